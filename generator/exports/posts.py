"""A table of posts to readings of items: what each post has gained so far, a version for each day on which it was exported.

Takes the rows below a header and its columns; gives drafts. Of what people wrote only a short title goes along, and never who commented.
"""

import re
from collections.abc import Mapping, Sequence
from datetime import date
from types import MappingProxyType

from generator.exports.accounts import account_of
from generator.exports.cells import values_of
from generator.exports.columns import chosen, refuse_twins
from generator.exports.days import days_of
from generator.exports.draft import Asked, Draft, NotTakenError, Refused, Taken
from generator.exports.export import Row, cells_at
from generator.exports.figures import BAD, Odd
from generator.exports.headers import Column, bare, place_of
from generator.exports.table import Layout, own_rows, usual_where
from generator.exports.words import PLACES

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
#: What is said of a post beside its counts.
_ABOUT = ("item", "url", "published", "date", "title", "type", "account")
_PLACES = frozenset(PLACES)
#: An id that a spreadsheet took for a number and rounded.
_ROUNDED = re.compile(r"\d+([.,]\d+)?[eE]\+?\d+")
_LAST_NUMBER = re.compile(r"/(?:video|status|reel|p|posts|photo)/([\w-]+)/?(?:\?.*)?$|urn:li:\w+:(\d+)/?$")


def take_posts(
    rows: Sequence[Row],
    columns: Sequence[Column],
    asked: Asked,
    layout: Layout,
    *,
    platform: str | None,
    separator: str | None,
    line: int = 1,
) -> Taken:
    """The items of rows below a header at ``line`` that has an ``item`` or its address, and the day of publication.

    Raises:
        NotTakenError: the header lacks one of them, or the dates or numbers cannot be read.
    """
    told = [each for each in columns if bare(each.header) not in layout.passed_over]
    about = {name: place_of(told, name) for name in _ABOUT}
    item, when = about["item"] or about["url"], about["published"] or about["date"]
    if item is None or when is None:
        raise NotTakenError(
            "the posts have no column with an id or no day of publication", fix="export them again", line=line
        )
    refuse_twins(told, data := own_rows(rows), line=line)
    days = days_of(
        cells_at(data, when.place),
        timezone=asked.timezone,
        date_format=asked.date_format,
        usual=usual_where(layout.usual, separator),
        year=asked.year,
    )
    refused = [Refused(row.line, reason) for row in data if (reason := _fault(row, item, when, days, asked))]
    faulty = {each.line for each in refused}
    sound = [row for row in data if row.line not in faulty]
    passed_over = layout.passed_over | _of_accounts(columns)
    picked = chosen(_as_of_posts(columns), sound, asked, passed_over, line=line)
    drafts: dict[tuple[str, str | None, str], Draft] = {}
    models = [
        _model(row, days[row.cell(when.place)], item, about, platform=platform, asked=asked) for row in sound
    ]
    for column in picked.measured:
        refused += _read(column, sound, models, asked, drafts, separator=separator)
    return Taken(
        drafts=tuple(drafts.values()),
        rows=len(data),
        refused=tuple(sorted([*refused, *picked.refused])),
        strangers=picked.strangers,
        left=picked.left,
    )


def _model(
    row: Row,
    day: date,
    item: Column,
    about: Mapping[str, Column | None],
    *,
    platform: str | None,
    asked: Asked,
) -> Draft:
    """What is said of a post with each of its counts."""
    return Draft(
        day,
        "",
        0.0,
        account=account_of(_said(row, about["account"]), platform, asked),
        item=_item(row.cell(item.place)),
        tags=_tags(_said(row, about["type"])),
        note=_title(_said(row, about["title"])),
        line=row.line,
    )


def _read(
    column: Column,
    rows: Sequence[Row],
    models: Sequence[Draft],
    asked: Asked,
    drafts: dict[tuple[str, str | None, str], Draft],
    *,
    separator: str | None,
) -> list[Refused]:
    """Adds a draft for each number of ``column``; of a post that stands twice, the larger, since counts only grow."""
    metric = column.concept or ""
    values = values_of(cells_at(rows, column.place), column, asked, separator=separator)
    refused = []
    for row, model in zip(rows, models, strict=True):
        value = values[row.cell(column.place)]
        if value is BAD:
            refused.append(Refused(row.line, f"`{row.cell(column.place)}` in `{column.header}` is no number"))
        if isinstance(value, Odd):
            continue
        draft = model._replace(metric=metric, value=value)
        key = (metric, draft.account, draft.item or "")
        there = drafts.get(key)
        if there is None or there.value < value:
            drafts[key] = draft
    return refused


def _as_of_posts(columns: Sequence[Column]) -> tuple[Column, ...]:
    """Columns with a post's own metrics; of two that would be one metric, the one that ``PER_POST`` has first, wherever it stands."""
    there = {column.concept for column in columns}
    best: dict[str, str] = {}
    for concept, metric in PER_POST.items():
        if concept in there:
            best.setdefault(metric, concept)
    return tuple(
        Column(each.place, each.header, each.bracket, _of_post(each.concept, best)) for each in columns
    )


def _of_accounts(columns: Sequence[Column]) -> frozenset[str]:
    """Headers of what is known and no count of a post: of the account, or the lesser of two that would be one."""
    as_of_posts = zip(columns, _as_of_posts(columns), strict=True)
    return frozenset(
        bare(column.header) for column, of_post in as_of_posts if column.concept and not of_post.concept
    )


def _of_post(concept: str | None, best: Mapping[str, str]) -> str | None:
    metric = PER_POST.get(concept or "")
    if metric is None:
        return concept if concept in _PLACES else None
    return metric if best[metric] == concept else None


def _fault(row: Row, item: Column, when: Column, days: Mapping[str, object], asked: Asked) -> str | None:
    text = row.cell(when.place)
    if not row.cell(item.place):
        return "the post has no id"
    if _ROUNDED.fullmatch(row.cell(item.place)):
        return f"the id `{row.cell(item.place)}` was rounded by a spreadsheet: import the file as it was exported"
    if text not in days:
        return f"`{text}` is no day" if text else "the post has no day of publication"
    return f"{days[text]} is still to come" if str(days[text]) > asked.today.isoformat() else None


def _said(row: Row, column: Column | None) -> str:
    return row.cell(column.place) if column is not None else ""


def _item(text: str) -> str:
    """An id, without what a spreadsheet adds to keep it from being read as a number; of an address the id in it."""
    bare_id = text.strip().lstrip("'=").strip('"')
    found = _LAST_NUMBER.search(bare_id)
    return (found[1] or found[2]) if found else bare_id


def _tags(text: str) -> tuple[str, ...]:
    word = "-".join(text.lower().split())
    return (word,) if word else ()


def _title(text: str) -> str | None:
    """The first words, on one line: enough to know the post by."""
    line = " ".join(text.split())
    if len(line) <= _TITLE:
        return line or None
    return f"{line[:_TITLE].rsplit(' ', 1)[0]}…"
