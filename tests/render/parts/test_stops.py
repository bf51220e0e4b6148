"""Many paces for a slider: where each leads, and how likely the target is from there."""

import json
from dataclasses import replace
from datetime import date
from typing import Any

from generator.l10n import words_for
from generator.model.goal import Op
from generator.model.verdict import Forecast, Odds
from generator.render.parts.scale import scale_view
from tests.render.reports import TODAY, judged, key_result

WORDS = words_for("en")
#: Ends at 470, between 450 and 490.
LIKELY = Forecast(
    median=470.0, low80=460.0, high80=480.0, low95=450.0, high95=490.0, probability=0.1, fan=(), readings=9,
    since=date(2026, 12, 8), odds=(Odds(450.0, 0.97), Odds(470.0, 0.5), Odds(490.0, 0.03)),
)  # fmt: skip
KNOWN = {
    "value": 431.0, "value_date": date(2026, 12, 8), "target": 480.0, "needed_per_day": 49 / 14, "actual_per_day": 2.0,
}  # fmt: skip


#: 10 are needed a week, and 9 were had.
SLOW = {"needed_per_day": 10 / 7, "actual_per_day": 9 / 7}


def slid(**facts: Any) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(slider(**facts).data)
    return found


def slider(**facts: Any) -> Any:
    return scale_view(WORDS, judged(**{**KNOWN, "forecast": LIKELY, **facts}), TODAY).slider


def test_it_begins_at_the_recent_pace() -> None:
    data = slid()
    assert abs(data["paces"][data["at"]] - 14) <= data["paces"][1] - data["paces"][0]
    assert slider().last == len(data["paces"]) - 1 > 20


def test_each_end_is_a_straight_line_from_the_newest_value() -> None:
    data = slid()
    weeks = (judged(**KNOWN).period.end - date(2026, 12, 8)).days / 7
    assert all(
        abs(end - (431 + pace * weeks)) <= 0.51 for pace, end in zip(data["paces"], data["ends"], strict=True)
    )


def test_a_chance_is_a_half_where_the_pace_leads_to_the_target() -> None:
    data = slid()
    at = min(range(len(data["ends"])), key=lambda place: abs(data["ends"][place] - 480))
    assert abs(data["chances"][at] - 50) <= 3
    assert data["chances"] == sorted(data["chances"])
    assert {data["chances"][0], data["chances"][-1]} <= {-1, *range(2, 99), 101}


def test_no_pace_below_the_expected_one_is_as_likely_as_the_forecast() -> None:
    # in two weeks a pace of 10 leads from 430.6 to 450.6, which is written as 451
    odds = (Odds(450.5, 0.97), Odds(451.0, 0.5), Odds(451.5, 0.03))
    likely = replace(LIKELY, median=451.0, probability=0.5, odds=odds)
    data = slid(value=430.6, target=451.0, forecast=likely, **SLOW)
    assert data["ends"][data["paces"].index(10)] == 451
    assert data["chances"][data["paces"].index(10)] < 50


def test_without_a_forecast_only_the_end_moves() -> None:
    facts = {"forecast": judged().forecast}
    assert slid(**facts)["chances"] == []
    assert "{chance}" not in slid(**facts)["said"]
    assert slider(**facts).note == ""


def test_a_limit_has_none() -> None:
    assert scale_view(WORDS, judged(key_result(op=Op.LTE), **KNOWN), TODAY).slider is None
