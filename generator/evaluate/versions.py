"""Which readings count: of each day's versions the one in force, of one window length, a total's overlaps left out.

Takes a written series, gives strands. A reading exists from its ``date``; ``collected`` chooses only among the
versions of one day: the newest collected by ``as_of``, else the oldest. It knows nothing of breaks.
"""

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from operator import attrgetter

from generator.evaluate.days import starts_of
from generator.evaluate.strand import EMPTY, Strand
from generator.model.calendar import Day, Duration
from generator.model.metric import WINDOW, Metric
from generator.model.reading import Reading, Series
from generator.model.report import Point, Restated

#: The window of nearly all totals, whose first day is its last.
_ONE_DAY = Duration(days=1)
_Slot = tuple[Day, str | None, Duration]


@dataclass(frozen=True, slots=True, kw_only=True)
class Prepared:
    """One series as it is known on a day: a strand for each window length, and the length that its frequency asks for.

    ``last_collected`` is the latest day on which any version of an item was collected.
    """

    strands: Mapping[Duration, Strand]
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
        strands={
            window: _strand(window, versions, restated, overlaps=overlaps)
            for window, versions in _by_window(readings).items()
        },
        window=WINDOW[metric.frequency],
        last_collected=_last_collected(dated) if metric.traits.per_item else date.min,
    )


def chosen(prepared: Prepared, cut: Day) -> Strand:
    """The strand that counts on ``cut``, up to it: of the frequency's window length, else of the newest reading's."""
    dated = [strand for strand in prepared.strands.values() if strand.until(cut)]
    if not dated:
        return EMPTY
    usual = prepared.strands.get(prepared.window)
    if usual is None or not usual.until(cut):
        usual = max(dated, key=lambda strand: _newest_first(strand, cut))
    return _until(usual, cut)


def _newest_first(strand: Strand, cut: Day) -> tuple[Day, Day, tuple[int, int]]:
    """What makes one window length count before another: the newest reading, then the later collected, then the longer."""
    newest = strand.readings[strand.until(cut) - 1]
    return newest.date, newest.collected, (newest.window.months, newest.window.days)


def _until(strand: Strand, cut: Day) -> Strand:
    count = strand.until(cut)
    if count == len(strand.points):
        return strand
    return Strand(
        points=strand.points[:count],
        ends=strand.ends[:count],
        readings=strand.readings[:count],
        restated=tuple(restated for restated in strand.restated if restated.date <= cut),
    )


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


def _strand(
    window: Duration, readings: Sequence[Reading], restated: Mapping[_Slot, Restated], *, overlaps: bool
) -> Strand:
    """The strand of one window length. ``overlaps``: whether later windows give way to those that they overlap."""
    ends = [reading.date for reading in readings]
    starts = ends if window == _ONE_DAY else list(map(starts_of(window), ends))
    values = [reading.value for reading in readings]
    points = tuple(map(Point, starts, ends, values, [reading.item for reading in readings]))
    kept = _without_overlaps(points) if overlaps else range(len(points))
    return Strand(
        points=tuple(points[place] for place in kept),
        ends=tuple(ends[place] for place in kept),
        readings=tuple(readings[place] for place in kept),
        restated=tuple(change for slot, change in restated.items() if slot[2] == window),
    )


def _without_overlaps(points: Sequence[Point]) -> Sequence[int]:
    """Which windows stay: of those that overlap the one that ends first, for two totals must not count a day twice."""
    kept: list[int] = []
    last = None
    for place, point in enumerate(points):
        if last is None or point.start > last:
            kept.append(place)
            last = point.end
    return kept
