"""What feeds tell of a status that became another."""

from datetime import date

import pytest

from generator.l10n import words_for
from generator.l10n.sentences.feeds import turned_text
from generator.model.fact import Unknown
from generator.model.hindsight import Turn
from generator.model.report import Status

CORRECTED = Turn(
    date=date(2026, 4, 13), before=Status.ACHIEVED, after=Status.OFF_TRACK, chance=0.31, corrected=True
)


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "readings of earlier days were corrected on this day"),
        ("nb", "målinger fra tidligere dager ble rettet denne dagen"),
        ("ar", "صُحِّحت في هذا اليوم قراءات أيام سابقة"),
    ],
)
def test_a_turn_that_corrects_what_was_said_says_so_after_all_else(language, said) -> None:
    assert turned_text(words_for(language), CORRECTED).endswith(f" · {said}")


def test_a_turn_without_a_correction_says_nothing_of_one() -> None:
    turn = Turn(
        date=date(2026, 4, 13), before=Status.ON_TRACK, after=Status.STALE, chance=Unknown("no-reading")
    )
    assert "·" not in turned_text(words_for("en"), turn)
