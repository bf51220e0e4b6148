"""Goals judged with what is recalled of their earlier days: only those of goals that something concerned are judged anew.

Takes what is recalled, a book, a day and what git knows; gives the report that ``evaluate`` gives, and notes what it found. Each fact is a
goal's ``Hindsight`` as lists of days and numbers.
"""

from collections.abc import Mapping
from datetime import date
from functools import partial

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
from generator.pipeline.recalling import Plain, Recalled


def evaluate_recalling(recalled: Recalled, book: Book, as_of: Day, ledgers: Mapping[str, Ledger]) -> Report:
    """As ``evaluate``; of each goal's report ``recalled`` is told what it follows from."""
    made_of = identities(book, as_of, ledgers)
    names = {goal: f"hindsight {name}" for goal, name in made_of.items()}
    asked = ((goal, recalled.recall(name, partial(believed_hindsight, goal))) for goal, name in names.items())
    known = {goal: found for goal, found in asked if found is not None}
    report = evaluate(book, as_of, ledgers, recalled=known)
    for goal in report.goals:
        if goal.goal.id not in known:
            recalled.note(names[goal.goal.id], told_hindsight(hindsight_of(goal)))
        recalled.follows(goal, _with_places(made_of[goal.goal.id], goal))
    return report


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
