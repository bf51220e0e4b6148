"""M: something to count from, and readings with a source, often enough and not too old."""

import re

import pytest

from generator.model.phrase import Name, Percent
from generator.model.verdict import Verdict
from tests.evaluate.audit.texts import GROWING, goal, stepped


def test_a_change_needs_a_baseline(found) -> None:
    finding = found("measurable", "change-without-baseline", goal(target="+15%"))
    assert finding.verdict is Verdict.FAIL
    assert finding.facts == {"change": Percent(0.15, signed=True), "reason": Name("no-baseline")}
    assert found("measurable", "change-without-baseline", goal("baseline: 400\n", target="+15%")) is None
    assert found("measurable", "change-without-baseline", goal(target="+15%") + GROWING) is None
    assert found("measurable", "change-without-baseline", goal()) is None


def test_a_percentage_of_nothing_is_no_number(found) -> None:
    finding = found("measurable", "change-without-baseline", goal("baseline: 0\n", target="+15%"))
    assert finding.facts["reason"] == Name("zero")
    assert found("measurable", "change-without-baseline", goal("baseline: 0\n", target="+15")) is None


def test_a_break_takes_the_baseline_away(found) -> None:
    torn = "=== content/annotations.yaml\n- {date: 2026-04-05, title: Purge, kind: break}\n"
    finding = found("measurable", "change-without-baseline", goal(target="+15%") + GROWING + torn)
    assert finding.facts["reason"] == Name("baseline-before-break")


@pytest.mark.parametrize(
    ("fields", "is_found"), [("", True), (", frequency: weekly", False), (", frequency: irregular", False)]
)
def test_a_metric_says_how_often_it_is_read(found, fields, is_found) -> None:
    site = goal(metric="queue") + f"=== content/metrics/own.yaml\nqueue: {{type: level{fields}}}\n"
    assert (found("measurable", "no-frequency", site) is not None) is is_found


def test_readings_say_where_they_were_read(found) -> None:
    silent = goal() + stepped("2026-03-29", [400, 410])
    assert found("measurable", "no-source", silent).verdict is Verdict.WARN
    assert found("measurable", "no-source", goal()).facts["readings"] == 0
    assert found("measurable", "no-source", goal() + GROWING) is None


def test_the_source_of_a_computed_metric_is_that_of_its_parts(found) -> None:
    parts = stepped("2026-04-01", [9] * 9, days=1, metric="engagements", columns="source", row="insights")
    parts += stepped("2026-04-01", [90] * 9, days=1, metric="impressions")
    site = goal(metric="engagement_rate", target='">= 5%"') + parts
    assert found("measurable", "no-source", site) is None
    assert found("measurable", "no-source", site.replace("insights", "")) is not None


def test_something_is_read_before_the_start(found) -> None:
    assert (
        found("measurable", "no-reading-before", goal() + stepped("2026-04-01", [400])).verdict
        is Verdict.WARN
    )
    assert found("measurable", "no-reading-before", goal("baseline: 400\n")) is not None
    assert found("measurable", "no-reading-before", goal() + stepped("2026-03-31", [400])) is None


def test_a_total_that_is_to_come_to_a_number_begins_at_zero(found) -> None:
    sold = stepped("2026-04-01", [40], metric="likes")
    assert found("measurable", "no-reading-before", goal(metric="likes", target="500") + sold) is None
    assert found("measurable", "no-reading-before", goal(metric="likes", target="+20%") + sold) is not None


def test_of_a_rhythm_with_a_gap_the_gap_is_told(found) -> None:
    weekly = stepped("2026-01-04", range(400, 409), columns="source", row="register")
    assert "longest" not in found("measurable", "readings", goal() + weekly).facts
    pause = "".join(line for line in weekly.splitlines(keepends=True) if "2026-02-0" not in line)
    assert found("measurable", "readings", goal() + pause).facts["longest"] == 21


