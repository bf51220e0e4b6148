"""A period in sentences: what ended in it, how the goals stand that run on, and what counts."""

from dataclasses import replace
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
    return Outcome(period=MONTH, met=met, eased=0, missed=missed, cancelled=cancelled, running=running)


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


@pytest.mark.parametrize(
    ("met", "eased", "said"),
    [
        (1, 1, "One goal was met. It was met only after it had been made easier."),
        (3, 1, "Three goals were met. One of them was met only after it had been made easier."),
        (3, 2, "Three goals were met. Two of them were met only after they had been made easier."),
        (2, 2, "Two goals were met. All of them were met only after they had been made easier."),
    ],
)
def test_what_was_met_only_by_easing_is_said_beside_it(met: int, eased: int, said: str) -> None:
    found = replace(outcome(met), eased=eased)
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
    then = rule_sentences(words, MONTH, Basis.THEN, date(2026, 11, 30), is_open=False).text
    assert "5\u00a0December 2026" in then
    assert "git held them at the end of 30\u00a0November 2026" in then
    assert "changes nothing" in then
    today = rule_sentences(words, MONTH, Basis.TODAY, None, is_open=False).text
    assert "can still change" in today
    assert "changes nothing" not in today
    first = rule_sentences(words, MONTH, Basis.FIRST, date(2026, 12, 20), is_open=False).text
    assert "first held these goals on 20\u00a0December 2026" in first


def test_while_readings_may_come_in_nobody_is_told_that_nothing_changes() -> None:
    said = rule_sentences(words_for("en"), MONTH, Basis.THEN, date(2026, 11, 30), is_open=True).text
    assert "changes nothing" not in said
