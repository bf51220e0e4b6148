"""The words of a chart: every phrase that a picture may hold, with its facts and the room that it is given.

Lives here: one function for each code, which makes the ``Phrase`` that ``l10n`` words per language. The picture is
drawn before its words are known, so each phrase comes with samples, its own wording in each language that ships, by which
room is reserved. It never words anything for a reader.

Codes of text in the picture (no capital, no full stop; as short as can be said):

=====================  ==========================  ====================================================
code                   facts                       in English
=====================  ==========================  ====================================================
chart-number           value: Quantity, no unit    440
chart-grid             value, step, short          440 (with the decimals of its step; short: 1.5 m)
chart-short            value                       1.25 m (where there is little room)
chart-title            title, room, unit           Response time (min), above the axis
chart-date             date                        13 Apr
chart-date-year        date                        13 Apr 2026
chart-today            date                        today
chart-target           value                       target 480 (of ten million and more: 4.5 bn)
chart-limit            value                       limit 6,000 (of an allowance)
chart-stretch          value                       stretch 500
chart-original         value                       first set at 490
chart-likely           value                       likely 452
chart-target-name                                  target (the number stands on the next line)
chart-limit-name                                   limit
chart-stretch-name                                 stretch
chart-original-name                                first set at
chart-likely-name                                  likely
chart-range            low, high: Quantity         441–466
chart-plan                                         plan
chart-so-far           value                       4.3 % so far (a ratio of the period)
chart-mean             value                       mean 1,053 (of all posts, of the period)
chart-median           value                       median 1,053
chart-each-day                                     each day (what one step or segment is)
chart-each-week                                    each week
chart-each-month                                   each month
chart-each-quarter                                 each quarter
chart-each-year                                    each year
chart-each-post                                    each post
chart-before           days: int                   the 30 days before the start (drawn beneath the goal's)
chart-mark             title: LocalText, room: int  Boosted posts (shortened to ``room`` characters)
chart-action           number: int                 1 (its place in the list of actions)
chart-named            title, room, value          Nordvind 42%
chart-spent            value: a share              spent 34%
chart-result           value: a share              result 28%
chart-time             value: a share              time 15%
chart-title-portfolio                              Chance of each goal, at its deadline
chart-title-reading-days                           Days that were read
chart-title-spend-pace                             Money spent and result reached
chart-title-share-of-voice  title, room            Share of mentions by account
=====================  ==========================  ====================================================

Codes of the accessible name (a sentence; the key result's title is put before it by the page):

=========================  ====================================  ==========================================
code                       facts                                 in English
=========================  ====================================  ==========================================
chart-point-bare                                                 No reading and no target yet.
chart-point-no-reading     target, end, limit, over              No reading of its days yet; the target is 480 by …
chart-point-no-target      figure, value, date                   431 on 30 April 2020; there is no target.
chart-point-value          figure, value, date, target, end,     431 on 30 April 2020; the target is 480 by 12 May 2020.
                           limit, over
chart-point-plan           the same, expected, good              …, behind the 448 planned by then; the target is …
chart-point-met            the same but expected, good           431 on 30 April 2020: the target of 420 is met.
chart-point-series         n: int, start, end, low, high         22 readings from 2 to 30 April 2020; the lowest is
                                                                 384, the highest 431.
chart-point-portfolio      n, likely, without: int, level        Goals under way with a chance: 9; with 70% or more: 4.
chart-point-reading-days   n, read, gaps: int, start             61 of 70 days since 2 April 2020 were read, with 3 gaps.
chart-point-spend-pace     date, spent, result, time             By 30 April 2020, 34% of the money is spent and 28% of
                                                                 the result is there, after 15% of the time.
chart-point-spend-back     date, spent, time                     …, and the result is short of where it began.
chart-point-share-of-voice  name, share, first, period, begin, n Nordvind has 42% of what 4 accounts had together in …
chart-point-was-met        the same, met: date                   …; the target of 420 was first met on 20 April 2020.
=========================  ====================================  ==========================================
"""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from functools import cache, lru_cache
from typing import Literal

from generator.chart.frame import drawable
from generator.chart.typeface import text_width
from generator.l10n import LANGUAGES, in_every_language, phrase_text, words_for
from generator.model.phrase import FactValue, Name, Phrase, Quantity
from generator.model.text import LocalText
from generator.records import dataclass

#: From here on there are no decimals to take away.
_LARGEST_SHARE = 1e12


@dataclass(frozen=True, slots=True)
class Word:
    """A phrase in a picture, and samples of which the longest is at least as long as it."""

    phrase: Phrase
    samples: tuple[str, ...]

    def width(self, size: float, *, bold: bool = False) -> float:
        return _widest(self.samples, size, bold=bold)


# A word is measured for each place where it may stand, and the same ones stand in many pictures.
@lru_cache(maxsize=4096)
def _widest(samples: tuple[str, ...], size: float, *, bold: bool) -> float:
    return max(text_width(sample, size, bold=bold) for sample in samples)


def _word(code: str, facts: Mapping[str, FactValue]) -> Word:
    """A phrase without a number, whose wording in each language is found once."""
    return Word(Phrase(code, facts), in_every_language(code))


