"""New readings beside those of an earlier import: nothing is lost, nothing stands twice, what was restated is a version.

Takes the text of a file of readings in the long form, and drafts; gives the text with them. Every row that was there keeps its bytes, but
for one that the same day's import gives another value for: that one is corrected in its place.
"""

import csv
import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from decimal import Decimal
from functools import lru_cache
from io import StringIO
from operator import attrgetter, itemgetter
from typing import NamedTuple

from generator.exports.draft import Draft, NotTakenError
from generator.exports.export import Stripped
from generator.exports.figures import Marks, Odd, number
from generator.model.reading import LONG_FORM
from generator.records import dataclass

_MARKS = Marks(".")
HEADER = ",".join(LONG_FORM) + "\n"


#: The columns that make two rows versions of one reading.
_KEY = ("date", "metric", "account", "segment", "window", "item")
#: Their cells. A plain tuple, as rows are: there are millions.
_Key = tuple[str, ...]
#: Rows as a file has them: by day, metric, account, segment, item and window.
_IN_ORDER = itemgetter(*map(LONG_FORM.index, ("date", "metric", "account", "segment", "item", "window")))
_LINE = re.compile(r"[^\n]*\n|[^\n]+")


class _Version(NamedTuple):
    """The newest version of a reading that the file has: its place among the file's lines is where it would be corrected, or -1."""

    collected: str
    value: float | None
    line: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Merged:
    """``text`` is the file with the new rows; ``added`` readings are new, ``restated`` are versions of one that was there,
    ``corrected`` replace one of the same day's import, and ``unchanged`` were there already.
    """

    text: str
    added: int
    restated: int
    corrected: int
    unchanged: int

    @property
    def changes(self) -> bool:
        return bool(self.added or self.restated or self.corrected)


def merged(text: str, drafts: Iterable[Draft], *, source: str, collected: date) -> Merged:
    """``text`` (empty where there is no file yet) with ``drafts``, each collected on ``collected`` or on its own day if that is later.

    Raises:
        NotTakenError: the file's columns cannot hold them.

    >>> one = [Draft(date(2026, 11, 1), "reach", 350.0)]
    >>> first = merged("", one, source="tool", collected=date(2026, 11, 9))
    >>> print(first.text, end="")
    date,metric,value,account,segment,source,collected,window,item,tags,note
    2026-11-01,reach,350,,,tool,2026-11-09,,,,
    >>> merged(first.text, one, source="tool", collected=date(2026, 11, 20)).changes
    False
    """
    lines = lines_of(text) if text else [HEADER]
    if not lines[-1].endswith("\n"):
        lines[-1] += "\n"
    ending = "\r\n" if lines[0].endswith("\r\n") else "\n"
    columns = header_of(lines[0])
    _hold(drafts := list(drafts), columns)
    today = collected.isoformat()
    there, later = _there(lines, columns, today)
    added = restated = corrected = unchanged = 0
    new: list[tuple[str, ...]] = []
    for draft in drafts:
        key = _key(draft)
        known = there.get(key)
        day = today if draft.date <= collected else key[0]
        if _is_there(draft, known, newest := later.get(key), day):
            unchanged += 1
            continue
        row = _row(draft, key, source, day)
        there[key] = _Version(day, draft.value, -1)
        if known is not None and known.collected == day and known.line >= 0:
            corrected += 1
            lines[known.line] = _written([row], columns, ending)
        else:
            new.append(row)
            added += known is newest is None
            restated += known is not newest
    if restated:
        _tells_versions_apart(columns)
    new.sort(key=_IN_ORDER)
    return Merged(
        text="".join([*lines, _written(new, columns, ending)]),
        added=added,
        restated=restated,
        corrected=corrected,
        unchanged=unchanged,
    )


def _tells_versions_apart(columns: Sequence[str]) -> None:
    if "collected" not in columns:
        raise NotTakenError(
            "the file of readings that it goes to has other values for some of its days, and no column `collected` to tell versions apart",
            fix="add that column to its header, with a comma in each row, or move that file away",
        )


def _is_there(draft: Draft, known: _Version | None, later: _Version | None, day: str) -> bool:
    """Whether the file says so already: as it was known on the day of this import, or as it was restated ``later``."""
    if later is not None and later.value == draft.value:
        return True
    return known is not None and (known.value == draft.value or _is_older(draft, known, day))


def _is_older(draft: Draft, known: _Version, day: str) -> bool:
    """Whether of two exports of one day that hold the same post this is the earlier: what a post has gained only grows."""
    return (
        draft.item is not None
        and known.collected == day
        and known.value is not None
        and draft.value < known.value
    )


def _hold(drafts: Sequence[Draft], columns: Sequence[str]) -> None:
    """That the file's columns can hold what makes each draft the reading that it is.

    Raises:
        NotTakenError: one lacks.
    """
    told = {name for name in _KEY[2:] if set(map(attrgetter(name), drafts)) - {None}}
    needed = {"date", "metric", "value", *told}
    lacking = [name for name in LONG_FORM if name in needed and name not in columns]
    if lacking:
        raise NotTakenError(
            f"the file of readings that it goes to has no column `{lacking[0]}`",
            fix=f"add the column to its header, with a comma in each row, or move that file away: {', '.join(lacking)}",
        )


