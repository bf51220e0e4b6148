"""Readings of a metric that is worked out from others, and are not used where these are read.

Takes all series and the metrics; gives one warning for each series of which no reading counts. Where a part was never read,
the readings of the whole are what there is, and count.
"""

from collections.abc import Iterator, Mapping

from generator.diagnostics import Diagnostic, Span
from generator.diagnostics.codes.coverage import NOT_USED
from generator.model.metric import Metric
from generator.model.reading import Series, SeriesKey


def unused_diagnostics(
    series: Mapping[SeriesKey, Series], metrics: Mapping[str, Metric]
) -> Iterator[Diagnostic]:
    """The newest reading of each series whose parts are all read at its account and segment."""
    for key, found in series.items():
        parts = parts_read(key, series, metrics)
        if parts:
            names = " and ".join(f"`{part}`" for part in parts)
            message = f"`{key.metric}` is worked out from {names}, which are read here: no reading of its own is used"
            last = found.readings[-1]
            fix = f"write {names} of that day, and remove this"
            yield NOT_USED.at(Span(last.path, last.line), message, fix=fix)


def parts_read(
    key: SeriesKey, series: Mapping[SeriesKey, Series], metrics: Mapping[str, Metric]
) -> tuple[str, ...]:
    """The metrics that ``key`` is worked out from, if each of them is read where it is; none where one is not."""
    metric = metrics.get(key.metric)
    if metric is None or metric.is_share_among_accounts:
        return ()
    steps = [step.metric for step in metric.formula if step.kind == "metric"]
    ids = steps or [part for part in (metric.numerator, metric.denominator) if part is not None]
    parts = tuple(dict.fromkeys(ids))
    return parts if parts and all(key._replace(metric=part) in series for part in parts) else ()
