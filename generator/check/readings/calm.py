"""Series about whose numbers nobody has any doubt, found among many at once.

Takes the columns of sorted series; gives for each whether the rules of ``doubts`` and ``outliers`` have nothing to say of it. Where it gives
True they are silent; where it gives False they may be, and decide. It words nothing.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

import numpy as np

from generator.check.readings import outliers
from generator.check.readings.blocks import Floats, Ints, Mask
from generator.check.readings.doubts import LEAST_OVERLAP, MOST, is_counted, may_stand
from generator.check.readings.gathered import Many
from generator.model.calendar import Duration
from generator.model.metric import Metric

#: So many readings are looked at together: their arrays stay near the processor.
_TOGETHER = 200_000
#: What a bound gives way here, so that no other order of arithmetic finds less than the rules do.
_SLACK = 1e-9


class _Some(NamedTuple):
    """Some of the series: where each begins and how long it is, its metric and the usual window of that."""

    days: Ints
    values: Floats
    windows: Ints
    begins: Ints
    lengths: Ints
    metrics: Sequence[Metric]
    usual: Sequence[Duration]

    def trait(self, has: Callable[[Metric], bool]) -> Mask:
        """Whether the metric of each series has it."""
        known = {id(metric): has(metric) for metric in {id(each): each for each in self.metrics}.values()}
        return np.array([known[id(metric)] for metric in self.metrics], np.bool_)

    def any_of(self, rows: Mask) -> Mask:
        """Whether any reading of each series is among ``rows``."""
        found: Mask = np.logical_or.reduceat(rows, self.begins)
        return found

    def spread(self, series: Mask) -> Mask:
        """For each reading what is true of its series."""
        return np.repeat(series, self.lengths)


def calm_series(many: Many, metrics: Mapping[str, Metric]) -> Mask:
    """Of each series whether it is calm."""
    ends = np.append(many.begins[1:], len(many.columns.days))
    found = np.zeros(len(ends), np.bool_)
    first = 0
    while first < len(ends):
        limit = int(many.begins[first]) + _TOGETHER
        last = max(first + 1, int(np.searchsorted(ends, limit)))
        found[first:last] = ~_doubtful(_some(many, metrics, first, last, ends), many)
        first = last
    return found


def _some(many: Many, metrics: Mapping[str, Metric], first: int, last: int, ends: Ints) -> _Some:
    start, stop = int(many.begins[first]), int(ends[last - 1])
    columns = many.columns
    return _Some(
        days=columns.days[start:stop],
        values=columns.values[start:stop],
        windows=columns.windows[start:stop],
        begins=many.begins[first:last] - start,
        lengths=ends[first:last] - many.begins[first:last],
        metrics=[metrics[place.key.metric] for place in many.places[first:last]],
        usual=[place.window for place in many.places[first:last]],
    )


def _doubtful(some: _Some, many: Many) -> Mask:
    posts = some.trait(lambda metric: metric.traits.per_item)
    found = some.any_of((some.values < 0) & some.spread(some.trait(is_counted)))
    found |= some.any_of((some.values > MOST) & some.spread(some.trait(lambda metric: metric.is_share)))
    found |= some.trait(may_stand)
    found |= some.any_of(some.windows != np.repeat(some.windows[some.begins], some.lengths))
    found |= _may_overlap(some, many) & ~posts
    return found | (_may_stand_out(_one_a_day(some)) & ~posts)


def _may_overlap(some: _Some, many: Many) -> Mask:
    """Totals whose windows come too close, or are of months, of which more is asked. Each series has windows of one length."""
    told = some.windows[some.begins].tolist()
    lengths = [many.told.windows[n] if n >= 0 else usual for n, usual in zip(told, some.usual, strict=True)]
    months = np.array([length.months > 0 for length in lengths])
    days = np.repeat(np.array([length.days for length in lengths]), some.lengths)
    steps = np.diff(some.days, prepend=some.days[:1])
    steps[some.begins] = 0
    close = (steps > 0) & (days - steps >= np.maximum(1, LEAST_OVERLAP * days * (1 - _SLACK)))
    return (months | some.any_of(close)) & some.trait(lambda metric: metric.is_total)


def _one_a_day(some: _Some) -> _Some:
    """The last reading of each day."""
    last = np.append(some.days[1:] != some.days[:-1], True)
    last[some.begins[1:] - 1] = True
    if last.all():
        return some
    lengths = np.add.reduceat(last, some.begins, dtype=np.intp)
    begins = np.cumsum(lengths) - lengths
    return some._replace(
        days=some.days[last],
        values=some.values[last],
        windows=some.windows[last],
        begins=begins,
        lengths=lengths,
    )


def _may_stand_out(some: _Some) -> Mask:
    """Series with a reading that its neighbours may contradict: those far from the one before are held against four of them."""
    values = some.values
    before = np.append(values[:1], values[:-1])
    seconds = np.minimum(some.begins + 1, len(values) - 1)
    before[some.begins] = values[seconds]
    least, most = outliers.CLOSE
    far = ~((least * before <= values) & (values <= most * before))
    stock = some.trait(lambda metric: metric.traits.is_stock)
    long = some.lengths >= outliers.FEWEST
    at = np.flatnonzero(far & some.spread(long))
    found = np.zeros(len(values), np.bool_)
    found[at] = _contradicted(some, at, some.spread(stock)[at])
    return some.any_of(found) | (stock & long & _may_jump(some))


def _contradicted(some: _Some, at: Ints, leaps: Mask) -> Mask:
    """Of some readings whether those around them agree with each other, and not with them."""
    series = np.searchsorted(some.begins, at, side="right") - 1
    begins, ends = some.begins[series], some.begins[series] + some.lengths[series]
    five = np.clip(at - 2, begins, ends - 5)[:, None] + np.arange(5)
    near = some.values[five]
    own = at[:, None] == five
    value = some.values[at]
    low = np.where(own, np.inf, near).min(axis=1)
    high = np.where(own, -np.inf, near).max(axis=1)
    return _is_slip(value, low, high) | (leaps & _is_leap(some.values, at, (begins < at) & (at < ends - 1)))


def _is_slip(value: Floats, low: Floats, high: Floats) -> Mask:
    """Whether neighbours between ``low`` and ``high`` are alike, and the value is many times as much, a small part of them, or below zero.

    Their median is between the two.
    """
    alike = (low > 0) & (high <= outliers.ALIKE * low * (1 + _SLACK))
    least, tenth = outliers.TENFOLD[0] * (1 - _SLACK), (1 + _SLACK) / outliers.TENFOLD[0]
    return alike & ((value >= least * low) | ((value > 0) & (value <= tenth * high)) | (value < 0))


def _is_leap(values: Floats, at: Ints, inside: Mask) -> Mask:
    """Whether the values on both sides are about the same, and this one is far from them."""
    before, after = values[np.maximum(at - 1, 0)], values[np.minimum(at + 1, len(values) - 1)]
    middle = (before + after) / 2
    same = (np.minimum(before, after) > 0) & (abs(before - after) <= outliers.CALM * middle * (1 + _SLACK))
    return inside & same & (abs(values[at] - middle) >= outliers.LEAP * middle * (1 - _SLACK))


def _may_jump(some: _Some) -> Mask:
    """Whether the newest value of each series left the one before by far."""
    last = some.begins + some.lengths - 1
    newest, before = some.values[last], some.values[np.maximum(last - 1, 0)]
    found: Mask = (before > 0) & (abs(newest - before) >= outliers.FAR * before * (1 - _SLACK))
    return found
