"""Rows that tell of a span of days, as advertising tools write them: a start, an end, and what happened between.

Takes the rows below a header that names both; gives drafts that end on the last day, with the span as their window. Sums over campaigns are made only
of what adds up; people reached are not added.
"""

from collections.abc import Mapping, Sequence
from datetime import date

from generator.exports.days import days_of
from generator.exports.draft import Asked, Draft, NotTakenError, Refused, Taken
from generator.exports.export import Row
from generator.exports.figures import BAD, Odd, marks_of
from generator.exports.headers import Column, bare, strangers
from generator.exports.table import Layout, is_total, own_window, value_of

#: People are not added: the same person may be in every row.
NOT_ADDITIVE = frozenset({"reach", "unique_impressions", "active_users"})
_RATES = frozenset({"engagement_rate", "click_through_rate", "open_rate", "response_rate"})


def take_spans(
    rows: Sequence[Row], columns: Sequence[Column], asked: Asked, layout: Layout, *, separator: str | None
) -> Taken:
    """Rows with a start and an end; several of one span (campaigns, ads) are added where that is right."""
    start, end = _place(columns, "date"), _place(columns, "end")
    data = [row for row in rows if not row.is_empty and not is_total(row)]
    texts = [row.cell(place) for row in data for place in (start, end)]
    days = days_of(
        texts, timezone=asked.timezone, date_format=asked.date_format, usual=layout.usual, year=asked.year
    )
    refused: list[Refused] = []
    spans: dict[tuple[date, date], list[Row]] = {}
    for row in data:
        first, last = days.get(row.cell(start)), days.get(row.cell(end))
        if first is None or last is None or last < first:
            refused.append(Refused(row.line, "the row has no first and last day"))
        elif last > asked.today:
            refused.append(Refused(row.line, f"{last} is still to come"))
        else:
            spans.setdefault((first, last), []).append(row)
    drafts: list[Draft] = []
    said: list[str] = []
    for column in columns:
        if not column.is_metric or bare(column.header) in layout.passed_over:
            continue
        of_column = _column(column, spans, asked, separator)
        drafts += of_column.drafts
        refused += of_column.refused
        said += of_column.said
    return Taken(
        drafts=tuple(drafts),
        rows=len(data),
        refused=tuple(sorted(refused)),
        said=tuple(said),
        strangers=strangers(columns, asked.metrics),
    )


def _place(columns: Sequence[Column], concept: str) -> int:
    for column in columns:
        if column.concept == concept:
            return column.place
    raise NotTakenError(
        "the table has no first and last day of what it reports", fix="export it with the reporting dates"
    )


def _column(
    column: Column, spans: Mapping[tuple[date, date], list[Row]], asked: Asked, separator: str | None
) -> Taken:
    metric = column.concept or ""
    marks = marks_of((row.cell(column.place) for rows in spans.values() for row in rows), separator=separator)
    drafts: list[Draft] = []
    refused: list[Refused] = []
    left = 0
    for (first, last), rows in spans.items():
        values = []
        for row in rows:
            value = value_of(row.cell(column.place), marks, metric, is_share=asked.metrics.get(metric, False))
            if value is BAD:
                refused.append(
                    Refused(row.line, f"`{row.cell(column.place)}` in `{column.header}` is no number")
                )
            elif not isinstance(value, Odd):
                values.append(value)
        if len(values) > 1 and metric in NOT_ADDITIVE | _RATES:
            left += 1
        elif values:
            window = own_window(metric, f"P{(last - first).days + 1}D", asked)
            drafts.append(
                Draft(last, metric, round(sum(values), 6), asked.account, window=window, line=rows[0].line)
            )
    said = (
        (
            f"{column.header} of several rows is not added up, since rows share people or are shares: export the account's own",
        )
        if left
        else ()
    )
    return Taken(drafts=tuple(drafts), rows=0, refused=tuple(refused), said=said)
