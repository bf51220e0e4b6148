"""Days and periods as people read them, by Babel's calendar words for a locale.

Takes civil dates and gives text; digits are Western in every language. It never asks what day it is.
"""

import re
from collections.abc import Mapping
from datetime import date
from types import MappingProxyType
from typing import Literal

from babel import dates as babel_dates
from babel.core import Locale

from generator.model.calendar import Period

#: ``day`` 30 April · ``full`` 30 April 2026 · ``short`` 30 Apr · ``medium`` 30 Apr 2026 · ``month`` April 2026
#: · ``quarter`` 2nd quarter 2026.
DateStyle = Literal["day", "full", "short", "medium", "month", "quarter", "year"]
_SKELETONS: Mapping[DateStyle, str] = MappingProxyType(
    {
        "day": "MMMMd",
        "full": "yMMMMd",
        "short": "MMMd",
        "medium": "yMMMd",
        "month": "yMMMM",
        "quarter": "yQQQQ",
        "year": "y",
    }
)

#: The blank between a day and its month, whichever comes first.
_BETWEEN = re.compile(r"(?<!\d)(\d{1,2}\.?) (?=[^\W\d])|([^\W\d]\.?) (?=\d{1,2}(?!\d))")


def _kept_together(text: str) -> str:
    """No line ends between a day and its month."""
    return _BETWEEN.sub(lambda found: f"{found[1] or found[2]}\u00a0", text)


def write_date(locale: Locale, day: date, style: DateStyle) -> str:
    r"""The day in one of the styles.

    >>> write_date(Locale.parse("en_GB"), date(2026, 4, 30), "day"), write_date(Locale("nb"), date(2026, 4, 30), "full")
    ('30\xa0April', '30.\xa0april 2026')
    """
    if style == "full":
        return _kept_together(babel_dates.format_date(day, "long", locale=locale))
    return _kept_together(babel_dates.format_skeleton(_SKELETONS[style], day, locale=locale))


def write_weekday(locale: Locale, day: int) -> str:
    """The name of a weekday that stands alone; 1 is Monday.

    >>> write_weekday(Locale("nb"), 7)
    'søndag'
    """
    return str(babel_dates.get_day_names("wide", "stand-alone", locale)[day - 1])


def write_month(locale: Locale, month: int) -> str:
    """The name of a month that stands alone; 1 is January.

    >>> write_month(Locale("nb"), 1)
    'januar'
    """
    return str(babel_dates.get_month_names("wide", "stand-alone", locale)[month])


def write_short_weekday(locale: Locale, day: int) -> str:
    """The same in a letter, for the head of a month's table.

    >>> write_short_weekday(Locale("en"), 7)
    'S'
    """
    return str(babel_dates.get_day_names("narrow", "stand-alone", locale)[day - 1])


def first_weekday(locale: Locale) -> int:
    """The day on which weeks begin where the locale is at home; 1 is Monday."""
    return int(locale.first_week_day) + 1


def write_period(locale: Locale, period: Period) -> str:
    r"""The first and the last day, saying month and year once where they are the same.

    >>> write_period(Locale("nb"), Period(date(2026, 4, 13), date(2026, 5, 12)))
    '13.\xa0apr.–12.\xa0mai 2026'
    """
    if period.start == period.end:
        return write_date(locale, period.start, "medium")
    return _kept_together(babel_dates.format_interval(period.start, period.end, "yMMMd", locale=locale))