def test_days_that_are_zero_without_a_row_are_not_told_as_read(found) -> None:
    till = "=== content/metrics/till.yaml\ntill: {type: flow, frequency: daily, missing: zero}\n"
    sold = stepped("2026-03-29", [4, 5, 6], days=2, metric="till", columns="source", row="till")
    facts = found("measurable", "readings", till + goal(metric="till", target="500") + sold).facts
    assert (facts["count"], facts["zeros"], facts["every"]) == (3, 2, 2)


def test_a_running_goal_has_a_fresh_reading(found) -> None:
    site = goal() + stepped("2026-04-04", [400])  # fans are fresh for ten days
    assert found("measurable", "not-fresh", site, as_of="2026-04-15").facts["last"].day == 4
    assert found("measurable", "not-fresh", site, as_of="2026-04-14") is None
    assert found("measurable", "not-fresh", goal()) is not None


@pytest.mark.parametrize("as_of", ["2026-03-31", "2026-05-01"])
def test_a_goal_that_is_not_running_needs_none(found, as_of) -> None:
    assert found("measurable", "not-fresh", goal() + stepped("2026-03-01", [400]), as_of=as_of) is None


@pytest.mark.parametrize("state", ["draft", "cancelled"])
def test_neither_does_one_that_is_not_meant(found, state) -> None:
    assert found("measurable", "not-fresh", goal(state=state)) is None


@pytest.mark.parametrize(
    ("period", "metric", "count"),
    [
        ("{start: 2026-04-01, end: 2026-04-27}", "fans", 3),
        ("{start: 2026-04-01, end: 2026-04-28}", "fans", None),
        ("{start: 2026-04-01, length: P3M}", "sales", 3),
        ("{start: 2026-04-01, length: P4M}", "sales", None),
        ("{start: 2026-04-01, end: 2026-04-03}", "likes", 3),
        ("{start: 2026-04-01, end: 2026-04-02}", "post_reach", None),
    ],
)
def test_four_readings_fit(found, period, metric, count) -> None:
    own = "=== content/metrics/own.yaml\nsales: {type: flow, frequency: monthly}\n"
    finding = found("measurable", "few-readings", goal(period=period, metric=metric) + own)
    assert (None if finding is None else finding.facts["count"]) == count


def test_the_evidence_counts_readings_and_tells_how_old_the_last_is(found) -> None:
    facts = found("measurable", "readings", goal() + GROWING).facts
    assert (facts["count"], facts["source"], facts["every"]) == (65, Name("insights"), 7)
    assert found("measurable", "fresh", goal() + GROWING, as_of="2026-04-02").facts["days"] == 4
    assert found("measurable", "fresh", goal() + GROWING, as_of="2026-04-15") is None


def test_a_reading_from_before_a_break_is_fresh_neither_for_the_status_nor_here(found, judge) -> None:
    site = (
        "=== content/goals/g.yaml\ntitle: Goal\nperiod: {start: 2026-04-01, end: 2026-04-30}\n"
        "metric: link_clicks\ntarget: 100\n"
        "=== content/snapshots/c.csv\ndate,metric,value\n2026-04-12,link_clicks,5\n2026-04-13,link_clicks,5\n"
        "=== content/annotations.yaml\n- {title: Break, kind: break, date: 2026-04-14, metric: link_clicks}\n"
    )
    assert judge(site, "2026-04-15").because.reason == "no-reading"
    assert found("measurable", "fresh", site) is None
    assert "last" not in found("measurable", "not-fresh", site).facts


def test_a_total_is_compared_with_days_that_were_read_as_often(found) -> None:
    metric = "=== content/metrics/own.yaml\norders: {type: flow, frequency: daily}\n"
    every_day = (
        goal(metric="orders", target="+15%")
        + metric
        + stepped("2026-03-02", [9] * 45, days=1, metric="orders")
    )
    assert found("measurable", "coverage-differs", every_day) is None
    five_left_out = re.sub(r"2026-04-0[2-6],orders,9\n", "", every_day)
    finding = found("measurable", "coverage-differs", five_left_out)
    assert finding.verdict is Verdict.WARN
    assert finding.facts == {"read": 10, "days": 15, "read_before": 30, "days_before": 30}
