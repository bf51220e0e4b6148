"""Recognition: the words of a text by which it speaks of money, or of several metrics.

Takes a text as its author wrote it, gives the words as they stand in it. It draws no conclusion.
"""

from collections.abc import Iterator, Mapping
from itertools import pairwise

from generator.evaluate.audit.lexicon.listed import JOINERS, LONGEST, MONEY, looked_up
from generator.evaluate.audit.lexicon.words import Token, is_number, readable, tokens

_SIGNS_OF_MONEY = "$€£¥₤₪"


def speaks_of_money(text: str) -> bool:
    """Whether a text asserts a budget, in words or with a currency's sign."""
    said = readable(text)
    words = tokens(said)
    pairs = pairwise(words)
    return (
        any(sign in said for sign in _SIGNS_OF_MONEY)
        or any(looked_up((token,), MONEY) for token in words)
        or any(looked_up(pair, MONEY) for pair in pairs)
    )


def named_together(text: str, things: Mapping[str, str]) -> str | None:
    """The words that name two different ``things`` (ids by phrase key) as one list: ``likes, comments and shares``.

    >>> named_together("More likes and comments", {"likes": "likes", "comments": "comments"})
    'likes and comments'
    >>> named_together("Reach 500 followers", {"reach": "reach", "followers": "followers"}) is None
    True
    """
    said = readable(text)
    words = tokens(said)
    found = list(_things(words, things))
    first = last = None
    for (begin, end, thing), (following, stop, other) in pairwise(found):
        if thing != other and _is_joined(
            said, words[end:following], words[end - 1].end, words[following].start
        ):
            first, last = (begin if first is None else first), stop
        elif first is not None:
            break
    return None if first is None or last is None else said[words[first].start : words[last - 1].end]


def _things(words: tuple[Token, ...], things: Mapping[str, str]) -> Iterator[tuple[int, int, str]]:
    """Where each thing is named, the longest name first: its words' begin and end, and its id."""
    place = 0
    while place < len(words):
        for count in range(min(LONGEST, len(words) - place), 0, -1):
            named = words[place : place + count]
            thing = next((things[key] for key in _names(named) if key in things), None)
            if thing is not None:
                yield place, place + count, thing
                place += count - 1
                break
        place += 1


def _names(words: tuple[Token, ...]) -> Iterator[str]:
    """How the thing may be listed: as it stands, without its front, or with the article alone."""
    rest = [token.word for token in words[1:]]
    first = words[0]
    yield " ".join([first.word, *rest])
    if first.bare != first.word:
        yield " ".join([first.bare, *rest])
        yield " ".join([f"ال{first.bare}", *rest])


def _is_joined(said: str, between: tuple[Token, ...], start: int, end: int) -> bool:
    """Whether only signs and words of a list stand between two names."""
    if any(not is_number(token.word) and token.word not in JOINERS for token in between):
        return False
    signs = any(sign in said[start:end] for sign in ",،&+/") or said[end : end + 1] == "و"
    return signs or any(token.word in JOINERS for token in between)
