"""Incremental cost: what a result cost of those that came beyond the trend from before the goal.

Takes judged_by with what was spent, gives costs with their range. What the trend would have given is forecast from the
readings before the start alone; where its range includes what came, nobody can tell. Arrays are loaded by ``foretell``.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator.evaluate.arithmetic import finite
from generator.evaluate.days import before_start
from generator.evaluate.forecast.asked import asked_of
from generator.evaluate.forecast.mirror import Asked
from generator.evaluate.key_result.inputs import Inputs
from generator.model.calendar import Period
from generator.model.fact import Fact, Unknown
from generator.model.goal import Op, When
from generator.model.verdict import Forecast
from generator.records import dataclass

_CANNOT_TELL = Unknown("cannot-tell")
_TOO_FEW = Unknown("too-few-readings")


@dataclass(frozen=True, slots=True)
class Spending:
    """What was spent for the result of some inputs, and the result's value; the inputs are None where nothing can be judged."""

    inputs: Inputs | None
    value: Fact
    spent: Fact


@dataclass(frozen=True, slots=True)
class Incremental:
    """The cost of one more result and its range, in which it lies four times in five; all three or none are known."""

    cost: Fact
    low: Fact
    high: Fact


def incremental_costs(spendings: Sequence[Spending]) -> list[Incremental]:
    """The costs, in the order of what was spent, forecast together."""
    asked = [_asked(each) for each in spendings]
    trends = _foretold([each for each in asked if isinstance(each, Asked)])
    return [
        unknown_cost(question) if isinstance(question, Unknown) else _against(spending, next(trends))
        for spending, question in zip(spendings, asked, strict=True)
    ]


def unknown_cost(reason: Unknown) -> Incremental:
    return Incremental(reason, reason, reason)


def _asked(spending: Spending) -> Asked | Unknown:
    """What the readings before the start say of today, or why that cannot be asked."""
    inputs = spending.inputs
    for fact in (spending.spent, spending.value):
        if isinstance(fact, Unknown):
            return fact
    if inputs is None or inputs.cut < inputs.period.start:
        return Unknown("no-reading")
    last = before_start(inputs.period)
    if inputs.measurement.observed.splits_between(last, inputs.cut):
        return Unknown("baseline-before-break")
    found = asked_of(_as_it_was(inputs), 0.0, Unknown("no-reading"))
    return found if isinstance(found, Asked) else _TOO_FEW


def _as_it_was(inputs: Inputs) -> Inputs:
    """The inputs as of the eve of its start, with today as its end."""
    eve = before_start(inputs.period)
    return replace(
        inputs,
        key_result=replace(inputs.key_result, when=When.AT),
        period=Period(inputs.period.start, inputs.cut),
        as_of=eve,
        cut=eve,
        counted=Period(inputs.period.start, eve),
    )


def _foretold(asked: list[Asked]) -> Iterator[Forecast]:
    if not asked:
        return iter(())
    # numpy takes longer to load than most sites to judge
    from generator.evaluate.forecast.foretell import forecasts  # noqa: PLC0415

    return iter(forecasts(asked, fans=False))


def _against(spending: Spending, trend: Forecast) -> Incremental:
    """What was spent over what came beyond the trend, and over the least and the most that this may have been."""
    inputs, value, spent = spending.inputs, spending.value, spending.spent
    assert inputs is not None, "without inputs nothing is asked"
    assert not isinstance(value, Unknown), "an unknown value is not compared"
    assert not isinstance(spent, Unknown), "unknown spending has no cost"
    sign = 1 if inputs.key_result.op is Op.GTE else -1
    gained = sign * (value - trend.median)
    least, most = sorted((sign * (value - trend.low80), sign * (value - trend.high80)))
    if most < 0:
        return unknown_cost(Unknown("no-result"))
    if least <= 0:
        return unknown_cost(_CANNOT_TELL)
    costs = (finite(spent / amount, "no-result") for amount in (gained, most, least))
    return Incremental(*costs)
