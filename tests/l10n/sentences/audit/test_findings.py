"""The audit's findings as they read in each language: bless with ``GOALPOSTS_BLESS=1`` after reading the difference."""

import os
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from generator.diagnostics.findings import FINDINGS, findings_by_id
from generator.l10n import (
    LETTERS,
    Words,
    finding_sentence,
    letter_name,
    phrase,
    realism_tone,
    realism_word,
    verdict_glyph,
    verdict_tone,
    verdict_word,
    words_for,
)
from generator.l10n.sentences.audit.findings import WORDINGS
from generator.l10n.sentences.audit.letters import audit_summary
from generator.model.calendar import Period
from generator.model.phrase import Name, Percent, Phrase, Quantity
from generator.model.text import LocalText
from generator.model.verdict import Finding, RealismVerdict, Verdict
from tests.l10n.sentences.test_sentences import ISOLATES
from tests.languages import SHIPPED

HERE = Path(__file__).parent
START, END = date(2026, 4, 1), date(2026, 4, 30)
FANS = LocalText((("en", "Fans"), ("nb", "Fans"), ("ar", "المعجبون")))
PEOPLE = "people"


def pace(
    ratio: float | None, *, needed: Quantity, historical: Quantity, reached: int = 1, **flags: Any
) -> dict[str, Any]:
    facts = {
        "needed": needed,
        "historical": historical,
        "windows": 41,
        "reached": reached,
        "days": 91,
        **flags,
    }
    return facts if ratio is None else {**facts, "ratio": Quantity(ratio)}


WEEKLY = pace(1.25, needed=Quantity(125.0, PEOPLE), historical=Quantity(100.0, PEOPLE), rate=True, level=True)
DAILY = {**WEEKLY, "daily": True}
DOWN = pace(
    None, needed=Quantity(5.0, PEOPLE), historical=Quantity(-2.0, PEOPLE), rate=True, level=True, reached=0
)
MEAN = pace(2.0, needed=Quantity(0.1, share=True), historical=Quantity(0.05, share=True))
LIMIT = pace(1.2, needed=Quantity(60.0, "min"), historical=Quantity(72.0, "min"), limit=True)

