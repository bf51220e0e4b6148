"""Ratios: of sums, over people reached window by window, or read as such; formulas and the share of voice."""

import pytest

from generator.model.fact import Unknown
from tests.evaluate.sites import april, breaks, metrics, readings

RATE = april('target: ">= 10%"', "engagement_rate")


def test_a_ratio_is_of_the_sums_and_not_the_mean_of_ratios(judge) -> None:
    site = (
        RATE + readings("04-01 10\n04-02 30", "engagements") + readings("04-01 50\n04-02 350", "impressions")
    )
    found = judge(site, "2026-04-05")
    # 40 / 400, where the mean of 20 % and 8.6 % would be 14.3 %
    assert (found.value, found.target, found.notes) == (0.1, 0.1, ())
    assert [point.value for point in found.track] == [0.2, 0.1]
    assert [point.value for point in found.points] == [0.2, pytest.approx(30 / 350)]


def test_a_ratio_without_anything_below_the_line_is_unknown(judge) -> None:
    site = RATE + readings("04-01 10", "engagements") + readings("04-01 0", "impressions")
    assert judge(site, "2026-04-05").value == Unknown("no-reading")


def test_a_ratio_that_was_only_read_is_the_mean_of_its_readings_and_says_so(judge) -> None:
    found = judge(RATE + readings("04-05 0.1\n04-12 0.2", "engagement_rate"), "2026-04-15")
    assert found.value == pytest.approx(0.15)
    assert [note.code for note in found.notes] == ["note-ratio-read"]


def test_where_the_parts_were_read_the_ratio_itself_does_not_count(judge) -> None:
    parts = readings("04-01 10", "engagements") + readings("04-01 50", "impressions")
    assert judge(RATE + parts + readings("04-05 0.9", "engagement_rate"), "2026-04-15").value == 0.2


def test_over_people_reached_windows_are_paired_and_their_ratios_averaged(judge) -> None:
    site = metrics("rate: {type: ratio, numerator: engagements, denominator: reach}") + april(
        'target: "10%"', "rate"
    )
    daily = "\n".join(f"04-{day:02} 10" for day in range(1, 13))
    site += readings(daily, "engagements") + readings("04-05 350\n04-12 700\n04-19 700", "reach")
    found = judge(site, "2026-04-20")
    # 30 March to 5 April has only five of seven days of engagements, 13 to 19 April none: 70 / 700 remains
    assert found.value == pytest.approx(0.1)
    assert [note.code for note in found.notes] == ["note-ratio-paired"]


def test_the_baseline_of_a_ratio_is_of_the_sums_before(judge) -> None:
    site = april('target: "+10%"', "engagement_rate")
    site += readings("03-05 10\n03-20 30", "engagements") + readings("03-05 100\n03-20 100", "impressions")
    found = judge(site, "2026-04-01")
    assert (found.baseline, found.target) == (0.2, pytest.approx(0.22))


def test_the_older_of_two_parts_makes_a_ratio_old(judge) -> None:
    site = RATE + readings("04-01 10\n04-04 9\n04-09 10", "engagements")
    site += readings("04-01 50\n04-04 50", "impressions")
    assert judge(site, "2026-04-09").value_date.isoformat() == "2026-04-04"


def test_a_day_of_which_only_one_side_was_read_is_no_day_of_the_ratio(judge) -> None:
    site = RATE + readings("04-01 10\n04-02 12\n04-04 30", "engagements")
    site += readings("04-01 50\n04-03 50\n04-04 150", "impressions")
    found = judge(site, "2026-04-05")
    # 40 / 200: neither the twelve of the 2nd nor the fifty of the 3rd count
    assert found.value == 0.2
    assert [point.value for point in found.track] == [0.2, 0.2]
    assert found.value_date.isoformat() == "2026-04-04"


