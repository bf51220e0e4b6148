"""Small numbers in words: ``seven``, as far as a language's house rule spells them; larger ones in digits.

Takes what is counted, whose gender some languages need, and a number. It capitalises only where it is asked to.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal

from generator.l10n.languages import spelled_to
from generator.l10n.sentence import marked_in
from generator.l10n.words import Words

Counted = Literal["goals", "results", "moves", "times"]
_WORDS: Mapping[Counted, tuple[str, ...]] = MappingProxyType(
    {
        "goals": (
            marked_in("number of goals", "one"),
            marked_in("number of goals", "two"),
            marked_in("number of goals", "three"),
            marked_in("number of goals", "four"),
            marked_in("number of goals", "five"),
            marked_in("number of goals", "six"),
            marked_in("number of goals", "seven"),
            marked_in("number of goals", "eight"),
            marked_in("number of goals", "nine"),
            marked_in("number of goals", "ten"),
            marked_in("number of goals", "eleven"),
            marked_in("number of goals", "twelve"),
        ),
        "results": (
            marked_in("number of results", "one"),
            marked_in("number of results", "two"),
            marked_in("number of results", "three"),
            marked_in("number of results", "four"),
            marked_in("number of results", "five"),
            marked_in("number of results", "six"),
            marked_in("number of results", "seven"),
            marked_in("number of results", "eight"),
            marked_in("number of results", "nine"),
            marked_in("number of results", "ten"),
            marked_in("number of results", "eleven"),
            marked_in("number of results", "twelve"),
        ),
        "moves": (
            marked_in("number of moves", "one"),
            marked_in("number of moves", "two"),
            marked_in("number of moves", "three"),
            marked_in("number of moves", "four"),
            marked_in("number of moves", "five"),
            marked_in("number of moves", "six"),
            marked_in("number of moves", "seven"),
            marked_in("number of moves", "eight"),
            marked_in("number of moves", "nine"),
            marked_in("number of moves", "ten"),
            marked_in("number of moves", "eleven"),
            marked_in("number of moves", "twelve"),
        ),
        "times": (
            marked_in("number of times", "one"),
            marked_in("number of times", "two"),
            marked_in("number of times", "three"),
            marked_in("number of times", "four"),
            marked_in("number of times", "five"),
            marked_in("number of times", "six"),
            marked_in("number of times", "seven"),
            marked_in("number of times", "eight"),
            marked_in("number of times", "nine"),
            marked_in("number of times", "ten"),
            marked_in("number of times", "eleven"),
            marked_in("number of times", "twelve"),
        ),
    }
)
#: Two behind a preposition, which has another form in Arabic.
_TWO: Mapping[str, str] = MappingProxyType(
    {
        "goals": marked_in("number of goals, after a preposition", "two"),
        "results": marked_in("number of results, after a preposition", "two"),
    }
)


def spelled(words: Words, n: int, of: Counted, *, governed: bool = False) -> str:
    """``seven`` of what is counted; ``governed`` by a preposition."""
    if not 0 < n <= min(spelled_to(words.language), len(_WORDS[of])):
        return words.number(n)
    if governed and n == 2 and of in _TWO:
        return words.ctext(f"number of {of}, after a preposition", _TWO[of])
    return words.ctext(f"number of {of}", _WORDS[of][n - 1])


def capital(text: str) -> str:
    """``text`` with a capital first letter, where its script has one."""
    return text[:1].upper() + text[1:]
