"""One reading by hand, put into the text of the file where its series lives, every other byte kept.

Takes the file's path and text (None where the series has none yet) and the reading; gives the path and the whole text to write. A CSV file
gets a row, a list of days in YAML an item; a file of one day stays as it is, and the reading gets a file beside it.
"""

import csv
import json
import re
from collections.abc import Collection, Mapping
from io import StringIO
from pathlib import PurePosixPath

from generator.diagnostics.suggestions import listed
from generator.exports.draft import NotTakenError
from generator.exports.merge import HEADER, header_of, lines_of
from generator.exports.naming import plain_name
from generator.model.calendar import Day
from generator.records import dataclass

_CELL = re.compile(r'(?:"(?:[^"]|"")*"[^,]*|[^,]*)')
_PLAIN = re.compile(r"[A-Za-z][\w/.@-]*", re.ASCII)


@dataclass(frozen=True, slots=True, kw_only=True)
class HandReading:
    """One reading as it is to be written. ``value`` is a number as text, in the metric's unit or with a percent sign.

    ``window`` is an ISO 8601 duration where it is not the metric's own.
    """

    metric: str
    value: str
    date: Day
    collected: Day
    account: str | None = None
    segment: str | None = None
    source: str | None = None
    window: str | None = None
    note: str | None = None

    @property
    def cells(self) -> Mapping[str, str]:
        """Its cells in the long form."""
        return {
            "date": self.date.isoformat(),
            "metric": self.metric,
            "value": self.value,
            "account": self.account or "",
            "segment": self.segment or "",
            "source": self.source or "",
            "collected": self.collected.isoformat() if self.collected != self.date else "",
            "window": self.window or "",
            "note": self.note or "",
        }


def hand_path(reading: HandReading) -> str:
    """The file for readings by hand of an account whose series has no file yet."""
    return f"content/snapshots/by-hand/{plain_name(reading.account or '', 'readings')}.csv"


def placed(reading: HandReading, lives: str | None, texts: Mapping[str, str]) -> tuple[str, str]:
    """Where ``reading`` goes and the text that is there then. ``lives`` is the file of the series' newest reading.

    Raises:
        NotTakenError: the file of readings by hand has no column for something that makes it the reading that it is.
    """
    text = texts.get(lives) if lives is not None else None
    if lives is not None and text is not None:
        if lives.endswith(".csv"):
            if not _lacking(reading, text):
                return lives, _ended(text) + _row(reading, text)
        elif text.lstrip("\ufeff").lstrip().startswith("- "):
            return lives, _ended(text) + _item(reading, _ending(text))
        else:
            return _beside(reading, lives, texts), _document(reading)
    path = hand_path(reading)
    text = texts.get(path) or HEADER
    lacking = _lacking(reading, text)
    if lacking:
        raise _no_column(f"`{path}`, where it goes,", lacking)
    return path, _ended(text) + _row(reading, text)


def corrected(reading: HandReading, text: str, line: int, *, told: Collection[str] = ()) -> str | None:
    """``text`` of a CSV file with the value of the row at ``line`` (from 1) exchanged; None where that row is not one line.

    ``told`` are those of ``source`` and ``note`` that are exchanged with it.

    Raises:
        NotTakenError: the file has no column for one of them.
    """
    lines = lines_of(text)
    if "\r" in text.replace("\r\n", "\n"):
        return None  # Lines that end in it alone are counted by others and not here.
    names = header_of(text)
    value = next((names.index(name) for name in ("value", reading.metric) if name in names), None)
    if value is None or line > len(lines):
        return None
    lacking = [name for name in told if name not in names]
    if lacking:
        raise _no_column(f"the file with the reading of {reading.date}", lacking)
    bare = lines[line - 1].rstrip("\r\n")
    end = lines[line - 1][len(bare) :]
    cells = _raw_cells(bare)
    if len(cells) != len(names) or [_read(cell) for cell in cells] != _cells_in(bare):
        return None
    cells[value] = reading.value
    for name in told:
        cells[names.index(name)] = _cell(reading.cells[name])
    return "".join([*lines[: line - 1], ",".join(cells) + end, *lines[line:]])


