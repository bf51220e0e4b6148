"""Every message in every language, with every kind of number: no form is missing, and none reads as put together by a machine.

The numbers are those that catch a language out: none, one, two, a few, many, a hundred, broken ones and those below zero.
"""

import re
import string
from collections.abc import Iterator

import pytest
from babel.messages.catalog import Message

from generator.l10n import LANGUAGES, words_for
from generator.l10n.number_marks import THIN
from generator.l10n.quantities import write_range
from generator.l10n.words import Sayable, Words
from generator.model.phrase import Quantity
from tests.l10n.tongues import TONGUES, english_in
from tools.messages import catalog_of, collected

NUMBERS = (0, 1, 2, 3, 11, 100, 101, 1052.857, -2)
CODES = [language.code for language in LANGUAGES]
TRANSLATED = [code for code in CODES if code != "en"]
OPENING, CLOSING = "\u2066\u2067\u2068", "\u2069"
MARK = re.compile(r"</?(?:tone|soft|strong)>")
UNITS = ("people", "min", "h", "d", "USD", "NOK", None)


def places(pattern: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(pattern) if name}


def said(words: Words, message: Message) -> Iterator[str]:
    """Each way in which a message can be said."""
    one, many = message.id if isinstance(message.id, tuple) else (message.id, None)
    names = places(one) | places(many or "")
    for number in NUMBERS:
        facts: dict[str, Sayable] = dict.fromkeys(names - {"n"}, f"⟦{number}⟧")
        if many is None:
            facts |= {"n": number} if "n" in names else {}
            yield words.ctext(message.context, one, **facts) if message.context else words.text(one, **facts)
        elif message.context:
            yield words.cntext(message.context, one, many, number, **facts)
        else:
            yield words.ntext(one, many, number, **facts)


@pytest.mark.parametrize("code", CODES)
def test_every_message_is_whole_with_every_number(code: str) -> None:
    words = words_for(code)
    for message in (each for each in collected() if each.id):
        for text in said(words, message):
            assert MARK.sub("", text).strip(), message.id
            assert not re.search(r"[ \u00a0\u202f]{2}| [.,;:!?؛،؟]", text), text
            assert "{" not in text, text
            assert text.count("«") == text.count("»"), text
            assert text.count("(") == text.count(")"), text
            assert balanced(text), text


@pytest.mark.parametrize("code", TRANSLATED)
def test_every_plural_form_of_a_language_is_written(code: str) -> None:
    catalog = catalog_of(code)
    for message in (each for each in catalog if each.id and each.pluralizable):
        assert len(message.string) == catalog.num_plurals, message.id
        assert all(message.string), message.id


@pytest.mark.parametrize("code", TRANSLATED)
def test_no_english_word_is_left_over(code: str) -> None:
    for message in (each for each in catalog_of(code) if each.id):
        for form in written(message):
            assert not english_in(bare(form), code), form


@pytest.mark.parametrize("code", TRANSLATED)
def test_no_message_stays_as_it_is_in_english(code: str) -> None:
    """A word that both languages have is in the list; a message without a word, such as ``{low}–{high}``, has none."""
    for message in (each for each in catalog_of(code) if each.id):
        ids = message.id if isinstance(message.id, tuple) else (message.id,)
        same = {form for form in written(message) if form in ids and re.search(r"[A-Za-z]{2}", bare(form))}
        assert same <= TONGUES[code].alike, same


def test_every_language_has_its_line() -> None:
    assert TONGUES.keys() == set(CODES)


def written(message: Message) -> tuple[str, ...]:
    return tuple(message.string) if isinstance(message.string, (list, tuple)) else (str(message.string),)


def bare(form: str) -> str:
    """The words alone, without places and marks."""
    return re.sub(r"\{\w+\}", "", MARK.sub("", form))


def test_norwegian_holds_to_one_form_of_a_word() -> None:
    """``uka`` and ``fram``, ``måling`` and ``nøkkeltall``: a reader meets one word for one thing."""
    other = re.compile(r"\b(?:uken|frem\w*|avles\w*|måltall\w*|bommet|innsjekk\w*)\b", re.IGNORECASE)
    for message in (each for each in catalog_of("nb") if each.id):
        for form in message.string if isinstance(message.string, tuple) else (message.string,):
            assert not other.search(form), form


def test_arabic_says_one_and_two_in_words() -> None:
    """A counted noun has the number itself from three on."""
    for message in (each for each in catalog_of("ar") if each.id and each.pluralizable):
        if message.id[0].startswith(("{number} ", "{n} ")) and "</" not in message.id[0]:
            one, two = message.string[1], message.string[2]
            assert message.id[0].startswith("{number} point") or "{n}" not in one + two, message.id


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("unit", UNITS)
@pytest.mark.parametrize("share", [False, True])
@pytest.mark.parametrize(
    ("low", "high"), [(0.0, 1.0), (2.0, 11.0), (100.0, 101.0), (-2.0, 3.0), (3.0, 1052.857)]
)
def test_a_range_is_never_broken(code: str, unit: str | None, share: bool, low: float, high: float) -> None:
    text = write_range(
        words_for(code), Quantity(low, unit, share=share), Quantity(high, unit, share=share), 0
    )
    assert " " not in text
    assert not re.search("–(?!\u2060)", text)
    assert balanced(text)


def test_a_range_has_its_unit_once_and_no_dash_beside_a_minus() -> None:
    words = words_for("en")
    length = write_range(words, Quantity(57.8, "min"), Quantity(59.2, "min"), 1)
    below = write_range(words, Quantity(-230.0), Quantity(-60.0), 0)
    assert length.replace("\u2060", "").replace(THIN, " ").replace("\u00a0", " ") == "57.8–59.2 min"
    assert below.replace("\u00a0", " ") == "−230 to −60"


def balanced(text: str) -> bool:
    """Whether each isolate that opens is closed, and numbers are anchored on both sides."""
    depth = 0
    for letter in text:
        depth += (letter in OPENING) - (letter in CLOSING)
        if depth < 0:
            return False
    return depth == 0 and text.count("\u200e") % 2 == 0
