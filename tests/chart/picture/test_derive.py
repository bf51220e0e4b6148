"""Plans out of specifications: what a plan holds is taken over, and what it cannot hold is refused."""

import pytest

from generator.chart.picture.derive import UnknownToPlansError, derived
from generator.chart.picture.plan import Layer, Place, Plan

DEFINED = 'isValid(datum["x"]) && isFinite(+datum["x"]) && isValid(datum["y"]) && isFinite(+datum["y"])'
LINE = {
    "stroke": {"value": "var(--ink)"},
    "strokeWidth": {"signal": "datum.width"},
    "strokeDash": {"value": [0.1, 4]},
    "fill": {"value": None},
    "x": {"scale": "x", "field": "x"},
    "y": {"field": "y"},
    "defined": {"signal": DEFINED},
}
TEXT = {
    "x": {"field": "x"},
    "y": {"field": "y"},
    "text": {"signal": 'isValid(datum["word"]) ? datum["word"] : ""+datum["word"]'},
    "align": {"signal": "datum.anchor"},
    "baseline": {"value": "alphabetic"},
    "strokeWidth": {"value": 3},
}


def specification(mark="line", scales=(), **channels):
    update = {name: entry for name, entry in channels.items() if entry is not None}
    marks = [{"name": "plan_marks", "type": mark, "from": {"data": "plan"}, "encode": {"update": update}}]
    return {"scales": scales, "marks": marks}


def test_a_line_has_its_places_its_style_and_what_its_rows_bring() -> None:
    assert derived(specification(**LINE)) == Plan(
        (
            Layer(
                name="plan",
                mark="line",
                places={"x": Place("x", "x"), "y": Place("y", None)},
                constants={"stroke": "var(--ink)", "stroke-dasharray": (0.1, 4)},
                fields={"stroke-width": "width"},
            ),
        )
    )


def test_a_text_is_a_field_of_the_row_and_its_border_the_group_s() -> None:
    [layer] = derived(specification("text", **TEXT)).layers
    assert layer.fields == {"text": "word", "text-anchor": "anchor"}
    assert layer.constants == {}


@pytest.mark.parametrize(
    "changed",
    [
        {"mark": "arc"},
        {"scales": [{"name": "x", "type": "log"}]},
        {"scales": [{"name": "colour", "type": "ordinal"}]},
        {"x": {"scale": "x", "field": "x", "offset": 2}},
        {"x": {"scale": "colour", "field": "x"}},
        {"x": {"value": 4}},
        {"defined": {"signal": 'isValid(datum["x"])'}},
        {"interpolate": {"value": "monotone"}},
        {"orient": {"value": "horizontal"}},
        {"opacity": {"value": 0.5}},
        {"shape": {"value": "square"}},
        {"strokeWidth": {"signal": "datum.width * 2"}},
        {"strokeWidth": {"field": "width", "scale": "x"}},
    ],
    ids=lambda changed: next(iter(changed)),
)
def test_what_a_plan_cannot_hold_is_refused(changed) -> None:
    with pytest.raises(UnknownToPlansError):
        derived(specification(**(LINE | changed)))


def test_a_text_of_another_border_is_refused() -> None:
    with pytest.raises(UnknownToPlansError):
        derived(specification("text", **(TEXT | {"strokeWidth": {"value": 2}})))
