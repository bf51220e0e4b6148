"""The word lists of all languages as they are looked up: each phrase by the key that a text's tokens make.

Takes the vocabularies, gives sets and tables. All lists are looked through whatever language a text is said to be in,
for authors mix them. It reads no text.
"""

from collections.abc import Iterable, Mapping

from generator.evaluate.audit.lexicon.words import Token, folded, readable, words_of
from generator.languages import LANGUAGES
from generator.languages.measures import Phrases

_VOCABULARIES = tuple(language.vocabulary for language in LANGUAGES)
#: No name of a metric has more words that are looked at.
LONGEST = 5
_ARTICLE = "ال"
_SHORTEST_STEM = 3


def phrase_key(phrase: str) -> str:
    """A phrase as it is looked up: its words folded, one space between them."""
    return folded(words_of(readable(phrase)))


def _keys(of: Iterable[Phrases]) -> frozenset[str]:
    """The keys of listed phrases, in which ``#`` is an age. They are folded in one go: there are thousands, and every run needs them."""
    phrases = [phrase for phrases in of for phrase in phrases]
    plain = readable("\n".join([phrase for phrase in phrases if "#" not in phrase]))
    keys = folded("\n".join(map(words_of, plain.split("\n")))).split("\n") if plain else ()
    return frozenset((*keys, *(_aged_key(phrase) for phrase in phrases if "#" in phrase)))


def _aged_key(phrase: str) -> str:
    return phrase_key(phrase.replace("#", " number ")).replace("number", "#")


def _values(of: Iterable[Mapping[str, float]]) -> dict[str, float]:
    return {phrase_key(word): value for table in of for word, value in table.items()}


def _peoples(names: Iterable[str]) -> Iterable[str]:
    """How Arabic calls the people of a place, several of them: السعودية gives سعوديين."""
    for name in names:
        if " " in name or name[0] not in _ARABIC_LETTERS:
            continue
        stem = name.removeprefix(_ARTICLE)
        stem = stem.removesuffix("ا").removesuffix("ة").removesuffix("ي")
        if len(stem) >= _SHORTEST_STEM or name in _SHORT_NAMES:
            yield from (stem + ending for ending in ("يين", "يون", "يات"))


def _counted(groups: Iterable[str]) -> Iterable[str]:
    """How Arabic counts the members of a group from eleven on: 40 حلاقا."""
    return (
        f"{word}ا"
        for word in groups
        if word[0] in _ARABIC_LETTERS and " " not in word and word[-1] not in "اةنت"
    )


def _members(groups: Iterable[str]) -> Iterable[str]:
    """One of a group that Arabic lists in the plural, as he is counted: نحال and نحالا beside نحالين."""
    for word in groups:
        if word.endswith("ين") and " " not in word and len(word) > _SHORTEST_STEM + len("ين"):
            yield from (word[:-2], f"{word[:-2]}ا")


def _members_of(groups: Iterable[str]) -> Iterable[str]:
    """Such a plural of women, and before the noun that it belongs to: محاسبات; سائقو and سائقي before الشاحنات."""
    for word in groups:
        if word.endswith("ين") and " " not in word and not word.endswith("يين"):
            yield from (word[:-1], f"{word[:-2]}و", f"{word[:-2]}ات")


_ARABIC_LETTERS = frozenset("ابتثجحخدذرزسشصضطظعغفقكلمنهوي")
_SHORT_NAMES = frozenset({"مصر", "قطر"})

