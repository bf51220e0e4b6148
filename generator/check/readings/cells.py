"""Cells of a CSV row other than its value: days, windows, texts and tags.

Takes a cell's text; gives what it says, None where it is empty, or ``Bad``. It words no message.
"""

from datetime import date

from generator.check.authored.dates import day_from
from generator.check.readings.values import Bad
from generator.model.calendar import Duration, parse_duration


def read_day(text: str) -> date | Bad | None:
    """A day of the calendar, by the rule for dates in YAML.

    >>> read_day("2026-02-28"), read_day(""), read_day("2026-02-30"), read_day("0206-02-28")
    (datetime.date(2026, 2, 28), None, <Bad.BAD: 'bad'>, <Bad.BAD: 'bad'>)
    """
    bare = text.strip()
    return (day_from(bare) or Bad.BAD) if bare else None


def read_window(text: str) -> Duration | Bad | None:
    """The length of time that a value covers."""
    bare = text.strip()
    return (parse_duration(bare) or Bad.BAD) if bare else None


def read_text(text: str) -> str | None:
    return text.strip() or None


def read_tags(text: str) -> tuple[str, ...]:
    """Words parted by semicolons, each once.

    >>> read_tags("new-cafe; video;"), read_tags("")
    (('new-cafe', 'video'), ())
    """
    return tuple(dict.fromkeys(tag.strip() for tag in text.split(";") if tag.strip()))
