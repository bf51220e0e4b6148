"""Every status has its word in each language, its reasons' sentences and a goal in the reference that has it."""

import pytest

from generator.l10n import words_for
from generator.l10n.sentences.answer.because import BECAUSE_CODES
from generator.l10n.sentences.terms.status import status_tone, status_word
from generator.languages import LANGUAGES
from generator.model.report import Status
from tools.reference import verdicts


@pytest.mark.parametrize("status", Status)
@pytest.mark.parametrize("language", [language.code for language in LANGUAGES])
def test_a_status_has_its_word_in_each_language(language: str, status: Status) -> None:
    words = words_for(language)
    assert status_word(words, status)
    others = [status_word(words, other) for other in Status if other is not status]
    assert status_word(words, status) not in others


@pytest.mark.parametrize("status", Status)
def test_a_status_has_its_tone(status: Status) -> None:
    assert status_tone(status)


def test_every_status_is_shown_by_a_goal() -> None:
    assert {goal.status for goal in verdicts.judged().goals} | {Status.AT_RISK} == set(Status)


def test_every_reason_is_shown_by_a_goal() -> None:
    assert set(verdicts.GOALS) == set(BECAUSE_CODES)
