"""Writes ``generator/chart/picture/plans.json``: the drawing plans of all chart kinds, as Altair and Vega give them now.

``python -m tools.chart_plans`` takes nothing and prints what it wrote. To be run when a layer, a kind, Altair or vl-convert changed.
"""

import json
from pathlib import Path

from generator.chart.picture.plan import as_json
from generator.chart.picture.plans import derived_plans

KEPT = Path(__file__).resolve().parent.parent / "generator/chart/picture/plans.json"


def written() -> str:
    """The file's text: a line for each layer, so that a difference can be read."""
    kinds = (
        f"{json.dumps(name)}: [\n" + ",\n".join(map(json.dumps, as_json(plan))) + "\n]"
        for name, plan in derived_plans().items()
    )
    return "{\n" + ",\n".join(kinds) + "\n}\n"


def main() -> None:
    KEPT.write_text(written(), encoding="utf-8")
    print(f"wrote {KEPT}")


if __name__ == "__main__":
    main()
