"""Days as other tools write them: the whole column decides which number is the month.

Takes the texts of a column; gives the days by text, or raises ``NotTakenError`` where two readings of the column are possible or
none is. A year is never guessed: where a column has none, it is told or stands in the file's name.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

from generator.exports.clocks import TIME_BEHIND
from generator.exports.day_forms import by_form
from generator.exports.draft import Missing, NotTakenError
from generator.exports.figures import is_missing
from generator.exports.words import MONTHS
from generator.exports.years import made, with_years
from generator.model.text import western_digits
from generator.records import dataclass

_MARKS = re.compile(r"[\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_ISO = re.compile(r"(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?:[T ]+(.*))?")
_COMPACT = re.compile(r"((?:19|20)\d{2})(\d{2})(\d{2})")
_EPOCH = re.compile(r"(\d{10})(?:\.\d+)?|(\d{13})")
_NUMERIC = re.compile(r"(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})(?:[, ]+(.*))?")
_CLOCK = re.compile(
    r"(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?\s*([AaPp]\.?[Mm]\.?)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})?.*"
)
_HAS_TIME = re.compile(r"\d:\d{2}|^\d{10}(?:\d{3})?(?:\.\d+)?$")
_MIDNIGHT = re.compile(r"[T ,]0?0:00(?::00(?:\.0+)?)?\s*(?:Z|UTC|GMT|[+-]\d{2}:?\d{2})?$")
_WORD = re.compile(r"[^\W\d_]+\.?", re.UNICODE)
_MONTH_AND_YEAR = re.compile(r"([^\W\d_]+\.?),?(?: de)? ((?:19|20)\d{2})")
_NUMBER = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class _Civil:
    """A day as it is written, before its order is known: two numbers and a year; ``rest`` is the time of day."""

    first: int
    second: int
    year: int
    rest: str


def days_of(
    texts: Sequence[str],
    *,
    timezone: str = "UTC",
    date_format: str | None = None,
    usual: str | None = None,
    year: int | None = None,
) -> Mapping[str, date]:
    """The day of each text that writes one; texts that write none are left out.

    ``timezone`` is whose days those are of times with a zone. ``date_format`` is strptime's and decides alone. ``usual`` is the order in
    which the tool is known to write, ``mdy`` or ``dmy``: it decides where the column does not. ``year`` is that of the first text, in
    the order given, where texts have none; it goes up where December is followed by January.

    Raises:
        NotTakenError: the column fits two orders and nothing decides, or has no year and none is given.

    >>> days_of(["31/01/2026", "01/02/2026"])["01/02/2026"]
    datetime.date(2026, 2, 1)
    >>> days_of(["Sat, Sep 6, 2025", "2025/10/31", "1758844800"])["1758844800"]
    datetime.date(2025, 9, 26)
    >>> days_of(["10 December", "11 December", "2 January"], year=2025)["2 January"]
    datetime.date(2026, 1, 2)
    """
    distinct = [text for text in dict.fromkeys(texts) if not is_missing(text)]
    if date_format is not None:
        return by_form(distinct, date_format, year, texts)
    # Where every time is midnight, a time says which day a row is of, in the zone of whoever wrote it.
    zone = None if all(map(_is_midnight, distinct)) else ZoneInfo(timezone)
    civil = {text: found for text in distinct if (found := _numeric(text)) is not None}
    order = _order(civil, usual) if civil else None
    without_year: list[tuple[str, int, int]] = []
    days: dict[str, date] = {}
    for text in distinct:
        day = _ordered(civil[text], order, zone) if text in civil else _plain(text, zone)
        named = _named(text) if day is None and text not in civil else None
        if named is not None and named[0] is None:
            without_year.append((text, named[1], named[2]))
        elif named is not None:
            day = _in_zone(made(*named), _after_the_day(text), zone)
        if day is not None:
            days[text] = day
    if without_year:
        days.update(with_years(without_year, year, texts))
    return days


def moved(days: Mapping[str, date], timezone: str) -> str | None:
    """That every time falls on another day than the one that it names, where the zone of ``timezone`` makes it so: a clock at 23:00 everywhere.

    >>> moved(days_of(["2026-11-01T23:00:00Z"], timezone="Europe/Oslo"), "Europe/Oslo")
    'each time is of another day in Europe/Oslo (`2026-11-01T23:00:00Z` is read as 2026-11-02): `timezone` in sources.yaml says whose days are meant'
    """
    for text, day in days.items():
        iso = _ISO.fullmatch(_clean(text))
        if iso is None or day == made(int(iso[1]), int(iso[3]), int(iso[4])):
            return None
    if not days:
        return None
    text, day = next(iter(days.items()))
    return f"each time is of another day in {timezone} (`{text}` is read as {day}): `timezone` in sources.yaml says whose days are meant"


def _is_midnight(text: str) -> bool:
    return _MIDNIGHT.search(_clean(text)) is not None or not _HAS_TIME.search(_clean(text))


def _after_the_day(text: str) -> str:
    """The time of day and zone that stand behind a day which names its month."""
    found = TIME_BEHIND.search(_clean(text))
    return found[0] if found else ""


def _clean(text: str) -> str:
    return western_digits(_MARKS.sub("", text).strip())


def _numeric(text: str) -> _Civil | None:
    found = _NUMERIC.fullmatch(_clean(text))
    if found is None:
        return None
    first, _, second, year, rest = found.groups()
    whole = int(year) + (2000 if len(year) == 2 else 0)
    return _Civil(int(first), int(second), whole, rest or "")


def _order(civil: Mapping[str, _Civil], usual: str | None) -> str:
    """``dmy`` or ``mdy``, whichever makes a day of each text; where both do, the usual one, or a point between the numbers."""
    can = [
        order
        for order, month in (("dmy", lambda each: each.second), ("mdy", lambda each: each.first))
        if all(_is_month(month, each) for each in civil.values())
    ]
    if len(can) == 1:
        return can[0]
    if not can:
        text = next(iter(civil))
        raise NotTakenError(
            f"the dates are neither day first nor month first throughout (`{text}` is one of them)",
            fix="give their form, as in --date-format %d/%m/%Y",
        )
    if all("." in text.split()[0] for text in civil):
        return "dmy"  # Points part days from months only where the day comes first.
    if usual is not None:
        return usual
    if all(each.first == each.second for each in civil.values()):
        return "dmy"
    text = next(text for text, each in civil.items() if each.first != each.second)
    forms = (_form(text, "d", "m"), _form(text, "m", "d"))
    raise NotTakenError(
        f"`{text}` is one day if the day comes first and another if the month does, and no other date in the column decides",
        fix=f"say which: --date-format {forms[0]}, or --date-format {forms[1]}",
        wants=Missing.FORM,
        forms=forms,
    )


def _form(text: str, first: str, second: str) -> str:
    """How strptime would be told of a date as ``text`` is written.

    >>> _form("03-04-26 10:15", "d", "m")
    '%d-%m-%y'
    """
    found = _NUMERIC.fullmatch(_clean(text))
    sign, year = (found[2], found[4]) if found else ("/", "2026")
    return f"%{first}{sign}%{second}{sign}%{'Y' if len(year) == 4 else 'y'}"


def _is_month(month: Callable[[_Civil], int], each: _Civil) -> bool:
    return 1 <= month(each) <= 12


def _ordered(each: _Civil, order: str | None, zone: ZoneInfo | None) -> date | None:
    day, month = (each.first, each.second) if order == "dmy" else (each.second, each.first)
    return _in_zone(made(each.year, month, day), each.rest, zone)


def _plain(text: str, zone: ZoneInfo | None) -> date | None:
    """A day in ISO's order, in eight digits, or in seconds since 1970."""
    bare = _clean(text)
    iso = _ISO.fullmatch(bare)
    if iso:
        year, _, month, day, rest = iso.groups()
        return _in_zone(made(int(year), int(month), int(day)), rest or "", zone)
    compact = _COMPACT.fullmatch(bare)
    if compact:
        return made(*map(int, compact.groups()))
    epoch = _EPOCH.fullmatch(bare)
    if epoch:
        moment = int(epoch[1]) if epoch[1] else int(epoch[2]) / 1000
        return _on_day(moment, zone)
    return None


