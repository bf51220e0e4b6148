"""Budgets and the costs of actions: planned money in one currency, and the metrics it is read from.

Takes authored forms and known names; gives records and diagnostics. It adds nothing up.
"""

from collections.abc import Iterator, Sequence

from generator.check.authored import Written
from generator.check.authored.forms.budget import ActionForm, BudgetForm
from generator.check.authored.spelled import Spelled
from generator.check.goals.known import Known, metric_diagnostics
from generator.check.goals.periods import action_diagnostics, action_period
from generator.check.metrics.units import money_in
from generator.check.texts.local_texts import language_diagnostics, local_text
from generator.diagnostics import Diagnostic
from generator.diagnostics.codes.content import OUT_OF_RANGE
from generator.diagnostics.codes.readings import OTHER_CURRENCY
from generator.diagnostics.codes.work import BAD_BUDGET, NOT_MONEY
from generator.diagnostics.suggestions import listed
from generator.model.goal import Action, ActionStatus, Budget

Said = tuple[Diagnostic, ...]


def budget_of(form: BudgetForm | None, known: Known) -> tuple[Budget | None, Said]:
    """The budget, with what is wrong with it; None where none is written."""
    if form is None:
        return None, ()
    currency = budget_currency(form, known)
    amounts, wrong = _amounts(form, currency)
    budget = Budget(
        currency=currency,
        amount=amounts["amount"],
        unit_cost=amounts["unit_cost"],
        units=None if form.units is None else form.units.value,
        audience=None if form.audience is None else form.audience.value,
        spent_metric=None if form.spent_metric is None else form.spent_metric.value,
        value_per_result=amounts["value_per_result"],
        revenue_metric=None if form.revenue_metric is None else form.revenue_metric.value,
        span=form.span,
    )
    metrics = (form.spent_metric, form.revenue_metric)
    named = (one for metric in metrics for one in _money_metric(metric, currency, known))
    return budget, (*_shape(form), *wrong, *_not_negative(form.units), *named)


def budget_currency(form: BudgetForm | None, known: Known) -> str:
    """The currency that is written, as a key or beside the amount, else the site's."""
    if form is None:
        return known.site.currency
    if form.currency is not None:
        return form.currency.value
    beside = (amount.value.unit for amount in (form.amount, form.unit_cost) if amount is not None)
    return next((unit for unit in beside if _looks_like_code(unit)), known.site.currency)


def _looks_like_code(unit: str) -> bool:
    return len(unit) == 3 and unit.isascii() and unit.isupper()


def _shape(form: BudgetForm) -> Iterator[Diagnostic]:
    if form.amount is not None and form.unit_cost is not None:
        message = "both `amount` and `unit_cost` are given"
        yield BAD_BUDGET.at(form.place("unit_cost"), message, fix="keep the one you planned with")
    elif form.lacks("amount") and form.lacks("unit_cost"):
        yield BAD_BUDGET.at(
            form.span, "this budget has no amount", fix="add `amount: …`, or `unit_cost: …` and `units: …`"
        )
    elif form.units is not None and form.lacks("unit_cost"):
        yield BAD_BUDGET.at(
            form.place("units"), "`units` is given without `unit_cost`", fix="add `unit_cost: …`"
        )


def _amounts(form: BudgetForm, currency: str) -> tuple[dict[str, float | None], Said]:
    """The sums of money by key, and what is wrong with them."""
    sums: dict[str, float | None] = {}
    wrong: list[Diagnostic] = []
    for key in ("amount", "unit_cost", "value_per_result"):
        written: Written[Spelled] | None = getattr(form, key)
        money = None if written is None else _money(written, currency)
        sums[key] = None if isinstance(money, Diagnostic) else money
        wrong += [money] if isinstance(money, Diagnostic) else []
    return sums, tuple(wrong)


def _money(written: Written[Spelled], currency: str) -> float | Diagnostic:
    money = money_in(written, currency, "the budget")
    if isinstance(money, float) and money < 0:
        return OUT_OF_RANGE.at(written.span, f"`{written.text}` is below 0", fix="write 0 or more")
    return money


def _not_negative(number: Written[float] | None) -> Iterator[Diagnostic]:
    if number is not None and number.value < 0:
        yield OUT_OF_RANGE.at(number.span, f"`{number.text}` is below 0", fix="write 0 or more")


def _money_metric(written: Written[str] | None, currency: str, known: Known) -> Iterator[Diagnostic]:
    yield from metric_diagnostics(written, known)
    metric = known.metrics.get(written.value) if written is not None else None
    if metric is None or written is None:
        return
    if not metric.traits.has_currency:
        money = [one.id for one in known.metrics.values() if one.traits.has_currency]
        message = f"`{metric.id}` is of type {metric.type}, not money"
        yield NOT_MONEY.at(written.span, message, fix=f"write the id of a money metric: {listed(money)}")
    elif metric.currency != currency:
        message = f"`{metric.id}` is in {metric.currency}, but the budget is in {currency}"
        yield OTHER_CURRENCY.at(
            written.span, message, fix=f"write `currency: {metric.currency}`, or name another metric"
        )


def actions_of(forms: Sequence[ActionForm], currency: str, known: Known) -> tuple[tuple[Action, ...], Said]:
    """The actions, in the order of the file, and what is wrong with them."""
    found = [_action(form, currency, known) for form in forms]
    return tuple(action for action, _ in found), tuple(one for _, said in found for one in said)


def _action(form: ActionForm, currency: str, known: Known) -> tuple[Action, Said]:
    cost = None if form.cost is None else _money(form.cost, currency)
    action = Action(
        title=local_text(form.title, known.site.languages),
        period=action_period(form),
        owner=None if form.owner is None else form.owner.value,
        status=ActionStatus.PLANNED if form.status is None else form.status.value,
        cost=None if isinstance(cost, Diagnostic) else cost,
        span=form.span,
    )
    wrong = (cost,) if isinstance(cost, Diagnostic) else ()
    texts = language_diagnostics(form.title, known.site.languages)
    return action, (*action_diagnostics(form), *texts, *wrong)