#: Facts of each code; several for those with several wordings.
CASES: dict[str, tuple[dict[str, Any], ...]] = {
    "no-metric": ({},),
    "no-number": ({}, {"metric": FANS}),
    "no-account": ({},),
    "no-segment": ({"words": Name("our city")},),
    "segment-differs": (
        {"baseline": Quantity(400.0, PEOPLE), "counted": Name("page"), "segment": Name("city")},
        {"baseline": Quantity(400.0, PEOPLE), "counted": Name("page")},
    ),
    "title-differs": ({"words": Name("600 followers"), "target": Quantity(480, "people")},),
    "place-differs": ({"distance": Name("3 miles"), "segment": Name("city")},),
    "several-metrics": ({"words": Name("likes and comments")},),
    "met-before-start": ({"before": Quantity(520.0, PEOPLE), "target": Quantity(500.0, PEOPLE)},),
    "target-stated": (
        {"metric": FANS, "target": Quantity(500.0, PEOPLE), "account": Name("facebook/cafe")},
        {"metric": FANS, "target": Quantity(60.0, "min"), "account": Name("x/havn"), "limit": True},
        {"metric": FANS, "change": Percent(0.15, signed=True), "account": Name("facebook/cafe")},
        {"metric": FANS, "target": Quantity(64.0, PEOPLE)},
        {"metric": FANS, "target": Quantity(60.0, "min"), "limit": True},
        {"metric": FANS, "change": Percent(0.15, signed=True)},
    ),
    "no-key-results": ({},),
    "change-without-baseline": tuple(
        {"change": Percent(0.15, signed=True), "reason": Name(reason)}
        for reason in ("no-baseline", "baseline-before-break", "zero")
    ),
    "no-frequency": ({"metric": FANS},),
    "no-source": ({"metric": FANS, "readings": 0}, {"metric": FANS, "readings": 3}),
    "no-reading-before": ({"start": START},),
    "not-fresh": ({"as_of": END}, {"as_of": END, "last": START}),
    "coverage-differs": ({"read": 12, "days": 20, "read_before": 28, "days_before": 30},),
    "few-readings": tuple({"count": n, "frequency": Name(name)} for n, name in ((0, "quarterly"), (1, "monthly"), (2, "weekly"), (3, "daily"))),
    "readings": (
        {"count": 21, "source": Name("Facebook Insights"), "more": 0, "every": 3},
        {"count": 12, "source": Name("Facebook Insights"), "more": 2, "every": 7},
        {"count": 12, "source": Name("Facebook Insights"), "more": 0, "every": 31},
        {"count": 12, "source": Name("Facebook Insights"), "more": 0, "every": 1},
        {"count": 34, "source": Name("Facebook Insights"), "more": 0, "every": 7, "longest": 70, "zeros": 0},
        {"count": 34, "source": Name("Facebook Insights"), "more": 0, "every": 1, "zeros": 15},
        {"count": 2, "source": Name("Facebook Insights"), "more": 0},
        {"count": 1},
    ),
    "fresh": tuple({"last": START, "days": days} for days in (0, 1, 5, 40)),
    "no-owner": ({},),
    "no-action": ({"written": 0, "proposed": 0}, {"written": 1, "proposed": 1}, {"written": 2, "proposed": 1}),
    "claimed-only": ({"claim": LocalText((("en", "Yes"),))},),
    "never-reached": tuple({"reached": 0, "windows": 41, "days": days} for days in (1, 7, 30, 45, 91, 182, 365)),
    "gain-reached": ({"reached": 1, "windows": 41, "days": 91},),
    "owned": ({"owner": Name("Dana")}, {"owner": LocalText((("en", "Dana, Kari"), ("ar", "دانا، كاري"))), "owners": 2}),
    "acted": ({"done": 2, "actions": 3}, {"done": 1, "actions": 1}, {"done": 0, "actions": 11}),
    "unrealistic": (WEEKLY, DOWN),
    "stretch": (WEEKLY, MEAN),
    "reasonable": (WEEKLY, DAILY, LIMIT),
    "realism-unknown": (
        {"reason": Name("no-target"), "windows": 0, "least": 8, "days": 30},
        {"reason": Name("too-few-windows"), "windows": 0, "least": 8, "days": 30},
        {"reason": Name("too-few-windows"), "windows": 0, "least": 8, "days": 30, "gaps": True},
        {"reason": Name("too-few-windows"), "windows": 3, "least": 8, "days": 91},
    ),
    "no-budget": ({"asserted": False}, {"asserted": True}, {"asserted": True, "unit_cost": Quantity(15.0, "USD")}),
    "budget-stated": ({"amount": Quantity(0.0, "USD")},),
    "committed-after-end": ({"date": date(2026, 5, 4), "end": END},),
    "committed-late": ({"date": date(2026, 4, 12), "start": START, "days": 12},),
    "committed-in-time": ({"date": START, "start": START},),
    "few-periods": tuple({"count": n, "frequency": Name(name)} for n, name in ((0, "quarterly"), (1, "monthly"), (2, "weekly"), (3, "daily"))),
    "readings-fit": ({"count": 4, "frequency": Name("weekly")}, {"count": 30, "frequency": Name("daily")}),
    "no-period": ({},),
    "dated": ({"period": Period(START, END), "days": 30},),
}  # fmt: skip
CONTEXT = (
    Phrase("context-average-pace", {"low": Quantity(1.1), "high": Quantity(1.5), "met": Percent(0.22)}),
    Phrase("context-best-pace", {"high": Quantity(0.8), "met": Percent(0.61)}),
    Phrase("context-best-pace", {"low": Quantity(0.8), "high": Quantity(1.0), "met": Percent(0.33)}),
    Phrase("context-best-pace", {"low": Quantity(2.0), "met": Percent(0.05)}),
    Phrase("context-source", {"series": 3857}),
)


def worded(words: Words) -> Iterator[str]:
    verdict = findings_by_id()
    for code, cases in CASES.items():
        for facts in cases:
            finding = Finding(code=code, verdict=Verdict(verdict[code].verdict), key_result=None, facts=facts)
            yield f"{code}\n    {finding_sentence(words, finding).text}\n"
    for each in CONTEXT:
        yield f"{each.code}\n    {phrase(words, each).text}\n"
    for goals in ([], [[Verdict.PASS] * 5], [[Verdict.FAIL] * 5] * 3):
        yield f"summary\n    {audit_summary(words, goals).text}\n"


@pytest.mark.parametrize("language", SHIPPED)
def test_findings_read_as_pinned(language: str) -> None:
    pinned = HERE / f"findings.{language}.txt"
    text = "".join(worded(words_for(language))).translate(ISOLATES)
    if os.environ.get("GOALPOSTS_BLESS") == "1":
        pinned.write_text(text, encoding="utf-8")
    assert text == pinned.read_text(encoding="utf-8")


def test_every_finding_has_words_and_every_wording_a_finding() -> None:
    assert set(WORDINGS) == {code.id for code in FINDINGS} == set(CASES)


@pytest.mark.parametrize("language", SHIPPED)
def test_letters_and_verdicts_have_words_of_their_own(language: str) -> None:
    words = words_for(language)
    assert len({letter_name(words, letter) for letter in LETTERS}) == 5
    assert len({verdict_word(words, verdict) for verdict in Verdict}) == 4
    assert len({verdict_glyph(verdict) for verdict in Verdict}) == 4
    assert {verdict_tone(verdict) for verdict in Verdict} == {"good", "doubtful", "bad", "soft"}
    assert len({realism_word(words, verdict) for verdict in RealismVerdict}) == 4
    assert len({realism_tone(verdict) for verdict in RealismVerdict}) == 4
