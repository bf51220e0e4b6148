"""Totals in the second judgement, worked out by hand: windows across edges, overlaps, days unread, pace, baselines."""

import calendar
import datetime as dt
from pathlib import Path

import pytest

from tests.plain.by_hand import judged, only

WEEKLY = "signups: {label: Sign-ups, type: flow, unit: people, frequency: weekly}\n"
JANUARY = "period: 2026-01\nmetric: signups\ntarget: 3000"
WEEKS = " ".join(
    f"{d},signups,700" for d in ("2026-01-04", "2026-01-11", "2026-01-18", "2026-01-25", "2026-02-01")
)


def test_weeks_across_the_edges_of_a_month_count_by_their_days(tmp_path: Path) -> None:
    own = only(judged(tmp_path, JANUARY, "date,metric,value " + WEEKS, "2026-02-01", metrics__own=WEEKLY))
    assert own["value"] == pytest.approx(700 * (4 + 7 + 7 + 7 + 6) / 7)  # 3,100
    assert own["status"] == "achieved"
    assert own["actual_per_day"] == pytest.approx(100)


def test_the_week_that_ends_after_the_month_is_not_there_before_its_day(tmp_path: Path) -> None:
    own = only(judged(tmp_path, JANUARY, "date,metric,value " + WEEKS, "2026-01-31", metrics__own=WEEKLY))
    assert own["value"] == pytest.approx(2500)
    assert own["expected"] == pytest.approx(3000 * 25 / 31)  # the plan of 25 January, the reading's own day


@pytest.mark.parametrize(("date", "total"), [(15, 12_000), (27, 12_000), (31, 12_000)])
def test_a_year_of_equal_months_is_whole_whatever_the_day_of_reading(
    tmp_path: Path, date: int, total: float
) -> None:
    assert _year(tmp_path, date) == pytest.approx(total, abs=40)


@pytest.mark.parametrize("date", [28, 29, 30])
def test_months_that_overlap_by_a_day_lose_a_day_and_no_month(tmp_path: Path, date: int) -> None:
    assert 11_750 < _year(tmp_path, date) <= 12_000


def _year(root: Path, date: int) -> float:
    days = [
        dt.date(y, m, min(date, calendar.monthrange(y, m)[1]))
        for y, m in [(2024, 12), *((2025, m) for m in range(1, 13)), (2026, 1)]
    ]
    rows = " ".join(f"{d},sales,1000" for d in days)
    metric = "sales: {label: Sales, type: flow, unit: sales, frequency: monthly}\n"
    goal = "period: 2025\nmetric: sales\ntarget: 12000"
    return only(judged(root, goal, "date,metric,value " + rows, "2026-02-01", metrics__own=metric))["value"]


@pytest.mark.parametrize(("window", "value"), [("P7D", 700), ("P30D", 3000)])
def test_pace_is_by_the_days_of_windows(tmp_path: Path, window: str, value: int) -> None:
    days = {"P7D": ["2026-03-07", "2026-03-14", "2026-03-21"], "P30D": ["2026-03-30"]}[window]
    rows = " ".join(f"{d},visits,{value},{window}" for d in days)
    metric = "visits: {label: Visits, type: flow, unit: visits, frequency: daily}\n"
    goal = "period: {start: 2026-03-01, end: 2026-06-30}\nmetric: visits\ntarget: 20000"
    own = only(judged(tmp_path, goal, "date,metric,value,window " + rows, "2026-03-31", metrics__own=metric))
    assert own["actual_per_day"] == pytest.approx(100)


TILL = "till: {label: Till, type: flow, unit: sales, frequency: daily, missing: MISSING}\n"


@pytest.mark.parametrize(("missing", "pace"), [("zero", 40 / 7), ("unknown", 40 / 4)])
def test_days_without_a_row_are_zero_only_where_the_metric_says_so(
    tmp_path: Path, missing: str, pace: float
) -> None:
    days = [dt.date(2026, 2, 15) + n * dt.timedelta(days=2) for n in range(15)]
    rows = " ".join(f"{d},till,10" for d in days)
    goal = "period: {start: 2026-03-01, end: 2026-03-14}\nmetric: till\ntarget: +20%"
    metric = TILL.replace("MISSING", missing)
    own = only(judged(tmp_path, goal, "date,metric,value " + rows, "2026-03-14", metrics__own=metric))
    # Read on the odd days of March up to the 13th, and on 7 of the 14 days before, from the 15th of February.
    assert own["value"] == 70
    assert own["baseline"] == 70  # never scaled for gaps
    assert own["target"] == 84
    assert own["actual_per_day"] == pytest.approx(pace)  # of the last seven days, the 7th to the 13th


def test_a_total_as_baseline_is_scaled_for_days_before_the_first_reading(tmp_path: Path) -> None:
    days = [dt.date(2026, 2, 21) + n * dt.timedelta(days=1) for n in range(8)]
    rows = " ".join(f"{d},leads,5" for d in days)
    goal = "period: {start: 2026-03-01, end: 2026-03-10}\nmetric: leads\ntarget: +20%"
    own = only(judged(tmp_path, goal, "date,metric,value " + rows, "2026-03-01"))
    assert own["baseline"] == pytest.approx(40 * 10 / 8)
    own = only(judged(tmp_path, goal, "date,metric,value " + " ".join(rows.split()[4:]), "2026-03-01"))
    assert own["baseline"] is None  # read on 4 of 10 days
