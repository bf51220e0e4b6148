"""Rows that tell of a span of days, as advertising tools write them: a start, an end, and what happened between.

Takes the rows below a header that names both; gives drafts that end on the last day, with the span as their window. Sums over campaigns are made only
of what adds up; people reached are not added.
"""

from collections.abc import Sequence
from datetime import date

from generator.exports.accounts import accounts_of
from generator.exports.cells import own_window, values_of
from generator.exports.columns import chosen, refuse_twins
from generator.exports.days import days_of
from generator.exports.draft import Asked, Draft, NotTakenError, Refused, Taken
from generator.exports.export import Row
from generator.exports.figures import BAD, Odd
from generator.exports.headers import Column
from generator.exports.table import Layout, own_rows, usual_where

#: The rows of each span of days and account.
_Spans = dict[tuple[date, date, str | None], list[Row]]


def take_spans(
    rows: Sequence[Row],
    columns: Sequence[Column],
    asked: Asked,
    layout: Layout,
    *,
    separator: str | None,
    line: int = 1,
) -> Taken:
    """Rows with a start and an end; several of one span (campaigns, ads) are added where that is right."""
    start, end = _place(columns, "date"), _place(columns, "end")
    data = own_rows(rows)
    refuse_twins(columns, data, line=line)
    texts = [row.cell(place) for row in data for place in (start, end)]
    days = days_of(
        texts,
        timezone=asked.timezone,
        date_format=asked.date_format,
        usual=usual_where(layout.usual, separator),
        year=asked.year,
    )
    refused: list[Refused] = []
    spans: _Spans = {}
    for row, account in zip(data, accounts_of(data, columns, asked), strict=True):
        first, last = days.get(row.cell(start)), days.get(row.cell(end))
        if first is None or last is None or last < first:
            refused.append(Refused(row.line, "the row has no first and last day"))
        elif last > asked.today:
            refused.append(Refused(row.line, f"{last} is still to come"))
        else:
            spans.setdefault((first, last, account), []).append(row)
    drafts: list[Draft] = []
    said: list[str] = []
    picked = chosen(columns, data, asked, layout.passed_over, line=line)
    refused += picked.refused
    for column in picked.measured:
        of_column = _column(column, spans, asked, layout, separator)
        drafts += of_column.drafts
        refused += of_column.refused
        said += of_column.said
    return Taken(
        drafts=tuple(drafts),
        rows=len(data),
        refused=tuple(sorted(refused)),
        said=tuple(said),
        strangers=picked.strangers,
        left=picked.left,
    )


def _place(columns: Sequence[Column], concept: str) -> int:
    for column in columns:
        if column.concept == concept:
            return column.place
    raise NotTakenError(
        "the table has no first and last day of what it reports", fix="export it with the reporting dates"
    )


def _column(column: Column, spans: _Spans, asked: Asked, layout: Layout, separator: str | None) -> Taken:
    metric = column.concept or ""
    texts = [row.cell(column.place) for rows in spans.values() for row in rows]
    values_by_text = values_of(texts, column, asked, separator=separator)
    drafts: list[Draft] = []
    refused: list[Refused] = []
    left = 0
    for (first, last, account), rows in spans.items():
        values = []
        for row in rows:
            value = values_by_text[row.cell(column.place)]
            if value is BAD:
                refused.append(
                    Refused(row.line, f"`{row.cell(column.place)}` in `{column.header}` is no number")
                )
            elif not isinstance(value, Odd):
                values.append(value)
        if len(values) > 1 and not (layout.adds and metric in asked.sums):
            left += 1
        elif values:
            window = own_window(metric, f"P{(last - first).days + 1}D", asked)
            drafts.append(
                Draft(last, metric, round(sum(values), 6), account, window=window, line=rows[0].line)
            )
    said = (
        (
            f"{column.header} of several rows is not added up, since rows share people or are shares: export the account's own",
        )
        if left
        else ()
    )
    return Taken(drafts=tuple(drafts), rows=0, refused=tuple(refused), said=said)
