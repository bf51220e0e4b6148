"""The message catalogue turned round: a text in, the messages that it was made of out.

The one place that knows where the product keeps its messages. Takes a block of text in a language and gives what it
says as ``Said``: the English id of a message and the text in each of its places. It knows no goal and no number.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache

from generator.l10n import words_for
from tests.oracle.figures import day, number_words
from tools.messages import collected

_SOME_DAY = date(2026, 1, 1)
_MARK = re.compile(r"</?(?:tone|soft|strong)>")
_PLACE = re.compile(r"\{(\w+)\}")
#: Where a message may end; the point behind a day's number in a date is none.
_BREAK = re.compile(r"(?<!\d)[.](?=\s|$)|(?<=\d)[.](?=\s+[^a-zæøå]|$)|[:;,!?)؛،](?=\s|$)|(?=\s·\s)|$")
_ISOLATE = re.compile("\u2068(?:[^\u2068\u2069]|\u2068[^\u2068\u2069]*\u2069)*\u2069")
_LETTER = re.compile(r"[^\W\d_]")
#: Places that hold a number and nothing more than its unit: what cannot be one is another message.
_NUMBERS = frozenset(
    [
        "value",
        "median",
        "low",
        "high",
        "gap",
        "needed",
        "recent",
        "best",
        "expected",
        "chance",
        "percent",
        "ratio",
        "spent",
        "time",
        "days",
        "cost",
        "shown",
        "all",
        "inner",
        "outer",
        "historical",
    ]
)
#: Places that hold a day, a number without a word, and a figure with whatever stands beside it.
_DAYS = frozenset(["date", "start", "end", "due", "last", "again"])
_BARE = frozenset(["n", "number", "good", "total", "reached"])
_COUNTED = frozenset({"amount"})
_NO_NUMBER = re.compile(r"[:;]\s|\.\s|^\D{14}|^\D*$")


@dataclass(frozen=True)
class Message:
    """``literals`` are its words, of which ``weight`` counts the letters; it begins with ``prefix``."""

    id: str
    pattern: re.Pattern[str]
    literals: tuple[str, ...]
    longest: str
    prefix: re.Pattern[str]
    weight: int


@dataclass(frozen=True)
class Said:
    """A message as it was said: ``places`` are the texts that were filled in, ``within`` what those say in their turn."""

    id: str
    text: str
    places: Mapping[str, str]
    within: tuple["Said", ...] = ()

    def all(self) -> Iterator["Said"]:
        yield self
        for each in self.within:
            yield from each.all()


@dataclass(frozen=True)
class Understood:
    """What a text says, and the pieces of it that no message explains."""

    said: tuple[Said, ...]
    rest: tuple[str, ...]


@cache
def messages(language: str) -> tuple[Message, ...]:
    """Every form of every message in ``language``, the most telling first."""
    found = {(id_, text) for id_, text in _texts(language) if len(_LETTER.findall(_PLACE.sub("", text))) > 1}
    made = (_message(id_, text) for id_, text in found)
    return tuple(sorted(made, key=_telling))


def _telling(message: Message) -> tuple[int, bool, bool, str, str]:
    """By weight; of those that read alike the one about value and target comes first, then that about an amount."""
    pair, amount = "{value} of {target}" not in message.id, "{amount}" not in message.id
    return -message.weight, pair, amount, message.id, message.pattern.pattern


#: What bounds a chance is part of the figure, and read with it.
_BOUNDS = frozenset(["over {percent}", "under {percent}"])


def _texts(language: str) -> Iterator[tuple[str, str]]:
    catalog = words_for(language).catalog
    for each in collected():
        if not each.id or each.id in _BOUNDS:
            continue
        if isinstance(each.id, str):
            text = catalog.pgettext(each.context, each.id) if each.context else catalog.gettext(each.id)
            yield _MARK.sub("", each.id), _MARK.sub("", text)
            continue
        one, many = each.id
        for n in (*range(13), 20, 21, 100, 101, 102, 103, 111):
            yield _MARK.sub("", many), _MARK.sub("", catalog.ngettext(one, many, n))


def _message(id_: str, text: str) -> Message:
    seen: set[str] = set()
    pattern, end = "", 0
    for place in _PLACE.finditer(text):
        name = place[1]
        pattern += _literal(text[end : place.start()])
        pattern += f"(?P={name})" if name in seen else f"(?P<{name}>.+?)"
        seen.add(name)
        end = place.end()
    pattern += _literal(text[end:])
    words = tuple(piece.strip() for piece in _PLACE.split(text)[::2] if piece.strip())
    weight = sum(len(_LETTER.findall(word)) for word in words)
    prefix = re.compile(_literal(_PLACE.split(text)[0]))
    return Message(id_, re.compile(pattern), words, max(words, key=len), prefix, weight)


def _literal(text: str) -> str:
    return r"\s".join(map(re.escape, re.split(r"\s", text)))


def understand(text: str, language: str) -> Understood:
    """The sequence of messages that explains most of ``text``."""
    shown = " ".join(re.split(r"[ \n\t]+", text)).strip()
    outline = _outline(re.sub(r"\d", "1", shown), language)
    rest = tuple(shown[start:end] for start, end in outline.rest)
    return Understood(tuple(_filled(each, shown) for each in outline.said), rest)


def _filled(said: "_Outlined", text: str) -> Said:
    places = {name: text[start:end] for name, (start, end) in said.places.items()}
    within = (
        _filled(inner, text[start:end]) for start, end, outline in said.within for inner in outline.said
    )
    return Said(said.id, text[said.start : said.end], places, tuple(within))


@dataclass(frozen=True)
class _Outlined:
    """A message by where it stands in a text, and its places likewise."""

    id: str
    start: int
    end: int
    places: Mapping[str, tuple[int, int]]
    within: tuple[tuple[int, int, "_Outline"], ...]


@dataclass(frozen=True)
class _Outline:
    """What a text says, whatever its digits are: so that one outline serves the sentences of many goals."""

    said: tuple[_Outlined, ...]
    rest: tuple[tuple[int, int], ...]
    worth: int


_NOTHING = _Outline((), (), 0)


@cache
def _outline(text: str, language: str) -> _Outline:
    """From the end to the beginning: at each word the message, or the skipped word, with which most is explained."""
    likely = [
        each
        for each in messages(language)
        if each.longest in text and all(word in text for word in each.literals)
    ]
    ends = sorted({end for found in _BREAK.finditer(text) for end in (found.start(), found.end())})
    best = {len(text): _NOTHING}
    places = [len(text)]
    for start in _starts(text):
        skipped = best[places[-1]]
        best[start] = _Outline(skipped.said, ((start, places[-1]), *skipped.rest), skipped.worth)
        for message in likely:
            found = (
                _matched(message, text, start, ends, language) if message.prefix.match(text, start) else None
            )
            if found is not None:
                best[start] = _better(best, places, message, found, language)
        places.append(start)
    return best.get(0, _NOTHING)


def _starts(text: str) -> list[int]:
    """Where a message may begin, the last first; not within a name."""
    hidden = [each.span() for each in _ISOLATE.finditer(text)]
    places = {0, *(found.end() for found in re.finditer(r"\s(?:·\s)?|(?<=\u2069)(?=\S)|(?<=[(“])", text))}
    return [
        place
        for place in sorted(places, reverse=True)
        if place < len(text) and not any(low < place < high for low, high in hidden)
    ]


def _better(
    best: dict[int, _Outline], places: list[int], message: Message, found: re.Match[str], language: str
) -> _Outline:
    """The outline from the message's start on, with the message if that explains more."""
    after = min(each for each in places if each >= found.end())
    within = tuple(_within(found, language))
    worth = 20 * message.weight + len(found[0]) + sum(each.worth for _, _, each in within) + best[after].worth
    if worth <= best[found.start()].worth:
        return best[found.start()]
    gap = found.string[found.end() : after]
    kept = ((found.end(), after),) if any(letter.isalnum() for letter in gap) else ()
    spans = {name: found.span(name) for name in found.groupdict()}
    said = _Outlined(message.id, found.start(), found.end(), spans, within)
    return _Outline((said, *best[after].said), (*kept, *best[after].rest), worth)


