"""The goalposts: two posts on a crossbar at the target, on a stem at the deadline; ghosts where they first stood.

Takes a subject and a frame, gives rules. A limit's posts hang down, for below it is where it is met.
"""

from collections.abc import Iterator

from generator.chart.frame import Frame
from generator.chart.scene import GHOST, INK, Format, Rule
from generator.chart.subject import Subject
from generator.model.fact import known
from generator.model.goal import Op

_DASH = (3.0, 2.5)


def posts(subject: Subject, frame: Frame, shape: Format) -> tuple[Rule, ...]:
    """The posts of today, and before them those of the first terms where these were others."""
    return tuple(_posts(subject, frame, shape))


def _posts(subject: Subject, frame: Frame, shape: Format) -> Iterator[Rule]:
    if subject.period is None or not known(subject.target):
        return
    yield from _ghosts(subject, frame, shape)
    yield from _standing(frame.right, frame.y(subject.target), subject, shape)
    yield Rule(frame.right, frame.y(subject.target), frame.right, frame.bottom, stroke=INK, width=1.25)


def _ghosts(subject: Subject, frame: Frame, shape: Format) -> Iterator[Rule]:
    """At the first target, on the first deadline where that lies within the picture."""
    moved = known(subject.first_target)
    if not moved and subject.first_end is None:
        return
    level = subject.first_target if known(subject.first_target) else subject.target
    assert known(level)
    x = frame.right if subject.first_end is None else frame.x(subject.first_end.toordinal())
    if frame.left < x <= frame.right:
        yield from _standing(x, frame.y(level), subject, shape, ghost=True)
        if x < frame.right:
            yield Rule(x, frame.y(level), x, frame.bottom, stroke=GHOST, dash=_DASH)


def _standing(x: float, y: float, subject: Subject, shape: Format, *, ghost: bool = False) -> Iterator[Rule]:
    stroke, width, dash = (GHOST, 1.75, _DASH) if ghost else (INK, 3.0, ())
    half, tip = shape.post_half, y + shape.post * (1 if subject.op is Op.LTE else -1)
    yield Rule(x - half, y, x + half, y, stroke=stroke, width=width, dash=dash)
    for side in (x - half, x + half):
        yield Rule(side, tip, side, y, stroke=stroke, width=width, dash=dash)
