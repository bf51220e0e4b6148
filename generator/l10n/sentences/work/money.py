"""Budgets in words: what was planned and spent, what a result cost, and what came back.

Takes a goal's budget and the key result that it pays for. It does not say whether the money was well spent.
"""

from collections.abc import Iterator

from generator.l10n.sentence import Sentence
from generator.l10n.sentences.answer.pace import Figure
from generator.l10n.sentences.terms.spelled import capital
from generator.l10n.sentences.terms.unknown import why_unknown
from generator.l10n.words import Words
from generator.model.fact import Fact, Unknown, known, with_known
from generator.model.metric import MetricType
from generator.model.phrase import Quantity
from generator.model.report import KeyResultReport
from generator.model.verdict import BudgetReport


def budget_figures(words: Words, budget: BudgetReport, result: KeyResultReport | None) -> tuple[Figure, ...]:
    """The figures that are known, each with its caption."""
    return tuple(
        Figure(amount, caption) for caption, amount, fact in _rows(words, budget, result) if known(fact)
    )


def budget_gaps(words: Words, budget: BudgetReport, result: KeyResultReport | None) -> tuple[str, ...]:
    """The figures that are not known, and why; what remains follows from the others."""
    return tuple(
        words.text("{name}: {why}.", name=capital(caption), why=why_unknown(words, fact.reason))
        for caption, _, fact in _rows(words, budget, result)
        if isinstance(fact, Unknown) and caption != words.text("remaining")
    )


def _rows(
    words: Words, budget: BudgetReport, result: KeyResultReport | None
) -> Iterator[tuple[str, str, Fact]]:
    yield words.ctext("budget", "planned"), _money(words, budget, budget.planned), budget.planned
    yield words.text("spent"), _money(words, budget, budget.spent), budget.spent
    yield _remaining(words, budget)
    if result is None or not result.is_hold:
        cost = _per_unit(budget.cost_per_result, result)
        yield _cost_caption(words, result), _money(words, budget, cost), cost
    one = Quantity(1, budget.currency)
    back = with_known(budget.return_on_spend, lambda share: share + 1)
    yield words.text("revenue for each {amount} spent", amount=one), _money(words, budget, back), back


def _remaining(words: Words, budget: BudgetReport) -> tuple[str, str, Fact]:
    """What is left of the plan, or by how much it was passed."""
    left = budget.remaining
    if known(left) and left < 0:
        return words.text("over the plan"), _money(words, budget, -left), left
    return words.text("remaining"), _money(words, budget, left), left


def _money(words: Words, budget: BudgetReport, fact: Fact) -> str:
    return words.quantity(Quantity(fact, budget.currency)) if known(fact) else ""


def _is_share(result: KeyResultReport | None) -> bool:
    return result is not None and result.metric is not None and result.metric.is_share


def _per_unit(cost: Fact, result: KeyResultReport | None) -> Fact:
    """Of a share the cost of one point, for nobody gains all hundred."""
    return cost / 100 if known(cost) and _is_share(result) else cost


def _currency(result: KeyResultReport | None) -> str | None:
    return result.metric.currency if result is not None and result.metric is not None else None


def _cost_caption(words: Words, result: KeyResultReport | None) -> str:
    if _is_share(result):
        return words.text("cost per point")
    currency = _currency(result)
    if currency is not None:
        return words.text("spent for each {amount}", amount=Quantity(1, currency))
    metric = None if result is None else result.metric
    if metric is not None and metric.type is MetricType.DURATION:
        return words.text("cost for {amount} of the gain", amount=Quantity(1, metric.unit))
    return words.text("cost per result")


def budget_sentences(
    words: Words, budget: BudgetReport, result: KeyResultReport | None
) -> tuple[Sentence, ...]:
    """How the spending goes beside the time and the result, how it was counted, and what came beyond the trend from before."""
    found = (_beside(words, budget, result), _counted(words, budget), _beyond(words, budget, result))
    return tuple(said for said in found if said is not None)


def _counted(words: Words, budget: BudgetReport) -> Sentence | None:
    """Of what was not read, that it follows from the actions: a planned one costs when its days come, done or not."""
    if not budget.by_actions or not known(budget.spent) or not budget.spent:
        return None
    return words.sentence(
        "What is spent is what the actions cost, shared out over their days; a planned one counts when its days come."
    )


def _beside(words: Words, budget: BudgetReport, result: KeyResultReport | None) -> Sentence | None:
    if not known(budget.spend_progress) or not known(budget.time_progress) or not budget.spend_progress:
        return None
    spent, time = words.percent(budget.spend_progress), words.percent(budget.time_progress)
    if not known(budget.result_progress) or (result is not None and result.is_hold):
        return words.sentence(
            "<strong>{spent}</strong> of the money is spent, and {time} of the time is gone.",
            "none",
            spent=spent,
            time=time,
        )
    if budget.result_progress < 0:
        return words.sentence(
            "<strong>{spent}</strong> of the money is spent; {time} of the time is gone, and the result is short of where"
            " it began.",
            "none",
            spent=spent,
            time=time,
        )
    facts = {"spent": spent, "time": time, "result": words.percent(budget.result_progress)}
    if result is not None and result.metric is not None and not result.metric.is_total:
        return words.sentence(
            "<strong>{spent}</strong> of the money is spent; {time} of the time is gone, and {result} of the gain asked"
            " for is there.",
            "none",
            **facts,
        )
    return words.sentence(
        "<strong>{spent}</strong> of the money is spent; {time} of the time is gone, and {result} of the result is"
        " there.",
        "none",
        **facts,
    )


def _beyond(words: Words, budget: BudgetReport, result: KeyResultReport | None) -> Sentence | None:
    if budget.incremental_cost == Unknown("cannot-tell"):
        return words.sentence(
            "The trend from before the goal might have brought as much: what the money brought, nobody can tell."
        )
    cost, low, high = (
        _per_unit(fact, result)
        for fact in (budget.incremental_cost, budget.incremental_low, budget.incremental_high)
    )
    if not known(cost) or not known(low) or not known(high):
        return None
    amounts = [Quantity(each, budget.currency) for each in (cost, low, high)]
    texts = words.apart(amounts)
    facts = {"cost": texts[0], "low": texts[1], "high": texts[2]}
    if _is_share(result):
        return words.sentence(
            "Beyond what the trend from before the goal would have brought, each point cost about"
            " <strong>{cost}</strong> (between {low} and {high}).",
            "none",
            **facts,
        )
    currency = _currency(result)
    if currency is not None:
        return words.sentence(
            "Beyond what the trend from before the goal would have brought, each extra {amount} cost about"
            " <strong>{cost}</strong> (between {low} and {high}).",
            "none",
            amount=Quantity(1, currency),
            **facts,
        )
    return words.sentence(
        "Beyond what the trend from before the goal would have brought, a result cost about <strong>{cost}</strong>"
        " (between {low} and {high}).",
        "none",
        **facts,
    )