def _raw_cells(line: str) -> list[str]:
    """The cells of a line as they stand there, with their quotes."""
    cells, place = [], 0
    while place <= len(line):
        found = _CELL.match(line, place)
        assert found is not None  # The pattern fits nothing at all too.
        cells.append(found[0])
        place = found.end() + 1
    return cells


def _cells_in(line: str) -> list[str]:
    return next(csv.reader([line]), [])


def _read(cell: str) -> str:
    return next(iter(_cells_in(cell)), "")


def _cell(text: str) -> str:
    """``text`` as a cell, in quotes where it needs them."""
    out = StringIO()
    csv.writer(out, lineterminator="").writerow([text, ""])
    return out.getvalue().removesuffix(",")


def _cells_for(reading: HandReading, header: Collection[str]) -> Mapping[str, str]:
    """The reading's cells by the file's own columns, of which one may be the metric's."""
    cells = dict(reading.cells)
    if "metric" not in header:
        cells[reading.metric] = cells.pop("value")
        del cells["metric"]
    return cells


def _lacking(reading: HandReading, text: str) -> list[str]:
    """The columns that the file would need for the reading and does not have."""
    header = header_of(text)
    return [name for name, cell in _cells_for(reading, header).items() if cell and name not in header]


def _row(reading: HandReading, text: str) -> str:
    """The reading as a row in the file's own columns."""
    header = header_of(text)
    cells = _cells_for(reading, header)
    out = StringIO()
    csv.writer(out, lineterminator=_ending(text)).writerow([cells.get(name, "") for name in header])
    return out.getvalue()


def _no_column(where: str, lacking: Collection[str]) -> NotTakenError:
    columns = listed(lacking)
    return NotTakenError(
        f"{where} has no column {columns}",
        fix=f"add {columns} to its header, with a comma in each row, or write the reading there yourself",
    )


def _item(reading: HandReading, ending: str) -> str:
    lines = list(_keys(reading))
    return ending.join([f"- {lines[0]}", *(f"  {line}" for line in lines[1:])]) + ending


def _document(reading: HandReading) -> str:
    return "\n".join(_keys(reading)) + "\n"


def _keys(reading: HandReading) -> Collection[str]:
    number = f"{{value: {reading.value}, window: {reading.window}}}" if reading.window else reading.value
    value = f"{{{_scalar(reading.metric)}: {number}}}"
    lines = [f"date: {reading.date.isoformat()}"]
    if reading.collected != reading.date:
        lines.append(f"collected: {reading.collected.isoformat()}")
    for name, text in (("source", reading.source), ("account", reading.account)):
        if text:
            lines.append(f"{name}: {_scalar(text)}")
    lines.append(
        f"segments: {{{_scalar(reading.segment)}: {value}}}" if reading.segment else f"values: {value}"
    )
    if reading.note:
        lines.append(f"note: {_scalar(reading.note)}")
    return lines


def _scalar(text: str) -> str:
    """A text as YAML: bare where it cannot be taken for anything else, else in double quotes, which JSON's are too."""
    words = {"true", "false", "null", "yes", "no", "on", "off"}
    return (
        text if _PLAIN.fullmatch(text) and text.lower() not in words else json.dumps(text, ensure_ascii=False)
    )


def _beside(reading: HandReading, lives: str, texts: Collection[str]) -> str:
    """A file of its own in the same folder, that is not there yet."""
    folder = PurePosixPath(lives).parent
    words = ["", f"-{reading.segment or reading.metric}"]
    words += [f"-{reading.metric}-{count}" for count in range(2, 100)]
    names = [f"{plain_name(f'{reading.date}{each}', 'readings')}.yaml" for each in words]
    taken = {PurePosixPath(path).with_suffix("") for path in texts}
    return str(next(folder / name for name in names if (folder / name).with_suffix("") not in taken))


def _ending(text: str) -> str:
    return "\r\n" if "\r\n" in text[:2000] else "\n"


def _ended(text: str) -> str:
    """The text with an end to its last line."""
    return text if not text or text.endswith("\n") else text + _ending(text)
