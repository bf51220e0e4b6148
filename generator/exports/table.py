"""A table by day to readings: a column of days, and a column for each metric. Most exports are one.

Takes the rows below a header and its columns; gives drafts with all that did not become one. A cell that is missing gives
nothing: it is never 0.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import field, replace
from datetime import date
from itertools import chain
from typing import NamedTuple

from generator.exports.accounts import accounts_of
from generator.exports.cells import read_column
from generator.exports.columns import alike, chosen, refuse_twins
from generator.exports.days import clock_of, days_of, moved
from generator.exports.draft import Asked, Draft, NotTakenError, Refused, Taken
from generator.exports.export import Export, Row, Sheet, cells_at
from generator.exports.headers import NOTHING, Column, header_row, place_of
from generator.exports.parts import refuse_parts
from generator.exports.series import added_up, last_of_day
from generator.exports.stretches import stretched
from generator.exports.words import TOTALS
from generator.records import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """How the tables of a tool by day are read.

    ``own`` are headers that the tool uses for something of its own; ``renamed`` what it means by what others mean otherwise. ``usual`` is the order
    of its dates, where known. ``adds``: several rows of a day are parts of it, and what can be added up is. ``passed_over`` are headers known and
    not taken.
    """

    own: Mapping[str, str] = field(default_factory=lambda: NOTHING)
    renamed: Mapping[str, str] = field(default_factory=lambda: NOTHING)
    usual: str | None = None
    adds: bool = False
    passed_over: frozenset[str] = frozenset()


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
    data: Sequence[Row] = own_rows(rows, when)
    summed = sums_left_out(rows, when) if len(data) < len(rows) else []
    refuse_twins(columns, data, line=line)
    stretch = None if "window" in asked.mapping else stretched(data, when, line=line)
    if stretch is not None:
        data = stretch.rows
        asked = replace(asked, mapping={**asked.mapping, "window": stretch.window}, date_format=None)
    days, dated, refused, said = dated_rows(data, when, asked, usual_where(layout.usual, separator))
    refused += stretch.refused if stretch is not None else ()
    said += summed
    picked = chosen(columns, dated, asked, layout.passed_over, line=line)
    refused += picked.refused
    accounts = accounts_of(dated, columns, asked)
    if not layout.adds and "segment" not in asked.mapping:
        refuse_parts(columns, dated, list(zip(days, accounts, strict=True)), line=line)
    segment = place_of(columns, "segment") if "segment" in asked.mapping else None
    has_times = tell_times(dated, when)
    drafts: list[Draft] = []
    said += [stretch.said] if stretch is not None else []
    for column in picked.measured:
        read = read_column(
            column, dated, asked, days=days, accounts=accounts, separator=separator, segment=segment
        )
        of_column, told = _settled(read.drafts, column, asked, layout, has_times=has_times)
        drafts += of_column
        refused += read.refused
        said += told
    return Taken(
        drafts=tuple(drafts),
        rows=len(data) + (len(stretch.refused) if stretch is not None else 0),
        refused=tuple(sorted(refused)),
        said=tuple(said),
        strangers=picked.strangers,
        left=picked.left,
        window=stretch.window if stretch is not None else None,
    )


def _settled(
    drafts: Sequence[Draft], column: Column, asked: Asked, layout: Layout, *, has_times: bool
) -> tuple[Sequence[Draft], Sequence[str]]:
    """Several rows of a day made one where that is right: the last of a level by the clock, the sum of parts."""
    if not _stands_twice(drafts):
        return drafts, ()
    if column.concept in asked.levels and has_times:
        return last_of_day(drafts), _differing(drafts, column)
    if not layout.adds:
        return drafts, ()
    if column.concept in asked.sums:
        return added_up(drafts), (f"{column.header}: the rows of a day are added up",)
    return (), (f"{column.header} is not read: a day has several rows, and theirs cannot be added up",)


def _differing(drafts: Sequence[Draft], column: Column) -> Sequence[str]:
    """That of several values of a day the last is taken, with the first such day; rows that say the same again need no word."""
    first: dict[tuple[date, str | None, str | None], float] = {}
    differ: dict[tuple[date, str | None, str | None], date] = {}
    for draft in drafts:
        key = (draft.date, draft.account, draft.segment)
        if first.setdefault(key, draft.value) != draft.value:
            differ[key] = draft.date
    if not differ:
        return ()
    days = f"{len(differ)} days have" if len(differ) > 1 else "a day has"
    return (f"{column.header}: {days} several values, and the last counts ({min(differ.values())})",)


def _stands_twice(drafts: Sequence[Draft]) -> bool:
    """Whether an account and segment has a day twice, of drafts in order of time: no more is kept in mind than a day's."""
    day: date | None = None
    there: set[tuple[str | None, str | None]] = set()
    for draft in drafts:
        if draft.date != day:
            day = draft.date
            there = set()
        whose = (draft.account, draft.segment)
        if whose in there:
            return True
        there.add(whose)
    return False


