"""The forms by which a browser writes amounts: what they say is what the page says."""

import pytest

from generator.l10n import measured, words_for
from generator.render.parts.amount_forms import amount_forms
from tests.render.reports import metric


def of(language: str, unit: str | None) -> dict[str, str]:
    forms: dict[str, str] = amount_forms(words_for(language), metric(unit=unit), unit)["forms"]
    return forms


@pytest.mark.parametrize(
    ("language", "unit"), [("en", "USD"), ("nb", "NOK"), ("ar", "USD"), ("en", None), ("nb", "min")]
)
def test_a_form_filled_in_is_what_the_page_writes(language, unit) -> None:
    words = words_for(language)
    said = words.quantity(measured(metric(unit=unit), unit, 100.0))
    assert of(language, unit)["other"].replace("{n}", words.number(100)) == said


def test_a_form_is_named_only_where_it_differs() -> None:
    assert of("en", "USD") == {"other": "${n}"}


def test_a_length_of_time_that_would_turn_into_days_keeps_its_unit() -> None:
    assert of("en", "h")["other"] == "{n} h"


def test_a_length_of_time_has_the_plurals_of_its_own_unit() -> None:
    assert of("en", "d") == {"one": "{n} day", "other": "{n} days"}
