"""Cases counted by band: what was said on average, what came true, and what luck explains."""

import pytest

from generator.evaluate.forecast.tally import Case, luck, record_from, reliability_of
from generator.model.metric import MetricType


def case(*chances: tuple[float, bool], held80: bool = True, held95: bool = True) -> Case:
    return Case(
        series=0, type=MetricType.LEVEL, horizon=4, held80=held80, held95=held95, chances=tuple(chances)
    )


def test_a_band_holds_how_often_it_was_said_and_came_true_and_the_mean_that_was_said() -> None:
    """.52, .54 and .59 are .55 on average; two of the three came true."""
    found = reliability_of([case((0.52, True)), case((0.54, False)), case((0.59, True))])
    band = found.bands[5]
    assert (band.count, band.came, band.said) == (3, 2, pytest.approx(0.55))
    assert sum(each.count for each in found.bands) == 3


def test_two_chances_of_one_forecast_in_the_same_band_are_one_case() -> None:
    found = reliability_of([case((0.52, True), (0.58, False), (0.31, False))])
    assert [(band.count, band.said) for band in (found.bands[5], found.bands[3])] == [(1, 0.52), (1, 0.31)]


def test_ranges_are_counted_once_a_forecast() -> None:
    found = reliability_of([case(held80=False), case(), case(held80=False, held95=False)])
    assert (found.forecasts, *(each.held for each in found.ranges)) == (3, 1, 2)


def test_with_fewer_than_ten_cases_a_band_says_nothing() -> None:
    nine, ten = (reliability_of([case((0.55, True))] * count).bands[5] for count in (9, 10))
    assert (nine.says_something, ten.says_something) == (False, True)


@pytest.mark.parametrize(
    ("count", "chance", "likely"),
    [
        # of ten coins 0 or 1 heads come in 11 of 1,024 throws, up to 2 in 56: 2 to 8 are luck
        (10, 0.5, (2, 8)),
        # one in ten, ten times: none comes in .9^10 = 35 %, up to 2 in 93 %, up to 3 in 98.7 %
        (10, 0.1, (0, 3)),
        # far more than a power of a half can hold
        (5000, 0.5, (2431, 2569)),
    ],
)
def test_what_luck_explains_is_what_comes_nineteen_times_in_twenty(count, chance, likely) -> None:
    """5,000 coins: 2,500 with a standard deviation of √1,250 = 35.36, times 1.96 is 69.3."""
    assert luck(count, chance) == likely


def test_a_band_is_as_said_where_luck_explains_what_came() -> None:
    def band(came: int) -> bool:
        return reliability_of([case((0.5, number < came)) for number in range(10)]).bands[5].is_as_said

    assert [came for came in range(11) if band(came)] == [2, 3, 4, 5, 6, 7, 8]


def test_a_record_says_of_how_many_possible_forecasts_it_is_made() -> None:
    assert record_from([case()], 7).possible == 7
