"""Key results with a forecast, from few words: a series, a target, a day."""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any

from generator.evaluate import evaluate
from generator.model.calendar import Period
from generator.model.report import KeyResultReport
from generator.model.verdict import Forecast
from tests.evaluate.books import book, goal, key_result, metric, run, target

FIRST = date(2026, 1, 5)


def judged(
    values: Iterable[float | None],
    aim: float,
    *,
    days_left: int = 28,
    type_: str = "level",
    frequency: str = "weekly",
    started: int = 28,
    fields: dict[str, Any] | None = None,
    **written: Any,
) -> KeyResultReport:
    """One key result on the day of the last reading; the goal began ``started`` days before it."""
    of = metric("m", type_, frequency=frequency, **(fields or {}))
    read = run(of, FIRST, values)
    last = read.readings[-1].date
    period = Period(last - timedelta(days=started - 1), last + timedelta(days=days_left))
    return (
        evaluate(book([of], [goal("g", key_result(of, target(aim), **written), period=period)], [read]), last)
        .goals[0]
        .key_results[0]
    )


def forecast(values: Iterable[float | None], aim: float, **how: Any) -> Forecast:
    found = judged(values, aim, **how).forecast
    assert isinstance(found, Forecast), found
    return found
