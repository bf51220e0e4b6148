"""TikTok Studio: overview and followers by day, with dates that have no year, and videos.

The year is that of ``--date-year``, or of the file's own name where TikTok wrote the days of the export into it.
"""

import re
from dataclasses import replace

from generator.exports.draft import Asked, NotTakenError, Taken
from generator.exports.export import Export
from generator.exports.headers import bare, header_row
from generator.exports.posts import take_posts
from generator.exports.shape import Shape
from generator.exports.table import Layout, take_table

_OWN = {
    "video views": "video_views", "profile views": "profile_visits", "likes": "likes", "comments": "comments", "shares": "shares", "unique viewers": "reach",
    "reached audience": "reach", "followers": "followers", "difference in followers from previous day": "new_followers", "video title": "title", "video link": "url",
    "post time": "date", "total likes": "likes", "total comments": "comments", "total shares": "shares", "total views": "video_views", "video id": "item", "time": "date",
}  # fmt: skip
_LAYOUT = Layout(own=_OWN)
_YEARS = re.compile(r"(20\d{2})[-_](\d{2})[-_](\d{2})")
_OVERVIEW = """\
"Date","Video Views","Profile Views","Likes","Comments","Shares"
"10 November","812","40","55","3","2"
"11 November","640","31","38","NAN","1"
"""
_VIDEOS = """\
Time,Video title,Video link,Post time,Total likes,Total comments,Total shares,Total views
2026/11/20,Cake,https://tiktok.example/1,2026/11/03,41,3,2,920
"""


def recognise(export: Export) -> str | None:
    names = {bare(cell) for row in export.rows[:3] for cell in row.cells}
    if "video views" in names and "profile views" in names:
        return "`Video Views` and `Profile Views` by day"
    if "followers" in names and "difference in followers from previous day" in names:
        return "`Followers` and their difference from the day before"
    return None


def recognise_videos(export: Export) -> str | None:
    names = {bare(cell) for row in export.rows[:3] for cell in row.cells}
    if {"video title", "video link"} <= names and {"post time", "total views"} & names:
        return "`Video title`, `Video link` and `Post time`"
    return None


def take(export: Export, asked: Asked) -> Taken:
    return take_table(export, _with_year(export, asked), _LAYOUT)


def _with_year(export: Export, asked: Asked) -> Asked:
    """With the year of the first day that the file's name holds, where none was typed."""
    if asked.year is not None:
        return asked
    days = sorted("".join(each) for each in _YEARS.findall(export.name))
    if not days:
        return asked
    return replace(asked, year=int(days[0][:4]))


def take_of_videos(export: Export, asked: Asked) -> Taken:
    found = header_row(export.rows, _OWN)
    if found is None:
        raise NotTakenError("no row names a video, its day and its counts", fix="choose another --from")
    place, columns = found
    # `Time` is when the table was made; the video's own day is `Post time`.
    kept = tuple(column for column in columns if bare(column.header) != "time")
    return take_posts(
        export.rows[place + 1 :],
        kept,
        _with_year(export, asked),
        _LAYOUT,
        platform="tiktok",
        separator=export.separator,
    )


BY_DAY = Shape(
    id="tiktok-overview",
    title="TikTok, overview or followers by day",
    source="tiktok-studio",
    platform="tiktok",
    click="TikTok Studio → Analytics → Overview (or Followers) → Download data → CSV",
    reads="Video views, profile views, likes, comments and shares a day; followers and their change.",
    leaves="Who the followers are. Dates without a year are read with --date-year, or with that of the file's name.",
    example=_OVERVIEW,
    recognise=recognise,
    take=take,
)
VIDEOS = Shape(
    id="tiktok-videos",
    title="TikTok, videos",
    source="tiktok-studio",
    platform="tiktok",
    click="TikTok Studio → Analytics → Content → Download data → CSV",
    reads="What each video has gained so far: views, likes, comments, shares.",
    leaves="Seconds watched and sources of traffic; the title beyond its first words.",
    example=_VIDEOS,
    recognise=recognise_videos,
    take=take_of_videos,
)
