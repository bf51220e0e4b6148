"""Reports on series: the readings in force of each, written or computed, and which key results use it.

Takes the evidence and the judged key results, gives one record a series. It judges nothing.
"""

from collections.abc import Mapping

from generator.evaluate.goal.surroundings import lineage
from generator.evaluate.portfolio.posts import posts_of
from generator.evaluate.readings.derived import Measurements
from generator.evaluate.readings.evidence import Evidence
from generator.evaluate.readings.observed_series import Selection
from generator.model.metric import Metric
from generator.model.reading import SeriesKey
from generator.model.report import KeyResultReport, SeriesReport

Uses = dict[SeriesKey, list[tuple[str, str]]]


def series_reports(
    evidence: Evidence, measurements: Measurements, judged: Mapping[str, tuple[KeyResultReport, ...]]
) -> tuple[SeriesReport, ...]:
    """All series that were read or that a key result needs, in the order of their keys."""
    uses = _uses(evidence, judged)
    keys = sorted({*evidence.prepared, *uses}, key=_sortable)
    return tuple(_report(key, evidence, measurements, tuple(uses.get(key, ()))) for key in keys)


def _uses(evidence: Evidence, judged: Mapping[str, tuple[KeyResultReport, ...]]) -> Uses:
    uses: Uses = {}
    for goal, reports in judged.items():
        for report in reports:
            keys = lineage(report.series, evidence) if report.series else ()
            for key in keys:
                uses.setdefault(key, []).append((goal, report.key_result.id))
    return uses


def _sortable(key: SeriesKey) -> tuple[str, str, str]:
    return key.metric, key.account or "", key.segment or ""


def _report(
    key: SeriesKey, evidence: Evidence, measurements: Measurements, used_by: tuple[tuple[str, str], ...]
) -> SeriesReport:
    observed = measurements(key, Selection(evidence.as_of)).observed
    return SeriesReport(
        key=key,
        points=observed.points,
        breaks=observed.breaks,
        restated=observed.restated,
        last_reading=observed.ends[-1] if observed.ends else None,
        used_by=used_by,
        posts=posts_of(evidence.metrics[key.metric], observed, evidence.as_of),
    )


def metrics_used(evidence: Evidence, series: tuple[SeriesReport, ...]) -> dict[str, Metric]:
    """The metrics that were read or that a key result needs, in the book's order."""
    ids = {report.key.metric for report in series}
    return {name: metric for name, metric in evidence.metrics.items() if name in ids}
