"""What is claimed: every statement of a message, a figure, a bar, a cell or a field, as a kind with its figure.

Takes what a text says and gives ``Claim``s by the names of a message's places and the words around them, so that new
wordings are heard as long as they keep their places' names. It compares nothing.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from tests.oracle.figures import Figure, coarse, day, figure
from tests.oracle.messages import Said, understand


@dataclass(frozen=True)
class Claim:
    """``where`` it stands and its whole ``text``; one of ``figure``, ``day`` and ``word`` is what it claims."""

    kind: str
    where: str
    text: str
    figure: Figure | None = None
    day: date | None = None
    word: str = ""


@dataclass(frozen=True)
class Meaning:
    """What the places of messages whose English id matches ``id`` are; ``word`` is what the message itself claims."""

    id: str
    places: tuple[tuple[str, str], ...] = ()
    word: tuple[str, str] | None = None


def _meaning(id_: str, word: tuple[str, str] | None = None, **places: str) -> Meaning:
    return Meaning(id_, tuple(places.items()), word)


#: The first that matches a message holds, and adds to what the general names of places mean.
MEANINGS: tuple[Meaning, ...] = (
    _meaning(r"\{verdict\}.*the limit", ("called", "limit"), target="target", date="end"),
    _meaning(r"\{verdict\}", target="target", date="end"),
    _meaning(r"^Almost certainly$", ("likelihood", "certain")),
    _meaning(r"^Probably$|^Probably, but narrowly$", ("likelihood", "likely")),
    _meaning(r"^It could go either way$", ("likelihood", "even")),
    _meaning(r"^Probably not", ("likelihood", "unlikely")),
    _meaning(r"^Almost certainly not$", ("likelihood", "excluded")),
    _meaning(r"\{median\}", chance="chance", date="end"),
    _meaning(r"\{status\}; \{chance\} chance", chance="chance"),
    _meaning(r"chance of reaching the target", ("called", "goal"), chance="chance", date="end"),
    _meaning(r"chance of staying within the limit", ("called", "limit"), chance="chance", date="end"),
    _meaning(r"chance that all", chance="goal-chance"),
    _meaning(r"^\{chance\} chance$", chance="chance"),
    _meaning(r"figures of that day", chance="chance-then"),
    _meaning(r"and so do today's figures|today the figures give|Today they give", chance="chance"),
    _meaning(r"decides, with a chance of|The deciding one has a chance of", chance="deciding-chance"),
    _meaning(r"behind the \{expected\}", ("side", "behind"), date="value-day"),
    _meaning(r"(at or )?ahead of the \{expected\}", ("side", "ahead"), date="value-day"),
    _meaning(r"over the \{expected\} planned by then", ("side", "behind"), date="value-day"),
    _meaning(r"within the \{expected\} planned by then", ("side", "ahead"), date="value-day"),
    _meaning(r"the target of \{target\} (is|was) met", ("met", "yes"), date="value-day"),
    _meaning(r"within the limit of \{target\}", ("met", "yes"), date="value-day"),
    _meaning(r"was first met on \{met\}", ("met-once", "yes"), date="value-day", met="met-on"),
    _meaning(r"of the limit used", ("called", "limit"), percent="progress", expected="expected-progress"),
    _meaning(r"\{expected\} was expected by now", ("called", "way"), percent="progress", expected="expected-progress"),
    _meaning(r"of the way", ("called", "way"), percent="progress"),
    _meaning(r"short of its plan", ("side", "behind"), gap="plan-gap", date="value-day"),
    _meaning(r"ahead of its plan", ("side", "ahead"), gap="plan-gap", date="value-day"),
    _meaning(r"above its plan", ("side-of-line", "above"), gap="plan-gap", date="value-day"),
    _meaning(r"below its plan", ("side-of-line", "below"), gap="plan-gap", date="value-day"),
    _meaning(r"more was used than planned", ("side", "behind"), gap="plan-gap", date="value-day"),
    _meaning(r"less was used than planned", ("side", "ahead"), gap="plan-gap", date="value-day"),
    _meaning(r"exactly on its plan", ("side", "on"), date="value-day"),
    _meaning(r"It was met on \{met\}", ("holds", "no"), gap="target-gap", met="met-on"),
    _meaning(r"It (is|was) met: |limit (is|was) kept", ("meets", "yes"), gap="target-gap"),
    _meaning(r"more than asked for|within the limit", ("meets", "yes"), gap="target-gap", date="value-day"),
    _meaning(r"broken on \{date\}.*: \{value\}", ("status-said", "missed"), value="breaking"),
    _meaning(r"limit was exceeded by|was missed by \{gap\}", ("status-said", "missed"), gap="target-gap", target="target"),
    _meaning(r"^It ended on \{date\}: \{gap\}", ("status-said", "missed"), gap="target-gap", date="end"),
    _meaning(r"less than asked for|over the limit", ("meets", "no"), gap="target-gap", date="value-day"),
    _meaning(r"\{gap\} short of the target", ("status-said", "missed"), gap="target-gap"),
    _meaning(r"\{n\} days? ahead of plan", ("side", "ahead"), n="days-ahead"),
    _meaning(r"\{n\} days? behind plan", ("side", "behind"), n="days-behind"),
    _meaning(r"within a day of its plan", ("side", "on")),
    _meaning(r"\{n\} days? left", n="days-left"),
    _meaning(r"met on the last day, \{date\}", date="met-on"),
    _meaning(r"the last day", ("days-left-said", "none")),
    _meaning(r"^ended on", date="end"),
    _meaning(r"was last read for \{date\}|the last reading is of \{date\}", date="read-on", end="end"),
    _meaning(r"It ended on", date="end"),
    _meaning(r"\{amount\} (on|up to) \{date\}", date="value-day"),
    _meaning(r"^\{value\} on \{date\};", date="value-day"),
    _meaning(r"\{good\} of \{(n|total)\}", good="good-results", n="all-results", total="all-results"),
    _meaning(r"None of its results is on course|None of its results was met|Its only result (was missed|is not on course)", ("good-results-said", "none")),
    _meaning(r"All of its results are met|Both results are|^All \{number\} results are|Its only result is (met|on course)", ("good-results-said", "all"), number="all-results"),
    _meaning(r"first met on \{date\}.*(no longer)", ("holds", "no"), date="met-on"),
    _meaning(r"(first met on \{date\}.*still|and still at the end)", ("holds", "yes"), date="met-on"),
    _meaning(r"first met on \{date\}|was met at the end|met all the time", date="met-on"),
    _meaning(r"Last read on \{date\}", date="read-on"),
    _meaning(r"\{when\}", when="last-read"),
    _meaning(r"\{bound\} (by|at the end|all the time)", date="end"),
    _meaning(r"^\{amount\} (a week|per week read)$", amount="weekly"),
    _meaning(r"^\{amount\} (a day|per day read)$", amount="daily"),
    _meaning(r"^\{told\} \(\{read\}\)$"),
    _meaning(r"You did this in \{reached\} of", reached="reached"),
    _meaning(r"earlier stretch(es)? of", number="windows"),
    _meaning(r"of the money is spent", spent="money-share", time="time-share", result="result-share"),
    _meaning(r"It (needs|asks for|allows at most) \{needed\}.*\{historical\}", needed="realism-needed",
             historical="realism-before", ratio="realism-ratio"),
    _meaning(r"^target \{value\}$", ("called", "goal"), value="target"),
    _meaning(r"^limit \{value\}$", ("called", "limit"), value="target"),
    _meaning(r"^likely \{value\}$", value="median"),
    _meaning(r"^likely \{range\}$"),
    _meaning(r"so far$", value="value"),
    _meaning(r"^That is reasonable", ("realism", "reasonable")),
    _meaning(r"^That is a stretch", ("realism", "stretch")),
    _meaning(r"^That is not grounded", ("realism", "unrealistic")),
    _meaning(r"numbers are rising", ("trend", "rising")),
    _meaning(r"numbers are falling", ("trend", "falling")),
    _meaning(r"\{done\} of \{n\}|Read \{n\}|every \{n\}|\{n\} days since"),
)  # fmt: skip
#: What is said by the terms that were first written is not about the goal as it is now.
_BY_OTHER_TERMS = re.compile(r"first target|first set at|By the first terms|met before it began")
#: What a place means wherever it stands, unless a meaning says otherwise.
_GENERAL = {"median": "median", "expected": "expected", "end": "end"}
_ROUGH = frozenset({"median", "low80", "high80"})
_DAYS = frozenset(["end", "value-day", "met-on", "read-on", "start"])


def _meaning_of(id_: str) -> Meaning:
    return next((each for each in MEANINGS if re.search(each.id, id_)), Meaning(""))


def claims_in(text: str, language: str, where: str, near: date) -> Iterator[Claim]:
    """All claims of a text; ``near`` tells the year of days without one."""
    for said in understand(text, language).said:
        if _BY_OTHER_TERMS.search(said.id):
            continue
        for each in said.all():
            yield from _claims(each, language, f"{where} “{said.text[:160]}”", near)


def _claims(said: Said, language: str, where: str, near: date) -> Iterator[Claim]:
    meaning = _meaning_of(said.id)
    kinds = {**_GENERAL, **dict(meaning.places)}
    if "median" in said.places:
        kinds |= {"low": "low80", "high": "high80"}
        if "pace" in said.id:
            yield Claim("called", where, said.text, word="pace")
    if {"value", "target"} <= said.places.keys():
        kinds = {"value": "value", "target": "target", **kinds}
    if meaning.word is not None:
        yield Claim(meaning.word[0], where, said.text, word=meaning.word[1])
    for place, filled in said.places.items():
        kind = kinds.get(place)
        if place == "range":
            yield from _ends(filled, language, where, said)
        if kind is None:
            continue
        if kind in _DAYS:
            found = day(filled, language, near)
            if found is not None:
                yield Claim(kind, where, said.text, day=found)
        elif kind == "last-read":
            yield Claim(kind, where, said.text, word=filled)
        else:
            number = figure(filled, language)
            if number is not None:
                yield Claim(
                    kind,
                    where,
                    said.text,
                    figure=_rough(number, filled, said, language) if kind in _ROUGH else number,
                )


#: What stands between the ends of a range, in every language.
_BETWEEN = re.compile("–\u2060?|\\sto\\s|\\stil\\s|\\sإلى\\s")


def _ends(text: str, language: str, where: str, said: Said) -> Iterator[Claim]:
    """Both ends of a range; the first has the unit of the second where it has none of its own."""
    ends = _BETWEEN.split(text.removeprefix("من").strip())
    if len(ends) != 2:
        return
    unit = re.sub(r"^[\u200e\s]*[−+]?[\d.,\u202f]*\d", "", ends[1])
    first = ends[0] if re.search(r"[^\W\d]|[%$€£]", ends[0]) or not unit else ends[0] + unit
    for kind, end, other in (("low80", first, ends[1]), ("high80", ends[1], first)):
        number, beside = figure(end, language), figure(other, language)
        if number is not None:
            rough = coarse(number, end)
            if number.middle == 0 and beside is not None:
                rough = _as_rough(coarse(beside, other))
            yield Claim(kind, where, said.text, figure=rough)


def _as_rough(beside: Figure) -> Figure:
    """Nothing at all, as roughly told as what stands beside it."""
    half = (beside.high - beside.low) / 2
    return Figure(-half, half, beside.share, beside.time)


def _rough(number: Figure, filled: str, said: Said, language: str) -> Figure:
    """What is told of a forecast, zeros at its end being rounding; nothing at all is as rough as what stands beside it."""
    if number.middle:
        return coarse(number, filled)
    beside = (
        figure(said.places[place], language) for place in ("median", "low", "high") if place in said.places
    )
    wide = [coarse(each, said.places["high"]) for each in beside if each and each.middle]
    half = min(((each.high - each.low) / 2 for each in wide), default=0.0)
    return Figure(-half, half, number.share, number.time)


#: Captions of figures, by words of their English ids.
_CAPTIONS: tuple[tuple[str, str], ...] = (
    (r"^needed from here$|may still be used", "needed"),
    (r"^recent pace$", "recent"),
    (r"^best |^highest so far$", "best"),
    (r"^planned$", "planned"),
    (r"^spent$", "spent"),
    (r"^remaining$", "remaining"),
    (r"needed from the start|allowed at most|asked for", "realism-needed"),
    (r"average before the start", "realism-before"),
    (r"^that average", "realism-ratio"),
)


def captioned(caption: str, number: str, language: str, where: str) -> Iterator[Claim]:
    """A figure with its caption beside it."""
    ids = [each.id for said in understand(caption, language).said for each in said.all()]
    kind = next((kind for pattern, kind in _CAPTIONS for id_ in ids if re.search(pattern, id_)), None)
    found = rate(number, language)
    if kind is not None and found is not None:
        yield Claim(kind, f"{where} “{caption}: {number}”", number, figure=found)


def rate(text: str, language: str) -> Figure | None:
    """A figure, or a rate as one for each day."""
    for said in understand(text, language).said:
        if "amount" in said.places and re.search(r"a (day|week)$", said.id):
            found = figure(said.places["amount"], language)
            return found and found.times(1 / 7 if said.id.endswith("week") else 1)
    for ending, days in (("/week", 7), ("/day", 1)):
        if text.endswith(ending):
            found = figure(text.removesuffix(ending), language)
            return found and found.times(1 / days)
    return figure(text, language)
