"""What a language's word list holds, and how its words are told apart from those of other languages.

One record a language; the lists themselves are in the languages' folders, made to be read and extended by people.
It looks nothing up.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

Phrases = tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Vocabulary:
    """The words of one language, lower case, as they stand in a sentence; several words are one phrase.

    ``places`` and ``groups`` say where somebody is or who they are. ``names`` are names of places, which count where
    they begin with a capital letter (in scripts that have them). ``distances`` are units with their metres,
    ``spans`` words that hold number and unit at once, with their metres. ``numbers`` are numbers in words.
    ``money`` are words by which a budget is spoken of, ``joiners`` those that stand between the things of a list.
    """

    places: Phrases
    names: Phrases
    groups: Phrases
    distances: Mapping[str, float]
    spans: Mapping[str, float]
    numbers: Mapping[str, float]
    money: Phrases
    joiners: Phrases


def phrases(text: str) -> Phrases:
    r"""One phrase a line or between commas.

    >>> phrases("city, cities\n  our area")
    ('city', 'cities', 'our area')
    """
    return tuple(phrase.strip() for line in text.splitlines() for phrase in line.split(",") if phrase.strip())


def table(text: str) -> Mapping[str, float]:
    r"""A value with its words on each line.

    >>> dict(table("1000: km, kilometre\n  1: metre"))
    {'km': 1000.0, 'kilometre': 1000.0, 'metre': 1.0}
    """
    lines = (line.partition(":") for line in text.splitlines() if line.strip())
    return MappingProxyType({word: float(value) for value, _, words in lines for word in phrases(words)})
