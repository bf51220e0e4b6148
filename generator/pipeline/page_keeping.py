"""Which pages have to be printed: those that are made of something else than before, or whose files are not as they were left.

Takes a whole site, what an earlier build recorded and the folder that it lies in; gives a plan. Of a page that is kept nothing is
read, drawn or printed: its files stay as they lie there. It prints nothing itself.
"""

import os
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Set as AbstractSet
from dataclasses import field
from functools import partial
from pathlib import Path

from generator.cache import (
    CacheFolder,
    Look,
    Moment,
    PrintedFile,
    PrintedPages,
    PrintedUnit,
    UnbelievableError,
    content_digest,
    items_of,
    mark_of,
    name_for,
    one,
    read_facts,
    read_pages,
    write_facts,
    write_pages,
)
from generator.model.digest import Digests
from generator.model.drawing import Drawing
from generator.model.goal import Goal
from generator.model.goal_days import GoalDay
from generator.model.metric import Metric
from generator.model.output import KeptFile
from generator.model.report import GoalReport, KeyResultReport, SeriesReport
from generator.pipeline.drawing import Picture
from generator.pipeline.goal_lines import GoalLines, goal_lines, note_lines
from generator.pipeline.recalling import Plain, Recalled
from generator.pipeline.sketching import Sketch, sketched
from generator.records import dataclass
from generator.render import (
    CardUnit,
    PageUnit,
    Place,
    RowWords,
    Target,
    WholeSite,
    card_colours,
    card_units,
    page_units,
)
from generator.write import read_manifest

_DIGEST = re.compile("[0-9a-f]{64}")
#: Records that many pages share.
_SHARED = (Drawing, Goal, GoalDay, GoalReport, KeyResultReport, Metric, RowWords, SeriesReport, Target)


@dataclass(frozen=True, slots=True, kw_only=True)
class Recorded:
    """What an earlier build recorded of its pages, and the files of the whole folder with their digests, as its own record has them."""

    pages: PrintedPages | None
    files: Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class PagePlan:
    """What is made of each page, by its name, and the files that are kept, with those of what kept pages consist of.

    ``pictures`` are those that pages show which are to be printed. What is printed is noted in ``printed``.
    """

    sketch: Sketch
    made_of: Mapping[str, str]
    kept: Mapping[str, PrintedUnit]
    files: tuple[KeptFile, ...]
    pictures: AbstractSet[Picture]
    lines: GoalLines
    printed: dict[str, tuple[str, ...]] = field(default_factory=dict)

    def is_wanted(self, name: str) -> bool:
        """Whether the page has to be printed."""
        return name not in self.kept

    def note(self, name: str, paths: tuple[str, ...]) -> None:
        """The files of a page were printed, and nothing is wrong with it."""
        self.printed[name] = paths

    @property
    def goals_to_print(self) -> int:
        """How many goals' worth of work there is, by pages that have to be printed."""
        pages = len(self.made_of) - len(self.kept)
        return min(pages, len(self.sketch.material.goals))


def name_of_page(unit: PageUnit) -> str:
    return page_name(unit.place.kind, unit.sheet, unit.place.key)


def page_name(kind: str, sheet: int, key: str) -> str:
    """One name for each page of a site: no kind's id holds a slash."""
    return f"{kind}/{sheet}/{key}"


def name_of_card(unit: CardUnit) -> str:
    return f"card//{unit.report.goal.id}"


def planned(site: WholeSite, output: Path, recorded: Recorded, program: str, recalled: Recalled) -> PagePlan:
    """What of ``site`` has to be printed; ``program`` is the digest of what prints it."""
    digests = Digests(*_SHARED, of_texts=(Place,))
    reports = site.report.goals
    _believe(digests, reports, recalled)
    lines = goal_lines(
        output,
        recorded.files,
        recalled,
        site.report.site.languages[0],
        {each.goal.id: digests.of_shared(each) for each in reports},
    )
    sketch = sketched(site, digests)
    templates = digests.of((program, site.theme.templates, site.theme.words, site.frame))
    settings = {PageUnit: templates, CardUnit: digests.of((templates, card_colours(site.theme)))}
    made_of: dict[str, str] = {}
    kept: dict[str, PrintedUnit] = {}
    files: list[KeptFile] = []
    pictures: set[Picture] = set()
    for name, unit in _units(site, sketch):
        made_of[name] = digests.of((settings[type(unit)], unit))
        lying = _lying(output, recorded, name, made_of[name])
        if lying is None:
            pictures.update(sketch.shown_in(unit))
        elif recorded.pages is not None:
            kept[name] = recorded.pages.units[name]
            files.extend(lying)
    return PagePlan(
        sketch=sketch,
        made_of=made_of,
        kept=kept,
        files=tuple(files),
        pictures=frozenset(pictures),
        lines=lines,
    )


