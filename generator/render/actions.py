"""What is done for a goal, as rows of a table.

Takes a goal, gives ``ActionView`` in the order of its file: an action's number is its mark on the chart. It does not say
whether an action helped.
"""

from generator.l10n import action_word
from generator.model.goal import Action, ActionStatus, Goal
from generator.model.phrase import Quantity
from generator.render.edition import Desk, text
from generator.render.views import ActionView

_OVER = frozenset({ActionStatus.DONE, ActionStatus.DROPPED})


def action_views(desk: Desk, goal: Goal) -> tuple[ActionView, ...]:
    currency = goal.budget.currency if goal.budget else desk.report.site.currency
    return tuple(_action(desk, action, number, currency) for number, action in enumerate(goal.actions, 1))


def _action(desk: Desk, action: Action, number: int, currency: str) -> ActionView:
    words = desk.words
    return ActionView(
        number=number,
        title=text(desk, action.title),
        when=words.period(action.period) if action.period else "",
        owner=action.owner or "",
        status=action_word(words, action.status),
        done=action.status in _OVER,
        cost=words.quantity(Quantity(action.cost, currency)) if action.cost is not None else "",
    )