def _on_day(seconds: float, zone: ZoneInfo | None) -> date | None:
    try:
        return datetime.fromtimestamp(seconds, UTC).astimezone(zone or UTC).date()
    except (ValueError, OverflowError, OSError):
        return None


def _in_zone(day: date | None, rest: str, zone: ZoneInfo | None) -> date | None:
    """The day in ``zone`` of a time with a zone of its own; a time without one is of the day that it names, as are all without ``zone``."""
    clock = _CLOCK.fullmatch(rest.strip()) if rest else None
    if day is None or zone is None or clock is None or clock[5] is None:
        return day
    hour, minute = int(clock[1]) % 24, int(clock[2])
    if clock[4]:
        hour = hour % 12 + (12 if clock[4].lower().startswith("p") else 0)
    sign = clock[5]
    offset = "+00:00" if sign in {"Z", "UTC", "GMT"} else sign if ":" in sign else f"{sign[:3]}:{sign[3:]}"
    try:
        moment = datetime.fromisoformat(f"{day.isoformat()}T{hour:02}:{minute:02}:00{offset}")
        return moment.astimezone(zone).date()
    except (ValueError, OverflowError):
        return None  # No such time, or a day before the first or behind the last of the calendar.


def _named(text: str) -> tuple[int | None, int, int] | None:
    """Year, month and day of a date that names its month, in any of the known languages; the year may be missing."""
    bare = _clean(text)
    bare = TIME_BEHIND.sub("", bare)
    words = [
        MONTHS[word.rstrip(".").casefold()]
        for word in _WORD.findall(bare)
        if word.rstrip(".").casefold() in MONTHS
    ]
    if len(words) == 2 and not bare[:1].isdigit():
        words = words[1:]  # Tuesday in Spanish and French is written like March.
    numbers = [int(each) for each in _NUMBER.findall(bare)]
    if len(words) != 1 or not 1 <= len(numbers) <= 2:
        return None
    years = [each for each in numbers if each >= 1000]
    days = [each for each in numbers if each < 1000]
    if len(days) != 1 or len(years) > 1:
        return None
    return (years[0] if years else None), words[0], days[0]


