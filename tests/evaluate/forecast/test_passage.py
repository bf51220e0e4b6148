"""What counts towards a chance: only days within the goal, none before it begins, none after its deadline."""

import pytest

from tests.evaluate.forecast.asking import forecast

#: A level that goes up and down: what it reaches in one week it has lost in the next.
RESTLESS = [1000.0 + each for each in (0, 30, -20, 10, 40, -30, 20, -10, 30, -40, 0, 20, -20, 30, -10, 0)]


@pytest.mark.parametrize("frequency", ["daily", "weekly"])
@pytest.mark.parametrize(("op", "aim"), [("gte", 1025), ("lte", 975)])
def test_of_a_window_with_one_reading_some_time_is_at_the_end(frequency, op, aim) -> None:
    step = {"daily": 1, "weekly": 7}[frequency]
    how = {"frequency": frequency, "op": op, "days_left": 12 * step, "started": 1 - 12 * step}
    by, at = (forecast(RESTLESS, aim, when=when, **how).probability for when in ("by", "at"))
    assert by == pytest.approx(at, abs=0.01)


@pytest.mark.parametrize("frequency", ["daily", "weekly"])
def test_of_a_window_with_one_reading_all_the_time_is_at_the_end(frequency) -> None:
    step = {"daily": 1, "weekly": 7}[frequency]
    how = {"frequency": frequency, "days_left": 12 * step, "started": 1 - 12 * step}
    kept, at = (forecast(RESTLESS, 975, when=when, **how).probability for when in ("throughout", "at"))
    assert kept == pytest.approx(at, abs=0.01)


@pytest.mark.parametrize("type_", ["unique", "duration"])
@pytest.mark.parametrize(("op", "aim"), [("gte", 1010), ("lte", 990)])
def test_a_mean_that_has_not_begun_is_not_met_before(type_, op, aim) -> None:
    how = {"type_": type_, "op": op, "days_left": 84, "started": 1 - 84}
    by, at = (forecast(RESTLESS, aim, when=when, **how).probability for when in ("by", "at"))
    assert by == pytest.approx(at, abs=0.01)


def test_the_later_a_window_begins_the_fewer_of_its_days_can_meet_the_target() -> None:
    begun, soon, late = (
        forecast(RESTLESS, 1045, days_left=84, started=started).probability for started in (1, -27, -69)
    )
    assert begun > soon + 0.02
    assert soon > late + 0.02


def test_a_total_is_not_credited_with_what_the_week_of_the_deadline_brings_after_it() -> None:
    """Every week brings 84: eight and a half weeks bring 720 and nine would bring 756, of which 740 is more than the half of one."""
    week = (14, 12, 10, 15, 13, 11, 9)
    found = forecast(week * 30, 740, type_="flow", frequency="daily", days_left=60, started=1)
    assert found.high95 < 740
    assert found.probability < 0.05


def test_a_level_is_not_credited_with_its_rise_after_the_deadline() -> None:
    weekly = [84 * week + week % 2 for week in range(40)]
    found = forecast(weekly, weekly[-1] + 84 * 8.9, days_left=60)
    assert found.median < weekly[-1] + 84 * 8.7
    assert found.probability < 0.45
