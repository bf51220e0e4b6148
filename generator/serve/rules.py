"""The rules that a site gives its host: headers by the pattern of an address, and addresses that lead elsewhere.

Takes the texts of ``_headers`` and ``_redirects`` as Netlify and Cloudflare read them; gives what holds for one path. Rules add up:
of several that suit a path all are sent.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from generator.records import dataclass

Header = tuple[str, str]
Rules = tuple[tuple[str, tuple[Header, ...]], ...]


@dataclass(frozen=True, slots=True)
class Redirect:
    """Where an address leads, and the status that says so."""

    target: str
    status: int


@lru_cache(maxsize=4)  # read with every request, and the same from one site to the next
def header_rules(text: str) -> Rules:
    r"""The headers by pattern, in their order.

    >>> header_rules("/*\n  X-Frame-Options: DENY\n/api/*\n  A: b: c\n")
    (('/*', (('X-Frame-Options', 'DENY'),)), ('/api/*', (('A', 'b: c'),)))
    """
    found: list[tuple[str, list[Header]]] = []
    for line in filter(str.strip, text.splitlines()):
        if not line[0].isspace():
            found.append((line.strip(), []))
        elif found:
            name, _, value = line.strip().partition(":")
            found[-1][1].append((name.strip(), value.strip()))
    return tuple((pattern, tuple(headers)) for pattern, headers in found)


def headers_for(path: str, rules: Rules) -> Iterator[Header]:
    """The headers of all rules that suit ``path``."""
    return (header for pattern, headers in rules if suits(path, pattern) for header in headers)


def suits(path: str, pattern: str) -> bool:
    """Whether ``pattern`` is for ``path``: ``*`` is anything, ``:name`` one part of it.

    >>> suits("/goals/a/atom.xml", "/goals/:goal/atom.xml"), suits("/goals/a/b/atom.xml", "/goals/:goal/atom.xml")
    (True, False)
    >>> suits("/embed/a/", "/embed/*"), suits("/embedded", "/embed/*")
    (True, False)
    """
    return _compiled(pattern).fullmatch(path) is not None


@lru_cache(maxsize=1024)
def _compiled(pattern: str) -> re.Pattern[str]:
    parts = re.split(r"(\*|:[A-Za-z]\w*)", pattern)
    return re.compile("".join(_part(part) for part in parts), re.DOTALL)


def _part(part: str) -> str:
    if part == "*":
        return ".*"
    return "[^/]+" if part.startswith(":") and len(part) > 1 else re.escape(part)


def redirect_from(path: str, text: str) -> Redirect | None:
    r"""Where the rules in ``text`` lead from ``path``, with or without a slash at its end.

    >>> redirect_from("/goals/old", "/goals/old/ /goals/new/ 301\n")
    Redirect(target='/goals/new/', status=301)
    """
    for line in text.splitlines():
        words = line.split()
        if len(words) >= 2 and words[0].rstrip("/") == path.rstrip("/"):
            status = words[2].rstrip("!") if len(words) > 2 else "301"
            return Redirect(words[1], int(status) if status.isdigit() else 301)
    return None
