"""A table by day to readings: a column of days, and a column for each metric. Most exports are one.

Takes the rows below a header and its columns; gives drafts with all that did not become one. A cell that is missing gives
nothing: it is never 0.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from generator.exports.accounts import accounts_of
from generator.exports.cells import read_column
from generator.exports.columns import alike, chosen
from generator.exports.days import clock_of, days_of
from generator.exports.draft import Asked, Draft, NotTakenError, Refused, Taken
from generator.exports.export import Export, Row, Sheet
from generator.exports.headers import NOTHING, Column, header_row, place_of
from generator.exports.series import added_up, last_of_day, once_a_day, with_zeros
from generator.exports.words import TOTALS


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """How the tables of a tool by day are read.

    ``own`` are headers that the tool uses for something of its own; ``renamed`` what it means by what others mean otherwise. ``usual`` is the order
    of its dates, where known. ``window`` is what a row covers. ``fills_zeros``: the tool leaves out days on which a total was 0. ``adds``: several rows
    of a day are parts of it, and what can be added up is. ``passed_over`` are headers known and not taken. ``platform`` is where its accounts live,
    if the tool knows but one.
    """

    own: Mapping[str, str] = field(default_factory=lambda: NOTHING)
    renamed: Mapping[str, str] = field(default_factory=lambda: NOTHING)
    usual: str | None = None
    window: str = "P1D"
    fills_zeros: bool = False
    adds: bool = False
    passed_over: frozenset[str] = frozenset()
    platform: str | None = None


def take_table(export: Export, asked: Asked, layout: Layout, *, sheet: Sheet | None = None) -> Taken:
    """The readings of the first table by day in ``sheet`` (default: the first).

    Raises:
        NotTakenError: no row names a date and a metric, or the dates cannot be read.
    """
    rows = (sheet or export.sheets[0]).rows
    found = header_row(rows, layout.own)
    if found is None:
        raise NotTakenError(
            "no row names a column of days and one of numbers that is known",
            fix="name them: --map date=COLUMN,value=COLUMN,metric=METRIC",
        )
    place, columns = found
    return take_rows(
        rows[place + 1 :], columns, asked, layout, separator=export.separator, line=rows[place].line
    )


def take_rows(
    rows: Sequence[Row],
    columns: Sequence[Column],
    asked: Asked,
    layout: Layout,
    *,
    separator: str | None,
    line: int = 1,
) -> Taken:
    """The readings of rows below a header, which stands at ``line``."""
    columns = alike(columns, layout.renamed)
    when = place_of(columns, "date")
    if when is None:
        raise NotTakenError("no column has days", fix="name it: --map date=COLUMN", line=line)
    data = [row for row in rows if not row.is_empty and not is_total(row, when)]
    dated, refused = dated_rows(data, when, asked, usual_where(layout.usual, separator))
    picked = chosen(columns, [row for _, row in dated], asked, layout.passed_over, line=line)
    refused += picked.refused
    accounts = accounts_of([row for _, row in dated], columns, asked, layout.platform)
    segment = place_of(columns, "segment") if "segment" in asked.mapping else None
    drafts: list[Draft] = []
    said: list[str] = []
    for column in picked.measured:
        read = read_column(
            column,
            dated,
            asked,
            window=layout.window,
            accounts=accounts,
            separator=separator,
            segment=segment,
        )
        of_column, told = _settled(read.drafts, column, asked, layout)
        drafts += of_column
        refused += read.refused
        said += told
    kept, doubled = once_a_day(drafts)
    if layout.fills_zeros:
        kept, filled = with_zeros(kept)
        said += [f"days that the tool leaves out, written as 0: {filled}"] if filled else []
    return Taken(
        drafts=tuple(kept),
        rows=len(data),
        refused=tuple(sorted([*refused, *doubled])),
        said=tuple(said),
        strangers=picked.strangers,
        left=picked.left,
    )


def _settled(
    drafts: Sequence[Draft], column: Column, asked: Asked, layout: Layout
) -> tuple[Sequence[Draft], Sequence[str]]:
    """Several rows of a day made one where that is right: the last of a level, the sum of parts."""
    if not _stands_twice(drafts):
        return drafts, ()
    if column.concept in asked.levels:
        return last_of_day(drafts), (f"{column.header}: of several rows of a day the last counts",)
    if not layout.adds:
        return drafts, ()
    if column.concept in asked.sums:
        return added_up(drafts), (f"{column.header}: the rows of a day are added up",)
    return (), (f"{column.header} is not read: a day has several rows, and theirs cannot be added up",)


def _stands_twice(drafts: Sequence[Draft]) -> bool:
    return len({(draft.date, draft.account, draft.segment) for draft in drafts}) < len(drafts)


def usual_where(usual: str | None, separator: str | None) -> str | None:
    """The order in which a tool writes dates; None in a file that a spreadsheet of another country has saved anew."""
    return None if separator == ";" else usual


def dated_rows(
    data: Sequence[Row], when: Column, asked: Asked, usual: str | None
) -> tuple[list[tuple[date, Row]], list[Refused]]:
    """The rows with their days, in order of time, and those that have none or are still to come."""
    days = days_of(
        (row.cell(when.place) for row in data),
        timezone=asked.timezone,
        date_format=asked.date_format,
        usual=usual,
        year=asked.year,
    )
    dated: list[tuple[date, Row]] = []
    refused: list[Refused] = []
    for row in data:
        text = row.cell(when.place)
        day = days.get(text)
        if day is None:
            refused.append(Refused(row.line, f"`{text}` is no day" if text else "the row has no day"))
        elif day > asked.today:
            refused.append(Refused(row.line, f"{day} is still to come"))
        else:
            dated.append((day, row))
    if dated and dated[0][0] > dated[-1][0]:
        dated.reverse()
    dated.sort(key=lambda each: (each[0], clock_of(each[1].cell(when.place))))
    return dated, refused


def is_total(row: Row, when: Column | None = None) -> bool:
    """Whether a row holds the sums of the others: its first cell says so, or any does and it has no day."""
    for cell in row.cells:
        if cell:
            if _says_total(cell):
                return True
            break
    return when is not None and not row.cell(when.place) and any(map(_says_total, row.cells))


def _says_total(cell: str) -> bool:
    return cell.casefold().rstrip(":") in TOTALS


def own_rows(rows: Iterable[Row]) -> list[Row]:
    """The rows that are neither empty nor sums of others."""
    return [row for row in rows if not row.is_empty and not is_total(row)]


def unread(export: Export, read: Sheet) -> tuple[str, ...]:
    """That a workbook has sheets beside the one that was ``read``."""
    others = [f"`{sheet.name}`" for sheet in export.sheets if sheet is not read]
    return (
        (f"not read: the {'sheet' if len(others) == 1 else 'sheets'} {', '.join(others)}",) if others else ()
    )
