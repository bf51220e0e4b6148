"""A text whose dates move along: what was written for one day, as it would be written on another.

Takes a text and a number of days; gives the text. Every date in the full form of ISO 8601 moves, in names of files too.
"""

import re
from datetime import date, timedelta

_DATE = re.compile(r"(?<![\d-])\d{4}-\d{2}-\d{2}(?!\d)", re.ASCII)


def moved(text: str, by: timedelta) -> str:
    """``text`` with every date ``by`` later.

    >>> moved("period: {start: 2026-05-26, end: 2026-11-23}", timedelta(days=7))
    'period: {start: 2026-06-02, end: 2026-11-30}'
    """
    return _DATE.sub(lambda found: (date.fromisoformat(found[0]) + by).isoformat(), text)
