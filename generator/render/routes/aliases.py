"""Old addresses that lead to a goal's page: where they stand, and the page that sends a reader on.

Takes a site and a goal, gives folders and HTML that needs no server. It refuses what would leave the site's folder.
"""

import posixpath
from collections.abc import Iterator, Mapping
from html import escape
from urllib.parse import unquote, urlsplit

from generator.documents.address import INDEX, relative
from generator.render.routes.places import Place
from generator.render.site import WholeSite


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


def alias_file(folder: str) -> str:
    """The file at an old address."""
    return folder if folder.endswith((".html", ".htm")) else f"{folder}/{INDEX}"


def alias_page(source: str, target: str) -> str:
    """A page at ``source`` that sends its reader to the file ``target``."""
    href, icon = escape(relative(source, target)), escape(relative(source, "assets/icon.svg"))
    return (
        '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Moved</title>'
        f'<meta http-equiv="refresh" content="0; url={href}"><link rel="canonical" href="{href}">'
        f'<meta name="robots" content="noindex"><link rel="icon" href="{icon}"></head><body><h1>Moved</h1><p><a href="{href}">{href}</a></p></body></html>\n'
    )
