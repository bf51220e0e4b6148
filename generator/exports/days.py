"""Days as other tools write them: the whole column decides which number is the month.

Takes the texts of a column; gives the days by text, or raises ``NotTakenError`` where two readings of the column are possible or
none is. A year is never guessed: where a column has none, it is told or stands in the file's name.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from itertools import pairwise
from zoneinfo import ZoneInfo

from generator.exports.draft import NotTakenError
from generator.exports.figures import is_missing
from generator.exports.words import MONTHS

_EASTERN = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "01234567890123456789")
_MARKS = re.compile(r"[\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_ISO = re.compile(r"(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?:[T ]+(.*))?")
_COMPACT = re.compile(r"((?:19|20)\d{2})(\d{2})(\d{2})")
_EPOCH = re.compile(r"(\d{10})(?:\.\d+)?|(\d{13})")
_NUMERIC = re.compile(r"(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})(?:[, ]+(.*))?")
_CLOCK = re.compile(
    r"(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?\s*([AaPp]\.?[Mm]\.?)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})?.*"
)
_WORD = re.compile(r"[^\W\d_]+\.?", re.UNICODE)
_NUMBER = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class _Civil:
    """A day as it is written, before its order is known: two numbers and a year; ``rest`` is the time of day."""

    first: int
    second: int
    year: int
    rest: str


def days_of(
    texts: Iterable[str],
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
    >>> days_of(["10 December", "2 January"], year=2025)["2 January"]
    datetime.date(2026, 1, 2)
    """
    distinct = [text for text in dict.fromkeys(texts) if not is_missing(text)]
    if date_format is not None:
        return _kept((text, _by_format(text, date_format)) for text in distinct)
    zone = ZoneInfo(timezone)
    civil = {text: found for text in distinct if (found := _numeric(text)) is not None}
    order = _order(civil, usual) if civil else None
    without_year: list[tuple[str, int, int]] = []
    days: dict[str, date] = {}
    for text in distinct:
        if text in civil:
            day = _ordered(civil[text], order, zone)
        else:
            day = _plain(text, zone)
            if day is None:
                named = _named(text)
                if named is not None and named[0] is None:
                    without_year.append((text, named[1], named[2]))
                    continue
                day = _made(*named) if named is not None and named[0] is not None else None
        if day is not None:
            days[text] = day
    if without_year:
        days.update(_with_years(without_year, year))
    return days


def _kept(pairs: Iterable[tuple[str, date | None]]) -> Mapping[str, date]:
    return {text: day for text, day in pairs if day is not None}


def _by_format(text: str, date_format: str) -> date | None:
    try:
        return datetime.strptime(text.strip(), date_format).date()  # noqa: DTZ007 - a civil day
    except ValueError:
        return None


def _clean(text: str) -> str:
    return _MARKS.sub("", text).strip().translate(_EASTERN)


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
    if usual is not None:
        return usual
    if all("." in text.split()[0] for text in civil):
        return "dmy"  # Points part days from months only where the day comes first.
    if all(each.first == each.second for each in civil.values()):
        return "dmy"
    text = next(text for text, each in civil.items() if each.first != each.second)
    raise NotTakenError(
        f"`{text}` is one day if the day comes first and another if the month does, and no other date in the column decides",
        fix="say which: --date-format %d/%m/%Y, or --date-format %m/%d/%Y",
    )


def _is_month(month: Callable[[_Civil], int], each: _Civil) -> bool:
    return 1 <= month(each) <= 12


def _ordered(each: _Civil, order: str | None, zone: ZoneInfo) -> date | None:
    day, month = (each.first, each.second) if order == "dmy" else (each.second, each.first)
    return _in_zone(_made(each.year, month, day), each.rest, zone)


def _plain(text: str, zone: ZoneInfo) -> date | None:
    """A day in ISO's order, in eight digits, or in seconds since 1970."""
    bare = _clean(text)
    iso = _ISO.fullmatch(bare)
    if iso:
        year, _, month, day, rest = iso.groups()
        return _in_zone(_made(int(year), int(month), int(day)), rest or "", zone)
    compact = _COMPACT.fullmatch(bare)
    if compact:
        return _made(*map(int, compact.groups()))
    epoch = _EPOCH.fullmatch(bare)
    if epoch:
        moment = int(epoch[1]) if epoch[1] else int(epoch[2]) / 1000
        return datetime.fromtimestamp(moment, UTC).astimezone(zone).date()
    return None


def _in_zone(day: date | None, rest: str, zone: ZoneInfo) -> date | None:
    """The day in ``zone`` of a time with a zone of its own; a time without one is of the day that it names."""
    clock = _CLOCK.fullmatch(rest.strip()) if rest else None
    if day is None or clock is None or clock[5] is None:
        return day
    hour, minute = int(clock[1]) % 24, int(clock[2])
    if clock[4]:
        hour = hour % 12 + (12 if clock[4].lower().startswith("p") else 0)
    sign = clock[5]
    offset = "+00:00" if sign in {"Z", "UTC", "GMT"} else sign if ":" in sign else f"{sign[:3]}:{sign[3:]}"
    moment = datetime.fromisoformat(f"{day.isoformat()}T{hour:02}:{minute:02}:00{offset}")
    return moment.astimezone(zone).date()


def _named(text: str) -> tuple[int | None, int, int] | None:
    """Year, month and day of a date that names its month, in any of the known languages; the year may be missing."""
    bare = _clean(text)
    bare = re.sub(r"\b\d{1,2}:\d{2}.*$", "", bare)
    words = [
        MONTHS[word.rstrip(".").casefold()]
        for word in _WORD.findall(bare)
        if word.rstrip(".").casefold() in MONTHS
    ]
    numbers = [int(each) for each in _NUMBER.findall(bare)]
    if len(words) != 1 or not 1 <= len(numbers) <= 2:
        return None
    years = [each for each in numbers if each >= 1000]
    days = [each for each in numbers if each < 1000]
    if len(days) != 1 or len(years) > 1:
        return None
    return (years[0] if years else None), words[0], days[0]


def _with_years(found: list[tuple[str, int, int]], year: int | None) -> Mapping[str, date]:
    if year is None:
        raise NotTakenError(
            f"the dates have no year (`{found[0][0]}`)",
            fix="say that of the first row: --date-year 2026",
        )
    days: dict[str, date] = {}
    last = found[0][1]
    is_falling = _runs_backwards(found)
    for text, month, day in found:
        if not is_falling and month < last - 6:
            year += 1
        elif is_falling and month > last + 6:
            year -= 1
        last = month
        made = _made(year, month, day)
        if made is not None:
            days[text] = made
    return days


def _runs_backwards(found: list[tuple[str, int, int]]) -> bool:
    """Whether the newest row comes first: more neighbours within a month fall than rise."""
    pairs = list(pairwise(found))
    falls = sum(a[1] == b[1] and a[2] > b[2] for a, b in pairs)
    rises = sum(a[1] == b[1] and a[2] < b[2] for a, b in pairs)
    return falls > rises


def _made(year: int | None, month: int, day: int) -> date | None:
    if year is None:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None
