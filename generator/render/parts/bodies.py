"""Bodies of Markdown on their pages: which language, where their links lead, and whether they may be parsed at all.

Takes what authors wrote in goals, objectives, check-ins and free pages, gives ``Prose``; and the diagnostics of bodies
that are too much. How Markdown becomes HTML is in ``prose``.
"""

import posixpath
import re
from collections.abc import Iterable, Iterator
from functools import partial
from html import unescape
from urllib.parse import unquote, urlsplit

from generator.diagnostics import Diagnostic, Span
from generator.diagnostics.codes.theme import PROSE_TOO_COMPLEX
from generator.model.report import Report
from generator.model.text import LocalText, Said
from generator.render.page_context import PageContext, said, target_of, to_file, to_place
from generator.render.parts.guards import TooMuch, too_much
from generator.render.parts.prose import to_html
from generator.render.routes.places import Place
from generator.render.views import Prose

_KINDS = ("goal", "objective", "page")
#: The name of a content file in a text: more than Markdown takes for a link, and never less.
_FILE_NAME = re.compile(r"([^/\n<>()\[\]\"]+?)\.(?:md|yaml)")
#: Most texts hold neither ending, which is seen at once; the pattern tries every letter as the name's first.
_ENDINGS = (".md", ".yaml")
#: A character that Markdown is told to take as it is.
ESCAPE = re.compile(r"\\([!-/:-@\[-`{-~])")


def body(here: PageContext, written: LocalText | None, *, below: int) -> Prose | None:
    """The body in the page's language, its headings below level ``below``; None where nothing was written."""
    if written is None or not written.in_language(here.words.language).text.strip():
        return None
    return prose(here, written.in_language(here.words.language), below=below)


def prose(here: PageContext, written: Said, *, below: int) -> Prose:
    shown = said(here, written)
    html = to_html(shown.text, below=below, resolve=partial(_resolve, here))
    return Prose(html=html, language=shown.language, direction=shown.direction)


def _resolve(here: PageContext, address: str) -> str | None:
    """Where a relative address leads: to a content file's page, to an asset, or to a place on this page."""
    parts = urlsplit(address)
    if not parts.path:
        return f"#{parts.fragment}" if parts.fragment else None
    path = unquote(parts.path)
    if path.endswith((".md", ".yaml")):
        return _to_page(here, posixpath.basename(path).rsplit(".", 1)[0])
    found = posixpath.normpath(path).lstrip("./")
    return to_file(here, found) if found in here.frame.assets else None


def _to_page(here: PageContext, id_: str) -> str | None:
    """The page of the content file with this id, whatever folder the link names."""
    places = (Place(kind, id_) for kind in _KINDS)
    return next((to_place(here, place) for place in places if target_of(here, place)), None)


def places_named(texts: Iterable[str]) -> Iterator[Place]:
    """The pages that links in ``texts`` can lead to: each name of a content file, as any kind that it may be of.

    >>> [place.key for place in places_named(["[plan](../goals/grow%20list.md#why)"])][:1]
    ['grow list']
    """
    for text in texts:
        plain = unquote(unescape(ESCAPE.sub(r"\1", text)))
        if any(ending in plain for ending in _ENDINGS):
            for name in _FILE_NAME.findall(plain):
                yield from (Place(kind, name) for kind in _KINDS)


def bodies_too_much(report: Report) -> tuple[Diagnostic, ...]:
    """A diagnostic for each body that is too large or too tangled to be parsed."""
    return tuple(
        _diagnostic(span, whose, found)
        for span, whose, text in _bodies(report)
        if (found := too_much(text, report.site.limit_body)) is not None
    )


def bodies_of(report: Report) -> Iterator[str]:
    """Every body that is shown somewhere, in every language."""
    return (text for _, _, text in _bodies(report))


def _bodies(report: Report) -> Iterator[tuple[Span | None, str, str]]:
    """Each body with its file's place and what it belongs to."""
    for goal in report.goals:
        yield from ((goal.goal.span, f"goal `{goal.goal.id}`", text) for text in versions(goal.goal.body))
        yield from ((checkin.span, f"check-in `{checkin.id}`", checkin.body) for checkin in goal.checkins)
    for noted in (each for period in report.periods for each in period.noted):
        yield noted.span, f"check-in `{noted.id}`", noted.body
    for page in report.pages:
        yield from ((page.span, f"page `{page.id}`", text) for text in versions(page.body))
    for objective in report.objectives.values():
        yield from ((None, f"objective `{objective.id}`", text) for text in versions(objective.body))


def versions(written: LocalText | None) -> Iterator[str]:
    """The texts of a body in all its languages."""
    return (text for _, text in written.versions) if written else iter(())


def _diagnostic(span: Span | None, whose: str, found: TooMuch) -> Diagnostic:
    where = f", in the paragraph at its line {found.line + 1}" if found.line else ""
    return PROSE_TOO_COMPLEX.at(
        span,
        f"the prose of {whose} has {found.found} {found.what}{where}; {found.most} is the most",
        fix="shorten it or split it up; text that is no Markdown can stand between ``` lines",
    )
