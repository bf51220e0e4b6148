"""YouTube Studio: a table by day, by video or by geography, with a ``Total`` row, lengths of time as ``0:04:34``, and blanks that are not 0."""

import re
from collections.abc import Sequence
from dataclasses import replace

from generator.exports.draft import Asked, NotTakenError, Taken
from generator.exports.export import Export
from generator.exports.headers import Column, bare, header_row
from generator.exports.posts import take_posts
from generator.exports.shape import Shape
from generator.exports.table import Layout, own_rows, take_table

_OWN = {
    "content": "item", "video": "item", "video title": "title", "views": "video_views", "subscribers": "new_followers",
    "watch time (hours)": "watch_time", "impressions click-through rate (%)": "ctr in percent", "average view duration": "average_view_duration", "total watch time (hours)": "watch_time",
    "estimated revenue (usd)": "estimated revenue", "subscribers gained": "new_followers", "subscribers lost": "unfollows", "date": "date", "geography": "segment",
    "unique viewers": "reach", "thumbnail impressions": "impressions", "comments added": "comments",
}  # fmt: skip
_LEFT = frozenset(
    {
        "impressions click-through rate (%)",
        "estimated revenue (usd)",
        "duration",
        "average percentage viewed (%)",
        "your estimated revenue (usd)",
        "thumbnail click-through rate (%)",
    }
)
#: Subscribers are those won in the time shown, whatever a language calls them.
_LAYOUT = Layout(
    own=_OWN, renamed={"views": "video_views", "followers": "new_followers"}, usual="mdy", adds=True
)
#: The id of a video.
_ID = re.compile(r"[\w-]{11}")
#: What YouTube measures of the others, in any language.
_OF_VIDEOS = {"watch_time", "average_view_duration"}
_OTHERS = {"engagements", "profile_visits"}
#: What it measures too, known by others where no length of time stands beside it.
_ALSO = {"reach", "followers"}
_BY_DAY = """\
Date,Views,Watch time (hours),Average view duration,Subscribers,Impressions,Impressions click-through rate (%)
Total,2150,98.4,0:02:44,14,30110,4.1
2026-11-01,1010,47.2,0:02:48,6,14020,4.2
2026-11-02,1140,51.2,0:02:41,8,16090,4.0
"""
_VIDEOS = """\
Content,Video title,Video publish time,Duration,Views,Watch time (hours),Subscribers,Impressions
Total,,,,2150,98.4,14,30110
a1B2c3,How to bake,"Nov 1, 2026",412,1900,80.1,12,25000
"""


def recognise(export: Export) -> str | None:
    found = header_row(export.rows[:3], _OWN)
    if found is None:
        return None
    concepts = {column.concept for column in found[1]}
    if (
        concepts & {"views", "video_views"}
        and concepts & (_OF_VIDEOS | {"new_followers"})
        and not concepts & (_OTHERS if concepts & _OF_VIDEOS else _OTHERS | _ALSO)
    ):
        return "views by day beside hours watched or subscribers"
    return None


def recognise_videos(export: Export) -> str | None:
    found = _videos(export)
    if found is None or not {column.concept for column in found[1]} & {"views", "video_views"}:
        return None
    headers = {column.concept: column.header for column in found[1]}
    return f"`{headers['published']}` and views of each `{headers['item']}`"


def _videos(export: Export) -> tuple[int, tuple[Column, ...]] | None:
    """The header of a table of videos and its columns; a video's id is known by its form, whatever a language calls it."""
    found = header_row(export.rows[:3], _OWN, needed=("published",))
    if found is None or any(column.concept == "item" for column in found[1]):
        return found
    place, columns = found
    rows = own_rows(export.rows[place + 1 :])
    ids = next(
        (each for each in columns if rows and all(_ID.fullmatch(row.cell(each.place)) for row in rows)), None
    )
    if ids is None:
        return None
    return place, tuple(replace(each, concept="item") if each is ids else each for each in columns)


def take(export: Export, asked: Asked) -> Taken:
    found = header_row(export.rows, _OWN)
    return take_table(export, asked, _without_shares(found[1] if found is not None else ()))


def _without_shares(columns: Sequence[Column]) -> Layout:
    """The layout without earnings and shares, which a header names in brackets in any language."""
    shares = {bare(column.header) for column in columns if column.bracket == "%"}
    return replace(_LAYOUT, passed_over=_LEFT | shares)


def take_of_videos(export: Export, asked: Asked) -> Taken:
    found = _videos(export)
    if found is None:
        raise NotTakenError("no row names a video, its day and its views", fix="choose another --from")
    place, columns = found
    if any(column.concept == "date" for column in columns):
        raise NotTakenError(
            "the table has a row for each day and video: of each video it is a part, and of the channel only the videos shown",
            fix="take Totals.csv of the same archive for the channel by day, or Table data.csv for videos",
            line=export.rows[place].line,
        )
    taken = take_posts(
        export.rows[place + 1 :],
        columns,
        asked,
        _without_shares(columns),
        platform="youtube",
        separator=export.separator,
        line=export.rows[place].line,
    )
    said = "the counts are those of the days chosen in YouTube Studio, which the file does not name: choose Lifetime"
    return replace(taken, said=(said, *taken.said))


BY_DAY = Shape(
    id="youtube-by-day",
    title="YouTube Studio, the channel by day",
    source="youtube-studio",
    click="YouTube Studio → Analytics → Advanced mode → Date → the arrow → Comma-separated values; unpack it and take Totals.csv or Table data.csv",
    reads="Views, hours watched, average view duration, new subscribers (net) and impressions a day; by geography what can be added up, added up.",
    leaves="The row of totals, rates and earnings. A blank is a day without a figure, not 0.",
    example=_BY_DAY,
    recognise=recognise,
    take=take,
)
VIDEOS = Shape(
    id="youtube-videos",
    title="YouTube Studio, videos",
    source="youtube-studio",
    click="YouTube Studio → Analytics → Advanced mode → Content → the arrow → Comma-separated values; unpack it and take Table data.csv",
    reads="What each video gained in the time shown: views and impressions.",
    leaves="The row of totals, hours, rates and earnings.",
    example=_VIDEOS,
    recognise=recognise_videos,
    take=take_of_videos,
)
