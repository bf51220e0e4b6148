"""The work on a goal as its page shows it: its money, what is due, how it went around actions, and what its people say.

Takes a goal's report, gives views. It does not say whether an action helped.
"""

from collections.abc import Iterator

from generator.l10n import Part
from generator.l10n.sentences.work.money import budget_figures, budget_gaps, budget_sentences
from generator.l10n.sentences.work.work import agenda_sentences, around_action, belief_sentence, coincidence
from generator.model.drawing import FigureDrawing
from generator.model.report import GoalReport
from generator.render.page_context import PageContext
from generator.render.parts.figure import figure_picture
from generator.render.views import BudgetView, Figure, Picture, WorkView


def budget_view(
    here: PageContext, report: GoalReport, pace: FigureDrawing | None = None
) -> BudgetView | None:
    """The goal's money, with its pace beside that of the result; None where no budget was written."""
    budget, words = report.budget, here.words
    if budget is None:
        return None
    result = report.key_results[0] if report.key_results else None
    return BudgetView(
        figures=tuple(
            Figure(number=each.amount, name=each.caption) for each in budget_figures(words, budget, result)
        ),
        sentences=tuple(said.parts for said in budget_sentences(words, budget, result)),
        gaps=budget_gaps(words, budget, result),
        picture=None if pace is None else _pace(here, pace),
    )


def _pace(here: PageContext, pace: FigureDrawing) -> Picture:
    words = here.words
    columns = (words.text("Date"), words.text("Share spent"), words.text("Share of the result"))
    caption = words.text("Blue is the money, the other line the result; dotted is the time.")
    return figure_picture(here, pace, words.text("Money spent and result reached"), columns, caption)


def work_view(here: PageContext, report: GoalReport) -> WorkView:
    """What is due, how it went, and what is believed."""
    around = tuple(_around(here, report))
    return WorkView(
        agenda=agenda(here, report),
        around=around,
        caution=coincidence(here.words) if around else "",
        belief=belief(here, report),
    )


def agenda(here: PageContext, report: GoalReport) -> tuple[tuple[Part, ...], ...]:
    said = agenda_sentences(here.words, report.goal, report.agenda, here.as_of)
    return tuple(each.parts for each in said)


def belief(here: PageContext, report: GoalReport) -> tuple[Part, ...]:
    """The last stated confidence beside the chance; nothing where one is missing."""
    if report.belief is None:
        return ()
    return belief_sentence(here.words, report.belief, here.as_of).parts


def _around(here: PageContext, report: GoalReport) -> Iterator[tuple[Part, ...]]:
    results = {each.key_result.id: each for each in report.key_results}
    several = len(results) > 1
    for found in report.before_after:
        result = results[found.key_result]
        yield around_action(here.words, report.goal, found, result, named=several).parts
