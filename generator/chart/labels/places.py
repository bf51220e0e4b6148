"""Where labels go, so that none covers another: boxes, a column pushed apart, and the best of several places.

Takes sizes and wishes in pixels, gives places. Pure geometry: it knows no phrase, colour or chart kind.
"""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import NamedTuple

from generator.records import dataclass

Pixel = tuple[float, float]
#: Boxes and lines nearer than this count as touching.
_GAP = 2.0


class Box(NamedTuple):
    """A rectangle in pixels; ``top`` is above ``bottom`` and so the smaller number."""

    left: float
    top: float
    right: float
    bottom: float

    def overlaps(self, other: "Box", gap: float = 0.0) -> bool:
        """Whether the two share a point, or are nearer than ``gap``.

        >>> Box(0, 0, 10, 10).overlaps(Box(11, 0, 20, 10)), Box(0, 0, 10, 10).overlaps(Box(11, 0, 20, 10), 2)
        (False, True)
        """
        return (
            self.left < other.right + gap
            and other.left < self.right + gap
            and self.top < other.bottom + gap
            and other.top < self.bottom + gap
        )

    def grown(self, by: float) -> "Box":
        return Box(self.left - by, self.top - by, self.right + by, self.bottom + by)

    def within(self, other: "Box") -> bool:
        inside = self.left >= other.left and self.right <= other.right
        return inside and self.top >= other.top and self.bottom <= other.bottom


def crossed(box: Box, line: Sequence[Pixel]) -> bool:
    """Whether the line, whose points go from left to right, touches the box.

    >>> crossed(Box(2, 2, 4, 4), [(0, 0), (6, 6)]), crossed(Box(2, 4, 3, 5), [(0, 0), (6, 6)])
    (True, False)
    """
    start = max(0, bisect_left(line, (box.left,)) - 1)
    for place in range(start, len(line) - 1):
        (x0, y0), (x1, y1) = line[place], line[place + 1]
        if x0 > box.right:
            return False
        if x1 >= box.left and _touches(box, x0, y0, x1, y1):
            return True
    return False


def _touches(box: Box, x0: float, y0: float, x1: float, y1: float) -> bool:
    """Whether the stroke from left to right, cut to the box's columns, reaches its rows."""
    slope = (y1 - y0) / (x1 - x0) if x1 > x0 else 0.0
    ends = (
        (y0, y1)
        if x1 == x0
        else (y0 + slope * (max(box.left, x0) - x0), y0 + slope * (min(box.right, x1) - x0))
    )
    return min(ends) <= box.bottom and max(ends) >= box.top


def pushed_apart(wishes: Sequence[tuple[float, float]], top: float, bottom: float) -> tuple[float, ...]:
    """Centres for labels of one column, as near to their wishes as can be without overlap.

    ``wishes`` are (centre, height), in any order; the result is in the same order. The heights must fit in between
    ``top`` and ``bottom``. Neighbours that would overlap form a block around the mean of their wishes.

    >>> pushed_apart([(50, 20), (52, 20), (90, 10)], 0, 100)
    (41.0, 61.0, 90.0)
    """
    order = sorted(range(len(wishes)), key=lambda index: wishes[index][0])
    blocks: list[tuple[float, list[int]]] = []
    for index in order:
        blocks.append(_block([index], wishes, top, bottom))
        while len(blocks) > 1 and _end(blocks[-2], wishes) > blocks[-1][0]:
            joined = blocks[-2][1] + blocks[-1][1]
            blocks[-2:] = [_block(joined, wishes, top, bottom)]
    centres = [0.0] * len(wishes)
    for start, members in blocks:
        edge = start
        for index in members:
            centres[index] = edge + wishes[index][1] / 2
            edge += wishes[index][1]
    return tuple(centres)


def _block(
    members: list[int], wishes: Sequence[tuple[float, float]], top: float, bottom: float
) -> tuple[float, list[int]]:
    """A run of labels without room between: where it starts, and who is in it."""
    above, wanted = 0.0, 0.0
    for index in members:
        centre, height = wishes[index]
        wanted += centre - above - height / 2
        above += height
    start = min(max(wanted / len(members), top), bottom - above)
    return max(start, top), members


def _end(block: tuple[float, list[int]], wishes: Sequence[tuple[float, float]]) -> float:
    return block[0] + sum(wishes[index][1] for index in block[1])


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """What a label must stay clear of: boxes that are ``taken``, readings (``data``), and the edges of the ``room`` it has.

    Of other ``lines`` it covers as few as can be.
    """

    taken: tuple[Box, ...]
    data: tuple[Sequence[Pixel], ...]
    lines: tuple[Sequence[Pixel], ...]
    room: Box

    def with_box(self, box: Box) -> "Ground":
        return replace(self, taken=(*self.taken, box))

    def holds(self, place: Box, own: Box | None = None) -> bool:
        """Whether ``place`` covers no label and no reading; the box that it belongs to is no obstacle."""
        if not place.within(self.room):
            return False
        if any(place.overlaps(box, _GAP) for box in self.taken if box != own):
            return False
        grown = place.grown(_GAP)
        return not any(crossed(grown, line) for line in self.data)


def best_place(places: Iterable[Box], ground: Ground, own: Box | None = None) -> int | None:
    """The first of ``places`` that the ground holds and that covers the fewest lines; None where it holds none.

    ``own`` is the taken box that the label belongs to, which it may touch.

    >>> ground = Ground(taken=(Box(5, 5, 15, 15),), data=(), lines=(), room=Box(0, 0, 50, 50))
    >>> best_place([Box(0, 0, 9, 9), Box(20, 0, 29, 9)], ground)
    1
    """
    best, fewest = None, len(ground.lines) + 1
    for index, place in enumerate(places):
        if not ground.holds(place, own):
            continue
        grown = place.grown(_GAP)
        covered = sum(crossed(grown, line) for line in ground.lines)
        if covered < fewest:
            best, fewest = index, covered
        if covered == 0:
            break
    return best
