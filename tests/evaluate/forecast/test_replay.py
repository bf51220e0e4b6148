"""The past foretold: stretches that share no day, chosen evenly, from what was known at their beginning."""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any

from generator.evaluate.forecast.replay import replayed
from generator.model.metric import MetricType
from generator.model.reliability import UNTRIED, Record
from generator.model.report import Point
from tests.evaluate.books import metric

FOLLOWERS = metric("followers", "level", frequency="weekly")
CLICKS = metric("clicks", "flow", frequency="weekly")


def points(values: Iterable[float | None]) -> list[Point]:
    """A reading a week; None was not read."""
    days = (date(2025, 1, 6) + timedelta(weeks=week) for week in range(1000))
    return [Point(day, day, value) for day, value in zip(days, values, strict=False) if value is not None]


def rising(count: int) -> list[float]:
    return [100.0 + 3 * week + week % 4 for week in range(count)]


def of(values: Iterable[float | None], what: Any = FOLLOWERS, **how: Any) -> Record:
    return replayed([(what, points(values))], **how)


def lengths(record: Record) -> dict[int, int]:
    return {horizon: found.forecasts for horizon, found in record.by_horizon.items()}


def test_a_series_is_cut_into_stretches_of_4_13_and_26_readings_that_share_none() -> None:
    """Of 48 readings the first five only tell: 43 are left, which are 4 + 13 + 26."""
    assert lengths(of(rising(48))) == {4: 1, 13: 1, 26: 1}


def test_where_the_next_length_does_not_fit_the_longest_that_does_is_taken() -> None:
    """Of 60 readings 55 are left: 4 + 13 + 26 leave 12, which are three times 4."""
    assert lengths(of(rising(60))) == {4: 4, 13: 1, 26: 1}


def test_with_fewer_than_nine_readings_there_is_nothing_to_try() -> None:
    assert (of(rising(8)), of(rising(9)).possible) == (UNTRIED, 1)


def test_a_total_of_which_a_week_is_missing_is_looked_for_earlier() -> None:
    """Weeks 0 to 13, the last but one not read: a stretch of four ends before it, and its beginning was read."""
    values: list[float | None] = [10.0, 12, 9, 11, 10, 13, 9, 10, 11, 12, 10, 11, None, 10]
    found = of(values, CLICKS)
    assert (lengths(found), found.possible) == ({4: 1}, 1)


def test_the_newest_reading_changes_what_came_and_nothing_that_was_said() -> None:
    tame, wild = rising(48), [*rising(47), 100_000.0]
    assert [band.said for band in of(tame).overall.bands] == [band.said for band in of(wild).overall.bands]
    assert of(wild).overall.ranges[1].held == of(tame).overall.ranges[1].held - 1


def test_a_limit_takes_so_many_forecasts_evenly_and_says_of_how_many() -> None:
    """Nine stretches, 4, 13 and 26 three times over; of four the steps are 8/3: the first, the fourth, the sixth, the last."""
    found = of(rising(3 * 43 + 5), most=4)
    assert (found.possible, found.overall.forecasts) == (9, 4)
    assert lengths(found) == {4: 2, 26: 2}


def test_series_are_told_apart_and_grouped_by_the_type_of_their_metric() -> None:
    found = replayed([(FOLLOWERS, points(rising(48))), (CLICKS, points(rising(22))), (CLICKS, [])])
    assert found.series == 2
    assert {kind: each.forecasts for kind, each in found.by_type.items()} == {
        MetricType.LEVEL: 3,
        MetricType.FLOW: 2,
    }


def test_of_a_total_that_was_nothing_so_far_nothing_is_asked_but_its_range_is_held() -> None:
    found = of([0.0] * 9, CLICKS).overall
    assert (found.forecasts, found.ranges[0].held, sum(band.count for band in found.bands)) == (1, 1, 0)


def test_each_forecast_counts_once_in_a_band_at_most() -> None:
    found = of(rising(48)).overall
    assert max(band.count for band in found.bands) <= found.forecasts
    assert sum(band.count for band in found.bands) > found.forecasts


def test_what_was_certain_came_true_and_what_could_not_be_did_not() -> None:
    bands = of(rising(3 * 43 + 5)).overall.bands
    assert bands[-1].came == bands[-1].count > 0
    assert (bands[0].came, bands[0].count > 0) == (0, True)


def test_the_same_series_give_the_same_record() -> None:
    assert of(rising(90)) == of(rising(90))
