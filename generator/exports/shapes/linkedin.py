"""LinkedIn pages: content, followers and visitors by day, and posts, in workbooks with two lines of header and American dates.

Its "Total followers" by day is how many were won on that day; LinkedIn's export has no standing total.
"""

from collections.abc import Callable
from dataclasses import replace

from generator.exports.draft import Asked, NotTakenError, Taken
from generator.exports.export import Export, Sheet
from generator.exports.headers import Column, bare, columns_of, header_row
from generator.exports.posts import take_posts
from generator.exports.shape import Shape
from generator.exports.table import Layout, take_table, unread

_FOLLOWERS = {"total followers": "new_followers", "followers": "new_followers"}
_CONTENT = {
    "impressions (total)": "impressions", "unique impressions (organic)": "unique_impressions", "clicks (total)": "clicks", "reactions (total)": "likes",
    "comments (total)": "comments", "reposts (total)": "reposts",
}  # fmt: skip
_VISITORS = {"total page views (total)": "profile_visits", "total unique visitors (total)": "active_users"}
_OF_PARTS = ("organic", "sponsored", "desktop", "mobile", "(total)")
_ORGANIC = ("organi", "orgáni", "orgâni", "عضوي")
_SPONSORED = ("spons", "patrocinad", "gesponsert", "betalt", "ممول")
#: Parts of a total that is read, and rates that follow from counts.
_PARTS = (
    *_ORGANIC, *_SPONSORED, "auto-invited", "automatisk", "desktop", "mobile", "engagement rate", "overview page", "life page", "jobs page",
    "overview unique", "life unique", "jobs unique",
    "products", "careers", "about",
)  # fmt: skip
_ANCHOR = {
    True: ("the file holds no standing total: one reading by hand anchors it (goalposts record followers N)",)
}

_FOLLOWERS_EXAMPLE = """\
,Data on followers,,,
Date,Sponsored followers,Organic followers,Auto-invited followers,Total followers
11/13/2026,0,4,0,4
11/14/2026,0,2,1,3
"""
_CONTENT_EXAMPLE = """\
Aggregated engagement metrics for your organic and sponsored posts,,,,,
Date,Impressions (organic),Impressions (sponsored),Impressions (total),Clicks (total),Reactions (total),Comments (total),Reposts (total)
11/13/2026,410,0,410,22,14,2,1
11/14/2026,380,0,380,17,9,0,0
"""
_VISITORS_EXAMPLE = """\
Visitor metrics,,,
Date,Total page views (desktop),Total page views (mobile),Total page views (total),Total unique visitors (total)
11/13/2026,20,31,51,28
11/14/2026,14,22,36,19
"""


_POSTS_EXAMPLE = """\
Metrics of single posts,,,,,
Post title,Post link,Created date,Impressions,Clicks,Likes,Comments,Reposts,Engagement rate
Open late,https://www.linkedin.com/feed/update/urn:li:activity:7100,11/13/2026,410,22,14,2,1,0.09
"""
_POSTS = {
    "post link": "url",
    "post title": "title",
    "created date": "published",
    "clicks": "clicks of a post",
    "views": "video_views",
}
#: Who posted is nobody's goal; prices and dates of campaigns, and rates that follow from counts.
_BESIDE_POSTS = frozenset(
    {"posted by", "campaign name", "campaign start date", "campaign end date", "audience", "click through rate (ctr)", "engagement rate", "content type", "offsite views", "follows", "clicks"}
)  # fmt: skip


def _sheet(export: Export, wanted: dict[str, str]) -> Sheet | None:
    """The sheet that has one of the ``wanted`` headers beside a date, and the parts that only LinkedIn's has."""
    for sheet in export.sheets:
        for row in sheet.rows[:6]:
            columns = columns_of(row.cells)
            names = {bare(column.header) for column in columns}
            is_by_day = any(column.concept == "date" for column in columns)
            if (
                is_by_day
                and (names & set(wanted))
                and any(part in name for name in names for part in _OF_PARTS)
            ):
                return sheet
            if is_by_day and wanted is _FOLLOWERS and _is_of_followers(columns):
                return sheet
    return None


def _is_of_followers(columns: tuple[Column, ...]) -> bool:
    """Whether, in any language, followers stand beside those that were won organically and by sponsoring."""
    names = " | ".join(bare(column.header) for column in columns)
    return (
        any(column.concept in {"followers", "new_followers"} for column in columns)
        and any(word in names for word in _ORGANIC)
        and any(word in names for word in _SPONSORED)
    )


