"""Days that are not written as year-month-day, and which day was meant: by figures, by words, or as a spreadsheet counts.

Takes a text; gives the days that it can mean. It refuses nothing by itself.
"""

import re
from collections.abc import Iterator, Mapping
from datetime import date, timedelta

from generator.model.text import western_digits

_DASHES = str.maketrans(dict.fromkeys("‐‑‒–—−ـ", "-"))
_TIME = re.compile(r"[T ]\d{1,2}:\d{2}\S*$")
_FIGURES = re.compile(r"(\d{1,4})\s*[-./\s]\s*(\d{1,2})\s*[-./\s]\s*(\d{1,4})\.?", re.ASCII)
_COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})", re.ASCII)
_WORDED = re.compile(
    r"(?:[^\W\d_]+[.,]?\s+)?(\d{1,2})(?:st|nd|rd|th)?[.,]?\s*(?:of\s+)?([^\W\d_]{3,})[.,]?\s*(\d{4})"
)
_MONTH_FIRST = re.compile(r"([^\W\d_]{3,})[.,]?\s*(\d{1,2})(?:st|nd|rd|th)?[.,]?\s+(\d{4})")
#: Day 0 as spreadsheets count, whose year 1900 has a 29 February: right from 1 March 1900 on.
_SPREADSHEETS_DAY_0 = date(1899, 12, 30)
#: What is taken for a spreadsheet's count, from 1995 to 2064: shorter numbers are years.
_SERIAL = range(34_700, 60_200)
_MONTHS: tuple[tuple[str, ...], ...] = (
    ("jan", "يناير", "كانون الثاني"),
    ("feb", "فبراير", "شباط"),
    ("mar", "مارس", "آذار"),
    ("apr", "أبريل", "ابريل", "إبريل", "نيسان"),
    ("may", "mai", "مايو", "أيار"),
    ("jun", "يونيو", "حزيران"),
    ("jul", "يوليو", "تموز"),
    ("aug", "أغسطس", "آب"),
    ("sep", "سبتمبر", "أيلول"),
    ("oct", "okt", "أكتوبر", "تشرين الأول"),
    ("nov", "نوفمبر", "تشرين الثاني"),
    ("dec", "des", "ديسمبر", "كانون الأول"),
)
_NUMBERS: Mapping[str, int] = {
    name: number for number, names in enumerate(_MONTHS, start=1) for name in names
}


def days_meant(text: str) -> tuple[date, ...]:
    """The days that ``text`` can mean, the likelier first; empty where it is none.

    >>> [str(day) for day in days_meant("22.11.2026")], [str(day) for day in days_meant("Nov 22, 2026")]
    (['2026-11-22'], ['2026-11-22'])
    >>> [str(day) for day in days_meant("11/12/2026")], [str(day) for day in days_meant("46348")]
    (['2026-12-11', '2026-11-12'], ['2026-11-22'])
    >>> days_meant("soon")
    ()
    """
    plain = _TIME.sub("", western_digits(text).translate(_DASHES).strip())
    found = (_serial(plain), *_worded(plain), *_figures(plain))
    return tuple(dict.fromkeys(day for day in found if day is not None))


def month_of(word: str) -> int | None:
    """The number of a month's name in English, Norwegian or Arabic, in full or short.

    >>> month_of("desember"), month_of("Dec"), month_of("summer")
    (12, 12, None)
    """
    bare = word.casefold().strip(" .")
    short = bare if bare in _NUMBERS else bare[:3]
    return _NUMBERS.get(short)


def _serial(text: str) -> date | None:
    whole = text.partition(".")[0]
    if not (whole.isascii() and whole.isdecimal()) or int(whole) not in _SERIAL:
        return None
    return _SPREADSHEETS_DAY_0 + timedelta(days=int(whole))


def _worded(text: str) -> Iterator[date | None]:
    day_first = _WORDED.fullmatch(text)
    if day_first is not None:
        yield _day(day_first[3], month_of(day_first[2]), day_first[1])
    month_first = _MONTH_FIRST.fullmatch(text)
    if month_first is not None:
        yield _day(month_first[3], month_of(month_first[1]), month_first[2])


def _figures(text: str) -> Iterator[date | None]:
    """The year stands first or last; a day before its month is the custom of more places than the other way round."""
    match = _FIGURES.fullmatch(text) or _COMPACT.fullmatch(text)
    if match is None:
        return
    first, second, third = match.groups()
    if len(first) == 4:
        yield _day(first, int(second), third) or _day(first, int(third), second)
    elif len(first) < 3 and len(third) in (2, 4):
        year = third if len(third) == 4 else f"20{third}"
        yield _day(year, int(second), first)
        yield _day(year, int(first), second)


def _day(year: str, month: int | None, day: str) -> date | None:
    try:
        return None if month is None else date(int(year), month, int(day))
    except ValueError:
        return None
