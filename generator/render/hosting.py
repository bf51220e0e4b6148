"""What tells other machines about a site: search engines which pages there are, hosts which headers and redirects to send.

Takes the whole site, gives the text of ``robots.txt``, ``sitemap.xml``, ``_headers`` and ``_redirects``. Hosts that do not read the last
two show the same pages; what they then lack is in SECURITY.md.
"""

from collections.abc import Iterator, Mapping
from html import escape

from generator.documents.address import canonical, encoded
from generator.model.admin import ADMIN, admin_policy
from generator.render.pages import KINDS
from generator.render.pages.embed import FOLDER as EMBED
from generator.render.parts.frame import CALENDAR, FEED_TYPES, GOALS_SCHEMA, POLICY, WITH_FEEDS
from generator.render.routes.aliases import aliases
from generator.render.routes.places import NOT_FOUND, file_of, language_folder
from generator.render.site import WholeSite

_POLICY = "Content-Security-Policy"
_EVERYWHERE: Mapping[str, str] = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "strict-origin-when-cross-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cache-Control": "public, max-age=0, must-revalidate",
}
_NEVER_FRAMED: Mapping[str, str] = {
    "Content-Security-Policy": "frame-ancestors 'none'",
    "X-Frame-Options": "DENY",
}
#: What a form in the browser cannot live with, and is then said of each folder of pages instead: hosts add up what all rules say.
_OF_PAGES = (_POLICY, "Cross-Origin-Opener-Policy")
_UNLISTED: Mapping[str, str] = {"X-Robots-Tag": "noindex"}
_FRAMED: Mapping[str, str] = {"Content-Security-Policy": "frame-ancestors *", **_UNLISTED}
_FOR_ALL: Mapping[str, str] = {"Access-Control-Allow-Origin": "*"}


def robots(site: WholeSite) -> str:
    lines = ["User-agent: *", "Disallow: /" if site.frame.private else "Allow: /"]
    if site.base_url is not None and not site.frame.private:
        lines += ["", f"Sitemap: {canonical(site.base_url, 'sitemap.xml')}"]
    return "\n".join(lines) + "\n"


def sitemap(site: WholeSite) -> str:
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n'
        + "".join(_addresses(site, site.base_url or ""))
        + "</urlset>\n"
    )


def _addresses(site: WholeSite, base_url: str) -> Iterator[str]:
    """Every page in every language, each with its other languages."""
    for place, target in site.targets.items():
        if place == NOT_FOUND or not KINDS[place.kind].is_indexed:
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


def headers(site: WholeSite) -> str:
    """Headers for hosts that read this file.

    Hosts add up the headers of all rules that suit an address. So who may frame a page is said for each folder and never for
    everything, nor for a whole language: goals can be framed where they stand below ``embed``.
    """
    return "".join(
        f"{path}\n{''.join(f'  {name}: {value}' + chr(10) for name, value in said.items())}"
        for path, said in _rules(site)
    )


def _rules(site: WholeSite) -> Iterator[tuple[str, Mapping[str, str]]]:
    cms = site.report.site.cms
    of_pages = {name: _EVERYWHERE[name] for name in _OF_PAGES} if cms is not None else {}
    everywhere = {name: said for name, said in _EVERYWHERE.items() if name not in of_pages}
    yield "/*", {**everywhere, **(_UNLISTED if site.frame.private else {})}
    for root in _roots(site):
        for folder in _folders(site):
            yield f"{root}{folder}", _both(of_pages, _NEVER_FRAMED)
        yield f"{root}/{EMBED}/*", _both(of_pages, _FRAMED)
        if of_pages:
            yield f"{root}/mail/*", of_pages
        for file, media_type in _media_types():
            yield f"{root}/{file}", {"Content-Type": f"{media_type}; charset=utf-8"}
    if of_pages:
        yield "/assets/*", of_pages
    yield "/api/*", _FOR_ALL
    yield f"/{GOALS_SCHEMA}", {"Content-Type": "application/schema+json; charset=utf-8"}
    if cms is not None:
        yield f"/{ADMIN}/*", {**_both({_POLICY: admin_policy(cms)}, _NEVER_FRAMED), **_UNLISTED}
        yield f"/{ADMIN}/config.yml", {"Content-Type": "text/yaml; charset=utf-8"}


def _both(said: Mapping[str, str], more: Mapping[str, str]) -> Mapping[str, str]:
    """The headers of both; two policies become one that holds all that either says."""
    policies = [each[_POLICY] for each in (said, more) if _POLICY in each]
    return {**said, **more, **({_POLICY: "; ".join(policies)} if policies else {})}


def _roots(site: WholeSite) -> Iterator[str]:
    """Where the pages of each language begin."""
    yield from (f"/{encoded(prefix)}" if prefix else "" for prefix in _prefixes(site).values())


def _folders(site: WholeSite) -> Iterator[str]:
    """The pages in a language's root, and patterns of the folders that hold others."""
    folders = (target.folder for place, target in site.targets.items() if place.kind != EMBED)
    yield from ("/", "/index.html", "/404.html")
    tops = {folder.split("/")[0] for folder in folders if folder and not folder.endswith(".html")}
    yield from (f"/{encoded(top)}/*" for top in sorted(tops))


def _media_types() -> Iterator[tuple[str, str]]:
    """What hosts do not tell by a file's name, as patterns below a language's root."""
    yield from FEED_TYPES.items()
    yield CALENDAR, "text/calendar"
    for kind, files in WITH_FEEDS.items():
        folder = KINDS[kind].places.folder
        yield from ((f"{folder}/:{kind}/{file}", FEED_TYPES[file]) for file in files)


def redirects(site: WholeSite) -> str:
    lines = (
        f"/{encoded(old)}/ /{encoded(site.targets[place].folder)}/ 301\n"
        for old, place in sorted(aliases(site).items(), key=lambda pair: pair[0])
    )
    return "".join(lines)
