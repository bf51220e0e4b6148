"""The words in a picture and the sentence that says its point to somebody who cannot see it.

Takes the facts of the phrases that ``chart`` makes; its codes begin with ``chart-``. A word in a picture is short, has
no capital and no full stop.
"""

from collections.abc import Mapping
from types import MappingProxyType

from generator.l10n.compact import grid_number, short_number
from generator.l10n.sentence import Sentence, marked as _, plain
from generator.l10n.words import Words
from generator.model.calendar import Day
from generator.model.phrase import Phrase, Quantity
from generator.model.text import LocalText

#: Codes whose facts go into the pattern as they are.
PATTERNS: Mapping[str, str] = MappingProxyType(
    {
        "chart-number": "{value}",
        "chart-today": _("today"),
        "chart-target": _("target {value}"),
        "chart-stretch": _("stretch {value}"),
        "chart-original": _("first set at {value}"),
        "chart-likely": _("likely {value}"),
        "chart-target-name": _("target"),
        "chart-stretch-name": _("stretch"),
        "chart-original-name": _("first set at"),
        "chart-likely-name": _("likely"),
        "chart-range": "{low}–{high}",
        "chart-plan": _("plan"),
        "chart-so-far": _("{value} so far"),
        "chart-each-day": _("each day"),
        "chart-each-week": _("each week"),
        "chart-each-month": _("each month"),
        "chart-each-quarter": _("each quarter"),
        "chart-each-post": _("each post"),
        "chart-action": "{number}",
        "chart-point-bare": _("No reading and no target yet."),
        "chart-point-no-reading": _("No reading yet; the target is {target} by {date}."),
        "chart-point-no-target": _("{value} on {date}; there is no target."),
        "chart-point-value": _("{value} on {date}; the target is {target} by {end}."),
        "chart-point-ahead": _(
            "{value} on {date}, at or ahead of the {expected} that the plan asks for by then; the target is {target} by {end}."
        ),
        "chart-point-behind": _(
            "{value} on {date}, behind the {expected} that the plan asks for by then; the target is {target} by {end}."
        ),
        "chart-point-met": _("{value} on {date}: the target of {target} is met."),
    }
)


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
    return plain(words.text("{name} ({unit})", name=title, unit=words.say(unit)) if unit else title)


def chart_date(words: Words, said: Phrase) -> Sentence:
    day = said.facts["date"]
    return plain(words.date(day, "short") if isinstance(day, Day) else "")


def chart_date_year(words: Words, said: Phrase) -> Sentence:
    day = said.facts["date"]
    return plain(words.date(day, "medium") if isinstance(day, Day) else "")


def chart_before(words: Words, said: Phrase) -> Sentence:
    days = said.facts["days"]
    n = days if isinstance(days, int) else 0
    return words.nsentence("{n} day before", "{n} days before", n)


def chart_mark(words: Words, said: Phrase) -> Sentence:
    """A title cut to the room that the picture has for it, with an ellipsis in place of what is lost."""
    title, room = said.facts["title"], said.facts["room"]
    text = title.in_language(words.language).text if isinstance(title, LocalText) else str(title)
    size = room if isinstance(room, int) else len(text)
    short = text if len(text) <= size else text[: max(size - 1, 0)].rstrip() + "…"
    return plain(words.name(short))
