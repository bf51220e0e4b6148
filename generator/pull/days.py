"""The day on which a row falls, as an expression that the engine counts.

Takes a column of dates, of times or of texts like ``2026-12-11``; gives a column of dates. Days are those of the site's time zone. A time
without a zone is nobody's until the query says which clock wrote it.
"""

from datetime import date, datetime, timedelta
from typing import Any

from generator.model.sources import Engine, Query
from generator.pull.connecting import Open
from generator.pull.trouble import PullError

#: How far a day in one time zone can lie from the same in another, and a day more.
_SLACK = timedelta(days=2)
_CONVERTS = (Engine.DUCKDB, Engine.POSTGRES, Engine.SPARK)


def day_of(column: Any, query: Query, timezone: str, at: Open) -> Any:
    """The column's days.

    Raises:
        PullError: the column is neither, or its times have no zone and none is given.
    """
    kind = column.type()
    if kind.is_date() or kind.is_string():
        if query.zone is not None:
            raise PullError(
                f"`{query.date}` holds days, which have no time zone, but `zone` is given",
                fix="remove `zone`",
            )
        return column if kind.is_date() else _day_of_text(column, at)
    if not kind.is_timestamp():
        raise PullError(
            f"`{query.date}` is of the type {kind}, which is no date",
            fix="name a column of dates or times, or write `sql` that gives one",
        )
    if _has_zone(column, at):
        if query.zone is not None:
            raise PullError(
                f"`{query.date}` holds times with a zone, but `zone` is given", fix="remove `zone`"
            )
        return _local_day(column, None, timezone, at)
    if query.zone is None:
        raise PullError(
            f"`{query.date}` holds times without a zone",
            fix="add `zone: Europe/Oslo`, the zone of the clock that wrote them, or `zone: UTC`",
        )
    return column.date() if query.zone == timezone else _local_day(column, query.zone, timezone, at)


def _day_of_text(column: Any, at: Open) -> Any:
    """Days of texts in full ISO form; nothing where a text is none."""
    import ibis  # noqa: PLC0415

    is_day = (
        column.re_search(r"^\d{4}-\d{2}-\d{2}$") if at.engine is not Engine.SQLITE else column.length() == 10
    )
    cast = column.try_cast("date") if at.engine is Engine.DUCKDB else column.cast("date")
    return ibis.cases((is_day, cast), else_=ibis.null("date"))


def _has_zone(column: Any, at: Open) -> bool:
    if at.engine is not Engine.SPARK:
        return column.type().timezone is not None
    # Ibis has one type for both of Spark's.
    frame = at.backend._session.sql(at.backend.compile(column.as_table()))  # noqa: SLF001 - the session that we gave it
    return bool(frame.schema[0].dataType.typeName() == "timestamp")


def _local_day(column: Any, zone: str | None, timezone: str, at: Open) -> Any:
    """The day in ``timezone`` of times in ``zone``, or with one of their own. Each engine has its own word for it."""
    if at.engine not in _CONVERTS:
        raise PullError(
            f"times in another zone cannot be counted by day in {at.engine}",
            fix="write `sql` that gives the day as a date",
        )
    from generator.pull.functions import converted, local_time, moment_of  # noqa: PLC0415

    if at.engine is Engine.SPARK:
        # The session's zone is UTC: a time with a zone reads as one of UTC without.
        return converted(zone or "UTC", timezone, column).date()
    return local_time(timezone, column if zone is None else moment_of(zone, column)).date()


def day_as_written(day: date) -> Any:
    """The day as an expression."""
    import ibis  # noqa: PLC0415

    return ibis.date(day.year, day.month, day.day)


def from_day(column: Any, day: Any, first: date) -> Any:
    """Whether a row falls on ``first`` or later, or has no day at all. Times are compared too, so that an index or a partition is used."""
    import ibis  # noqa: PLC0415

    falls = day >= day_as_written(first)
    kind = column.type()
    if kind.is_timestamp():
        early = datetime.combine(first, datetime.min.time()) - _SLACK
        falls &= column >= ibis.literal(early.isoformat(sep=" ")).cast(kind)
    return falls | (day if kind.is_string() else column).isnull()