def _recognise(wanted: dict[str, str]) -> Callable[[Export], str | None]:
    def recognise(export: Export) -> str | None:
        sheet = _sheet(export, wanted)
        if sheet is None:
            return None
        names = [cell for row in sheet.rows[:6] for cell in row.cells if bare(cell) in wanted]
        return (
            f"`{names[0]}` by day, with its parts beside it"
            if names
            else "followers by day, organic and sponsored beside them"
        )

    return recognise


def _take(wanted: dict[str, str]) -> Callable[[Export, Asked], Taken]:
    def take(export: Export, asked: Asked) -> Taken:
        sheet = _sheet(export, wanted)
        if sheet is None:
            raise NotTakenError("no sheet has LinkedIn's columns by day", fix="choose another --from")
        found = header_row(sheet.rows, wanted)
        parts = frozenset(
            bare(column.header)
            for column in (found[1] if found else ())
            if bare(column.header) not in wanted and any(part in bare(column.header) for part in _PARTS)
        )
        renamed = {"followers": "new_followers"} if wanted is _FOLLOWERS else {}
        taken = take_table(
            export, asked, Layout(own=wanted, renamed=renamed, usual="mdy", passed_over=parts), sheet=sheet
        )
        return replace(
            taken, said=(*_ANCHOR.get(wanted is _FOLLOWERS, ()), *taken.said, *unread(export, sheet))
        )

    return take


def _posts(export: Export) -> tuple[Sheet, int, tuple[Column, ...]] | None:
    """The sheet with a row for each post, its header's place and its columns."""
    for sheet in export.sheets:
        found = header_row(sheet.rows[:6], _POSTS, needed=("url", "published", "title"))
        names = {bare(column.header) for column in found[1]} if found is not None else set()
        if found is not None and {"post link", "created date"} <= names and names & {"reposts", "posted by"}:
            return sheet, *found
    return None


def _recognise_posts(export: Export) -> str | None:
    return "`Post link` and `Created date`, with reposts" if _posts(export) is not None else None


def _take_posts(export: Export, asked: Asked) -> Taken:
    found = _posts(export)
    if found is None:
        raise NotTakenError("no sheet has a row for each post", fix="choose another --from")
    sheet, place, columns = found
    taken = take_posts(
        sheet.rows[place + 1 :],
        columns,
        asked,
        Layout(own=_POSTS, usual="mdy", passed_over=_BESIDE_POSTS),
        platform="linkedin",
        separator=export.separator,
        line=sheet.rows[place].line,
    )
    return replace(taken, said=(*taken.said, *unread(export, sheet)))


FOLLOWERS = Shape(
    id="linkedin-followers",
    title="LinkedIn page, followers",
    click="The page as admin → Analytics → Followers → Export",
    reads="New followers a day. The file calls them Total followers; they are that day's.",
    leaves="The standing total, which the file does not hold: one reading by hand anchors it. Followers' places and trades.",
    example=_FOLLOWERS_EXAMPLE,
    source="linkedin-page",
    recognise=_recognise(_FOLLOWERS),
    take=_take(_FOLLOWERS),
)
CONTENT = Shape(
    id="linkedin-content",
    title="LinkedIn page, content",
    click="The page as admin → Analytics → Content → Export",
    reads="Impressions, unique impressions, clicks, reactions, comments and reposts a day, organic and sponsored together.",
    leaves="Rates, which follow from counts, and the parts of the totals.",
    example=_CONTENT_EXAMPLE,
    source="linkedin-page",
    recognise=_recognise(_CONTENT),
    take=_take(_CONTENT),
)
VISITORS = Shape(
    id="linkedin-visitors",
    title="LinkedIn page, visitors",
    click="The page as admin → Analytics → Visitors → Export",
    reads="Page views a day, and unique visitors, who are not added up.",
    leaves="Views by kind of page and by device; visitors' places and trades.",
    example=_VISITORS_EXAMPLE,
    source="linkedin-page",
    recognise=_recognise(_VISITORS),
    take=_take(_VISITORS),
)
POSTS = Shape(
    id="linkedin-posts",
    title="LinkedIn page, posts",
    click="The page as admin → Analytics → Content → Export; the sheet All posts saved as CSV",
    reads="What each post has gained so far: impressions, likes, comments, reposts, views of its video.",
    leaves="Who posted; clicks of all kinds together; rates, which follow from counts; campaigns.",
    example=_POSTS_EXAMPLE,
    source="linkedin-page",
    recognise=_recognise_posts,
    take=_take_posts,
)
