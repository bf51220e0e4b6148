"""Every language that ships is whole: a new one fails here, by name, for each thing that its folder lacks."""

from collections.abc import Iterable, Iterator
from dataclasses import fields, replace
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

from generator import languages
from generator.languages import ENGLISH, LANGUAGES, Labels, Language
from generator.languages.measures import Counts, Measures
from generator.languages.vocabulary import Vocabulary
from tests.languages import SHIPPED, UNTRANSLATED
from tools.messages import differences

#: No language has to have words that hold number and unit at once, or to tell people and towns by how their names end.
MAY_BE_EMPTY = {"spans", "endings", "plurals", "town_endings"}
#: The columns that people name in their own language.
COLUMNS = {"date", "account", "source", "value"}

#: Languages that are close share lists up to this length, such as that of "and" and "or".
SHORT = 10


def lacking(language: Language, standard: Language = LANGUAGES[0]) -> Iterator[str]:
    """Everything that the folder of ``language`` lacks beside that of the standard, one line each."""
    if language is not ENGLISH:
        yield from (f"messages.po: {line}" for line in differences(language.code))
        yield from (
            f"__init__.py: no name for the column {name}" for name in COLUMNS - {*language.columns.values()}
        )
    for field in fields(Vocabulary):
        if not getattr(language.vocabulary, field.name) and field.name not in MAY_BE_EMPTY:
            yield f"vocabulary.py: no {field.name}"
    if language.vocabulary.measures == Measures():
        yield "vocabulary.py: no measures"
    for field in fields(Counts):
        if not getattr(language.vocabulary.counts, field.name):
            yield f"counts.py: no {field.name}"
    for field in fields(Labels):
        held, wanted = getattr(language.labels, field.name), getattr(standard.labels, field.name)
        yield from (f"labels.py: {field.name}: no {name}" for name in wanted.keys() - held.keys())
        yield from (f"labels.py: {field.name}: {name} does not ship" for name in held.keys() - wanted.keys())


def copied(language: Language, others: Iterable[Language] = LANGUAGES) -> Iterator[str]:
    """Every list of ``language`` that is another language's, word by word: its folder was copied and not rewritten."""
    for other in others:
        if other.code != language.code:
            shared = [name for name, words in lists(language).items() if words == lists(other).get(name)]
            yield from (f"{name}: still the words of {other.code}" for name in shared)


def lists(language: Language) -> dict[str, Any]:
    """The lists of a language by the names of their places; a short one may well be that of its neighbour."""
    territories = import_module(f"generator.languages.{language.code}.territories").TERRITORIES
    found = {
        **{
            f"vocabulary.py: {each.name}": getattr(language.vocabulary, each.name)
            for each in fields(Vocabulary)
            if each.name not in {"measures", "counts"}
        },
        **{
            f"counts.py: {each.name}": getattr(language.vocabulary.counts, each.name)
            for each in fields(Counts)
        },
        **{f"labels.py: {each.name}": getattr(language.labels, each.name) for each in fields(Labels)},
        "territories.py": territories,
    }
    return {name: words for name, words in found.items() if len(words) > SHORT}


@pytest.mark.parametrize("language", LANGUAGES, ids=lambda language: language.code)
def test_the_words_of_a_language_are_its_own(language: Language) -> None:
    assert list(copied(language)) == []


def test_what_is_still_the_words_of_another_language_is_named() -> None:
    norwegian, arabic = (next(each for each in LANGUAGES if each.code == code) for code in ("nb", "ar"))
    words = replace(arabic.vocabulary, places=norwegian.vocabulary.places)
    poor = replace(arabic, labels=norwegian.labels, vocabulary=words)
    said = list(copied(poor, [norwegian]))
    assert "vocabulary.py: places: still the words of nb" in said
    assert "labels.py: metrics: still the words of nb" in said
    assert "vocabulary.py: groups: still the words of nb" not in said


@pytest.mark.parametrize("language", LANGUAGES, ids=lambda language: language.code)
def test_a_language_lacks_nothing(language: Language) -> None:
    assert list(lacking(language)) == []


def test_every_folder_has_its_line_and_every_line_its_folder() -> None:
    home = Path(languages.__file__).parent
    folders = {path.parent.name for path in home.glob("*/messages.po")}
    assert [language.code for language in LANGUAGES if language.code not in folders] == []
    assert folders == {language.code for language in LANGUAGES}


def test_what_a_folder_lacks_is_named() -> None:
    norwegian = next(language for language in LANGUAGES if language.code == "nb")
    labels = replace(
        norwegian.labels, objectives={}, platforms={**norwegian.labels.platforms, "myspace": "Myspace"}
    )
    poor = replace(
        norwegian,
        columns={},
        labels=labels,
        vocabulary=replace(
            norwegian.vocabulary,
            money=(),
            measures=Measures(),
            counts=replace(norwegian.vocabulary.counts, aims=()),
        ),
    )
    said = list(lacking(poor))
    assert "vocabulary.py: no money" in said
    assert "vocabulary.py: no measures" in said
    assert "counts.py: no aims" in said
    assert "__init__.py: no name for the column date" in said
    assert "labels.py: objectives: no engagement" in said
    assert "labels.py: platforms: myspace does not ship" in said


def test_the_language_that_tests_take_for_untranslated_does_not_ship() -> None:
    assert UNTRANSLATED not in SHIPPED


def test_no_two_languages_claim_one_word_for_different_columns() -> None:
    claims = [item for language in LANGUAGES for item in language.columns.items()]
    assert len(dict(claims)) == len({name for name, _ in claims}) == len(set(claims))


def test_names_and_columns_are_written_as_they_are_looked_up() -> None:
    for language in LANGUAGES:
        assert all(name == name.casefold() for name in (*language.called, *language.columns))
