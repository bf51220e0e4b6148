"""Laws that every forecast keeps, on generated histories."""

from itertools import pairwise

import pytest
from hypothesis import given, settings, strategies as st

from generator.model.estimate import chance_around
from generator.model.verdict import FanPoint, Forecast
from tests.evaluate.forecast.asking import forecast, judged

RISING = st.lists(st.integers(-20, 40), min_size=6, max_size=30).map(
    lambda steps: [1000 + sum(steps[: n + 1]) for n in range(len(steps))]
)
COUNTS = st.lists(st.integers(0, 90), min_size=6, max_size=30)
SOME = settings(max_examples=25, deadline=None)


def numbers(found: Forecast | FanPoint) -> list[float]:
    return [found.low95, found.low80, found.median, found.high80, found.high95]


@SOME
@given(RISING, st.integers(0, 300))
def test_the_same_bits_come_twice(values, above) -> None:
    assert forecast(values, values[-1] + above + 1, when="at") == forecast(
        values, values[-1] + above + 1, when="at"
    )


@SOME
@given(RISING, st.integers(1, 300), st.integers(1, 100), st.sampled_from(("by", "at")))
def test_a_harder_target_never_raises_the_chance(values, above, more, when) -> None:
    aim = max(values) + above
    easy = forecast(values, aim, when=when)
    assert forecast(values, aim + more, when=when).probability <= easy.probability + 1e-9


@SOME
@given(RISING, st.integers(1, 300), st.integers(1, 6), st.integers(1, 6))
def test_a_later_deadline_never_lowers_the_chance_to_meet_it_some_time(values, above, weeks, more) -> None:
    aim = max(values) + above
    sooner = forecast(values, aim, when="by", days_left=7 * weeks)
    later = forecast(values, aim, when="by", days_left=7 * (weeks + more))
    assert later.probability >= sooner.probability - 1e-9


@SOME
@given(RISING, st.integers(1, 300))
def test_the_mirror_image_has_the_same_chance_where_zero_is_no_bound(steps, above) -> None:
    values = [-5, *steps]
    up = forecast(values, max(values) + above)
    down = forecast([-value for value in values], -max(values) - above, op="lte")
    assert down.probability == up.probability
    assert numbers(down) == [-edge for edge in reversed(numbers(up))]


@pytest.mark.parametrize("type_", ["level", "flow"])
@pytest.mark.parametrize("above", [15, 60])
def test_nor_where_the_grid_becomes_coarser(type_, above) -> None:
    values = [100.0 + (n * 7) % 11 for n in range(120)]
    aim = max(values) + above if type_ == "level" else sum(values[-28:]) + 40 * above
    found = [
        forecast(values, aim, type_=type_, frequency="daily", days_left=days).probability
        for days in (20, 29, 30, 31, 32, 45, 90)
    ]
    assert all(later >= sooner - 1e-9 for sooner, later in pairwise(found))


@SOME
@given(RISING, st.integers(1, 300))
def test_some_time_is_at_least_as_likely_as_at_the_end(values, above) -> None:
    aim = max(values) + above
    assert forecast(values, aim, when="by").probability >= forecast(values, aim, when="at").probability


@SOME
@given(RISING, st.integers(1, 300))
def test_all_the_time_is_at_most_as_likely_as_at_the_end(values, below) -> None:
    aim = min(values) - below
    throughout = forecast(values, aim, when="throughout").probability
    assert throughout <= forecast(values, aim, when="at").probability


@SOME
@given(st.lists(st.integers(1, 90), min_size=6, max_size=30), st.integers(1, 500))
def test_another_unit_changes_no_chance(counts, above) -> None:
    aim = sum(counts[-4:]) + above
    here = forecast([float(count) for count in counts], aim, type_="flow")
    there = forecast([1000.0 * count for count in counts], 1000.0 * aim, type_="flow")
    assert there.probability == pytest.approx(here.probability, abs=0.01)
    assert there.median == pytest.approx(1000 * here.median, rel=0.01)


@SOME
@given(COUNTS, st.sampled_from(("flow", "unique", "ratio", "duration")))
def test_the_interval_is_in_order_and_never_below_zero_for_what_never_was(counts, type_) -> None:
    found = judged([float(count) for count in counts], 1e6, type_=type_, op="gte", when="at").forecast
    assert isinstance(found, Forecast)
    assert numbers(found) == sorted(numbers(found))
    assert found.low95 >= 0
    assert 0 <= found.probability <= 1


@SOME
@given(RISING)
def test_no_interval_is_wider_than_ten_times_range_and_value(values) -> None:
    found = forecast(values, max(values) + 1, days_left=364)
    assert found.high95 - found.low95 <= 10 * (max(values) - min(values)) + 10 * abs(values[-1])


@SOME
@given(COUNTS, st.integers(1, 500))
def test_a_total_is_never_forecast_below_what_it_holds_already(counts, above) -> None:
    values = [float(count) for count in counts]
    held = sum(values[-4:])
    assert forecast(values, held + above, type_="flow").low95 >= held - 1e-9