def short_number(value: Quantity) -> Word:
    """The number with millions and more in a word, where there is little room."""
    return _said("chart-short", value=_bare(value))


def grid(value: Quantity, step: Quantity, *, short: bool) -> Word:
    """A number of the axis, with the decimals that its step needs."""
    return _said("chart-grid", value=_bare(value), step=_bare(step), short=short)


def axis_title(label: LocalText, unit: Name | LocalText | None, room: int) -> Word:
    """What is measured, on a line of its own above the axis."""
    return _said("chart-title", title=label, room=room, **({"unit": unit} if unit else {}))


def _said(code: str, **facts: FactValue) -> Word:
    return _worded(code, tuple(facts.items()))


# The wide and the narrow picture say the same, and the axes of many goals have the same numbers.
@lru_cache(maxsize=4096)
def _worded(code: str, facts: tuple[tuple[str, FactValue], ...]) -> Word:
    said = Phrase(code, dict(facts))
    return Word(said, tuple(phrase_text(words_for(language.code), said) for language in LANGUAGES))


def day(day: date, *, year: bool) -> Word:
    code = "chart-date-year" if year else "chart-date"
    return Word(Phrase(code, {"date": day}), (_widest_date("medium" if year else "short"),))


@cache
def _widest_date(style: Literal["short", "medium"]) -> str:
    """The date that takes most room in any language: all dates of a picture get the same."""
    days = [date(2026, month, 28) for month in range(1, 13)]
    written = (words_for(language.code).date(day, style) for language in LANGUAGES for day in days)
    return max(written, key=lambda text: text_width(text, 1))


def today(day: date) -> Word:
    return _word("chart-today", {"date": day})


def limit(code: str, value: Quantity) -> Word:
    """The name of a line with its number: ``chart-target``, ``chart-stretch``, ``chart-original``, ``chart-likely``."""
    return _said(code, value=_bare(value))


def limit_name(code: str) -> Word:
    """The same name without the number, where the number stands on a line of its own."""
    return _word(f"{code}-name", {})


def spread(low: Quantity, high: Quantity) -> Word:
    return _said("chart-range", low=_bare(low), high=_bare(high))


def plan() -> Word:
    return _word("chart-plan", {})


def newest(says: str, value: Quantity) -> Word:
    """The number at the newest point; ``says`` is number, so-far, mean or median."""
    return _said(f"chart-{says}", value=_bare(value))


def each(what: str) -> Word:
    """``what`` is day, week, month, quarter, year or post."""
    return _word(f"chart-each-{what}", {})


def days_before(days: int) -> Word:
    """One day is measured too: Arabic writes it out, longer than any number of days."""
    said, longest = (Phrase("chart-before", {"days": each}) for each in (days, 1))
    samples = ((words_for(language.code), each) for language in LANGUAGES for each in (said, longest))
    return Word(said, tuple(phrase_text(words, each) for words, each in samples))


def mark(title: LocalText, room: int) -> Word:
    """A campaign's, event's or break's title, shortened to ``room`` characters."""
    said = Phrase("chart-mark", {"title": title, "room": room})
    return Word(said, tuple(text[:room] for _, text in title.versions))


def named(name: LocalText, value: Quantity, room: int) -> Word:
    """A name, shortened to ``room`` characters, with its number."""
    return _said("chart-named", title=name, room=room, value=value)


def share(of: str, value: float) -> Word:
    """``of`` is spent, result or time."""
    return _said(f"chart-{of}", value=whole(value))


def whole(share: float) -> Quantity:
    """A share in whole percent, halves away from zero as in sentences; finer below one and where it is nearly all.

    >>> whole(0.4286).value, whole(0.475).value, whole(0.0042).value, whole(0.996).value
    (0.43, 0.48, 0.0042, 0.996)
    """
    if not 0.01 <= abs(share) < _LARGEST_SHARE:
        return Quantity(share + 0.0, share=True)
    percent = Decimal(repr(share * 100)).quantize(Decimal(1), ROUND_HALF_UP)
    return Quantity(share if percent == 100 else float(percent / 100), share=True)


def plain(code: str) -> Word:
    """A phrase without facts, such as a figure's title."""
    return _word(code, {})


def titled(code: str, name: LocalText, room: int) -> Word:
    """A figure's title with the name of what it shows, shortened to ``room`` characters."""
    return _said(code, title=name, room=room)


def action(place: int) -> Word:
    return Word(Phrase("chart-action", {"number": place}), (str(place),))


def _keeps_unit(value: Quantity) -> bool:
    """Whether a number alone would be misread: percent and currencies stay."""
    return value.share or (value.unit is not None and is_money(value.unit))


def is_money(unit: str) -> bool:
    return len(unit) == 3 and unit.isupper()


def _bare(value: Quantity) -> Quantity:
    """Without a unit that stands above the axis, no larger than can be drawn, and nought without a sign."""
    amount = drawable(value.value) + 0.0
    return replace(value, value=amount) if _keeps_unit(value) else Quantity(amount)
