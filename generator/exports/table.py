"""A table by day to readings: a column of days, and a column for each metric. Most exports are one.

Takes the rows below a header and its columns; gives drafts with all that did not become one. A cell that is missing gives
nothing: it is never 0.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from generator.exports.accounts import account_of
from generator.exports.days import days_of
from generator.exports.draft import Asked, Draft, NotTakenError, Refused, Taken
from generator.exports.export import Export, Row, Sheet
from generator.exports.figures import BAD, Marks, Odd, marks_of, number, seconds
from generator.exports.headers import NOTHING, Column, bare, header_row, strangers
from generator.exports.words import TOTALS

#: Metrics whose cells may be lengths of time, with the seconds in their unit.
IN_SECONDS: Mapping[str, float] = {"response_time": 60.0, "average_view_duration": 1.0, "watch_time": 3600.0}
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """How the tables of a tool by day are read.

    ``own`` are headers that the tool uses for something of its own. ``usual`` is the order of its dates, where known. ``window`` is what a
    row covers. ``fills_zeros``: the tool leaves out days on which a total was 0. ``passed_over`` are headers known and not taken.
    ``platform`` is where its accounts live, if the tool knows but one.
    """

    own: Mapping[str, str] = field(default_factory=lambda: NOTHING)
    usual: str | None = None
    window: str = "P1D"
    fills_zeros: bool = False
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
    return take_rows(rows[place + 1 :], columns, asked, layout, separator=export.separator)


def take_rows(
    rows: Sequence[Row], columns: Sequence[Column], asked: Asked, layout: Layout, *, separator: str | None
) -> Taken:
    """The readings of rows below a header."""
    when = next(column for column in columns if column.concept == "date")
    data = [row for row in rows if not row.is_empty and not is_total(row)]
    days = days_of(
        (row.cell(when.place) for row in data),
        timezone=asked.timezone,
        date_format=asked.date_format,
        usual=layout.usual,
        year=asked.year,
    )
    measured = [
        column for column in columns if column.is_metric and bare(column.header) not in layout.passed_over
    ]
    refused = list(_undated(data, when, days))
    dated = [(days[row.cell(when.place)], row) for row in data if row.cell(when.place) in days]
    dated, late = _past(dated, asked.today)
    refused += late
    accounts = _accounts([row for _, row in dated], columns, asked, layout.platform)
    drafts: list[Draft] = []
    said: list[str] = []
    for column in measured:
        read = read_column(column, dated, asked, layout, accounts=accounts, separator=separator)
        drafts += read.drafts
        refused += read.refused
        said += read.said
    kept, doubled = once_a_day(drafts)
    if layout.fills_zeros:
        kept, filled = with_zeros(kept)
        said += [f"{filled} days that the tool leaves out are 0"] if filled else []
    unknown = [column for column in columns if bare(column.header) not in layout.passed_over]
    return Taken(
        drafts=tuple(kept),
        rows=len(data),
        refused=tuple(sorted([*refused, *doubled])),
        said=tuple(said),
        strangers=strangers(unknown, asked.metrics),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadColumn:
    """What one column gave."""

    drafts: tuple[Draft, ...]
    refused: tuple[Refused, ...]
    said: tuple[str, ...]


def read_column(
    column: Column,
    dated: Sequence[tuple[date, Row]],
    asked: Asked,
    layout: Layout,
    *,
    accounts: Sequence[str | None],
    separator: str | None,
) -> ReadColumn:
    """A reading for each cell of ``column`` that has a number, of the account of its row."""
    metric = column.concept or ""
    texts = [row.cell(column.place) for _, row in dated]
    marks = Marks(asked.decimal) if asked.decimal else marks_of(texts, separator=separator)
    if not marks.decided:
        example = next(text for text in texts if "," in text or "." in text)
        raise NotTakenError(
            f"`{example}` in the column `{column.header}` is two different numbers, by whether its sign parts thousands or decimals",
            fix='say which parts decimals: --map decimal="," or --map decimal="."',
        )
    window = own_window(metric, layout.window, asked)
    values = {
        text: value_of(text, marks, metric, is_share=asked.metrics.get(metric, False)) for text in set(texts)
    }
    drafts = [
        Draft(day, metric, value, account, window=window, line=row.line)
        for (day, row), text, account in zip(dated, texts, accounts, strict=True)
        if not isinstance(value := values[text], Odd)
    ]
    refused = [
        Refused(row.line, f"`{text}` in `{column.header}` is no number")
        for (_, row), text in zip(dated, texts, strict=True)
        if values[text] is BAD
    ]
    return ReadColumn(drafts=tuple(drafts), refused=tuple(refused), said=())


def own_window(metric: str, window: str, asked: Asked) -> str | None:
    """The window to write: None where it is the metric's own, or where a metric has none (a level)."""
    return window if asked.windows.get(metric, window) != window else None


