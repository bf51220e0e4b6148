"""One question a metric: days counted and series chosen by the engine, in an expression that it can see through.

Takes the rows of a query and what the site needs; gives expressions whose answers have the columns of ``COLUMNS``. Nothing is asked here.
"""

from collections.abc import Collection, Iterator, Mapping
from datetime import date, timedelta
from functools import reduce
from operator import or_
from typing import Any

from generator.model.calendar import shift
from generator.model.metric import Metric
from generator.model.reading import SeriesKey
from generator.model.sources import Query, Stretch, Summary
from generator.pull.connecting import Open
from generator.pull.days import day_as_written, day_of, from_day
from generator.pull.trouble import PullError
from generator.pull.wanted import Wanted
from generator.records import dataclass

#: What an answer has: the day, the series, how many rows became the value, and the value.
COLUMNS = ("day", "metric", "account", "segment", "rows", "value")
_KEYS = COLUMNS[:4]
_FIRST_YEAR = 1900


@dataclass(frozen=True, slots=True, kw_only=True)
class Need:
    """What a site needs of a query, as plain values.

    ``today`` is the day of the pull: nothing later is a reading, and a day that is counted from rows has to be over. ``newest`` maps each
    series that was pulled before to its newest day. ``whole`` reads all days again.
    """

    today: date
    timezone: str
    metrics: Mapping[str, Metric]
    wanted: Mapping[str, Wanted]
    newest: Mapping[SeriesKey, date]
    whole: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """``expression`` is what is asked; ``rows`` what it is asked of, with the columns of the keys beside its own; ``since`` where it begins."""

    metric: str | None
    expression: Any
    rows: Any
    since: date | None


def questions_of(query: Query, rows: Any, need: Need, at: Open) -> Iterator[Question]:
    """One question for each metric that is needed, or one for all where no choice is made among series."""
    keyed = _keyed(query, rows, need, at)
    if not query.used_only:
        yield _question(query, keyed, need, query.metric, None)
        return
    for metric in (query.metric,) if query.metric is not None else tuple(need.wanted):
        wanted = need.wanted.get(metric)
        if wanted is not None:
            yield _question(query, keyed, need, metric, wanted)


def _keyed(query: Query, rows: Any, need: Need, at: Open) -> Any:
    """The rows with their day and their series beside them, under names that no column of theirs has."""
    import ibis  # noqa: PLC0415

    moment = _column(rows, query.date, "date")
    columns = {
        "day": day_of(moment, query, need.timezone, at),
        "moment": moment,
        "value": _value(query, rows),
    }
    for key, name in (
        ("metric", query.metric_column),
        ("account", query.account_column),
        ("segment", query.segment_column),
    ):
        fixed = getattr(query, key)
        columns[key] = (
            ibis.literal(fixed, "string") if name is None else _text(_column(rows, name, f"{key}_column"))
        )
    return rows.select(**columns)


def _text(column: Any) -> Any:
    """The column as texts; untouched where it is one, so that an index is of use."""
    return column if column.type().is_string() else column.cast("string")


def _column(rows: Any, name: str, key: str) -> Any:
    if name not in rows.columns:
        raise PullError(
            f"there is no column `{name}`, which `{key}` names",
            fix=f"the columns are {', '.join(rows.columns)}",
        )
    return rows[name]


def _value(query: Query, rows: Any) -> Any:
    import ibis  # noqa: PLC0415

    if query.value is None:
        return ibis.literal(1)
    column = _column(rows, query.value, "value")
    counts = query.summary in {Summary.COUNT, Summary.COUNT_DISTINCT}
    if not counts and not column.type().is_numeric():
        raise PullError(
            f"`{query.value}` is of the type {column.type()}, and a value is a number",
            fix="name a column of numbers, or write `sql` that casts it",
        )
    return column


def _question(query: Query, keyed: Any, need: Need, metric: str | None, wanted: Wanted | None) -> Question:
    rows = keyed
    if metric is not None and query.metric is None:
        rows = rows.filter(rows.metric == metric)
    if wanted is not None:
        rows = _chosen(query, rows, wanted)
    since = _since(query, need, metric, wanted)
    if since is not None:
        falls = from_day(rows.moment, rows.day, since)
        new = _of_new_series(query, rows, need, metric, wanted)
        if new is not None:
            from_first = from_day(rows.moment, rows.day, query.since) if query.since is not None else True
            falls |= new & from_first
        rows = rows.filter(falls)
    rows = rows.filter((rows.day <= day_as_written(_until(query, need))) | rows.day.isnull())
    return Question(metric=metric, expression=_summed(query, rows), rows=rows, since=since)


