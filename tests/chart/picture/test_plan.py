"""Plans as plain values."""

import json

from generator.chart.picture.plan import Layer, Place, Plan, as_json, from_json

PLAN = Plan(
    (
        Layer(
            name="plan",
            mark="line",
            places={"x": Place("x", "x"), "y": Place("height", None)},
            constants={"stroke": "var(--ink)", "stroke-width": 1.5, "stroke-dasharray": (0.1, 4)},
            fields={"fill": "colour"},
        ),
    )
)


def test_a_plan_is_the_same_after_json() -> None:
    assert from_json(json.loads(json.dumps(as_json(PLAN)))) == PLAN


def test_every_kept_plan_is_the_same_after_json(prepared) -> None:
    for plan in prepared.drawers.values():
        assert from_json(json.loads(json.dumps(as_json(plan)))) == plan
