"""What was spent for a goal, in all and by the end of each of its days: as it was read, else as its actions cost.

Takes a goal with its budget and the evidence, gives amounts in the budget's own currency. What came of them is not told here.
"""

from collections.abc import Iterable
from functools import lru_cache
from itertools import compress
from math import isfinite

from generator.evaluate.arithmetic import finite, total_of
from generator.evaluate.key_result.inputs import judged_period
from generator.evaluate.key_result.plan import elapsed, elapsed_daily
from generator.evaluate.money.accounts import Accounts
from generator.evaluate.money.read import money_by_day, money_total
from generator.evaluate.readings.known import Known
from generator.model.calendar import Day, Period
from generator.model.fact import Fact, Unknown
from generator.model.goal import Action, ActionStatus, Budget, Goal
from generator.model.verdict import SpentBy
from generator.records import dataclass

_NO_COST = Unknown("no-cost")
_FREE = {ActionStatus.PROPOSED, ActionStatus.DROPPED}


@dataclass(frozen=True, slots=True)
class Spent:
    """What was spent up to today, and by the end of each day for which that is known, where it is asked for.

    ``by_actions`` tells that it is what the actions cost, and not what was read.
    """

    total: Fact
    by_actions: bool
    by_day: tuple[SpentBy, ...]


def spent_of(
    goal: Goal, budget: Budget, known: Known, accounts: Accounts, *, is_free: bool, by_day: bool
) -> Spent:
    """What was spent for ``goal``: where its budget names a metric, what was read of it, whatever its actions cost.

    Without a cost that is 0 for a plan that ``is_free``, and unknown for any other.
    """
    in_readings = money_total(budget.spent_metric, goal, known, accounts)
    if in_readings is not None:
        days = money_by_day(budget.spent_metric, goal, known, accounts) if by_day else ()
        return Spent(in_readings, by_actions=False, by_day=days)
    period = judged_period(goal, known.evidence)
    total = spent_on(goal.actions, period, known.as_of)
    return Spent(
        0.0 if is_free and total == _NO_COST else total,
        by_actions=any(action.cost is not None for action in goal.actions),
        by_day=_by_day(goal.actions, period, known.as_of) if by_day else (),
    )


def spent_on(actions: Iterable[Action], period: Period | None, as_of: Day) -> Fact:
    """The costs of the actions up to ``as_of``; unknown where no action has a cost, which is not the same as 0."""
    costs = [_spent(action, action.cost, period, as_of) for action in actions if action.cost is not None]
    return finite(total_of(costs), "no-cost") if costs else _NO_COST


def _spent(action: Action, cost: float, period: Period | None, as_of: Day) -> float:
    """An action's cost so far, spread over its days."""
    paid = _paid(action, cost, period)
    return cost * elapsed(paid, as_of) if isinstance(paid, Period) else paid


def _paid(action: Action, cost: float, period: Period | None) -> Period | float:
    """The days over which an action's cost is spread, or what of it is spent whatever the day.

    One without days of its own is paid for when it is done, over the goal's days while it is under way, and not before.
    """
    if action.status in _FREE:
        return 0.0
    if action.period is not None:
        return action.period
    if action.status is ActionStatus.DOING and period is not None:
        return period
    return cost if action.status in {ActionStatus.DONE, ActionStatus.DOING} else 0.0


def _by_day(actions: Iterable[Action], period: Period | None, as_of: Day) -> tuple[SpentBy, ...]:
    """The actions' costs by the end of each of the goal's days up to today; nothing where none has a cost."""
    if period is None:
        return ()
    first, count = period.start.toordinal(), (min(as_of, period.end) - period.start).days + 1
    costs = [
        _daily(_paid(action, action.cost, period), action.cost, period.start, count)
        for action in actions
        if action.cost is not None
    ]
    by_day = costs[0] if len(costs) == 1 else [total_of(own) for own in zip(*costs, strict=True)]
    return tuple(compress(map(SpentBy, _days(first, len(by_day)), by_day), map(isfinite, by_day)))


@lru_cache(maxsize=64)  # thousands of goals have the same few periods, whose days are held once
def _days(first: int, count: int) -> tuple[Day, ...]:
    return tuple(map(Day.fromordinal, range(first, first + count)))


def _daily(paid: Period | float, cost: float, first: Day, count: int) -> list[float]:
    """What was spent by the end of each of ``count`` days from ``first`` on."""
    if isinstance(paid, Period):
        return [cost * share for share in elapsed_daily(paid, first, count)]
    return [paid] * max(count, 0)
