"""Any table with a column of days and columns of numbers, whoever made it: by headers that are known, or by ``--map``."""

from collections.abc import Mapping
from dataclasses import replace
from itertools import pairwise

from generator.diagnostics.suggestions import listed
from generator.exports.clocks import with_clock
from generator.exports.columns import refuse_twins
from generator.exports.draft import Asked, Missing, NotTakenError, Taken
from generator.exports.export import Export, Sheet
from generator.exports.headers import NOTHING, Column, bare, columns_of, concept_of, header_row, place_of
from generator.exports.risen import never_falling
from generator.exports.shape import Shape
from generator.exports.spans import take_spans
from generator.exports.table import Layout, take_rows, take_table, unread
from generator.exports.words import DAYS, STARTS

_WEEK = 7
_MONTH = frozenset({28, 29, 30, 31})
_ROWS = 3
#: What --map says of the rows themselves.
_NO_COLUMN = frozenset({"metric", "window"})
#: What says that a row is one post's.
_OF_POSTS = frozenset({"item", "url", "published"})
_TEXTS = frozenset(
    {
        "post",
        "post text",
        "post type",
        "tweet",
        "tweet text",
        "caption",
        "innlegg",
        "innleggstype",
        "beitrag",
        "publicación",
        "postagem",
    }
)

_EXAMPLE = """\
Date;Followers;Reach
12.11.2026;1 204;350
13.11.2026;1 219;412
"""


def recognise(export: Export) -> str | None:
    return why_table(export, NOTHING)


def why_table(export: Export, own: Mapping[str, str]) -> str | None:
    """Why a file is a table by day, where ``own`` are headers that the site knows beside those that everybody does."""
    found = header_row(export.rows, own)
    if found is None:
        return None
    named = [column.header for column in found[1] if column.concept is not None]
    return f"a table with the columns {', '.join(named)}"


def take(export: Export, asked: Asked) -> Taken:
    if not {"date", "value"} & set(asked.mapping):
        sheet = next((each for each in export.sheets if header_row(each.rows, asked.named)), export.sheets[0])
        _refuse_posts(sheet)
        sheet = _with_clock(sheet, asked)
        spans = _spans(export, sheet, asked)
        taken = spans or _by_the_day(take_table(export, asked, Layout(own=asked.named), sheet=sheet), asked)
        risen = never_falling(taken.drafts, asked)
        return replace(taken, said=(*taken.said, *risen, *_unread(export, sheet)))
    sheet, place, columns = _mapped(export, asked)
    taken = take_rows(
        sheet.rows[place + 1 :],
        columns,
        asked,
        Layout(),
        separator=export.separator,
        line=sheet.rows[place].line,
    )
    return _by_the_day(taken, asked)


def _with_clock(sheet: Sheet, asked: Asked) -> Sheet:
    """The sheet with days and times of day, which stand in columns of their own, in one."""
    found = header_row(sheet.rows, asked.named)
    when = place_of(found[1], "date") if found is not None else None
    if found is None or when is None:
        return sheet
    place, columns = found
    head, below = sheet.rows[: place + 1], sheet.rows[place + 1 :]
    joined = with_clock(below, columns, when)
    return sheet if joined is below else replace(sheet, rows=(*head, *joined))


def _unread(export: Export, sheet: Sheet) -> tuple[str, ...]:
    """That a workbook has other sheets."""
    same = next((each for each in export.sheets if each.name == sheet.name), sheet)
    return unread(export, same)


def _is_of_posts(column: Column) -> bool:
    return column.concept in _OF_POSTS or bare(column.header) in _TEXTS


def _refuse_posts(sheet: Sheet) -> None:
    """Refuse a row for each post: what a post has gained is not what its account gained on a day.

    Raises:
        NotTakenError: a header names a post or the address of one.
    """
    found = header_row(sheet.rows)
    of_posts = [column.header for column in found[1] if _is_of_posts(column)] if found else []
    if found and of_posts:
        raise NotTakenError(
            f"the rows are of single posts (`{of_posts[0]}`), and none of the exports of posts that are known has these columns",
            fix="export it whole, with the post's id, its time of publication and its counts; or by day",
            line=sheet.rows[found[0]].line,
        )


