"""The odds of a forecast: the whole distribution of where it ends, of which its chance and its range are parts."""

import pytest

from generator.evaluate import evaluate
from generator.evaluate.forecast import foretell, walks
from generator.model.estimate import chance_around
from tests.evaluate.forecast.asking import forecast
from tests.evaluate.generated import generated

RISING = [100.0, 104, 109, 115, 118, 124, 130, 133, 139]
UNEVEN = [100.5, 104.1, 109, 115.2, 118, 124.7, 130, 133, 139]


@pytest.mark.parametrize("values", [RISING, UNEVEN])
@pytest.mark.parametrize("aim", [150.0, 160.0, 166.0])
def test_moved_nowhere_they_give_the_chance_of_the_end(values, aim) -> None:
    found = forecast(values, aim, when="at")
    assert chance_around(found, found.median, aim) == pytest.approx(found.probability, abs=0.003)


def test_what_lies_below_zero_has_its_own_side() -> None:
    found = forecast([-value for value in RISING], -150.0, when="at")
    assert found.median < 0
    assert chance_around(found, found.median, -150.0) == pytest.approx(found.probability, abs=0.003)


def test_they_fall_from_nearly_certain_to_hardly_possible() -> None:
    odds = forecast(RISING, 160.0).odds
    values, chances = zip(*odds, strict=True)
    assert list(values) == sorted(values)
    assert list(chances) == sorted(chances, reverse=True)
    assert chances[0] > 0.98
    assert chances[-1] < 0.02


def test_a_faster_middle_is_never_less_likely_to_reach_the_target() -> None:
    found = forecast(RISING, 160.0)
    chances = [chance_around(found, float(middle), 160.0) for middle in range(120, 220, 5)]
    assert chances == sorted(chances)


@pytest.mark.parametrize("seed", range(12))
def test_however_what_is_asked_together_is_parted_no_bit_changes(seed, monkeypatch) -> None:
    book, as_of = generated(seed)
    whole = evaluate(book, as_of)
    monkeypatch.setattr(foretell, "TOGETHER", 2)
    monkeypatch.setattr(walks, "TOGETHER", 3)
    assert repr(evaluate(book, as_of)) == repr(whole)
