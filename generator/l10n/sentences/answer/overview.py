"""The state of the whole in one sentence, and the groups that the overview is cut into.

Takes the statuses of goals and the day they were judged on. It counts and does not weigh.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from generator.l10n.sentence import Sentence, forms, marked_in
from generator.l10n.words import Words
from generator.model.calendar import Day
from generator.model.report import Status


class Group(StrEnum):
    """What a reader does about a goal, in the order in which lists show them."""

    ATTENTION = "attention"
    ON_COURSE = "on_course"
    EARLY = "early"
    MISSED = "missed"
    ACHIEVED = "achieved"
    CANCELLED = "cancelled"
    DRAFT = "draft"


_GROUPS: Mapping[Status, Group] = MappingProxyType(
    {
        Status.OFF_TRACK: Group.ATTENTION,
        Status.AT_RISK: Group.ATTENTION,
        Status.NO_DATA: Group.ATTENTION,
        Status.STALE: Group.ATTENTION,
        Status.AWAITING: Group.ATTENTION,
        Status.ON_TRACK: Group.ON_COURSE,
        Status.TOO_EARLY: Group.EARLY,
        Status.NOT_STARTED: Group.EARLY,
        Status.ACHIEVED: Group.ACHIEVED,
        Status.MISSED: Group.MISSED,
        Status.CANCELLED: Group.CANCELLED,
        Status.DRAFT: Group.DRAFT,
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """What the sentence says of a group: of so many goals among others, and where all goals are in it."""

    clause: tuple[str, str]
    all: tuple[str, str]


#: In the order in which the sentence says them: the good first, then what is to be done.
SAID: Mapping[Group, Said] = MappingProxyType(
    {
        Group.ON_COURSE: Said(
            clause=forms("{number} is on course", "{number} are on course"),
            all=forms("It is on course.", "All are on course."),
        ),
        Group.ATTENTION: Said(
            clause=forms("{number} needs attention", "{number} need attention"),
            all=forms("It needs attention.", "All need attention."),
        ),
        Group.EARLY: Said(
            clause=forms(
                "{number} has just begun or is still to come", "{number} have just begun or are still to come"
            ),
            all=forms("It has just begun or is still to come.", "All have just begun or are still to come."),
        ),
        Group.ACHIEVED: Said(
            clause=forms("{number} is met", "{number} are met"),
            all=forms("It is met.", "All are met."),
        ),
        Group.MISSED: Said(
            clause=forms("{number} was missed", "{number} were missed"),
            all=forms("It was missed.", "All were missed."),
        ),
        Group.CANCELLED: Said(
            clause=forms("{number} was cancelled", "{number} were cancelled"),
            all=forms("It was cancelled.", "All were cancelled."),
        ),
        Group.DRAFT: Said(
            clause=forms("{number} is a draft", "{number} are drafts"),
            all=forms("It is a draft.", "All are drafts."),
        ),
    }
)


#: A data desk writes small numbers out; the context keeps the words in the gender of goals.
_SMALL = (
    marked_in("number of goals", "one"),
    marked_in("number of goals", "two"),
    marked_in("number of goals", "three"),
    marked_in("number of goals", "four"),
    marked_in("number of goals", "five"),
    marked_in("number of goals", "six"),
    marked_in("number of goals", "seven"),
    marked_in("number of goals", "eight"),
    marked_in("number of goals", "nine"),
    marked_in("number of goals", "ten"),
)


def spelled(words: Words, n: int) -> str:
    """A number of goals in a word up to ten (``seven``), larger ones in digits."""
    return words.ctext("number of goals", _SMALL[n - 1]) if 0 < n <= len(_SMALL) else words.number(n)


def group_of(status: Status) -> Group:
    return _GROUPS[status]


def overview(words: Words, statuses: Sequence[Status], as_of: Day) -> Sentence:
    """How all goals stand: ``Seven goals on 1 May: two are on course, three need attention and one is met``."""
    if not statuses:
        return words.sentence("There are no goals yet.")
    counts = [(sum(group_of(each) is group for each in statuses), said) for group, said in SAID.items()]
    present = [(n, said) for n, said in counts if n]
    total, day = len(statuses), words.date(as_of)
    if len(present) == 1:
        return words.nsentence(
            "{number} goal on {date}. {all}",
            "{number} goals on {date}. {all}",
            total,
            number=capital(spelled(words, total)),
            date=day,
            all=words.ntext(*present[0][1].all, total),
        )
    clauses = words.list([words.ntext(*said.clause, n, number=spelled(words, n)) for n, said in present])
    return words.nsentence(
        "{number} goal on {date}: {clauses}.",
        "{number} goals on {date}: {clauses}.",
        total,
        number=capital(spelled(words, total)),
        date=day,
        clauses=clauses,
    )


def verdict(words: Words, statuses: Sequence[Status], as_of: Day) -> Sentence:
    """What needs attention: ``Five of 12 goals need attention``; how all stand where none or all do."""
    needy, total = sum(group_of(each) is Group.ATTENTION for each in statuses), len(statuses)
    if needy in {0, total}:
        return overview(words, statuses, as_of)
    return words.nsentence(
        "{number} of {total} goals needs attention.",
        "{number} of {total} goals need attention.",
        needy,
        number=capital(spelled(words, needy)),
        total=spelled(words, total),
    )


def capital(text: str) -> str:
    """``text`` with a capital first letter, where its script has one."""
    return text[:1].upper() + text[1:]


def group_heading(words: Words, group: Group) -> str:
    """The heading over the goals of a group."""
    match group:
        case Group.ATTENTION:
            return words.text("Needs attention")
        case Group.ON_COURSE:
            return words.text("On course")
        case Group.EARLY:
            return words.text("Just begun or still to come")
        case Group.ACHIEVED:
            return words.text("Met")
        case Group.MISSED:
            return words.ctext("heading", "Missed")
        case Group.CANCELLED:
            return words.ctext("heading", "Cancelled")
        case Group.DRAFT:
            return words.text("Drafts")