def _believe(digests: Digests, reports: Iterable[GoalReport], recalled: Recalled) -> None:
    """Take the digests of reports for what they were, where these follow from the same as before: to go through all is most of planning."""
    for report in reports:
        identity = recalled.identity_of(report)
        if identity is not None:
            records = (report, *report.key_results)
            found = recalled.once(
                f"report {identity}",
                partial(_digests_of, digests, records),
                told=list,
                believed=partial(_digests, len(records)),
            )
            for record, digest in zip(records, found, strict=True):
                digests.believe(record, digest)


def _digests_of(digests: Digests, records: Iterable[object]) -> list[str]:
    return [digests.of_shared(each) for each in records]


def _digests(number: int, plain: Plain) -> list[str]:
    """So many digests.

    Raises:
        UnbelievableError: they are none.
    """
    found: list[str] = [one(each, str) for each in items_of(plain, number)]
    if not all(map(_DIGEST.fullmatch, found)):
        raise UnbelievableError
    return found


def _units(site: WholeSite, sketch: Sketch) -> Iterator[tuple[str, PageUnit | CardUnit]]:
    for unit in page_units(site, sketch.material):
        yield name_of_page(unit), unit
    for card in card_units(site, sketch.material.goals):
        yield name_of_card(card), card


def _lying(output: Path, recorded: Recorded, name: str, made_of: str) -> list[KeptFile] | None:
    """The files of a page that is made of the same as before, as they lie in the folder; None where one does not."""
    unit = recorded.pages.units.get(name) if recorded.pages is not None else None
    if recorded.pages is None or unit is None or unit.made_of != made_of or not unit.files:
        return None
    found: list[KeptFile] = []
    folder = os.fspath(output)
    for path, left in unit.files.items():
        if path not in recorded.files:
            return None
        is_there = _as_left(f"{folder}/{path}", left, recorded.pages.ended)
        if not is_there():
            return None
        found.append(KeptFile(path, left.digest, is_there))
    return found


def _as_left(path: str, left: PrintedFile, ended: Moment) -> Callable[[], bool]:
    """Whether a file is what a build left: by its mark as far as that is sure, else by its content."""

    def is_there() -> bool:
        found, is_sure = mark_of(path, ended)
        return (found == left.mark and is_sure) or content_digest(path) == left.digest

    return is_there


def recorded_by(
    plan: PagePlan, output: Path, written: Mapping[str, str], ended: Moment, look: Look
) -> PrintedPages:
    """What the next build is to know of the pages that lie in the folder as ``look`` saw it, printed or kept.

    ``written`` are the digests of all files there.
    """
    folder = os.path.realpath(output)
    printed = {**{name: tuple(unit.files) for name, unit in plan.kept.items()}, **plan.printed}
    return PrintedPages(
        ended=ended,
        units={
            name: PrintedUnit(
                made_of=plan.made_of[name],
                files={path: PrintedFile(look.mark_of(f"{folder}/{path}"), written[path]) for path in paths},
            )
            for name, paths in printed.items()
            if all(path in written for path in paths)
        },
    )


class Memory:
    """What builds of one site remember: by which record each folder's pages are planned, what is recalled, and what is to be recorded.

    ``output`` is where this build goes, or its builds for audiences.
    """

    def __init__(self, cache: CacheFolder, program: str, output: Path) -> None:
        self._cache, self._program, self._output = cache, program, output
        self.recalled = Recalled(read_facts(cache, name_for(output, "facts"), program))
        self._plans: dict[Path, PagePlan] = {}

    def plan(self, site: WholeSite, output: Path) -> PagePlan:
        """What of ``site`` has to be printed into ``output``."""
        recorded = Recorded(
            pages=read_pages(self._cache, name_for(output, "pages")), files=read_manifest(output) or {}
        )
        self._plans[output] = planned(site, output, recorded, self._program, self.recalled)
        return self._plans[output]

    def forget(self, output: Path) -> None:
        """Nothing is to be recorded of a folder that was published without its plan, or not at all."""
        self._plans.pop(output, None)

    def record(self, ended: Moment, look: Look) -> None:
        """Record what ``look`` saw in each folder, at a moment when everything in it is what its plan says, and what was recalled."""
        for output, plan in self._plans.items():
            written = read_manifest(output) or {}
            note_lines(self.recalled, plan.lines, written)
            write_pages(
                self._cache, name_for(output, "pages"), recorded_by(plan, output, written, ended, look)
            )
        write_facts(self._cache, name_for(self._output, "facts"), self._program, self.recalled.asked)


def recalled_by(memory: Memory | None) -> Recalled:
    """What is recalled where nothing is remembered too: nothing."""
    return Recalled() if memory is None else memory.recalled
