"""Strokes as the way of an SVG path, for the small pictures that are drawn without layers.

Takes strokes and a frame, gives a path's ``d``. It knows no style.
"""

from collections.abc import Iterable, Sequence

from generator.chart.frame import Frame
from generator.chart.picture.svg import trimmed
from generator.chart.strokes.curve import Stroke


def way_of(strokes: Iterable[Stroke], frame: Frame) -> str:
    """The strokes one after the other; a lone vertex is a speck."""
    return trimmed("".join(_way(stroke, frame) for stroke in strokes))


def _way(stroke: Stroke, frame: Frame) -> str:
    shown = [(day, value) for day, value in stroke if value is not None]
    corners = _corners(frame.xs(day for day, _ in shown), frame.ys(value for _, value in shown))
    return f"M{corners}{'h0' if len(stroke) == 1 else ''}"


def way_around(across: Sequence[float], down: Sequence[float]) -> str:
    """The outline through corners in pixels.

    >>> way_around([0, 10, 10], [0, 0, 4.25])
    'M0 0L10 0L10 4.2Z'
    """
    return trimmed(f"M{_corners(across, down)}Z")


def _corners(across: Sequence[float], down: Sequence[float]) -> str:
    """Corners whose numbers are still to be trimmed."""
    return "L".join(f"{x:.1f} {y:.1f}" for x, y in zip(across, down, strict=True))
