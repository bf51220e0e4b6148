"""Budgets: what was planned and spent, what came of it, and what a result cost.

Takes goals with their judged key results and the evidence, gives a budget's figures in its own currency. The first
key result is the result. Currencies are never mixed: a money value in another one was refused by ``check``.
"""

from collections.abc import Mapping

from generator.evaluate.arithmetic import divided, finite
from generator.evaluate.forecast.open_results import Prospect, Prospects
from generator.evaluate.key_result.inputs import judged_period
from generator.evaluate.key_result.plan import elapsed
from generator.evaluate.money.accounts import Accounts, accounts_of
from generator.evaluate.money.incremental import Incremental, Spending, incremental_costs, unknown_cost
from generator.evaluate.money.read import money_total
from generator.evaluate.money.spent import Spent, spent_of
from generator.evaluate.readings.known import Known
from generator.model.fact import Fact, Unknown, with_known
from generator.model.goal import Budget, Goal, Op
from generator.model.reading import SeriesKey
from generator.model.report import KeyResultReport
from generator.model.verdict import BudgetReport
from generator.records import dataclass

_NO_RESULT = Unknown("no-result")
_NOTHING_SPENT = Unknown("nothing-spent")


def planned_in(budget: Budget) -> Fact:
    """The plan: the amount, or the cost of a unit times the number of units, where that was written."""
    if budget.amount is not None:
        return budget.amount
    if budget.unit_cost is None or budget.units is None:
        return Unknown("no-units")
    return finite(budget.unit_cost * budget.units, "no-units")


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
    spendings = [_spending(prospects[name], found.spent.total) for name, found in sums.items()]
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
    """A goal's money in figures; ``revenue`` is what was read of it, None where no metric was named."""

    goal: Goal
    budget: Budget
    planned: Fact
    spent: Spent
    revenue: Fact | None


def _sums(goal: Goal, budget: Budget, known: Known, accounts: Accounts, *, by_day: bool) -> _Sums:
    planned = planned_in(budget)
    return _Sums(
        goal,
        budget,
        planned,
        spent_of(goal, budget, known, accounts, is_free=planned == 0, by_day=by_day),
        money_total(budget.revenue_metric, goal, known, accounts),
    )


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
    period, spent, planned = judged_period(sums.goal, known.evidence), sums.spent.total, sums.planned
    result = result_of(reports[0]) if reports else _NO_RESULT
    revenue = _revenue(sums.budget, sums.revenue, result)
    return BudgetReport(
        currency=sums.budget.currency,
        planned=planned,
        spent=spent,
        by_actions=sums.spent.by_actions,
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
        spend=sums.spent.by_day,
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
