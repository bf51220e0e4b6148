"""Cells of a CSV row: days, windows, texts and tags, and what all cells of a file say, each spelling read once.

Takes a cell's text; gives what it says, None where it is empty, or ``Bad``. It words no message.
"""

from datetime import date

from generator.check.authored.dates import day_from
from generator.check.readings.values import Bad, read_value
from generator.check.readings.vocabulary import Memo, SeriesPlace, Vocabulary
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


class Cells:
    """What each spelling of a cell of one file says, and the series of each metric's name, account and segment."""

    def __init__(self, words: Vocabulary) -> None:
        self.days: Memo[str, date | Bad | None] = Memo(read_day)
        self.values: Memo[str, float | Bad | None] = Memo(read_value)
        self.windows: Memo[str, Duration | Bad | None] = Memo(read_window)
        self.texts: Memo[str, str | None] = Memo(read_text)
        self.tags: Memo[str, tuple[str, ...]] = Memo(read_tags)
        self.places: Memo[tuple[str, str, str], SeriesPlace | None] = Memo(lambda names: words.place(*names))
