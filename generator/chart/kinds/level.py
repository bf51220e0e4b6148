"""A level, such as followers: its readings joined by a line, with the history before the goal."""

from generator.chart.curve import Vertex, longest_days, strokes_of_level
from generator.chart.kinds.kind import BEFORE, BEHIND, ChartKind, Curves, at_its_day
from generator.model.metric import WINDOW, Metric, MetricType
from generator.model.report import KeyResultReport


def suits(report: KeyResultReport) -> bool:
    return report.metric is not None and report.metric.type is MetricType.LEVEL


def curves(report: KeyResultReport, first: int, last: int) -> Curves:
    shown = [point for point in report.points if first <= point.end.toordinal() <= last]
    if not shown or report.metric is None:
        return Curves()
    strokes = strokes_of_level(shown, report.breaks, silence(report.metric))
    return Curves(strokes={"readings": strokes}, end=Vertex(shown[-1].end.toordinal(), shown[-1].value))


def silence(metric: Metric) -> int:
    """The days after which a reading no longer speaks for the next: its greatest age, but at least one window."""
    return max(longest_days(metric.max_age), longest_days(WINDOW[metric.frequency]))


LEVEL = ChartKind(
    id="level",
    suits=suits,
    curves=curves,
    layers=(*BEHIND, "readings", *BEFORE),
    from_zero=False,
    begins=at_its_day,
)
