"""Answers of every side, tense and number in every language: whole, in the reader's words, and never put together wrongly.

A side is at least, at most, or a limit on a total; a tense is before the start, under way, or over.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from itertools import product

import pytest

from generator.l10n import LANGUAGES, answer_key_result, because, pace_sentence, target_text, words_for
from generator.model.report import KeyResultReport
from generator.model.verdict import Forecast
from tests.l10n.reports import PERIOD, TYPES, result
from tests.l10n.test_every_message import NUMBERS, balanced
from tests.l10n.tongues import TONGUES, english_in

CODES = [language.code for language in LANGUAGES]
BEFORE, WITHIN, AFTER = PERIOD.start - timedelta(1), date(2026, 5, 1), PERIOD.end + timedelta(1)
#: The codes of each tense with the statuses that they lead to.
TENSES = {
    BEFORE: (("not_started", "not-started"),),
    WITHIN: (
        ("on_track", "chance"),
        ("at_risk", "chance"),
        ("off_track", "chance"),
        ("off_track", "pace"),
        ("achieved", "met"),
        ("missed", "ceiling-passed"),
        ("no_data", "no-reading"),
        ("stale", "stale"),
        ("too_early", "too-early"),
    ),
    AFTER: (
        ("achieved", "met"),
        ("missed", "missed"),
        ("missed", "broken"),
        ("no_data", "no-reading"),
        ("awaiting", "awaiting-reading"),
    ),
}
#: Isolated names are an author's; what is between is ours.
NAME = re.compile("\u2068[^\u2069]*\u2069")


def reports(as_of: date) -> Iterator[KeyResultReport]:
    for (status, code), name, op, when, value in product(
        TENSES[as_of], sorted(TYPES), ("gte", "lte"), ("by", "at", "throughout"), NUMBERS
    ):
        found = result(
            name, status, code, value=float(value), target=100.0, expected=50.0, rates=(2.0, 1.0, 11.0),
            because={"date": WITHIN, "holds": value >= 100, "chance": 0.5, "last_reading": WITHIN, "fresh_until": WITHIN},
            op=op, when=when,
        )  # fmt: skip
        yield replace(found, forecast=forecast(float(value), status)) if code == "chance" else found


def forecast(median: float, status: str) -> Forecast:
    chance = {"on_track": 0.8, "at_risk": 0.6, "off_track": 0.1}[status]
    return Forecast(
        median=median, low80=median - 10, high80=median + 12, low95=median - 20, high95=median + 25,
        probability=chance, since=WITHIN, readings=9, fan=(),
    )  # fmt: skip


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("as_of", TENSES, ids=["to-come", "under-way", "over"])
def test_an_answer_is_whole_and_in_one_language(code: str, as_of: date) -> None:
    words = words_for(code)
    for report in reports(as_of):
        for text in {
            answer_key_result(words, report, as_of).text,
            because(words, report, as_of).text,
            target_text(words, report, as_of),
            pace_sentence(words, report).text,
        } - {""}:
            ours = NAME.sub("", text)
            assert not re.search(r"[ \u00a0\u202f]{2}| [.,;:!?؛،؟]|[{}<>]|\bnan\b|\binf\b", ours), text
            assert balanced(text), text
            assert code == "en" or not english_in(ours, code), text


@pytest.mark.parametrize("code", CODES)
def test_an_answer_is_short(code: str) -> None:
    """Three lines of a laptop hold about 130 letters."""
    for as_of in TENSES:
        for report in reports(as_of):
            text = NAME.sub("name", answer_key_result(words_for(code), report, as_of).text)
            assert len(text) <= 150, text


@pytest.mark.parametrize("code", CODES)
def test_what_is_over_is_told_in_the_past(code: str) -> None:
    for report in reports(AFTER):
        assert re.search(TONGUES[code].past, answer_key_result(words_for(code), report, AFTER).text)


@pytest.mark.parametrize("code", CODES)
def test_what_is_open_is_not_told_as_over(code: str) -> None:
    words = words_for(code)
    for report in reports(WITHIN):
        if report.because.code == "met" and report.because.holds and report.when != "throughout":
            text = answer_key_result(words, report, WITHIN).text
            assert text != answer_key_result(words, report, AFTER).text
