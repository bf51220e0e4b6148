"""Which readings count: of each day's versions the one in force, of one window length, a total's overlaps trimmed.

Takes a written series, gives observed series. A reading exists from its ``date``; ``collected`` chooses only among the
versions of one day: the newest collected by ``as_of``, else the oldest. It knows nothing of breaks.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from operator import attrgetter

from generator.evaluate.days import starts_of
from generator.evaluate.readings.observed_series import EMPTY, ObservedSeries, Selection, clipped
from generator.model.calendar import DAY, Day, Duration, Period
from generator.model.metric import WINDOW, Metric
from generator.model.observed import Restated
from generator.model.reading import Reading, Series
from generator.model.report import Point
from generator.records import dataclass

#: The window of nearly all totals, whose first day is its last.
_ONE_DAY = Duration(days=1)
_Slot = tuple[Day, str | None, Duration]


@dataclass(frozen=True, slots=True, kw_only=True)
class Prepared:
    """One series as it is known on a day: an observed series for each window length, and the length that its frequency asks for.

    ``last_collected`` is the latest day on which any version of an item was collected.
    """

    by_window: Mapping[Duration, ObservedSeries]
    window: Duration
    last_collected: Day


def prepare(series: Series, metric: Metric, as_of: Day, collected_by: Day | None = None) -> Prepared:
    """The versions of ``series`` in force on ``as_of``; those collected after ``collected_by`` do not exist."""
    dated = series.readings[: bisect_right(series.readings, as_of, key=attrgetter("date"))]
    if collected_by is not None:
        dated = tuple(reading for reading in dated if reading.collected <= collected_by)
    readings, restated = _versions(dated, as_of)
    overlaps = metric.is_total and not metric.traits.per_item
    return Prepared(
        by_window={
            window: _observed_series(window, versions, restated, overlaps=overlaps)
            for window, versions in _by_window(readings).items()
        },
        window=WINDOW[metric.frequency],
        last_collected=_last_collected(dated) if metric.traits.per_item else date.min,
    )


def chosen(prepared: Prepared, seen: Day) -> ObservedSeries:
    """The series that counts, as it is known on ``seen``: of the frequency's window length, else of the newest reading's."""
    dated = [observed for observed in prepared.by_window.values() if observed.until(seen)]
    if not dated:
        return EMPTY
    usual = prepared.by_window.get(prepared.window)
    if usual is None or not usual.until(seen):
        usual = max(dated, key=lambda observed: _newest_first(observed, seen))
    return usual


def cut_off(observed: ObservedSeries, selection: Selection, *, adds_up: bool) -> ObservedSeries:
    """The series up to the selection's cut, with the share of a total's window that begins before it and ends later."""
    known, count = observed.until(selection.seen), observed.until(selection.cut)
    if known == count == len(observed.points):
        return observed
    points, ends = observed.points[:count], observed.ends[:count]
    if adds_up and count < known and observed.points[count].start <= selection.cut:
        points = (*points, clipped(observed.points[count], Period(date.min, selection.cut)))
        ends = (*ends, points[-1].end)
    return ObservedSeries(
        points=points,
        ends=ends,
        readings=observed.readings[: len(points)],
        restated=tuple(restated for restated in observed.restated if restated.date <= selection.cut),
        read_on=count < known,
    )


def with_zeros(observed: ObservedSeries) -> ObservedSeries:
    """The series with 0 on every day between its first and last reading that has none."""
    if not observed.points:
        return observed
    points: list[Point] = []
    for point in observed.points:
        day = points[-1].end + DAY if points else point.start
        while day < point.start:
            points.append(Point(day, day, 0.0))
            day += DAY
        points.append(point)
    return replace(observed, points=tuple(points), ends=tuple(point.end for point in points))


def _newest_first(observed: ObservedSeries, cut: Day) -> tuple[Day, Day, tuple[int, int]]:
    """What makes one window length count before another: the newest reading, then the later collected, then the longer."""
    newest = observed.readings[observed.until(cut) - 1]
    return newest.date, newest.collected, (newest.window.months, newest.window.days)


def _last_collected(dated: Iterable[Reading]) -> Day:
    return max((reading.collected for reading in dated), default=date.min)


def _versions(dated: Sequence[Reading], as_of: Day) -> tuple[Sequence[Reading], Mapping[_Slot, Restated]]:
    """The version in force of each day, window and item, and what was restated. ``dated`` has older versions first."""
    if len({reading.date for reading in dated}) == len(dated):
        return dated, {}
    firsts: dict[_Slot, Reading] = {}
    in_force: dict[_Slot, Reading] = {}
    for reading in dated:
        slot = (reading.date, reading.item, reading.window)
        if slot not in firsts:
            firsts[slot] = in_force[slot] = reading
        elif reading.collected <= as_of:
            in_force[slot] = reading
    restated = {
        slot: _restated(firsts[slot], now)
        for slot, now in in_force.items()
        if now.value != firsts[slot].value
    }
    return list(in_force.values()), restated


def _restated(first: Reading, now: Reading) -> Restated:
    return Restated(
        date=now.date,
        item=now.item,
        first=first.value,
        now=now.value,
        first_collected=first.collected,
        now_collected=now.collected,
    )


def _by_window(readings: Sequence[Reading]) -> Mapping[Duration, Sequence[Reading]]:
    """The readings by the length of their windows, which nearly always is one."""
    if not readings:
        return {}
    first = readings[0].window
    if all(reading.window is first or reading.window == first for reading in readings):
        return {first: readings}
    windows: dict[Duration, list[Reading]] = {}
    for reading in readings:
        windows.setdefault(reading.window, []).append(reading)
    return windows


def _observed_series(
    window: Duration, readings: Sequence[Reading], restated: Mapping[_Slot, Restated], *, overlaps: bool
) -> ObservedSeries:
    """The series of one window length. ``overlaps``: whether windows that overlap are trimmed."""
    ends = [reading.date for reading in readings]
    starts = ends if window == _ONE_DAY else list(map(starts_of(window), ends))
    values = [reading.value for reading in readings]
    points = tuple(map(Point, starts, ends, values, [reading.item for reading in readings]))
    return ObservedSeries(
        points=tuple(_trimmed(points)) if overlaps and window != _ONE_DAY else points,
        ends=tuple(ends),
        readings=tuple(readings),
        restated=tuple(change for slot, change in restated.items() if slot[2] == window),
    )


def _trimmed(points: Sequence[Point]) -> Iterator[Point]:
    """Windows that no longer overlap: the later in time gives only its days outside the earlier."""
    last = None
    for point in points:
        yield point if last is None or point.start > last else clipped(point, Period(last + DAY, point.end))
        last = point.end