def _within(found: re.Match[str], language: str) -> Iterator[tuple[int, int, _Outline]]:
    """What is said in the places of a message, but for names alone."""
    for name, filled in found.groupdict().items():
        if filled != found[0] and len(_LETTER.findall(_ISOLATE.sub("", filled))) > 1:
            yield *found.span(name), _outline(filled, language)


def _matched(message: Message, text: str, start: int, ends: list[int], language: str) -> re.Match[str] | None:
    if message.pattern.match(text, start) is None:
        return None
    for end in ends[bisect_right(ends, start) :]:
        found = message.pattern.fullmatch(text, start, end)
        if found is not None and all(
            _fits(name, filled, language) for name, filled in found.groupdict().items()
        ):
            return found
    return None


def _fits(name: str, filled: str, language: str) -> bool:
    if name in _DAYS:
        return len(filled) < 32 and day(filled, language, _SOME_DAY) is not None
    if name in _COUNTED:
        return any(letter.isdigit() for letter in filled)
    if name == "name":
        return not any(letter.isdigit() for letter in _ISOLATE.sub("", filled))
    if name in _BARE:
        in_digits = not _LETTER.search(filled) and any(letter.isdigit() for letter in filled)
        return in_digits or filled.lower() in number_words(language)
    return name not in _NUMBERS or (len(filled) < 40 and not _NO_NUMBER.search(filled))
