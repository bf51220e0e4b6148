"""Distances: a number with a unit of length, and how far that is.

Takes a text as its author wrote it, gives each distance as it was written and its metres. The length of a run, or of the
lead over somebody, is no distance. A number that cannot be read whole is not read at all.
"""

from collections.abc import Iterator
from functools import lru_cache

from generator.evaluate.audit.lexicon.listed import (
    AREAS,
    BY,
    EVENTS,
    LESS,
    MOVING,
    PER,
    REACH,
    SPANS,
    TITLED,
    TO,
    UNITS,
    UNITS_END,
    UP,
    is_any,
)
from generator.evaluate.audit.lexicon.numerals import amount_before, is_article, is_half_after
from generator.evaluate.audit.lexicon.words import Token, is_number, readable, tokens
from generator.records import dataclass

#: Metres, and millions.
_METRES_OR_MILLIONS = "m"
#: Without one of these words there is no distance.
_MEASURES = UNITS_END | SPANS.keys() | {_METRES_OR_MILLIONS}
#: Two words on, the run has been named: the 10 km charity run.
_NEAR = 2


@dataclass(frozen=True, slots=True)
class Distance:
    """A distance as it was written, and its length."""

    text: str
    metres: float


@dataclass(frozen=True, slots=True)
class _Spoken:
    """The words of a distance; its metres are None where the number has not been understood."""

    text: str
    metres: float | None


def distances(text: str) -> Iterator[Distance]:
    """The distances in a text: a number, in digits or in words, with its unit.

    >>> list(distances("within 3 miles")), list(distances("innenfor to mil")), list(distances("the extra mile"))
    ([Distance(text='3 miles', metres=4828.032)], [Distance(text='to mil', metres=20000.0)], [])
    """
    for spoken in _all_spoken(text):
        if spoken.metres is not None:
            yield Distance(spoken.text, spoken.metres)


def spoken_distances(text: str) -> Iterator[str]:
    """The words of every distance, those too whose number can be read in two ways.

    >>> list(spoken_distances("innenfor 1.500 meter"))
    ['1.500 meter']
    """
    return (spoken.text for spoken in _all_spoken(text))


@lru_cache(maxsize=256)
def _all_spoken(text: str) -> tuple[_Spoken, ...]:
    said = readable(text)
    return tuple(_read(said))


def _read(said: str) -> Iterator[_Spoken]:
    words = tokens(said)
    if _MEASURES.isdisjoint([token.word for token in words] + [token.bare for token in words]):
        return
    for place, token in enumerate(words):
        span = SPANS.get(token.word, SPANS.get(token.bare))
        if span is not None and not _is_of_event(words, place, place):
            more, end = _half_more(words, place, span / 4)
            yield _Spoken(said[token.start : words[end].end], span + more)
            continue
        unit, first = _unit(words, place)
        if unit is not None:
            yield from _counted(said, words, first, place, unit)


def _unit(words: tuple[Token, ...], place: int) -> tuple[float | None, int]:
    """The unit that ends at ``place``, and where it begins."""
    if words[place].word not in UNITS_END and words[place].bare not in UNITS_END:
        return (1.0 if words[place].word == _METRES_OR_MILLIONS else None), place
    if place and (pair := f"{words[place - 1].word} {words[place].word}") in UNITS:
        return UNITS[pair], place - 1
    return UNITS.get(words[place].word, UNITS.get(words[place].bare)), place


def _counted(said: str, words: tuple[Token, ...], first: int, place: int, unit: float) -> Iterator[_Spoken]:
    """The distance whose unit stands from ``first`` to ``place``; Arabic counts one after its noun."""
    begin, amount = amount_before(words, first)
    end = place
    if begin == first:
        if not _is_one_after(words, place):
            return
        amount, end = 1.0, place + 1
    if _is_of_event(words, begin, end) or _is_figure_of_speech(words, begin, place):
        return
    more, end = _half_more(words, end, unit / 2)
    yield _Spoken(said[words[begin].start : words[end].end], None if amount is None else amount * unit + more)


def _is_one_after(words: tuple[Token, ...], place: int) -> bool:
    return place + 1 < len(words) and words[place + 1].word in {"واحد", "واحدة"}


def _half_more(words: tuple[Token, ...], end: int, half: float) -> tuple[float, int]:
    """What ``and a half`` after a unit adds, and where the words end."""
    last = is_half_after(words, end + 1)
    return (0.0, end) if last is None else (half, last)


def _is_of_event(words: tuple[Token, ...], begin: int, place: int) -> bool:
    """Whether it is the length of a run, a walk or the like, a speed, or what somebody drives more or less than before."""
    after, before = words[place + 1 : place + 1 + _NEAR], words[max(0, begin - _NEAR) : begin]
    if after and after[0].word in PER:
        return True
    if any(word.word in MOVING for word in before) or any(word.word in LESS for word in after):
        return True
    return any(is_any(word, TITLED) or word.word.endswith(EVENTS) for word in (*before, *after))


def _is_figure_of_speech(words: tuple[Token, ...], begin: int, place: int) -> bool:
    """Whether ``a mile`` is only far, ``by half a mile`` a lead, or ``500 m`` a number of millions."""
    before = words[begin - 1].word if begin else ""
    after = words[place + 1].word if place + 1 < len(words) else ""
    is_reached = before in REACH or after in REACH
    if before in TO and not _is_of_area(words, begin):
        return True
    if words[place].word == _METRES_OR_MILLIONS:
        return not (is_number(words[begin].word) and is_reached)
    if before in BY and not is_number(words[begin].word):
        return True
    is_alone = (
        begin == place - 1 and is_article(words[begin].word) and is_half_after(words, place + 1) is None
    )
    return is_alone and not is_reached


def _is_of_area(words: tuple[Token, ...], begin: int) -> bool:
    """Whether what goes up to a distance is an area or a delivery: a radius of up to 5 km, but a shoe's life to 800 km."""
    if begin > 1 and words[begin - 2].word in UP:
        return True
    return any(word.word in AREAS or word.bare in AREAS for word in words)
