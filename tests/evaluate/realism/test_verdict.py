"""Realism: needed at the start beside what the metric's own past windows held, by hand."""

from datetime import date

import pytest

from generator.model.fact import Unknown
from generator.model.verdict import RealismVerdict
from tests.evaluate.audit.texts import GROWING, goal, stepped

AS_OF = "2026-04-15"


@pytest.fixture
def realism(judge):
    def of(files: str, as_of: str = AS_OF):
        return judge(files, as_of).realism

    return of


def test_a_level_is_judged_by_what_it_gained_in_windows_as_long(realism) -> None:
    found = realism(goal(target="8100") + GROWING)
    # April has 30 days: a window ends with each Sunday's reading and begins 30 days before it, where the reading of
    # 35 days before is in force: five weeks, 500. Needed: 8,100 − 7,400 = 700.
    assert found.historical * 30 == pytest.approx(500)
    assert found.needed * 30 == pytest.approx(700)
    assert found.ratio == pytest.approx(1.4)
    assert (found.verdict, found.windows, found.reached, found.days) == (RealismVerdict.STRETCH, 60, 0, 30)


def test_the_ramp_ends_as_far_above_what_is_needed_as_it_began_below(realism) -> None:
    found = realism(goal(target="8100") + GROWING)
    assert found.ramp * 30 == pytest.approx(700 + 200)


def test_what_comes_after_the_start_changes_nothing(realism) -> None:
    before = realism(goal(target="8100") + GROWING, "2026-04-01")
    leap = GROWING + "2026-04-05,fans,9000,insights\n2026-04-12,fans,99000,insights\n"
    assert realism(goal(target="8100") + leap) == before


def test_a_total_is_judged_by_totals_of_windows_as_long(realism) -> None:
    days = stepped("2026-01-01", [10] * 90, days=1, metric="likes")
    found = realism(goal(metric="likes", target="450") + days)
    # 90 days of 10: 61 windows of 30 days with 300 each; 450 / 300
    assert (found.windows, found.reached) == (61, 0)
    assert found.needed == 15
    assert found.historical == pytest.approx(10)
    assert found.ratio == pytest.approx(1.5)
    assert found.verdict is RealismVerdict.STRETCH


def test_a_total_with_a_hole_has_no_window_across_it(realism) -> None:
    whole = stepped("2026-01-01", [10] * 90, days=1, metric="likes")
    # without 20 January: 11 windows lie before it and none; the first whole one begins on the 21st
    assert (
        realism(goal(metric="likes", target="450") + whole.replace("2026-01-20,likes,10\n", "")).windows == 41
    )


def test_a_window_that_begins_within_a_reading_has_its_share(realism) -> None:
    weeks = stepped("2026-01-04", [70] * 13, metric="visits")  # each the seven days up to a Sunday
    own = "=== content/metrics/own.yaml\nvisits: {type: flow, frequency: weekly}\n"
    found = realism(goal(metric="visits", target="450") + weeks + own)
    assert found.historical * 30 == pytest.approx(300)  # 10 a day, of 30 days
    assert found.windows == 9


def test_a_mean_is_judged_by_means(realism) -> None:
    weeks = stepped("2026-01-04", [1000, 1200] * 6, metric="reach")
    found = realism(goal(metric="reach", target="1650") + weeks)
    assert found.needed == 1650
    # a window of 30 days holds five readings, whose means are 1,080 and 1,120 in turn
    assert found.historical == pytest.approx(1100)
    assert (found.verdict, found.windows) == (RealismVerdict.STRETCH, 8)
    assert found.ramp == Unknown("not-for-type")


def test_a_ratio_is_judged_by_ratios_of_sums(realism) -> None:
    parts = stepped("2026-01-01", [4, 6] * 45, days=1, metric="engagements")
    parts += stepped("2026-01-01", [100] * 90, days=1, metric="impressions")
    found = realism(goal(metric="engagement_rate", target='">= 10%"') + parts)
    assert (found.needed, found.historical) == (0.1, pytest.approx(0.05))
    assert (found.verdict, found.windows) == (RealismVerdict.STRETCH, 61)
    assert found.ratio == pytest.approx(2)


def test_posts_reach_back_as_far_as_the_first(realism) -> None:
    rows = "\n".join(
        f"{date(2026, 1, 1 + day)},post_reach,{value},post-{day}" for day, value in enumerate([1000] * 30)
    )
    rows += "\n" + "\n".join(f"2026-03-{day:02},post_reach,1000,march-{day}" for day in range(2, 12))
    site = (
        goal(metric="post_reach", target="2000")
        + f"=== content/snapshots/p.csv\ndate,metric,value,item\n{rows}\n"
    )
    found = realism(site)
    # a window of 30 days that began on 1 January ends with the post of the 30th; March has ten more
    assert (found.windows, found.historical, found.ratio) == (11, 1000, 2)


