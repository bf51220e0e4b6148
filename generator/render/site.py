"""The whole site: one audience's report with everything that its pages are made from, and the frame that they share.

Takes the report, the theme and every page's target; gives records. The whole stays where units are made; a page sees the
frame and its own inputs alone.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import field
from functools import cached_property
from typing import Any, TypeVar

from generator.model.calendar import Day
from generator.model.drawing import Drawing, FigureDrawing
from generator.model.reading import SeriesKey
from generator.model.reliability import Record
from generator.model.report import GoalReport, Report
from generator.model.source import Asset
from generator.model.text import LocalText
from generator.model.theme import Theme
from generator.records import dataclass
from generator.render.parts.dates import Entry, entries_of, months_of
from generator.render.parts.row_words import RowWords
from generator.render.routes.places import Place, Target

#: The names that a goal bears of one kind: its owners, its account. None is no name.
Keys = Callable[[GoalReport], Iterable[str | None]]
_Made = TypeVar("_Made")


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """What all pages share: small, and sent to each worker once.

    ``names`` are what owners, teams, clients, segments and tags are called. ``fixed`` are the pages that every page can link to, ``menu``
    those in the menu, ``foot`` those under every page, in their order. ``with_cards`` tells whether goals have pictures for previews elsewhere. ``logo`` is None where its
    file is not there; ``assets`` are the paths of the site's own files, ``options`` the theme's with the site's choices. Search engines are
    asked out of a ``private`` site.
    """

    title: LocalText
    languages: tuple[str, ...]
    as_of: Day
    thresholds: tuple[float, ...]
    base_url: str | None
    repository: str | None
    currency: str
    names: Mapping[str, LocalText]
    private: bool
    branded: bool
    logo: str | None
    options: Mapping[str, str | int | float | bool]
    assets: tuple[str, ...]
    fixed: Mapping[Place, Target]
    menu: tuple[Place, ...]
    foot: tuple[Place, ...]
    with_cards: bool


@dataclass(frozen=True, kw_only=True)
class WholeSite:
    """One audience's report, ready to be printed, with how often forecasts like these came true.

    ``assets`` are the site's own files, ``targets`` every page there is.
    """

    report: Report
    record: Record
    theme: Theme
    base_url: str | None
    assets: tuple[Asset, ...]
    targets: Mapping[Place, Target]
    frame: Frame

    @cached_property
    def goals(self) -> Mapping[str, GoalReport]:
        return {report.goal.id: report for report in self.report.goals}

    def goals_by(self, keys: Keys) -> Mapping[str, tuple[GoalReport, ...]]:
        """The goals under each of the ``keys`` that they bear, in their order; gathered once for all pages of a kind."""
        if keys not in self._gathered:
            found: dict[str, list[GoalReport]] = defaultdict(list)
            for report in self.report.goals:
                for key in dict.fromkeys(keys(report)):
                    if key is not None:
                        found[key].append(report)
            self._gathered[keys] = {key: tuple(goals) for key, goals in found.items()}
        return self._gathered[keys]

    def once(self, made: Callable[["WholeSite"], _Made]) -> _Made:
        """What ``made`` gives of this site, which all sheets of a page share."""
        if made not in self._made:
            self._made[made] = made(self)
        found: _Made = self._made[made]
        return found

    @cached_property
    def _made(self) -> dict[Callable[["WholeSite"], Any], Any]:
        return {}

    @cached_property
    def _gathered(self) -> dict[Keys, Mapping[str, tuple[GoalReport, ...]]]:
        return {}

    @cached_property
    def entries(self) -> tuple[Entry, ...]:
        """The days of all goals, in their order."""
        return entries_of(self.report.goals)

    @cached_property
    def months(self) -> Mapping[str, tuple[Entry, ...]]:
        """The same by month."""
        return months_of(self.entries)


@dataclass(frozen=True, slots=True, kw_only=True)
class DrawnGoal:
    """A goal's drawings by key result, its row in lists, worded once in each language, and its money against its result."""

    drawings: Mapping[str, Drawing]
    rows: Mapping[str, RowWords]
    pace: FigureDrawing | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Material:
    """What was made before a page: of all goals their rows, by language, and of each series the line of its readings.

    ``goals`` are the pictures of those goals whose pages are printed with it, and no other ones: all of them are heavy. ``series`` are the drawings of those that ``series_drawn`` names, ``days`` those of the days on which they were read, ``portfolio``
    is that of all goals' chances, ``voices`` are those of our own accounts beside their competitors'. ``pictures`` are PNG files by period and
    goal, of the periods that are there as e-mails.
    """

    goals: Mapping[str, DrawnGoal]
    rows: Mapping[str, Mapping[str, RowWords]]
    strokes: Mapping[SeriesKey, str]
    pictures: Mapping[str, Mapping[str, bytes]] = field(default_factory=dict)
    series: Mapping[SeriesKey, Drawing] = field(default_factory=dict)
    portfolio: FigureDrawing | None = None
    days: Mapping[SeriesKey, FigureDrawing] = field(default_factory=dict)
    voices: Mapping[SeriesKey, FigureDrawing] = field(default_factory=dict)
