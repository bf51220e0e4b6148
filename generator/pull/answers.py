"""Answers to readings: every row has a day, a known metric and a finite number, and no key stands twice.

Takes what the engine gave for one question; gives readings, or raises ``PullError`` with the rows at fault. Nothing is mended.
"""

import math
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime, timedelta
from typing import Any, NamedTuple

from generator.diagnostics.suggestions import nearest
from generator.model.calendar import shift
from generator.model.metric import WINDOW, Metric
from generator.model.sources import Query, Stretch, Summary
from generator.pull.connecting import Open
from generator.pull.days import day_as_written
from generator.pull.questions import COLUMNS, Need, Question
from generator.pull.trouble import PullError
from generator.records import dataclass

_SHOWN = 5
_FIRST = date(1900, 1, 1)
_BATCH = 50_000


class Pulled(NamedTuple):
    """One reading. ``date`` is the last day that it describes; ``window`` is ISO 8601 where it is not the metric's own."""

    date: date
    metric: str
    value: float
    account: str | None
    segment: str | None
    window: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What one query gave. ``rows`` are those of the engine that became a reading; ``empty`` counts keys without a value;
    ``strangers`` are metrics that the site does not know, with the nearest that it does.
    """

    readings: tuple[Pulled, ...]
    rows: int
    empty: int
    strangers: Mapping[str, str | None]
    questions: int
    since: date | None


def answered(query: Query, questions: Iterable[Question], need: Need, at: Open) -> Answer:
    """All questions of ``query`` asked, one after the other."""
    readings: list[Pulled] = []
    rows = empty = count = 0
    strangers: dict[str, str | None] = {}
    firsts: list[date | None] = []
    for question in questions:
        count += 1
        firsts.append(question.since)
        for row in _rows(query, question, at):
            _check(query, question, row, at)
            metric = row["metric"]
            rows += row["rows"]
            if metric not in need.metrics:
                strangers[metric] = nearest(metric, need.metrics)
            elif row["value"] is None:
                empty += 1
            else:
                readings.append(_reading(query, row, need.metrics[metric]))
    return Answer(
        readings=tuple(readings),
        rows=rows,
        empty=empty,
        strangers=strangers,
        questions=count,
        since=min((first for first in firsts if first), default=None) if all(firsts) else None,
    )


def _rows(query: Query, question: Question, at: Open) -> Iterator[dict[str, Any]]:
    """The answer's rows, batch by batch: only they travel."""
    with at.speaking(f"the query `{query.name}` failed", "run it in the engine's own client to see more"):
        for batch in question.expression.to_pyarrow_batches(chunk_size=_BATCH):
            yield from batch.to_pylist()


def _check(query: Query, question: Question, row: Mapping[str, Any], at: Open) -> None:
    """Raises PullError where the row cannot be a reading."""
    if row["day"] is None:
        raise PullError(
            f"{row['rows']} rows have no date in `{query.date}`: {_at_fault(query, question, row, at)}",
            fix=f"leave them out with `where: {query.date} IS NOT NULL`, or mend them; a text has to be like 2026-12-11",
        )
    if row["metric"] is None:
        raise PullError(
            f"{row['rows']} rows have no metric in `{query.metric_column}`: {_at_fault(query, question, row, at)}",
            fix=f"leave them out with `where: {query.metric_column} IS NOT NULL`",
        )
    if query.summary in {None, Summary.LAST} and row["rows"] > 1:
        last = " of the same time" if query.summary is Summary.LAST else ""
        raise PullError(
            f"{row['rows']} rows{last} are for one key: {_at_fault(query, question, row, at)}",
            fix="say how they become one value, as in `aggregate: sum`, or name the column that tells them apart",
        )
    if row["value"] is not None and not math.isfinite(row["value"]):
        raise PullError(f"a value is no finite number: {_shown(row)}", fix="leave such rows out with `where`")
    if _day(row["day"]) < _FIRST:
        raise PullError(
            f"a date is before {_FIRST.year}: {_shown(row)}", fix="leave such rows out with `where`"
        )


def _at_fault(query: Query, question: Question, row: Mapping[str, Any], at: Open) -> str:
    """Some of the engine's rows behind a row of the answer, with the columns that the query names and no other."""
    rows = question.rows
    for key in ("day", "metric", "account", "segment"):
        column = rows[key]
        if key == "day" and query.by is Stretch.WEEK:
            column = column.truncate("W")
        elif key == "day" and query.by is Stretch.MONTH:
            column = column.truncate("M")
        rows = rows.filter(_is(column, row[key]))
    with at.speaking("the rows at fault cannot be shown", "run the query in the engine's own client"):
        return "; ".join(_shown(each) for each in rows.limit(_SHOWN).to_pyarrow().to_pylist())


def _is(column: Any, found: Any) -> Any:
    """Whether the column says what the answer does, where an empty text is nothing."""
    if found is None:
        return column.isnull() if column.type().is_date() else column.isnull() | (column == "")
    return column == (day_as_written(_day(found)) if column.type().is_date() else found)


def _shown(row: Mapping[str, Any]) -> str:
    """A row as a person would name it.

    >>> _shown({"day": date(2026, 12, 1), "moment": date(2026, 12, 1), "metric": "reach", "account": None, "value": 3.0})
    '2026-12-01, reach, 3.0'
    """
    when = row["moment"] if row.get("moment") is not None else row["day"]
    parts = [when if when is not None else "no date", *(row.get(name) for name in COLUMNS[1:4]), row["value"]]
    return ", ".join(str(part) for part in parts if part is not None)


def _day(found: Any) -> date:
    return found.date() if isinstance(found, datetime) else date.fromisoformat(str(found)[:10])


def _reading(query: Query, row: Mapping[str, Any], metric: Metric) -> Pulled:
    return Pulled(
        _end(_day(row["day"]), query.by),
        metric.id,
        float(row["value"]),
        row["account"],
        row["segment"],
        _window(query.by, metric),
    )


def _end(day: date, by: Stretch | None) -> date:
    """The last day of the week or month that begins on ``day``.

    >>> _end(date(2026, 2, 1), Stretch.MONTH), _end(date(2026, 11, 30), Stretch.WEEK), _end(date(2026, 2, 1), None)
    (datetime.date(2026, 2, 28), datetime.date(2026, 12, 6), datetime.date(2026, 2, 1))
    """
    return day if by is None else shift(day, by.length) - timedelta(days=1)


def _window(by: Stretch | None, metric: Metric) -> str | None:
    """The length that a reading covers, where it is not what the metric's readings cover anyway."""
    if by is None or metric.traits.is_stock or WINDOW[metric.frequency] == by.length:
        return None
    return str(by.length)
