"""The catalogues are whole, and every code has its words in every language."""

import re
import string
from gettext import GNUTranslations
from io import BytesIO
from pathlib import Path

import pytest
from babel.messages.catalog import Message
from babel.messages.mofile import write_mo

from generator.l10n import LANGUAGES, phrase, status_glyph, status_tone, status_word, why_unknown, words_for
from generator.l10n.catalogs import read_catalog
from generator.l10n.phrases import WORDINGS
from generator.l10n.sentences.terms.unknown import REASONS
from generator.languages import Language
from generator.model.phrase import Phrase
from generator.model.report import Status
from tools.messages import catalog_of, differences

ROOT = Path(__file__).parents[2]
TRANSLATED = [language.code for language in LANGUAGES if language.code != "en"]
CONTRACT_REASONS = [
    "no-baseline",
    "baseline-before-break",
    "no-target",
    "no-reading",
    "too-few-readings",
    "settled",
    "none-set",
    "last-day",
    "not-for-type",
    "no-history",
    "no-git",
    "added-later",
    "no-units",
    "no-budget",
    "no-cost",
    "nothing-spent",
    "no-result",
    "no-value",
    "too-few-windows",
    "rate-not-positive",
]


def messages(language: str) -> list[Message]:
    return [message for message in catalog_of(language) if message.id]


def forms(text: str | tuple[str, ...] | list[str]) -> tuple[str, ...]:
    return (text,) if isinstance(text, str) else tuple(text)


def places(pattern: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(pattern) if name}


@pytest.mark.parametrize("language", TRANSLATED)
def test_every_message_of_the_product_is_translated_and_none_is_left_over(language: str) -> None:
    assert differences(language) == ()


@pytest.mark.parametrize("language", LANGUAGES, ids=lambda each: each.code)
def test_a_catalogue_answers_as_the_one_that_gettext_parses(language: Language) -> None:
    compiled = BytesIO()
    write_mo(compiled, catalog_of(language.code))
    compiled.seek(0)
    read, parsed = read_catalog(language), GNUTranslations(compiled)
    for message in messages(language.code):
        one, many = message.id if isinstance(message.id, tuple) else (message.id, message.id)
        for context in filter(None, (message.context,)):
            assert read.pgettext(context, one) == parsed.pgettext(context, one)
            assert read.npgettext(context, one, many, 3) == parsed.npgettext(context, one, many, 3)
        assert read.gettext(one) == parsed.gettext(one)
        assert [read.ngettext(one, many, n) for n in range(103)] == [
            parsed.ngettext(one, many, n) for n in range(103)
        ]
    assert read.gettext("nobody says this") == "nobody says this"
    assert [read.ngettext("thing", "things", n) for n in (0, 1, 2)] == ["things", "thing", "things"]


def test_english_has_its_words_in_the_code_alone() -> None:
    assert messages("en") == []


@pytest.mark.parametrize("language", TRANSLATED)
def test_a_translation_has_the_places_of_its_message(language: str) -> None:
    """A plural form may leave the number out: ``يومان`` is two days."""
    for message in messages(language):
        wanted = set().union(*map(places, forms(message.id)))
        for form in forms(message.string):
            assert places(form) <= wanted, message.id
            assert wanted - places(form) <= ({"n", "number", "good"} if message.pluralizable else set()), (
                message.id
            )


@pytest.mark.parametrize("language", TRANSLATED)
def test_a_translation_has_the_marks_of_its_message(language: str) -> None:
    for message in messages(language):
        wanted = sorted(re.findall(r"</?\w+>", forms(message.id)[0]))
        assert all(sorted(re.findall(r"</?\w+>", form)) == wanted for form in forms(message.string)), (
            message.id
        )


def is_abbreviated(message) -> bool:
    """Whether it is a number in short, which Norwegian ends with a full stop: ``3 mrd.``"""
    return message.id in {"{number} m", "{number} bn", "{number} tn"}


@pytest.mark.parametrize("language", TRANSLATED)
def test_a_sentence_ends_as_its_message_does(language: str) -> None:
    sentences = (each for each in messages(language) if " " in forms(each.id)[0] and not is_abbreviated(each))
    for message in sentences:
        ends = {
            form.rstrip().endswith((".", ".</tone>")) for form in (*forms(message.id), *forms(message.string))
        }
        assert len(ends) == 1, message.id


def test_arabic_has_arabic_punctuation() -> None:
    for message in messages("ar"):
        for form in forms(message.string):
            assert not re.search(r"[,;?](?![0-9])", form), form


@pytest.mark.parametrize("language", [language.code for language in LANGUAGES])
def test_every_status_has_a_word_of_its_own_with_a_glyph(language: str) -> None:
    words = words_for(language)
    assert len({status_word(words, status) for status in Status}) == len(Status)
    assert len({status_glyph(status) for status in Status}) == len(Status)
    assert {status_tone(status) for status in Status} == {"good", "doubtful", "bad", "soft"}


@pytest.mark.parametrize("language", [language.code for language in LANGUAGES])
def test_every_reason_of_the_contract_is_worded(language: str) -> None:
    assert set(CONTRACT_REASONS) <= set(REASONS)
    said = [why_unknown(words_for(language), reason) for reason in CONTRACT_REASONS]
    assert len(set(said)) == len(said)


def test_every_code_that_a_stage_says_is_worded() -> None:
    """The codes are read from the sources of the stages: a new one without words fails here."""
    stages = [path for name in ("evaluate", "chart") for path in (ROOT / "generator" / name).rglob("*.py")]
    text = "\n".join(path.read_text(encoding="utf-8") for path in stages)
    said = set(re.findall(r'"((?:chart|note|context)-[a-z-]*[a-z])"', text))
    reasons = set(re.findall(r'Unknown\("([a-z-]+)"\)', text))
    assert said, "the stages say nothing"
    assert said - {"chart-each", "chart-point"} <= set(WORDINGS)
    assert reasons <= set(REASONS)


def test_a_code_without_words_is_a_fault() -> None:
    with pytest.raises(KeyError, match="never-heard-of"):
        phrase(words_for("en"), Phrase("never-heard-of"))
