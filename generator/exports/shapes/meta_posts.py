"""Meta Business Suite, posts and videos: a row a post with what it has gained so far, in a set of columns that changes from export to export."""

from generator.exports.draft import Asked, NotTakenError, Taken
from generator.exports.export import Export, Row
from generator.exports.headers import Column, bare, columns_of
from generator.exports.posts import PER_POST, take_posts
from generator.exports.shape import Shape
from generator.exports.table import Layout

_OWN = {
    "post id": "item", "video asset id": "item", "media id": "item", "reel id": "item", "publish time": "date", "page name": "account", "account username": "account",
    "permalink": "url", "title": "title", "description": "title", "post type": "type",
}  # fmt: skip
_LAYOUT = Layout(
    own=_OWN,
    usual="mdy",
    passed_over=frozenset(
        {"page id", "account id", "account name", "data comment", "date", "duration (sec)", "caption type", "languages", "is crosspost", "is share", "custom labels", "funded content status"}
    ),
)  # fmt: skip
_EXAMPLE = """\
Post ID,Page name,Title,Publish time,Permalink,Post type,Date,Views,Reach,"Reactions, comments and shares",Reactions,Comments,Shares
1220,Kafé Nord,New cake,11/02/2026 09:30,https://facebook.example/1,Photos,Lifetime,410,300,24,20,3,1
1221,Kafé Nord,"Open
late",11/14/2026 17:00,https://facebook.example/2,Videos,Lifetime,980,760,61,50,7,4
"""


def recognise(export: Export) -> str | None:
    found = _header(export)
    if found is None:
        return None
    header = found[0]
    names = {bare(cell) for cell in header.cells}
    ids = names & {"post id", "video asset id", "media id", "reel id"}
    if not ids or not names & {"publish time", "permalink", "page name", "account username"}:
        return None
    return (
        f"a row for each {next(iter(sorted(ids)))}, with `Publish time`" if "publish time" in names else None
    )


def _header(export: Export) -> tuple[Row, tuple[Column, ...]] | None:
    for row in export.rows[:5]:
        columns = columns_of(row.cells, _OWN)
        concepts = {column.concept for column in columns}
        if {"item", "date"} <= concepts and concepts & set(PER_POST):
            return row, columns
    return None


def take(export: Export, asked: Asked) -> Taken:
    found = _header(export)
    if found is None:
        raise NotTakenError("no row names a post's id, its time and a count", fix="choose another --from")
    header, columns = found
    rows = [row for row in export.rows if row.line > header.line]
    # `Date` says "Lifetime": the day of a post is the one on which it was published.
    kept = tuple(column for column in columns if bare(column.header) != "date")
    platform = (
        "instagram" if any(bare(column.header) == "account username" for column in columns) else "facebook"
    )
    return take_posts(rows, kept, asked, _LAYOUT, platform=platform, separator=export.separator)


SHAPE = Shape(
    id="meta-posts",
    title="Meta Business Suite, posts and videos",
    source="meta-business-suite",
    click="Meta Business Suite → Insights → Content → Export data → Published posts (or Videos, Reels, Stories) → CSV",
    reads="What each post or video has gained so far: views, reach, reactions, comments, shares, saves, link clicks. A newer export adds versions.",
    leaves="Seconds watched and the many columns of earnings; the text beyond a short title; who commented.",
    example=_EXAMPLE,
    recognise=recognise,
    take=take,
)
