"""What is known of one subject: the terms that were written, the readings, and all that is said of it by kind.

Takes a judged goal for its terms alone; no figure of a judgement is taken from it but through what was shown.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from generator.model.metric import WINDOW
from generator.model.report import GoalReport, KeyResultReport
from tests.oracle.claims import Claim
from tests.oracle.figures import Figure

#: What is said of ``no_data`` where there are data and only the target is missing.
UNJUDGED = "unjudged"


@dataclass(frozen=True)
class Terms:
    """What was written and on which day it is judged; ``period_days`` is the length of the metric's usual window."""

    op: str = "gte"
    when: str = "by"
    shape: str = "linear"
    type: str = "level"
    total: bool = False
    start: date = date(2026, 1, 1)
    end: date = date(2026, 3, 31)
    as_of: date = date(2026, 2, 15)
    period_days: int = 7
    max_age: int = 10
    weight: float = 1.0
    state: str = "active"
    irregular: bool = False
    milestones: bool = False
    broken: bool = False
    thresholds: tuple[float, float] = (0.7, 0.3)

    def reaches(self, value: float, target: float) -> bool:
        return value >= target if self.op == "gte" else value <= target


@dataclass(frozen=True)
class Row:
    """A reading of a table or a file: its window, its value (as ``told`` in a table), and the plan on its last day."""

    start: date
    end: date
    value: float
    plan: Figure | None = None
    told: Figure | None = None


@dataclass(frozen=True)
class Heard:
    """One subject's claims. ``results`` are those of a goal's key results, empty for a key result itself."""

    terms: Terms
    claims: tuple[Claim, ...] = ()
    rows: tuple[Row, ...] = ()
    results: tuple["Heard", ...] = ()
    name: str = ""
    facts: Mapping[str, Any] = field(default_factory=dict)

    def of(self, *kinds: str) -> tuple[Claim, ...]:
        return tuple(each for each in self.claims if each.kind in kinds)

    def fact(self, kind: str) -> float | None:
        """The figure as the JSON holds it."""
        return next((each.figure.low for each in self.of(kind) if each.where == "JSON" and each.figure), None)

    def word(self, kind: str) -> str:
        return next((each.word for each in self.of(kind) if each.where == "JSON"), "")

    def day(self, kind: str) -> date | None:
        return next((each.day for each in self.of(kind) if each.where == "JSON"), None)


def terms_of(
    goal: GoalReport, report: KeyResultReport, as_of: date, thresholds: tuple[float, float]
) -> Terms:
    metric, written = report.metric, report.key_result
    window = WINDOW[metric.frequency] if metric else None
    return Terms(
        op=written.op.value,
        when=written.when.value,
        shape=written.shape.value,
        type=metric.type.value if metric else "",
        total=bool(metric and metric.is_total),
        start=report.period.start if report.period else as_of,
        end=report.period.end if report.period else as_of,
        as_of=as_of,
        period_days=window.days + 31 * window.months if window else 1,
        max_age=metric.max_age.days + 31 * metric.max_age.months if metric else 60,
        weight=written.weight,
        state=goal.goal.state.value,
        irregular=bool(metric and metric.frequency.value == "irregular"),
        milestones=bool(written.milestones),
        broken=bool(report.breaks),
        thresholds=thresholds,
    )
