"""TikTok Studio: overview and followers by day, with dates that have no year, and videos.

The year is that of ``--date-year``, or of the file's own name where TikTok wrote the days of the export into it.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from generator.exports.days import days_of
from generator.exports.draft import Asked, NotTakenError, Taken
from generator.exports.export import Export, Row
from generator.exports.headers import Column, bare, header_row, place_of
from generator.exports.posts import take_posts
from generator.exports.shape import Shape
from generator.exports.table import Layout, take_table
from generator.exports.words import MONTHS

_OWN = {
    "video views": "video_views", "profile views": "profile_visits", "likes": "likes", "comments": "comments", "shares": "shares", "unique viewers": "reach",
    "reached audience": "reach", "followers": "followers", "difference in followers from previous day": "new_followers", "video title": "title", "video link": "url",
    "total viewers": "reach", "net growth": "new_followers", "total likes": "likes", "total comments": "comments", "total shares": "shares", "total views": "video_views", "video id": "item", "time": "collected",
}  # fmt: skip
_LEFT = frozenset({"net growth", "new viewers", "returning viewers", "engaged audience"})
_LAYOUT = Layout(own=_OWN, passed_over=_LEFT)
_DAY = timedelta(days=1)
#: The id of a video in its address.
_ID = re.compile(r"/(?:video|photo)/(\d{18,20})(?!\d)")
_YEARS = re.compile(r"(?<!\d)(20\d{2})(?=(?:[-_.]?\d{2}){0,2}(?!\d))")
_WHOLE_DAYS = re.compile(r"(?<!\d)20\d{2}[-_.]?(0[1-9]|1[0-2])[-_.]?[0-3]\d(?!\d)")
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
    if {"reached audience", "engaged audience"} <= names:
        return "`Reached audience` and `Engaged audience` by day"
    if {"total viewers", "new viewers", "returning viewers"} <= names:
        return "`Total Viewers`, new and returning, by day"
    return None


def recognise_videos(export: Export) -> str | None:
    names = {bare(cell) for row in export.rows[:3] for cell in row.cells}
    if {"video title", "video link"} <= names and {"post time", "total views"} & names:
        return "`Video title`, `Video link` and `Post time`"
    return None


def take(export: Export, asked: Asked) -> Taken:
    names = {bare(cell) for row in export.rows[:3] for cell in row.cells}
    # What was won less what was lost stands for both only where neither does.
    layout = _LAYOUT if "new followers" in names else replace(_LAYOUT, passed_over=_LEFT - {"net growth"})
    return take_table(export, _with_year(export, asked), layout)


def _with_year(export: Export, asked: Asked) -> Asked:
    """With the year of the file's name, where none was typed and it leaves no doubt: a name with two years does not say which is the first row's."""
    if asked.year is not None:
        return asked
    years = set(_YEARS.findall(export.name))
    months = {month for row in export.rows for month in _months_in(row)}
    # Rows of both ends of a year, or later in it than the name's last day: the year in the name may be that of the download.
    is_doubtful = {1, 12} <= months or max(months, default=0) > _last_month(export.name)
    return replace(asked, year=int(years.pop())) if len(years) == 1 and not is_doubtful else asked


def _last_month(name: str) -> int:
    """The month of the last whole day in a file's name; December where it has none."""
    return max((int(month) for month in _WHOLE_DAYS.findall(name)), default=12)


def _months_in(row: Row) -> set[int]:
    return {MONTHS[word] for cell in row.cells for word in cell.casefold().split() if word in MONTHS}


def take_of_videos(export: Export, asked: Asked) -> Taken:
    found = header_row(export.rows, _OWN, needed=("published",))
    if found is None:
        raise NotTakenError("no row names a video, its day and its counts", fix="choose another --from")
    place, columns = found
    rows = export.rows[place + 1 :]
    dated = _with_years_of_ids(rows, columns, asked)
    asked = _with_year(export, asked)
    taken = take_posts(
        dated or rows,
        columns,
        asked,
        _LAYOUT,
        platform="tiktok",
        separator=export.separator,
        line=export.rows[place].line,
    )
    said = ("the dates have no year: that in the videos' own ids is taken",) if dated else ()
    return replace(taken, said=(*said, *taken.said), collected=_made_on(rows, columns, asked))


def _with_years_of_ids(rows: Sequence[Row], columns: Sequence[Column], asked: Asked) -> list[Row] | None:
    """The rows with whole dates, where those written have no year and each video's id tells of the same day; else None.

    The upper half of an id is the second at which the video was made, which may be a day away in another zone.
    """
    when, url = place_of(columns, "published"), place_of(columns, "url")
    if asked.year is not None or asked.date_format is not None or when is None or url is None:
        return None
    dated: list[Row] = []
    for row in rows:
        if row.is_empty:
            continue
        found = _ID.search(row.cell(url.place))
        made = datetime.fromtimestamp(int(found[1]) >> 32, UTC).date() if found else None
        day = _near(row.cell(when.place), made) if made is not None else None
        if day is None:
            return None
        cells = (*row.cells[: when.place], day.isoformat(), *row.cells[when.place + 1 :])
        dated.append(row._replace(cells=cells))
    return dated


def _near(text: str, made: date) -> date | None:
    """The day that ``text`` writes without a year, where it is within one of ``made``."""
    for day in (made - _DAY, made, made + _DAY):
        try:
            if days_of([text], year=day.year).get(text) == day and str(day.year) not in text:
                return day
        except NotTakenError:
            return None
    return None


def _made_on(rows: Sequence[Row], columns: Sequence[Column], asked: Asked) -> date | None:
    """The day on which the table was made: its column `Time` says the same in each row."""
    when = place_of(columns, "collected")
    said = {row.cell(when.place) for row in rows if not row.is_empty} if when is not None else set()
    if len(said) != 1:
        return None
    try:
        days = days_of(list(said), timezone=asked.timezone, year=asked.year)
    except NotTakenError:
        return None
    return next((day for day in days.values() if day <= asked.today), None)


BY_DAY = Shape(
    id="tiktok-overview",
    title="TikTok, overview or followers by day",
    source="tiktok-studio",
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
    click="TikTok Studio → Analytics → Content → Download data → CSV",
    reads="What each video has gained so far: views, likes, comments, shares.",
    leaves="Seconds watched and sources of traffic; the title beyond its first words.",
    example=_VIDEOS,
    recognise=recognise_videos,
    take=take_of_videos,
)
