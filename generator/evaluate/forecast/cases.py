"""Forecast cases as JSON lines: what was known of a goal at some time, and what would be said of it.

Takes decoded lines and gives predictions in the same order, by the same code as a site's own forecasts. Reads no file.
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from math import isfinite
from typing import Any

import numpy as np

from generator.evaluate.forecast.grid import MONTH
from generator.evaluate.forecast.models.batch import Batch, batch_of, border, scaled
from generator.evaluate.forecast.models.mixture import outlook_of
from generator.evaluate.forecast.models.pooled import Pool, pools
from generator.evaluate.forecast.models.quantiles import intervals
from generator.evaluate.forecast.question import Family, Quantity, Question

#: Cases that are worked on side by side: more would only ask for memory.
AT_ONCE = 1000
#: The numbers of a prediction, from low to high.
NAMES = ("lo95", "lo80", "mean", "hi80", "hi95")

Case = Mapping[str, Any]
Prediction = dict[str, Any]


def predictions(cases: Sequence[Case]) -> Iterator[Prediction]:
    """What is said of each case, in their order."""
    for first in range(0, len(cases), AT_ONCE):
        yield from _side_by_side(cases[first : first + AT_ONCE])


def _side_by_side(cases: Sequence[Case]) -> list[Prediction]:
    questions = [question_of(case) for case in cases]
    found: dict[int, Prediction] = {}
    for family in Family:
        places = [place for place, question in enumerate(questions) if question.family is family]
        # a single one is asked twice: arrays of one add up in another order
        asked = places if len(places) > 1 else places * 2
        if asked:
            batch = batch_of([questions[place] for place in asked])
            own = predicted_by(pools()[family], batch, [cases[place] for place in asked])
            found.update(zip(asked, own, strict=True))
    return [found[place] for place in range(len(cases))]


def predicted_by(pool: Pool, batch: Batch, cases: Sequence[Case]) -> list[Prediction]:
    """The predictions of one family's cases by ``pool``."""
    mixture = outlook_of(batch, pool).at(batch.ahead)
    up = np.array([case["direction"] == "up" for case in cases])
    below = mixture.cdf(border(batch, scaled([float(case["target"]) for case in cases], batch), up))
    columns = intervals(mixture, batch).T.tolist()
    met = np.where(up, 1 - below, below).tolist()
    return [
        {"id": case["id"], "p": chance, **dict(zip(NAMES, row, strict=True))}
        for case, chance, row in zip(cases, met, columns, strict=True)
    ]


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
    if not all(map(isfinite, (*values, float(case["target"])))) or case["direction"] not in {"up", "down"}:
        raise ValueError("a value, the target or the direction is none")
    if list(ages) != sorted(ages, reverse=True) or case["id"] is None:
        raise ValueError("the history is not in the order of time")
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
        floor=None if min(values) < 0 else sum(observed) if quantity is Quantity.SUM else 0.0,
    )
