"""The words in a picture and the sentence that says its point to somebody who cannot see it.

Takes the facts of the phrases that ``chart`` makes; its codes begin with ``chart-``. A word in a picture is short, has
no capital and no full stop.
"""

from collections.abc import Mapping
from types import MappingProxyType

from generator.l10n.compact import grid_number, short_number
from generator.l10n.sentence import Sentence, joined, marked as _, plain
from generator.l10n.sentences.terms.amounts import as_figure, when_measured
from generator.l10n.sentences.terms.facts import code, flag
from generator.l10n.sentences.terms.spelled import capital
from generator.l10n.unit_words import time_word
from generator.l10n.words import Sayable, Words
from generator.model.calendar import Day
from generator.model.phrase import Name, Phrase, Quantity
from generator.model.text import LocalText

#: Numbers of this size and more are written with a word for their millions wherever they stand in a picture.
_LARGE = 1e7
#: Codes whose numbers are written short where they are large.
NUMBERS: Mapping[str, str] = MappingProxyType(
    {
        "chart-number": "{value}",
        "chart-target": _("target {value}"),
        "chart-limit": _("limit {value}"),
        "chart-stretch": _("stretch {value}"),
        "chart-original": _("first set at {value}"),
        "chart-likely": _("likely {value}"),
        "chart-range": "{low}–{high}",
        "chart-so-far": _("{value} so far"),
        "chart-mean": _("mean {value}"),
        "chart-median": _("median {value}"),
        "chart-spent": _("spent {value}"),
        "chart-result": _("result {value}"),
        "chart-time": _("time {value}"),
    }
)
#: Codes whose facts go into the pattern as they are.
PATTERNS: Mapping[str, str] = MappingProxyType(
    {
        "chart-today": _("today"),
        "chart-target-name": _("target"),
        "chart-limit-name": _("limit"),
        "chart-stretch-name": _("stretch"),
        "chart-original-name": _("first set at"),
        "chart-likely-name": _("likely"),
        "chart-plan": _("plan"),
        "chart-title-portfolio": _("Chance of each goal, at its deadline"),
        "chart-title-reading-days": _("Days that were read"),
        "chart-title-spend-pace": _("Money spent and result reached"),
        "chart-point-spend-pace": _(
            "By {date}, {spent} of the money is spent and {result} of the result is there, after {time} of the time."
        ),
        "chart-point-spend-back": _(
            "By {date}, {spent} of the money is spent after {time} of the time, and the result is short of where it began."
        ),
        "chart-point-share-of-voice": _(
            "{name} has {share} of what {n} accounts have together ({period}); it was {first} at first ({begin})."
        ),
        "chart-each-day": _("each day"),
        "chart-each-week": _("each week"),
        "chart-each-month": _("each month"),
        "chart-each-quarter": _("each quarter"),
        "chart-each-year": _("each year"),
        "chart-each-post": _("each post"),
        "chart-action": "{number}",
        "chart-point-bare": _("No reading and no target yet."),
    }
)


def chart_amount(words: Words, said: Phrase) -> Sentence:
    """A number with its name: ``target 480``, ``likely 4.47 bn``."""
    facts: Mapping[str, Sayable] = {
        name: short_number(words, fact) if isinstance(fact, Quantity) and abs(fact.value) >= _LARGE else fact
        for name, fact in said.facts.items()
    }
    return plain(words.text(NUMBERS[said.code], **facts))


def chart_grid(words: Words, said: Phrase) -> Sentence:
    """A number of the axis with the decimals that its step needs; millions and more in a word."""
    value, step = said.facts["value"], said.facts["step"]
    assert isinstance(value, Quantity)
    assert isinstance(step, Quantity)
    return plain(grid_number(words, value, step, short=bool(said.facts["short"])))


def chart_short(words: Words, said: Phrase) -> Sentence:
    """A number where there is little room: ``1.25 m``, ``$3 bn``."""
    value = said.facts["value"]
    return plain(short_number(words, value) if isinstance(value, Quantity) else words.say(value))


