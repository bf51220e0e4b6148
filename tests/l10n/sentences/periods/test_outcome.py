"""A period in sentences: what ended in it, how the goals stand that run on, and what counts."""

from datetime import date

import pytest

from generator.l10n import words_for
from generator.l10n.sentences.periods.outcome import (
    outcome_sentence,
    period_name,
    rule_sentences,
    running_sentence,
)
from generator.model.report import Status
from generator.model.reported import Basis, Cadence, Outcome, period_with

MONTH = period_with(Cadence.MONTH, date(2026, 11, 5))


def outcome(met: int = 0, missed: int = 0, cancelled: int = 0, *running: Status) -> Outcome:
    return Outcome(period=MONTH, met=met, missed=missed, cancelled=cancelled, running=running)


@pytest.mark.parametrize(
    ("cadence", "names"),
    [
        (Cadence.MONTH, ("November 2026", "November 2026", "نوفمبر 2026")),
        (Cadence.QUARTER, ("4th quarter 2026", "4.\u00a0kvartal 2026", "الربع الرابع 2026")),
        (Cadence.WEEK, ("Week 45 of 2026", "Uke 45 i 2026", "الأسبوع 45 من 2026")),
    ],
)
def test_a_period_is_called_as_readers_call_it(cadence: Cadence, names: tuple[str, ...]) -> None:
    period = period_with(cadence, date(2026, 11, 5))
    assert tuple(period_name(words_for(each), period) for each in ("en", "nb", "ar")) == names


@pytest.mark.parametrize(
    ("found", "said"),
    [
        (outcome(), "No goal was met or missed."),
        (outcome(1), "One goal was met."),
        (outcome(2, 1), "Two goals were met. One goal was missed."),
        (outcome(0, 0, 12), "12 goals were cancelled."),
    ],
)
def test_what_ended_is_said_first(found: Outcome, said: str) -> None:
    assert outcome_sentence(words_for("en"), found).text == said


def test_each_number_has_its_form_in_arabic() -> None:
    said = [outcome_sentence(words_for("ar"), outcome(n)).text for n in (1, 2, 3, 11, 100)]
    assert said == ["تحقق هدف واحد.", "تحقق هدفان.", "تحققت ثلاثة أهداف.", "تحقق 11 هدفًا.", "تحقق 100 هدف."]


def test_goals_that_run_on_are_told_by_how_they_stand() -> None:
    found = outcome(0, 0, 0, Status.ON_TRACK, Status.AT_RISK, Status.STALE)
    assert running_sentence(words_for("en"), found).text == (
        "Three goals run on. Two of them need attention."
    )
    assert running_sentence(words_for("en"), outcome(0, 0, 0, Status.ON_TRACK)).text == (
        "One goal runs on. It does not need attention."
    )
    assert running_sentence(words_for("en"), outcome()).text == "No goal runs on."


def test_what_counts_is_said_and_whether_it_can_change() -> None:
    words = words_for("en")
    then = rule_sentences(words, MONTH, Basis.THEN, date(2026, 11, 30)).text
    assert "5\u00a0December 2026" in then
    assert "changes nothing" in then
    today = rule_sentences(words, MONTH, Basis.TODAY, None).text
    assert "can still change" in today
    assert "changes nothing" not in today
    first = rule_sentences(words, MONTH, Basis.FIRST, date(2026, 12, 20)).text
    assert "first held these goals on 20\u00a0December 2026" in first
