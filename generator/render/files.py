"""The files beside the pages: data, addresses for machines, headers and redirects; each a path and a function.

Takes an edition and gives text. Pages are in ``pages``; the readings of a goal and its aliases are printed with the goal.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from html import escape
from pathlib import Path

from generator.documents import goals_json
from generator.documents.address import canonical, encoded
from generator.render.aliases import aliases
from generator.render.atlas import LOST
from generator.render.edition import Edition
from generator.render.pages import KINDS
from generator.render.site_view import GOALS_JSON, POLICY, STYLE
from generator.render.style import token_css


@dataclass(frozen=True, slots=True, kw_only=True)
class FileKind:
    """One file: its path, its text, and whether this edition has it."""

    path: str
    text: Callable[[Edition], str]
    wanted: Callable[[Edition], bool]


def _goals(edition: Edition) -> str:
    return goals_json(edition.report)


def _style(edition: Edition) -> str:
    rules = Path(edition.theme.assets["style.css"].source).read_text(encoding="utf-8")
    return token_css(edition.theme.tokens, edition.report.site.accent) + rules


def _robots(edition: Edition) -> str:
    lines = ["User-agent: *", "Allow: /"]
    if edition.base_url is not None:
        lines += ["", f"Sitemap: {canonical(edition.base_url, 'sitemap.xml')}"]
    return "\n".join(lines) + "\n"


def _sitemap(edition: Edition) -> str:
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n'
        + "".join(_addresses(edition, edition.base_url or ""))
        + "</urlset>\n"
    )


def _addresses(edition: Edition, base_url: str) -> Iterator[str]:
    """Every page in every language, each with its other languages."""
    atlas = edition.atlas
    for place in atlas.folders:
        if place == LOST:
            continue
        for sheet in range(1, KINDS[place.kind].sheets(edition, place.key) + 1):
            hrefs = {each: canonical(base_url, atlas.path(place, each, sheet)) for each in atlas.languages}
            others = "".join(
                f'<xhtml:link rel="alternate" hreflang="{escape(each)}" href="{escape(href)}"/>'
                for each, href in hrefs.items()
                if len(hrefs) > 1
            )
            yield from (
                f"<url><loc>{escape(href, quote=False)}</loc>{others}</url>\n" for href in hrefs.values()
            )


def _headers(edition: Edition) -> str:
    """Headers for hosts that read this file. Who may frame a page is said for each folder, so that some can be framed."""
    everywhere = (
        f"/*\n  Content-Security-Policy: {POLICY}\n  X-Content-Type-Options: nosniff\n"
        "  Referrer-Policy: strict-origin-when-cross-origin\n"
        "  Permissions-Policy: camera=(), geolocation=(), microphone=()\n"
        "  Cross-Origin-Opener-Policy: same-origin\n"
        "  Cache-Control: public, max-age=0, must-revalidate\n"
    )
    folders = "".join(
        f"{path}\n  Content-Security-Policy: frame-ancestors 'none'\n  X-Frame-Options: DENY\n"
        for path in _folders(edition)
    )
    return f"{everywhere}{folders}/api/*\n  Access-Control-Allow-Origin: *\n"


def _folders(edition: Edition) -> Iterator[str]:
    """The top folders that hold pages, as patterns, and the files beside them."""
    atlas = edition.atlas
    yield "/"
    yield "/index.html"
    yield "/404.html"
    tops = {
        folder.split("/")[0] for folder in atlas.folders.values() if folder and not folder.endswith(".html")
    }
    tops |= {atlas.prefix(language) for language in atlas.languages[1:]}
    yield from (f"/{encoded(top)}/*" for top in sorted(tops))


def _redirects(edition: Edition) -> str:
    lines = (
        f"/{encoded(old)}/ /{encoded(edition.atlas.folders[place])}/ 301\n"
        for old, place in sorted(aliases(edition).items(), key=lambda pair: pair[0])
    )
    return "".join(lines)


def _has_address(edition: Edition) -> bool:
    return edition.base_url is not None


def _has_aliases(edition: Edition) -> bool:
    return bool(aliases(edition))


def _always(edition: Edition) -> bool:
    del edition
    return True


FILES: tuple[FileKind, ...] = (
    FileKind(path=GOALS_JSON, text=_goals, wanted=_always),
    FileKind(path=STYLE, text=_style, wanted=_always),
    FileKind(path="robots.txt", text=_robots, wanted=_always),
    FileKind(path="sitemap.xml", text=_sitemap, wanted=_has_address),
    FileKind(path="_headers", text=_headers, wanted=_always),
    FileKind(path="_redirects", text=_redirects, wanted=_has_aliases),
)
