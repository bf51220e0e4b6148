"""Pages that are made for paper: the sheet of one goal, and the whole report.

Fields only; worded and linked for one page in one language.
"""

from markupsafe import Markup

from generator.l10n import Part
from generator.records import dataclass
from generator.render.views.pages import ActionView
from generator.render.views.parts import Detail, Figure, GoalRow, Link, SegmentSet, StatusView, Text
from generator.render.views.site import Head


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetResult:
    """One key result: from where to where, and where it stands; what is empty is left to write in."""

    title: Text
    baseline: str
    target: str
    now: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetLetter:
    """One SMART letter: what it asks, what is claimed, and what is shown, ``about`` one of several results.

    ``initial`` is the letter of the English word, by which the five are known everywhere.
    """

    initial: str
    name: str
    question: str
    claimed: Text | None
    verdict: StatusView
    about: Text | None
    shown: tuple[Part, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetPage:
    """One goal on one page of A4. ``blank`` is how many rows are left for actions; details without a text are to be written."""

    head: Head
    goal: Link
    title: Text
    details: tuple[Detail, ...]
    results: tuple[SheetResult, ...]
    more_results: str
    letters: tuple[SheetLetter, ...]
    actions: tuple[ActionView, ...]
    more_actions: str
    blank: int
    budget: tuple[Figure, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedResult:
    """One result of a goal of several, or a goal that supports it; ``bound`` is its target where ``value`` leads to none."""

    title: Text
    value: str
    bound: str
    status: StatusView


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedGoal:
    """One goal in the whole report. ``results`` are those of a goal of several, in place of ``figures``.

    ``picture`` is that of the result that decides, ``name`` what it shows, for those who do not see it. ``letters`` are its
    verdicts by the letters' names.
    """

    id: str
    title: Link
    answer: tuple[Part, ...]
    status: StatusView
    lead: tuple[Text, ...]
    picture: Markup
    name: str
    figures: tuple[Figure, ...]
    results: tuple[PrintedResult, ...]
    facts: tuple[Detail, ...]
    letters: tuple[tuple[str, StatusView], ...]
    moved: tuple[Part, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintPage:
    """The whole report on one page: the verdict, a row a goal, then each goal. ``left_out`` says which goals it has no room for."""

    head: Head
    answer: tuple[Part, ...]
    bar: tuple[SegmentSet, ...]
    rows: tuple[GoalRow, ...]
    goals: tuple[PrintedGoal, ...]
    left_out: str
