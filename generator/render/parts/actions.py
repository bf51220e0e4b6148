"""What is done for a goal, as rows of a table.

Takes a goal, gives ``ActionView`` in the order of its file: an action's number is its mark on the chart. It does not say
whether an action helped.
"""

from generator.l10n import action_word
from generator.model.goal import Action, ActionStatus, Goal
from generator.model.phrase import Quantity
from generator.render.page_context import PageContext, called, text
from generator.render.views import ActionView

_OVER = frozenset({ActionStatus.DONE, ActionStatus.DROPPED})


def action_views(here: PageContext, goal: Goal) -> tuple[ActionView, ...]:
    currency = goal.budget.currency if goal.budget else here.frame.currency
    return tuple(_action(here, action, number, currency) for number, action in enumerate(goal.actions, 1))


def _action(here: PageContext, action: Action, number: int, currency: str) -> ActionView:
    words = here.words
    return ActionView(
        number=number,
        title=text(here, action.title),
        when=words.period(action.period) if action.period else "",
        owner=called(here, action.owner) if action.owner else "",
        status=action_word(words, action.status),
        done=action.status in _OVER,
        cost=words.quantity(Quantity(action.cost, currency)) if action.cost is not None else "",
    )
