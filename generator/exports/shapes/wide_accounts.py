"""A hand-kept table whose columns are accounts or platforms: a row a day or an hour, a column an account.

Nothing in it says what is counted, unless its headers do (``Facebook followers``): ``--map metric=ID`` does. Of several rows of one day the last
counts. A 0 before an account's first count is told and left out; a count that does not move for long is told.
"""

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from generator.exports.accounts import account_of, platform_in
from generator.exports.cells import own_window, values_of
from generator.exports.clocks import with_clock
from generator.exports.columns import refuse_twins
from generator.exports.draft import Asked, Draft, Missing, NotTakenError, Refused, Taken
from generator.exports.export import Export, Row, cells_at
from generator.exports.figures import BAD, Odd
from generator.exports.headers import Column, bare, columns_of, concept_of, place_of, strangers
from generator.exports.risen import never_falling
from generator.exports.shape import Shape
from generator.exports.stretches import stretched
from generator.exports.table import dated_rows, own_rows, tell_times
from generator.records import dataclass

_STALE = 3
_EXAMPLE = """\
Date(YYYYMMDD),Facebook,Instagram,X
20261101,1204,0,310
20261102,1209,0,311
20261103,1211,88,311
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Found:
    """The header: its place, the column of days, the columns of accounts, and what stands beside them and is of none."""

    place: int
    when: Column
    accounts: tuple[Column, ...]
    others: tuple[Column, ...] = ()


def _header(export: Export, asked: Asked | None = None) -> _Found | None:
    """The first row that has a day and two platforms; with ``asked``, a day and any other columns."""
    for place, row in enumerate(export.rows[:10]):
        columns = columns_of(row.cells)
        when = place_of(columns, "date")
        others = tuple(column for column in columns if column is not when)
        accounts = tuple(column for column in others if platform_in(column.header) is not None)
        if when is None or not others:
            continue
        if len(accounts) >= 2 and len(accounts) >= len(columns) - 2:
            rest = tuple(column for column in others if column not in accounts)
            return _Found(place=place, when=when, accounts=accounts, others=rest)
        if asked is not None:
            named = tuple(column for column in others if column.concept not in {"date", "hour"})
            rest = tuple(column for column in others if column not in named)
            return _Found(place=place, when=when, accounts=named, others=rest)
    return None


def recognise(export: Export) -> str | None:
    found = _header(export)
    if found is None:
        return None
    return f"a column for each of {', '.join(column.header for column in found.accounts[:4])}"


def take(export: Export, asked: Asked) -> Taken:
    found = _header(export, asked)
    if found is None:
        raise NotTakenError("no row names a day and two accounts or platforms", fix="choose another --from")
    below = with_clock(export.rows[found.place + 1 :], (*found.accounts, *found.others), found.when)
    rows: Sequence[Row] = own_rows(below, found.when)
    header = export.rows[found.place]
    whose = (replace(column, concept="account") for column in found.accounts)
    refuse_twins((*columns_of(header.cells), *whose), rows, line=header.line)
    stretch = stretched(rows, found.when, line=header.line)
    if stretch is not None:
        rows = stretch.rows
        asked = replace(asked, mapping={"window": stretch.window, **asked.mapping}, date_format=None)
    days, dated, refused, said = dated_rows(rows, found.when, asked, None)
    if stretch is not None:
        said.append(stretch.said)
        refused += stretch.refused
    has_times = tell_times(dated, found.when)
    drafts: list[Draft] = []
    for column in found.accounts:
        read = _read(column, days, dated, asked, export.separator, has_times=has_times)
        drafts += read.drafts
        refused += read.refused
        said += read.said
    return Taken(
        drafts=tuple(drafts),
        rows=len(rows) + (len(stretch.refused) if stretch is not None else 0),
        refused=tuple(sorted(refused)),
        said=(*said, *never_falling(drafts, asked)),
        strangers=strangers((each for each in found.others if each.concept is None), asked.metrics),
        left=tuple(each.header for each in found.others if each.concept is not None),
    )


def _metric(column: Column, asked: Asked) -> str:
    """What a column counts: what was typed, else what its own header says behind the platform."""
    metric = asked.mapping.get("metric") or (
        concept_of(_rest(column.header)) if platform_in(column.header) else None
    )
    if metric is None:
        raise NotTakenError(
            f"the table has a column an account, and nothing says what is counted in `{column.header}`",
            fix="say it: --from wide-accounts --map metric=followers",
            wants=Missing.METRIC,
        )
    if metric not in asked.metrics:
        raise NotTakenError(
            f"no metric is called `{metric}`",
            fix="write the id of a metric, or define it in content/metrics/",
        )
    return metric


def _account(column: Column, asked: Asked) -> str | None:
    """The site's account that a header names; of a platform alone the only one that the site has there."""
    platform = platform_in(column.header)
    if platform is None:
        account = account_of(column.header, None, replace(asked, account=None))
        return account if account in asked.accounts else None
    name = _rest(column.header)
    if name and concept_of(name) is None:
        return account_of(name, platform, replace(asked, account=None))
    there = [account for account in asked.accounts if account.partition("/")[0] == platform]
    return there[0] if len(there) == 1 else platform


