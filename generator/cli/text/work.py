"""The work on a goal in a terminal: its money, what is due, and what its people believe beside the chance.

Takes a goal's report, gives lines of text, the same words as on its page. It judges nothing.
"""

from collections.abc import Iterator

from generator.cli.text import goals
from generator.l10n import Words
from generator.l10n.sentences.work.money import budget_figures, budget_gaps, budget_sentences
from generator.l10n.sentences.work.work import agenda_sentences, around_action, belief_sentence, coincidence
from generator.model.calendar import Day
from generator.model.report import GoalReport


def work_lines(words: Words, goal: GoalReport, as_of: Day) -> tuple[str, ...]:
    """What there is to say, a line each; nothing of a goal without money, actions or check-ins."""
    return tuple(goals.spoken(line) for line in (*_money(words, goal), *_work(words, goal, as_of)))


def _money(words: Words, goal: GoalReport) -> Iterator[str]:
    if goal.budget is None:
        return
    result = goal.key_results[0] if goal.key_results else None
    figures = budget_figures(words, goal.budget, result)
    if figures:
        yield " · ".join(f"{each.amount} {each.caption}" for each in figures)
    yield from (said.text for said in budget_sentences(words, goal.budget, result))
    yield from budget_gaps(words, goal.budget, result)


def _work(words: Words, goal: GoalReport, as_of: Day) -> Iterator[str]:
    yield from (said.text for said in agenda_sentences(words, goal.goal, goal.agenda, as_of))
    results = {each.key_result.id: each for each in goal.key_results}
    for found in goal.before_after:
        result = results[found.key_result]
        yield around_action(words, goal.goal, found, result, named=len(results) > 1).text
    if goal.before_after:
        yield coincidence(words)
    if goal.belief is not None:
        yield belief_sentence(words, goal.belief, as_of).text
