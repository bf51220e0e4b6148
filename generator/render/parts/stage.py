"""A goal that nobody works on yet, or any more: its plan before the start, why it was cancelled, what was learned at its end.

Takes a judged goal, gives a view; nothing of one that is under way. It judges nothing.
"""

from collections.abc import Iterator

from generator.l10n import Sentence, key_result_title, quantity_of, target_text
from generator.l10n.sentences.periods.stage import cancelled_sentence, plan_sentence
from generator.model.fact import known
from generator.model.goal import State
from generator.model.report import GoalReport, KeyResultReport, Status
from generator.model.text import LocalText
from generator.model.verdict import Move
from generator.render.page_context import PageContext, said, text
from generator.render.views import Detail, LearnedView, StageView, Text
from generator.render.views.work import Spoken

_PLANNED = frozenset((Status.DRAFT, Status.NOT_STARTED))


def stage_view(here: PageContext, report: GoalReport) -> StageView | None:
    """What is to be said of the goal's stage; None where there is nothing."""
    learned = tuple(_learned(here, report)) if _is_over(report) else ()
    if report.status in _PLANNED:
        return StageView(
            heading=here.words.text("The plan"),
            said=_spoken(plan_sentence(here.words, report.period, here.as_of)),
            plan=tuple(_plan(here, report)),
            learned=(),
        )
    if report.status is Status.CANCELLED:
        move = _cancelling(report)
        sentence = cancelled_sentence(
            here.words,
            move,
            first_seen=report.goalposts.first_committed,
            reason=_reason(report, move),
            explained=bool(report.goal.body),
        )
        return StageView(
            heading=here.words.text("Why it was cancelled"), said=_spoken(sentence), plan=(), learned=learned
        )
    return StageView(heading="", said=(), plan=(), learned=learned) if learned else None


def _spoken(*sentences: Sentence) -> tuple[Spoken, ...]:
    return tuple(each.parts for each in sentences if each.parts)


def _is_over(report: GoalReport) -> bool:
    return report.status.is_settled or report.status is Status.CANCELLED


def _learned(here: PageContext, report: GoalReport) -> Iterator[LearnedView]:
    for note in report.checkins:
        if note.learned is not None:
            yield LearnedView(
                date=here.words.date(note.date), date_iso=note.date.isoformat(), text=text(here, note.learned)
            )


def _cancelling(report: GoalReport) -> Move | None:
    """The last move that cancelled the goal."""
    moves = [
        each for each in report.goalposts.moves if each.field == "state" and each.new == State.CANCELLED.value
    ]
    return moves[-1] if moves else None


def _reason(report: GoalReport, move: Move | None) -> LocalText | None:
    """The reason of the move; of a goal that was never seen otherwise the last that its file gives."""
    if move is not None:
        return move.reason
    changes = sorted(report.goal.changes, key=lambda each: each.date)
    return changes[-1].reason if changes else None


def _plan(here: PageContext, report: GoalReport) -> Iterator[Detail]:
    """From where to where each key result is to go, and what it passes on the way."""
    for each in report.key_results:
        title = said(here, key_result_title(here.words, each.key_result, each.metric)).text
        aim = target_text(here.words, each, here.as_of)
        base = _baseline(here, each)
        both = here.words.text("{one}; {two}", one=aim, two=base) if aim and base else aim or base
        yield Detail(name=title, text=Text(both or _no_target(here)))
        for milestone in each.key_result.milestones:
            yield Detail(
                name=here.words.date(milestone.date),
                text=Text(here.words.quantity(quantity_of(each, milestone.value))),
            )


def _baseline(here: PageContext, report: KeyResultReport) -> str:
    """From where it is to go; a total begins at nothing whatever was before."""
    is_total = report.metric is not None and report.metric.is_total
    if is_total or not known(report.baseline):
        return ""
    return here.words.text("from {value}", value=here.words.quantity(quantity_of(report, report.baseline)))


def _no_target(here: PageContext) -> str:
    return here.words.text("No target yet.")
