"""A hand-kept table whose columns are accounts or platforms: one metric, a row a day or an hour, a column an account.

Nothing in it says what is counted: ``--map metric=ID`` does. Of several rows of one day the last counts. A 0 before an account's first count
is told and left out; a count that does not move for long is told.
"""

import itertools
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from generator.exports.accounts import account_of
from generator.exports.days import days_of
from generator.exports.draft import Asked, Draft, NotTakenError, Refused, Taken
from generator.exports.export import Export, Row
from generator.exports.figures import BAD, Odd, marks_of, number
from generator.exports.headers import Column, bare, columns_of
from generator.exports.shape import Shape
from generator.exports.table import own_window

PLATFORMS = (
    "facebook",
    "instagram",
    "twitter",
    "x",
    "linkedin",
    "tiktok",
    "youtube",
    "pinterest",
    "threads",
    "mastodon",
    "bluesky",
    "weibo",
    "snapchat",
    "telegram",
    "whatsapp",
)
_DAYS = frozenset(
    {
        "date",
        "day",
        "time",
        "timestamp",
        "dato",
        "dag",
        "tid",
        "التاريخ",
        "اليوم",
        "datum",
        "fecha",
        "data",
        "date(yyyymmdd)",
    }
)
_STALE = 3
_EXAMPLE = """\
Date(YYYYMMDD),Facebook,Instagram,X
20261101,1204,0,310
20261102,1209,0,311
20261103,1211,88,311
"""


def _columns(export: Export) -> tuple[int, Column, list[tuple[Column, str]]] | None:
    """The header's place, the column of days, and the columns of accounts with their platform."""
    for place, row in enumerate(export.rows[:10]):
        columns = columns_of(row.cells)
        when = next((column for column in columns if bare(column.header) in _DAYS), None)
        accounts = [
            (column, platform)
            for column in columns
            if column is not when and (platform := _platform(column.header))
        ]
        if when is not None and len(accounts) >= 2 and len(accounts) >= len(columns) - 2:
            return place, when, accounts
    return None


def _platform(header: str) -> str | None:
    words = bare(header).replace("/", " ").replace("@", " ").split()
    return next((word for word in PLATFORMS if word in words[:1]), None)


def recognise(export: Export) -> str | None:
    found = _columns(export)
    return f"a column for each of {', '.join(column.header for column, _ in found[2][:4])}" if found else None


def take(export: Export, asked: Asked) -> Taken:
    found = _columns(export)
    if found is None:
        raise NotTakenError("no row names a day and two accounts or platforms", fix="choose another --from")
    metric = asked.mapping.get("metric")
    if metric is None:
        raise NotTakenError(
            "the table has a column an account, and nothing in it says what is counted",
            fix="say it: --from wide-accounts --map metric=followers",
        )
    if metric not in asked.metrics:
        raise NotTakenError(
            f"no metric is called `{metric}`",
            fix="see `goalposts catalogue metrics`, or define it in content/metrics/",
        )
    place, when, accounts = found
    data = [row for row in export.rows[place + 1 :] if not row.is_empty]
    days = days_of(
        (row.cell(when.place) for row in data),
        timezone=asked.timezone,
        date_format=asked.date_format,
        year=asked.year,
    )
    refused = [
        Refused(row.line, f"`{row.cell(when.place)}` is no day")
        for row in data
        if row.cell(when.place) not in days
    ]
    drafts: list[Draft] = []
    said: list[str] = []
    for column, platform in accounts:
        account = account_of(_name(column.header, platform), platform, replace(asked, account=None))
        cells = _cells(data, column, when, days, export.separator)
        refused += [
            Refused(line, f"`{text}` in `{column.header}` is no number")
            for _, value, line, text in cells
            if value is BAD
        ]
        counts = [
            (day, value, line)
            for day, value, line, _ in cells
            if not isinstance(value, Odd) and day <= asked.today
        ]
        kept = dict.fromkeys(day for day, _, _ in counts)
        last = {day: (value, line) for day, value, line in counts}
        begun = next((day for day in sorted(kept) if last[day][0] != 0), None)
        zeros = [day for day in kept if begun is None or day < begun]
        said += list(_told(column.header, zeros, counts, last))
        drafts += [
            Draft(
                day, metric, last[day][0], account, window=own_window(metric, "P1D", asked), line=last[day][1]
            )
            for day in sorted(kept)
            if day not in zeros
        ]
    return Taken(drafts=tuple(drafts), rows=len(data), refused=tuple(sorted(refused)), said=tuple(said))


def _name(header: str, platform: str) -> str:
    rest = bare(header).replace("@", "").removeprefix(platform).strip(" /-:")
    return rest or platform


def _cells(
    data: list[Row], column: Column, when: Column, days: object, separator: str | None
) -> list[tuple[date, float | Odd, int, str]]:
    assert isinstance(days, dict)
    marks = marks_of((row.cell(column.place) for row in data), separator=separator)
    return [
        (days[row.cell(when.place)], number(row.cell(column.place), marks), row.line, row.cell(column.place))
        for row in data
        if row.cell(when.place) in days
    ]


def _told(
    header: str, zeros: list[date], counts: list[tuple[date, float, int]], last: dict[date, tuple[float, int]]
) -> Iterator[str]:
    if zeros:
        yield f"{header}: {len(zeros)} days of 0 before its first count are left out, since it did not exist yet"
    if len(last) < len({line for _, _, line in counts}):
        yield f"{header}: of several rows of a day the last counts"
    ordered = sorted(last)
    run = 1
    for before, day in itertools.pairwise(ordered):
        run = run + 1 if last[before][0] == last[day][0] else 1
        if run == _STALE + 1 and last[day][0] != 0:
            yield f"{header}: {last[day][0]:g} stands unchanged for more than {_STALE} rows up to {day}; was it read anew?"
            return


SHAPE = Shape(
    id="wide-accounts",
    title="A hand-kept table with a column for each account or platform",
    source="table",
    click="Save the sheet as CSV, or leave it as an Excel workbook.",
    reads="One metric, which --map metric=ID names, of each account; of several rows of a day the last.",
    leaves="Zeros from before an account existed.",
    example=_EXAMPLE,
    recognise=recognise,
    take=take,
)
