"""Budgets: what was planned and spent, what came of it, and what a result cost.

Takes goals with their judged key results and the evidence, gives a budget's figures in its own currency. The first
key result is the result. Currencies are never mixed: a money value in another one was refused by ``check``.
"""

from collections.abc import Iterable, Mapping
from itertools import compress
from math import isfinite

from generator.evaluate.arithmetic import divided, finite, total_of
from generator.evaluate.forecast.open_results import Prospect, Prospects
from generator.evaluate.key_result.inputs import judged_period
from generator.evaluate.key_result.measures import measure_of
from generator.evaluate.key_result.plan import elapsed, elapsed_daily
from generator.evaluate.money.accounts import Accounts, accounts_of
from generator.evaluate.money.incremental import Incremental, Spending, incremental_costs, unknown_cost
from generator.evaluate.readings.known import Known
from generator.evaluate.readings.measurement import Measurement
from generator.evaluate.readings.observed_series import Selection
from generator.model.calendar import Day, Period
from generator.model.fact import Fact, Unknown, with_known
from generator.model.goal import Action, ActionStatus, Budget, Goal, Op
from generator.model.metric import Metric
from generator.model.reading import SeriesKey
from generator.model.report import KeyResultReport
from generator.model.verdict import BudgetReport, SpentBy
from generator.records import dataclass

_NO_COST = Unknown("no-cost")
_NO_RESULT = Unknown("no-result")
_NOTHING_SPENT = Unknown("nothing-spent")
_FREE = {ActionStatus.PROPOSED, ActionStatus.DROPPED}


def planned_in(budget: Budget) -> Fact:
    """The plan: the amount, or the cost of a unit times the number of units, where that was written."""
    if budget.amount is not None:
        return budget.amount
    if budget.unit_cost is None or budget.units is None:
        return Unknown("no-units")
    return finite(budget.unit_cost * budget.units, "no-units")


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


def result_of(report: KeyResultReport) -> Fact:
    """What a key result brought: of a total its value, else how far it came from its baseline in the wanted direction."""
    value, baseline = report.value, report.baseline
    if isinstance(value, Unknown) or (report.metric is not None and report.metric.is_total):
        return value
    if isinstance(baseline, Unknown):
        return baseline
    gain = value - baseline if report.key_result.op is Op.GTE else baseline - value
    return finite(gain, "no-result")


def cost_of_one(spent: Fact, result: Fact) -> Fact:
    """What one result cost; unknown where nothing came of it.

    >>> cost_of_one(124.0, 31.0), cost_of_one(124.0, 0.0)
    (4.0, Unknown(reason='no-result'))
    """
    if isinstance(spent, Unknown) or isinstance(result, Unknown):
        return spent if isinstance(spent, Unknown) else result
    return finite(spent / result, "no-result") if result > 0 else _NO_RESULT


def return_on(spent: Fact, revenue: Fact) -> Fact:
    """What came back beyond what was spent, as a share of it.

    >>> return_on(200.0, 620.0), return_on(0.0, 620.0)
    (2.1, Unknown(reason='nothing-spent'))
    """
    if isinstance(revenue, Unknown) or isinstance(spent, Unknown):
        return revenue if isinstance(revenue, Unknown) else spent
    return finite((revenue - spent) / spent, "nothing-spent") if spent > 0 else _NOTHING_SPENT


def budgets_of(
    goals: Mapping[str, Goal],
    reports: Mapping[str, tuple[KeyResultReport, ...]],
    prospects: Prospects,
    known: Known,
    *,
    unasked: Unknown | None = None,
) -> dict[str, BudgetReport]:
    """The budgets of all goals that have one, by the goals' ids; what came beyond the trend is asked for together.

    ``unasked`` is why nobody asks for that, nor for what was spent by each day, of which only today's picture is drawn.
    """
    accounts = accounts_of(known.evidence)
    sums = {
        goal.id: _sums(goal, goal.budget, known, accounts, by_day=unasked is None)
        for goal in goals.values()
        if goal.budget is not None
    }
    spendings = [_spending(prospects[name], found.spent) for name, found in sums.items()]
    beyond = incremental_costs(spendings) if unasked is None else [unknown_cost(unasked)] * len(sums)
    return {
        name: _budget_report(found, reports[name], incremental, known, _read_from(found, accounts))
        for (name, found), incremental in zip(sums.items(), beyond, strict=True)
    }


def _read_from(sums: "_Sums", accounts: Accounts) -> tuple[SeriesKey, ...]:
    """The series of money that a goal names: of what is spent, and of what it brings."""
    named = (sums.budget.spent_metric, sums.budget.revenue_metric)
    return tuple(accounts.key_of(each, sums.goal) for each in named if each is not None)


@dataclass(frozen=True, slots=True)
class _Sums:
    """A goal's money in figures; ``revenue`` is what was read of it, None where no metric was named; ``spend`` by day.

    ``by_actions`` tells that what was spent is what the actions cost, and not what was read.
    """

    goal: Goal
    budget: Budget
    spent: Fact
    by_actions: bool
    revenue: Fact | None
    spend: tuple[SpentBy, ...]


