"""The words of a chart: every phrase that a picture may hold, with its facts and the room that it is given.

Lives here: one function for each code, which makes the ``Phrase`` that ``l10n`` words per language. The picture is
drawn before its words are known, so each phrase comes with a sample, at least as long as any language is expected to
make it, by which room is reserved. It never words anything for a reader.

Codes of text in the picture (no capital, no full stop; as short as can be said):

=====================  ==========================  ====================================================
code                   facts                       in English
=====================  ==========================  ====================================================
chart-number           value: Quantity, no unit    440
chart-quantity         value: Quantity             480 followers (the top grid line)
chart-date             date                        13 Apr
chart-date-year        date                        13 Apr 2026
chart-today            date                        today
chart-target           value                       target 480
chart-stretch          value                       stretch 500
chart-original         value                       first set at 490
chart-likely           value                       likely 452
chart-target-name                                  target (the number stands on the next line)
chart-stretch-name                                 stretch
chart-original-name                                first set at
chart-likely-name                                  likely
chart-range            low, high: Quantity         441 to 466
chart-plan                                         plan
chart-so-far           value                       4.3 % so far (mean, ratio or median of the period)
chart-each-day                                     each day (what one step or segment is)
chart-each-week                                    each week
chart-each-month                                   each month
chart-each-quarter                                 each quarter
chart-each-post                                    each post
chart-before           days: int                   30 days before (the same length before the start)
chart-mark             title: LocalText, room: int  Boosted posts (shortened to ``room`` characters)
chart-action           number: int                 1 (its place in the list of actions)
=====================  ==========================  ====================================================

Codes of the accessible name (a sentence; the key result's title is put before it by the page):

=========================  =============================  ==========================================
code                       facts                          in English
=========================  =============================  ==========================================
chart-point-bare                                          No reading and no target yet.
chart-point-no-reading     target, date                   No reading yet; the target is 480 by 12 May 2020.
chart-point-no-target      value, date                    431 followers on 30 April 2020; there is no target.
chart-point-value          value, date, target, end       431 on 30 April 2020; the target is 480 by 12 May 2020.
chart-point-ahead          value, date, target, end,      …, at or ahead of the 420 that the plan asks for by then.
                           expected
chart-point-behind         value, date, target, end,      …, behind the 448 that the plan asks for by then.
                           expected
chart-point-met            value, date, target, end       431 on 30 April 2020: the target of 420 is met.
=========================  =============================  ==========================================
"""

from dataclasses import dataclass
from datetime import date

from generator.chart.typeface import text_width
from generator.model.phrase import FactValue, Phrase, Quantity
from generator.model.text import LocalText

#: What stands for a unit of unknown wording when room is reserved.
_UNIT_SAMPLE = "followers"
#: The longest way in which a language is expected to shorten a day and month.
_DATE_SAMPLE = "30. sept."
_YEAR_SAMPLE = "30. sept. 2026"


@dataclass(frozen=True, slots=True)
class Word:
    """A phrase in a picture and a sample that is at least as long as it."""

    phrase: Phrase
    sample: str

    def width(self, size: float, *, bold: bool = False) -> float:
        return text_width(self.sample, size, bold=bold)


def _word(code: str, sample: str, **facts: FactValue) -> Word:
    return Word(Phrase(code, facts), sample)


def number(value: Quantity) -> Word:
    return _word("chart-number", figure(value), value=_bare(value))


def quantity(value: Quantity) -> Word:
    unit = f" {_UNIT_SAMPLE}" if value.unit else ""
    return _word("chart-quantity", figure(value) + unit, value=value)


def day(day: date, *, year: bool) -> Word:
    return (
        _word("chart-date-year", _YEAR_SAMPLE, date=day)
        if year
        else _word("chart-date", _DATE_SAMPLE, date=day)
    )


def today(day: date) -> Word:
    return _word("chart-today", "today", date=day)


def limit(code: str, value: Quantity) -> Word:
    """The name of a line with its number: ``chart-target``, ``chart-stretch``, ``chart-original``, ``chart-likely``."""
    return _word(code, f"{_NAME_SAMPLES[code]} {figure(value)}", value=_bare(value))


def limit_name(code: str) -> Word:
    """The same name without the number, where the number stands on a line of its own."""
    return _word(f"{code}-name", _NAME_SAMPLES[code])


_NAME_SAMPLES = {
    "chart-target": "target",
    "chart-stretch": "stretch",
    "chart-original": "first set at",
    "chart-likely": "likely",
}


def spread(low: Quantity, high: Quantity) -> Word:
    return _word("chart-range", f"{figure(low)} to {figure(high)}", low=_bare(low), high=_bare(high))


def plan() -> Word:
    return _word("chart-plan", "plan")


def so_far(value: Quantity) -> Word:
    return _word("chart-so-far", f"{figure(value)} so far", value=_bare(value))


def each(what: str) -> Word:
    """``what`` is day, week, month, quarter or post."""
    return _word(f"chart-each-{what}", f"each {what}")


def days_before(days: int) -> Word:
    return _word("chart-before", f"{days} days before", days=days)


def mark(title: LocalText, room: int) -> Word:
    """A campaign's, event's or break's title, shortened to ``room`` characters."""
    longest = max((text[:room] for _, text in title.versions), key=lambda text: text_width(text, 1))
    return _word("chart-mark", longest, title=title, room=room)


def action(place: int) -> Word:
    return _word("chart-action", str(place), number=place)


def figure(value: Quantity) -> str:
    """A number written at least as wide as it will be.

    >>> figure(Quantity(1234567.0)), figure(Quantity(0.0432, share=True)), figure(Quantity(1e300))
    ('1,234,567', '4.32 %', '1E+300')
    """
    amount = value.value * 100 if value.share else value.value
    if abs(amount) >= 1e15 or 0 < abs(amount) < 1e-6:
        return f"{amount:.4G}"
    text = f"{amount:,.0f}" if abs(amount) >= 1000 or amount == round(amount) else f"{amount:.3g}"
    currency = value.unit if value.unit and value.unit.isupper() else ""
    return f"{text}{' %' if value.share else ''}{currency and ' ' + currency}"


def _bare(value: Quantity) -> Quantity:
    """The number without its unit; percent and currencies stay, because a number alone would be misread."""
    keeps = value.share or (value.unit is not None and value.unit.isupper() and len(value.unit) == 3)
    return value if keeps else Quantity(value.value)