LEADS = _keys(v.leads for v in _VOCABULARIES)
PEOPLE = _keys(v.people for v in _VOCABULARIES)
IDIOMS = _keys(v.idioms for v in _VOCABULARIES)
TITLED = _keys(v.titled for v in _VOCABULARIES)
WEAK_NAMES = _keys([tuple(phrase for v in _VOCABULARIES for phrase in v.weak if phrase[0].isupper())])
WEAK = _keys(v.weak for v in _VOCABULARIES) - WEAK_NAMES
DETERMINERS = _keys(v.determiners for v in _VOCABULARIES)
ADJECTIVES = _keys(v.adjectives for v in _VOCABULARIES)
NAMES = _keys(v.names for v in _VOCABULARIES)
#: Names in capitals are written so: the US, but not us, nor Follow Us.
CAPITALS = _keys([tuple(name for v in _VOCABULARIES for name in v.names if name.isupper())])
_GROUPS = _keys(v.groups for v in _VOCABULARIES)
GROUPS = _GROUPS | frozenset(_peoples(NAMES)) | frozenset(_counted(_GROUPS)) | frozenset(_members_of(_GROUPS))
PLACES = _keys(v.places for v in _VOCABULARIES) | GROUPS
TOWARDS = _keys(v.towards for v in _VOCABULARIES)
TOWN_ENDINGS = tuple(sorted(_keys(v.town_endings for v in _VOCABULARIES)))
CALLERS = _keys(v.callers for v in _VOCABULARIES)
#: What leads to people and how they end, a pair for each language: for upholsterers, but for tre dagers.
CALLED = tuple((_keys([v.callers]), tuple(sorted(_keys([v.endings])))) for v in _VOCABULARIES if v.endings)
AMONG = tuple((_keys([v.among]), tuple(sorted(_keys([v.plurals])))) for v in _VOCABULARIES if v.plurals)
THINGS = _keys(v.things for v in _VOCABULARIES)
#: What stands in the singular after a number alone.
COUNTED = frozenset(_members(_GROUPS)) - THINGS
TAILS = tuple(sorted(_keys(v.tails for v in _VOCABULARIES)))
REACH = _keys(v.reach for v in _VOCABULARIES)
JOINERS = _keys(v.joiners for v in _VOCABULARIES)
FIRMS = _keys(v.firms for v in _VOCABULARIES)
STAFF = _keys(v.staff for v in _VOCABULARIES)
MONEY = _keys(v.money for v in _VOCABULARIES)
UNITS = _values(v.distances for v in _VOCABULARIES)
SPANS = _values(v.spans for v in _VOCABULARIES)
NUMBERS = _values(v.numbers for v in _VOCABULARIES)
_MEASURES = tuple(v.measures for v in _VOCABULARIES)
ARTICLES = _keys(m.articles for m in _MEASURES)
ANDS = _keys(m.ands for m in _MEASURES)
HALVES = _keys(m.halves for m in _MEASURES)
HALF_MORE = _keys(m.half_more for m in _MEASURES)
EVERY = _keys(m.every for m in _MEASURES)
PER = _keys(m.per for m in _MEASURES)
MOVING = _keys(m.moving for m in _MEASURES)
LESS = _keys(m.less for m in _MEASURES)
EVENTS = tuple(sorted(_keys(m.events for m in _MEASURES)))
TO, UP = _keys(m.to for m in _MEASURES), _keys(m.up for m in _MEASURES)
BY = _keys(m.by for m in _MEASURES)
AREAS = _keys(m.areas for m in _MEASURES)
_COUNTS = tuple(v.counts for v in _VOCABULARIES)
AIMS = _keys(c.aims for c in _COUNTS)
ORIGINS = _keys(c.origins for c in _COUNTS)
OTHERWISE = _keys(c.otherwise for c in _COUNTS)
MULTIPLES = _values(c.multiples for c in _COUNTS)
#: The last words of units: a unit can end with no others.
UNITS_END = frozenset(key.rpartition(" ")[2] for key in UNITS)


def _longest(keys: Iterable[str]) -> dict[str, int]:
    """Most keys are one word."""
    found = dict.fromkeys(keys, 1)
    for key in [key for key in found if " " in key]:
        del found[key]
        first, *rest = key.split(" ")
        found[first] = max(found.get(first, 1), 1 + len(rest))
    return found


#: Everything that is listed.
LISTED = PLACES | NAMES | WEAK | WEAK_NAMES | ADJECTIVES | IDIOMS
#: How many words the longest phrase has that begins with a word.
LONGEST_FROM = _longest(LISTED)


def keys_of(words: tuple[Token, ...]) -> tuple[str, ...]:
    """How a phrase may be listed: as it stands, or without what is written on to the front of its words."""
    key = " ".join([token.word for token in words])
    bare = " ".join([token.bare for token in words])
    if bare == key:
        return (key,)
    return key, " ".join([words[0].bare, *(token.word for token in words[1:])]), bare


def names_of(words: tuple[Token, ...]) -> tuple[str, ...]:
    """How a name may be listed, which keeps its article: الرياض for بالرياض."""
    rest = "".join([f" {token.word}" for token in words[1:]])
    return tuple([form + rest for form in words[0].forms])


def looked_up(words: tuple[Token, ...], keys: frozenset[str]) -> bool:
    """Whether the phrase is listed, with or without a front."""
    return any(key in keys for key in keys_of(words))


def named(words: tuple[Token, ...], keys: frozenset[str]) -> bool:
    """Whether a name is listed, with or without a front, but with its article."""
    return any(key in keys for key in names_of(words))


def is_listed(words: tuple[Token, ...]) -> bool:
    """Whether the phrase stands in any list, with or without a front; only Arabic writes any."""
    if " ".join([token.word for token in words]) in LISTED:
        return True
    is_latin = words[0].word[0] not in _ARABIC_LETTERS
    return not is_latin and (looked_up(words, LISTED) or named(words, LISTED))


def is_any(word: Token, keys: frozenset[str]) -> bool:
    """Whether one word is listed, with or without a front."""
    return word.word in keys or word.bare in keys
