"""Room for words: what a language says fits where the picture keeps room for it."""

from datetime import date

import pytest

from generator.chart import words
from generator.chart.typeface import text_width
from generator.l10n import phrase, words_for
from generator.model.phrase import Quantity
from generator.model.text import LocalText
from tests.languages import SHIPPED

AMOUNTS = [
    Quantity(value, unit, share=share)
    for value in (0.0, 480.0, 59.9, 0.0432, 12_345_678.0, -45.0)
    for unit, share in (
        (None, False),
        ("people", False),
        ("min", False),
        ("USD", False),
        ("NOK", False),
        (None, True),
    )
    if not (share and value > 60)
]
LIMITS = ("chart-target", "chart-limit", "chart-stretch", "chart-original", "chart-likely")
WORDS = [
    *(words.newest("number", amount) for amount in AMOUNTS),
    *(words.short_number(amount) for amount in AMOUNTS),
    *(words.grid(amount, amount, short=short) for amount in AMOUNTS for short in (False, True)),
    words.axis_title(LocalText((("en", "Response time"), ("nb", "Svartid"))), "min", 40),
    *(words.newest(says, amount) for says in ("so-far", "mean", "median") for amount in AMOUNTS),
    *(words.spread(amount, amount) for amount in AMOUNTS),
    *(words.limit(code, amount) for code in LIMITS for amount in AMOUNTS),
    *(words.limit_name(code) for code in LIMITS),
    *(words.day(date(2026, month, 28), year=year) for month in range(1, 13) for year in (False, True)),
    *(words.each(what) for what in ("day", "week", "month", "quarter", "year", "post")),
    *(words.days_before(days) for days in (1, 2, 30, 365)),
    words.today(date(2026, 5, 1)),
    words.plan(),
    words.action(12),
    words.mark(LocalText((("en", "Boosted posts"), ("nb", "Fremhevede innlegg"))), 18),
    words.named(LocalText((("en", "Nordvind"),)), Quantity(0.42, share=True), 20),
    *(words.share(of, 0.34) for of in ("spent", "result", "time")),
    *(words.plain(f"chart-title-{figure}") for figure in ("portfolio", "reading-days", "spend-pace")),
    words.titled("chart-title-share-of-voice", LocalText((("en", "Mentions"), ("nb", "Omtaler"))), 30),
]


@pytest.mark.parametrize("language", SHIPPED)
def test_what_is_said_fits_its_room(language) -> None:
    spoken = words_for(language)
    for word in WORDS:
        said = phrase(spoken, word.phrase).text
        assert text_width(said, 13) <= word.width(13) * 1.08 + 2, (said, word.samples)


def test_every_code_is_documented() -> None:
    assert {word.phrase.code for word in WORDS} == {
        line.split()[0]
        for line in words.__doc__.splitlines()
        if line.startswith("chart-") and "point" not in line
    }


@pytest.mark.parametrize("value", [1.79e308, -1.79e308, 5e-324])
def test_room_is_found_for_any_share(value) -> None:
    assert 0 < words.newest("number", Quantity(value, share=True)).width(13) < 200
