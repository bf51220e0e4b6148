"""Lists of goals: grouped by what a reader does about them, what can still be saved first, cut into sheets when they are long.

Takes the goals that a page lists, gives what the list is made of; takes that and a page's context, gives the parts of a
``ListPage``. Which goals these are is the page
kind's to say.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import date
from itertools import chain

from generator.l10n import Group as GoalGroup, Part, Words, group_heading, group_of, overview
from generator.model.calendar import Day
from generator.model.report import GoalReport, Status
from generator.records import dataclass
from generator.render.page_context import PageContext, path_of, to_file, to_place
from generator.render.parts.row_words import RowWords
from generator.render.parts.rows import goal_row
from generator.render.routes.places import Place, rows_path
from generator.render.site import Material, WholeSite
from generator.render.views import GoalRow, Group, Link, Sheets, Text

#: Goals on one sheet: its page stays well under 100 kB.
SHEET = 60
#: What can still be saved, then what nobody can judge, then what is all but lost; others as the contract orders them.
_SAVED_FIRST = (Status.AT_RISK, Status.AWAITING, Status.STALE, Status.NO_DATA, Status.OFF_TRACK)
_URGENT_FIRST = {
    status: rank
    for rank, status in enumerate((*_SAVED_FIRST, *(each for each in Status if each not in _SAVED_FIRST)))
}
#: Groups under one heading, in the order of the list.
_SECTIONS = (
    (GoalGroup.ATTENTION,),
    (GoalGroup.ON_COURSE,),
    (GoalGroup.EARLY,),
    (GoalGroup.ACHIEVED, GoalGroup.MISSED),
    (GoalGroup.CANCELLED, GoalGroup.DRAFT),
)
_GROUP_RANK = {group: rank for rank, group in enumerate(chain.from_iterable(_SECTIONS))}


def by_attention(goals: Sequence[GoalReport]) -> tuple[GoalReport, ...]:
    """What needs attention first; within a group what can still be saved, then what ends soonest."""
    return tuple(sorted(goals, key=_rank))


def _rank(report: GoalReport) -> tuple[int, int, date, str]:
    end = report.goal.period.end if report.goal.period else date.max
    return _GROUP_RANK[group_of(report.status)], _URGENT_FIRST[report.status], end, report.goal.id


def in_order(statuses: Collection[Status]) -> tuple[Status, ...]:
    """Statuses as a list has them, from the most urgent on."""
    return tuple(sorted(statuses, key=lambda each: (_GROUP_RANK[group_of(each)], _URGENT_FIRST[each])))


def sheets_of(goals: int) -> int:
    """How many sheets a list of so many goals takes; at least one.

    >>> sheets_of(0), sheets_of(60), sheets_of(61)
    (1, 1, 2)
    """
    return max(1, -(-goals // SHEET))


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """What a list of goals is made of: the status of each, and those on this sheet with their rows by language.

    ``deadlines`` are those of the goals that need attention.
    """

    statuses: tuple[Status, ...]
    deadlines: tuple[Day, ...]
    shown: tuple[Status, ...]
    rows: Mapping[str, tuple[RowWords, ...]]


def listing(site: WholeSite, material: Material, goals: Sequence[GoalReport], sheet: int) -> Listing:
    """What the list of ``goals`` is made of."""
    shown = on_sheet(goals, sheet)
    return Listing(
        statuses=tuple(each.status for each in goals),
        deadlines=tuple(
            each.goal.period.end
            for each in goals
            if each.goal.period is not None and group_of(each.status) is GoalGroup.ATTENTION
        ),
        shown=tuple(each.status for each in shown),
        rows={
            language: tuple(material.rows[each.goal.id][language] for each in shown)
            for language in site.frame.languages
        },
    )


def listed_places(listed: Listing) -> Iterator[Place]:
    """The pages that the rows lead to."""
    first = next(iter(listed.rows.values()))
    return (Place("goal", row.goal) for row in first)


def on_sheet(goals: Sequence[GoalReport], sheet: int) -> tuple[GoalReport, ...]:
    """The goals of one sheet."""
    return by_attention(goals)[(sheet - 1) * SHEET : sheet * SHEET]


def rows(here: PageContext, listed: Listing) -> tuple[GoalRow, ...]:
    """The rows of one sheet, in their order."""
    return tuple(goal_row(here, row) for row in listed.rows[here.words.language])


def groups(here: PageContext, listed: Listing) -> tuple[Group, ...]:
    """The goals of one sheet in their groups; each group counts those on other sheets too."""
    return tuple(_groups(here, listed))


def titles(listed: Sequence[Group]) -> tuple[Text, ...]:
    """What the listed goals are called."""
    return tuple(row.title for group in listed for row in group.rows)


def _groups(here: PageContext, listed: Listing) -> Iterator[Group]:
    worded = tuple(zip(listed.shown, rows(here, listed), strict=True))
    for section in _SECTIONS:
        found = tuple(row for status, row in worded if group_of(status) in section)
        if found:
            yield Group(
                id=section[0].value.replace("_", "-"),
                title=_heading(here.words, section),
                count=sum(group_of(status) in section for status in listed.statuses),
                rows=found,
            )


def _heading(words: Words, section: tuple[GoalGroup, ...]) -> str:
    if GoalGroup.ACHIEVED in section:
        return words.ctext("heading", "Over")
    if GoalGroup.DRAFT in section:
        return words.ctext("heading", "Set aside")
    return group_heading(words, section[0])


def headline(here: PageContext, listed: Listing) -> tuple[Part, ...]:
    """What needs attention, in ten words; where nothing does, the state of all."""
    return overview(here.words, listed.statuses, here.as_of, listed.deadlines).parts


def all_words(here: PageContext, listed: Listing) -> str:
    """The way back from one status to all."""
    n = len(listed.statuses)
    return here.words.ntext("Show {n} goal", "Show all {n} goals", n)


def sheets(here: PageContext, count: int) -> Sheets | None:
    """Links to the other sheets of a list of ``count`` goals; None where there is but one."""
    last, sheet = sheets_of(count), here.sheet
    if last == 1:
        return None
    others = (n for n in range(1, last + 1) if n != sheet)
    links = tuple(
        Link(text=Text(here.words.number(n)), href=to_place(here, here.place, n), current=n == sheet)
        for n in range(1, last + 1)
    )
    return Sheets(
        label=here.words.text("Sheet {n} of {last}", n=sheet, last=last),
        links=links,
        previous=links[sheet - 2].href if sheet > 1 else None,
        next=links[sheet].href if sheet < last else None,
        rows=tuple(
            to_file(here, rows_path(path_of(here, here.place, here.words.language, n))) for n in others
        ),
    )
