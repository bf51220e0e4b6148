"""What pages show of periods that are over: one report, the list of all, and the pages of the calendar.

Fields only; made in ``pages.period``, ``pages.periods`` and the calendar's kinds.
"""

from collections.abc import Mapping

from generator.records import dataclass
from generator.render.views.goalposts import MovesView
from generator.render.views.pages import CheckInView
from generator.render.views.parts import Link, Sheets, StatusView, Text
from generator.render.views.site import Head, LanguageLink
from generator.render.views.work import Spoken


@dataclass(frozen=True, slots=True, kw_only=True)
class PeriodResult:
    """One key result in the period: where it stood, and how far it came; ``about`` where a goal has several."""

    about: Text | None
    amount: str
    gain: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PeriodRow:
    """One goal at the close before (None: it was not among the goals, or git did not hold it yet) and at this one.

    ``news`` says that its status is another one. ``answer`` is what was to be said of it at the close.
    """

    id: str
    goal: Text
    before: StatusView | None
    after: StatusView | None
    news: bool
    answer: Spoken
    results: tuple[PeriodResult, ...]
    chance: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SpentRow:
    """A goal's money: in the period, so far, and planned; empty where that is not known."""

    goal: Text
    spent: str
    so_far: str
    planned: str


@dataclass(frozen=True, slots=True, kw_only=True)
class GoalNote:
    """A check-in with its goal, and what was learned. ``late`` says that it came after the report on its days; empty where it did not."""

    goal: Text
    note: CheckInView
    late: str
    learned: Text | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ComingRow:
    """A day to come, what comes on it, and of which goal."""

    date: str
    date_iso: str
    what: str
    goal: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class PeriodPage:
    """The report on a period, which stays as it is: nothing in it depends on later days.

    ``site_title`` is the site's name of that time, ``languages`` those that it had; ``all`` leads to all reports.
    ``before`` and ``after`` head the columns of statuses. ``rule`` says what was counted, ``open`` until when readings are
    still collected, empty after that. ``later`` says how many days come after those of ``coming``, None where none do.
    """

    head: Head
    id: str
    name: str
    site_title: Text
    languages: tuple[LanguageLink, ...]
    all: str
    open: str
    answer: Spoken
    running: Spoken
    before: str
    after: str
    rows: tuple[PeriodRow, ...]
    moves: MovesView
    spent: tuple[SpentRow, ...]
    notes: tuple[GoalNote, ...]
    coming: tuple[ComingRow, ...]
    later: str | None
    rule: Spoken


@dataclass(frozen=True, slots=True, kw_only=True)
class PeriodEntry:
    """A report in the list of all; ``open`` says until when its readings are still collected. ``mail`` leads to it as an e-mail."""

    link: Link
    answer: Spoken
    open: str
    mail: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PeriodsYear:
    """The reports of one year, the newest first."""

    name: str
    entries: tuple[PeriodEntry, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PeriodsPage:
    """All reports by year; ``newest`` is the name of the last, which ``answer`` tells of."""

    head: Head
    newest: str
    answer: Spoken
    years: tuple[PeriodsYear, ...]
    sheets: Sheets | None


@dataclass(frozen=True, slots=True, kw_only=True)
class MailView:
    """A report to be sent: ``colours`` are the theme's light ones by name, ``address`` is where it stands on the web.

    ``pictures`` are the addresses of goals' pictures by their ids.
    """

    report: PeriodPage
    colours: Mapping[str, str]
    address: str | None
    pictures: Mapping[str, str]
