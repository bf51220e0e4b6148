"""A calendar of days as iCalendar (RFC 5545).

Takes days with what they are, gives text with CRLF at the end of each line, folded at 75 octets. A day has no time and no zone, so
that it is the same day wherever it is read.
"""

from collections.abc import Iterable, Iterator

from generator.model.calendar import DAY, Day
from generator.records import dataclass

#: Octets of a line, its end left out.
_LONGEST = 75
#: Signs that mean something, those that part lines as spaces, and no other controls.
_ESCAPES = str.maketrans(
    dict.fromkeys(map(chr, range(32))) | dict.fromkeys("\r\n\t", " ") | {sign: f"\\{sign}" for sign in "\\;,"}
)


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarDay:
    """One day: its lasting name, what it is, where that is told (None without an address), and when it was last set.

    ``text`` is what else is to be known on the day; None of most.
    """

    id: str
    day: Day
    title: str
    text: str | None
    link: str | None
    kind: str
    revised: Day


def calendar(name: str, days: Iterable[CalendarDay]) -> str:
    """The calendar ``name``, by days."""
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Goalposts//Goals//EN",
        "CALSCALE:GREGORIAN",
        f"NAME:{_escaped(name)}",
        f"X-WR-CALNAME:{_escaped(name)}",
    ]
    for each in sorted(days, key=lambda each: (each.day, each.id)):
        lines += _event(each)
    lines.append("END:VCALENDAR")
    return "".join(f"{part}\r\n" for line in lines for part in _folded(line))


def _event(each: CalendarDay) -> Iterator[str]:
    yield "BEGIN:VEVENT"
    yield f"UID:{_escaped(each.id)}"
    yield f"DTSTAMP:{each.revised:%Y%m%d}T000000Z"
    yield f"DTSTART;VALUE=DATE:{each.day:%Y%m%d}"
    if each.day < Day.max:
        yield f"DTEND;VALUE=DATE:{each.day + DAY:%Y%m%d}"
    yield f"SUMMARY:{_escaped(each.title)}"
    if each.text is not None:
        yield f"DESCRIPTION:{_escaped(each.text)}"
    yield f"CATEGORIES:{_escaped(each.kind)}"
    if each.link is not None:
        yield f"URL:{each.link}"
    yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"


def _escaped(text: str) -> str:
    r"""``text`` as a value, on one line.

    >>> _escaped("a, b; c\\d")
    'a\\, b\\; c\\\\d'
    """
    return text.translate(_ESCAPES)


def _folded(line: str) -> Iterator[str]:
    """``line`` in pieces, each but the first behind a space; no letter is cut."""
    if len(line.encode()) <= _LONGEST:
        yield line
        return
    piece, room = "", _LONGEST
    for char in line:
        size = len(char.encode())
        if size > room:
            yield piece
            piece, room = " ", _LONGEST - 1
        piece += char
        room -= size
    yield piece
