"""The series that were read or that a key result needs: the readings in force of each, and which key results use it.

Takes what is known and the prospects of key results, gives one record a series, and the report on it once its trend is known.
It judges nothing.
"""

from collections.abc import Iterable, Sequence

from generator.evaluate.forecast.open_results import Prospects
from generator.evaluate.portfolio.posts import posts_of
from generator.evaluate.readings.evidence import Evidence
from generator.evaluate.readings.known import Known
from generator.evaluate.readings.observed_series import ObservedSeries, Selection
from generator.model.calendar import Day
from generator.model.fact import Unknown
from generator.model.metric import Metric
from generator.model.reading import SeriesKey
from generator.model.report import SeriesReport
from generator.model.trend import Trend
from generator.records import dataclass

#: A key result by its goal's id and its own.
Use = tuple[str, str]


@dataclass(frozen=True, slots=True)
class UsedSeries:
    """One series as it is read on the day, for nobody's goal in particular."""

    key: SeriesKey
    metric: Metric
    observed: ObservedSeries
    used_by: tuple[Use, ...]


def used_series(known: Known, prospects: Prospects) -> tuple[UsedSeries, ...]:
    """All series that were read or that a key result needs, in the order of their keys."""
    uses = _uses(prospects)
    keys = sorted({*known.evidence.prepared, *uses}, key=sortable)
    return tuple(
        UsedSeries(
            key,
            known.evidence.metrics[key.metric],
            known.measurement(key, Selection(known.as_of, seen=known.as_of)).observed,
            tuple(uses.get(key, ())),
        )
        for key in keys
    )


def _uses(prospects: Prospects) -> dict[SeriesKey, list[Use]]:
    uses: dict[SeriesKey, list[Use]] = {}
    for goal, results in prospects.items():
        for result in results:
            for key in result.figures.lineage:
                uses.setdefault(key, []).append((goal, result.figures.key_result.id))
    return uses


def sortable(key: SeriesKey) -> tuple[str, str, str]:
    """What series are put into order by."""
    return key.metric, key.account or "", key.segment or ""


def series_reports(
    series: Sequence[UsedSeries], trends: Iterable[Trend | Unknown], as_of: Day
) -> tuple[SeriesReport, ...]:
    """The reports, in the order of the series and their trends."""
    return tuple(_report(each, trend, as_of) for each, trend in zip(series, trends, strict=True))


def _report(used: UsedSeries, trend: Trend | Unknown, as_of: Day) -> SeriesReport:
    observed = used.observed
    return SeriesReport(
        key=used.key,
        points=observed.points,
        breaks=observed.breaks,
        restated=observed.restated,
        last_reading=observed.ends[-1] if observed.ends else None,
        used_by=used.used_by,
        posts=posts_of(used.metric, observed, as_of),
        trend=trend,
    )


def metrics_used(evidence: Evidence, series: Iterable[SeriesReport]) -> dict[str, Metric]:
    """The metrics that were read or that a key result needs, in the book's order."""
    ids = {each.key.metric for each in series}
    return {name: metric for name, metric in evidence.metrics.items() if name in ids}
