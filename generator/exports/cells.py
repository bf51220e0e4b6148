"""One column of cells to readings, in the metric's unit.

Takes a column and rows with their days; gives drafts and the cells that became none. What a header says of its unit in brackets counts.
"""

from collections.abc import Mapping, Sequence
from datetime import date

from generator.exports.draft import Asked, Draft, Refused
from generator.exports.export import Row, cells_at
from generator.exports.figures import BAD, Kind, Marks, Odd, decided_marks, number, seconds
from generator.exports.headers import Column, bare
from generator.model.reading import share_of
from generator.records import dataclass

#: Metrics whose cells may be lengths of time, with the seconds in their unit.
IN_SECONDS: Mapping[str, float] = {"response_time": 60.0, "average_view_duration": 1.0, "watch_time": 3600.0}
#: What a row of a table by day covers, where nothing else is told.
_DAY = "P1D"
#: Units of time that a header may name in brackets, with their seconds.
UNITS: Mapping[str, float] = {
    "hours": 3600.0, "timer": 3600.0, "horas": 3600.0, "stunden": 3600.0, "heures": 3600.0, "ساعات": 3600.0, "بالساعات": 3600.0,
    "hrs": 3600.0, "hr": 3600.0, "h": 3600.0, "std.": 3600.0, "minutes": 60.0, "minutter": 60.0, "minutos": 60.0, "minuten": 60.0, "دقائق": 60.0,
    "mins": 60.0, "min": 60.0, "min.": 60.0, "seconds": 1.0, "sekunder": 1.0, "segundos": 1.0, "sekunden": 1.0, "secondes": 1.0, "ثوان": 1.0,
    "secs": 1.0, "sec": 1.0, "sec.": 1.0, "s": 1.0, "sek": 1.0, "sek.": 1.0, "milliseconds": 0.001, "millisekunder": 0.001, "ms": 0.001,
}  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadColumn:
    """What one column gave."""

    drafts: Sequence[Draft]
    refused: Sequence[Refused]


def kind_of(metric: str, asked: Asked) -> Kind:
    """What numbers a metric's column holds."""
    if asked.metrics.get(metric, False):
        return Kind.SHARE
    return Kind.COUNT if metric in asked.counts else Kind.MEASURE


def read_column(
    column: Column,
    dated: Sequence[Row],
    asked: Asked,
    *,
    days: Sequence[date],
    accounts: Sequence[str | None],
    separator: str | None,
    segment: Column | None = None,
) -> ReadColumn:
    """A reading for each cell of ``column`` that has a number, of the day and the account of its row.

    Raises:
        NotTakenError: the numbers can be read in two ways.
    """
    metric = column.concept or ""
    texts = cells_at(dated, column.place)
    values = values_of(texts, column, asked, separator=separator)
    written = own_window(metric, asked.mapping.get("window", _DAY), asked)
    segments = cells_at(dated, segment.place if segment is not None else -1)
    drafts = [
        Draft(day, metric, value, account, part or None, written, None, (), None, row.line)
        for day, row, text, account, part in zip(days, dated, texts, accounts, segments, strict=True)
        if not isinstance(value := values[text], Odd)
    ]
    refused = [
        Refused(row.line, _why(text, column, kind_of(metric, asked)))
        for row, text in zip(dated, texts, strict=True)
        if values[text] is BAD
    ]
    return ReadColumn(drafts=drafts, refused=refused)


def values_of(
    texts: Sequence[str], column: Column, asked: Asked, *, separator: str | None, metric: str | None = None
) -> Mapping[str, float | Odd]:
    """The number of each text of a column, in the unit of ``metric`` (default: what the column names).

    A share without percent signs above 1 is of a column in percent or of something else: nothing says which, and all of it is ``BAD``.
    """
    metric = metric or column.concept or ""
    kind = kind_of(metric, asked)
    marks = decided_marks(texts, header=column.header, separator=separator, kind=kind, decimal=asked.decimal)
    values = {text: value_of(text, marks, metric, column, is_share=kind is Kind.SHARE) for text in set(texts)}
    if kind is Kind.SHARE and any(
        not isinstance(value, Odd) and value > 1 and "%" not in text for text, value in values.items()
    ):
        return {
            text: value if isinstance(value, Odd) or "%" in text else BAD for text, value in values.items()
        }
    return values


def _why(text: str, column: Column, kind: Kind) -> str:
    if kind is Kind.SHARE and any(sign.isdigit() for sign in text) and "%" not in text:
        return f"`{text}` in `{column.header}` is no share: it may be in percent, and no sign says so"
    return f"`{text}` in `{column.header}` is no number"


def own_window(metric: str, window: str, asked: Asked) -> str | None:
    """The window to write: None where it is the metric's own, or where a metric has none (a level)."""
    return window if asked.windows.get(metric, window) != window else None


def value_of(text: str, marks: Marks, metric: str, column: Column, *, is_share: bool) -> float | Odd:
    """The number of a cell in its metric's unit: lengths of time in that, percentages as shares."""
    unit = IN_SECONDS.get(metric)
    if unit is not None and any(sign in text for sign in ":hms"):
        length = seconds(text)
        return length if isinstance(length, Odd) else length / unit
    value = number(text, marks)
    if isinstance(value, Odd):
        return value
    if is_share:
        return share_of(value) if column.bracket == "%" and "%" not in text else value
    if text.rstrip().endswith(("%", "٪")):
        return BAD
    if unit is not None and column.bracket is not None:
        return value * UNITS.get(bare(column.bracket), unit) / unit
    return value
