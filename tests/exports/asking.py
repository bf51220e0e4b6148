"""What an import is asked for in the tests: a site in Oslo with the shipped metrics."""

from dataclasses import replace
from datetime import date
from typing import Any

from generator.exports import Asked, Taken, recognised
from generator.exports.opening import opened

_SHARES = ("engagement_rate", "click_through_rate", "open_rate", "response_rate")
_METRICS = (
    "followers fans new_followers unfollows impressions page_impressions views video_views reach unique_impressions engagements likes comments "
    "shares reposts saves mentions clicks link_clicks profile_visits site_sessions active_users page_views leads conversions ad_spend "
    "sales_revenue watch_time average_view_duration downloads opens emails_sent post_reach post_views"
)
ASKED = Asked(
    today=date(2026, 11, 29),
    timezone="Europe/Oslo",
    currency="EUR",
    metrics={**dict.fromkeys(_METRICS.split(), False), **dict.fromkeys(_SHARES, True)},
    windows={"reach": "P7D", "impressions": "P1D", "engagement_rate": "P7D"},
)


def taken(content: str | bytes, *, name: str = "export.csv", **asked: Any) -> Taken:
    """What a file gives, by the shape that recognises it."""
    export = opened(content.encode() if isinstance(content, str) else content, name)
    request = replace(ASKED, **asked)
    return recognised(export, mapped=request.mapping).shape.take(export, request)


def values(of: Taken, metric: str) -> list[tuple[str, float]]:
    """The days and values of one metric, in order."""
    return sorted((draft.date.isoformat(), draft.value) for draft in of.drafts if draft.metric == metric)
