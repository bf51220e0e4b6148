"""Nouns of the shipped metrics with their plurals: ``480 followers``, ``one follower``.

Takes a metric and a number that is already written; gives the number with its noun, or nothing where the metric has a
name of the site's own. It has no noun for what is not counted in pieces.
"""

from collections.abc import Mapping
from types import MappingProxyType

from generator.l10n.sentence import forms
from generator.l10n.words import Words
from generator.model.metric import Metric

#: By the English label that the catalogue gives: a label that a site has changed has no noun here.
_NOUNS: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "Followers": forms("{number} follower", "{number} followers"),
        "Fans": forms("{number} fan", "{number} fans"),
        "Impressions": forms("{number} impression", "{number} impressions"),
        "Page impressions": forms("{number} page impression", "{number} page impressions"),
        "Post impressions": forms("{number} post impression", "{number} post impressions"),
        "Shares": forms("{number} share", "{number} shares"),
        "Story views": forms("{number} story view", "{number} story views"),
        "Website traffic": forms("{number} visit", "{number} visits"),
        "Site sessions": forms("{number} session", "{number} sessions"),
        "Referrals from the platform": forms("{number} referral", "{number} referrals"),
        "Engagements": forms("{number} engagement", "{number} engagements"),
        "Likes": forms("{number} like", "{number} likes"),
        "Comments": forms("{number} comment", "{number} comments"),
        "Reposts": forms("{number} repost", "{number} reposts"),
        "Mentions": forms("{number} mention", "{number} mentions"),
        "Clicks": forms("{number} click", "{number} clicks"),
        "Link clicks": forms("{number} link click", "{number} link clicks"),
        "Clicks on shoppable posts": forms("{number} click", "{number} clicks"),
        "Direct messages": forms("{number} direct message", "{number} direct messages"),
        "Leads": forms("{number} lead", "{number} leads"),
        "Non-revenue conversions": forms("{number} conversion", "{number} conversions"),
        "Email sign-ups": forms("{number} sign-up", "{number} sign-ups"),
        "Conversions": forms("{number} conversion", "{number} conversions"),
        "Product trials": forms("{number} trial", "{number} trials"),
        "Reach": forms("{number} person", "{number} people"),
        "Reach per post": forms("{number} person", "{number} people"),
        "Link clicks on posts": forms("{number} link click", "{number} link clicks"),
    }
)


def with_noun(words: Words, metric: Metric | None, n: float, number: str) -> str | None:
    """``480 followers``; None where the metric has no noun."""
    noun = _noun(metric)
    return words.ntext(*noun, n, number=number) if noun else None


def has_noun(metric: Metric | None) -> bool:
    return _noun(metric) is not None


def _noun(metric: Metric | None) -> tuple[str, str] | None:
    english = dict(metric.label.versions).get("en") if metric else None
    return _NOUNS.get(english) if english else None
