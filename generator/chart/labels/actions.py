"""Actions as numbered circles below the dates, each at the day on which it begins.

Takes a subject, gives circles, words and lines in their lanes. On a wide picture an action is named, and its line runs to its
end; where there is no room for names, or in a narrow one, there are numbers alone. The page's list names them all.
"""

import math
from collections.abc import Iterator, Sequence

from generator.chart import words
from generator.chart.frame import Frame
from generator.chart.labels.places import Box, pushed_apart
from generator.chart.scene import (
    ASCENT,
    DESCENT,
    FONT_SIZE,
    GHOST,
    INK,
    LANE,
    Circle,
    Format,
    Label,
    Marks,
    Rule,
)
from generator.chart.span import Days
from generator.chart.subject import Action, Subject
from generator.chart.words import Word
from generator.records import dataclass

_RADIUS = 9.5
#: What a circle takes of a lane of numbers, and how many such lanes there are at most.
_CIRCLE, _MOST_LANES = 2 * _RADIUS + 4, 3
#: From the circle's centre to its words, and between two actions of a lane.
_BESIDE, _NEXT = 16, 14
_BASELINE = (ASCENT - DESCENT) / 2
#: A title is cut to so many characters.
_ROOM = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Laned:
    """An action in its lane: where it begins and ends, and its name, to the right or to the left of its circle.

    ``word`` is None in a lane of numbers alone; ``at`` is the circle's middle, ``x`` the day's own place.
    """

    action: Action
    lane: int
    x: float
    at: float
    end: float
    word: Word | None
    leftwards: bool = False


def actions_shown(subject: Subject, days: Days) -> tuple[Action, ...]:
    """The actions that begin between the days shown, by day."""
    within = (action for action in subject.actions if days.first <= _day(action) <= days.last)
    return tuple(sorted(within, key=_day))


def lanes_of(actions: Sequence[Action], frame: Frame, shape: Format) -> tuple[Laned, ...]:
    """Each action in the first lane where it has room; numbers alone where the lanes do not suffice."""
    named = _named(actions, frame, shape) if shape.lanes else None
    return _numbers(actions, frame) if named is None else named


def lane_count(laned: Sequence[Laned]) -> int:
    return max((each.lane + 1 for each in laned), default=0)


def _named(actions: Sequence[Action], frame: Frame, shape: Format) -> tuple[Laned, ...] | None:
    """Named actions in their lanes; None where there are not enough."""
    lanes: list[list[Box]] = [[] for _ in range(shape.lanes)]
    found: list[Laned] = []
    for action in actions:
        word = words.mark(action.title, _ROOM)
        x, end = frame.x(_day(action)), _end(action, frame)
        width = _BESIDE + word.width(FONT_SIZE)
        leftwards = x + width > shape.width
        box = (
            Box(x - width, 0, max(end, x + _RADIUS), 1)
            if leftwards
            else Box(x - _RADIUS, 0, max(x + width, end), 1)
        )
        free = (lane for lane, row in enumerate(lanes) if not any(box.overlaps(o, _NEXT) for o in row))
        lane = next(free, None)
        if lane is None or box.left < 0:
            return None
        lanes[lane].append(box)
        found.append(Laned(action=action, lane=lane, x=x, at=x, end=end, word=word, leftwards=leftwards))
    return tuple(found)


def _numbers(actions: Sequence[Action], frame: Frame) -> tuple[Laned, ...]:
    """Circles pushed apart in one lane, dealt to a second and a third where one does not hold them; none beyond."""
    room = frame.right + _RADIUS
    lanes = math.ceil(len(actions) * _CIRCLE / room)
    if lanes > _MOST_LANES:
        return ()
    return tuple(each for lane in range(lanes) for each in _lane(actions[lane::lanes], lane, room, frame))


def _lane(actions: Sequence[Action], lane: int, room: float, frame: Frame) -> Iterator[Laned]:
    wishes = [(frame.x(_day(action)), _CIRCLE) for action in actions]
    for action, (x, _), at in zip(actions, wishes, pushed_apart(wishes, 0, room), strict=True):
        yield Laned(action=action, lane=lane, x=x, at=at, end=_end(action, frame), word=None)


def placed_actions(actions: Sequence[Action], laned: Sequence[Laned], frame: Frame, top: float) -> Marks:
    """Ticks at the axis for all; circles, names and lines from ``top`` down for those that have a place."""
    ticks = (
        Rule(frame.x(_day(action)), frame.bottom, frame.x(_day(action)), frame.bottom + 5, stroke=INK)
        for action in actions
    )
    return Marks(
        labels=tuple(label for each in laned for label in _labels(each, _middle(each, top))),
        rules=(*ticks, *(rule for each in laned for rule in _rules(each, _middle(each, top)))),
        circles=tuple(Circle(each.at, _middle(each, top), _RADIUS) for each in laned),
    )


def _middle(each: Laned, top: float) -> float:
    return top + LANE * each.lane + LANE / 2


def _labels(each: Laned, y: float) -> Iterator[Label]:
    yield Label(words.action(each.action.place), each.at, y + _BASELINE, "center", INK)
    if each.word is not None:
        x = each.at - _BESIDE if each.leftwards else each.at + _BESIDE
        yield Label(each.word, x, y + _BASELINE, "right" if each.leftwards else "left")


def _rules(each: Laned, y: float) -> Iterator[Rule]:
    """A line under the words from the action's day to its end; from under the dates to a number that had to move aside."""
    if each.word is None:
        if each.lane == 0 and abs(each.at - each.x) > 2:
            yield Rule(each.x, y - LANE / 2 - 7, each.at, y - _RADIUS, stroke=GHOST)
        return
    if each.end > each.x + _RADIUS:
        y += _RADIUS
        yield Rule(each.x, y, each.end, y, stroke=INK, width=1.25)
        yield Rule(each.end, y - 4, each.end, y, stroke=INK, width=1.25)


def _day(action: Action) -> int:
    return action.start.toordinal() - 1


def _end(action: Action, frame: Frame) -> float:
    return min(frame.x(action.end.toordinal()), frame.right)
