"""Changes of a share that lead beyond its whole, wherever it began: a value, most likely, to which a plus was put.

Takes the goals, their metrics and the readings; gives a warning at each such target. A share that has been above 1 is no part
of a whole, and nothing is said of it. The target itself is worked out in ``evaluate``.
"""

from collections.abc import Iterable, Iterator, Mapping

from generator.diagnostics import Diagnostic
from generator.diagnostics.codes.coverage import BEYOND_THE_WHOLE
from generator.model.goal import Goal, KeyResult, Target, TargetKind
from generator.model.metric import Metric
from generator.model.reading import Reading, Series, SeriesKey


def beyond_diagnostics(
    goals: Iterable[Goal], metrics: Mapping[str, Metric], series: Mapping[SeriesKey, Series]
) -> Iterator[Diagnostic]:
    """Every change in percent of a share that is more than all of it from the lowest value that was read."""
    for goal in goals:
        for result in goal.key_results:
            metric, target = metrics.get(result.metric or ""), result.target
            if metric is None or not metric.is_share or target is None:
                continue
            values = _shares_of(result, metric, series)
            if target.kind is TargetKind.PERCENT and values and max(values) <= 1:
                yield from _beyond(target, metric, _began(result, values))


def _began(result: KeyResult, values: list[float]) -> float:
    """The least that it can have begun with: what is written, else the lowest reading."""
    written = result.baseline.value if result.baseline is not None else None
    return min(values) if written is None else written


def _beyond(target: Target, metric: Metric, began: float) -> Iterator[Diagnostic]:
    reached = began * (1 + target.amount / 100)
    if reached <= 1:
        return
    message = f"`{metric.id}` is a share; {target.amount:+g} % of {began:.1%} is {reached:.1%}"
    fix = f'for a share of {target.amount:g} % write `">= {target.amount:g}%"`'
    if target.amount > 100:
        fix = f"write the share that is to be reached, without a plus: at most `100%` of `{metric.id}`"
    yield BEYOND_THE_WHOLE.at(target.span, message, fix=fix)


def _shares_of(result: KeyResult, metric: Metric, series: Mapping[SeriesKey, Series]) -> list[float]:
    """The shares that were read, or those of the parts by day and window; none where a whole of 0 makes no share."""
    key = SeriesKey(metric.id, result.account, result.segment)
    above, below = (
        series.get(key._replace(metric=part or "")) for part in (metric.numerator, metric.denominator)
    )
    if above is not None and below is not None:
        wholes = {_place(reading): reading.value for reading in below.readings}
        pairs = ((reading.value, wholes.get(_place(reading), 0.0)) for reading in above.readings)
        return [part / whole for part, whole in pairs if whole > 0]
    own = series.get(key)
    return [reading.value for reading in own.readings] if own is not None else []


def _place(reading: Reading) -> tuple[object, ...]:
    return reading.date, reading.window, reading.item
