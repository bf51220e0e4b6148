"""Filling a prepared specification: a scene's rows, scales and size go in, layers without rows go out.

Takes a compiled Vega specification and a scene, gives a specification that can be drawn, and changes neither. It
places nothing.
"""

from collections.abc import Mapping
from typing import Any

from generator.chart.frame import Frame, milliseconds
from generator.chart.scene import Label, Scene
from generator.records import dataclass

Json = Any


@dataclass(frozen=True, slots=True)
class Specification:
    """A kind's compiled specification, which ``vega`` draws once it is filled; plain values, that any process can be given."""

    vega: Mapping[str, Json]


def filled(
    specification: Mapping[str, Json], scene: Scene, labels: tuple[Mapping[str, Json], ...]
) -> dict[str, Json]:
    """The specification with ``scene`` in it; ``labels`` are the rows of its words."""
    rows = {**scene.layers, "labels": labels}
    return {
        **specification,
        "width": scene.format.width,
        "height": scene.height,
        "data": [{"name": name, "values": list(values)} for name, values in rows.items()],
        "scales": [_with_frame(scale, scene.frame) for scale in specification.get("scales", ())],
        "marks": [mark for mark in specification["marks"] if mark["from"]["data"] in rows],
    }


def _with_frame(scale: Mapping[str, Json], frame: Frame) -> Mapping[str, Json]:
    if scale["name"] == "x":
        return {
            **scale,
            "domain": [milliseconds(frame.first), milliseconds(frame.last)],
            "range": [frame.left, frame.right],
        }
    return {**scale, "domain": [frame.low, frame.high], "range": [frame.bottom, frame.top]}


def label_row(label: Label, token: str, scene: Scene) -> Mapping[str, Json]:
    """A word's row; its border has the colour of the ground that it stands on, and would cut a circle around it."""
    box, ground = label.box, scene.wash
    on_wash = ground is not None and (box.left + box.right) / 2 >= ground.left and box.overlaps(ground)
    inside_circle = label.word.phrase.code == "chart-action"
    return {
        "halo": "none" if inside_circle else "var(--wash)" if on_wash else "var(--paper)",
        "x": label.x,
        "y": label.y,
        "text": token,
        "anchor": label.anchor,
        "fill": label.fill,
        "weight": 600 if label.bold else 400,
    }
