"""How each kind is drawn: by the plans kept in ``plans.json``, or by Vega for whoever doubts them.

The kept plans are what ``derive`` reads out of the specifications that Altair and Vega make; ``tools/chart_plans.py`` renews
them, and a test holds them equal. So a build neither imports Altair nor waits for Vega.
"""

import json
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from generator.chart.picture.derive import derived
from generator.chart.picture.fill import Specification
from generator.chart.picture.plan import Plan, from_json
from generator.chart.picture.spec import LAYERS, compiled
from generator.chart.picture.still import Drawer
from generator.records import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class PreparedCharts:
    """Who draws each kind, by its id, as plain values that any process can be given."""

    drawers: Mapping[str, Drawer]


def prepare(*, by_vega: bool = False) -> PreparedCharts:
    """The drawers of all kinds and of figures; Vega's cost about a second, once a build."""
    if by_vega:
        return PreparedCharts(
            drawers={name: Specification(compiled(layers)) for name, layers in LAYERS.items()}
        )
    return PreparedCharts(drawers=_kept())


def derived_plans() -> Mapping[str, Plan]:
    """The plans as Altair and Vega give them now, by kind: what is to be kept."""
    return {name: derived(compiled(layers)) for name, layers in LAYERS.items()}


@cache
def _kept() -> Mapping[str, Plan]:
    plans = json.loads(files("generator.chart.picture").joinpath("plans.json").read_text(encoding="utf-8"))
    return {name: from_json(layers) for name, layers in plans.items()}
