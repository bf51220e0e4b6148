"""X (Twitter): the account by day, posts, and the forty columns of the old Twitter Analytics.

Newest first, ``-`` where nothing was read, and no total of followers: new follows less unfollows are the day's net change.
"""

from dataclasses import replace

from generator.exports.draft import Asked, NotTakenError, Taken
from generator.exports.export import Export
from generator.exports.headers import bare, header_row
from generator.exports.posts import take_posts
from generator.exports.shape import Shape
from generator.exports.table import Layout, take_table

_OWN = {
    "new follows": "new_followers", "unfollows": "unfollows", "bookmarks": "saves", "replies": "comments", "profile visits": "profile_visits", "create post": "posts made",
    "share": "shares", "shares": "shares", "post id": "item", "tweet id": "item", "post link": "url", "tweet permalink": "url", "post text": "title", "tweet text": "title",
    "retweets": "reposts", "favorites": "likes", "url clicks": "link_clicks", "user profile clicks": "profile_visits",
    "engagement rate": "rate of engagement",
}  # fmt: skip
_LEFT = frozenset(
    {
        "engagement rate",
        "create post",
        "hashtag clicks",
        "detail expands",
        "app opens",
        "app installs",
        "follows",
        "email tweet",
        "media engagements",
        "dial phone",
        "permalink clicks",
        "media views",
        "completion rate",
        "estimated revenue",
    }
)
_LAYOUT = Layout(own=_OWN, usual="mdy", passed_over=_LEFT)
_BY_DAY = """\
Date,Impressions,Likes,Engagements,Bookmarks,Shares,New follows,Unfollows,Replies,Reposts,Profile visits,Create Post,Video views,Media views
"Sat, Nov 7, 2026",420,12,31,2,1,4,1,3,2,18,1,0,-
"Fri, Nov 6, 2026",515,18,40,3,0,6,0,5,4,22,2,0,-
"""
_POSTS = """\
Post id,Date,Post text,Post Link,Impressions,Likes,Engagements,Bookmarks,Shares,New follows,Replies,Reposts,Profile visits,Detail Expands,URL Clicks
1859,"Fri, Nov 6, 2026",Open late on Friday,https://x.example/1,310,9,22,1,0,2,1,1,6,8,3
"""


def recognise_by_day(export: Export) -> str | None:
    names = _names(export)
    if {"new follows", "unfollows"} <= names and "impressions" in names:
        return "`New follows` and `Unfollows` by day"
    if {"watch time (ms)", "completion rate"} <= names:
        return "`Watch Time (ms)` and `Completion Rate` by day, as X writes them of videos"
    return None


def recognise_posts(export: Export) -> str | None:
    names = _names(export)
    if {"tweet id", "tweet permalink"} <= names:
        return "`Tweet id` and `Tweet permalink`"
    if {"post id", "post link", "post text"} <= names:
        return "`Post id`, `Post text` and `Post Link`"
    return None


def _names(export: Export) -> set[str]:
    return {bare(cell) for row in export.rows[:3] for cell in row.cells}


def take_by_day(export: Export, asked: Asked) -> Taken:
    taken = take_table(export, asked, replace(_LAYOUT, renamed={"views": "video_views"}))
    if "new follows" not in _names(export):
        return taken
    anchor = (
        "the file holds no total of followers: one reading by hand anchors it (goalposts record followers N)"
    )
    return replace(taken, said=(anchor, *taken.said))


def take_of_posts(export: Export, asked: Asked) -> Taken:
    found = header_row(export.rows, _OWN, needed=("item",))
    if found is None:
        raise NotTakenError("no row names a post's id and its counts", fix="choose another --from")
    place, columns = found
    promoted = {bare(column.header) for column in columns if bare(column.header).startswith("promoted")}
    layout = replace(_LAYOUT, passed_over=_LEFT | promoted)
    return take_posts(
        export.rows[place + 1 :],
        columns,
        asked,
        layout,
        platform="x",
        separator=export.separator,
        line=export.rows[place].line,
    )


BY_DAY = Shape(
    id="x-account",
    title="X, the account by day",
    source="x-analytics",
    click="X → Premium → Analytics → Account overview → the arrow → CSV",
    reads="Impressions, engagements, likes, replies, reposts, new follows, unfollows and profile visits a day; of the videos' export views and time watched.",
    leaves="The total of followers, which the export does not hold: one reading by hand anchors it. Rates, which follow from counts.",
    example=_BY_DAY,
    recognise=recognise_by_day,
    take=take_by_day,
)
POSTS = Shape(
    id="x-posts",
    title="X or Twitter, posts",
    source="x-analytics",
    click="X → Premium → Analytics → Content → the arrow → CSV; older files are from analytics.twitter.com",
    reads="What each post has gained so far: impressions, engagements, likes, replies, reposts, link clicks.",
    leaves="Promoted counts, rates, media views (which count pictures too), and the text beyond a short title.",
    example=_POSTS,
    recognise=recognise_posts,
    take=take_of_posts,
)
