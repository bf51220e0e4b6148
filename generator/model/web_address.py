"""What an address of the web is that other addresses can be built on. One rule, for files and for the command line."""

import re
from urllib.parse import urlsplit


def is_base(text: str) -> bool:
    """Whether paths can be put behind ``text``; an address with a name and password, a query or a fragment is none.

    >>> is_base("https://goals.example.org/team/"), is_base("goals.example.org"), is_base("https://a:b@example.org")
    (True, False, False)
    """
    try:
        parts = urlsplit(text)
        fine = parts.port is None or parts.port > 0
    except ValueError:
        return False
    clean = text.isprintable() and not re.search(r"[\s?#@\\<>\"']", text)
    return fine and clean and parts.scheme in {"http", "https"} and bool(parts.hostname)
