"""The state of the whole in one sentence, and the groups that the overview is cut into.

Takes the statuses of goals and the day they were judged on. It counts and does not weigh.
"""

from collections.abc import Mapping, Sequence
from enum import StrEnum
from types import MappingProxyType

from generator.l10n.sentence import Sentence, forms, joined, marked, plain
from generator.l10n.sentences.terms.spelled import capital, spelled
from generator.l10n.words import Words
from generator.model.calendar import Day
from generator.model.report import Status
from generator.records import dataclass


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
    """What the sentence says where all goals are in a group: the only one and all of them, and where they are two."""

    all: tuple[str, str]
    both: str


#: What is said where no goal is in another group.
SAID: Mapping[Group, Said] = MappingProxyType(
    {
        Group.ON_COURSE: Said(
            all=forms("The only goal is on course.", "All {number} goals are on course."),
            both=marked("Both goals are on course."),
        ),
        Group.ATTENTION: Said(
            all=forms("The only goal needs attention.", "All {number} goals need attention."),
            both=marked("Both goals need attention."),
        ),
        Group.EARLY: Said(
            all=forms(
                "The only goal has just begun or is still to come.",
                "All {number} goals have just begun or are still to come.",
            ),
            both=marked("Both goals have just begun or are still to come."),
        ),
        Group.ACHIEVED: Said(
            all=forms("The only goal is met.", "All {number} goals are met."),
            both=marked("Both goals are met."),
        ),
        Group.MISSED: Said(
            all=forms("The only goal was missed.", "All {number} goals were missed."),
            both=marked("Both goals were missed."),
        ),
        Group.CANCELLED: Said(
            all=forms("The only goal was cancelled.", "All {number} goals were cancelled."),
            both=marked("Both goals were cancelled."),
        ),
        Group.DRAFT: Said(
            all=forms("The only goal is a draft.", "All {number} goals are drafts."),
            both=marked("Both goals are drafts."),
        ),
    }
)

#: A first deadline later than in so many days is no news.
_SOON = 31


def group_of(status: Status) -> Group:
    return _GROUPS[status]


def overview(words: Words, statuses: Sequence[Status], as_of: Day, deadlines: Sequence[Day] = ()) -> Sentence:
    """What needs attention, in some ten words.

    ``Five of 12 goals need attention. The first ends in 11 days.`` ``deadlines`` are those of the goals that need it.
    """
    if not statuses:
        return words.sentence("There are no goals yet.")
    needy = sum(group_of(each) is Group.ATTENTION for each in statuses)
    return joined((_counted(words, statuses, needy), _first_deadline(words, needy, as_of, deadlines)))


def _counted(words: Words, statuses: Sequence[Status], needy: int) -> Sentence:
    groups, total = {group_of(each) for each in statuses}, len(statuses)
    if len(groups) == 1:
        said = SAID[groups.pop()]
        if total == 2:
            return words.sentence(said.both)
        return words.nsentence(*said.all, total, number=spelled(words, total, "goals"))
    if not needy and total == 2:
        return words.sentence("Neither goal needs attention.")
    if not needy:
        return words.nsentence(
            "{number} goal does not need attention.",
            "None of {number} goals needs attention.",
            total,
            number=spelled(words, total, "goals", governed=True),
        )
    return words.nsentence(
        "{number} of {total} goals needs attention.",
        "{number} of {total} goals need attention.",
        needy,
        number=capital(spelled(words, needy, "goals")),
        total=spelled(words, total, "goals", governed=True),
    )


def _first_deadline(words: Words, needy: int, as_of: Day, deadlines: Sequence[Day]) -> Sentence:
    """When the first of the goals that need attention ends, where that is soon, and how many have ended before."""
    days = min(((each - as_of).days for each in deadlines if each >= as_of), default=None)
    if days is None or days > _SOON:
        return plain("")
    when = words.relative_days(days)
    ended = sum(each < as_of for each in deadlines)
    if ended:
        return words.nsentence(
            "{number} of them has already ended; the next ends {when}.",
            "{number} of them have already ended; the next ends {when}.",
            ended,
            "none",
            number=capital(spelled(words, ended, "goals")),
            when=when,
        )
    return words.nsentence("It ends {when}.", "The first ends {when}.", needy, "none", when=when)


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
