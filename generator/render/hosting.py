"""What tells other machines about a site: search engines which pages there are, hosts which headers and redirects to send.

Takes the whole site, gives the text of ``robots.txt``, ``sitemap.xml``, ``_headers`` and ``_redirects``. Hosts that do not read the last
two show the same pages; what they then lack is in SECURITY.md.
"""

from collections.abc import Iterator
from html import escape

from generator.documents.address import canonical, encoded
from generator.model.admin import ADMIN, admin_policy
from generator.render.pages import KINDS
from generator.render.pages.embed import FOLDER as EMBED
from generator.render.parts.frame import CALENDAR, FEED_TYPES, GOALS_SCHEMA, WITH_FEEDS
from generator.render.parts.mail import FOLDER as MAIL
from generator.render.routes.aliases import aliases, in_language
from generator.render.routes.places import NOT_FOUND, file_of, language_folder
from generator.render.site import WholeSite

#: Names and values; a name twice is two headers.
Headers = tuple[tuple[str, str], ...]

#: What holds for every address. Of style sheets it says nothing, and so has no default: hosts add policies up, and one that
#: forbids cannot be lifted for e-mails, which bring their styles along. The pages' own policy forbids the rest once more.
_RUN = (
    "script-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; manifest-src 'self'; object-src 'none'; "
    "frame-src 'none'; media-src 'none'; worker-src 'none'; base-uri 'self'; form-action 'none'"
)
_POLICY = "Content-Security-Policy"
_UNLISTED = ("X-Robots-Tag", "noindex")
_EVERYWHERE: Headers = (
    (_POLICY, _RUN),
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "strict-origin-when-cross-origin"),
    ("Permissions-Policy", "camera=(), geolocation=(), microphone=()"),
    ("Cross-Origin-Opener-Policy", "same-origin"),
    ("Cache-Control", "public, max-age=0, must-revalidate"),
)
_NO_FRAME: Headers = ((_POLICY, "frame-ancestors 'none'"), ("X-Frame-Options", "DENY"))
_NEVER_FRAMED: Headers = ((_POLICY, "style-src 'self'"), *_NO_FRAME)
_FRAMED: Headers = ((_POLICY, "style-src 'self'"), (_POLICY, "frame-ancestors *"), _UNLISTED)
#: An e-mail has its styles in its elements. It is a picture of itself here: nothing in it runs.
_MAILED: Headers = (
    (_POLICY, "style-src 'unsafe-inline'; sandbox"),
    *_NO_FRAME,
    _UNLISTED,
)
#: A file of the site's own that is opened by its address, such as a picture: nothing in it runs and it reaches nothing. It is no
#: ``sandbox``, in which browsers do not show a PDF; without scripts and forms there is nothing left to shut in.
_OPENED: Headers = ((_POLICY, "default-src 'none'; script-src 'none'; style-src 'unsafe-inline'"),)
_FOR_ALL: Headers = (("Access-Control-Allow-Origin", "*"),)
#: What a form in the browser cannot live with, and is then said of each folder of pages instead.
_OF_PAGES = (_POLICY, "Cross-Origin-Opener-Policy")


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
    everything, nor for a whole language: goals can be framed where they stand below ``embed``. The folders of other languages
    share one pattern each, since some hosts read no more than a hundred rules.
    """
    return "".join(
        f"{path}\n{''.join(f'  {name}: {value}' + chr(10) for name, value in said)}"
        for path, said in _rules(site)
    )


def _rules(site: WholeSite) -> Iterator[tuple[str, Headers]]:
    of_pages = _of_pages(site)
    everywhere = tuple(each for each in _EVERYWHERE if each not in of_pages)
    yield "/*", (*everywhere, *((_UNLISTED,) if site.frame.private else ()))
    for root in _roots(site):
        yield from (
            (f"{root}{page}", (*of_pages, *_NEVER_FRAMED)) for page in ("/", "/index.html", "/404.html")
        )
    for folder, said in _folders(site):
        yield from (
            (f"{root}/{encoded(folder)}/*", (*of_pages, *said)) for root in _shared_roots(site, folder)
        )
    for file, media_type in _media_types():
        said = _of_type(media_type)
        yield from ((f"{root}/{file}", said) for root in _shared_roots(site, file.split("/")[0]))
    yield "/assets/*", (*of_pages, *_OPENED)
    yield "/api/*", _FOR_ALL
    yield f"/{GOALS_SCHEMA}", _of_type("application/schema+json")
    yield from _of_the_form(site)


def _of_pages(site: WholeSite) -> Headers:
    """What each folder of pages says, since it cannot be said of all addresses: nothing on a site without a form in the browser."""
    return () if site.report.site.cms is None else tuple(each for each in _EVERYWHERE if each[0] in _OF_PAGES)


def _of_the_form(site: WholeSite) -> Iterator[tuple[str, Headers]]:
    """What the form in the browser may do, which no page may."""
    cms = site.report.site.cms
    if cms is not None:
        yield f"/{ADMIN}/*", ((_POLICY, admin_policy(cms)), *_NO_FRAME, _UNLISTED)
        yield f"/{ADMIN}/config.yml", _of_type("text/yaml")


def _of_type(media_type: str) -> Headers:
    return (("Content-Type", f"{media_type}; charset=utf-8"),)


def _roots(site: WholeSite) -> tuple[str, ...]:
    """Where the pages of each language begin."""
    return tuple(f"/{encoded(prefix)}" if prefix else "" for prefix in _prefixes(site).values())


def _shared_roots(site: WholeSite, name: str) -> tuple[str, ...]:
    """Where ``name`` stands in each language: of all but the first in one pattern.

    Not where a page of the first language would suit it too, such as that of a goal which is called like a folder.
    """
    first, *others = _roots(site)
    return (first, "/:language") if others and name not in _second(site) else (first, *others)


def _second(site: WholeSite) -> frozenset[str]:
    """What stands in the folders of the first language."""
    return frozenset(part for target in site.targets.values() for part in target.folder.split("/")[1:2])


def _folders(site: WholeSite) -> Iterator[tuple[str, Headers]]:
    """The folders in a language's root that hold pages, those of the overview's later sheets too."""
    files = (
        file_of(target.folder, "", sheet)
        for place, target in site.targets.items()
        if place.kind != EMBED
        for sheet in range(1, KINDS[place.kind].sheets(site, place.key) + 1)
    )
    tops = {file.split("/")[0] for file in files if "/" in file}
    yield from ((top, _NEVER_FRAMED) for top in sorted(tops))
    yield EMBED, _FRAMED
    if site.report.periods:
        yield MAIL, _MAILED


def _media_types() -> Iterator[tuple[str, str]]:
    """What hosts do not tell by a file's name, as patterns below a language's root."""
    yield from FEED_TYPES.items()
    yield CALENDAR, "text/calendar"
    for kind, files in WITH_FEEDS.items():
        folder = KINDS[kind].places.folder
        yield from ((f"{folder}/:{kind}/{file}", FEED_TYPES[file]) for file in files)


def redirects(site: WholeSite) -> str:
    """Old addresses in each language, with the goal's in the same."""
    lines: dict[str, str] = {}
    for language in site.frame.languages:
        prefix = language_folder(language, site.frame.languages)
        new = f"/{prefix}/" if prefix else "/"
        for old, place in aliases(site).items():
            there = in_language(old, prefix)
            if there is not None:
                lines[there] = f"/{encoded(there)}/ {new}{encoded(site.targets[place].folder)}/ 301\n"
    return "".join(line for _, line in sorted(lines.items()))
