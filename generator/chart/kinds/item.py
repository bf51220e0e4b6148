"""Items, such as posts: a dot for each on its day of publication, and the mean or median so far."""

from generator.chart.curve import Vertex, strokes_of_track
from generator.chart.kinds.kind import BEFORE, BEHIND, ChartKind, Curves, at_its_day
from generator.chart.kinds.level import silence
from generator.model.metric import MetricType
from generator.model.report import KeyResultReport


def suits(report: KeyResultReport) -> bool:
    metric = report.metric
    return metric is not None and metric.type is MetricType.ITEM and not metric.is_total


def curves(report: KeyResultReport, first: int, last: int) -> Curves:
    shown = [point for point in report.points if first <= point.end.toordinal() <= last]
    if report.metric is None or not shown:
        return Curves()
    track = strokes_of_track(report.track, report.breaks, silence(report.metric))
    return Curves(
        strokes={"readings": track},
        items=tuple(Vertex(point.end.toordinal(), point.value) for point in shown),
        end=track[-1][-1] if track else None,
        so_far=bool(track),
        each="post",
    )


ITEM = ChartKind(
    id="item",
    suits=suits,
    curves=curves,
    layers=(*BEHIND, "items", "readings", *BEFORE),
    from_zero=False,
    begins=at_its_day,
)
