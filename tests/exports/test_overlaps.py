from dataclasses import replace
from datetime import date

from generator.exports import Draft
from generator.exports.overlaps import overlaps_in
from tests.exports.asking import site


def spans(*rows: tuple[int, str]) -> list[Draft]:
    return [Draft(date(2026, 11, day), "ad_spend", 1.0, window=window) for day, window in rows]


def test_a_week_inside_a_month_counts_its_days_twice_and_is_told() -> None:
    [said] = overlaps_in(spans((7, "P7D"), (28, "P28D")), site())
    assert said.startswith("ad_spend: what ends on 2026-11-28 begins on 2026-11-01")


def test_weeks_one_after_the_other_are_fine() -> None:
    assert list(overlaps_in(spans((7, "P1W"), (14, "P1W")), site())) == []


def test_people_may_be_counted_in_windows_that_overlap() -> None:
    drafts = [each._replace(metric="reach") for each in spans((7, "P7D"), (8, "P7D"))]
    assert list(overlaps_in(drafts, replace(site()))) == []
