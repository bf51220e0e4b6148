"""Numbers of a series that look wrong: windows that overlap, counts below zero, shares that are percentages,
months dated by their first day, money that stands.

Takes the readings of a series and its metric; gives at most one warning of each kind, at the first reading that it is about. What is
trimmed in a total is trimmed in ``evaluate``; here the author is told.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from itertools import pairwise

from generator.check.readings.outliers import outlier_diagnostics
from generator.diagnostics import Diagnostic, Span
from generator.diagnostics.codes.readings import (
    BELOW_ZERO,
    DATED_ON_THE_FIRST,
    OVERLAPPING_WINDOWS,
    SHARE_ABOVE_ONE,
    STANDING_AMOUNT,
)
from generator.model.calendar import Duration, window_ending
from generator.model.metric import WINDOW, Metric
from generator.model.reading import Reading

_DAY = Duration(days=1)
_MONTH = Duration(months=1)
#: Words in the ids of metrics that are amounts at a moment.
_STANDING = frozenset({"mrr", "arr", "recurring", "balance", "saldo"})
_COUNTED = frozenset({"count", "people"})
#: A share a little above 1 may be rounding or double counting; far above it is a percentage.
MOST = 1.0
#: Months of different lengths overlap by a day or two; nothing is said of less than this part of a window.
LEAST_OVERLAP = 0.1
#: The days of February: totals of months that follow each other sooner are of no calendar's months.
_SHORTEST = 28


def doubts_of(readings: Sequence[Reading], metric: Metric) -> Iterator[Diagnostic]:
    """Every warning about the readings of a series; ``calm`` tells of which series there is none without asking here."""
    for rule in RULES:
        yield from rule(readings, metric)


def _below_zero(readings: Sequence[Reading], metric: Metric) -> Iterator[Diagnostic]:
    if not is_counted(metric):
        return
    found = [reading for reading in readings if reading.value < 0]
    if found:
        message = f"{found[0].value:.10g} for `{metric.id}`, which is a count{_and_more(found)}"
        yield BELOW_ZERO.at(_place(found[0]), message, fix="write the number itself, not the change in it")


def is_counted(metric: Metric) -> bool:
    """Whether a value below zero makes no sense; a flow of people may be a difference."""
    if metric.traits.is_time:
        return True
    return metric.unit == "count" or (metric.unit in _COUNTED and not metric.traits.may_be_change)


def _above_one(readings: Sequence[Reading], metric: Metric) -> Iterator[Diagnostic]:
    if not metric.is_share or metric.formula:
        return
    found = [reading for reading in readings if reading.value > MOST]
    if found:
        value = found[0].value
        message = f"{value:.10g} for `{metric.id}` is {value * 100:.10g} %{_and_more(found)}"
        yield SHARE_ABOVE_ONE.at(
            _place(found[0]), message, fix=f"write `{value / 100:.10g}` for {value:.10g} %"
        )


def _dated_on_the_first(readings: Sequence[Reading], metric: Metric) -> Iterator[Diagnostic]:
    """Totals of months that carry the first day, which is how tools label a month."""
    if not metric.is_total or metric.traits.per_item:
        return
    found = list(_on_the_first([reading for reading in readings if reading.window == _MONTH]))
    if found:
        first, named = found[0], f"of `{metric.id}`"
        message, fix = f"a monthly total {named} is dated the 1st, {first.date}", "date it the last day"
        if len(found) > 1:
            message = f"{len(found)} monthly totals {named} are dated the 1st, this one {first.date}"
            fix = "date each the last day"
        yield DATED_ON_THE_FIRST.at(_place(first), message, fix=f"{fix} of the month that it describes")


def _on_the_first(months: Sequence[Reading]) -> Iterator[Reading]:
    """Those dated the 1st, each once; of totals that are read anew every few days none is a label."""
    days = sorted({reading.date for reading in months})
    if any((later - day).days < _SHORTEST for day, later in pairwise(days)):
        return
    first = {reading.date: reading for reading in reversed(months) if reading.date.day == 1}
    yield from (first[day] for day in days if day in first)


def _standing(readings: Sequence[Reading], metric: Metric) -> Iterator[Diagnostic]:
    """Money that is called like an amount that stands, and moves like one."""
    if not may_stand(metric) or len(readings) < 2:
        return
    values = [reading.value for reading in readings]
    if all(0 < b <= 2 * a <= 4 * b for a, b in pairwise(values)):
        message = f"`{metric.id}` is money, which is summed, and reads like an amount that stands"
        fix = f"give the metric `type: level` and `currency: {metric.currency}`"
        yield STANDING_AMOUNT.at(_place(readings[0]), message, fix=fix)


def may_stand(metric: Metric) -> bool:
    """Whether a metric of money is called like an amount that stands."""
    words = set(re.split(r"[^a-z]+", metric.id.casefold()))
    return metric.traits.has_currency and not metric.formula and bool(words & _STANDING)


def _overlaps(readings: Sequence[Reading], metric: Metric) -> Iterator[Diagnostic]:
    if not metric.is_total or metric.traits.per_item:
        return
    length = _length_that_counts(readings, metric)
    if length == _DAY:
        return
    found = list(_overlapping([reading for reading in readings if reading.window == length], length))
    if found:
        reading, other = found[0]
        message = (
            f"the window of {length} that ends on {reading.date} overlaps the one that ends on {other.date} "
            f"({other.path}:{other.line}){_and_more(found)}"
        )
        fix = "check the dates, or give each value its own `window`"
        yield OVERLAPPING_WINDOWS.at(_place(reading), message, fix=fix)


def _length_that_counts(readings: Sequence[Reading], metric: Metric) -> Duration:
    """The frequency's length where a reading has it, else that of the newest reading."""
    usual = WINDOW[metric.frequency]
    return usual if any(reading.window == usual for reading in readings) else readings[-1].window


def _overlapping(readings: Sequence[Reading], length: Duration) -> Iterator[tuple[Reading, Reading]]:
    """Each reading whose window overlaps the one before by more than a day or a tenth of it, with that one."""
    for before, reading in pairwise(readings):
        start = _start(reading.date, length)
        overlap = (before.date - start).days + 1
        if before.date != reading.date and overlap > max(1, ((reading.date - start).days + 1) / 10):
            yield reading, before


def _start(end: date, length: Duration) -> date:
    try:
        return window_ending(end, length).start
    except OverflowError:
        return date.min


def _place(reading: Reading) -> Span:
    return Span(reading.path, reading.line)


def _and_more(found: Sequence[object]) -> str:
    return f" (and {len(found) - 1} more of this series)" if len(found) > 1 else ""


RULES: tuple[Callable[[Sequence[Reading], Metric], Iterator[Diagnostic]], ...] = (
    _below_zero,
    _above_one,
    _dated_on_the_first,
    _standing,
    outlier_diagnostics,
    _overlaps,
)
