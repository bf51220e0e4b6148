"""The files beside the pages: data, addresses for machines, headers and redirects; each a path and a function.

Takes the whole site and gives text. Pages are in ``pages``; the readings of a goal and its aliases are printed with the goal.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from html import escape

from generator.documents import goals_json
from generator.documents.address import canonical, encoded
from generator.render.pages import KINDS
from generator.render.parts.frame import GOALS_JSON, POLICY, STYLE
from generator.render.routes.aliases import aliases
from generator.render.routes.places import NOT_FOUND, file_of, language_folder
from generator.render.site import WholeSite
from generator.render.style import packed, token_css


@dataclass(frozen=True, slots=True, kw_only=True)
class FileKind:
    """One file: its path, its text, and whether this site has it."""

    path: str
    text: Callable[[WholeSite], str]
    wanted: Callable[[WholeSite], bool]


def _goals(site: WholeSite) -> str:
    return goals_json(site.report)


def _style(site: WholeSite) -> str:
    rules = "\n".join(packed(each.text) for each in site.theme.styles)
    return token_css(site.theme.tokens, site.report.site.accent) + rules


def _nothing(site: WholeSite) -> str:
    """GitHub Pages takes the folder as it is where this empty file stands in it."""
    del site
    return ""


def _robots(site: WholeSite) -> str:
    lines = ["User-agent: *", "Disallow: /" if site.frame.private else "Allow: /"]
    if site.base_url is not None and _is_mapped(site):
        lines += ["", f"Sitemap: {canonical(site.base_url, 'sitemap.xml')}"]
    return "\n".join(lines) + "\n"


def _sitemap(site: WholeSite) -> str:
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n'
        + "".join(_addresses(site, site.base_url or ""))
        + "</urlset>\n"
    )


def _addresses(site: WholeSite, base_url: str) -> Iterator[str]:
    """Every page in every language, each with its other languages."""
    for place, target in site.targets.items():
        if place == NOT_FOUND:
            continue
        for sheet in range(1, KINDS[place.kind].sheets(site, place.key) + 1):
            hrefs = {
                each: canonical(base_url, file_of(target.folder, prefix, sheet))
                for each, prefix in _prefixes(site).items()
            }
            others = "".join(
                f'<xhtml:link rel="alternate" hreflang="{escape(each)}" href="{escape(href)}"/>'
                for each, href in hrefs.items()
                if len(hrefs) > 1
            )
            yield from (
                f"<url><loc>{escape(href, quote=False)}</loc>{others}</url>\n" for href in hrefs.values()
            )


def _prefixes(site: WholeSite) -> dict[str, str]:
    """The folder of each language."""
    languages = site.frame.languages
    return {language: language_folder(language, languages) for language in languages}


def _headers(site: WholeSite) -> str:
    """Headers for hosts that read this file. Who may frame a page is said for each folder, so that some can be framed."""
    everywhere = (
        f"/*\n  Content-Security-Policy: {POLICY}\n  X-Content-Type-Options: nosniff\n"
        "  Referrer-Policy: strict-origin-when-cross-origin\n"
        "  Permissions-Policy: camera=(), geolocation=(), microphone=()\n"
        "  Cross-Origin-Opener-Policy: same-origin\n"
        "  Cache-Control: public, max-age=0, must-revalidate\n"
    )
    if site.frame.private:
        everywhere += "  X-Robots-Tag: noindex\n"
    folders = "".join(
        f"{path}\n  Content-Security-Policy: frame-ancestors 'none'\n  X-Frame-Options: DENY\n"
        for path in _folders(site)
    )
    return f"{everywhere}{folders}/api/*\n  Access-Control-Allow-Origin: *\n"


def _folders(site: WholeSite) -> Iterator[str]:
    """The top folders that hold pages, as patterns, and the files beside them."""
    folders = (target.folder for target in site.targets.values())
    yield "/"
    yield "/index.html"
    yield "/404.html"
    tops = {folder.split("/")[0] for folder in folders if folder and not folder.endswith(".html")}
    tops |= {prefix for prefix in _prefixes(site).values() if prefix}
    yield from (f"/{encoded(top)}/*" for top in sorted(tops))


def _redirects(site: WholeSite) -> str:
    lines = (
        f"/{encoded(old)}/ /{encoded(site.targets[place].folder)}/ 301\n"
        for old, place in sorted(aliases(site).items(), key=lambda pair: pair[0])
    )
    return "".join(lines)


def _is_mapped(site: WholeSite) -> bool:
    """Only what search engines may see has a map for them."""
    return site.base_url is not None and not site.frame.private


def _has_aliases(site: WholeSite) -> bool:
    return bool(aliases(site))


def _always(site: WholeSite) -> bool:
    del site
    return True


FILES: tuple[FileKind, ...] = (
    FileKind(path=GOALS_JSON, text=_goals, wanted=_always),
    FileKind(path=STYLE, text=_style, wanted=_always),
    FileKind(path=".nojekyll", text=_nothing, wanted=_always),
    FileKind(path="robots.txt", text=_robots, wanted=_always),
    FileKind(path="sitemap.xml", text=_sitemap, wanted=_is_mapped),
    FileKind(path="_headers", text=_headers, wanted=_always),
    FileKind(path="_redirects", text=_redirects, wanted=_has_aliases),
)
