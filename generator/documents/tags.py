"""Names that last for things that a site tells of: ``tag:`` URIs (RFC 4151), and the days and moments beside them.

Takes the site's address and what is told, gives URIs. They name and do not lead anywhere; no clock is asked.
"""

from urllib.parse import urlsplit

from generator.documents.address import encoded
from generator.model.calendar import Day

#: Whoever names things where the site has no address; nobody can own it (RFC 2606).
NOBODY = "goalposts.invalid"
#: A year in which whoever has a site's address had it: that in which sites began to name things so.
_SINCE = 2026


def authority(base_url: str | None) -> str:
    """Who names things: the site's host.

    >>> authority("https://goals.example.org/sub/"), authority(None)
    ('goals.example.org', 'goalposts.invalid')
    """
    host = urlsplit(base_url).hostname if base_url else None
    return host.encode("idna").decode() if host and host.isascii() is False else host or NOBODY


def tag(owner: str, day: Day, path: str) -> str:
    """The name of what happened on ``day``, told at ``path``.

    >>> tag("goals.example.org", Day(2026, 12, 7), "goals/å b/status/at_risk")
    'tag:goals.example.org,2026-12-07:goals/%C3%A5%20b/status/at_risk'
    """
    return f"tag:{owner},{day.isoformat()}:{encoded(path)}"


def lasting(owner: str, path: str) -> str:
    """The name of something that stays, such as a feed.

    >>> lasting("goals.example.org", "nb/feed")
    'tag:goals.example.org,2026:nb/feed'
    """
    return f"tag:{owner},{_SINCE}:{encoded(path)}"


def moment(day: Day) -> str:
    """A civil day as feeds want it: its first moment, by RFC 3339."""
    return f"{day.isoformat()}T00:00:00Z"
