"""The judgement of a book that differs in little from one judged before: goals that nothing concerned are taken over.

Takes what was judged before and the book as it is now; gives the report that ``evaluate`` would give. What a goal can rest on is
said here on the safe side: itself and its relatives, and every series of its metrics at its accounts; of money at any. Goals that may
rest on the same series are judged together, since a series' report names all of them. It knows no formula.
"""

from collections.abc import Mapping, Set as AbstractSet
from dataclasses import replace
from typing import TypeVar

from generator.evaluate.goal.surroundings import checkins_by_goal
from generator.evaluate.portfolio.series import sortable
from generator.evaluate.portfolio.survey import survey_of
from generator.evaluate.reach import Place, kin_of, places_of
from generator.evaluate.report import evaluate
from generator.model.book import Book
from generator.model.calendar import Day
from generator.model.goal import Goal
from generator.model.report import Report
from generator.model.verdict import Ledger
from generator.records import dataclass

_Key = TypeVar("_Key")
_Value = TypeVar("_Value")
_Ledgers = Mapping[str, Ledger]


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """What was judged, and what came of it; ``ledgers`` are those of the book's goals."""

    book: Book
    as_of: Day
    ledgers: _Ledgers
    report: Report


def judged_again(before: Judgement | None, book: Book, as_of: Day, ledgers: _Ledgers) -> Judgement:
    """``book`` as ``evaluate`` judges it, with what was judged ``before`` taken over as far as nothing there can differ."""
    if before is None or before.as_of != as_of or not _alike_but_for_goals(before.book, book):
        report = evaluate(book, as_of, ledgers)
    else:
        report = _joined(before, book, as_of, ledgers)
    return Judgement(book=book, as_of=as_of, ledgers=ledgers, report=report)


def _alike_but_for_goals(before: Book, now: Book) -> bool:
    """Whether nothing differs that any goal may rest on."""
    return _without_goals(before) == _without_goals(now)


def _without_goals(book: Book) -> Book:
    return replace(book, goals={}, series={}, checkins=())


def _joined(before: Judgement, book: Book, as_of: Day, ledgers: _Ledgers) -> Report:
    then, now = places_of(before.book, before.ledgers), places_of(book, ledgers)
    places = {name: then.get(name, frozenset()) | now.get(name, frozenset()) for name in {*then, *now}}
    changed = _changed(before.book.series, book.series)
    touched = _touched(before, book, ledgers, places, {(key.metric, key.account) for key in changed})
    concerned = {place for name in touched for place in places[name]}
    concerned |= {(key.metric, key.account) for key in changed}
    part = evaluate(
        _part(book, touched, concerned), as_of, {name: ledgers[name] for name in touched & ledgers.keys()}
    )
    return _whole(before.report, part, book, touched, concerned)


def _part(book: Book, touched: AbstractSet[str], concerned: AbstractSet[Place]) -> Book:
    """The goals that are to be judged, with all that they can rest on."""
    return replace(
        book,
        goals={name: goal for name, goal in book.goals.items() if name in touched},
        series={key: each for key, each in book.series.items() if (key.metric, key.account) in concerned},
        checkins=tuple(each for each in book.checkins if each.goal in touched),
    )


def _whole(
    before: Report, part: Report, book: Book, touched: AbstractSet[str], concerned: AbstractSet[Place]
) -> Report:
    """What was judged now beside what was taken over."""
    over = (each for each in before.goals if each.goal.id in book.goals and each.goal.id not in touched)
    goals = tuple(sorted((*over, *part.goals), key=lambda each: each.goal.id))
    still = (each for each in before.series if (each.key.metric, each.key.account) not in concerned)
    series = tuple(sorted((*still, *part.series), key=lambda each: sortable(each.key)))
    ids = {each.key.metric for each in series}
    return replace(
        part,
        goals=goals,
        series=series,
        metrics={name: metric for name, metric in book.metrics.items() if name in ids},
        survey=survey_of(book.goals, {each.goal.id: each.key_results for each in goals}, series),
    )


def _touched(
    before: Judgement,
    book: Book,
    ledgers: _Ledgers,
    places: Mapping[str, frozenset[Place]],
    read: AbstractSet[Place],
) -> set[str]:
    """The goals that may stand otherwise, or are gone: what differs, what rests on it, and what shares a series with those."""
    touched = {
        *_changed(before.book.goals, book.goals),
        *(name for name in book.goals if _moved(before.book.goals.get(name), book.goals[name])),
        *_changed(before.ledgers, ledgers),
        *_changed(checkins_by_goal(before.book, before.as_of), checkins_by_goal(book, before.as_of)),
        *(name for name, own in places.items() if own & read),
    }
    kin = kin_of((*before.book.goals.values(), *book.goals.values()))
    while more := _beside(touched, places, kin) - touched:
        touched |= more
    return touched


def _moved(before: Goal | None, now: Goal) -> bool:
    """Whether a goal stands on another line: places are no part of a value, and pages tell them."""
    return before is None or before.span != now.span


def _beside(
    touched: AbstractSet[str], places: Mapping[str, frozenset[Place]], kin: Mapping[str, set[str]]
) -> set[str]:
    """The relatives of ``touched``, and those that may rest on the same series."""
    shared = {place for name in touched for place in places.get(name, ())}
    return {each for name in touched for each in kin.get(name, ())} | {
        name for name, own in places.items() if own & shared
    }


def _changed(before: Mapping[_Key, _Value], now: Mapping[_Key, _Value]) -> set[_Key]:
    return {key for key in {*before, *now} if before.get(key) != now.get(key)}
