"""Levels that are drawn across the goal's days: the target, the stretch, and the target as it was first set.

Takes a judged key result, gives each level with the code of its name and its style. It places nothing.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.chart.scene import INK, SOFT
from generator.model.fact import Fact, Unknown, known
from generator.model.report import KeyResultReport


@dataclass(frozen=True, slots=True)
class Limit:
    """A level: the code of its name, its value, and how its line and its label look."""

    code: str
    value: float
    stroke: str
    width: float
    dash: tuple[int, ...]


def limits_of(report: KeyResultReport) -> tuple[Limit, ...]:
    """The levels that are known, the most important first; none without a period to draw them over."""
    return () if report.period is None else tuple(_limits(report))


def _limits(report: KeyResultReport) -> Iterator[Limit]:
    """The target is a solid line, the others are fainter."""
    if known(report.target):
        yield Limit("chart-target", report.target, INK, 1.5, ())
    if known(report.stretch):
        yield Limit("chart-stretch", report.stretch, SOFT, 1, (1, 3))
    first = first_target(report)
    if known(first):
        yield Limit("chart-original", first, SOFT, 1, (5, 4))


def first_target(report: KeyResultReport) -> Fact:
    """The target as it was first set, where it differs from today's and counts the same thing."""
    original = report.original
    if isinstance(original, Unknown):
        return original
    today = report.metric.id if report.metric else None
    if original.metric is None or original.metric.id != today or original.unit != report.unit:
        return Unknown("not-for-type")
    return Unknown("none-set") if original.target == report.target else original.target
