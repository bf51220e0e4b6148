"""New readings beside those of an earlier import: nothing is lost, nothing stands twice, what was restated is a version.

Takes the text of a file of readings in the long form, and drafts; gives the text with them. Every row that was there keeps its bytes, but
for one that the same day's import gives another value for: that one is corrected in its place.
"""

import csv
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import lru_cache
from io import StringIO
from typing import NamedTuple

from generator.exports.draft import Draft, NotTakenError
from generator.exports.figures import Marks, Odd, number
from generator.model.reading import LONG_FORM

_MARKS = Marks(".")
HEADER = ",".join(LONG_FORM) + "\n"


class _Key(NamedTuple):
    """What makes two rows versions of one reading."""

    date: str
    metric: str
    account: str
    segment: str
    window: str
    item: str


@dataclass(slots=True)
class _Version:
    """The newest version of a reading that the file has: its place among the file's lines is where it would be corrected."""

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
    there = _there(lines, columns)
    counts = {"added": 0, "restated": 0, "corrected": 0, "unchanged": 0}
    new: list[tuple[str, ...]] = []
    for draft in drafts:
        key = _key(draft)
        day = max(collected, draft.date).isoformat()
        known = there.get(key)
        if known is None:
            counts["added"] += 1
            new.append(_row(draft, key, source, day))
        elif known.value == draft.value or _is_older(draft, known, day):
            counts["unchanged"] += 1
        elif known.collected == day and known.line >= 0:
            counts["corrected"] += 1
            lines[known.line] = _written([_row(draft, key, source, day)], columns, ending)
        else:
            counts["restated"] += 1
            new.append(_row(draft, key, source, day))
        if known is None or not (known.value == draft.value or _is_older(draft, known, day)):
            there[key] = _Version(day, draft.value, -1)
    if counts["restated"] and "collected" not in columns:
        raise NotTakenError(
            "the file of readings that it goes to has other values for some of its days, and no column `collected` to tell versions apart",
            fix="add that column to its header, with a comma in each row, or move that file away",
        )
    new.sort(key=lambda row: (row[0], row[1], row[3], row[4], row[8], row[6]))
    return Merged(text="".join(lines) + _written(new, columns, ending), **counts)


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
    needed = {"date", "metric", "value", *(name for draft in drafts for name in _told(draft))}
    lacking = [name for name in LONG_FORM if name in needed and name not in columns]
    if lacking:
        raise NotTakenError(
            f"the file of readings that it goes to has no column `{lacking[0]}`",
            fix=f"add the column to its header, with a comma in each row, or move that file away: {', '.join(lacking)}",
        )


def _told(draft: Draft) -> Iterator[str]:
    for name in ("account", "segment", "window", "item"):
        if getattr(draft, name) is not None:
            yield name


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
    parts = text.split("\n")
    return [f"{part}\n" for part in parts[:-1]] + ([parts[-1]] if parts[-1] else [])


def _there(lines: Sequence[str], columns: Sequence[str]) -> dict[_Key, _Version]:
    """The newest version of each reading of the file. A row over several lines is known, and corrected by a version."""
    found: dict[_Key, _Version] = {}
    at = {name: columns.index(name) for name in LONG_FORM if name in columns}
    for cells, first, last in _rows(lines):
        if not any(cells):
            continue
        row = {name: (cells[place].strip() if place < len(cells) else "") for name, place in at.items()}
        key = _Key(*(row.get(name, "") for name in _Key._fields))
        when = row.get("collected") or row.get("date", "")
        known = found.get(key)
        if known is None or known.collected <= when:
            found[key] = _Version(when, _number(row.get("value", "")), first if last - first == 1 else -1)
    return found


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
    return _Key(
        draft.date.isoformat(),
        draft.metric,
        _line(draft.account),
        _line(draft.segment),
        draft.window or "",
        _line(draft.item),
    )


def _row(draft: Draft, key: _Key, source: str, collected: str) -> tuple[str, ...]:
    tags = ";".join(_line(tag) for tag in draft.tags)
    return (
        key.date, key.metric, written(draft.value), key.account, key.segment, source, collected, key.window, key.item, tags, _line(draft.note),
    )  # fmt: skip


@lru_cache(maxsize=1 << 16)
def _line(text: str | None) -> str:
    """A text on one line, so that a reading is a line of the file."""
    return " ".join((text or "").split())


def written(value: float) -> str:
    """A number as it stands in a file: no exponent, no needless ``.0``.

    >>> written(350.0), written(0.045), written(1e-7), written(-2.5)
    ('350', '0.045', '0.0000001', '-2.5')
    """
    return str(int(value)) if value.is_integer() else format(Decimal(repr(value)), "f")


def _written(rows: Iterable[tuple[str, ...]], columns: Sequence[str], ending: str) -> str:
    """Rows as CSV, in the file's own order of columns."""
    places = [LONG_FORM.index(name) if name in LONG_FORM else None for name in columns]
    out = StringIO()
    writer = csv.writer(out, lineterminator=ending)
    writer.writerows(["" if place is None else row[place] for place in places] for row in rows)
    return out.getvalue()
