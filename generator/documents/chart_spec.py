"""A goal's picture as a Vega-Lite specification, to be changed and drawn elsewhere (https://vega.github.io/vega-lite/).

Takes a goal's report, gives one JSON document with its data in it: for each key result what was read or has come together, the plan,
the target, and where it is expected to end, unless the readings are too old to judge by. Pages show pictures of their own; this is the same facts in the grammar's own terms.
"""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Any

from generator.documents.goals import key_result_title
from generator.model.calendar import Day
from generator.model.fact import Unknown
from generator.model.metric import Metric
from generator.model.report import GoalReport, KeyResultReport, Point, SeriesReport, Status, TrackPoint
from generator.model.verdict import Forecast

SCHEMA = "https://vega.github.io/schema/vega-lite/v5.json"
_INK = "#14181d"
#: How each kind of mark looks, by the name of its style: whoever draws the document elsewhere changes it in one place.
STYLES: Mapping[str, Mapping[str, Any]] = MappingProxyType(
    {
        "outer": {"color": "#1f5fa8", "opacity": 0.15},
        "inner": {"color": "#1f5fa8", "opacity": 0.25},
        "plan": {"color": "#7c8792", "strokeDash": [4, 4]},
        "readings": {"color": _INK},
        "target": {"color": "#0a6b4d"},
    }
)
_WIDTH, _HEIGHT = 640, 260

Spec = dict[str, Any]


def has_chart(report: GoalReport) -> bool:
    """Whether anything was read that a picture could show."""
    return any(each.points for each in report.key_results)


def chart_spec(report: GoalReport) -> str:
    """The specification as text: one picture under another, of every key result of which something was read."""
    pictures = (_picture(each) for each in report.key_results if each.points)
    return _document(report.goal.title.first, pictures)


def chart_script(spec: str) -> str:
    """A specification as a script: a page that was opened from a file can load nothing else."""
    return f"window.goalpostsChart={spec.rstrip()};\n"


def series_script(series: Iterable[SeriesReport], metric: Metric) -> str:
    """One picture under another, of each of ``series``, as a script."""
    pictures = (
        {"width": _WIDTH, "height": _HEIGHT, "layer": [_readings(_rows(each.points), metric.unit)]}
        for each in series
    )
    return chart_script(_document(metric.label.first, pictures))


def _document(title: str, pictures: Iterable[Spec]) -> str:
    document = {
        "$schema": SCHEMA,
        "title": title,
        "vconcat": list(pictures),
        "config": {"view": {"stroke": None}, "style": {name: dict(style) for name, style in STYLES.items()}},
    }
    return json.dumps(document, ensure_ascii=False, allow_nan=False, separators=(",", ":")) + "\n"


def chart_places(report: GoalReport) -> dict[str, int]:
    """Which of the specification's pictures shows which key result, by its id; one without two values shows nothing to step through."""
    read = (each for each in report.key_results if each.points)
    return {each.key_result.id: place for place, each in enumerate(read) if len(_shown(each)) > 1}


def _picture(report: KeyResultReport) -> Spec:
    return {
        "title": key_result_title(report),
        "width": _WIDTH,
        "height": _HEIGHT,
        "layer": list(_layers(report)),
    }


def _layers(report: KeyResultReport) -> Iterator[Spec]:
    if isinstance(report.forecast, Forecast) and report.status is not Status.STALE:
        for low, high, style in (("low95", "high95", "outer"), ("low80", "high80", "inner")):
            rows = [
                {"date": _day(each.date), "low": getattr(each, low), "high": getattr(each, high)}
                for each in report.forecast.fan
            ]
            y = {"y": _measured("low", report.unit), "y2": {"field": "high"}}
            yield _layer({"type": "area", "style": style}, rows, y)
    if report.plan:
        plan = [{"date": _day(each.date), "value": each.value} for each in report.plan]
        yield _layer({"type": "line", "style": "plan"}, plan, _y(report))
    yield _readings(_rows(_shown(report)), report.unit)
    if not isinstance(report.target, Unknown):
        yield {
            "mark": {"type": "rule", "style": "target"},
            "data": {"values": [{"value": report.target}]},
            "encoding": _y(report),
        }


def _shown(report: KeyResultReport) -> Sequence[Point | TrackPoint]:
    """What came together of a total, the readings of all else."""
    return report.track if report.metric is not None and report.metric.is_total else report.points


def _rows(points: Iterable[Point | TrackPoint]) -> list[dict[str, Any]]:
    return [{"date": _day(_last_day(each)), "value": each.value} for each in points]


def _last_day(point: Point | TrackPoint) -> Day:
    return point.end if isinstance(point, Point) else point.date


def _readings(rows: list[dict[str, Any]], unit: str | None) -> Spec:
    line = {"type": "line", "style": "readings", "point": {"color": _INK}}
    return _layer(line, rows, {"y": _measured("value", unit)})


def _layer(mark: Spec, rows: list[dict[str, Any]], y: Spec) -> Spec:
    x = {"field": "date", "type": "temporal", "scale": {"type": "utc"}, "title": None}
    return {"mark": mark, "data": {"values": rows}, "encoding": {"x": x, **y}}


def _y(report: KeyResultReport) -> Spec:
    return {"y": _measured("value", report.unit)}


def _measured(field: str, unit: str | None) -> Spec:
    return {"field": field, "type": "quantitative", "scale": {"zero": False}, "title": unit}


def _day(day: Day) -> str:
    return day.isoformat()
