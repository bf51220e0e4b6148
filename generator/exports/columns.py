"""The columns of a table that are measured: each metric once, and what the others come to.

Takes columns with what they name; gives those to read. Two columns that name one metric are told apart by their brackets, or neither is read: which of
them counts is not guessed, and never follows from their order.
"""

from collections.abc import Iterable, Mapping, Sequence

from generator.exports.draft import Asked, NotTakenError, Refused, Stranger
from generator.exports.export import Row, cells_at
from generator.exports.figures import is_missing
from generator.exports.headers import Column, bare, strangers
from generator.records import dataclass

#: Places of a row that make its readings those that they are.
_DECIDING = frozenset(
    {"date", "end", "published", "item", "url", "account", "platform", "segment", "currency"}
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Chosen:
    """``measured`` are the columns to read; the others are refused, known and left, or strangers."""

    measured: tuple[Column, ...]
    refused: tuple[Refused, ...]
    left: tuple[str, ...]
    strangers: tuple[Stranger, ...]


def chosen(
    columns: Sequence[Column], rows: Sequence[Row], asked: Asked, passed_over: frozenset[str], *, line: int
) -> Chosen:
    """The columns of ``rows`` to read. ``passed_over`` are headers that are known and not read; ``line`` is the header's.

    A column that was named by hand is what it was named, and no other column is.
    """
    columns = _as_named(columns, asked.mapping)
    left = [column for column in columns if bare(column.header) in passed_over]
    kept = [column for column in columns if bare(column.header) not in passed_over]
    rates = {bare(column.header) for column in kept if _is_rate(column, rows)}
    kept = [_as_rate(column) if bare(column.header) in rates else column for column in kept]
    known = [column for column in kept if column.is_metric and column.concept in asked.metrics]
    others = [column for column in kept if column.is_metric and column not in known]
    named: dict[str, list[Column]] = {}
    for column in known:
        named.setdefault(column.concept or "", []).append(column)
    measured: list[Column] = []
    refused: list[Refused] = []
    for metric, several in named.items():
        one = _one(several, rows)
        if one is not None:
            measured.append(one)
            continue
        headers = " and ".join(f"`{each}`" for each in sorted({each.header for each in several}))
        refused.append(
            Refused(
                line, f"{headers} could both be {metric}: name one with --map value=COLUMN,metric={metric}"
            )
        )
    unknown = [column for column in kept if column.concept is None or column in others]
    return Chosen(
        measured=tuple(measured),
        refused=tuple(refused),
        left=tuple(dict.fromkeys(column.header for column in left)),
        strangers=strangers((_unnamed(column) for column in unknown), asked.metrics),
    )


def _as_named(columns: Sequence[Column], mapping: Mapping[str, str]) -> Sequence[Column]:
    value, metric = mapping.get("value"), mapping.get("metric")
    if value is None or metric is None or bare(value) not in {bare(column.header) for column in columns}:
        return columns
    return [
        column
        if bare(column.header) != bare(value) and column.concept != metric
        else Column(
            column.place,
            column.header,
            column.bracket,
            metric if bare(column.header) == bare(value) else None,
        )
        for column in columns
    ]


def _is_rate(column: Column, rows: Sequence[Row]) -> bool:
    """What some tools call engagement is a share: its cells say so, and those of a column with the same header."""
    return column.concept == "engagements" and any(
        cell.endswith(("%", "٪")) for cell in cells_at(rows, column.place)
    )


def _as_rate(column: Column) -> Column:
    return Column(column.place, column.header, column.bracket, "engagement_rate")


def refuse_twins(columns: Iterable[Column], rows: Sequence[Row], *, line: int) -> None:
    """Refuse a table of which only the order of two columns says when, whose or of what a row is.

    Raises:
        NotTakenError: a header of such a place stands twice above different cells.
    """
    headers: dict[str, list[int]] = {}
    for column in columns:
        if column.concept in _DECIDING:
            headers.setdefault(column.header, []).append(column.place)
    for header, (first, *others) in headers.items():
        if any(cells_at(rows, other) != cells_at(rows, first) for other in others):
            raise NotTakenError(
                f"`{header}` stands twice above different cells, and nothing says which holds",
                fix="remove one of the two columns, or name it otherwise",
                line=line,
            )


def _unnamed(column: Column) -> Column:
    return Column(column.place, column.header, column.bracket, None)


def _one(columns: Sequence[Column], rows: Sequence[Row]) -> Column | None:
    """The one to read: the only one, the only total, or any where all say the same; None where that does not decide."""
    filled = [column for column in columns if not all(is_missing(row.cell(column.place)) for row in rows)]
    if len(columns) == 1 or not filled:
        return columns[0]
    if len(filled) == 1:
        return filled[0]
    columns = filled
    totals = [column for column in columns if _is_total(column)]
    if len(totals) == 1:
        return totals[0]
    if all(len({row.cell(column.place) for column in columns}) == 1 for row in rows):
        return min(columns, key=lambda column: (column.header, column.place))
    return None


def _is_total(column: Column) -> bool:
    """Whether a header says that it is the whole of what its neighbours are parts of."""
    return bare(column.bracket or "") in {"total", "all"}


def alike(columns: Iterable[Column], renamed: Mapping[str, str]) -> tuple[Column, ...]:
    """Columns with what they name called otherwise: what a tool calls views may be something of its own."""
    return tuple(
        Column(each.place, each.header, each.bracket, renamed.get(each.concept or "", each.concept))
        for each in columns
    )
