"""Books for tests, built from few words: metrics, readings, key results and goals with everything else defaulted.

Used where a text would hide what a test is about (thousands of generated goals). It judges nothing.
"""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from generator.diagnostics import Span
from generator.model.book import Book, CheckIn, Site
from generator.model.calendar import Duration, Period, parse_duration
from generator.model.goal import (
    Baseline,
    Goal,
    KeyResult,
    Milestone,
    Op,
    Rollup,
    Shape,
    State,
    Target,
    TargetKind,
    When,
)
from generator.model.metric import (
    MAX_AGE,
    WINDOW,
    Aggregate,
    Frequency,
    Metric,
    MetricType,
    Operation,
)
from generator.model.reading import Annotation, AnnotationKind, Reading, Series, SeriesKey
from generator.model.text import LocalText
from tests.built import bare

HERE = Span("test", 1)
START = date(2026, 4, 1)
END = date(2026, 4, 30)


def text(words: str) -> LocalText:
    return LocalText((("en", words),))


def length(written: str) -> Duration:
    duration = parse_duration(written)
    assert duration is not None
    return duration


def metric(name: str, type_: str, **fields: Any) -> Metric:
    frequency = Frequency(fields.pop("frequency", "irregular"))
    aggregate = fields.pop("aggregate", {"duration": "median", "item": "mean"}.get(type_))
    defaults: dict[str, Any] = {
        "id": name,
        "label": text(name),
        "type": MetricType(type_),
        "unit": None,
        "better_written": False,
        "frequency": frequency,
        "frequency_written": True,
        "max_age": length(fields.pop("max_age")) if "max_age" in fields else MAX_AGE[frequency],
        "aggregate": Aggregate(aggregate) if aggregate else None,
        "formula": postfix(fields.pop("formula", "")),
    }
    return replace(bare().book.metrics["bare"], **{**defaults, **fields})


def postfix(steps: str) -> tuple[Operation, ...]:
    """``a b +`` as the steps of a formula."""
    return tuple(_operation(step) for step in steps.split())


def _operation(step: str) -> Operation:
    if step in {"+", "-", "*", "/"}:
        return Operation(step)  # type: ignore[arg-type]
    if step.replace(".", "").isdigit():
        return Operation("number", number=float(step))
    return Operation("metric", metric=step)


def reading(day: date, value: float, **fields: Any) -> Reading:
    defaults: dict[str, Any] = {
        "collected": day,
        "window": Duration(days=1),
        "source": None,
        "item": None,
        "tags": (),
        "note": None,
        "path": "test",
        "line": 1,
    }
    return Reading(date=day, value=float(value), **{**defaults, **fields})


def series(
    of: Metric, readings: Iterable[Reading], account: str | None = None, segment: str | None = None
) -> Series:
    return Series(
        key=SeriesKey(of.id, account, segment),
        readings=tuple(sorted(readings, key=lambda r: (r.date, r.item or "", r.collected, r.path, r.line))),
    )


def run(of: Metric, first: date, values: Iterable[float | None], **where: Any) -> Series:
    """A series with one reading for each window of the metric's frequency from ``first``; None is a gap."""
    window = WINDOW[of.frequency]
    step = timedelta(days=window.days)
    readings = [
        reading(first + place * step, value, window=window)
        for place, value in enumerate(values)
        if value is not None
    ]
    return series(of, readings, **where)


def target(amount: float, kind: str = "value") -> Target:
    return Target(kind=TargetKind(kind), amount=amount, text=str(amount), span=HERE)


def baseline(value: float | None, day: date | None = None, from_data: str | None = None) -> Baseline:
    return Baseline(
        value=value,
        date=day,
        source=None,
        segment=None,
        part=None,
        from_data=length(from_data) if from_data else None,
        text=str(value),
        span=HERE,
    )


def key_result(of: Metric | None, wanted: Target | None, **fields: Any) -> KeyResult:
    is_linear = of is not None and (of.is_total or of.type is MetricType.LEVEL)
    op = Op(fields.pop("op", "gte"))
    is_ceiling = of is not None and of.is_total and op is Op.LTE
    when = When(fields.pop("when", "by" if is_linear and not is_ceiling else "at"))
    shape = Shape(fields.pop("shape", "linear" if is_linear else "flat"))
    milestones = tuple(Milestone(day, value) for day, value in fields.pop("milestones", ()))
    defaults: dict[str, Any] = {
        "id": of.id if of else "nothing",
        "metric": of.id if of else None,
        "account": None,
        "target": wanted,
        "op": op,
        "when": when,
        "shape": shape,
        "milestones": milestones,
    }
    return replace(bare().written, **{**defaults, **fields})


def goal(name: str, *key_results: KeyResult, **fields: Any) -> Goal:
    defaults: dict[str, Any] = {
        "id": name,
        "title": text(name),
        "state": State(fields.pop("state", "active")),
        "period": Period(START, END),
        "key_results": key_results,
        "rollup": Rollup(fields.pop("rollup", "weighted")),
        "actions": (),
    }
    return replace(bare().goal, **{**defaults, **fields})


def break_on(day: date, **fields: Any) -> Annotation:
    defaults: dict[str, Any] = {
        "kind": AnnotationKind.BREAK,
        "start": day,
        "end": day,
        "title": text("break"),
    }
    return replace(bare().book.annotations[0], **{**defaults, **fields})


def site(competitors: dict[str, tuple[str, ...]] | None = None) -> Site:
    return replace(bare().book.site, reports=(), competitors=competitors or {})


def book(
    metrics: Iterable[Metric],
    goals: Iterable[Goal],
    read: Iterable[Series] = (),
    *,
    annotations: Iterable[Annotation] = (),
    checkins: Iterable[CheckIn] = (),
    competitors: dict[str, tuple[str, ...]] | None = None,
) -> Book:
    return replace(
        bare().book,
        site=site(competitors),
        goals={one.id: one for one in sorted(goals, key=lambda g: g.id)},
        metrics={one.id: one for one in sorted(metrics, key=lambda m: m.id)},
        objectives={},
        platforms={},
        series={one.key: one for one in sorted(read, key=lambda s: tuple(part or "" for part in s.key))},
        annotations=tuple(sorted(annotations, key=lambda a: a.start)),
        checkins=tuple(checkins),
    )
