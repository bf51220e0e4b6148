"""Words of a text, made comparable: lower case, without marks that writers leave out, with the place where each stands.

Takes any text, gives tokens. Arabic words are also given without what is written on to their front. It knows no meanings.
"""

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

_WORD = re.compile(r"[^\W\d_]+|\d+(?:[.,\u066b]\d+)*")
_ARABIC = re.compile(r"[\u0621-\u064a]")
#: Vowel signs and the stretching stroke, which change no word.
_MARKS = re.compile(r"[\u0640\u064b-\u065f\u0670]")
_ALIKE = str.maketrans({"أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ى": "ي"})
#: And, so, in, for, as, the: written on to the word after them. The longest comes first.
_FRONTS = ("وبال", "ولل", "وال", "فال", "بال", "كال", "لل", "ال", "و", "ف", "ب", "ل", "ك")
_SHORTEST = 2


class Token(NamedTuple):
    """One word or number. ``bare`` is it without an Arabic front; ``capital`` whether a name could begin so."""

    word: str
    bare: str
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


def _token(written: str, start: int) -> Token:
    word = folded(written)
    capital = written[0].isupper() or _ARABIC.match(word) is not None
    return Token(word, _bare(word), start, start + len(written), capital)


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


def number_of(word: str) -> float | None:
    """The number that a token is, whichever digits and decimal sign it has.

    >>> number_of("2,5"), number_of("٣"), number_of("three")
    (2.5, 3.0, None)
    """
    try:
        return float(word.replace(",", ".").replace("\u066b", "."))
    except ValueError:
        return None
