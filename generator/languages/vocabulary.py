"""What a language's word list holds, and how its words are told apart from those of other languages.

One record a language; the lists themselves are in the languages' folders, made to be read and extended by people.
It looks nothing up.
"""

from collections.abc import Mapping
from types import MappingProxyType

from generator.languages.measures import Counts, Measures, Phrases
from generator.records import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Vocabulary:
    """The words of one language, lower case, as they stand in a sentence; several words are one phrase.

    ``places`` and ``groups`` say where somebody is or who they are, wherever they stand; ``#`` is an age in digits.
    ``names`` are names of places, which count where they begin with a capital letter (in scripts that have them).
    ``weak`` are nouns and names that mean something else as often: they count after one of the ``leads``,
    over one of the ``determiners``.
    ``adjectives`` are of places and groups, and count before one of the ``people``. ``idioms`` are phrases that hold a
    listed word and mean no place; ``titled`` are words beside a name or a distance that make an event or a product of it.

    ``tails`` are ends of compounds that are people or places. ``towards`` are words after which a name of the gazetteer is a
    town, or one that ends in one of the ``town_endings``. ``callers`` are those by which a text says whom it wants to reach:
    a noun that ends in one of the ``endings`` is a group of people after them, any of the ``plurals`` after one of ``among``.
    ``things`` end so too and are no group: objects, and whoever follows, buys, reads or gives.

    ``distances`` are units with their metres, ``spans`` words that hold number and unit at once, with their metres.
    ``numbers`` are numbers in words, ``reach`` the words by which "a mile" is a distance and "500 m" are metres.
    ``firms`` are companies, a group where the text says how many ``staff`` they have.
    ``measures`` are the small words by which numbers and distances are read, ``counts`` those by which a number of a title is.
    ``money`` are words by which a budget is spoken of, ``joiners`` those that stand between the things of a list.
    """

    places: Phrases
    names: Phrases
    groups: Phrases
    weak: Phrases
    adjectives: Phrases
    leads: Phrases
    determiners: Phrases
    people: Phrases
    idioms: Phrases
    titled: Phrases
    tails: Phrases
    towards: Phrases
    town_endings: Phrases
    callers: Phrases
    among: Phrases
    plurals: Phrases
    endings: Phrases
    things: Phrases
    distances: Mapping[str, float]
    spans: Mapping[str, float]
    numbers: Mapping[str, float]
    reach: Phrases
    measures: Measures
    counts: Counts
    firms: Phrases
    staff: Phrases
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
