"""The past: what versions of files said, each content read once.

Takes blobs and the stages' functions; gives goals and heads_of_criteria by version. What equals today's file is not read again.
It compares no two versions.
"""

from collections.abc import Iterable, Mapping

from generator.diagnostics import Diagnostic, stops
from generator.history.criteria import Judgement
from generator.history.lineage import SITE, Version
from generator.history.revisions import Told
from generator.history.stages import CheckGoal, Stages
from generator.history.today import Today
from generator.history.written import spelled_in
from generator.model.calendar import Day
from generator.model.source import Document
from generator.records import dataclass

_Files = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class _Bench:
    """What judges goals and checks them; ``is_todays`` says that today's files do the same."""

    judgement: Judgement
    check: CheckGoal
    is_todays: bool


class Past:
    """Reads versions for one run."""

    def __init__(self, blobs: Mapping[str, bytes], stages: Stages, today: Today) -> None:
        self._blobs = blobs
        self._stages = stages
        self._today = today
        self._benches: dict[_Files, _Bench | None] = {}
        self._told: dict[tuple[_Files, str, str], Told | None] = {}
        self._last: dict[str, tuple[bytes, Document]] = {}

    def is_missing(self, version: Version) -> bool:
        """Whether git does not have what the version said."""
        return any(blob not in self._blobs for blob in version.files.values())

    def judgement(self, version: Version) -> Judgement | None:
        """What the criteria ``version`` judges by, or None where it cannot be read."""
        bench = self._bench(version)
        return None if bench is None else bench.judgement

    def tell(self, version: Version) -> Told | None:
        """What the goal's ``version`` said, or None where it cannot be read or is not one file."""
        if len(version.files) != 1 or self.is_missing(version):
            return None
        ((path, blob),) = version.files.items()
        judged_by = self._readable(version.criteria)
        key = (_files_of(judged_by), version.id, blob)
        if key not in self._told:
            bench = self._bench(judged_by)
            raw = self._blobs[blob]
            self._told[key] = None if bench is None else self._read(path, raw, bench, version.commit.date)
        return self._told[key]

    def _readable(self, criteria: Version | None) -> Version | None:
        """The newest criteria from ``criteria`` back that can be read."""
        while criteria is not None and self._bench(criteria) is None:
            criteria = criteria.parents[0] if criteria.parents else None
        return criteria

    def _read(self, path: str, raw: bytes, bench: _Bench, day: Day) -> Told | None:
        if bench.is_todays and path in self._today.goals and self._today.holds(path, raw):
            return self._today.told(self._today.goals[path])
        document = self._document(path, raw)
        goal = None if document is None else bench.check(document, day)
        if goal is None or document is None:
            return None
        return Told(goal=goal, metrics=bench.judgement.metrics, spelled=spelled_in(document))

    def _document(self, path: str, raw: bytes) -> Document | None:
        """What a version says; None where it is no document. Most differ in a value from the one before them, or from today's."""
        known = (self._last.get(path), self._today.read(path))
        found = (self._stages.read_alike(raw, *each) for each in known if each is not None)
        document = next((each for each in found if each is not None), None)
        if document is None:
            document, said = self._stages.read_one(path, raw)
            if document is None or _stopped(said):
                return None
            if said:
                return document
        self._last[path] = (raw, document)
        return document

    def _bench(self, criteria: Version | None) -> _Bench | None:
        files = _files_of(criteria)
        if files not in self._benches:
            self._benches[files] = self._set_up(dict(files))
        return self._benches[files]

    def _set_up(self, files: Mapping[str, str]) -> _Bench | None:
        """The bench that ``files`` give; where there is no site's file yet, one with the usual settings."""
        if any(blob not in self._blobs for blob in files.values()):
            return None
        texts = {path: self._blobs[blob] for path, blob in files.items()}
        tree, unreadable = self._stages.read_files(texts)
        site, misset = self._stages.check_site(tree)
        metrics, check, wrong = self._stages.goal_check(tree, site)
        if _stopped((*unreadable, *(misset if SITE in files else ()), *wrong)):
            return None
        judgement = Judgement(status=site.status, metrics=metrics)
        return _Bench(judgement, check, is_todays=self._today.is_judged_by(texts))


def _files_of(criteria: Version | None) -> _Files:
    return tuple(sorted(criteria.files.items())) if criteria is not None else ()


def _stopped(said: Iterable[Diagnostic]) -> bool:
    return any(stops(diagnostic, strict=False) for diagnostic in said)