def month_named(text: str) -> tuple[int, int] | None:
    """Year and month of a text that names both and no day, in any of the known languages.

    >>> month_named("aug. 2026"), month_named("Januar 2026"), month_named("6 August 2026"), month_named("August")
    ((2026, 8), (2026, 1), None, None)
    """
    found = _MONTH_AND_YEAR.fullmatch(_clean(text))
    month = MONTHS.get(found[1].rstrip(".").casefold()) if found else None
    return (int(found[2]), month) if found and month else None


def clock_of(text: str) -> int:
    """The time of day that a text names, in seconds, to tell the rows of a day apart; 0 where it names none.

    >>> clock_of("2026-11-01 23:30"), clock_of("2026-11-01"), clock_of("Nov 1, 2026, 1:05 PM")
    (84600, 0, 47100)
    """
    epoch = _EPOCH.fullmatch(text)
    if epoch:
        return int(epoch[1]) if epoch[1] else int(epoch[2]) // 1000
    found = TIME_BEHIND.search(text)
    clock = _CLOCK.fullmatch(found[0]) if found else None
    if clock is None:
        return 0
    hour = int(clock[1]) % 12 + 12 * clock[4].lower().startswith("p") if clock[4] else int(clock[1])
    return (hour * 60 + int(clock[2])) * 60 + int(clock[3] or 0)
