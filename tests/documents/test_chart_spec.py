"""Charts as specifications: the grammar's own schema takes them, its renderer draws them, and their numbers are the report's."""

import json
from dataclasses import replace
from datetime import date

import altair as alt
import pytest
import vl_convert

from generator.documents import chart_spec, has_chart
from generator.model.report import KeyResultReport, Status
from generator.model.verdict import FanPoint, Forecast
from tests.render.told import judged, of

DRAWN = [report.goal.id for report in judged().goals if has_chart(report)]


@pytest.mark.parametrize("goal", DRAWN)
def test_the_grammar_takes_it_and_its_renderer_draws_it(goal) -> None:
    document = json.loads(chart_spec(of(goal)))
    alt.Chart.from_dict(document, validate=True)
    assert "<svg" in vl_convert.vegalite_to_svg(document, vl_version="5.20")


def test_it_holds_the_readings_and_the_target() -> None:
    [picture] = json.loads(chart_spec(of("page")))["vconcat"]
    rows = [each["data"]["values"] for each in picture["layer"]]
    result = of("page").key_results[0]
    assert [(point.end.isoformat(), point.value) for point in result.points] == [
        (row["date"], row["value"]) for row in rows[-2]
    ]
    assert rows[-1] == [{"value": 480.0}]


def test_of_a_total_it_shows_what_has_come_together() -> None:
    [picture] = json.loads(chart_spec(of("shop")))["vconcat"]
    shown = picture["layer"][-2]["data"]["values"]
    assert shown[-1]["value"] == of("shop").key_results[0].value


def test_what_was_never_read_has_none() -> None:
    assert not has_chart(of("idea"))


def test_it_ends_with_the_forecast_unless_the_readings_are_too_old_to_judge_by() -> None:
    corner = FanPoint(date=date(2026, 12, 22), median=460, low80=450, high80=470, low95=440, high95=480)
    forecast = Forecast(
        median=460, low80=450, high80=470, low95=440, high95=480,
        probability=0.1, since=date(2026, 12, 8), readings=9, fan=(corner,),
    )  # fmt: skip
    assert styles_drawn(replace(judged_result(), forecast=forecast)) >= {"outer", "inner"}
    stale = replace(judged_result(), forecast=forecast, status=Status.STALE)
    assert not styles_drawn(stale) & {"outer", "inner"}


def judged_result() -> KeyResultReport:
    return of("page").key_results[0]


def styles_drawn(result: KeyResultReport) -> set[str]:
    [picture] = json.loads(chart_spec(replace(of("page"), key_results=(result,))))["vconcat"]
    return {each["mark"]["style"] for each in picture["layer"]}
