"""The second judgement against figures that were worked out by hand from the contract's own examples."""

import datetime as dt
from pathlib import Path

import pytest

from tests.plain.by_hand import day, judged, only
from tests.plain.days import Length, first_day, last_day, period
from tests.plain.judge import judge


@pytest.mark.parametrize(
    ("start", "end"),
    [("2026-04-13", "2026-05-12"), ("2026-01-31", "2026-02-27"), ("2026-12-01", "2026-12-31")],
)
def test_a_month_ends_the_day_before_the_same_day_of_the_next(start: str, end: str) -> None:
    assert last_day(day(start), Length(months=1)) == day(end)


def test_a_months_window_that_ends_with_february_begins_on_the_first() -> None:
    assert first_day(day("2026-02-28"), Length(months=1)) == day("2026-02-01")


@pytest.mark.parametrize(
    ("word", "start", "end"),
    [
        ("2026", "2026-01-01", "2026-12-31"),
        ("2026-Q4", "2026-10-01", "2026-12-31"),
        ("2026-11", "2026-11-01", "2026-11-30"),
        ("2026-W48", "2026-11-23", "2026-11-29"),
    ],
)
def test_a_period_may_be_one_word(word: str, start: str, end: str) -> None:
    assert period(word) == (day(start), day(end))


PALACE = """\
period: {start: 2020-04-13, end: 2020-05-12}
account: facebook/pp
metric: followers
baseline: 400
target: +20%
budget: {amount: 120, currency: USD}
actions: [{title: Boost, start: 2020-04-13, end: 2020-05-09, cost: 100, status: doing}]"""


def test_the_example_of_the_json_has_its_figures(tmp_path: Path) -> None:
    rows = (
        "date,metric,value,account 2020-04-20,followers,412,facebook/pp 2020-04-30,followers,431,facebook/pp"
    )
    goal = judged(tmp_path, PALACE, rows, "2020-04-30")
    own = only(goal)
    assert own["target"] == 480
    assert own["progress"] == pytest.approx(0.3875)
    assert own["expected"] == pytest.approx(448.0)  # 400 + 80 × 18 / 30
    assert own["needed_per_day"] == pytest.approx(49 / 12)
    assert own["actual_per_day"] == pytest.approx(31 / 18)  # since the baseline, dated 12 April
    assert own["status"] == "off_track"  # 31 of the 48 that were due: .65
    assert goal["budget"]["spent"] == pytest.approx(100 * 18 / 27)
    assert goal["budget"]["cost_per_result"] == pytest.approx(100 * 18 / 27 / 31)


SPEND = "period: {start: 2026-01-01, end: 2026-03-31}\nmetric: spend\ntarget: '<= 3000'"
SPEND_METRIC = "spend: {label: Spend, type: money, currency: USD, better: lower, frequency: monthly}\n"


@pytest.mark.parametrize(
    ("rows", "as_of", "status", "code"),
    [
        # March is not booked yet: nothing is settled on 1 April.
        ("2026-01-31,spend,1300 2026-02-28,spend,1400", "2026-04-01", "awaiting", "awaiting-reading"),
        # Booked in April with 1,500: passed. With 200 it held.
        (
            "2026-01-31,spend,1300 2026-02-28,spend,1400 2026-03-31,spend,1500",
            "2026-04-02",
            "missed",
            "ceiling-passed",
        ),
        ("2026-01-31,spend,1300 2026-02-28,spend,1400 2026-03-31,spend,200", "2026-04-02", "achieved", "met"),
        # Forty days after the end the newest reading, 31 days older than it, has to do.
        ("2026-01-31,spend,1300 2026-02-28,spend,1400", "2026-05-10", "achieved", "met"),
        # Passed in February: settled at once.
        ("2026-01-31,spend,1300 2026-02-28,spend,1800", "2026-03-01", "missed", "ceiling-passed"),
    ],
)
def test_a_limit_waits_for_the_last_months_reading(
    tmp_path: Path, rows: str, as_of: str, status: str, code: str
) -> None:
    own = only(judged(tmp_path, SPEND, "date,metric,value " + rows, as_of, metrics__own=SPEND_METRIC))
    assert (own["status"], own["because"]["code"]) == (status, code)


