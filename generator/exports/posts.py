"""A table of posts to readings of items: what each post has gained so far, a version for each day on which it was exported.

Takes the rows below a header and its columns; gives drafts. Of what people wrote only a short title goes along, and never who commented.
"""

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from generator.exports.accounts import account_of
from generator.exports.days import days_of
from generator.exports.draft import Asked, Draft, NotTakenError, Refused, Taken
from generator.exports.export import Row
from generator.exports.figures import BAD, Odd, marks_of
from generator.exports.headers import Column, bare, strangers
from generator.exports.table import Layout, is_total, value_of

#: What a count of the account is called when it is one post's.
PER_POST: Mapping[str, str] = MappingProxyType(
    {
        "reach": "post_reach",
        "views": "post_views",
        "video_views": "post_views",
        "impressions": "impressions_per_post",
        "post_impressions": "impressions_per_post",
        "engagements": "post_engagements",
        "likes": "post_likes",
        "comments": "post_comments",
        "shares": "post_shares",
        "reposts": "post_shares",
        "saves": "post_saves",
        "link_clicks": "post_link_clicks",
    }
)
_TITLE = 60


def take_posts(
    rows: Sequence[Row],
    columns: Sequence[Column],
    asked: Asked,
    layout: Layout,
    *,
    platform: str | None,
    separator: str | None,
) -> Taken:
    """The items of rows below a header that has ``item`` and ``date``.

    Raises:
        NotTakenError: the header lacks one of them, or the dates cannot be read.
    """
    item, when = _first(columns, "item") or _first(columns, "url"), _first(columns, "date")
    if item is None or when is None:
        raise NotTakenError(
            "the posts have no column with an id or no day of publication", fix="export them again"
        )
    data = [row for row in rows if not row.is_empty and not is_total(row)]
    days = days_of(
        (row.cell(when.place) for row in data),
        timezone=asked.timezone,
        date_format=asked.date_format,
        usual=layout.usual,
        year=asked.year,
    )
    measured, twice = _measured(columns)
    refused = [Refused(row.line, reason) for row in data if (reason := _fault(row, item, when, days, asked))]
    faulty = {each.line for each in refused}
    sound = [row for row in data if row.line not in faulty]
    drafts: dict[tuple[str, str | None, str], Draft] = {}
    about = {name: _first(columns, name) for name in ("title", "type", "account")}
    for column, metric in measured:
        marks = marks_of((row.cell(column.place) for row in sound), separator=separator)
        for row in sound:
            value = value_of(row.cell(column.place), marks, metric, is_share=False)
            if value is BAD:
                refused.append(
                    Refused(row.line, f"`{row.cell(column.place)}` in `{column.header}` is no number")
                )
            if isinstance(value, Odd):
                continue
            draft = Draft(
                days[row.cell(when.place)],
                metric,
                value,
                account=account_of(_said(row, about["account"]), platform, asked),
                item=_item(row.cell(item.place)),
                tags=_tags(_said(row, about["type"])),
                note=_title(_said(row, about["title"])),
                line=row.line,
            )
            key = (metric, draft.account, draft.item or "")
            there = drafts.get(key)
            if there is None or there.value < value:
                drafts[key] = draft
    said = [f"`{header}` stands twice; the first is read" for header in twice]
    known = [column for column in columns if bare(column.header) not in layout.passed_over]
    return Taken(
        drafts=tuple(drafts.values()),
        rows=len(data),
        refused=tuple(sorted(refused)),
        said=tuple(said),
        strangers=strangers(known, asked.metrics),
    )


def _measured(columns: Sequence[Column]) -> tuple[list[tuple[Column, str]], list[str]]:
    """The columns with a count of a post, each metric once, by the order of ``PER_POST`` and never by that of the columns; headers that stand twice."""
    found: dict[str, Column] = {}
    twice: list[str] = []
    for concept, metric in PER_POST.items():
        named = [column for column in columns if column.concept == concept]
        if not named or metric in found:
            continue
        found[metric] = named[0]
        twice += [column.header for column in named[1:] if column.header == named[0].header]
    return [(column, metric) for metric, column in found.items()], twice


def _first(columns: Sequence[Column], concept: str) -> Column | None:
    return next((column for column in columns if column.concept == concept), None)


def _fault(row: Row, item: Column, when: Column, days: Mapping[str, object], asked: Asked) -> str | None:
    text = row.cell(when.place)
    if not row.cell(item.place):
        return "the post has no id"
    if text not in days:
        return f"`{text}` is no day" if text else "the post has no day of publication"
    return f"{days[text]} is still to come" if str(days[text]) > asked.today.isoformat() else None


def _said(row: Row, column: Column | None) -> str:
    return row.cell(column.place) if column is not None else ""


def _item(text: str) -> str:
    """An id, without what a spreadsheet adds to keep it from being read as a number."""
    return text.strip().lstrip("'=").strip('"')


def _tags(text: str) -> tuple[str, ...]:
    word = "-".join(text.lower().split())
    return (word,) if word else ()


def _title(text: str) -> str | None:
    """The first words, on one line: enough to know the post by."""
    line = " ".join(text.split())
    if len(line) <= _TITLE:
        return line or None
    return f"{line[:_TITLE].rsplit(' ', 1)[0]}…"
