"""The list of languages stays right."""

from generator.check.standards.languages import SHIPPED, canonical
from generator.languages import LANGUAGES


def test_the_languages_with_words_of_their_own_are_those_of_l10n() -> None:
    assert {language.code for language in LANGUAGES} == set(SHIPPED)
    assert [canonical(code) for code in SHIPPED] == list(SHIPPED)
