"""Tables with a row for each day and something beside it, as a country or a channel: its rows are parts of the day, and none is the day.

Takes columns and rows with their days and accounts; refuses such a table. What adds its rows up itself does not ask.
"""

from collections.abc import Iterable, Sequence
from datetime import date

from generator.exports.draft import NotTakenError
from generator.exports.export import Row, cells_at
from generator.exports.headers import Column

#: What a column that parts a day may be known as; most are not known at all.
_PARTING = frozenset({None, "campaign", "type", "segment"})


def refuse_parts(
    columns: Iterable[Column], rows: Sequence[Row], whose: Sequence[tuple[date, str | None]], *, line: int
) -> None:
    """Refuse rows of which a column says what part of their day they are. ``whose`` is each row's day and account.

    Raises:
        NotTakenError: days have several rows, and a column tells them apart by words that come again on other days.
    """
    if len(set(whose)) == len(whose):
        return
    for column in columns:
        cells = cells_at(rows, column.place)
        if column.concept in _PARTING and _parts(cells, whose):
            raise NotTakenError(
                f"a day has a row for each `{column.header}`, and each is only a part of it",
                fix=f"export it by day alone, or take the parts: --map date=COLUMN,value=COLUMN,metric=METRIC,segment={column.header}",
                line=line,
            )


def _parts(cells: Sequence[str], whose: Sequence[tuple[date, str | None]]) -> bool:
    """Whether the cells tell apart all rows of a day, and most of them come again on another."""
    days_of: dict[str, int] = {}
    for cell in cells:
        if not cell or cell.replace(",", "").replace(".", "").isdigit():
            return False
        days_of[cell] = days_of.get(cell, 0) + 1
    again = sum(count > 1 for count in days_of.values())
    return len(set(zip(whose, cells, strict=True))) == len(cells) and 2 * again >= len(days_of) > 1
