"""One reading by hand, put into the text of the file where its series lives, every other byte kept.

Takes the file's path and text (None where the series has none yet) and the reading; gives the path and the whole text to write. A CSV file
gets a row, a list of days in YAML an item; a file of one day stays as it is, and the reading gets a file beside it.
"""

import csv
import json
import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from io import StringIO
from pathlib import PurePosixPath

from generator.exports.merge import HEADER, lines_of
from generator.model.calendar import Day

_PLAIN = re.compile(r"[A-Za-z][\w/.@-]*", re.ASCII)
_NOT_IN_NAMES = re.compile(r"[^\w.-]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class HandReading:
    """One reading as it is to be written. ``value`` is a number as text, in the metric's unit or with a percent sign."""

    metric: str
    value: str
    date: Day
    collected: Day
    account: str | None = None
    segment: str | None = None
    source: str | None = None
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
            "note": self.note or "",
        }


def placed(reading: HandReading, lives: str | None, texts: Mapping[str, str]) -> tuple[str, str]:
    """Where ``reading`` goes and the text that is there then. ``lives`` is the file of the series' newest reading."""
    text = texts.get(lives) if lives is not None else None
    if lives is not None and text is not None:
        if lives.endswith(".csv"):
            row = _row(reading, text)
            if row is not None:
                return lives, _ended(text) + row
        elif text.lstrip("\ufeff").lstrip().startswith("- "):
            return lives, _ended(text) + _item(reading, _ending(text))
        else:
            return _beside(reading, lives, texts), _document(reading)
    path = f"content/snapshots/by-hand/{_slug(reading.account or 'readings')}.csv"
    text = texts.get(path, HEADER)
    return path, _ended(text) + (_row(reading, text) or "")


def corrected(reading: HandReading, text: str, line: int) -> str | None:
    """``text`` of a CSV file with the value of the row at ``line`` (from 1) exchanged; None where that row is not one line."""
    lines = lines_of(text)
    header = next(csv.reader(lines[:1]), [])
    names = [name.strip().lstrip("\ufeff") for name in header]
    place = (
        names.index("value")
        if "value" in names
        else names.index(reading.metric)
        if reading.metric in names
        else None
    )
    if place is None or line > len(lines):
        return None
    cells = next(csv.reader([lines[line - 1]]), [])
    if len(cells) != len(header):
        return None
    cells[place] = reading.value
    out = StringIO()
    csv.writer(out, lineterminator=_ending(text)).writerow(cells)
    return "".join([*lines[: line - 1], out.getvalue(), *lines[line:]])


def _row(reading: HandReading, text: str) -> str | None:
    """The reading as a row in the file's own columns; None where they cannot hold it."""
    header = [name.strip().lstrip("\ufeff") for name in next(csv.reader(lines_of(text)[:1]), [])]
    cells = dict(reading.cells)
    if "metric" not in header:
        cells[reading.metric] = cells.pop("value")
        del cells["metric"]
    lacking = [name for name, cell in cells.items() if cell and name not in header]
    if lacking:
        return None
    out = StringIO()
    csv.writer(out, lineterminator=_ending(text)).writerow([cells.get(name, "") for name in header])
    return out.getvalue()


def _item(reading: HandReading, ending: str) -> str:
    lines = list(_keys(reading))
    return ending.join([f"- {lines[0]}", *(f"  {line}" for line in lines[1:])]) + ending


def _document(reading: HandReading) -> str:
    return "\n".join(_keys(reading)) + "\n"


def _keys(reading: HandReading) -> Collection[str]:
    value = f"{{{_scalar(reading.metric)}: {reading.value}}}"
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
    names = [f"{reading.date}.yaml", f"{reading.date}-{_slug(reading.segment or reading.metric)}.yaml"]
    names += [f"{reading.date}-{_slug(reading.metric)}-{count}.yaml" for count in range(2, 100)]
    taken = {PurePosixPath(path).with_suffix("") for path in texts}
    return str(next(folder / name for name in names if (folder / name).with_suffix("") not in taken))


def _slug(text: str) -> str:
    return _NOT_IN_NAMES.sub("-", text).strip("-.").lower() or "readings"


def _ending(text: str) -> str:
    return "\r\n" if "\r\n" in text[:2000] else "\n"


def _ended(text: str) -> str:
    """The text with an end to its last line."""
    return text if not text or text.endswith("\n") else text + _ending(text)
