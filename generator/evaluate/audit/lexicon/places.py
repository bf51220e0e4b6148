"""Places and groups: the words of a text that say where somebody is, or who they are.

Takes a text as its author wrote it, gives the words as they stand in it. A name inside the name of something else (a
campaign, a product, an event) is no place. It draws no conclusion.
"""

import re

from generator.evaluate.audit.lexicon.ages import AGE, is_age, is_of_ages
from generator.evaluate.audit.lexicon.distances import spoken_distances
from generator.evaluate.audit.lexicon.firms import end_of_sized
from generator.evaluate.audit.lexicon.listed import (
    ADJECTIVES,
    CAPITALS,
    DETERMINERS,
    EVERY,
    GROUPS,
    IDIOMS,
    JOINERS,
    LEADS,
    LONGEST_FROM,
    NAMES,
    PEOPLE,
    PLACES,
    TAILS,
    TITLED,
    TOWARDS,
    TOWN_ENDINGS,
    WEAK,
    WEAK_NAMES,
    is_any,
    is_listed,
    looked_up,
    named,
    names_of,
)
from generator.evaluate.audit.lexicon.people import is_group
from generator.evaluate.audit.lexicon.towns import LONGEST_TOWN, towns
from generator.evaluate.audit.lexicon.words import Token, is_led, is_number, readable, tokens
from generator.records import dataclass

#: Compounds end with their noun: podkastlyttere.
_PEOPLE = tuple(sorted(PEOPLE))
#: A word of so few letters is no part of a name, however it is written: By, And, On.
_SMALL = 3
#: So many letters has a name that is known for a town by its end alone: Ulverston, but not Ford.
_LONG = 7
#: Fewer words say nothing of how a title is written.
_TITLE = 4
#: Arabic letters come after it.
_LATIN = "\u05ff"
#: What stands in quotation marks is the name of a thing: the film «Winter in Oslo».
_QUOTED = re.compile(r'«[^»]*»|»[^«]*«|„[^“”]*[“”]|“[^”]*”|"[^"]*"')
#: What ends a clause: words on its two sides say nothing of each other.
_STOPS = frozenset(".,:;!?()،؛؟–—|/\n")
#: How far a lead stands before its noun: in all of the country.
_FAR = 3


@dataclass(frozen=True, slots=True)
class _Text:
    said: str
    words: tuple[Token, ...]

    def before(self, place: int) -> Token | None:
        """The word before the one at ``place``, in its clause."""
        return self.words[place - 1] if place and not self._is_cut(place) else None

    def at(self, place: int) -> Token | None:
        """The word at ``place``, if it goes on with the clause of the one before."""
        return self.words[place] if place < len(self.words) and not self._is_cut(place) else None

    def end_of_clause(self, place: int) -> int:
        """Where the clause ends that the word at ``place`` stands in."""
        cuts = (at for at in range(place + 1, len(self.words)) if self._is_cut(at))
        return next(cuts, len(self.words))

    def _is_cut(self, place: int) -> bool:
        between = self.said[self.words[place - 1].end : self.words[place].start]
        return not _STOPS.isdisjoint(between)

    def sign_after(self, stop: int) -> str:
        end = self.words[stop - 1].end
        return self.said[end : end + 1]

    def is_in_compound(self, stop: int) -> bool:
        """Whether a hyphen joins the words to one that is no word of places: the Alta-campaign, but city-wide."""
        if self.sign_after(stop) != "-" or stop == len(self.words):
            return False
        tail = self.words[stop]
        is_joined = tail.start == self.words[stop - 1].end + 1
        return is_joined and not (tail.capital or is_number(tail.word) or tail.word in PEOPLE)


def spoken_of(text: str) -> str | None:
    """The first words that speak of a place or a group, or a distance; None where nothing does.

    >>> spoken_of("Grow in our city"), spoken_of("Følgere i Bergen"), spoken_of("Grow by a fifth")
    ('city', 'Bergen', None)
    >>> spoken_of("The talk of the town"), spoken_of("Alta-kampanjen"), spoken_of("Paris Fashion Week")
    (None, None, None)
    """
    said = _QUOTED.sub(_blank, readable(text))
    words = _Text(said, tokens(said))
    return _spoken(words) or next(spoken_distances(text), None) or _unlisted(words) or _sized(words)


