"""A book at the close of a period: what was dated in it and collected soon enough, and the goals that it is about.

Takes a book and a period, gives the book to judge on the day after. Readings collected after the close do not exist in it.
It judges nothing itself.
"""

from bisect import bisect_right
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import islice
from operator import attrgetter

from generator.evaluate.days import later
from generator.evaluate.portfolio.audience import with_goals
from generator.model.book import Book
from generator.model.calendar import Day
from generator.model.goal import Goal
from generator.model.metric import Metric
from generator.model.reading import Reading, Series, SeriesKey
from generator.model.reported import ReportedPeriod


def book_at_close(book: Book, period: ReportedPeriod, since: Day) -> Book:
    """``book`` as it was known at the close of ``period``, with the goals that may have been open on ``since``."""
    return known_at_close(with_goals(book, _open_since(book, since), period.judged_on), period)


def known_at_close(book: Book, period: ReportedPeriod) -> Book:
    """All of ``book`` as it was known at the close of ``period``: what was dated in it or before, and collected soon enough."""
    return replace(
        book,
        series={key: _collected(series, period) for key, series in book.series.items()},
        annotations=tuple(each for each in book.annotations if each.start <= period.days.end),
        checkins=tuple(each for each in book.checkins if each.date <= period.days.end),
    )


def begun_at_close(series: Mapping[SeriesKey, Series], period: ReportedPeriod) -> dict[SeriesKey, Series]:
    """The series of which anything was known at the close of ``period``, each with its first reading alone."""
    first = ((key, next(_in_time(_dated(each, period), period), None)) for key, each in series.items())
    return {key: Series(key=key, readings=(reading,)) for key, reading in first if reading is not None}


def _collected(series: Series, period: ReportedPeriod) -> Series:
    """The readings of a series that were collected by the close: what was collected after the end counts as if on the next day.

    So the newest version that was collected in time is the one in force.
    """
    return replace(series, readings=tuple(_in_time(_dated(series, period), period)))


def _dated(series: Series, period: ReportedPeriod) -> Iterator[Reading]:
    return islice(series.readings, bisect_right(series.readings, period.days.end, key=attrgetter("date")))


def _in_time(dated: Iterable[Reading], period: ReportedPeriod) -> Iterator[Reading]:
    day = period.judged_on
    for reading in dated:
        if reading.collected <= day:
            yield reading
        elif reading.collected <= period.collected_by:
            yield reading._replace(collected=day)


def _open_since(book: Book, since: Day) -> Mapping[str, Goal]:
    """The goals that can still have changed after ``since``, with all that they roll up into and that rolls up into them."""
    kept = {name for name, goal in book.goals.items() if waited_for_until(goal, _used(goal, book)) >= since}
    while more := _related(kept, book.goals):
        kept |= more
    return {name: goal for name, goal in book.goals.items() if name in kept}


def _used(goal: Goal, book: Book) -> Iterator[Metric]:
    return filter(None, (book.metrics.get(result.metric or "") for result in goal.key_results))


def waited_for_until(goal: Goal, metrics: Iterable[Metric]) -> Day:
    """The day after which no reading of a goal is waited for any more; ``metrics`` are those of its key results."""
    if goal.period is None:
        return Day.max
    return max((later(goal.period.end, each.max_age) for each in metrics), default=goal.period.end)


def _related(kept: Collection[str], goals: Mapping[str, Goal]) -> set[str]:
    above = {goals[name].supports for name in kept}
    below = {name for name, goal in goals.items() if goal.supports in kept}
    return {name for name in above | below if name is not None and name in goals} - set(kept)
