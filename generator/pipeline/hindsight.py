"""Goals judged with what is recalled of their earlier days and audits: only those of goals that something concerned are judged anew.

Takes what is recalled, a book, a day and what git knows; gives the report that ``evaluate`` gives, and notes what it found. Each fact is a
goal's ``Hindsight`` as lists of days and numbers, or its audit as ``audits_told`` tells it.
"""

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from functools import partial
from typing import TypeVar

from generator.cache import items_of, one
from generator.evaluate import evaluate, identities
from generator.model.book import Book
from generator.model.calendar import Day
from generator.model.digest import digest
from generator.model.fact import Fact, Unknown
from generator.model.hindsight import Hindsight, Turn, hindsight_of
from generator.model.portfolio import Ended, Given
from generator.model.report import GoalReport, Report, Status
from generator.model.verdict import Ledger
from generator.pipeline.audits_told import believed_audit, told_audit
from generator.pipeline.recalling import Plain, Recalled

_Fact = TypeVar("_Fact")
#: What facts are called, by the identity of their goal.
_HINDSIGHT, _AUDIT = "hindsight {}", "audit {}"


def evaluate_recalling(recalled: Recalled, book: Book, as_of: Day, ledgers: Mapping[str, Ledger]) -> Report:
    """As ``evaluate``; of each goal's report ``recalled`` is told what it follows from."""
    made_of = identities(book, as_of, ledgers)
    earlier = dict(_known(recalled, made_of, _HINDSIGHT, believed_hindsight))
    audited = dict(
        _known(recalled, made_of, _AUDIT, lambda goal, plain: believed_audit(book.goals[goal].claims, plain))
    )
    report = evaluate(book, as_of, ledgers, recalled=earlier, audited=audited)
    for goal in report.goals:
        name, identity = goal.goal.id, made_of[goal.goal.id]
        if name not in earlier:
            recalled.note(_HINDSIGHT.format(identity), told_hindsight(hindsight_of(goal)))
        if name not in audited:
            recalled.note(_AUDIT.format(identity), told_audit(goal.smart))
        recalled.follows(goal, _with_places(identity, goal))
    return report


def _known(
    recalled: Recalled, made_of: Mapping[str, str], name: str, believed: Callable[[str, Plain], _Fact]
) -> Iterator[tuple[str, _Fact]]:
    """What is recalled of goals under the ``name`` with their identity in it."""
    for goal, identity in made_of.items():
        found = recalled.recall(name.format(identity), partial(believed, goal))
        if found is not None:
            yield goal, found


def _with_places(identity: str, report: GoalReport) -> str:
    """What all of the report follows from: it tells where its newest readings were written too, by which nothing is judged."""
    return digest((identity, [each.provenance for each in report.key_results]))


def told_hindsight(found: Hindsight) -> Plain:
    """As JSON."""
    ended = found.ended
    return [
        None if ended is None else [ended.met, [_told(each) for each in ended.given]],
        [_told(each) for each in found.course],
        [
            [each.date.isoformat(), each.before.value, each.after.value, _fact(each.chance), each.corrected]
            for each in found.turns
        ],
    ]


def believed_hindsight(goal: str, plain: Plain) -> Hindsight:
    """What was told of ``goal``.

    Raises:
        UnbelievableError: it is nothing that would have been told.
    """
    ended, course, turns = items_of(plain, 3)
    return Hindsight(
        ended=None if ended is None else _ended(goal, ended),
        course=_givens(course),
        turns=tuple(_turn(each) for each in items_of(turns)),
    )


def _told(given: Given) -> Plain:
    return [given.share, given.date.isoformat(), _fact(given.chance)]


def _fact(fact: Fact) -> Plain:
    return fact.reason if isinstance(fact, Unknown) else fact


def _ended(goal: str, plain: Plain) -> Ended:
    met, given = items_of(plain, 2)
    return Ended(goal=goal, met=one(met, bool), given=_givens(given))


def _givens(plain: Plain) -> tuple[Given, ...]:
    return tuple(_given(each) for each in items_of(plain))


def _given(plain: Plain) -> Given:
    share, day, chance = items_of(plain, 3)
    return Given(share=one(share, float), date=_day(day), chance=_believed(chance))


def _turn(plain: Plain) -> Turn:
    day, before, after, chance, corrected = items_of(plain, 5)
    return Turn(
        date=_day(day),
        before=Status(one(before, str)),
        after=Status(one(after, str)),
        chance=_believed(chance),
        corrected=one(corrected, bool),
    )


def _believed(plain: Plain) -> Fact:
    return Unknown(plain) if isinstance(plain, str) else one(plain, float)


def _day(plain: Plain) -> Day:
    return date.fromisoformat(one(plain, str))