def _spans(export: Export, sheet: Sheet, asked: Asked) -> Taken | None:
    """The readings of a table of which each row tells of the days from a first to a last; None where it has no such columns.

    Raises:
        NotTakenError: rows name a first day alone, and are not one day after the other: nothing says which is their last.
    """
    found = header_row(sheet.rows, asked.named)
    when = place_of(found[1], "date") if found is not None else None
    if found is None or when is None or bare(when.header) in DAYS or "window" in asked.mapping:
        return None
    place, columns = found
    line = sheet.rows[place].line
    if place_of(columns, "end") is not None:
        kept = tuple(each for each in columns if each.concept != "date" or each is when)
        rows = sheet.rows[place + 1 :]
        refuse_twins(columns, rows, line=line)
        return take_spans(rows, kept, asked, Layout(), separator=export.separator, line=line)
    if bare(when.header).split(" (")[0] in STARTS:
        taken = take_table(export, asked, Layout(own=asked.named), sheet=sheet)
        days = sorted({draft.date for draft in taken.drafts})
        if {(b - a).days for a, b in pairwise(days)} != {1}:
            raise NotTakenError(
                f"`{when.header}` is the first day of what a row tells of, and no column has the last",
                fix="export it with the last day too, or by day; or say what a row covers: --map window=P1D",
                line=line,
            )
    return None


def _by_the_day(taken: Taken, asked: Asked) -> Taken:
    """The same where rows are not a week or a month apart; else nobody knows what a row of it covers, and it is asked.

    Raises:
        NotTakenError: they are, and there are readings whose window has to be known.
    """
    if taken.window is not None:
        return taken
    days = sorted({draft.date for draft in taken.drafts if draft.metric not in asked.levels})
    steps = {(b - a).days for a, b in pairwise(days)}
    if len(days) < _ROWS or "window" in asked.mapping or not (steps == {_WEEK} or steps <= _MONTH):
        return taken
    metrics = listed(sorted({draft.metric for draft in taken.drafts if draft.metric not in asked.levels}))
    raise NotTakenError(
        f"the rows are {min(steps)} days apart, and nothing says whether one tells of its day alone or of all days since the row before ({metrics})",
        fix="say what a row covers up to its day: --map window=P1D, P7D or P1M",
    )


def _mapped(export: Export, asked: Asked) -> tuple[Sheet, int, tuple[Column, ...]]:
    """The header row that has the columns that were named, and its columns as they were named."""
    named = {bare(column): name for name, column in asked.mapping.items() if name not in _NO_COLUMN}
    metric = asked.mapping.get("metric") or _guessed(asked)
    if "value" in asked.mapping and metric not in asked.metrics:
        raise NotTakenError(
            f"no metric is called `{metric}`" if metric else "which metric the values are is not said",
            fix="add metric=ID to --map; docs/reference/catalogue.md lists the metrics that ship",
            wants=None if metric else Missing.METRIC,
        )
    own = {header: (metric if name == "value" else name) for header, name in named.items()}
    for sheet in export.sheets:
        for place, row in enumerate(sheet.rows[:40]):
            if set(named) <= {bare(cell) for cell in row.cells}:
                columns = columns_of(row.cells, own)
                return sheet, place, tuple(each for each in columns if bare(each.header) in own)
    raise NotTakenError(_not_there(export, asked), fix="write the headers as they stand in the file")


def _guessed(asked: Asked) -> str:
    """The metric that the column of values is called after; nothing where it is called after none."""
    concept = concept_of(asked.mapping.get("value", "")) or ""
    return concept if concept in asked.metrics else ""


def _not_there(export: Export, asked: Asked) -> str:
    """The columns, as they were typed, that no row has; where each of them is somewhere, that no row has all."""
    typed = [column for name, column in asked.mapping.items() if name not in _NO_COLUMN]
    there = {bare(cell) for sheet in export.sheets for row in sheet.rows[:40] for cell in row.cells}
    lacking = [column for column in typed if bare(column) not in there]
    named = ", ".join(f"`{column}`" for column in lacking or typed)
    several = "column" if len(lacking) == 1 else "columns"
    return f"no row has the {several} {named}" if lacking else f"no row has all of the columns {named}"


SHAPE = Shape(
    id="table",
    title="Any table by day",
    source="table",
    click="Save the sheet as CSV, or leave it as an Excel workbook.",
    reads="A column of days and each column whose header is known in English, Norwegian, Arabic, German, Spanish, Portuguese or French, or is the id or the label of a metric of the site.",
    leaves="Columns that are not known: they are listed, and `--map date=COLUMN,value=COLUMN,metric=ID` names one.",
    example=_EXAMPLE,
    recognise=recognise,
    take=take,
)
