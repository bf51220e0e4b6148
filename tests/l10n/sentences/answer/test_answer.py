"""Answers hold for every combination of facts, in every language."""

import re
from datetime import date

import pytest
from hypothesis import given, strategies as st

from generator.l10n import answer, answer_key_result, because, overview, pace_sentence, target_text, words_for
from generator.l10n.sentences.answer.because import BECAUSE_CODES
from generator.model.fact import Unknown
from generator.model.report import KeyResultReport, Status
from tests.l10n.reports import AS_OF, TYPES, goal, result
from tests.l10n.sentences.sentence_cases import ANSWERS, OFF
from tests.languages import SHIPPED, UNTRANSLATED

LANGUAGES = (*SHIPPED, UNTRANSLATED)
STATUS_OF = {
    "draft": "draft",
    "cancelled": "cancelled",
    "not-started": "not_started",
    "met": "achieved",
    "missed": "missed",
    "broken": "missed",
    "ceiling-passed": "missed",
    "no-target": "no_data",
    "no-reading": "no_data",
    "stale": "stale",
    "chance": "at_risk",
    "product": "at_risk",
    "pace": "off_track",
    "too-early": "too_early",
    "awaiting-reading": "awaiting",
}
FACTS = st.one_of(st.just(Unknown("no-reading")), st.floats(min_value=-1e6, max_value=1e6))
BECAUSES = st.fixed_dictionaries(
    {},
    optional={
        "date": st.just(AS_OF),
        "holds": st.booleans(),
        "chance": st.floats(min_value=0, max_value=1),
        "pace": st.floats(min_value=0, max_value=5),
        "reason": st.sampled_from(["no-baseline", "no-reading"]),
        "last_reading": st.just(AS_OF),
        "fresh_until": st.just(AS_OF),
    },
)


@st.composite
def results(draw: st.DrawFn) -> KeyResultReport:
    code = draw(st.sampled_from(BECAUSE_CODES))
    return result(
        draw(st.sampled_from(sorted(TYPES))),
        STATUS_OF[code],
        code,
        value=draw(FACTS),
        target=draw(FACTS),
        expected=draw(FACTS),
        baseline=draw(FACTS),
        rates=(draw(FACTS), draw(FACTS), draw(FACTS)),
        because=draw(BECAUSES),
        op=draw(st.sampled_from(["gte", "lte"])),
        when=draw(st.sampled_from(["by", "at", "throughout"])),
        shape=draw(st.sampled_from(["linear", "flat"])),
    )


def is_whole(text: str) -> bool:
    """No place left open, no mark left in, isolates in pairs, no doubled stop or empty place."""
    authored = re.sub("\u2068[^\u2069]*\u2069", "…", text)
    bad = re.search(r"[{}<>\u2068\u2069]|\.\.|: \.|  | \.|\( *\)|nan|inf\b", authored)
    return bool(text.strip()) and bad is None


@given(results(), st.sampled_from(LANGUAGES))
def test_every_answer_is_a_whole_sentence(report: KeyResultReport, language: str) -> None:
    words = words_for(language)
    for text in (answer_key_result(words, report, AS_OF).text, because(words, report, AS_OF).text):
        assert is_whole(text)
        assert text.endswith(".")


@given(results(), st.sampled_from(LANGUAGES))
def test_targets_and_paces_are_whole_or_not_said(report: KeyResultReport, language: str) -> None:
    words = words_for(language)
    for text in (target_text(words, report, AS_OF), pace_sentence(words, report).text):
        assert not text or is_whole(text)


@given(st.lists(results(), max_size=3), st.sampled_from(sorted(Status)), st.sampled_from(LANGUAGES))
def test_every_goal_has_an_answer(reports: list[KeyResultReport], status: Status, language: str) -> None:
    asked = goal(*reports, status=status, because=OFF.because)
    assert is_whole(answer(words_for(language), asked, AS_OF).text)


@given(st.lists(st.sampled_from(sorted(Status)), max_size=120), st.sampled_from(LANGUAGES))
def test_the_overview_counts_every_goal_once(statuses: list[Status], language: str) -> None:
    text = overview(words_for(language), statuses, AS_OF).text
    assert is_whole(text)


@pytest.mark.parametrize("name", sorted(ANSWERS))
def test_the_verdict_carries_the_tone_of_its_status(name: str) -> None:
    report = ANSWERS[name]
    tones = {part.tone for part in answer_key_result(words_for("en"), report, AS_OF).parts} - {"none"}
    expected = {
        "off_track": "bad",
        "missed": "bad",
        "at_risk": "doubtful",
        "on_track": "good",
        "achieved": "good",
    }
    assert tones == {expected.get(report.status.value, "soft")}


def test_what_is_first_met_on_the_last_day_is_not_said_to_hold_still() -> None:
    last = result("followers", "achieved", "met", because={"date": date(2026, 5, 12), "holds": True})
    early = result("followers", "achieved", "met", because={"date": date(2026, 4, 27), "holds": True})
    after = date(2026, 5, 20)
    told = [because(words_for("en"), each, after).text for each in (last, early)]
    assert ["on the last day" in each for each in told] == [True, False]
    assert ["still at the end" in each for each in told] == [False, True]
