"""The shapes of exports that are known, a file each, from the most particular to any table.

Takes nothing; gives ``SHAPES``. The first that recognises a file has it.
"""

from generator.exports.shape import Shape
from generator.exports.shapes import (
    any_table,
    google_analytics,
    linkedin,
    meta_ads,
    meta_by_day,
    meta_posts,
    search_console,
    social_tools,
    tiktok,
    traffic,
    wide_accounts,
    x,
    youtube,
)

__all__ = ["SHAPES", "Shape"]

SHAPES: tuple[Shape, ...] = (
    meta_by_day.SHAPE,
    meta_ads.SHAPE,
    x.POSTS,
    meta_posts.SHAPE,
    x.BY_DAY,
    tiktok.VIDEOS,
    tiktok.BY_DAY,
    youtube.VIDEOS,
    youtube.BY_DAY,
    linkedin.FOLLOWERS,
    linkedin.CONTENT,
    linkedin.VISITORS,
    linkedin.POSTS,
    google_analytics.SHAPE,
    search_console.SHAPE,
    social_tools.SHAPE,
    wide_accounts.SHAPE,
    traffic.SHAPE,
    any_table.SHAPE,
)