def _blank(quoted: re.Match[str]) -> str:
    """As many full stops as the name in quotation marks has letters: the words about it keep their places."""
    return "." * len(quoted[0])


def _spoken(text: _Text) -> str | None:
    words, free = text.words, 0
    for place, word in enumerate(words):
        longest = _longest_from(word)
        if not longest or place < free:
            continue
        for stop in range(min(place + longest, len(words)), place, -1):
            phrase = words[place:stop]
            if not (is_listed(phrase) or is_of_ages(phrase)):
                continue
            if looked_up(phrase, IDIOMS):
                free = stop
                break
            if not text.is_in_compound(stop) and _counts(text, place, stop):
                return text.said[word.start : words[stop - 1].end]
    return None


def _unlisted(text: _Text) -> str | None:
    """The first place or group that no list has: ungdomsskoleelever, from Swindon, among upholsterers."""
    for place, word in enumerate(text.words):
        stop = _end_of_unlisted(text, place, word)
        if stop and not text.is_in_compound(stop):
            return text.said[word.start : text.words[stop - 1].end]
    return None


def _sized(text: _Text) -> str | None:
    """The first companies of a size: companies with fewer than 50 employees."""
    for place, word in enumerate(text.words):
        stop = end_of_sized(text.words[: text.end_of_clause(place)], place)
        if stop:
            return text.said[word.start : text.words[stop - 1].end]
    return None


def _end_of_unlisted(text: _Text, place: int, word: Token) -> int:
    """Where the place or the group ends that begins at ``place``; 0 where none does."""
    if is_number(word.word):
        return 0
    if word.word.endswith(TAILS):
        return place + 1
    if word.capital and (stop := _end_of_town(text, place)):
        return stop
    is_lower = not _is_upper(text, word)
    is_called = is_group(text.words, place, text.at(place + 1), lower=is_lower)
    return place + 1 if is_called and not _is_part_of_name(text, place, place + 1) else 0


def _end_of_town(text: _Text, place: int) -> int:
    """Where the name of a town ends to which the text leads: from Milton Keynes, Swindon readers; 0 where there is none."""
    before, word = text.before(place), text.words[place]
    if before is None:
        return 0
    is_led_to = before.word in TOWARDS or is_led(word.word)
    if not is_led_to and not _is_upper(text, word):
        return 0
    for stop in range(min(place + LONGEST_TOWN, len(text.words)), place, -1):
        if (is_led_to or _is_of_people(text, stop)) and _is_town(text, place, stop):
            return 0 if _is_titled(text, place, stop) else stop
    return 0


def _is_of_people(text: _Text, stop: int) -> bool:
    """Whether people stand after a name: Swindon readers."""
    after = text.at(stop)
    return after is not None and after.word in PEOPLE


def _is_town(text: _Text, place: int, stop: int) -> bool:
    """Whether the gazetteer has the name, as it stands or after what is written on to it, or it ends as towns do."""
    words = text.words[place:stop]
    names = names_of(words) if is_led(words[0].word) else (" ".join([word.word for word in words]),)
    if any(name in towns() for name in names):
        return True
    is_long = len(words) == 1 and len(words[0].word) >= _LONG
    return is_long and _is_upper(text, words[0]) and words[0].word.endswith(TOWN_ENDINGS)


def _longest_from(word: Token) -> int:
    """How many words a listed phrase may have that begins with this one; 0 where none does."""
    if word.forms == (word.word,) and word.bare == word.word:
        return LONGEST_FROM.get(AGE if is_age(word) else word.word, 0)
    return max(LONGEST_FROM.get(form, 0) for form in (word.bare, *word.forms))


def _counts(text: _Text, place: int, stop: int) -> bool:
    """Whether the words from ``place`` to ``stop`` are listed and speak of a place or a group here."""
    words = text.words[place:stop]
    if looked_up(words, WEAK) or named(words, WEAK):
        return _is_led(text, place) and not _is_titled(text, place, stop)
    if words[0].capital and named(words, WEAK_NAMES):
        return _is_led(text, place) and not _is_titled(text, place, stop)
    if words[0].capital and named(words, NAMES):
        return _is_as_capital(text, words) and not _is_titled(text, place, stop)
    if looked_up(words, ADJECTIVES):
        return _describes_people(text, place, stop)
    if looked_up(words, PLACES) or is_of_ages(words):
        return not _is_part_of_name(text, place, stop)
    return False