def test_less_of_a_mean_or_total_turns_the_ratio_round(realism) -> None:
    slow = stepped("2026-01-04", [90] * 12, metric="response_time")
    found = realism(goal(metric="response_time", target='"<= 60 min"') + slow)
    assert found.ratio == pytest.approx(1.5)
    assert found.verdict is RealismVerdict.STRETCH
    spent = stepped("2026-01-01", [20] * 90, days=1, metric="ad_spend")
    found = realism(goal(metric="ad_spend", target='"<= 100 USD"') + spent)
    assert found.ratio == pytest.approx(6)
    assert found.verdict is RealismVerdict.UNREALISTIC


def test_less_of_a_level_is_a_gain_downwards(realism) -> None:
    falling = stepped("2025-10-05", range(1000, 740, -10), metric="queue")
    own = "=== content/metrics/own.yaml\nqueue: {type: level, frequency: weekly, better: lower}\n"
    found = realism(goal(metric="queue", target='"<= 650"') + falling + own)
    assert found.historical * 30 == pytest.approx(-50)
    assert found.needed * 30 == pytest.approx(-100)
    assert found.ratio == pytest.approx(2)


def test_a_series_that_shrank_has_no_multiple(realism) -> None:
    falling = stepped("2025-10-05", range(1000, 740, -10))
    found = realism(goal(target="760") + falling)
    assert (found.ratio, found.verdict) == (Unknown("rate-not-positive"), RealismVerdict.UNREALISTIC)


def test_unless_a_window_reached_it(realism) -> None:
    once = stepped("2025-10-05", [*range(1000, 800, -10), 900, *range(790, 740, -10)])
    found = realism(goal(target="760") + once)
    assert (found.ratio, found.verdict) == (Unknown("rate-not-positive"), RealismVerdict.STRETCH)
    assert found.reached == 1


def test_seven_windows_are_too_few_and_eight_enough(realism) -> None:
    eight = stepped("2026-01-04", range(400, 530, 10))
    assert realism(goal(target="600") + eight).windows == 8
    assert realism(goal(target="600") + eight).verdict is not RealismVerdict.UNKNOWN
    seven = realism(goal(target="600") + eight.replace("2026-01-04,fans,400\n", ""))
    assert (seven.windows, seven.verdict, seven.ratio) == (
        7,
        RealismVerdict.UNKNOWN,
        Unknown("too-few-windows"),
    )


def test_no_window_crosses_a_break_but_those_on_either_side_count(realism) -> None:
    torn = "=== content/annotations.yaml\n- {date: 2025-08-01, title: Purge, kind: break}\n"
    found = realism(goal(target="8100") + GROWING + torn)
    # of 60 windows the five that end from 3 August to 31 August begin before the break
    assert found.windows == 55
    carried = torn.replace("kind: break", "kind: break, carry: true")
    assert realism(goal(target="8100") + GROWING + carried).windows == 60


def test_without_a_target_or_a_baseline_it_is_unknown(realism) -> None:
    found = realism(goal(target="+15%"))
    assert (found.verdict, found.ratio, found.reached) == (
        RealismVerdict.UNKNOWN,
        Unknown("no-target"),
        Unknown("no-target"),
    )
    assert realism(goal()).ratio == Unknown("no-baseline")


def test_a_goal_that_was_met_before_is_reasonable(realism) -> None:
    assert realism(goal(target="7000") + GROWING).verdict is RealismVerdict.REASONABLE


def test_known_facts_about_goals_like_it_stand_beside_the_verdict(realism) -> None:
    codes = [phrase.code for phrase in realism(goal(target="8100") + GROWING).context]
    assert codes == ["context-average-pace", "context-best-pace", "context-source"]
    facts = realism(goal(target="8100") + GROWING).context[0].facts
    assert facts["met"].value == 0.22  # 1.4 times the average pace
    assert realism(goal(metric="likes", target="450")).context == ()


def test_the_past_holds_the_figure_of_every_window_oldest_first_counted_as_what_is_needed(realism) -> None:
    """Two days' windows of 10, 20, 30 and 40 likes a day: 30, 50 and 70, which are 15, 25 and 35 a day; 25 are needed."""
    days = stepped("2026-03-28", [10, 20, 30, 40], days=1, metric="likes")
    found = realism(goal(metric="likes", target="50", period="{start: 2026-04-01, end: 2026-04-02}") + days)
    assert found.past == (15, 25, 35)
    assert (found.windows, found.reached, found.needed, found.best) == (3, 2, 25, 35)
