"""Draws the reliability diagram of the forecast: ``python -m tools.reliability CASES PREDICTIONS NAME``.

Takes cases with their truth and predictions for them (of held-out series: ``fit_forecast.py --check``), writes
``docs/NAME.svg``. Each dot is a tenth of the predictions: what was said against what happened.
"""

import json
import sys
from pathlib import Path

import altair as alt
import numpy as np
import vl_convert as vlc

PICTURES = Path(__file__).parent.parent / "docs"
TENTHS = 10


def tenths(said: np.ndarray, happened: np.ndarray) -> list[dict[str, float]]:
    """Mean chance said and share that happened, by tenths of the predictions."""
    order = np.argsort(said, kind="stable")
    return [
        {"said": round(float(said[part].mean()), 4), "happened": round(float(happened[part].mean()), 4)}
        for part in np.array_split(order, TENTHS)
    ]


def picture(rows: list[dict[str, float]]) -> str:
    """The diagram as SVG."""
    axis = alt.Axis(format=".0%", tickCount=5, gridOpacity=0.4)
    dots = (
        alt.Chart(alt.Data(values=rows))
        .mark_circle(size=90, color="#1f5fa8", opacity=1)
        .encode(
            x=alt.X("said:Q", title="what was said", axis=axis, scale=alt.Scale(domain=[0, 1])),
            y=alt.Y("happened:Q", title="what happened", axis=axis, scale=alt.Scale(domain=[0, 1])),
        )
    )
    ends = alt.Data(values=[{"said": 0, "happened": 0}, {"said": 1, "happened": 1}])
    line = alt.Chart(ends).mark_line(color="#888888", strokeDash=[4, 3]).encode(x="said:Q", y="happened:Q")
    chart = (line + dots).properties(width=320, height=320).configure_view(stroke=None)
    return vlc.vegalite_to_svg(chart.to_json())


def main(cases: str, predictions: str, name: str) -> None:
    """Reads both files, writes the picture, and prints the dots."""
    chances = {each["id"]: each["p"] for each in _lines(predictions)}
    known = [each for each in _lines(cases) if each["id"] in chances]
    said = np.array([chances[each["id"]] for each in known])
    rows = tenths(said, np.array([float(each["outcome"]) for each in known]))
    (PICTURES / f"{name}.svg").write_text(picture(rows), encoding="utf-8")
    for row in rows:
        print(f"{row['said']:.0%} said, {row['happened']:.0%} happened")


def _lines(path: str) -> list[dict[str, object]]:
    return [json.loads(line) for line in Path(path).read_text(encoding="utf-8").splitlines()]


if __name__ == "__main__":
    main(*sys.argv[1:])
