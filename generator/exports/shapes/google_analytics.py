"""Google Analytics 4: comment lines with the period, several tables in one file, lines of totals, ``Nth day`` columns.

A table by day is read as one; a table by channel or page only where its own line of totals can be read for the period that the comments name.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from generator.exports.cells import own_window, values_of
from generator.exports.columns import chosen
from generator.exports.draft import Asked, Draft, NotTakenError, Refused, Taken
from generator.exports.export import Export, Row
from generator.exports.figures import Odd
from generator.exports.headers import Column, bare, columns_of, header_row
from generator.exports.shape import Shape
from generator.exports.table import Layout, is_total, take_rows
from generator.exports.words import TOTALS
from generator.records import dataclass

_OWN = {
    "active users": "active_users", "total users": "active_users", "new users": "new users", "sessions": "site_sessions", "views": "page_views", "key events": "conversions",
    "conversions": "conversions", "total revenue": "sales_revenue", "date": "date", "nth day": "nth", "dag n": "nth", "enésimo día": "nth", "n-ésimo dia": "nth", "n-ter tag": "nth", "nième jour": "nth",
    "día n": "nth", "dia n": "nth", "tag n": "nth", "jour n": "nth",
}  # fmt: skip
_LEFT = frozenset(
    {
        "event count",
        "engaged sessions",
        "engagement rate",
        "bounce rate",
        "average engagement time per session",
        "events per session",
        "new users",
        "returning users",
        "session key event rate",
        "average engagement time per active user",
        "engaged sessions per active user",
    }
)
#: The first and the last day, whatever language the words before them are in.
_PERIOD = re.compile(r"(?<!\d)(20\d{6})(?!\d)")
_DIGITS = 5
#: How many reasons are told where nothing of a file can be read.
_REASONS = 5
#: Four digits from 0 on, as the tool counts days, weeks and months of a period.
_COUNTED = re.compile(r"\d{4}")
_LAYOUT = Layout(own=_OWN, renamed={"views": "page_views"}, passed_over=_LEFT)
_EXAMPLE = """\
# ----------------------------------------
# Traffic acquisition
# ----------------------------------------
#
# Start date: 20261101
# End date: 20261103
Nth day,Active users,Sessions
0000,120,141
0001,98,110
0002,131,150
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Part:
    """One table of the file, with the days that the comments above it name."""

    first: date
    last: date
    rows: tuple[Row, ...]


def recognise(export: Export) -> str | None:
    head = [row.cell(0) for row in export.rows[:15]]
    if sum(cell.startswith("#") for cell in head) >= 2 and any(
        cell.startswith("#") and _PERIOD.search(cell) for cell in head
    ):
        return "comment lines that name the first and the last day"
    return None


def _parts(export: Export) -> list[_Part]:
    """Runs of rows between comments and empty lines, each with the period named last above it."""
    parts: list[_Part] = []
    days: list[date] = []
    run: list[Row] = []
    was_comment = False
    for row in [*export.rows, Row(0, ())]:
        is_comment = row.cell(0).startswith("#")
        if not row.is_empty and not is_comment:
            run.append(row)
            was_comment = False
            continue
        # A line alone with one cell is a heading; with several it belongs to a table, if only to one that an empty line parts.
        if run and len(days) > 1 and (len(run) > 1 or sum(map(bool, run[0].cells)) > 1):
            parts.append(_Part(first=min(days), last=max(days), rows=tuple(run)))
        run = []
        named = _PERIOD.findall(row.cell(0)) if is_comment else []
        if named and not was_comment:
            days = []
        days = [*days, *(_day(each, row.line) for each in named)][-2:]
        if not row.is_empty:
            was_comment = bool(named) or was_comment
    return parts


def _day(digits: str, line: int) -> date:
    try:
        return date.fromisoformat(digits)
    except ValueError:
        raise NotTakenError(f"`{digits}` is no day", fix="export the report again", line=line) from None


def take(export: Export, asked: Asked) -> Taken:
    tables = _parts(export)
    if not tables:
        raise NotTakenError(
            "below comment lines with a first and a last day stands no table",
            fix="export it again from a report, as CSV",
        )
    parts = [_table(table, export, asked) for table in tables]
    refused = [each for part in parts for each in part.refused]
    if refused and not any(part.drafts for part in parts):
        raise NotTakenError(
            "; ".join(dict.fromkeys(each.reason for each in refused[:_REASONS])),
            fix="export a report with a chart by day, as Reports snapshot, or the table with its line of totals",
            line=refused[0].line,
        )
    return Taken(
        drafts=tuple(draft for part in parts for draft in part.drafts),
        rows=sum(part.rows for part in parts),
        refused=tuple(sorted(each for part in parts for each in part.refused)),
        said=tuple(dict.fromkeys(each for part in parts for each in part.said)),
        strangers=tuple(dict.fromkeys(each for part in parts for each in part.strangers)),
        left=tuple(dict.fromkeys(each for part in parts for each in part.left)),
    )