def chart_title(words: Words, said: Phrase) -> Sentence:
    """What is measured, above the axis: ``Response time (min)``."""
    title = chart_mark(words, said).text
    unit = said.facts.get("unit")
    if unit is None:
        return plain(title)
    word = time_word(words, unit.text) if isinstance(unit, Name) else None
    return plain(words.text("{name} ({unit})", name=title, unit=word or words.say(unit)))


def chart_date(words: Words, said: Phrase) -> Sentence:
    day = said.facts["date"]
    return plain(words.date(day, "short") if isinstance(day, Day) else "")


def chart_date_year(words: Words, said: Phrase) -> Sentence:
    day = said.facts["date"]
    return plain(words.date(day, "medium") if isinstance(day, Day) else "")


def chart_before(words: Words, said: Phrase) -> Sentence:
    days = said.facts["days"]
    n = days if isinstance(days, int) else 0
    return words.nsentence("the day before the start", "the {n} days before the start", n)


def chart_mark(words: Words, said: Phrase) -> Sentence:
    """A title cut to the room that the picture has for it, with an ellipsis in place of what is lost."""
    title, room = said.facts["title"], said.facts["room"]
    text = title.in_language(words.language).text if isinstance(title, LocalText) else str(title)
    size = room if isinstance(room, int) else len(text)
    short = text if len(text) <= size else text[: max(size - 1, 0)].rstrip() + "…"
    return plain(words.name(short))


def chart_named(words: Words, said: Phrase) -> Sentence:
    """A name with its number: ``Nordvind 42%``."""
    value = said.facts["value"]
    return plain(words.text("{name} {value}", name=chart_mark(words, said).text, value=value))


def title_share_of_voice(words: Words, said: Phrase) -> Sentence:
    """What is shared among accounts, above the axis."""
    return words.sentence("{name}: share of each account", "none", name=chart_mark(words, said).text)


def point_portfolio(words: Words, said: Phrase) -> Sentence:
    """How many goals are likely met, and of how many nobody can tell: ``Goals under way with a chance: 9; …``."""
    n, likely, without = said.facts["n"], said.facts["likely"], said.facts["without"]
    counted = words.sentence(
        "Goals under way with a chance: {n}; with {level} or more: {likely}.",
        "none",
        n=n,
        likely=likely,
        level=said.facts["level"],
    )
    if not isinstance(without, int) or not without:
        return counted
    unknown = words.nsentence(
        "{n} more goal is under way, and its chance is not known.",
        "{n} more goals are under way, and their chances are not known.",
        without,
        "none",
    )
    return joined((counted, unknown))


def point_reading_days(words: Words, said: Phrase) -> Sentence:
    """How many days were read, and how often days are missing."""
    facts = dict(said.facts)
    n = facts.pop("gaps")
    if n == 0:
        return words.sentence("Every day since {start} was read.", "none", **facts)
    return words.nsentence(
        "Of {days} days since {start}, {read} were read; there is {n} gap.",
        "Of {days} days since {start}, {read} were read; there are {n} gaps.",
        n if isinstance(n, int) else 0,
        start=facts["start"],
        read=facts["read"],
        days=facts["n"],
    )


def point_no_reading(words: Words, said: Phrase) -> Sentence:
    """The target alone: ``No reading of its days yet; the target is 480 by 12 May 2020``. There may be some from before."""
    if flag(said.facts, "over"):
        if flag(said.facts, "limit"):
            return words.sentence(
                "No reading of its days; the limit was {target} until {end}.", "none", **said.facts
            )
        return words.sentence(
            "No reading of its days; the target was {target} by {end}.", "none", **said.facts
        )
    if flag(said.facts, "limit"):
        return words.sentence(
            "No reading of its days yet; the limit is {target} until {end}.", "none", **said.facts
        )
    return words.sentence(
        "No reading of its days yet; the target is {target} by {end}.", "none", **said.facts
    )


