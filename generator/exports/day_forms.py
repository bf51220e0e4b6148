"""Days by a form that somebody typed, in strptime's own words.

Takes the texts of a column and the form; gives the days by text, or raises ``NotTakenError`` where the form leaves the year open.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime

from generator.exports.clocks import TIME_BEHIND
from generator.exports.draft import NotTakenError
from generator.exports.years import with_years

_DIRECTIVE = re.compile(r"%(.)", re.DOTALL)
#: Those of strptime's directives that say the year.
_YEARS = frozenset("YyGcx")
#: Those that say a time of day.
_TIMES = frozenset("HIMSfpXcT")
#: Those that count days or weeks from a year's begin: which day that is depends on the year.
_COUNTED = frozenset("jUWV")
_LEAP_YEAR = 2024


def by_form(
    distinct: Iterable[str], date_format: str, year: int | None, texts: Sequence[str]
) -> Mapping[str, date]:
    """The days by strptime's own words; of a form without a year, the year is told as for any other."""
    has_year = bool(_YEARS & set(_DIRECTIVE.findall(date_format)))
    if not has_year and _COUNTED & set(_DIRECTIVE.findall(date_format)):
        raise NotTakenError(
            f"`{date_format}` counts days or weeks of a year and does not say of which",
            fix="export the dates with their year",
        )
    found = {
        text: day for text in distinct if (day := _parsed(text, date_format, has_year=has_year)) is not None
    }
    if not found or has_year:
        return found
    return with_years([(text, day.month, day.day) for text, day in found.items()], year, texts)


def _parsed(text: str, date_format: str, *, has_year: bool) -> date | None:
    """The day by the form; where that has no year, in one that has a 29 February. A time of day that the form does not speak of is passed over."""
    bare = text.strip()
    if not _TIMES & set(_DIRECTIVE.findall(date_format)):
        bare = TIME_BEHIND.sub("", bare).rstrip(" ,T")
    if not has_year:
        bare, date_format = f"{_LEAP_YEAR} {bare}", f"%Y {date_format}"
    try:
        return datetime.strptime(bare, date_format).date()  # noqa: DTZ007 - a civil day
    except ValueError:
        return None