def _chosen(query: Query, rows: Any, wanted: Wanted) -> Any:
    """Those rows whose series a goal uses."""
    if query.account_column is not None and wanted.accounts is not None:
        rows = rows.filter(rows.account.isin(sorted(wanted.accounts)))
    if query.segment_column is not None:
        rows = rows.filter(_is_of(rows, wanted.segments))
    return rows


def _is_of(rows: Any, segments: Collection[str | None]) -> Any:
    """Whether a row is of one of ``segments``, of which None is the whole."""
    named = sorted(segment for segment in segments if segment is not None)
    is_whole = rows.segment.isnull() | (rows.segment == "")
    among = rows.segment.isin(named)
    if None not in segments:
        return among
    return is_whole | among if named else is_whole


def _known(query: Query, need: Need, metric: str | None, wanted: Wanted | None) -> Mapping[SeriesKey, date]:
    """The series of this query that were pulled before and are still asked for."""
    return {
        key: day
        for key, day in need.newest.items()
        if metric in {None, key.metric}
        and (
            wanted is None
            or wanted.accounts is None
            or query.account_column is None
            or key.account in wanted.accounts
        )
    }


def _since(query: Query, need: Need, metric: str | None, wanted: Wanted | None) -> date | None:
    """The first day to read: where the series that lags most ends, less the overlap, and never before the query's own first day."""
    known = _known(query, need, metric, wanted)
    if need.whole or not known:
        return query.since
    begins = _began(shift(min(known.values()), query.overlap, back=True), query.by)
    return max(begins, query.since) if query.since is not None else begins


def _of_new_series(
    query: Query, rows: Any, need: Need, metric: str | None, wanted: Wanted | None
) -> Any | None:
    """Whether a row is of an account or a segment that a goal uses and that has no reading yet, of which everything is read from
    the query's own first day; None where there is none.
    """
    known = _known(query, need, metric, wanted)
    if wanted is None or not known:
        return None
    new: list[Any] = []
    if query.account_column is not None and wanted.accounts is not None:
        accounts = sorted(wanted.accounts - {key.account for key in known})
        new += [rows.account.isin(accounts)] if accounts else []
    if query.segment_column is not None:
        segments = wanted.segments - {key.segment for key in known}
        new += [_is_of(rows, segments)] if segments else []
    return reduce(or_, new) if new else None


def _began(day: date, by: Stretch | None) -> date:
    """The first day of the week or month that ``day`` is in: a part of one would be a smaller value."""
    if by is Stretch.WEEK:
        return day - timedelta(days=day.weekday())
    return day.replace(day=1) if by is Stretch.MONTH else day


def _until(query: Query, need: Need) -> date:
    """The last day that is read: of what is counted from rows the last that is over, with its week or month."""
    if query.summary is None:
        return need.today
    if query.by in {Stretch.WEEK, Stretch.MONTH}:
        return _began(need.today, query.by) - timedelta(days=1)
    return need.today - timedelta(days=1)


def _summed(query: Query, rows: Any) -> Any:
    """A row for each day and series, with the value in the query's sense."""
    import ibis  # noqa: PLC0415

    if query.by is Stretch.WEEK:
        rows = rows.mutate(day=rows.day.truncate("W"))
    elif query.by is Stretch.MONTH:
        rows = rows.mutate(day=rows.day.truncate("M"))
    rows = rows.mutate(**{key: rows[key].nullif("") for key in _KEYS[1:]})
    keys = [rows[key] for key in _KEYS]
    if query.summary is Summary.LAST:
        rows = rows.mutate(place=ibis.rank().over(group_by=keys, order_by=rows.moment.desc()))
        rows = rows.filter(rows.place == 0)
    return rows.group_by([rows[key] for key in _KEYS]).agg(
        rows=rows.count(), value=_total(query.summary, rows.value).cast("float64")
    )


def _total(summary: Summary | None, value: Any) -> Any:
    match summary:
        case None | Summary.LAST:
            return value.max()
        case Summary.COUNT:
            return value.count()
        case Summary.COUNT_DISTINCT:
            return value.nunique()
        case _:
            return getattr(value, summary.value)()
