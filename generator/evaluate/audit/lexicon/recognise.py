"""Recognition: the words of a text by which it speaks of a place, a group, a distance, money, or several metrics.

Takes a text as its author wrote it, gives the words as they stand in it. All lists are looked through whatever language
a text is said to be in, for authors mix them. It draws no conclusion.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise

from generator.evaluate.audit.lexicon.words import Token, number_of, readable, tokens
from generator.languages import LANGUAGES
from generator.languages.vocabulary import Phrases

_VOCABULARIES = tuple(language.vocabulary for language in LANGUAGES)

_LONGEST = 5


@dataclass(frozen=True, slots=True)
class Distance:
    """A distance as it was written, and its length."""

    text: str
    metres: float


def phrase_key(phrase: str) -> str:
    """A phrase as it is looked up: its words folded, one space between them."""
    return " ".join(token.word for token in tokens(readable(phrase)))


def _keys(of: Iterable[Phrases]) -> frozenset[str]:
    return frozenset(phrase_key(phrase) for phrases in of for phrase in phrases)


def _values(of: Iterable[Mapping[str, float]]) -> dict[str, float]:
    return {phrase_key(word): value for table in of for word, value in table.items()}


_PEOPLE_AND_PLACES = _keys([v.places for v in _VOCABULARIES] + [v.groups for v in _VOCABULARIES])
_NAMES = _keys(v.names for v in _VOCABULARIES)
#: With what a listed phrase can begin.
_FIRST = frozenset(key.partition(" ")[0] for key in _PEOPLE_AND_PLACES | _NAMES)
_MONEY = _keys(v.money for v in _VOCABULARIES)
_JOINERS = _keys(v.joiners for v in _VOCABULARIES)
_UNITS = _values(v.distances for v in _VOCABULARIES)
_SPANS = _values(v.spans for v in _VOCABULARIES)
_NUMBERS = _values(v.numbers for v in _VOCABULARIES)
_SIGNS_OF_MONEY = "$€£¥₤₪"


def spoken_of(text: str) -> str | None:
    """The first words that speak of a place or a group, or a distance; None where nothing does.

    >>> spoken_of("Grow in our city"), spoken_of("Følgere i Bergen"), spoken_of("Grow by a fifth")
    ('city', 'Bergen', None)
    """
    said = readable(text)
    words = tokens(said)
    for place, word in enumerate(words):
        if word.word not in _FIRST and word.bare not in _FIRST:
            continue
        for count in range(min(_LONGEST, len(words) - place), 0, -1):
            if _is_place_or_group(words[place : place + count]):
                return said[word.start : words[place + count - 1].end]
    return next((distance.text for distance in distances(text)), None)


def _is_place_or_group(words: tuple[Token, ...]) -> bool:
    return _looked_up(words, _PEOPLE_AND_PLACES) or (words[0].capital and _looked_up(words, _NAMES))


def _looked_up(words: tuple[Token, ...], keys: frozenset[str]) -> bool:
    """Whether the phrase is listed, as it stands or without what is written on to the front of its words."""
    if " ".join(token.word for token in words) in keys:
        return True
    bare = " ".join([words[0].bare, *(token.word for token in words[1:])])
    return bare in keys or " ".join(token.bare for token in words) in keys


def distances(text: str) -> Iterator[Distance]:
    """The distances in a text: a number, in digits or in words, with its unit.

    >>> list(distances("within 3 miles")), list(distances("innenfor to mil")), list(distances("the extra mile"))
    ([Distance(text='3 miles', metres=4828.032)], [Distance(text='to mil', metres=20000.0)], [])
    """
    said = readable(text)
    words = tokens(said)
    for place, token in enumerate(words):
        span = _SPANS.get(token.word, _SPANS.get(token.bare))
        if span is not None:
            yield Distance(said[token.start : token.end], span)
        yield from _counted(said, words, place)


def _counted(said: str, words: tuple[Token, ...], place: int) -> Iterator[Distance]:
    """The distance that ends with the unit at ``place``."""
    if place == 0:
        return
    pair = f"{words[place - 1].word} {words[place].word}"
    unit, first = _UNITS.get(words[place].word), place - 1
    if place > 1 and pair in _UNITS:
        unit, first = _UNITS[pair], place - 2
    amount = None if unit is None else _amount(words, first)
    if unit is not None and amount is not None:
        begin = first - 1 if _is_half(words, first) else first
        yield Distance(said[words[begin].start : words[place].end], amount * unit)


def _amount(words: tuple[Token, ...], place: int) -> float | None:
    """The number at ``place``; ``half a mile`` is half of one."""
    word = words[place]
    number = number_of(word.word)
    if number is None:
        number = _NUMBERS.get(word.word, _NUMBERS.get(word.bare))
    return 0.5 if number == 1 and _is_half(words, place) else number


def _is_half(words: tuple[Token, ...], place: int) -> bool:
    return place > 0 and words[place].word in {"a", "an"} and words[place - 1].word == "half"


def speaks_of_money(text: str) -> bool:
    """Whether a text asserts a budget, in words or with a currency's sign."""
    said = readable(text)
    words = tokens(said)
    pairs = pairwise(words)
    return (
        any(sign in said for sign in _SIGNS_OF_MONEY)
        or any(_looked_up((token,), _MONEY) for token in words)
        or any(_looked_up(pair, _MONEY) for pair in pairs)
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
        for count in range(min(_LONGEST, len(words) - place), 0, -1):
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
    if any(number_of(token.word) is None and token.word not in _JOINERS for token in between):
        return False
    signs = any(sign in said[start:end] for sign in ",،&+/") or said[end : end + 1] == "و"
    return signs or any(token.word in _JOINERS for token in between)