def test_of_a_week_whose_other_side_was_read_for_three_days_three_sevenths_count(judge) -> None:
    site = metrics(
        "rate: {type: ratio, numerator: done, denominator: asked}\n"
        "done: {type: flow, frequency: daily}\nasked: {type: flow, frequency: weekly}"
    ) + april('target: ">= 10%"', "rate")
    site += readings("04-08 10\n04-09 10\n04-10 10", "done") + readings("04-12 140", "asked")
    # 30 of 60, which is three of seven days of the 140
    assert judge(site, "2026-04-13").value == pytest.approx(0.5)


def test_the_baseline_leaves_out_the_days_of_which_one_side_was_read(judge) -> None:
    site = april('target: "+10%"', "engagement_rate")
    site += readings("03-05 10\n03-20 30", "engagements")
    site += readings("03-05 100\n03-12 900\n03-20 100", "impressions")
    assert judge(site, "2026-04-01").baseline == 0.2


def test_parts_are_looked_for_at_the_same_account_and_segment(judge) -> None:
    goal = april('target: ">= 10%"\naccount: x/a\nsegment: city', "engagement_rate")
    here = "account=x/a segment=city"
    site = goal + readings(f"04-01 10 {here}\n04-01 99 account=x/a", "engagements")
    site += readings(f"04-01 50 {here}\n04-01 5 account=x/b", "impressions")
    assert judge(site, "2026-04-05").value == 0.2


def test_a_break_in_a_part_splits_the_ratio(judge) -> None:
    site = (
        RATE + readings("04-01 10\n04-08 40", "engagements") + readings("04-01 50\n04-08 80", "impressions")
    )
    found = judge(site + breaks("date: 2026-04-05, metric: impressions"), "2026-04-09")
    assert found.value == 0.5


def test_a_formula_of_levels_adds_the_levels_in_force(judge) -> None:
    site = metrics(
        """
        fans_x: {type: level, frequency: weekly, unit: people}
        fans_y: {type: level, frequency: weekly, unit: people}
        all_fans: {type: level, frequency: weekly, unit: people, formula: fans_x + 2 * fans_y}
        """
    ) + april("target: 500", "all_fans")
    site += readings("04-01 100\n04-08 120", "fans_x") + readings("04-06 50\n04-30 60", "fans_y")
    found = judge(site, "2026-04-30")
    # 1 April has no fans_y; 6 April 100 + 2·50; 8 April 120 + 2·50; on the 30th fans_x is older than ten days
    assert [(point.end.day, point.value) for point in found.points] == [(6, 200), (8, 220)]


def test_a_formula_of_flows_counts_days_that_have_all_parts(judge) -> None:
    site = metrics("talk: {type: flow, frequency: daily, unit: count, formula: likes + comments}")
    site += (
        april("target: 100", "talk")
        + readings("04-01 10\n04-02 20", "likes")
        + readings("04-02 5", "comments")
    )
    assert judge(site, "2026-04-05").value == 25


def test_a_formula_of_a_ratio_is_worked_out_over_the_sums(judge) -> None:
    site = metrics("talk: {type: ratio, frequency: daily, formula: (likes + comments) / impressions}")
    site += april('target: "10%"', "talk") + readings("04-01 10\n04-02 20", "likes")
    site += readings("04-01 10\n04-02 20", "comments") + readings("04-01 50\n04-02 550", "impressions")
    # (30 + 30) / 600
    assert judge(site, "2026-04-05").value == 0.1


def test_share_of_voice_is_ours_over_everybodys(judge) -> None:
    site = "=== content/site.yaml\ntitle: T\ncompetitors: {share_of_voice: [x/one, x/two]}\n"
    site += april('target: ">= 30%"\naccount: x/us', "share_of_voice")
    site += readings(
        "04-01 10 account=x/us\n04-01 20 account=x/one\n04-01 10 account=x/two\n04-02 99 account=x/us",
        "mentions",
    )
    found = judge(site, "2026-04-03")
    # 10 of 40 on the day that all were counted
    assert found.value == 0.25


def test_without_competitors_a_share_of_voice_is_only_read(judge) -> None:
    site = april('target: ">= 30%"\naccount: x/us', "share_of_voice") + readings(
        "04-01 10 account=x/us", "mentions"
    )
    assert judge(site, "2026-04-03").value == Unknown("no-reading")
