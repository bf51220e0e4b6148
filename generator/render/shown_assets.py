"""Which of a site's own files an audience's site needs: those that something shown there names, and no other.

Takes what an audience may see, the theme and the site's files; gives files. A name is found as it is written, decoded: that may
be in a text that is no link, and is never less than Markdown takes for one.
"""

import posixpath
from collections.abc import Iterable
from html import unescape
from urllib.parse import unquote

from generator.model.report import Report
from generator.model.source import Asset
from generator.model.theme import StyleSheet, Theme
from generator.render.parts.bodies import ESCAPE, bodies_of

#: How far before a file's name its folders may begin.
_FARTHEST = 1_000


def shown_assets(report: Report, theme: Theme, assets: Iterable[Asset]) -> tuple[Asset, ...]:
    """The site's logo, and the files that a shown body or the theme names by their path."""
    texts = [_decoded(text) for text in bodies_of(report)]
    texts += [template.text for template in theme.templates.values()]
    return tuple(asset for asset in assets if _is_shown(asset.path, report.site.logo, texts, theme.styles))


def _is_shown(path: str, logo: str | None, texts: Iterable[str], styles: Iterable[StyleSheet]) -> bool:
    """A style sheet stands in ``assets/`` itself, and names what is there without that folder."""
    beside = path.removeprefix("assets/")
    return (
        path == logo
        or any(is_named(path, text) for text in texts)
        or any(is_named(beside, sheet.text) for sheet in styles)
    )


def is_named(path: str, text: str) -> bool:
    """Whether ``text`` names the file at ``path``, from whatever folder.

    >>> is_named("assets/a/plan.pdf", "[plan](../assets/b/../a/plan.pdf)"), is_named("assets/a/plan.pdf", "a plan.pdf")
    (True, False)
    """
    name = posixpath.basename(path)
    end = text.find(name)
    while end >= 0:
        end += len(name)
        begins = range(end - len(name), max(-1, end - _FARTHEST), -1)
        if any(posixpath.normpath(text[begin:end]).lstrip("./") == path for begin in begins):
            return True
        end = text.find(name, end)
    return False


def _decoded(text: str) -> str:
    return unquote(unescape(ESCAPE.sub(r"\1", text)))
