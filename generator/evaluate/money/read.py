"""Money that was read: the total of a metric of money over a goal's days, and what it had come to by each of them.

Takes a metric's name, a goal and the evidence, gives amounts as of any total. What they are good for is not asked here.
"""

from generator.evaluate.key_result.inputs import judged_period
from generator.evaluate.key_result.measures import measure_of
from generator.evaluate.money.accounts import Accounts
from generator.evaluate.readings.known import Known
from generator.evaluate.readings.measurement import Measurement
from generator.evaluate.readings.observed_series import Selection
from generator.model.calendar import Period
from generator.model.fact import Fact, Unknown
from generator.model.goal import Goal
from generator.model.metric import Metric
from generator.model.verdict import SpentBy


def money_total(name: str | None, goal: Goal, known: Known, accounts: Accounts) -> Fact | None:
    """The total of a metric of money since the goal's start, as of any total; None where no metric was named."""
    found = _measured(name, goal, known, accounts)
    if found is None or isinstance(found, Unknown):
        return found
    measurement, metric, counted = found
    return measure_of(metric).figure(measurement, metric, counted)


def money_by_day(name: str | None, goal: Goal, known: Known, accounts: Accounts) -> tuple[SpentBy, ...]:
    """The total by each day since the goal's start of which something was read; empty where no metric was named."""
    found = _measured(name, goal, known, accounts)
    if found is None or isinstance(found, Unknown):
        return ()
    track = measure_of(found[1]).track(*found)
    return tuple(SpentBy(mark.date, mark.value) for mark in track)


def _measured(
    name: str | None, goal: Goal, known: Known, accounts: Accounts
) -> tuple[Measurement, Metric, Period] | Unknown | None:
    """The measurement of a metric of money, and the days that count; None where no metric was named."""
    evidence = known.evidence
    metric = evidence.metrics.get(name) if name is not None else None
    if metric is None:
        return None
    period = judged_period(goal, evidence)
    if period is None:
        return Unknown("no-reading")
    cut = min(known.as_of, period.end)
    own = goal.id if goal.id in evidence.goals_with_breaks else None
    measurement = known.measurement(
        accounts.key_of(metric.id, goal), Selection(cut, seen=known.as_of, goal=own)
    )
    counted = Period(max(period.start, measurement.observed.side_start(cut)), cut)
    return measurement, metric, counted
