"""Forecast cases as JSON lines: what was known of a goal at some time, and what would be said of it.

Takes decoded lines and gives predictions in the same order, by the same code as a site's own forecasts. Reads no file.
"""

from collections.abc import Mapping
from datetime import date
from typing import Any

from generator.evaluate.forecast.question import Family, Quantity, Question

#: Days in a mean month: grids of 28 to 31 days are monthly.
MONTH = 30.4375


def question_of(case: Mapping[str, Any]) -> Question:
    """The question that a case asks; its truth is not read.

    Raises KeyError, TypeError or ValueError where the case is not of the format.
    """
    step = float(case["step_days"])
    step = MONTH if 28 <= step <= 31 else step
    as_of, deadline, start = (
        date.fromisoformat(case[key]).toordinal() for key in ("asof", "deadline", "start")
    )
    days = [date.fromisoformat(day).toordinal() for day, _ in case["history"]]
    ages = tuple(round((days[-1] - day) / step) for day in days)
    values = tuple(float(value) for _, value in case["history"])
    quantity = Quantity(case["agg"])
    window = 0 if quantity is Quantity.LAST else round((as_of - start) / step)
    observed = [value for age, value in zip(ages, values, strict=True) if age < window]
    return Question(
        family=Family(case["kind"]),
        quantity=quantity,
        step_days=step,
        ages=ages,
        values=values,
        ahead=float(max(1, round((deadline - as_of) / step))),
        observed_sum=sum(observed),
        observed_count=float(len(observed)),
        floor=0.0 if min(values) >= 0 else None,
    )
