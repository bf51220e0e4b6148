"""A goal's picture as a Vega-Lite specification, to be changed and drawn elsewhere (https://vega.github.io/vega-lite/).

Takes a goal's report, gives one JSON document with its data in it: for each key result what was read or has come together, the plan,
the target, and where it is expected to end. Pages show pictures of their own; this is the same facts in the grammar's own terms.
"""

import json
from collections.abc import Iterator
from typing import Any

from generator.documents.goals import key_result_title
from generator.model.calendar import Day
from generator.model.fact import Unknown
from generator.model.report import GoalReport, KeyResultReport
from generator.model.verdict import Forecast

SCHEMA = "https://vega.github.io/schema/vega-lite/v5.json"
_INK, _PLAN, _TARGET, _AHEAD = "#14181d", "#7c8792", "#0a6b4d", "#1f5fa8"
_WIDTH, _HEIGHT = 640, 260

Spec = dict[str, Any]


def has_chart(report: GoalReport) -> bool:
    """Whether anything was read that a picture could show."""
    return any(each.points for each in report.key_results)


def chart_spec(report: GoalReport) -> str:
    """The specification as text: one picture under another, of every key result of which something was read."""
    document = {
        "$schema": SCHEMA,
        "title": report.goal.title.first,
        "vconcat": [_picture(each) for each in report.key_results if each.points],
        "config": {"view": {"stroke": None}},
    }
    return json.dumps(document, ensure_ascii=False, allow_nan=False, separators=(",", ":")) + "\n"


def _picture(report: KeyResultReport) -> Spec:
    return {
        "title": key_result_title(report),
        "width": _WIDTH,
        "height": _HEIGHT,
        "layer": list(_layers(report)),
    }


def _layers(report: KeyResultReport) -> Iterator[Spec]:
    if isinstance(report.forecast, Forecast):
        for low, high, opacity in (("low95", "high95", 0.15), ("low80", "high80", 0.25)):
            rows = [
                {"date": _day(each.date), "low": getattr(each, low), "high": getattr(each, high)}
                for each in report.forecast.fan
            ]
            y = {"y": _measured("low", report.unit), "y2": {"field": "high"}}
            yield _layer({"type": "area", "color": _AHEAD, "opacity": opacity}, rows, y)
    if report.plan:
        plan = [{"date": _day(each.date), "value": each.value} for each in report.plan]
        yield _layer({"type": "line", "color": _PLAN, "strokeDash": [4, 4]}, plan, _y(report))
    yield _layer({"type": "line", "color": _INK, "point": {"color": _INK}}, list(_values(report)), _y(report))
    if not isinstance(report.target, Unknown):
        yield {
            "mark": {"type": "rule", "color": _TARGET},
            "data": {"values": [{"value": report.target}]},
            "encoding": _y(report),
        }


def _values(report: KeyResultReport) -> Iterator[dict[str, Any]]:
    """What came together of a total, the readings of all else."""
    if report.metric is not None and report.metric.is_total:
        yield from ({"date": _day(each.date), "value": each.value} for each in report.track)
    else:
        yield from ({"date": _day(each.end), "value": each.value} for each in report.points)


def _layer(mark: Spec, rows: list[dict[str, Any]], y: Spec) -> Spec:
    x = {"field": "date", "type": "temporal", "scale": {"type": "utc"}, "title": None}
    return {"mark": mark, "data": {"values": rows}, "encoding": {"x": x, **y}}


def _y(report: KeyResultReport) -> Spec:
    return {"y": _measured("value", report.unit)}


def _measured(field: str, unit: str | None) -> Spec:
    return {"field": field, "type": "quantitative", "scale": {"zero": False}, "title": unit}


def _day(day: Day) -> str:
    return day.isoformat()