def _sums(goal: Goal, budget: Budget, known: Known, accounts: Accounts, *, by_day: bool) -> _Sums:
    in_readings = money_total(budget.spent_metric, goal, known, accounts)
    by_actions = spent_on(goal.actions, judged_period(goal, known.evidence), known.as_of)
    if by_actions == _NO_COST and planned_in(budget) == 0:
        by_actions = 0.0
    return _Sums(
        goal,
        budget,
        by_actions if in_readings is None else in_readings,
        in_readings is None and any(action.cost is not None for action in goal.actions),
        money_total(budget.revenue_metric, goal, known, accounts),
        _spend(goal, budget, known, accounts, read=in_readings is not None) if by_day else (),
    )


def _spend(
    goal: Goal, budget: Budget, known: Known, accounts: Accounts, *, read: bool
) -> tuple[SpentBy, ...]:
    if read:
        return _spend_by_readings(budget.spent_metric, goal, known, accounts)
    return _spend_by_actions(goal, judged_period(goal, known.evidence), known.as_of)


def _spend_by_readings(name: str | None, goal: Goal, known: Known, accounts: Accounts) -> tuple[SpentBy, ...]:
    found = _measured(name, goal, known, accounts)
    if found is None or isinstance(found, Unknown):
        return ()
    track = measure_of(found[1]).track(*found)
    return tuple(SpentBy(mark.date, mark.value) for mark in track)


def _spend_by_actions(goal: Goal, period: Period | None, as_of: Day) -> tuple[SpentBy, ...]:
    """The actions' costs by the end of each of the goal's days up to today; nothing where none has a cost."""
    if period is None:
        return ()
    first, count = period.start.toordinal(), (min(as_of, period.end) - period.start).days + 1
    costs = [
        _daily(_paid(action, action.cost, period), action.cost, period.start, count)
        for action in goal.actions
        if action.cost is not None
    ]
    by_day = costs[0] if len(costs) == 1 else [total_of(own) for own in zip(*costs, strict=True)]
    days = map(Day.fromordinal, range(first, first + len(by_day)))
    return tuple(compress(map(SpentBy, days, by_day), map(isfinite, by_day)))


def _daily(paid: Period | float, cost: float, first: Day, count: int) -> list[float]:
    """What was spent by the end of each of ``count`` days from ``first`` on."""
    if isinstance(paid, Period):
        return [cost * share for share in elapsed_daily(paid, first, count)]
    return [paid] * max(count, 0)


def _spending(results: tuple[Prospect, ...], spent: Fact) -> Spending:
    """What was spent for the goal's first key result."""
    if not results:
        return Spending(None, _NO_RESULT, spent)
    figures = results[0].figures
    return Spending(figures.inputs, figures.value, spent)


def _budget_report(
    sums: _Sums,
    reports: tuple[KeyResultReport, ...],
    incremental: Incremental,
    known: Known,
    read_from: tuple[SeriesKey, ...],
) -> BudgetReport:
    period, spent, planned = judged_period(sums.goal, known.evidence), sums.spent, planned_in(sums.budget)
    result = result_of(reports[0]) if reports else _NO_RESULT
    revenue = _revenue(sums.budget, sums.revenue, result)
    return BudgetReport(
        currency=sums.budget.currency,
        planned=planned,
        spent=spent,
        by_actions=sums.by_actions,
        remaining=_remaining(planned, spent),
        result=result,
        cost_per_result=cost_of_one(spent, result),
        incremental_cost=incremental.cost,
        incremental_low=incremental.low,
        incremental_high=incremental.high,
        revenue=revenue,
        return_on_spend=return_on(spent, revenue),
        spend_progress=_share(spent, planned),
        time_progress=elapsed(period, known.as_of) if period else Unknown("no-target"),
        result_progress=_gained(reports[0], result) if reports else _NO_RESULT,
        spend=sums.spend,
        read_from=read_from,
    )


def _gained(report: KeyResultReport, result: Fact) -> Fact:
    """The share of the gain asked for that is there; of a total or a target that is held its progress."""
    if report.is_hold or (report.metric is not None and report.metric.is_total):
        return report.progress
    target, baseline = report.target, report.baseline
    if isinstance(target, Unknown) or isinstance(baseline, Unknown):
        return report.progress
    return with_known(result, lambda gain: divided(gain, abs(target - baseline), "no-target"))


def _remaining(planned: Fact, spent: Fact) -> Fact:
    return with_known(planned, lambda plan: with_known(spent, lambda gone: plan - gone))


def _share(spent: Fact, planned: Fact) -> Fact:
    """The share of the plan that is spent; of a plan of nothing there is none."""
    if isinstance(planned, Unknown) or isinstance(spent, Unknown):
        return planned if isinstance(planned, Unknown) else spent
    return finite(spent / planned, "no-budget") if planned > 0 else Unknown("no-budget")


def _revenue(budget: Budget, in_readings: Fact | None, result: Fact) -> Fact:
    """What came in: as read, else the result at the value that was written for one."""
    if in_readings is not None:
        return in_readings
    value = budget.value_per_result
    if value is None:
        return Unknown("no-value")
    return with_known(result, lambda amount: finite(amount * value, "no-value"))


def money_total(name: str | None, goal: Goal, known: Known, accounts: Accounts) -> Fact | None:
    """The total of a metric of money since the goal's start, as of any total; None where no metric was named."""
    found = _measured(name, goal, known, accounts)
    if found is None or isinstance(found, Unknown):
        return found
    measurement, metric, counted = found
    return measure_of(metric).figure(measurement, metric, counted)


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
