"""Words of a text, made comparable: lower case, without marks that writers leave out, with the place where each stands.

Takes any text, gives tokens. Arabic words are also given without what is written on to their front. It knows no meanings.
"""

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

from generator.model.text import western_digits

#: Groups of thousands are one number: 1,000 and 1 000 and 1٬000.
_THOUSANDS = r"(?<![\d.,])\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?![\d])"
_WORD = re.compile(rf"[^\W\d_]+|{_THOUSANDS}|\d+(?:[.,\u066b\u066c]\d+)*")
_GROUPED = re.compile(r"[1-9]\d{0,2}(?:[, \u00a0\u202f\u066c]\d{3})+")
#: A thousand in one language, a whole and three decimals in another.
_EITHER = re.compile(r"[1-9]\d{0,2}(?:\.\d{3})+")
_BETWEEN_GROUPS = re.compile(r"[, \u00a0\u202f\u066c]")
_ARABIC = re.compile(r"[\u0621-\u064a]")
#: Vowel signs and the stretching stroke, which change no word.
_MARKS = re.compile(r"[\u0640\u064b-\u065f\u0670]")
ALIKE = {"أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ى": "ي"}
_ALIKE = str.maketrans(ALIKE)
#: And, so, in, for, as, the: written on to the word after them. The longest comes first.
_FRONTS = ("وبال", "ولل", "وال", "فال", "بال", "كال", "لل", "ال", "و", "ف", "ب", "ل", "ك")
_SHORTEST = 2
_JOINING = "وف"
_LEADING = "بلك"
_WRITTEN_ON = _JOINING + _LEADING


class Token(NamedTuple):
    """One word or number. ``bare`` is it without an Arabic front, ``forms`` it as names are listed, with their article.

    ``capital`` is whether a name could begin so.
    """

    word: str
    bare: str
    forms: tuple[str, ...]
    start: int
    end: int
    capital: bool


def readable(text: str) -> str:
    """``text`` with its letters composed and without vowel signs: what tokens count their places in."""
    return _MARKS.sub("", unicodedata.normalize("NFC", text))


@lru_cache(maxsize=256)
def tokens(text: str) -> tuple[Token, ...]:
    """The words and numbers of a ``readable`` text; several rules look through the same few texts of a goal.

    >>> [token.word for token in tokens("Within 3-mile radius, 5km")]
    ['within', '3', 'mile', 'radius', '5', 'km']
    """
    return tuple(_token(match[0], match.start()) for match in _WORD.finditer(text))


def words_of(phrase: str) -> str:
    """The words alone of a ``readable`` phrase, as they are written, one space between them.

    >>> words_of("Within 3-mile radius"), words_of("Within")
    ('Within 3 mile radius', 'Within')
    """
    return phrase if phrase.isalpha() else " ".join(_WORD.findall(phrase))


def _token(written: str, start: int) -> Token:
    word, bare, forms, capital = _parts(written)
    return Token(word, bare, forms, start, start + len(written), capital)


@lru_cache(maxsize=4096)
def _parts(written: str) -> tuple[str, str, tuple[str, ...], bool]:
    """All of a token but its place; the titles of a book have many words in common."""
    word = folded(written)
    if not _ARABIC.match(word):
        return word, word, (word,), written[0].isupper()
    return word, _bare(word), _forms(word), True


def folded(written: str) -> str:
    """A word as it is compared: case folded, with one alef for all.

    >>> folded("Oslo"), folded("أحياء")
    ('oslo', 'احياء')
    """
    return written.casefold().translate(_ALIKE)


def _bare(word: str) -> str:
    """An Arabic word without what is written on to its front, where something is left.

    >>> _bare("وبالمدينة"), _bare("city")
    ('مدينة', 'city')
    """
    if not _ARABIC.match(word):
        return word
    for front in _FRONTS:
        if word.startswith(front) and len(word) - len(front) >= _SHORTEST:
            return word[len(front) :]
    return word


def _forms(word: str) -> tuple[str, ...]:
    """A word as it stands, and an Arabic one without each front that leaves its article.

    >>> _forms("للقاهرة"), _forms("city")
    (('للقاهرة', 'القاهرة', 'لقاهرة'), ('city',))
    """
    if not _ARABIC.match(word) or word[0] not in _WRITTEN_ON:
        return (word,)
    found = [word]
    joined = word[1:] if word[0] in _JOINING else word
    if joined.startswith("لل"):
        found.append(f"ال{joined[2:]}")
    if joined is not word:
        found.append(joined)
    if joined[:1] in _LEADING:
        found.append(joined[1:])
    return tuple(form for form in found if len(form) >= _SHORTEST)


def is_led(word: str) -> bool:
    """Whether in, for or to is written on to the front of a word with its article.

    >>> is_led("بالمنطقة"), is_led("للبلد"), is_led("المنطقة")
    (True, True, False)
    """
    return word.lstrip(_JOINING).startswith(("بال", "لل"))


def number_of(word: str) -> float | None:
    """The number that a token is, whichever digits, groups and decimal sign it has; None for no number, or either of two.

    >>> number_of("2,5"), number_of("٣"), number_of("1,000"), number_of("1 000"), number_of("1.000"), number_of("three")
    (2.5, 3.0, 1000.0, 1000.0, None, None)
    """
    word = western_digits(word)
    if _GROUPED.fullmatch(word):
        return float(_BETWEEN_GROUPS.sub("", word))
    if _EITHER.fullmatch(word):
        return None
    try:
        return float(word.replace(",", ".").replace("\u066b", "."))
    except ValueError:
        return None


def is_number(word: str) -> bool:
    """Whether a token is written in digits."""
    return word[0].isdigit()