def point_no_target(words: Words, said: Phrase) -> Sentence:
    """``431 on 30 April 2020; there is no target``."""
    return words.sentence("{reading}; there is no target.", "none", **_told_apart(words, said))


def point_series(words: Words, said: Phrase) -> Sentence:
    """Of a whole series: ``22 readings from 2 April 2020 to 30 April 2020; the lowest is 384, the highest 431``."""
    facts = dict(_told_apart(words, said))
    n = facts.pop("n")
    if n == 1:
        return words.sentence("One reading, on {end}: {high}.", "none", **facts)
    return words.nsentence(
        "{n} reading from {start} to {end}; the lowest is {low}, the highest {high}.",
        "{n} readings from {start} to {end}; the lowest is {low}, the highest {high}.",
        n if isinstance(n, int) else 0,
        **facts,
    )


def point_value(words: Words, said: Phrase) -> Sentence:
    """``431 on 30 April 2020; the target is 480 by 12 May 2020``."""
    facts = _told_apart(words, said)
    if flag(said.facts, "over"):
        if flag(said.facts, "limit"):
            return words.sentence("{reading}; the limit was {target} until {end}.", "none", **facts)
        return words.sentence("{reading}; the target was {target} by {end}.", "none", **facts)
    if flag(said.facts, "limit"):
        return words.sentence("{reading}; the limit is {target} until {end}.", "none", **facts)
    if flag(said.facts, "floor"):
        return words.sentence("{reading}; it must never fall below {target} until {end}.", "none", **facts)
    return words.sentence("{reading}; the target is {target} by {end}.", "none", **facts)


def point_plan(words: Words, said: Phrase) -> Sentence:
    """The same with the plan on that day: ``431 on 30 April 2020, behind the 448 planned by then; the target is …``."""
    facts = _told_apart(words, said)
    if flag(said.facts, "limit"):
        if flag(said.facts, "good"):
            return words.sentence(
                "{reading}, within the {expected} planned by then; the limit is {target} until {end}.",
                "none",
                **facts,
            )
        return words.sentence(
            "{reading}, over the {expected} planned by then; the limit is {target} until {end}.",
            "none",
            **facts,
        )
    if flag(said.facts, "good"):
        return words.sentence(
            "{reading}, at or ahead of the {expected} planned by then; the target is {target} by {end}.",
            "none",
            **facts,
        )
    return words.sentence(
        "{reading}, behind the {expected} planned by then; the target is {target} by {end}.",
        "none",
        **facts,
    )


def point_met(words: Words, said: Phrase) -> Sentence:
    """Of a target that the value meets: ``431 on 30 April 2020: the target of 420 is met``."""
    facts = _told_apart(words, said)
    if flag(said.facts, "limit"):
        return words.sentence("{reading}: within the limit of {target}.", "none", **facts)
    if flag(said.facts, "over"):
        return words.sentence("{reading}: the target of {target} was met.", "none", **facts)
    return words.sentence("{reading}: the target of {target} is met.", "none", **facts)


def point_was_met(words: Words, said: Phrase) -> Sentence:
    """Of a target that was met once and is no longer."""
    return words.sentence(
        "{reading}; the target of {target} was first met on {met}.",
        "none",
        **_told_apart(words, said),
    )


def _told_apart(words: Words, said: Phrase) -> Mapping[str, Sayable]:
    """The facts with value, target and plan in the digits that tell them apart."""
    quantities = {name: each for name, each in said.facts.items() if isinstance(each, Quantity)}
    texts = dict(zip(quantities, words.apart(tuple(quantities.values())), strict=True))
    return {**said.facts, **texts, "reading": _reading(words, said, texts.get("value", ""))}


def _reading(words: Words, said: Phrase, value: str) -> str:
    """The value as what it is, with its day, as a sentence begins."""
    figure = code(said.facts, "figure") if "figure" in said.facts else "level"
    day = said.facts.get("date")
    date = words.date(day) if isinstance(day, Day) else ""
    return capital(when_measured(words, figure, as_figure(words, figure, value), date))
