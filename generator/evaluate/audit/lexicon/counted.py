"""Numbers of what is counted: ``600 followers`` in a title, by the words for what a metric counts.

Takes a text as its author wrote it and those words, gives each number in digits with all that it may be, and whether it stands there as
what is to be reached. It does not know what the goal asks for.
"""

import re
from collections.abc import Collection, Iterator
from typing import NamedTuple

from generator.evaluate.audit.lexicon.listed import AIMS, MULTIPLES, ORIGINS, OTHERWISE, phrase_key
from generator.evaluate.audit.lexicon.words import Token, is_number, readable, tokens
from generator.model.text import western_digits

_GROUPED = re.compile(r"[1-9]\d{0,2}(?:([.,٬ \u00a0\u202f])\d{3})(?:\1\d{3})*", re.ASCII)
_DECIMAL = re.compile(r"(?:0|[1-9]\d*)(?:[.,٫]\d+)?", re.ASCII)
#: Four digits in one, as days are told: a year, unless it is that of a new century, which is a round number as often.
_YEAR = re.compile(r"(?:19|20)(?!00)\d\d", re.ASCII)
#: What ends a part of a title; a dash does between spaces, where it is no range.
_ENDS = ":,;،؛"
_DASHES = ("-", "\u2013", "\u2014")
#: What stands between words without a place of its own: marks of direction.
_UNSEEN = "\u200e\u200f\u061c"
#: Of phrases that say what a number is.
_LONGEST = 4


class Counted(NamedTuple):
    """A number as it was written, with its word where it is of what is counted, and all that it may come to; the likeliest first.

    ``claimed`` is whether it is of what is counted and stands as what is to be reached.
    """

    text: str
    amounts: tuple[float, ...]
    claimed: bool


def counted(text: str, nouns: Collection[str]) -> Iterator[Counted]:
    """The numbers of a text that are no year; ``nouns`` are phrase keys.

    >>> [each.text for each in counted("In 2026 from 1,200 to 1,500 followers, 3 posts a week", {"followers"}) if each.claimed]
    ['1,500 followers']
    >>> [each.amounts for each in counted("1.500 or 2k or 0,5", set())]
    [(1500.0, 1.5), (2000.0,), (0.5,)]
    """
    said = readable(text).translate(dict.fromkeys(map(ord, _UNSEEN)))
    words = tokens(said)
    for place, word in enumerate(words):
        if is_number(word.word):
            found = _number(said, words, place, nouns)
            if found.amounts:
                yield found


def _number(said: str, words: tuple[Token, ...], place: int, nouns: Collection[str]) -> Counted:
    digits = said[words[place].start : words[place].end]
    times, after = _multiple(said, words, place)
    amounts = tuple(amount * times for amount in _amounts(digits))
    is_noun = (
        after < len(words) and words[after].word in nouns and _is_apart(said, words[after - 1], words[after])
    )
    last = words[after] if is_noun else words[after - 1]
    claimed = is_noun and _is_aim(said, words, place) and not _is_otherwise(said, words, after)
    return Counted(said[words[place].start : last.end], amounts, claimed)


def _amounts(digits: str) -> tuple[float, ...]:
    """What digits may come to: ``1.500`` is a thousand and a half in one language and one and a half in another."""
    western = western_digits(digits)
    if _YEAR.fullmatch(western):
        return ()
    found = [float(re.sub(r"\D", "", western))] if _GROUPED.fullmatch(western) else []
    if _DECIMAL.fullmatch(western):
        found.append(float(western.replace(",", ".").replace("٫", ".")))
    return tuple(dict.fromkeys(found))


def _multiple(said: str, words: tuple[Token, ...], place: int) -> tuple[float, int]:
    """What the word behind a number makes of it, and the place of the next one."""
    after = place + 1
    if after < len(words) and words[after].word in MULTIPLES:
        between = said[words[place].end : words[after].start]
        if not between.strip():
            return MULTIPLES[words[after].word], after + 1
    return 1.0, after


def _is_apart(said: str, before: Token, noun: Token) -> bool:
    """Whether only a space stands before the noun, or the point of a short word (``2 Mio. Follower``), and nothing hangs on to it."""
    between = said[before.end : noun.start]
    point = "" if is_number(before.word) else "."
    return (
        between[:1] != ""
        and not between.strip(f" \u00a0\u202f{point}")
        and said[noun.end : noun.end + 1] not in set("-\u2011/@&+='’_")
    )


def _is_aim(said: str, words: tuple[Token, ...], place: int) -> bool:
    """Whether a part of the title begins with it, or a word stands before it by which it is to be reached."""
    start = words[place].start
    head = said[:start].rstrip()
    if not head:
        return True
    if head == said[:start]:
        return False
    if head.endswith(_DASHES):
        return head[:-1] != head[:-1].rstrip() and not head[:-1].rstrip()[-1:].isdigit()
    if head[-1] in _ENDS:
        return True
    if not place or words[place - 1].end != len(head):
        return False
    for count in range(min(_LONGEST, place), 0, -1):
        if _key(words[place - count : place]) in AIMS:
            return not _is_range(words, place - count)
    return False


def _is_range(words: tuple[Token, ...], place: int) -> bool:
    """Whether the word at ``place`` stands behind a number that nobody starts from: 10 to 20."""
    before = place - 1
    if before >= 1 and words[before].word in MULTIPLES:
        before -= 1
    if before < 0 or not is_number(words[before].word):
        return False
    return before == 0 or _key(words[before - 1 : before]) not in ORIGINS


def _is_otherwise(said: str, words: tuple[Token, ...], noun: int) -> bool:
    """Whether what follows the noun makes the number something else; behind a point or a comma it does not."""
    follows = words[noun + 1 : noun + 1 + _LONGEST]
    if not follows or said[words[noun].end : follows[0].start].strip():
        return False
    return any(_key(follows[:count]) in OTHERWISE for count in range(1, len(follows) + 1))


def _key(words: tuple[Token, ...]) -> str:
    return " ".join([word.word for word in words])


def noun_key(text: str) -> str | None:
    """A word as ``counted`` looks it up; None of several words."""
    key = phrase_key(text)
    return key if key and " " not in key else None