def test_a_weekly_level_is_not_missed_on_a_week_old_reading(tmp_path: Path) -> None:
    goal = "period: {start: 2026-03-02, end: 2026-03-29}\nmetric: followers\nbaseline: 400\ntarget: 480"
    rows = "date,metric,value 2026-03-15,followers,455 2026-03-22,followers,478"
    assert only(judged(tmp_path, goal, rows, "2026-03-30"))["status"] == "awaiting"
    rows += " 2026-03-29,followers,481"
    assert only(judged(tmp_path, goal, rows, "2026-03-30"))["status"] == "achieved"


def test_a_level_long_unread_at_the_end_is_stale(tmp_path: Path) -> None:
    goal = "period: {start: 2026-03-02, end: 2026-03-29}\nmetric: followers\nbaseline: 400\ntarget: 480"
    own = only(judged(tmp_path, goal, "date,metric,value 2026-03-08,followers,455", "2026-03-30"))
    assert own["status"] == "stale"


FLOOR = "period: {start: 2026-03-02, end: 2026-03-29}\nmetric: followers\nbaseline: 520\n"


def test_a_floor_below_the_baseline_is_held_or_not(tmp_path: Path) -> None:
    goal = FLOOR + "target: {op: gte, value: 500, when: at}"
    rows = "date,metric,value 2026-03-08,followers,505"
    own = only(judged(tmp_path, goal, rows, "2026-03-09"))
    assert (own["progress"], own["expected"]) == (1.0, 500)
    rows += " 2026-03-15,followers,495 2026-03-22,followers,490"
    own = only(judged(tmp_path, goal, rows, "2026-03-23"))
    assert (own["progress"], own["expected"], own["value"]) == (0.0, 500, 490)


def test_what_was_met_before_the_start_is_judged_at_the_end(tmp_path: Path) -> None:
    goal = FLOOR + "target: '>= 500'"
    rows = "date,metric,value 2026-03-08,followers,505 2026-03-15,followers,495 2026-03-29,followers,490"
    assert only(judged(tmp_path, goal, rows, "2026-03-16"))["status"] != "achieved"
    own = only(judged(tmp_path, goal, rows, "2026-03-30"))
    assert (own["status"], own["when"]) == ("missed", "by")


def test_a_reading_is_compared_with_the_plan_of_its_own_day(tmp_path: Path) -> None:
    goal = "period: 2026\nmetric: sales\ntarget: 12000"
    metric = "sales: {label: Sales, type: flow, unit: sales, frequency: monthly}\n"
    rows = "date,metric,value 2026-01-31,sales,1000 2026-02-28,sales,1000"
    own = only(judged(tmp_path, goal, rows, "2026-03-15", metrics__own=metric))
    assert own["expected"] == pytest.approx(12000 * 59 / 365)  # of 28 February; 2,433 on 15 March
    assert (own["status"], own["because"]["code"]) == ("on_track", "pace")


def test_a_level_before_a_break_is_no_baseline_after_it(tmp_path: Path) -> None:
    goal = "period: {start: 2026-03-02, end: 2026-03-29}\nmetric: followers\ntarget: '>= 450'"
    rows = "date,metric,value 2026-03-01,followers,400 2026-03-08,followers,300 2026-03-15,followers,310"
    note = "- {date: 2026-03-05, title: Purge, kind: break, metric: followersEXTRA}\n"
    own = only(judged(tmp_path, goal, rows, "2026-03-16", annotations=note.replace("EXTRA", "")))
    assert (own["baseline_unknown"], own["progress"], own["target"]) == ("baseline-before-break", None, 450)
    own = only(
        judged(tmp_path, goal, rows, "2026-03-16", annotations=note.replace("EXTRA", ", offset: -120"))
    )
    assert own["baseline"] == 280
    assert own["progress"] == pytest.approx(30 / 170)
    own = only(judged(tmp_path, goal, rows, "2026-03-16", annotations=note.replace("EXTRA", ", carry: true")))
    assert own["baseline"] == 400


def test_the_newest_version_collected_by_the_day_counts_else_the_oldest(tmp_path: Path) -> None:
    goal = "period: {start: 2026-03-02, end: 2026-03-29}\nmetric: followers\ntarget: '>= 450'"
    rows = (
        "date,metric,value,collected 2026-03-08,followers,410,2026-03-10 2026-03-08,followers,420,2026-03-20"
    )
    found = [
        only(judged(tmp_path, goal, rows, day))["value"] for day in ("2026-03-09", "2026-03-19", "2026-03-20")
    ]
    assert found == [410, 410, 420]


