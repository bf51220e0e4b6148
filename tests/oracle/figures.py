"""Numbers and dates read back from a page: what a reader takes a text to mean, and how finely it was told.

Takes text in a language, gives ``Figure`` (the interval of all numbers that are written so) or a day, or None.
"""

import re
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import get_args

from babel.dates import get_month_names

from generator.l10n import words_for
from generator.l10n.sentences.terms.spelled import Counted, spelled

_CONTROLS = dict.fromkeys(map(ord, "\u200e\u200f\u2066\u2067\u2068\u2069"))
_SECONDS = {"s": 1.0, "min": 60.0, "h": 3600.0, "d": 86400.0}


@dataclass(frozen=True)
class Figure:
    """Every number from ``low`` to ``high`` is written like this one; ``share`` was shown in percent, ``time`` is in seconds."""

    low: float
    high: float
    share: bool = False
    time: bool = False

    @property
    def middle(self) -> float:
        return (self.low + self.high) / 2

    def times(self, factor: float) -> "Figure":
        low, high = sorted((self.low * factor, self.high * factor))
        return Figure(low, high, self.share)

    def meets(self, other: "Figure", *, slack: float = 0.0) -> bool:
        """Whether both can be the same number."""
        edge = slack + 1e-9 * max(1e-6, abs(self.low), abs(other.low), abs(self.high))
        return self.low <= other.high + edge and other.low <= self.high + edge


def exact(value: float) -> Figure:
    return Figure(value, value)


@dataclass(frozen=True)
class _Writing:
    number: re.Pattern[str]
    group: str
    point: str
    under: tuple[str, str]
    over: tuple[str, str]
    times: tuple[tuple[str, re.Pattern[str]], ...]
    points: re.Pattern[str]


@cache
def _writing(language: str) -> _Writing:
    words = words_for(language)
    symbols = words.marks.locale.number_symbols["latn"]
    group, point = symbols["group"].replace("\xa0", "\u202f"), symbols["decimal"]
    number = re.compile(rf"[−+]?\d+(?:{re.escape(group)}\d{{3}})*(?:{re.escape(point)}\d+)?")
    bounds = [
        tuple(words.catalog.gettext(id_).split("{percent}")) for id_ in ("under {percent}", "over {percent}")
    ]
    times = tuple(
        (unit, re.compile("|".join(sorted(_forms(language, one, many), key=len, reverse=True))))
        for unit, one, many in (
            ("d", "{number} day", "{number} days"),
            ("min", "{number} min", "{number} min"),
            ("h", "{number} h", "{number} h"),
            ("s", "{number} s", "{number} s"),
        )
    )
    points = re.compile("|".join(_forms(language, "{number} point", "{number} points")))
    return _Writing(number, group, point, bounds[0], bounds[1], times, points)


def _forms(language: str, one: str, many: str) -> set[str]:
    catalog = words_for(language).catalog
    forms = {catalog.ngettext(one, many, n) for n in (*range(13), 20, 100, 101, 103, 111)}
    return {
        re.escape(form.replace("\xa0", " "))
        .replace(r"\{number\}", r"([−+]?[\d.,\u202f]+)")
        .replace(r"\ ", r"\s")
        for form in forms
        if "{number}" in form
    }


@cache
def number_words(language: str) -> dict[str, int]:
    """What small numbers are called, however they are counted; those that the language writes in digits are not among them."""
    words = words_for(language)
    named = {
        spelled(words, n, of, governed=governed).lower(): n
        for of in get_args(Counted)
        for n in range(1, 13)
        for governed in (False, True)
    }
    return {word: n for word, n in named.items() if not word.isdigit()}


def figure(text: str, language: str) -> Figure | None:
    """The number that ``text`` is, in digits with the unit or noun beside it, or in a word."""
    shown = text.translate(_CONTROLS).strip().rstrip(".;,")
    if shown.lower() in number_words(language):
        return exact(number_words(language)[shown.lower()])
    writing = _writing(language)
    for bound, ends in (("under", writing.under), ("over", writing.over)):
        if len(ends) == 2 and ends[0].strip() and shown.startswith(ends[0].strip()):
            inner = figure(shown[len(ends[0].strip()) :], language)
            if inner is not None:
                return Figure(0.0, inner.high, True) if bound == "under" else Figure(inner.low, 1.0, True)
    timed = _time(shown, writing)
    if timed is not None:
        return timed
    found = list(writing.number.finditer(shown))
    if len(found) != 1 or "×\u202f10" in shown:
        return None
    value, half = _value(found[0][0], writing)
    if "−" in shown[: found[0].start()]:
        value = -value
    scale = 0.01 if "%" in shown or writing.points.fullmatch(shown) else 1.0
    return Figure((value - half) * scale, (value + half) * scale, scale != 1.0)


def _value(text: str, writing: _Writing) -> tuple[float, float]:
    plain = text.replace(writing.group, "").replace(writing.point, ".").replace("−", "-")
    decimals = len(plain.split(".")[1]) if "." in plain else 0
    return float(plain), 0.5 * 10**-decimals


def _time(text: str, writing: _Writing) -> Figure | None:
    total, half, at = 0.0, 0.0, 0
    while at < len(text):
        for unit, pattern in writing.times:
            found = pattern.match(text, at)
            if found is None:
                continue
            value, edge = _value(next(filter(None, found.groups())), writing)
            total = total + value * _SECONDS[unit] if total >= 0 else total - value * _SECONDS[unit]
            half, at = edge * _SECONDS[unit], found.end()
            while at < len(text) and text[at] in " \u202f\xa0و":
                at += 1
            break
        else:
            return None
    return Figure(total - half, total + half, time=True) if at else None


def coarse(figure_: Figure, text: str) -> Figure:
    """The same number where the last zeros may be rounding: about 84,000, about $13.20."""
    middle, half = figure_.middle, (figure_.high - figure_.low) / 2
    digits = re.sub(r"\D", "", text)
    zeros = len(digits) - len(digits.rstrip("0"))
    if zeros == 0 or figure_.time or middle == 0:
        return figure_
    return Figure(middle - half * 10**zeros, middle + half * 10**zeros, figure_.share)


@cache
def _months(language: str) -> tuple[dict[str, int], re.Pattern[str]]:
    locale = words_for(language).dates_locale
    names: dict[str, int] = {}
    for width in ("wide", "abbreviated"):
        for context in ("format", "stand-alone"):
            names.update({name: month for month, name in get_month_names(width, context, locale).items()})
    longest = "|".join(re.escape(each) for each in sorted(names, key=len, reverse=True))
    return names, re.compile(rf"(\d{{1,2}})\.?\s(?:de\s)?({longest})\.?(?:\s(\d{{4}}))?")


def day(text: str, language: str, near: date) -> date | None:
    """The last day that ``text`` names; without a year that of ``near``."""
    names, pattern = _months(language)
    found = list(pattern.finditer(text.translate(_CONTROLS)))
    if not found:
        return None
    number, month, year = found[-1].groups()
    try:
        return date(int(year or near.year), names[month], int(number))
    except ValueError:
        return None


def without_days(text: str, language: str) -> str:
    """``text`` without the days that it names."""
    _, pattern = _months(language)
    shorter = re.sub(rf"(?:\d{{1,2}}\.?\s?[–-]\s?)?{pattern.pattern}", "", re.sub(r"\s+", " ", text))
    return re.sub(r"\b\d{4}\b", "", shorter)