def _is_as_capital(text: _Text, words: tuple[Token, ...]) -> bool:
    """Whether a name that is listed in capitals is written so."""
    return not named(words, CAPITALS) or text.said[words[0].start : words[-1].end].isupper()


def _is_led(text: _Text, place: int) -> bool:
    """Whether a preposition or a word of reach leads to the noun, over an article or the like; or is written on to it."""
    noun = text.words[place]
    if is_led(noun.word) or (named((noun,), WEAK) and not is_any(noun, WEAK)):
        return True
    for back in range(_FAR):
        before = text.before(place - back)
        if before is None:
            return False
        if is_any(before, LEADS):
            return True
        if before.word not in DETERMINERS and (back or not text.said[noun.start].islower()):
            return False
    return False


def _is_titled(text: _Text, place: int, stop: int) -> bool:
    """Whether a name of a place is part of the name of something else: Paris Fashion Week, the Berlin jacket."""
    before, after = text.before(place), text.at(stop)
    if before is not None and (is_any(before, TITLED) or _is_of_thing(text.words[place], before)):
        return True
    if after is None or is_any(after, PEOPLE) or after.word in LEADS or after.word in JOINERS:
        return False
    if after.word in TITLED or _goes_on(text, after):
        return True
    is_counted = before is not None and (before.word in DETERMINERS or is_number(before.word))
    # Some words say how many of something in the place: half of all Devon pubs, but the Berlin jacket.
    is_thing = is_counted and before is not None and before.word not in EVERY
    return is_thing and not is_number(after.word)


def _is_of_thing(name: Token, before: Token) -> bool:
    """Whether Arabic makes a name of a noun and a place, with nothing between: صوت القاهرة, but سكان القاهرة."""
    is_bare = name.word[0] > _LATIN and (name.word in NAMES or name.word in WEAK)
    return is_bare and before.word[0] > _LATIN and not (is_any(before, LEADS) or is_any(before, PEOPLE))


def _goes_on(text: _Text, word: Token | None) -> bool:
    """Whether a name goes on with this word: it has a capital where words of a sentence have none."""
    if word is None or not _is_upper(text, word) or named((word,), NAMES):
        return False
    if word.word in LEADS or word.word in PEOPLE or _has_capitals_throughout(text):
        return False
    return len(word.word) > _SMALL or text.said[word.start : word.end].isupper()


def _is_upper(text: _Text, word: Token) -> bool:
    return text.said[word.start].isupper()


def _has_capitals_throughout(text: _Text) -> bool:
    long = [word for word in text.words if len(word.word) > _SMALL and not is_number(word.word)]
    return len(long) >= _TITLE and all(_is_upper(text, word) for word in long)


def _describes_people(text: _Text, place: int, stop: int) -> bool:
    """Whether an adjective is said of people, or stands for them: local customers, for eldre."""
    after = text.at(stop)
    if _is_upper(text, text.words[place]) and _goes_on(text, after):
        return False
    if after is not None and (after.word in GROUPS or after.word.endswith(_PEOPLE)):
        return True
    is_last = after is None or after.word in LEADS or after.word in JOINERS
    return is_last and not _is_upper(text, text.words[place]) and _is_led(text, place)


def _is_part_of_name(text: _Text, place: int, stop: int) -> bool:
    """Whether a noun is part of the name of a thing: Country Music, Pizza Village, the kids menu, men's watches."""
    before, after = text.before(place), text.at(stop)
    is_owner = text.sign_after(stop) in {"'", "’"} and looked_up(text.words[place:stop], GROUPS)
    if after is not None and after.word == "s" and is_owner:
        after = text.at(stop + 1)
    if after is not None and (after.word in PEOPLE or after.word in GROUPS):
        return False
    is_thing = after is not None and (is_owner or after.word in TITLED)
    if is_thing or (before is not None and before.word in TITLED):
        return True
    return _is_upper(text, text.words[place]) and (
        _goes_on(text, after) or (place > 1 and _goes_on(text, before))
    )