def _rest(header: str) -> str:
    _, _, rest = bare(header).replace("@", " ").replace("/", " ").strip().partition(" ")
    return rest.strip(" -:()")


def _read(
    column: Column,
    days: Sequence[date],
    dated: Sequence[Row],
    asked: Asked,
    separator: str | None,
    *,
    has_times: bool,
) -> Taken:
    """The readings of one column, with what is odd about it."""
    metric, account = _metric(column, asked), _account(column, asked)
    if account is None:
        line = dated[0].line - 1 if dated else 1
        reason = f"`{column.header}` is no account of the site and begins with no platform: write it as platform/name"
        return Taken(drafts=(), rows=0, refused=(Refused(max(line, 1), reason),))
    texts = cells_at(dated, column.place)
    values = values_of(texts, column, asked, separator=separator, metric=metric)
    refused = tuple(
        Refused(row.line, f"`{text}` in `{column.header}` is no number")
        for row, text in zip(dated, texts, strict=True)
        if values[text] is BAD
    )
    counts = [
        (day, value, row.line)
        for day, row, text in zip(days, dated, texts, strict=True)
        if not isinstance(value := values[text], Odd)
    ]
    if not has_times:
        counts, doubled = _undoubted(counts, column.header)
        refused += doubled
    last = {day: (value, line) for day, value, line in counts}
    if len(last) < len(counts) and metric not in asked.levels:
        raise NotTakenError(
            f"`{column.header}` has several rows of a day, and {metric} is no level whose last count holds",
            fix="add the rows of a day up before importing",
        )
    begun = min((day for day, (value, _) in last.items() if value != 0), default=None)
    zeros = {day for day in last if metric in asked.levels and (begun is None or day < begun)}
    window = own_window(metric, asked.mapping.get("window", "P1D"), asked)
    drafts = tuple(
        Draft(day, metric, value, account, window=window, line=line)
        for day, (value, line) in last.items()
        if day not in zeros
    )
    return Taken(
        drafts=drafts,
        rows=0,
        refused=refused,
        said=tuple(_told(column.header, len(zeros), len(counts), last, is_level=metric in asked.levels)),
    )


def _undoubted(
    counts: Sequence[tuple[date, float, int]], header: str
) -> tuple[list[tuple[date, float, int]], tuple[Refused, ...]]:
    """The counts without those of days that have several unlike ones, and no time of day to say which is the last."""
    of_day: dict[date, set[float]] = {}
    for day, value, _ in counts:
        of_day.setdefault(day, set()).add(value)
    refused = tuple(
        Refused(line, f"`{header}` of {day} stands twice with different values")
        for day, _, line in counts
        if len(of_day[day]) > 1
    )
    return [each for each in counts if len(of_day[each[0]]) == 1], refused


def _told(
    header: str, zeros: int, counts: int, last: dict[date, tuple[float, int]], *, is_level: bool
) -> Iterator[str]:
    if zeros:
        yield f"{header}: 0 before its first count is left out, since it did not exist yet (days: {zeros})"
    if len(last) < counts:
        yield f"{header}: of several rows of a day the last counts"
    ordered = sorted(last)
    run = 1
    for before, day in itertools.pairwise(ordered):
        run = run + 1 if last[before][0] == last[day][0] else 1
        if is_level and run == _STALE + 1 and last[day][0] != 0:
            yield f"{header}: {last[day][0]:g} stands unchanged for more than {_STALE} days up to {day}; was it read anew?"
            return


SHAPE = Shape(
    id="wide-accounts",
    title="A hand-kept table with a column for each account or platform",
    source="table",
    click="Save the sheet as CSV, or leave it as an Excel workbook.",
    reads="One metric of each account, which --map metric=ID or the headers name; of several rows of a day the last, where they have times.",
    leaves="Zeros from before an account existed.",
    example=_EXAMPLE,
    recognise=recognise,
    take=take,
)