def value_of(text: str, marks: Marks, metric: str, *, is_share: bool) -> float | Odd:
    """The number of a cell in its metric's unit: lengths of time in that, percentages as shares."""
    unit = IN_SECONDS.get(metric)
    if unit is not None and any(sign in text for sign in ":hms"):
        length = seconds(text)
        return length if isinstance(length, Odd) else length / unit
    value = number(text, marks)
    if isinstance(value, Odd) or is_share or not text.rstrip().endswith("%"):
        return value
    return BAD


def is_total(row: Row) -> bool:
    """Whether a row holds the sums of the others."""
    first = next((cell for cell in row.cells if cell), "")
    return first.casefold().rstrip(":") in TOTALS


def _accounts(
    rows: Sequence[Row], columns: Sequence[Column], asked: Asked, platform: str | None
) -> list[str | None]:
    """The account of each row: the one that was typed, else what its own columns say."""
    named = next((column for column in columns if column.concept == "account"), None)
    on = next((column for column in columns if column.concept == "platform"), None)
    if asked.account is not None or named is None:
        return [asked.account] * len(rows)
    known: dict[tuple[str, str], str | None] = {}
    accounts: list[str | None] = []
    for row in rows:
        key = (row.cell(named.place), row.cell(on.place).lower() if on is not None else "")
        if key not in known:
            known[key] = account_of(key[0], key[1] or platform, asked)
        accounts.append(known[key])
    return accounts


def _undated(data: Iterable[Row], when: Column, days: Mapping[str, date]) -> Iterator[Refused]:
    for row in data:
        text = row.cell(when.place)
        if text not in days:
            yield Refused(row.line, f"`{text}` is no day" if text else "the row has no day")


def _past(dated: Iterable[tuple[date, Row]], today: date) -> tuple[list[tuple[date, Row]], list[Refused]]:
    kept: list[tuple[date, Row]] = []
    late: list[Refused] = []
    for day, row in dated:
        if day <= today:
            kept.append((day, row))
        else:
            late.append(Refused(row.line, f"{day} is still to come"))
    return kept, late


def once_a_day(drafts: Iterable[Draft]) -> tuple[list[Draft], list[Refused]]:
    """Each series' day once: alike values are one, different ones are both refused, since nobody can say which holds."""
    first: dict[tuple[object, ...], Draft] = {}
    doubled: dict[tuple[object, ...], list[Draft]] = {}
    for draft in drafts:
        key = (draft.date, draft.metric, draft.account, draft.segment, draft.window, draft.item)
        there = first.setdefault(key, draft)
        if there.value != draft.value:
            doubled.setdefault(key, [there]).append(draft)
    refused = [
        Refused(each.line, f"{each.metric} of {each.date} stands twice with different values")
        for key, several in doubled.items()
        for each in several
    ]
    return [draft for key, draft in first.items() if key not in doubled], refused


def with_zeros(drafts: Sequence[Draft]) -> tuple[list[Draft], int]:
    """With 0 for each day between the first and the last of a series that the tool left out."""
    filled = list(drafts)
    series: dict[tuple[str, str | None, str | None], list[Draft]] = {}
    for draft in drafts:
        series.setdefault((draft.metric, draft.account, draft.segment), []).append(draft)
    for readings in series.values():
        there = {draft.date for draft in readings}
        day, last = min(there), max(there)
        model = readings[0]
        while day < last:
            if day not in there:
                filled.append(model._replace(date=day, value=0.0, line=0))
            day += _DAY
    return sorted(filled, key=lambda each: (each.metric, each.date)), len(filled) - len(drafts)
