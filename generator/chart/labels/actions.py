"""Actions as numbers below the axis, each at the day on which it begins.

Takes a subject, gives ticks and numbers in their places. What an action is called stands in the page's list.
"""

from generator.chart import words
from generator.chart.frame import Frame
from generator.chart.labels.places import pushed_apart
from generator.chart.scene import FONT_SIZE, LINE_HEIGHT, SOFT, Label, Marks, Rule
from generator.chart.span import Days
from generator.chart.subject import Action, Subject


def actions_shown(subject: Subject, days: Days) -> tuple[Action, ...]:
    """The actions that begin between the days shown, by day."""
    within = (action for action in subject.actions if days.first <= _day(action) <= days.last)
    return tuple(sorted(within, key=_day))


def placed_actions(actions: tuple[Action, ...], frame: Frame) -> Marks:
    """A tick below the axis for each action with its number under it, numbers pushed apart sideways."""
    axis = frame.bottom
    places = [frame.x(_day(action)) for action in actions]
    ticks = tuple(Rule(x, axis, x, axis + 5, stroke=SOFT, width=1.5) for x in places)
    numbers = [words.action(action.place) for action in actions]
    wishes = [(x, word.width(FONT_SIZE) + 4) for word, x in zip(numbers, places, strict=True)]
    if sum(width for _, width in wishes) > frame.right:
        return Marks(labels=(), rules=ticks)
    centres = pushed_apart(wishes, 0, frame.right)
    labels = (
        Label(word, at, axis + LINE_HEIGHT, "center") for word, at in zip(numbers, centres, strict=True)
    )
    return Marks(labels=tuple(labels), rules=ticks)


def _day(action: Action) -> int:
    return action.start.toordinal() - 1
