"""A book at the close of a period: what was dated in it and collected soon enough, and the goals that it is about.

Takes a book and a period, gives the book to judge on the day after. Readings collected after the close do not exist in it.
It judges nothing itself.
"""

from bisect import bisect_right
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace
from operator import attrgetter

from generator.evaluate.days import later
from generator.evaluate.portfolio.audience import with_goals
from generator.model.book import Book
from generator.model.calendar import Day
from generator.model.goal import Goal
from generator.model.metric import Metric
from generator.model.reading import Reading, Series
from generator.model.reported import ReportedPeriod


def book_at_close(book: Book, period: ReportedPeriod, since: Day) -> Book:
    """``book`` as it was known at the close of ``period``, with the goals that may have been open on ``since``."""
    day = period.judged_on
    told = with_goals(book, _open_since(book, since), day)
    return replace(
        told,
        series={key: _collected(series, period) for key, series in told.series.items()},
        annotations=tuple(each for each in told.annotations if each.start <= period.days.end),
        checkins=tuple(each for each in told.checkins if each.date <= period.days.end),
    )


def _collected(series: Series, period: ReportedPeriod) -> Series:
    """The readings of a series that were collected by the close: what was collected after the end counts as if on the next day.

    So the newest version that was collected in time is the one in force.
    """
    dated = series.readings[: bisect_right(series.readings, period.days.end, key=attrgetter("date"))]
    return replace(series, readings=tuple(_in_time(dated, period)))


def _in_time(dated: Iterable[Reading], period: ReportedPeriod) -> Iterator[Reading]:
    day = period.judged_on
    for reading in dated:
        if reading.collected <= day:
            yield reading
        elif reading.collected <= period.collected_by:
            yield reading._replace(collected=day)


def _open_since(book: Book, since: Day) -> Mapping[str, Goal]:
    """The goals that can still have changed after ``since``, with all that they roll up into and that rolls up into them."""
    kept = {name for name, goal in book.goals.items() if _settles(goal, book.metrics) >= since}
    while more := _related(kept, book.goals):
        kept |= more
    return {name: goal for name, goal in book.goals.items() if name in kept}


def _settles(goal: Goal, metrics: Mapping[str, Metric]) -> Day:
    """The day after which no reading is waited for any more."""
    if goal.period is None:
        return Day.max
    used = (metrics.get(result.metric or "") for result in goal.key_results)
    return max((later(goal.period.end, each.max_age) for each in used if each), default=Day.max)


def _related(kept: Collection[str], goals: Mapping[str, Goal]) -> set[str]:
    above = {goals[name].supports for name in kept}
    below = {name for name, goal in goals.items() if goal.supports in kept}
    return {name for name in above | below if name is not None and name in goals} - set(kept)
