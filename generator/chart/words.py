"""The words of a chart: every phrase that a picture may hold, with its facts and the room that it is given.

Lives here: one function for each code, which makes the ``Phrase`` that ``l10n`` words per language. The picture is
drawn before its words are known, so each phrase comes with samples, one for each language that ships, by which room is
reserved. It never words anything for a reader.

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
chart-range            low, high: Quantity         441–466
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

from generator.chart.frame import drawable
from generator.chart.typeface import text_width
from generator.model.phrase import FactValue, Phrase, Quantity
from generator.model.text import LocalText

#: What stands for a unit of unknown wording when room is reserved.
_UNIT_SAMPLE = "followers"
_DATES = ("30 Sept", "30. sept.", "30. mars", "30 ديسمبر")
_NAMES = {
    "chart-target": ("target", "mål", "الهدف"),
    "chart-stretch": ("stretch", "strekkmål", "الطموح"),
    "chart-original": ("first set at", "først satt til", "حدد أولا عند"),
    "chart-likely": ("likely", "trolig", "المرجح"),
}
_EACH = {
    "day": ("each day", "hver dag", "كل يوم"),
    "week": ("each week", "hver uke", "كل أسبوع"),
    "month": ("each month", "hver måned", "كل شهر"),
    "quarter": ("each quarter", "hvert kvartal", "كل ربع سنة"),
    "post": ("each post", "hvert innlegg", "كل منشور"),
}


@dataclass(frozen=True, slots=True)
class Word:
    """A phrase in a picture, and samples of which the longest is at least as long as it."""

    phrase: Phrase
    samples: tuple[str, ...]

    def width(self, size: float, *, bold: bool = False) -> float:
        return max(text_width(sample, size, bold=bold) for sample in self.samples)


def _word(code: str, *samples: str, **facts: FactValue) -> Word:
    return Word(Phrase(code, facts), samples)


def number(value: Quantity) -> Word:
    return _word("chart-number", figure(value), value=_bare(value))


def quantity(value: Quantity) -> Word:
    """The number with its unit; of money and shares the unit is in the number."""
    bare = value.unit is None or _keeps_unit(value)
    return _word("chart-quantity", figure(value) + ("" if bare else f" {_UNIT_SAMPLE}"), value=value)


def day(day: date, *, year: bool) -> Word:
    if year:
        return _word("chart-date-year", *(f"{sample} 2026" for sample in _DATES), date=day)
    return _word("chart-date", *_DATES, date=day)


def today(day: date) -> Word:
    return _word("chart-today", "today", "i dag", "اليوم", date=day)


def limit(code: str, value: Quantity) -> Word:
    """The name of a line with its number: ``chart-target``, ``chart-stretch``, ``chart-original``, ``chart-likely``."""
    return _word(code, *(f"{name} {figure(value)}" for name in _NAMES[code]), value=_bare(value))


def limit_name(code: str) -> Word:
    """The same name without the number, where the number stands on a line of its own."""
    return _word(f"{code}-name", *_NAMES[code])


def spread(low: Quantity, high: Quantity) -> Word:
    sample = f"{figure(low)}–{figure(high)}".replace("-", "−")
    return _word("chart-range", sample, low=_bare(low), high=_bare(high))


def plan() -> Word:
    return _word("chart-plan", "plan", "الخطة")


def so_far(value: Quantity) -> Word:
    samples = (f"{figure(value)} {words}" for words in ("so far", "så langt", "حتى الآن"))
    return _word("chart-so-far", *samples, value=_bare(value))


def each(what: str) -> Word:
    """``what`` is day, week, month, quarter or post."""
    return _word(f"chart-each-{what}", *_EACH[what])


def days_before(days: int) -> Word:
    samples = (f"{days} days before", f"{days} dager før", f"{days} يوما قبلها", "يوم واحد قبلها")
    return _word("chart-before", *samples, days=days)


def mark(title: LocalText, room: int) -> Word:
    """A campaign's, event's or break's title, shortened to ``room`` characters."""
    return _word("chart-mark", *(text[:room] for _, text in title.versions), title=title, room=room)


def action(place: int) -> Word:
    return _word("chart-action", str(place), number=place)


def figure(value: Quantity) -> str:
    """A number written at least as wide as it will be.

    >>> figure(Quantity(1234567.0)), figure(Quantity(0.0432, share=True)), figure(Quantity(1e300, "USD"))
    ('1,234,567', '4.32 %', '1 × 10300 USD')
    """
    amount = drawable(value.value) * (100 if value.share else 1)
    unit = " %" if value.share else f" {value.unit}" if _keeps_unit(value) else ""
    if _keeps_unit(value) and not value.share and amount != round(amount):
        return f"{amount:,.2f}{unit}"
    return _digits(amount) + unit


def _digits(amount: float) -> str:
    if abs(amount) >= 1e15 or 0 < abs(amount) < 1e-6:
        mantissa, exponent = f"{amount:.3e}".split("e")
        return f"{float(mantissa):g} × 10{int(exponent)}"
    return f"{amount:,.0f}" if abs(amount) >= 1000 or amount == round(amount) else f"{amount:.3g}"


def _keeps_unit(value: Quantity) -> bool:
    """Whether a number alone would be misread: percent and currencies stay."""
    return value.share or (value.unit is not None and len(value.unit) == 3 and value.unit.isupper())


def _bare(value: Quantity) -> Quantity:
    return value if _keeps_unit(value) else Quantity(value.value)
