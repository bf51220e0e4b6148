"""Sentences as they read in each language, line by line: bless with ``GOALPOSTS_BLESS=1`` after reading the difference."""

import os
from pathlib import Path

import pytest

from generator.l10n import words_for
from tests.l10n.sentences.sentence_cases import cases
from tests.languages import SHIPPED, UNTRANSLATED

HERE = Path(__file__).parent
ISOLATES = str.maketrans({"\u2068": "⟨", "\u2069": "⟩", "\u200e": "⟪ltr⟫", "\u202f": " "})


def worded(language: str) -> str:
    words = words_for(language)
    return "".join(f"{name}\n    {say(words).translate(ISOLATES)}\n" for name, say in cases())


@pytest.mark.parametrize("language", [*SHIPPED, UNTRANSLATED])
def test_sentences_read_as_pinned(language: str) -> None:
    pinned = HERE / f"sentences.{language}.txt"
    text = worded(language)
    if os.environ.get("GOALPOSTS_BLESS") == "1":
        pinned.write_text(text, encoding="utf-8")
    assert text == pinned.read_text(encoding="utf-8")
