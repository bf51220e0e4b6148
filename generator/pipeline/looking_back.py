"""A site's closed periods, each judged anew as it was known at its close: readings by when they were collected, files by git.

Takes the checked site as it is and gives a record for each period of which there is anything to tell. What is judged and told
is ``evaluate``'s; which commit stood on a day, ``history``'s. A goal's words and the site's settings are those of the commit
too; its languages, addresses and theme are today's.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from zoneinfo import ZoneInfo

from generator.check import check_book, check_site
from generator.diagnostics import Diagnostic, stops
from generator.evaluate import book_at_close, evaluate, period_report
from generator.history import Fates, Held, held_by, line_of, tree_at
from generator.model.book import Book, Site
from generator.model.calendar import Day
from generator.model.fact import Unknown
from generator.model.report import Report
from generator.model.reported import (
    Basis,
    Cadence,
    PeriodReport,
    ReportedPeriod,
    period_with,
    periods_over,
    preceding,
)
from generator.model.source import Kind, SourceTree
from generator.model.verdict import Ledger
from generator.pipeline.addresses import RESERVED
from generator.pipeline.checking import Checked
from generator.pipeline.remembering import remember, what_became
from generator.pipeline.seen_then import SeenThen
from generator.read import read_files

_READINGS = "snapshots/"
_NOTES = "checkins/"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Files:
    """The files by which a period is judged. ``commit`` is None of those that lie in the folder."""

    commit: str | None
    basis: Basis
    written_on: Day | None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Written:
    """What a commit held, with the readings as they are now; ``site`` is that of its time."""

    tree: SourceTree
    site: Site


_TODAYS = _Files(commit=None, basis=Basis.TODAY, written_on=None)


def look_back(
    root: Path, checked: Checked, audiences: Iterable[str | None]
) -> dict[str | None, tuple[PeriodReport, ...]]:
    """The reports of all closed periods that each of ``audiences`` may see, the oldest first; a quarter after its last month.

    A goal that it may not see any more is in none of them, whatever it could see then.
    """
    line, fates = _remembered(root, checked)
    return {
        each: tuple(_reports(_Archive(root, checked, line, SeenThen(checked, each, fates))))
        for each in audiences
    }


def _remembered(root: Path, checked: Checked) -> tuple[Sequence[Held], Fates]:
    """The line of what was published and what became of its goals; nothing where no report is asked for."""
    site = checked.book.site
    line = line_of(root, ZoneInfo(site.timezone)) if site.reports else ()
    return ((), {}) if isinstance(line, Unknown) or not line else (line, what_became(root, checked))


def _reports(archive: "_Archive") -> Iterator[PeriodReport]:
    since = archive.begun()
    if since is None:
        return
    for period in sorted(archive.periods_since(since), key=lambda each: (each.days.end, each.days.days)):
        report = archive.report_on(period)
        if report is not None:
            yield report


class _Archive:
    """What was written and judged at each close, each once for one run: a quarter ends with its last month."""

    def __init__(self, root: Path, checked: Checked, line: Sequence[Held], seen: SeenThen) -> None:
        self._root = root
        self._checked = checked
        self._seen = seen
        self._cadences = tuple(Cadence(each) for each in checked.book.site.reports)
        self._written: dict[str, _Written | None] = {}
        self._notes: dict[str, SourceTree | None] = {}
        self._ledgers: dict[str, Mapping[str, Ledger]] = {}
        self._closes: dict[Day, Report] = {}
        self._line = self._shown(line)

    def _shown(self, line: Sequence[Held]) -> Sequence[Held]:
        """``line`` from the first files on in which there is a goal to see: what came before was written for others."""
        first = self._seen.since()
        if first is None:
            return ()
        for place in range(bisect_left(line, first, key=lambda each: each.day), len(line)):
            written = self._written_in(line[place].commit)
            if (
                written is not None
                and self._seen.book(
                    self._checked_book(written, self._checked.as_of)[0], self._checked.as_of
                ).goals
            ):
                return line[place:]
        return ()

    def begun(self) -> Day | None:
        """The day on which the first goal began, of those that were written first; None where there is none."""
        files = self._files_on(Day.min)
        book = self._book(files, self._checked.as_of)
        return min(
            (goal.period.start for goal in book.goals.values() if goal.period is not None), default=None
        )

    def periods_since(self, since: Day) -> Iterator[ReportedPeriod]:
        for cadence in self._cadences:
            yield from periods_over(cadence, since, self._checked.as_of)

    def report_on(self, period: ReportedPeriod) -> PeriodReport | None:
        before, files = preceding(period), self._files_on(period.days.end)
        return period_report(
            period,
            self._judged(before),
            self._judged(period),
            called=self._seen.called,
            basis=files.basis,
            written_on=files.written_on,
            is_open=self._checked.as_of <= period.collected_by,
        )

    def _judged(self, period: ReportedPeriod) -> Report:
        """All goals that a period ending then can tell of, whatever its length."""
        if period.days.end not in self._closes:
            files = self._files_on(period.days.end)
            ending = (period_with(each, period.days.end) for each in self._cadences)
            since = min(
                preceding(each).days.start for each in (*ending, period) if each.days.end == period.days.end
            )
            book = book_at_close(self._book(files, period.judged_on, self._notes_by(period)), period, since)
            self._closes[period.days.end] = evaluate(
                book, period.judged_on, self._ledgers_of(files), hindsight=False
            )
        return self._closes[period.days.end]

    def _files_on(self, day: Day) -> _Files:
        """The newest files by ``day`` that can be understood; where git had none yet, the first that it held."""
        for held in reversed(held_by(self._line, day)):
            if self._written_in(held.commit) is not None:
                return _Files(commit=held.commit, basis=Basis.THEN, written_on=held.day)
        for held in self._line:
            if self._written_in(held.commit) is not None:
                return _Files(commit=held.commit, basis=Basis.FIRST, written_on=held.day)
        return _TODAYS

    def _written_in(self, commit: str) -> _Written | None:
        """What ``commit`` held; None where it holds no goals, or what it holds has errors."""
        if commit not in self._written:
            self._written[commit] = self._read(commit)
        return self._written[commit]

    def _read(self, commit: str) -> _Written | None:
        read = tree_at(self._root, commit, read_files, wanted=_is_no_reading)
        if isinstance(read, Unknown):
            return None
        tree, unreadable = read
        tree = _with_readings(tree, self._checked.tree)
        site, misset = check_site(tree)
        written = _Written(tree=tree, site=site)
        _, wrong = self._checked_book(written, self._checked.as_of)
        if _stopped((*unreadable, *misset, *wrong)) or not any(tree.of(Kind.GOAL)):
            return None
        return written

    def _notes_by(self, period: ReportedPeriod) -> SourceTree | None:
        """The check-ins that git held by the close: of what happened in its last days people write afterwards."""
        held = held_by(self._line, min(period.collected_by, self._checked.as_of))
        return self._notes_in(held[-1].commit) if held else None

    def _notes_in(self, commit: str) -> SourceTree | None:
        if commit not in self._notes:
            read = tree_at(self._root, commit, read_files, wanted=_is_note)
            self._notes[commit] = None if isinstance(read, Unknown) else read[0]
        return self._notes[commit]

    def _book(self, files: _Files, day: Day, notes: SourceTree | None = None) -> Book:
        """The book of ``files`` on ``day`` with ``notes``, without what its audience may not see, then or now."""
        written = self._written_in(files.commit) if files.commit is not None else None
        if written is not None and notes is not None:
            written = replace(written, tree=_with_notes(written.tree, notes))
        book = self._checked.book if written is None else self._checked_book(written, day)[0]
        return self._seen.book(book, day)

    def _checked_book(self, written: _Written, day: Day) -> tuple[Book, Iterable[Diagnostic]]:
        return check_book(written.tree, written.site, day, reserved=RESERVED, known=self._checked.book)

    def _ledgers_of(self, files: _Files) -> Mapping[str, Ledger]:
        """What git told of the goals by then."""
        written = self._written_in(files.commit) if files.commit is not None else None
        if files.commit is None or written is None or files.written_on is None:
            return {}
        if files.commit not in self._ledgers:
            book, _ = self._checked_book(written, files.written_on)
            self._ledgers[files.commit] = remember(
                self._root, written.tree, book, files.written_on, commit=files.commit
            )
        return self._ledgers[files.commit]


def _is_no_reading(path: str) -> bool:
    return not path.startswith(_READINGS)


def _with_readings(tree: SourceTree, now: SourceTree) -> SourceTree:
    """``tree`` with the readings that lie in the folder now: when they were collected tells which of them there were."""
    documents = (*tree.documents, *now.of(Kind.SNAPSHOT))
    return replace(
        tree,
        documents=tuple(sorted(documents, key=lambda each: each.path)),
        tables=now.tables,
        texts={**tree.texts, **{path: text for path, text in now.texts.items() if _READINGS in path}},
    )


def _is_note(path: str) -> bool:
    return path.startswith(_NOTES)


def _with_notes(tree: SourceTree, notes: SourceTree) -> SourceTree:
    """``tree`` with the check-ins of ``notes`` for its own."""
    others = (each for each in tree.documents if each.kind is not Kind.CHECKIN)
    documents = sorted((*others, *notes.of(Kind.CHECKIN)), key=lambda each: each.path)
    return replace(tree, documents=tuple(documents), texts={**tree.texts, **notes.texts})


def _stopped(said: Iterable[Diagnostic]) -> bool:
    """Whether anything stops it; readings that are written by later metrics are no fault of those days."""
    return any(stops(each, strict=False) for each in said if not _is_of_readings(each))


def _is_of_readings(said: Diagnostic) -> bool:
    return said.span is not None and said.span.path.startswith(f"content/{_READINGS}")
