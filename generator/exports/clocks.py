"""A day and a time of day in columns of their own, made one cell: of several rows of a day the last counts, by the clock and not by their order.

Takes rows and their columns; gives rows. A table without such a column is as it was.
"""

import re
from collections.abc import Sequence

from generator.exports.export import Row
from generator.exports.figures import is_missing
from generator.exports.headers import Column, bare

_CLOCK = re.compile(r"\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?\s*(?:[AaPp]\.?[Mm]\.?)?")
#: A time of day behind a day, to the end of its cell.
TIME_BEHIND = re.compile(r"\d{1,2}:\d{2}.*$")
_HOUR = re.compile(r"[01]?\d|2[0-3]")
#: What a column of times is called beside one of days.
_NAMES = frozenset(
    {
        "time",
        "hour",
        "clock",
        "tid",
        "klokkeslett",
        "kl",
        "time of day",
        "uhrzeit",
        "hora",
        "heure",
        "الوقت",
        "الساعة",
    }
)


def with_clock(rows: Sequence[Row], columns: Sequence[Column], when: Column) -> Sequence[Row]:
    """The rows with the time of day behind the day, where a column beside ``when`` has nothing but times.

    >>> day, time = Column(0, "Date", None, "date"), Column(1, "Time", None, "date")
    >>> with_clock([Row(2, ("2026-11-01", "21:00")), Row(3, ("2026-11-01", "9"))], [day, time], day)[0].cells
    ('2026-11-01 21:00', '21:00')
    """
    beside = [each for each in columns if each.place != when.place and bare(each.header) in _NAMES]
    for column in beside:
        texts = [text for row in rows if not is_missing(text := row.cell(column.place))]
        if texts and all(_CLOCK.fullmatch(text) or _HOUR.fullmatch(text) for text in texts):
            return [_joined(row, when.place, row.cell(column.place)) for row in rows]
    return rows


def _joined(row: Row, place: int, time: str) -> Row:
    day = row.cell(place)
    if not day or is_missing(time):
        return row
    clock = f"{time}:00" if _HOUR.fullmatch(time) else time
    return row._replace(cells=(*row.cells[:place], f"{day} {clock}", *row.cells[place + 1 :]))
