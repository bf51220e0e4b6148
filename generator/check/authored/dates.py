"""Dates and lengths of time as authors write them: ISO 8601, and what somebody meant by another spelling.

Takes nodes as ``written.unpacked`` leaves them, gives ``Written`` days and durations. It compares no two dates.
"""

import re
from calendar import monthrange
from datetime import date
from typing import Annotated, Any

from generator.check.authored.day_words import days_meant
from generator.check.authored.fields import plain, scalar_from, shown, words_of
from generator.check.authored.json_types import DAY, LENGTH
from generator.check.authored.written import Written, refused
from generator.diagnostics import Diagnostic
from generator.diagnostics.codes.content import BAD_DATE, BAD_DURATION
from generator.model.calendar import Duration, parse_duration
from generator.model.source import Scalar

#: A year outside is a slip of the keyboard, and a plan from there would have a million days.
FIRST_YEAR, LAST_YEAR = 1900, 2199
#: Units of length by the first letters of their names, in English, Norwegian and Arabic; a bare number is days.
_UNITS = {
    "": "D",
    "d": "D",
    "w": "W",
    "m": "M",
    "y": "Y",
    "uk": "W",
    "må": "M",
    "år": "Y",
    "يو": "D",
    "أي": "D",
    "أس": "W",
    "شه": "M",
    "أش": "M",
    "سن": "Y",
}
#: A length of time of which only the numbers are too large.
_LONG = re.compile(r"P(?=.*[1-9])(?:\d+Y)?(?:\d+M)?(?:\d+W)?(?:\d+D)?", re.ASCII)
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)


def read_day(found: Any) -> Written[date]:
    """A day of the calendar."""
    scalar = scalar_from(found, "a date such as `2026-03-31`")
    text = words_of(scalar).strip()
    if not _DATE.fullmatch(text):
        raise refused(BAD_DATE.at(scalar.span, f"`{shown(text)}` is not a date", fix=_date_fix(text)))
    day = day_from(text)
    if day is None:
        raise refused(
            BAD_DATE.at(scalar.span, f"`{text}` is not a day of the calendar", fix=_calendar_fix(text))
        )
    return Written(day, text, scalar.span)


def day_from(text: str) -> date | None:
    """The day of a text like ``2026-03-31``, from the years that a goal can have; else None.

    >>> day_from("2026-03-31"), day_from("2026-02-30"), day_from("0206-03-31")
    (datetime.date(2026, 3, 31), None, None)
    """
    try:
        day = date.fromisoformat(text) if _DATE.fullmatch(text) else None
    except ValueError:
        return None
    return day if day is not None and FIRST_YEAR <= day.year <= LAST_YEAR else None


def _calendar_fix(text: str) -> str:
    year, month, _ = (int(part) for part in text.split("-"))
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return f"years run from {FIRST_YEAR} to {LAST_YEAR}"
    if not 1 <= month <= 12:
        return _meant(text) or "the month comes second, and runs from 01 to 12"
    return f"that month ends on `{date(year, month, monthrange(year, month)[1])}`"


def _date_fix(text: str) -> str:
    return _meant(text) or "write year-month-day, as in `2026-03-31`"


def _meant(text: str) -> str | None:
    """The day that another spelling means; both where it can be read two ways."""
    days = [f"`{day}`" for day in days_meant(text) if FIRST_YEAR <= day.year <= LAST_YEAR]
    return f"write {days[0]}" + "".join(f", or {day} if that is meant" for day in days[1:]) if days else None


def read_duration(found: Any) -> Written[Duration]:
    """A length of time."""
    scalar = scalar_from(found, "a length of time such as `P30D`")
    text = words_of(scalar).strip()
    duration = parse_duration(text)
    if duration is None:
        raise refused(_no_duration(scalar, text))
    return Written(duration, text, scalar.span)


def _no_duration(scalar: Scalar, text: str) -> Diagnostic:
    if _LONG.fullmatch(text):
        message = f"`{shown(text)}` is longer than 100 years"
        return BAD_DURATION.at(scalar.span, message, fix="write a shorter length")
    return BAD_DURATION.at(scalar.span, f"`{shown(text)}` is not a length of time", fix=_duration_fix(text))


def _duration_fix(text: str) -> str:
    match = re.fullmatch(r"p?\s*(\d{1,4})\s*([^\W\d_]*)", text.casefold())
    unit = _UNITS.get(match[2][:2], _UNITS.get(match[2][:1])) if match is not None else None
    if match is not None and unit is not None and int(match[1]):
        return f"write `P{int(match[1])}{unit}`"
    return "write `P30D` for 30 days, `P4W` for four weeks, `P1M` for a month"


Day = Annotated[Written[date], plain(read_day, DAY)]
Length = Annotated[Written[Duration], plain(read_duration, LENGTH)]
