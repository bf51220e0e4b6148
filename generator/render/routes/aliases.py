"""Old addresses that lead to a goal's page: where they stand, and the page that sends a reader on.

Takes a site and a goal, gives folders and HTML that needs no server. It refuses what would leave the site's folder.
"""

import posixpath
from collections.abc import Iterator, Mapping
from html import escape
from urllib.parse import unquote, urlsplit

from generator.documents.address import INDEX, relative
from generator.records import dataclass
from generator.render.routes.places import Place
from generator.render.site import WholeSite


@dataclass(frozen=True, slots=True, kw_only=True)
class OldAddress:
    """What the page at an old address says: the goal's title, in its language, and the goal's address, where the site has one."""

    title: str
    language: str
    direction: str
    canonical: str | None
    policy: str


def aliases(site: WholeSite) -> Mapping[str, Place]:
    """The folder of each old address with the page it leads to; the first goal that names one has it."""
    found: dict[str, Place] = {}
    for old, place in _all(site):
        found.setdefault(old, place)
    return found


def folders_leading_to(site: WholeSite, place: Place) -> tuple[str, ...]:
    """The folders of the old addresses of one page."""
    return tuple(folder for folder, leads_to in aliases(site).items() if leads_to == place)


def _all(site: WholeSite) -> Iterator[tuple[str, Place]]:
    taken = frozenset(target.folder for target in site.targets.values())
    for report in site.report.goals:
        for alias in report.goal.aliases:
            folder = alias_folder(alias)
            if folder and folder not in taken:
                yield folder, Place("goal", report.goal.id)


def alias_folder(alias: str) -> str:
    """The folder of an old address; a bare word is the old id of a goal. Empty where it leads out of the site.

    >>> alias_folder("/campaigns/spring/"), alias_folder("old-id"), alias_folder("https://a.example/x.html")
    ('campaigns/spring', 'goals/old-id', 'x.html')
    >>> alias_folder("../../etc")
    ''
    """
    try:
        path = unquote(urlsplit(alias).path)
    except ValueError:
        return ""
    folder = posixpath.normpath(path.strip("/")) if path.strip("/") else ""
    if folder in {"", "."} or folder.startswith("..") or "\\" in folder or not folder.isprintable():
        return ""
    return folder if "/" in path or "." in folder else f"goals/{folder}"


def in_language(folder: str, prefix: str) -> str | None:
    """The old address below the folder of a language, which is ``prefix``; what was no goal's on this site was there in none.

    >>> in_language("goals/old", "nb"), in_language("campaigns/spring", ""), in_language("campaigns/spring", "nb")
    ('nb/goals/old', 'campaigns/spring', None)
    """
    if not prefix:
        return folder
    return f"{prefix}/{folder}" if folder.startswith("goals/") else None


def alias_file(folder: str) -> str:
    """The file at an old address."""
    return folder if folder.endswith((".html", ".htm")) else f"{folder}/{INDEX}"


def alias_page(source: str, target: str, said: OldAddress) -> str:
    """A page at ``source`` that sends its reader to the file ``target``."""
    href, icon = escape(relative(source, target)), escape(relative(source, "assets/icon.svg"))
    title, address = escape(said.title), said.canonical
    canonical = f'<link rel="canonical" href="{escape(address)}">' if address else ""
    return (
        f'<!doctype html><html lang="{escape(said.language)}" dir="{said.direction}"><head><meta charset="utf-8"><title>{title}</title>'
        f'<meta http-equiv="Content-Security-Policy" content="{escape(said.policy)}">'
        f'<meta name="viewport" content="width=device-width, initial-scale=1">'
        f'<meta http-equiv="refresh" content="0; url={href}">{canonical}'
        f'<meta name="robots" content="noindex"><link rel="icon" href="{icon}"></head><body><h1><a href="{href}">{title}</a></h1></body></html>\n'
    )
