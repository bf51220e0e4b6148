"""Meta Business Suite, posts and videos: a row a post with what it has gained so far, in a set of columns that changes from export to export."""

from generator.exports.draft import Asked, NotTakenError, Taken
from generator.exports.export import Export, cells_at
from generator.exports.headers import Column, bare, columns_of
from generator.exports.posts import PER_POST, take_posts
from generator.exports.shape import Shape
from generator.exports.table import Layout

_OWN = {
    "media id": "item", "reel id": "item", "video asset id": "video asset", "permalink": "url", "post type": "type",
}  # fmt: skip
_LAYOUT = Layout(
    own=_OWN,
    usual="mdy",
    passed_over=frozenset(
        {"page id", "account id", "video asset id", "3-second video views", "1-minute video views", "data comment", "date", "duration (sec)", "caption type", "languages", "is crosspost", "is share", "custom labels", "funded content status"}
    ),
)  # fmt: skip
_USERNAMES = frozenset(
    {
        "account username",
        "brukernavn for konto",
        "اسم مستخدم الحساب",
        "nome de usuário da conta",
        "benutzername des kontos",
        "konto-benutzername",
    }
)
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
    headers = {column.concept: column.header for column in found[1]}
    if not {"url", "account"} & set(headers):
        return None
    return f"a row for each `{headers['item']}`, with `{headers['published']}`"


def _header(export: Export) -> tuple[int, tuple[Column, ...]] | None:
    """The place of the header and its columns: the id of a post, when it was published, and a count."""
    for place, row in enumerate(export.rows[:5]):
        columns = tuple(_with_id(column) for column in columns_of(row.cells, _OWN))
        concepts = {column.concept for column in columns}
        if {"item", "published"} <= concepts and concepts & set(PER_POST):
            return place, columns
    return None


def _with_id(column: Column) -> Column:
    """A column that tells the video itself, not its id, is none."""
    is_other = column.concept == "item" and bare(column.header) in {"content", "video"}
    return Column(column.place, column.header, column.bracket, None if is_other else column.concept)


def take(export: Export, asked: Asked) -> Taken:
    found = _header(export)
    if found is None:
        raise NotTakenError("no row names a post's id, its time and a count", fix="choose another --from")
    place, columns = found
    on_instagram = any(bare(column.header) in _USERNAMES for column in columns) or "instagram" in " ".join(
        cell
        for column in columns
        if column.concept == "url"
        for cell in cells_at(export.rows[place + 1 :], column.place)
    )
    return take_posts(
        export.rows[place + 1 :],
        columns,
        asked,
        _LAYOUT,
        platform="instagram" if on_instagram else "facebook",
        separator=export.separator,
        line=export.rows[place].line,
    )


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