@SOME
@given(RISING)
def test_the_fan_ends_at_the_deadline_with_the_forecast(values) -> None:
    found = forecast(values, max(values) + 50)
    last = found.fan[-1]
    assert [last.low95, last.low80, last.median, last.high80, last.high95] == numbers(found)
    assert [point.date for point in found.fan] == sorted({point.date for point in found.fan})


DAYS = st.sampled_from((3, 20, 29, 31, 33, 45, 90))
LONG = st.tuples(COUNTS, st.integers(1, 8)).map(lambda found: found[0] * found[1])
#: A post a day at first, two in the end: days are believed to bring more than the weeks that they are drawn together to.
SLOWLY_MORE = [float(round(0.1 + n * 0.003)) for n in range(178)]


@SOME
@given(LONG, st.sampled_from(("daily", "weekly", "irregular")), DAYS, st.integers(1, 900))
def test_what_never_shrinks_is_as_likely_some_time_as_at_the_end(counts, frequency, days, above) -> None:
    values = [float(count) for count in counts]
    how = {"type_": "flow", "frequency": frequency, "days_left": days, "started": 1}
    aim = values[-1] + above
    by, at = (forecast(values, aim, when=when, **how) for when in ("by", "at"))
    assert by == at


@SOME
@given(LONG, st.sampled_from(("daily", "weekly", "irregular")), DAYS)
def test_a_total_is_likelier_than_not_to_reach_its_median_and_no_more(counts, frequency, days) -> None:
    values = [float(count) for count in counts]
    how = {"type_": "flow", "frequency": frequency, "days_left": days, "started": 1}
    middle = forecast(values, 1e6, **how).median
    for aim, least, most in ((middle, 0.48, 1.0), (middle + 1, 0.0, 0.52)):
        found = judged(values, aim, **how).forecast
        assert not isinstance(found, Forecast) or least <= found.probability <= most


@pytest.mark.parametrize("days", [31, 33, 40, 60])
def test_where_the_grid_becomes_coarser_a_total_ends_no_lower_and_its_chance_is_that_of_its_range(
    days,
) -> None:
    how = {"type_": "flow", "frequency": "irregular", "started": 3}
    sooner = forecast(SLOWLY_MORE, 1e6, days_left=30, **how)
    found = forecast(SLOWLY_MORE, 1e6, days_left=days, **how)
    assert all(after >= 0.98 * before for before, after in zip(numbers(sooner), numbers(found), strict=True))
    even = forecast(SLOWLY_MORE, found.median, days_left=days, **how).probability
    assert even >= 0.49
    assert forecast(SLOWLY_MORE, found.median + 1, days_left=days, **how).probability <= 0.51
    assert chance_around(found, found.median, found.median) == pytest.approx(even, abs=0.03)


@pytest.mark.parametrize(
    ("values", "days"),
    [
        ([1, 1, 1, 1, 1, 1, 0, 1, 0, 1, 1, 1, 1, 0], 90),
        ([7, 171, 7, 0, 10, 14, 10, 11, 5, 4, 5, 2], 20),
    ],
)
def test_one_more_than_an_end_of_its_range_is_reached_no_more_often_than_that_end_tells(values, days) -> None:
    how = {"type_": "flow", "frequency": "daily", "days_left": days, "started": 3 if days == 90 else 1}
    found = forecast([float(value) for value in values], 1e6, **how)
    # some steps before the deadline are looked at, and chances are told in whole percents
    for end, share in ((found.low95, 0.975), (found.low80, 0.9), (found.median, 0.5)):
        assert forecast([float(value) for value in values], end + 1, **how).probability <= share + 0.002


@SOME
@given(LONG, st.sampled_from(("daily", "weekly", "irregular")), DAYS)
def test_the_fan_of_what_never_shrinks_never_falls(counts, frequency, days) -> None:
    values = [float(count) for count in counts]
    found = forecast(values, 1e6, type_="flow", frequency=frequency, days_left=days, started=1)
    for before, after in pairwise(found.fan):
        assert all(low <= high for low, high in zip(numbers(before), numbers(after), strict=True))


@SOME
@given(LONG, DAYS, st.integers(1, 900))
def test_a_limit_is_kept_as_often_as_one_more_is_not_reached(counts, days, above) -> None:
    values = [float(count) for count in counts]
    how = {"type_": "flow", "frequency": "daily", "days_left": days, "started": 1}
    limit = values[-1] + above
    kept = forecast(values, limit, op="lte", when="at", **how).probability
    assert kept + forecast(values, limit + 1, **how).probability >= 1 - 1e-9


def test_how_many_readings_come_by_an_early_day_is_less_uncertain_than_how_many_come_in_all() -> None:
    """A sale of ten every third day: with the doubt about all sixty days a third of them might bring little more than one sale."""
    values = [10.0 if day % 3 == 0 or day % 7 == 0 else None for day in range(79)]
    found = forecast(values, 1e6, type_="flow", frequency="irregular", days_left=60, started=1)
    assert found.fan[1].low80 > 30
    assert found.fan[2].low80 > 90
