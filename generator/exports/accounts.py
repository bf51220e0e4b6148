"""Accounts as exports name them to accounts as the site does.

Takes a name of a page or profile as a tool writes it; gives ``platform/name``: the site's own spelling where it has one that is the same
but for case, spaces and signs. What was typed always wins.
"""

import re
import unicodedata
from collections.abc import Sequence

from generator.exports.draft import Asked
from generator.exports.export import Row, cells_at
from generator.exports.headers import Column, place_of

#: Platforms, as tools write them first in a network's name: ``Instagram Business``, ``X (Twitter)``.
PLATFORMS = (
    "facebook", "instagram", "twitter", "x", "linkedin", "tiktok", "youtube", "pinterest", "threads", "mastodon", "bluesky", "weibo",
    "snapchat", "telegram", "whatsapp",
)  # fmt: skip

_SIGNS = re.compile(r"[^\w]+", re.UNICODE)


def account_of(name: str, platform: str | None, asked: Asked) -> str | None:
    """The account that ``name`` on ``platform`` is, the name itself where no platform is known; None where there is no name.

    >>> from datetime import date
    >>> asked = Asked(today=date(2026, 1, 1), timezone="UTC", currency="USD", metrics={}, windows={}, accounts=("facebook/kafe-nord",))
    >>> account_of("Kafe Nord", "facebook", asked), account_of("Kafé Sør", "facebook", asked), account_of("twitter/kafe", None, asked), account_of("", None, asked)
    ('facebook/kafe-nord', 'facebook/kafé-sør', 'x/kafe', None)
    """
    if asked.account is not None:
        return asked.account
    wanted = _letters(name)
    if not wanted:
        return None
    for known in asked.accounts:
        on, _, called = known.partition("/")
        if _letters(called or on) == wanted and (platform is None or on == platform):
            return known
    if "/" in name and (there := platform_in(name)) is not None:
        return f"{there}/{name.partition('/')[2].strip()}"
    return (
        f"{platform}/{_SIGNS.sub('-', name.strip().lower()).strip('-')}"
        if platform
        else " ".join(name.split())
    )


def _letters(name: str) -> str:
    plain = unicodedata.normalize("NFKD", name.casefold())
    return "".join(sign for sign in plain if sign.isalnum())


def platform_in(text: str) -> str | None:
    """The platform that ``text`` begins with, by today's name; None where it begins with none.

    >>> platform_in("Instagram Business"), platform_in("Twitter"), platform_in("Xylophones")
    ('instagram', 'x', None)
    """
    words = re.split(r"[\s/@_()-]+", text.strip().casefold())
    if not words or words[0] not in PLATFORMS:
        return None
    return "x" if words[0] == "twitter" else words[0]


def accounts_of(rows: Sequence[Row], columns: Sequence[Column], asked: Asked) -> list[str | None]:
    """The account of each row: the one that was typed, else what its own columns say."""
    named, on = place_of(columns, "account"), place_of(columns, "platform")
    if asked.account is not None or named is None:
        return [asked.account] * len(rows)
    whose = list(
        zip(cells_at(rows, named.place), cells_at(rows, on.place if on is not None else -1), strict=True)
    )
    known = {
        (name, where): account_of(name, platform_in(where) or where.lower() or None, asked)
        for name, where in set(whose)
    }
    return [known[each] for each in whose]