def header_of(text: str) -> list[str]:
    r"""The names of a file's columns, which its first line has.

    Raises:
        NotTakenError: that line is no CSV.

    >>> header_of("\ufeffdate, metric ,value\n2026-11-01,reach,350\n")
    ['date', 'metric', 'value']
    """
    first = text.removeprefix("\ufeff").partition("\n")[0]
    try:
        return [name.strip() for name in next(csv.reader([first.removesuffix("\r")]), [])]
    except csv.Error as error:
        raise _no_csv(1, error) from None


def _no_csv(line: int, error: csv.Error) -> NotTakenError:
    return NotTakenError(
        f"the file of readings that it goes to is no CSV that can be read at its line {line}: {error}",
        fix="save that file anew as CSV (UTF-8), or move it away",
    )


def lines_of(text: str) -> list[str]:
    """The lines with their ends, parted at line feeds alone: a cell may hold any other sign that ends lines elsewhere."""
    return _LINE.findall(text)


def _there(
    lines: Sequence[str], columns: Sequence[str], today: str
) -> tuple[dict[_Key, _Version], dict[_Key, _Version]]:
    """The newest version of each reading of the file that was collected by ``today`` or its own day, and the newest of those collected later.

    A row over several lines is known, and corrected by a version.
    """
    found: dict[_Key, _Version] = {}
    later: dict[_Key, _Version] = {}
    width = len(columns)
    places = {name: columns.index(name) if name in columns else width for name in LONG_FORM}
    key_of = itemgetter(*map(places.__getitem__, _KEY))
    told_of = itemgetter(*map(places.__getitem__, ("collected", "date", "value")))
    stripped = Stripped().__getitem__
    for cells, first, last in _rows(lines):
        if not any(cells):
            continue
        row = list(map(stripped, cells))
        # As wide as the header, and behind it an empty cell for what the file has no column for.
        row[width:] = [""] * (width + 1 - min(len(row), width))
        key = key_of(row)
        collected, day, value = told_of(row)
        when = collected or day
        versions = later if when > today and when > day else found
        known = versions.get(key)
        if known is None or known.collected <= when:
            versions[key] = _Version(when, _number(value), first if last - first == 1 else -1)
    return found, later


def _rows(lines: Sequence[str]) -> Iterator[tuple[list[str], int, int]]:
    """The rows below the header, each with the place of its first line and that behind its last.

    Raises:
        NotTakenError: one is no CSV.
    """
    reader = csv.reader(lines)
    try:
        next(reader, None)
        line = reader.line_num
        for cells in reader:
            yield cells, line, reader.line_num
            line = reader.line_num
    except csv.Error as error:
        raise _no_csv(reader.line_num, error) from None


def _number(text: str) -> float | None:
    """The value of a cell, read as an export's is; None where it has none."""
    if text.isascii() and text.replace(".", "", 1).isdigit():
        return float(text)  # The same, sooner: there are millions.
    value = number(text, _MARKS)
    return None if isinstance(value, Odd) else value


def _key(draft: Draft) -> _Key:
    day, metric, _, account, segment, window, item = draft[:7]
    return (
        _day(day),
        metric,
        _line(account) if account else "",
        _line(segment) if segment else "",
        window or "",
        _line(item) if item else "",
    )


def _row(draft: Draft, key: _Key, source: str, collected: str) -> tuple[str, ...]:
    day, metric, account, segment, window, item = key
    tags = ";".join(map(_line, draft.tags)) if draft.tags else ""
    note = _line(draft.note) if draft.note else ""
    return (
        day, metric, written(draft.value), account, segment, source, collected, window, item, tags, note,
    )  # fmt: skip


@lru_cache(maxsize=1 << 16)
def _day(day: date) -> str:
    return day.isoformat()


@lru_cache(maxsize=1 << 16)
def _line(text: str) -> str:
    """A text on one line, so that a reading is a line of the file."""
    return " ".join(text.split())


@lru_cache(maxsize=1 << 16)
def written(value: float) -> str:
    """A number as it stands in a file: no exponent, no needless ``.0``.

    >>> written(350.0), written(0.045), written(1e-7), written(-2.5)
    ('350', '0.045', '0.0000001', '-2.5')
    """
    return str(int(value)) if value.is_integer() else format(Decimal(repr(value)), "f")


def _written(rows: Iterable[tuple[str, ...]], columns: Sequence[str], ending: str) -> str:
    """Rows as CSV, in the file's own order of columns."""
    places = [LONG_FORM.index(name) if name in LONG_FORM else len(LONG_FORM) for name in columns]
    if places != list(range(len(LONG_FORM))):
        # Behind each row an empty cell, for columns of the file's own.
        rows = map(itemgetter(*places), ((*row, "") for row in rows))
    out = StringIO()
    csv.writer(out, lineterminator=ending).writerows(rows)
    return out.getvalue()
