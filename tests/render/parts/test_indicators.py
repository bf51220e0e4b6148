import pytest
from hypothesis import given, strategies as st

from generator.l10n import words_for
from generator.model.fact import Unknown
from generator.model.goal import Op, Shape
from generator.model.metric import MetricType
from generator.model.report import Status
from generator.render.parts.indicators import expected_progress, key_result_bar
from tests.render.reports import judged, key_result, metric

WORDS = words_for("en")


def test_the_tick_of_a_level_counts_from_its_baseline() -> None:
    assert expected_progress(judged(baseline=400.0, target=480.0, expected=440.0)) == 0.5


def test_the_tick_of_a_total_counts_from_nothing() -> None:
    total = judged(metric=metric(type=MetricType.FLOW), baseline=400.0, target=480.0, expected=120.0)
    assert expected_progress(total) == 0.25


def test_what_is_flat_expects_the_target_from_day_one() -> None:
    assert expected_progress(judged(key_result(shape=Shape.FLAT), expected=480.0)) == 1.0


def test_without_an_expected_value_there_is_no_tick() -> None:
    assert expected_progress(judged(expected=Unknown("no-baseline"))) is None


def test_a_level_that_was_there_already_has_no_tick() -> None:
    assert expected_progress(judged(baseline=480.0, target=480.0, expected=480.0)) is None


@given(st.floats(-10, 10), st.sampled_from(list(Op)))
def test_a_bar_stays_within_its_frame(progress: float, op: Op) -> None:
    target = 480.0 if op is Op.GTE else 320.0
    bar = key_result_bar(WORDS, judged(key_result(op=op), progress=progress, baseline=400.0, target=target))
    assert bar is not None
    assert 0 <= bar.progress <= 100


def test_a_level_to_be_held_has_no_bar() -> None:
    assert key_result_bar(WORDS, judged(progress=1.0, baseline=500.0, target=480.0)) is None


def test_of_a_limit_the_bar_says_how_much_is_used() -> None:
    spending = judged(
        key_result(op=Op.LTE), metric=metric(type=MetricType.FLOW), progress=0.2, target=480.0, expected=120.0
    )
    bar = key_result_bar(WORDS, spending)
    assert bar is not None
    assert bar.label == "20% of the limit used; 25% was planned by now"


@pytest.mark.parametrize("status", [Status.DRAFT, Status.CANCELLED, Status.NOT_STARTED])
def test_what_is_not_judged_has_no_bar(status: Status) -> None:
    assert key_result_bar(WORDS, judged(status=status)) is None


def test_a_bar_says_in_words_what_it_shows() -> None:
    bar = key_result_bar(WORDS, judged(progress=0.5, baseline=400.0, target=480.0, expected=460.0))
    assert bar is not None
    assert bar.label.startswith("50")
