"""From a language's tag to the listed language that words come from, and to the locales of its numbers and dates.

Takes a BCP 47 tag. A language that is not listed in ``generator.languages`` has English words with its own numbers and
dates. Nothing here reads messages.
"""

from functools import lru_cache
from typing import Literal

from babel.core import Locale, UnknownLocaleError

from generator.languages import ENGLISH, LANGUAGES, Language

Direction = Literal["ltr", "rtl"]


def language_for(tag: str) -> Language:
    """The listed language for ``tag``, by the whole tag or its first part; else English.

    >>> language_for("nb-NO").code, language_for("pl").code
    ('nb', 'en')
    """
    by_code = {language.code.lower(): language for language in LANGUAGES}
    whole = tag.lower().replace("_", "-")
    return by_code.get(whole) or by_code.get(whole.split("-")[0]) or ENGLISH


@lru_cache(maxsize=256)  # the languages of a site, and those that its texts are in; asked for with every link
def locale_for(tag: str) -> Locale:
    """Babel's locale for ``tag``, or for its first part, or English where Babel knows neither."""
    for candidate in (tag, tag.split("-", maxsplit=1)[0]):
        try:
            return Locale.parse(candidate.replace("_", "-"), sep="-")
        except (ValueError, UnknownLocaleError):
            continue
    return Locale.parse("en")


def dates_locale_for(tag: str) -> Locale:
    """The locale of dates: the listed language's own choice where ``tag`` names no region."""
    language = language_for(tag)
    if tag == language.code and language.dates:
        return Locale.parse(language.dates)
    return locale_for(tag)


def is_translated(tag: str) -> bool:
    """Whether the words for ``tag`` are in its own language.

    >>> is_translated("ar"), is_translated("pl")
    (True, False)
    """
    return language_for(tag).code == tag.lower().replace("_", "-").split("-")[0]


def language_name(tag: str) -> str:
    """What the language calls itself: ``Norsk bokmål``; the tag where nobody knows.

    >>> language_name("nb"), language_name("de")
    ('Norsk bokmål', 'Deutsch')
    """
    for language in LANGUAGES:
        if language.code == tag:
            return language.name
    locale = locale_for(tag)
    known = locale.language == tag.replace("_", "-").split("-")[0].lower()
    return (known and locale.get_display_name()) or tag


def language_name_in(tag: str, reader: str) -> str:
    """What the reader's language calls another: ``engelsk``; its own name where nobody knows.

    >>> language_name_in("en", "nb"), language_name_in("en", "ar")
    ('engelsk', 'الإنجليزية')
    """
    return locale_for(tag).get_language_name(locale_for(reader)) or language_name(tag)


@lru_cache(maxsize=128)  # asked of every language that a page names
def direction_of(tag: str) -> Direction:
    return "rtl" if locale_for(tag).text_direction == "rtl" else "ltr"


def spelled_to(language: str) -> int:
    """The largest number that the language's house rule writes in a word."""
    return language_for(language).spelled_to
