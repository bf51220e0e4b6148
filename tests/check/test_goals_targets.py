"""Targets in all their spellings: amount, kind, side, when and shape."""

import pytest
from hypothesis import given, strategies as st

from generator.check.authored.numbers import parse_number, plain_spellings
from generator.check.metrics.units import SECONDS, convert_time
from generator.model.goal import Milestone, Op, Shape, TargetKind, When
from tests.check.whole import checked
from tests.conftest import SiteOf

GOAL = """
=== content/goals/reach.md
---
title: Reach
period: {start: 2026-11-01, end: 2027-01-31}
account: facebook/a
%s
---
"""


def result_of(site_of: SiteOf, keys: str):
    whole = checked(site_of(GOAL % keys))
    assert whole.text == ""
    return whole.key_result


@pytest.mark.parametrize(
    ("metric", "target", "expected"),
    [
        ("followers", "480", ("value", 480, "gte")),
        ("followers", '">= 480"', ("value", 480, "gte")),
        ("followers", "≥480", ("value", 480, "gte")),
        ("followers", "480 people", ("value", 480, "gte")),
        ("followers", "+80", ("change", 80, "gte")),
        ("followers", '"+80"', ("change", 80, "gte")),
        ("followers", "+20%", ("percent", 20, "gte")),
        ("followers", '"+20 %"', ("percent", 20, "gte")),
        ("followers", "+20٪", ("percent", 20, "gte")),
        ("followers", '">= +20%"', ("percent", 20, "gte")),
        ("followers", "1e3", ("value", 1000, "gte")),
        ("followers", "{value: 480}", ("value", 480, "gte")),
        ("followers", "{op: gte, change: 80}", ("change", 80, "gte")),
        ("followers", "{change_percent: 20}", ("percent", 20, "gte")),
        ("followers", "{change_percent: 20%}", ("percent", 20, "gte")),
        ("response_time", "120", ("value", 120, "lte")),
        ("response_time", '"<= 2 h"', ("value", 120, "lte")),
        ("response_time", "≤ 90 s", ("value", 1.5, "lte")),
        ("response_time", "1 d", ("value", 1440, "lte")),
        ("response_time", '"-15%"', ("percent", -15, "lte")),
        ("response_time", "−15%", ("percent", -15, "lte")),
        ("response_time", "-30 min", ("change", -30, "lte")),
        ("response_time", "{value: 2 h}", ("value", 120, "lte")),
        ("response_time", "-0.5 h", ("change", -30, "lte")),
        ("engagement_rate", '">= 15%"', ("value", 0.15, "gte")),
        ("engagement_rate", "15%", ("value", 0.15, "gte")),
        ("engagement_rate", "+15%", ("percent", 15, "gte")),
        ("engagement_rate", "0.15", ("value", 0.15, "gte")),
        ("sales_revenue", "500", ("value", 500, "gte")),
        ("sales_revenue", "500 USD", ("value", 500, "gte")),
        ("sales_revenue", "USD 500", ("value", 500, "gte")),
        ("sales_revenue", "+500 USD", ("change", 500, "gte")),
        ("sales_revenue", "+USD 500", ("change", 500, "gte")),
        ("ad_spend", "500", ("value", 500, "lte")),
    ],
)
def test_a_target_is_read_from_its_own_text(site_of: SiteOf, metric, target, expected) -> None:
    result = result_of(site_of, f"metric: {metric}\ntarget: {target}")
    kind, amount, op = expected
    assert (result.target.kind, result.target.amount, result.op) == (kind, pytest.approx(amount), op)


def test_a_target_keeps_its_text_as_written(site_of: SiteOf) -> None:
    assert result_of(site_of, "metric: followers\ntarget: +20%").target.text == "+20%"


def test_a_target_in_full_keeps_its_keys_as_text(site_of: SiteOf) -> None:
    result = result_of(site_of, "metric: followers\ntarget: {op: gte, value: 480}")
    assert result.target.text == "op: gte, value: 480"


@pytest.mark.parametrize(
    ("metric", "target", "when", "shape"),
    [
        ("followers", "480", When.BY, Shape.LINEAR),
        ("clicks", "480", When.BY, Shape.LINEAR),
        ("sales_revenue", "480", When.BY, Shape.LINEAR),
        ("post_link_clicks", "480", When.BY, Shape.LINEAR),
        ("reach", "480", When.AT, Shape.FLAT),
        ("engagement_rate", "0.4", When.AT, Shape.FLAT),
        ("response_time", "60", When.AT, Shape.FLAT),
        ("post_reach", "1000", When.AT, Shape.FLAT),
        ("ad_spend", "480", When.AT, Shape.LINEAR),
        ("ad_spend", "{op: lte, value: 480, when: throughout}", When.THROUGHOUT, Shape.LINEAR),
        ("followers", '{value: 480, when: "at"}', When.AT, Shape.LINEAR),
        ("followers", "{value: 480, when: throughout}", When.THROUGHOUT, Shape.LINEAR),
    ],
)
def test_when_and_shape_come_from_the_type_unless_written(
    site_of: SiteOf, metric, target, when, shape
) -> None:
    result = result_of(site_of, f"metric: {metric}\ntarget: {target}")
    assert (result.when, result.shape) == (when, shape)


