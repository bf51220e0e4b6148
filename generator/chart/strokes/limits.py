"""Levels that are drawn across the goal's days: the target, the stretch, and the target as it was first set.

Takes a subject, gives each level with the code of its name and its style. It places nothing.
"""

from collections.abc import Iterator

from generator.chart.scene import INK, SOFT
from generator.chart.subject import Subject
from generator.model.fact import known
from generator.model.goal import Op
from generator.records import dataclass


@dataclass(frozen=True, slots=True)
class Limit:
    """A level: the code of its name, its value, and how its line and its label look."""

    code: str
    value: float
    stroke: str
    width: float
    dash: tuple[int, ...]


def limits_of(subject: Subject) -> tuple[Limit, ...]:
    """The levels that are known, the most important first; none without a period to draw them over."""
    return () if subject.period is None else tuple(_limits(subject))


def _limits(subject: Subject) -> Iterator[Limit]:
    """The target is a solid line, the others are fainter."""
    if known(subject.target):
        code = "chart-limit" if subject.is_total and subject.op is Op.LTE else "chart-target"
        yield Limit(code, subject.target, INK, 1.5, ())
    if known(subject.stretch):
        yield Limit("chart-stretch", subject.stretch, SOFT, 1, (1, 3))
    if known(subject.first_target):
        yield Limit("chart-original", subject.first_target, SOFT, 1, (5, 4))