def usual_where(usual: str | None, separator: str | None) -> str | None:
    """The order in which a tool writes dates; None in a file that a spreadsheet of another country has saved anew."""
    return None if separator == ";" else usual


class _Dated(NamedTuple):
    """Days and their rows in order of time, the rows without one, and what has to be said of the days."""

    days: list[date]
    rows: list[Row]
    refused: list[Refused]
    said: list[str]


def dated_rows(data: Sequence[Row], when: Column, asked: Asked, usual: str | None) -> _Dated:
    """The days and their rows, in order of time, and those that have none or are still to come."""
    texts = cells_at(data, when.place)
    days = days_of(
        texts, timezone=asked.timezone, date_format=asked.date_format, usual=usual, year=asked.year
    )
    other = moved(days, asked.timezone)
    moments = {text: (day, clock_of(text)) for text, day in days.items() if day <= asked.today}
    refused = [
        Refused(row.line, _why_not(text, days))
        for row, text in zip(data, texts, strict=True)
        if text not in moments
    ]
    dated = [row for row, text in zip(data, texts, strict=True) if text in moments]
    when_of = [moments[text] for text in texts if text in moments]
    if dated and when_of[0] > when_of[-1]:
        dated.reverse()
        when_of.reverse()
    order = sorted(range(len(dated)), key=when_of.__getitem__)
    return _Dated(
        [when_of[place][0] for place in order],
        [dated[place] for place in order],
        refused,
        [other] if other is not None else [],
    )


def tell_times(rows: Iterable[Row], when: Column) -> bool:
    """Whether the rows say at which time of a day they were read, so that of several the last is known."""
    return any(clock_of(row.cell(when.place)) for row in rows)


def _why_not(text: str, days: Mapping[str, date]) -> str:
    if text in days:
        return f"{days[text]} is still to come"
    return f"`{text}` is no day" if text else "the row has no day"


def is_total(row: Row, when: Column | None = None) -> bool:
    """Whether a row holds the sums of the others: its first cell says so, or any does and it has no day."""
    first = next(filter(None, row.cells), "")
    return _says_total(first) or (
        when is not None and not row.cell(when.place) and any(map(_says_total, row.cells))
    )


def _says_total(cell: str) -> bool:
    return cell.casefold().rstrip(":") in TOTALS


def own_rows(rows: Iterable[Row], when: Column | None = None) -> list[Row]:
    """The rows that are neither empty nor sums of others."""
    filled = [row for row in rows if any(row.cells)]
    if not any(map(_says_total, set(chain.from_iterable(row.cells for row in filled)))):
        return filled  # As most tables, of which each cell is looked at once.
    return [row for row in filled if not is_total(row, when)]


def sums_left_out(rows: Iterable[Row], when: Column | None = None) -> list[str]:
    """That rows are not read, for they sum up others; the first is named."""
    left = [row for row in rows if is_total(row, when)]
    if not left:
        return []
    first = next(cell for cell in left[0].cells if _says_total(cell))
    rows_of = "1 row that sums up others is" if len(left) == 1 else f"{len(left)} rows that sum up others are"
    return [f"{rows_of} left out (line {left[0].line}: `{first}`)"]


def unread(export: Export, read: Sheet) -> tuple[str, ...]:
    """That a workbook has sheets beside the one that was ``read``."""
    others = [f"`{sheet.name}`" for sheet in export.sheets if sheet is not read]
    return (
        (f"not read: the {'sheet' if len(others) == 1 else 'sheets'} {', '.join(others)}",) if others else ()
    )
