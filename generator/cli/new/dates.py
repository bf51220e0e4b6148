"""Days as people type them at a question, and how long a goal runs where nobody says.

Takes text and days; gives days, or a usage error that says what to type.
"""

import re
from datetime import date

import click

from generator.cli.options import parse_day
from generator.model.calendar import Duration, period_from

_LENGTH = re.compile(r"(\d{1,3})\s*(day|week|month|year)s?", re.IGNORECASE)
_UNITS = {
    "day": Duration(days=1),
    "week": Duration(days=7),
    "month": Duration(months=1),
    "year": Duration(months=12),
}


def quarter_from(start: date) -> date:
    """The last day of three months from ``start`` on."""
    return period_from(start, Duration(months=3)).end


def day(text: str) -> date:
    """A day as ``2026-12-11``."""
    found = parse_day(text.strip())
    if found is None:
        raise click.UsageError(f"`{text}` is no date; write it as 2026-12-11")
    return found


def end_from(start: date, text: str) -> date:
    """The last day: a date, or a length such as ``12 weeks`` from ``start`` on.

    >>> end_from(date(2026, 12, 1), "3 months"), end_from(date(2026, 12, 1), "2026-12-31")
    (datetime.date(2027, 2, 28), datetime.date(2026, 12, 31))
    """
    length = _LENGTH.fullmatch(text.strip())
    if length is None or int(length[1]) == 0:
        end = day(text)
    else:
        unit, count = _UNITS[length[2].lower()], int(length[1])
        end = period_from(start, Duration(months=unit.months * count, days=unit.days * count)).end
    if end < start:
        raise click.UsageError(f"{end} is before the first day, {start}")
    return end
