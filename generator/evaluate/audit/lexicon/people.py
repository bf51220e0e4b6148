"""Groups of people that no list has: a noun that ends as names of trades do, where a text says whom it wants to reach.

Takes a word and those before it. Each language says in its vocabulary how such nouns end, what leads to them and which
words only look like them; Arabic's are told by the patterns of its participles and trades.
"""

import re
from collections.abc import Sequence

from generator.evaluate.audit.lexicon.listed import (
    AMONG,
    CALLED,
    CALLERS,
    COUNTED,
    GROUPS,
    LEADS,
    PEOPLE,
    THINGS,
    is_any,
)
from generator.evaluate.audit.lexicon.words import Token, is_number, number_of

#: Fewer letters make no name of a trade: users, doors, lister.
_SHORTEST = 6
_SHORTEST_PLURAL = 4
#: Whoever follows or buys, and compounds of them: prøvebrukere.
_NO_GROUPS = THINGS | (PEOPLE - GROUPS)
_GENERIC = tuple(sorted(key for key in PEOPLE - GROUPS if len(key) > _SHORTEST_PLURAL))
#: So many are people: 25 beekeepers; but 3 trailers.
_MANY = 10
#: Between the word of reach and the noun: among 40 self-employed upholsterers.
_FAR = 3
_ARABIC = "\u05ff"
#: A trade or a doer (نحال، مزارع، باحث) or an adjective of origin (كهربائي), several of them.
_SEVERAL = re.compile(r"(?:م..+|.+ي|.ا..|..ا.)(?:ين|ون)")
#: One of them, as it is counted: 50 كهربائيا.
_ONE = re.compile(r"(?:مت..+|..+ئي)ا")
_ARTICLE = ("ال", "لل", "وال", "بال", "ولل")
#: Norwegian names of trades end as its comparatives, verbs and participles do.
_COMPARATIVES = ("ere", "ede", "ende", "løse")
#: English writes people of a place with a capital: Shetlanders, Mancunians.
_OF_PLACES = ("landers", "ians")
_NOMINATIVE = "ون"
_PREFIXES_OF_VERBS = ("ي", "ت")


def is_group(words: Sequence[Token], place: int, after: Token | None, *, lower: bool) -> bool:
    """Whether the word at ``place`` names people whom the text wants to reach; ``after`` is the next of its clause.

    ``lower`` is whether the word is written without a capital.
    """
    word = words[place]
    if word.word[0] > _ARABIC:
        return _is_arabic_group(words, place) and not is_any(word, _NO_GROUPS)
    if not lower and not word.word.endswith(_OF_PLACES):
        return False
    if not (_is_called(words, place) or _is_after_among(words, place)):
        return False
    is_comparative = word.word.endswith(_COMPARATIVES) and not _ends_phrase(after)
    return not is_comparative and word.word not in _NO_GROUPS and not word.word.endswith(_GENERIC)


def _ends_phrase(after: Token | None) -> bool:
    """Whether a Norwegian noun's phrase can end before this word: raskere levering, but rørleggere i Oslo."""
    return after is None or after.word in LEADS or is_number(after.word) or after.word in {"å", "og", "eller"}


def _is_after_among(words: Sequence[Token], place: int) -> bool:
    """Whether any plural stands right after ``among``."""
    word, before = words[place].word, words[place - 1].word if place else ""
    return len(word) >= _SHORTEST_PLURAL and any(
        before in among and word.endswith(plurals) for among, plurals in AMONG
    )


def _is_called(words: Sequence[Token], place: int) -> bool:
    """Whether the word ends as people do, and a word of reach or a large number leads to it."""
    word = words[place].word
    if len(word) < _SHORTEST:
        return False
    return any(word.endswith(endings) and _is_led_by(callers, words, place) for callers, endings in CALLED)


def _is_led_by(callers: frozenset[str], words: Sequence[Token], place: int) -> bool:
    """Whether a word of reach or a large number stands before the noun, over words that say which: self-employed."""
    for back in range(1, min(_FAR, place) + 1):
        before = words[place - back].word
        if before in callers or (is_number(before) and (number_of(before) or 0) >= _MANY):
            return True
    return False


def _is_arabic_group(words: Sequence[Token], place: int) -> bool:
    word = words[place]
    before = words[place - 1] if place else None
    if before is not None and is_number(before.word) and before.word[-1:] != "%":
        return word.word in COUNTED or _ONE.fullmatch(word.word) is not None
    if not word.word.startswith(_ARTICLE) or not _SEVERAL.fullmatch(word.bare):
        return False
    if word.word.lstrip("و").startswith("لل") or before is None or is_any(before, CALLERS):
        return True
    return word.word.endswith(_NOMINATIVE) and before.word.startswith(_PREFIXES_OF_VERBS)
