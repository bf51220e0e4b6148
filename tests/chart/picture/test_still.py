"""A picture by its plan is Vega's own, byte for byte: every coordinate, style and text.

A usual run draws some five hundred pictures both ways, a proof thousands (``GOALPOSTS_PROOF``).
"""

import os

import pytest
from hypothesis import HealthCheck, example, given, settings

from generator.chart import drawing
from generator.chart.figures import drawn_figure
from generator.chart.picture.still import tokens
from generator.model.phrase import Phrase, Quantity
from tests.chart.generated import METRICS, figures, subjects
from tests.chart.reports import AS_OF, FOLLOWERS, drawn, points, text

_PROOF = bool(os.environ.get("GOALPOSTS_PROOF"))
both_ways = settings(
    max_examples=2_000 if _PROOF else 160, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)


@both_ways
@given(subjects)
@example(drawn(points(FOLLOWERS)))
def test_a_plan_draws_a_subject_as_vega_does(prepared, prepared_for_vega, subject) -> None:
    assert drawing(prepared, subject, AS_OF) == drawing(prepared_for_vega, subject, AS_OF)


@settings(both_ways, max_examples=1_000 if _PROOF else 80)
@given(figures)
def test_a_plan_draws_a_figure_as_vega_does(prepared, prepared_for_vega, figure) -> None:
    assert drawn_figure(prepared, figure, AS_OF) == drawn_figure(prepared_for_vega, figure, AS_OF)


@pytest.mark.parametrize("of", METRICS, ids=lambda each: each.type.value)
def test_every_kind_is_drawn_alike(prepared, prepared_for_vega, of) -> None:
    gaps = [each if number not in (4, 5, 6) else None for number, each in enumerate(FOLLOWERS)]
    subject = drawn(points(gaps), of=of, stretch=500.0, first_target=470.0)
    assert drawing(prepared, subject, AS_OF) == drawing(prepared_for_vega, subject, AS_OF)


def test_equal_phrases_have_one_token_in_the_order_in_which_they_come() -> None:
    phrases = [
        Phrase("chart-plan"),
        Phrase("chart-target", {"value": Quantity(480.0)}),
        Phrase("chart-mark", {"title": text("Fair"), "room": 9}),
        Phrase("chart-target", {"value": Quantity(480.0)}),
    ]
    assert tokens(phrases) == {"@w1@": phrases[0], "@w2@": phrases[1], "@w3@": phrases[2]}
