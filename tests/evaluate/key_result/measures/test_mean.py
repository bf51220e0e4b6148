"""Unique, duration and items: aggregates over the readings of the period, never sums."""

import pytest

from generator.model.fact import Unknown
from generator.model.report import Status
from tests.evaluate.sites import april, breaks, metrics, readings


def test_reach_is_the_mean_of_the_windows_that_end_within_the_period(judge) -> None:
    found = judge(
        april("target: 1000", "reach") + readings("03-29 400\n04-05 900\n04-12 1100", "reach"), "2026-04-15"
    )
    assert (found.value, found.progress, found.expected) == (1000, 1.0, 1000)
    assert found.needed_per_day == found.actual_per_day == Unknown("not-for-type")
    # judged on the last day, so not yet achieved
    assert found.status is Status.ON_TRACK


def test_the_baseline_of_reach_is_the_mean_over_as_many_days_before(judge) -> None:
    # 2 to 31 March are the thirty days before; 1 March is not among them
    found = judge(
        april("target: '+10%'", "reach") + readings("03-01 1\n03-02 400\n03-29 600", "reach"), "2026-04-02"
    )
    assert (found.baseline, found.target) == (500, pytest.approx(550))


def test_response_time_is_the_median_and_lower_is_better(judge) -> None:
    found = judge(
        april('target: "<= 1 h"', "response_time")
        + readings("04-05 30\n04-12 50\n04-19 400", "response_time"),
        "2026-04-20",
    )
    # the median of 30, 50 and 400 minutes; 60 / 50
    assert (found.value, found.target, found.progress) == (50, 60, 1.2)
    assert (found.status, found.because.pace) == (Status.ON_TRACK, 1.2)


def test_a_duration_may_be_a_mean(judge) -> None:
    site = metrics("wait: {type: duration, unit: min, aggregate: mean, frequency: weekly}")
    site += april('target: "<= 100"', "wait")
    assert judge(site + readings("04-05 30\n04-12 50\n04-19 400", "wait"), "2026-04-20").value == 160


def test_items_count_by_their_day_of_publication(judge) -> None:
    posts = readings(
        "03-31 5000 item=a\n04-02 900 item=b collected=04-09\n04-10 1300 item=c collected=04-17", "post_reach"
    )
    found = judge(april("target: 1000", "post_reach") + posts, "2026-04-20")
    assert (found.value, found.value_date.isoformat()) == (1100, "2026-04-10")


def test_only_items_that_bear_the_tag_count(judge) -> None:
    posts = readings("04-02 900 item=b tags=cafe;video\n04-10 1300 item=c tags=video", "post_reach")
    assert judge(april("target: 1000\ntag: cafe", "post_reach") + posts, "2026-04-20").value == 900


def test_an_item_as_it_was_last_read_counts(judge) -> None:
    posts = readings(
        "04-02 900 item=b collected=04-03\n04-02 1500 item=b collected=04-12\n04-02 2000 item=b collected=04-25",
        "post_reach",
    )
    assert judge(april("target: 1000", "post_reach") + posts, "2026-04-20").value == 1500


def test_a_version_of_an_item_from_long_after_the_end_does_not_exist(judge) -> None:
    # post_reach is fresh for 30 days: what was collected after 30 May does not count, even alone
    goal = april("target: 1000", "post_reach")
    late = readings("04-02 900 item=b collected=05-30\n04-02 5000 item=b collected=05-31", "post_reach")
    assert judge(goal + late, "2026-07-01").value == 900
    alone = readings("04-02 5000 item=b collected=05-31", "post_reach")
    assert judge(goal + alone, "2026-07-01").value == Unknown("no-reading")


def test_summed_items_are_a_total(judge) -> None:
    posts = readings("04-02 90 item=b tags=new\n04-10 130 item=c tags=new", "post_link_clicks")
    found = judge(april("target: 400\ntag: new", "post_link_clicks") + posts, "2026-04-15")
    # 220 of 400; 400 · 10/30 were due on the day of the last; since the start 220 in ten days
    assert (found.value, found.progress, found.actual_per_day) == (220, 0.55, 22)
    assert found.expected == pytest.approx(400 / 3)


def test_the_baseline_of_summed_items_is_their_sum_before(judge) -> None:
    posts = readings("03-05 100 item=a\n03-20 50 item=b\n04-02 90 item=c", "post_link_clicks")
    assert judge(april("target: '+10%'", "post_link_clicks") + posts, "2026-04-15").baseline == 150


def test_an_old_post_is_stale_however_lately_it_was_read(judge) -> None:
    posts = readings("04-01 900 item=b collected=05-02", "post_reach")
    goal = april("target: 1000", "post_reach", period="{start: 2026-04-01, end: 2026-06-30}")
    assert judge(goal + posts, "2026-05-01").status is Status.TOO_EARLY
    found = judge(goal + posts, "2026-05-02")
    assert (found.status, found.because.fresh_until.isoformat()) == (Status.STALE, "2026-05-01")


def test_a_mean_counts_from_a_break_and_loses_its_baseline(judge) -> None:
    site = april("target: 1000", "reach") + readings("03-29 400\n04-05 900\n04-19 1100", "reach")
    found = judge(site + breaks("date: 2026-04-10"), "2026-04-20")
    assert (found.value, found.baseline) == (1100, Unknown("baseline-before-break"))


def test_a_mean_may_be_met_once_by_the_value_so_far(judge) -> None:
    goal = april("target: {op: gte, value: 1000, when: by}", "reach")
    # means so far: 900, then 1050, then 950
    found = judge(goal + readings("04-05 900\n04-12 1200\n04-19 750", "reach"), "2026-04-20")
    assert (found.status, found.because.date.isoformat(), found.because.holds) == (
        Status.ACHIEVED,
        "2026-04-12",
        False,
    )


def test_a_mean_with_a_line_begins_at_its_baseline(judge) -> None:
    goal = april("target: 1000\nshape: linear\nbaseline: 800", "reach")
    found = judge(goal + readings("04-05 840\n04-12 880", "reach"), "2026-04-15")
    # 800 + 200 · 12/30; (860 − 800) / 200; 60 gained of 80 due on the day of the last reading
    assert (found.expected, found.progress) == (880, 0.3)
    assert found.because.pace == pytest.approx(0.75)
