"""Meta Business Suite, a metric of a page by day: the metric's name on a line of its own, then ``Date`` and ``Primary``.

The file's name says nothing, and Facebook and Instagram share the metric's name: the account has to be told. Days on which the metric
was 0 are left out by the tool. A file may stack several such blocks, and others (towns, ages) between them.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from itertools import pairwise

from generator.exports.cells import own_window, values_of
from generator.exports.days import days_of
from generator.exports.draft import Asked, Draft, NotTakenError, Refused, Taken
from generator.exports.export import Export, Row, cells_at
from generator.exports.figures import BAD, Odd
from generator.exports.headers import Column, columns_of, concept_of, place_of, strangers
from generator.exports.series import once_a_day, with_zeros
from generator.exports.shape import Shape
from generator.records import dataclass

#: A time of day that no zone stands behind.
_TIME = re.compile(r"[T ](\d{2}):\d{2}(?::\d{2}(?:\.\d+)?)?$")
_DAY = timedelta(days=1)
_EXAMPLE = """\
sep=,
"Facebook follows"
"Date","Primary"
"2026-11-01T00:00:00","4"
"2026-11-03T00:00:00","2"
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Block:
    """A name that stands alone, and the rows below it down to the next. ``columns`` is None where they are not days and values."""

    name: Row
    columns: tuple[Column, ...] | None
    rows: tuple[Row, ...]

    @property
    def is_by_day(self) -> bool:
        return self.columns is not None


def recognise(export: Export) -> str | None:
    for block in _blocks(export):
        if block.columns is not None:
            headers = ", ".join(column.header for column in block.columns)
            return f"`{block.name.cell(0)}` stands alone above `{headers}`"
    return None


def _blocks(export: Export) -> Iterator[_Block]:
    """Each name alone with what is below it."""
    filled = [row for row in export.rows if any(row.cells)]
    starts = [place for place, row in enumerate(filled) if _is_alone(row)]
    for start, end in pairwise([*starts, len(filled)]):
        below = filled[start + 1 : end]
        columns = _day_and_value(below[0]) if below else None
        if below:
            yield _Block(name=filled[start], columns=columns, rows=tuple(below[1:]))


def _is_alone(row: Row) -> bool:
    return bool(row.cells[0]) and row.cells.count("") == len(row.cells) - 1


def _day_and_value(row: Row) -> tuple[Column, ...] | None:
    columns = columns_of(row.cells)
    concepts = [column.concept for column in columns]
    is_one = concepts.count("date") == 1 and concepts.count("value") == 1
    return columns if is_one and not any(column.is_metric for column in columns) else None


def take(export: Export, asked: Asked) -> Taken:
    blocks = list(_blocks(export))
    by_day = [block for block in blocks if block.is_by_day]
    if not by_day:
        raise NotTakenError("no metric's name stands above `Date` and `Primary`", fix="choose another --from")
    parts = [_read(block, asked, export.separator) for block in by_day]
    drafts, doubled = once_a_day(draft for part in parts for draft in part.drafts)
    names = [_name(block) for block in by_day]
    said = [
        f"the block `{_name(block)}` is not read: it is not by day" for block in blocks if not block.is_by_day
    ]
    said += [
        f"`{name}` stands more than once, and is counted once"
        for name in dict.fromkeys(names)
        if names.count(name) > 1
    ]
    said += dict.fromkeys(each for part in parts for each in part.said)
    kept, zeros = with_zeros(drafts)
    if zeros:
        said.append(f"days that the tool leaves out, written as 0: {zeros}")
    return Taken(
        drafts=tuple(kept),
        rows=sum(part.rows for part in parts),
        refused=tuple(sorted([*(each for part in parts for each in part.refused), *doubled])),
        said=tuple(said),
        strangers=tuple(dict.fromkeys(each for part in parts for each in part.strangers)),
    )


def _name(block: _Block) -> str:
    return block.name.cell(0)


def _read(block: _Block, asked: Asked, separator: str | None) -> Taken:
    """The readings of one block, before the days that are left out."""
    metric = asked.mapping.get("metric") or concept_of(_name(block))
    columns = block.columns or ()
    when, value_column = place_of(columns, "date"), place_of(columns, "value")
    assert when is not None
    assert value_column is not None
    if metric is None or metric not in asked.metrics:
        unknown = Column(0, _name(block), None, None)
        reason = f"no metric is known for `{_name(block)}`: name it with --map metric=ID"
        return Taken(
            drafts=(),
            rows=len(block.rows),
            refused=(Refused(block.name.line, reason),),
            strangers=strangers([unknown], asked.metrics),
        )
    days, moved = _days_begun(cells_at(block.rows, when.place), asked)
    texts = cells_at(block.rows, value_column.place)
    values = values_of(texts, value_column, asked, separator=separator, metric=metric)
    window = own_window(metric, "P1D", asked)
    drafts: list[Draft] = []
    refused: list[Refused] = []
    for row, text in zip(block.rows, texts, strict=True):
        day, value = days.get(row.cell(when.place)), values[text]
        if day is None:
            refused.append(Refused(row.line, f"`{row.cell(when.place)}` is no day"))
        elif value is BAD:
            refused.append(Refused(row.line, f"`{text}` is no number"))
        elif day > asked.today:
            refused.append(Refused(row.line, f"{day} is still to come"))
        elif not isinstance(value, Odd):
            drafts.append(Draft(day, metric, value, asked.account, window=window, line=row.line))
    extra = [column for column in columns if column.concept is None]
    return Taken(
        drafts=tuple(drafts),
        rows=len(block.rows),
        refused=tuple(refused),
        said=(f"times an hour before midnight are of the day that begins then: {moved}",) if moved else (),
        strangers=strangers(extra, asked.metrics),
    )


def _days_begun(texts: Sequence[str], asked: Asked) -> tuple[Mapping[str, date], int]:
    """The day of each text, and how many were written an hour before it began.

    The tool writes where a day begins by the clock of the first row: behind the change to summer time midnight becomes 23:00 of the day before.
    """
    days = days_of(texts, timezone=asked.timezone, date_format=asked.date_format)
    hours = {text: found[1] for text in days if (found := _TIME.search(text))}
    if asked.date_format is not None or not {"00", "23"} <= set(hours.values()):
        return days, 0
    moved = {text for text, hour in hours.items() if hour == "23"}
    return {text: day + _DAY if text in moved else day for text, day in days.items()}, len(moved)


SHAPE = Shape(
    id="meta-by-day",
    title="Meta Business Suite, a page or profile by day",
    source="meta-business-suite",
    click="Meta Business Suite → Insights → Results (or Audience) → the arrow beside a chart → Export → CSV",
    reads="One metric a day. Days on which it was 0 are left out by the tool, and are written as 0 between the first and the last.",
    leaves="Blocks that are not by day, as of towns and ages: they are named. Whether it is the Facebook page or the Instagram profile is in no cell: `--account` says it.",
    example=_EXAMPLE,
    recognise=recognise,
    take=take,
)
