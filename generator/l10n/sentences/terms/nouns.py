"""Nouns of the shipped metrics with their plurals: ``480 followers``, ``one follower``.

Takes a metric and a number that is already written; gives the number with its noun, or nothing where the metric has a
name of the site's own. It has no noun for what is not counted in pieces.
"""

from collections.abc import Mapping
from types import MappingProxyType

from generator.l10n.sentence import forms, forms_in
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
#: The same where a preposition governs them: Arabic has another form of one and two then.
_GOVERNED: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "Followers": forms_in("after a preposition", "{number} follower", "{number} followers"),
        "Fans": forms_in("after a preposition", "{number} fan", "{number} fans"),
        "Impressions": forms_in("after a preposition", "{number} impression", "{number} impressions"),
        "Page impressions": forms_in(
            "after a preposition", "{number} page impression", "{number} page impressions"
        ),
        "Post impressions": forms_in(
            "after a preposition", "{number} post impression", "{number} post impressions"
        ),
        "Shares": forms_in("after a preposition", "{number} share", "{number} shares"),
        "Story views": forms_in("after a preposition", "{number} story view", "{number} story views"),
        "Website traffic": forms_in("after a preposition", "{number} visit", "{number} visits"),
        "Site sessions": forms_in("after a preposition", "{number} session", "{number} sessions"),
        "Referrals from the platform": forms_in(
            "after a preposition", "{number} referral", "{number} referrals"
        ),
        "Engagements": forms_in("after a preposition", "{number} engagement", "{number} engagements"),
        "Likes": forms_in("after a preposition", "{number} like", "{number} likes"),
        "Comments": forms_in("after a preposition", "{number} comment", "{number} comments"),
        "Reposts": forms_in("after a preposition", "{number} repost", "{number} reposts"),
        "Mentions": forms_in("after a preposition", "{number} mention", "{number} mentions"),
        "Clicks": forms_in("after a preposition", "{number} click", "{number} clicks"),
        "Link clicks": forms_in("after a preposition", "{number} link click", "{number} link clicks"),
        "Clicks on shoppable posts": forms_in("after a preposition", "{number} click", "{number} clicks"),
        "Direct messages": forms_in(
            "after a preposition", "{number} direct message", "{number} direct messages"
        ),
        "Leads": forms_in("after a preposition", "{number} lead", "{number} leads"),
        "Non-revenue conversions": forms_in(
            "after a preposition", "{number} conversion", "{number} conversions"
        ),
        "Email sign-ups": forms_in("after a preposition", "{number} sign-up", "{number} sign-ups"),
        "Conversions": forms_in("after a preposition", "{number} conversion", "{number} conversions"),
        "Product trials": forms_in("after a preposition", "{number} trial", "{number} trials"),
        "Reach": forms_in("after a preposition", "{number} person", "{number} people"),
        "Reach per post": forms_in("after a preposition", "{number} person", "{number} people"),
        "Link clicks on posts": forms_in(
            "after a preposition", "{number} link click", "{number} link clicks"
        ),
    }
)


def with_noun(
    words: Words, metric: Metric | None, n: float, number: str, *, governed: bool = False
) -> str | None:
    """``480 followers``; None where the metric has no noun. ``governed`` by a preposition: of, at least, at most."""
    noun = _noun(metric, _GOVERNED if governed else _NOUNS)
    if noun is None:
        return None
    if governed:
        return words.cntext("after a preposition", *noun, n, number=number)
    return words.ntext(*noun, n, number=number)


def _noun(metric: Metric | None, nouns: Mapping[str, tuple[str, str]]) -> tuple[str, str] | None:
    english = dict(metric.label.versions).get("en") if metric else None
    return nouns.get(english) if english else None