def test_a_shape_can_be_written(site_of: SiteOf) -> None:
    assert result_of(site_of, "metric: reach\ntarget: 9\nshape: linear").shape is Shape.LINEAR


def test_a_metric_that_does_not_say_which_side_is_good_contradicts_nothing(site_of: SiteOf) -> None:
    whole = checked(
        site_of(
            GOAL % 'metric: complaints\ntarget: "<= 4"'
            + "\n=== content/metrics/own.yaml\ncomplaints: {type: level}\n"
        )
    )
    assert whole.text == ""
    assert whole.key_result.op is Op.LTE


def test_a_change_of_nothing_has_no_side(site_of: SiteOf) -> None:
    assert result_of(site_of, 'metric: response_time\ntarget: "+0%"').op is Op.LTE


def test_a_stretch_is_spelled_like_a_target(site_of: SiteOf) -> None:
    stretch = result_of(site_of, "metric: response_time\ntarget: 2 h\nstretch: 1 h").stretch
    assert (stretch.kind, stretch.amount) == (TargetKind.VALUE, 60)


def test_a_baseline_is_converted_like_a_target(site_of: SiteOf) -> None:
    assert result_of(site_of, "metric: response_time\ntarget: 1 h\nbaseline: 2 h").baseline.value == 120


def test_a_baseline_below_zero_is_a_value_and_no_change(site_of: SiteOf) -> None:
    keys = "metric: balance\ntarget: 4\nbaseline: -5\n---\n=== content/metrics/own.yaml\nbalance: {type: level}\n=== content/pages/a.md\n---\ntitle: A"
    assert checked(site_of(GOAL % keys)).key_result.baseline.value == -5


def test_a_baseline_can_be_a_length_of_data(site_of: SiteOf) -> None:
    baseline = result_of(site_of, "metric: clicks\ntarget: 5\nbaseline: {from_data: P4W}").baseline
    assert (baseline.value, str(baseline.from_data), baseline.text) == (None, "P28D", "P4W")


def test_milestones_are_sorted_and_converted(site_of: SiteOf) -> None:
    keys = "metric: response_time\ntarget: 1 h\nmilestones:\n"
    keys += "  - {date: 2026-12-31, value: 90}\n  - {date: 2026-11-30, value: 2 h}"
    days = [(str(day), value) for day, value in map(_pair, result_of(site_of, keys).milestones)]
    assert days == [("2026-11-30", 120), ("2026-12-31", 90)]


def _pair(milestone: Milestone):
    return milestone.date, milestone.value


def test_nothing_is_said_of_units_where_the_metric_is_unknown(site_of: SiteOf) -> None:
    assert checked(site_of(GOAL % "metric: hapiness\ntarget: 4 smiles")).codes == ["unknown-metric"]


@given(st.floats(min_value=-1e15, max_value=1e15, allow_nan=False))
def test_a_number_that_is_written_plainly_is_read_back(number: float) -> None:
    assert parse_number(repr(number)) == number


@given(st.integers(0, 10**12), st.sampled_from([",", ".", " ", "'", "\u00a0", "\u202f", "’", "_"]))
def test_thousands_in_groups_are_refused_with_the_plain_number_among_the_suggestions(
    number: int, mark: str
) -> None:
    grouped = f"{number:,}".replace(",", mark)
    if number < 1000:
        return
    assert mark == "." or parse_number(grouped) is None
    spellings = plain_spellings(grouped)
    assert mark == "." or str(number) in spellings


@given(st.text(max_size=60))
def test_any_text_is_a_number_or_none(text: str) -> None:
    assert parse_number(text) is None or abs(parse_number(text)) <= 1e18
    assert all(parse_number(spelling) is not None for spelling in plain_spellings(text))


@given(st.floats(0, 1e6), st.sampled_from(list(SECONDS)), st.sampled_from(list(SECONDS)))
def test_a_time_there_and_back_is_the_same(number: float, unit: str, other: str) -> None:
    assert convert_time(convert_time(number, unit, other), other, unit) == pytest.approx(number)
