"""The addresses that the site keeps for itself, handed to the check.

Takes nothing and gives a record. It checks nothing. A list of its own, for ``check`` starts without what makes pages; a test
holds it against the registry of page kinds. Some of it is for pages that are still to come.
"""

from generator.model.addresses import ReservedAddresses

RESERVED = ReservedAddresses(
    exact=frozenset(
        (
            "calendar",
            "data",
            "forecast",
            "goalposts",
            "overlap",
            "posts",
            "print",
            "reports",
            "search",
            "together",
            "voice",
        )
    ),
    shared=frozenset(
        (
            "embed",
            "goals",
            "objectives",
            "platforms",
            "owners",
            "sheets",
            "clients",
            "status",
            "teams",
            "accounts",
            "campaigns",
            "metrics",
            "reports",
            "calendar",
        )
    ),
    own=frozenset(("api", "assets", "audit", "embed", "admin", "mail")),
    files=frozenset(
        (
            "index.html",
            "404.html",
            "atom.xml",
            "feed.json",
            "goals.ics",
            "sitemap.xml",
            ".nojekyll",
            "robots.txt",
            "favicon.ico",
            "_headers",
            "_redirects",
        )
    ),
)