def _table(part: _Part, export: Export, asked: Asked) -> Taken:
    line = part.rows[0].line
    found = header_row(part.rows, _OWN)
    if found is not None:
        below = part.rows[found[0] + 1 :]
        return take_rows(below, found[1], asked, _LAYOUT, separator=export.separator, line=line)
    columns = columns_of(part.rows[0].cells, _OWN)
    nth = _counting(part, columns)
    if nth is not None:
        dated = _dated(part.rows[1:], nth, part.first)
        return take_rows(
            dated, _with_days(columns, nth), asked, _LAYOUT, separator=export.separator, line=line
        )
    return _totals(part, columns, export, asked)


def _counting(part: _Part, columns: Sequence[Column]) -> Column | None:
    """The column that counts days from the period's first: by its name, or in any language by as many numbers from 0 on as the period has days."""
    named = next((column for column in columns if column.concept == "nth"), None)
    if named is not None or not columns:
        return named
    first = columns[0]
    counts = [cell for row in part.rows[1:] if (cell := row.cell(first.place)) and not is_total(row)]
    days = (part.last - part.first).days + 1
    is_counted = all(map(_COUNTED.fullmatch, counts)) and {int(cell) for cell in counts} == set(range(days))
    return first if is_counted else None


def _with_days(columns: Sequence[Column], nth: Column) -> tuple[Column, ...]:
    """The columns, of which ``nth`` has days now."""
    return tuple(replace(each, concept="date") if each.place == nth.place else each for each in columns)


def _dated(rows: Sequence[Row], nth: Column, first: date) -> list[Row]:
    """Rows in which a cell counts days from the period's first, with the day instead."""
    return [
        row._replace(
            cells=tuple(
                (first + timedelta(days=int(cell))).isoformat() if place == nth.place else cell
                for place, cell in enumerate(row.cells)
            )
        )
        for row in rows
        if row.cell(nth.place).isdigit() and len(row.cell(nth.place)) <= _DIGITS
    ]


def _totals(part: _Part, columns: tuple[Column, ...], export: Export, asked: Asked) -> Taken:
    """The line of totals as one window of the whole period; people are counted once only there."""
    line, count = part.rows[0].line, len(part.rows) - 1
    sums = next((row for row in part.rows[1:] if _is_of_all(row)), None)
    if sums is None:
        said = f"the table at line {line}, by `{columns[0].header if columns else part.rows[0].cell(0)}`, is neither by day nor has it a line of totals"
        return Taken(drafts=(), rows=count, refused=(Refused(line, said),))
    if part.last > asked.today:
        return Taken(drafts=(), rows=count, refused=(Refused(line, f"{part.last} is still to come"),))
    length = f"P{(part.last - part.first).days + 1}D"
    picked = chosen(columns, [sums], asked, _LEFT, line=line)
    drafts = []
    for column in picked.measured:
        text, metric = sums.cell(column.place), column.concept or ""
        value = values_of([text], column, asked, separator=export.separator)[text]
        if not isinstance(value, Odd):
            window = own_window(metric, length, asked)
            drafts.append(Draft(part.last, metric, value, asked.account, window=window, line=sums.line))
    return Taken(
        drafts=tuple(drafts),
        rows=count,
        refused=picked.refused,
        said=(f"the line of totals is read as one window of {part.first} to {part.last}",) if drafts else (),
        strangers=picked.strangers,
        left=picked.left,
    )


def _is_of_all(row: Row) -> bool:
    return is_total(row) or any(bare(cell) in TOTALS for cell in row.cells)


SHAPE = Shape(
    id="google-analytics",
    title="Google Analytics 4",
    source="google-analytics",
    click="Reports → any report with a chart by day → Share this report → Download file → CSV",
    reads="Tables by day: active users, sessions, views, key events, revenue. Of a table by channel or page the line of totals, as one window.",
    leaves="Rows by channel or page, since they are parts of the totals; rates; events of all kinds together.",
    example=_EXAMPLE,
    recognise=recognise,
    take=take,
)
