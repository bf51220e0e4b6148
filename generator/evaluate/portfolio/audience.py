"""For whom a site is: the book as if nothing had been written that its audience may not see.

Takes a book and the name of an audience, gives the book to judge for it. What is hidden is gone before anything is judged,
so that no roll-up, chance or cost can tell of it. It judges nothing itself.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from generator.evaluate.key_result.inputs import series_key
from generator.evaluate.money.accounts import Accounts
from generator.evaluate.readings.derived import lineage
from generator.evaluate.readings.evidence import Evidence, gather
from generator.model.book import Book
from generator.model.calendar import Day
from generator.model.goal import Goal
from generator.model.reading import Series, SeriesKey


def seen_by(book: Book, audience: str | None, as_of: Day) -> Book:
    """``book`` as ``audience`` may see it; None sees everything.

    What names no audience is for all. With a hidden goal go its check-ins, its annotations, the word that another goal
    supports it, and the series that only hidden goals use, for their key results or for their money. A series that no
    goal uses stays: readings have no audience of their own.
    """
    if audience is None:
        return book
    goals = {name: goal for name, goal in book.goals.items() if _allows(goal.audiences, audience)}
    return replace(
        book,
        goals={name: _without_hidden(goal, goals) for name, goal in goals.items()},
        series=_shown_series(book, goals, as_of),
        annotations=tuple(each for each in book.annotations if each.goal is None or each.goal in goals),
        checkins=tuple(
            each for each in book.checkins if each.goal in goals and _allows(each.audiences, audience)
        ),
        pages=tuple(page for page in book.pages if _allows(page.audiences, audience)),
    )


def _allows(audiences: tuple[str, ...], audience: str) -> bool:
    return not audiences or audience in audiences


def _without_hidden(goal: Goal, shown: Mapping[str, Goal]) -> Goal:
    return goal if goal.supports is None or goal.supports in shown else replace(goal, supports=None)


def _shown_series(book: Book, shown: Mapping[str, Goal], as_of: Day) -> Mapping[SeriesKey, Series]:
    unread = gather(replace(book, series={}), as_of, {})
    accounts = _accounts(book.series, as_of)
    hidden = (goal for name, goal in book.goals.items() if name not in shown)
    gone = _used(hidden, unread, accounts) - _used(shown.values(), unread, accounts)
    return {key: series for key, series in book.series.items() if key not in gone}


def _accounts(series: Mapping[SeriesKey, Series], as_of: Day) -> Accounts:
    """The accounts at which each metric has readings; the first reading is the oldest."""
    found: dict[str, list[str | None]] = {}
    for key, each in series.items():
        if key.segment is None and each.readings and each.readings[0].date <= as_of:
            found.setdefault(key.metric, []).append(key.account)
    return Accounts({metric: tuple(accounts) for metric, accounts in found.items()})


def _used(goals: Iterable[Goal], evidence: Evidence, accounts: Accounts) -> set[SeriesKey]:
    """The series that goals ask for, with those that they are computed from."""
    return {
        part
        for goal in goals
        for key in _asked_for(goal, evidence, accounts)
        for part in lineage(key, evidence)
    }


def _asked_for(goal: Goal, evidence: Evidence, accounts: Accounts) -> Iterator[SeriesKey]:
    for result in goal.key_results:
        metric = evidence.metrics.get(result.metric or "")
        if metric is not None:
            yield series_key(result, metric)
    if goal.budget is not None:
        for money in (goal.budget.spent_metric, goal.budget.revenue_metric):
            if money is not None:
                yield accounts.key_of(money, goal)
