"""Realistic: the pace that is needed beside the pace that was held, and money stated as a figure.

Takes a goal's subject, gives findings. One function a rule, listed in ``RULES``; the arithmetic is ``realism``'s.
"""

from collections.abc import Iterator, Mapping

from generator.diagnostics.finding import FindingCode
from generator.diagnostics.findings import realistic as codes
from generator.evaluate.audit.finding import Rule, found, name, quantity
from generator.evaluate.audit.lexicon import speaks_of_money
from generator.evaluate.audit.subject import Measured, Subject, claims_of
from generator.model.fact import Fact, Unknown, known
from generator.model.goal import Budget, Op
from generator.model.metric import Frequency
from generator.model.phrase import Quantity
from generator.model.verdict import Finding, RealismVerdict

_CODES: Mapping[RealismVerdict, FindingCode] = {
    RealismVerdict.REASONABLE: codes.REASONABLE,
    RealismVerdict.STRETCH: codes.STRETCH,
    RealismVerdict.UNREALISTIC: codes.UNREALISTIC,
}


def _realism(subject: Subject) -> Iterator[Finding]:
    for each in subject.results:
        realism = each.report.realism
        if realism.verdict is RealismVerdict.UNKNOWN:
            yield found(
                codes.REALISM_UNKNOWN,
                each,
                reason=name(realism.reason),
                windows=realism.windows,
                least=subject.least_windows,
                days=realism.days,
                gaps=_is_long_enough(each, subject),
            )
        else:
            yield _judged(_CODES[realism.verdict], each)


def _is_long_enough(each: Measured, subject: Subject) -> bool:
    """Whether the readings reach back as far before the start as the goal is long, gaps and breaks apart."""
    first, period = next(iter(each.report.points), None), subject.period
    return first is not None and period is not None and (period.start - first.start).days >= period.days


def _judged(code: FindingCode, each: Measured) -> Finding:
    """The verdict with all that it rests on; rates are per day where ``daily``, else per week."""
    report, realism = each.report, each.report.realism
    assert report.metric is not None, "what has a verdict has a metric"
    daily = report.metric.frequency is Frequency.DAILY
    rate = report.metric.has_rate
    times = 7 if rate and not daily else 1

    def shown(fact: Fact) -> Quantity | None:
        return quantity(report, fact * times) if known(fact) else None

    return found(
        code,
        each,
        ratio=None if isinstance(realism.ratio, Unknown) else Quantity(realism.ratio),
        needed=shown(realism.needed),
        historical=shown(realism.historical),
        windows=realism.windows,
        reached=realism.reached if isinstance(realism.reached, int) else None,
        days=realism.days,
        rate=rate,
        limit=report.key_result.op is Op.LTE,
        level=report.metric.traits.is_stock,
        daily=daily,
    )


def _no_budget(subject: Subject) -> Iterator[Finding]:
    budget = subject.goal.budget
    if planned(budget) is None:
        yield found(
            codes.NO_BUDGET,
            asserted=_asserts_money(subject),
            unit_cost=Quantity(budget.unit_cost, budget.currency)
            if budget is not None and budget.unit_cost is not None
            else None,
        )


def _asserts_money(subject: Subject) -> bool:
    claims = claims_of(subject.goal.claims)
    return any(speaks_of_money(text) for claim in claims for _, text in claim.versions)


def planned(budget: Budget | None) -> float | None:
    """The planned sum; a price without a number of units is none."""
    if budget is None or budget.amount is not None:
        return budget.amount if budget else None
    if budget.unit_cost is None or budget.units is None:
        return None
    return budget.unit_cost * budget.units


def _budget_stated(subject: Subject) -> Iterator[Finding]:
    budget, amount = subject.goal.budget, planned(subject.goal.budget)
    if budget is not None and amount is not None:
        yield found(codes.BUDGET_STATED, amount=Quantity(amount, budget.currency))


RULES: tuple[Rule, ...] = (_realism, _no_budget, _budget_stated)