def test_a_ratio_is_the_sum_of_parts_and_not_a_mean_of_ratios(tmp_path: Path) -> None:
    goal = "period: {start: 2026-03-01, end: 2026-03-10}\nmetric: engagement_rate\ntarget: '>= 3%'"
    rows = (
        "date,metric,value 2026-03-01,engagements,40 2026-03-01,impressions,1000"
        " 2026-03-02,engagements,250 2026-03-02,impressions,10000"
    )
    own = only(judged(tmp_path, goal, rows, "2026-03-03"))
    assert own["value"] == pytest.approx(290 / 11000)
    assert own["target"] == 0.03


def test_an_easy_ratio_that_no_window_reached_is_a_stretch(tmp_path: Path) -> None:
    # 16 weeks of +10, then a goal of +14 in a week: 1.4 times as fast, and never done.
    days = [dt.date(2026, 1, 4) + n * dt.timedelta(days=7) for n in range(17)]
    rows = " ".join(f"{d},followers,{400 + 10 * n}" for n, d in enumerate(days))
    goal = "period: {start: 2026-04-27, end: 2026-05-03}\nmetric: followers\ntarget: +14"
    own = only(judged(tmp_path, goal, "date,metric,value " + rows, "2026-04-27"))
    assert own["realism"] == {"verdict": "stretch", "ratio": pytest.approx(1.4), "windows": 16, "reached": 0}


def test_a_plan_of_nothing_has_spent_nothing(tmp_path: Path) -> None:
    goal = "period: 2026-03\nmetric: followers\ntarget: 450\nbudget: {amount: 0, currency: USD}"
    spent = judged(tmp_path, goal, "date,metric,value 2026-03-08,followers,410", "2026-03-09")["budget"]
    assert (spent["spent"], spent["remaining"]) == (0, 0)


def test_a_joint_chance_lies_between_the_product_and_the_lowest(tmp_path: Path) -> None:
    goal = (
        "period: {start: 2026-03-01, end: 2026-03-31}\nkey_results:\n"
        "  - {id: a, metric: followers, target: 450}\n  - {id: b, metric: fans, target: 450}"
    )
    rows = "date,metric,value " + " ".join(
        f"2026-03-{d:02},{m},400" for d in (2, 9) for m in ("followers", "fans")
    )
    judged(tmp_path, goal, rows, "2026-03-15")
    both = judge(tmp_path, day("2026-03-15"), {("g", "a"): 0.8, ("g", "b"): 0.75})["g"]
    assert both["bounds"] == pytest.approx((0.6, 0.75))
    assert both["statuses"] == {"at_risk", "on_track"}


def test_the_best_stretch_is_never_below_the_recent_one(tmp_path: Path) -> None:
    # +10 a week for twelve weeks, +30 a week in the four before the last four.
    gains = [10] * 4 + [30] * 4 + [10] * 4
    values = [400 + sum(gains[:n]) for n in range(13)]
    days = [dt.date(2026, 1, 4) + n * dt.timedelta(days=7) for n in range(13)]
    rows = " ".join(f"{d},followers,{v}" for d, v in zip(days, values, strict=True))
    goal = "period: {start: 2026-02-28, end: 2026-05-31}\nmetric: followers\ntarget: 700"
    own = only(judged(tmp_path, goal, "date,metric,value " + rows, "2026-03-30"))
    assert own["actual_per_day"] == pytest.approx(40 / 28)
    assert own["best_per_day"] == pytest.approx(120 / 28)


def test_a_limit_with_a_unit_is_read_in_the_metrics_own(tmp_path: Path) -> None:
    goal = "period: {start: 2026-03-01, end: 2026-03-28}\nmetric: response_time\ntarget: '<= 2 h'"
    own = only(judged(tmp_path, goal, "date,metric,value 2026-03-08,response_time,90", "2026-03-09"))
    assert (own["target"], own["op"], own["when"]) == (120, "lte", "at")


def test_wide_tables_and_days_by_hand_are_read(tmp_path: Path) -> None:
    goal = (
        "period: {start: 2026-03-02, end: 2026-03-29}\nkey_results:\n  - {id: a, metric: followers, target: 450}\n"
        "  - {id: b, metric: fans, target: 90}\n  - {id: c, metric: followers, segment: city, target: 90}"
    )
    hand = "date: 2026-03-09\nvalues: {fans: {value: 61, window: P7D}}\nsegments: {city: {followers: 40}}\n"
    found = judged(
        tmp_path,
        goal,
        "date,followers,fans 2026-03-08,410,60 2026-03-10,NA,-",
        "2026-03-12",
        snapshots__hand=hand,
    )
    assert [own["value"] for own in found["key_results"]] == [410, 61, 40]
