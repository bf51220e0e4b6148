"""Accounts as exports name them to accounts as the site does.

Takes a name of a page or profile as a tool writes it; gives ``platform/name``: the site's own spelling where it has one that is the same
but for case, spaces and signs. What was typed always wins.
"""

import re
import unicodedata

from generator.exports.draft import Asked

_SIGNS = re.compile(r"[^\w]+", re.UNICODE)


def account_of(name: str, platform: str | None, asked: Asked) -> str | None:
    """The account that ``name`` on ``platform`` is; None where neither is known.

    >>> from datetime import date
    >>> asked = Asked(today=date(2026, 1, 1), timezone="UTC", currency="USD", metrics={}, windows={}, accounts=("facebook/kafe-nord",))
    >>> account_of("Kafe Nord", "facebook", asked), account_of("Kafé Sør", "facebook", asked), account_of("", None, asked)
    ('facebook/kafe-nord', 'facebook/kafé-sør', None)
    """
    if asked.account is not None:
        return asked.account
    wanted = _folded(name)
    if not wanted:
        return None
    for known in asked.accounts:
        on, _, called = known.partition("/")
        if _folded(called or on) == wanted and (platform is None or on == platform):
            return known
    return f"{platform}/{_SIGNS.sub('-', name.strip().lower()).strip('-')}" if platform else None


def _folded(name: str) -> str:
    plain = unicodedata.normalize("NFKD", name.casefold())
    return "".join(sign for sign in plain if sign.isalnum())
