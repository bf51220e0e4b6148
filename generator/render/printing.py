"""Printing: a work unit becomes a page in every language and the files beside it.

Takes a unit, the frame and the templates of this process, gives files and what is wrong with the theme or the prose. What
stands beside the pages is copied and written by ``files_beside``. It writes nothing to disk.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from io import BytesIO
from pathlib import Path
from types import MappingProxyType

from generator.diagnostics import Diagnostic, has_errors
from generator.diagnostics.codes.theme import ASSET_UNREADABLE, PROSE_TOO_COMPLEX
from generator.l10n import words_for
from generator.model.drawing import Drawing
from generator.model.output import OutputFile
from generator.model.reading import SeriesKey
from generator.model.source import Asset
from generator.model.theme import Theme
from generator.records import dataclass
from generator.render.files import FILES, WORDED, in_language, overview_context
from generator.render.line_ends import published
from generator.render.page_context import PageContext
from generator.render.pages import KINDS, PAGE_KINDS
from generator.render.parts.bodies import bodies_too_much
from generator.render.parts.frame import site_view
from generator.render.parts.prose import SECONDS, SECONDS_EACH
from generator.render.parts.rows import row_inputs, rows_in
from generator.render.routes.conflicts import path_conflicts
from generator.render.site import DrawnGoal, Frame, Material, WholeSite
from generator.render.templates.compiled import Templates, compile_templates
from generator.render.templates.deadline import TooSlow
from generator.render.templates.sandbox import Functions
from generator.render.templates.wording import speaker, unworded
from generator.render.units import PageUnit, page_units

#: What was printed, and what is wrong.
Printed = tuple[tuple[OutputFile, ...], tuple[Diagnostic, ...]]
_NO_LINES: Mapping[str, str] = MappingProxyType({})


def templates_for(theme: Theme, languages: Iterable[str]) -> tuple[Templates, tuple[Diagnostic, ...]]:
    """``theme`` compiled, with the words of every language. Costs some milliseconds, so keep it."""
    languages = tuple(languages)
    functions = {each: Functions(speaker(theme, words_for(each))) for each in languages}
    templates, wrong = compile_templates(theme, functions, needed=_needed())
    return templates, (*wrong, *unworded(theme, templates.said, languages))


def _needed() -> list[str]:
    return sorted({name for kind in PAGE_KINDS for name in (kind.template, *kind.further)})


def preflight(site: WholeSite) -> tuple[Diagnostic, ...]:
    """What can be known to be wrong before anything is printed: bodies that are too much, addresses given twice."""
    return (*bodies_too_much(site.report), *path_conflicts(site))


def render(unit: PageUnit, frame: Frame, templates: Templates) -> Printed:
    """The page of one unit in every language, and the files beside it."""
    kind = KINDS[unit.place.kind]
    printed = tuple(
        each
        for here in (_context(unit, frame, language) for language in frame.languages)
        for each in (*_pages(here, unit, templates), *kind.beside(here, unit.inputs))
    )
    wrong = tuple(each for each in printed if isinstance(each, Diagnostic))
    files = tuple(each for each in printed if isinstance(each, OutputFile))
    return files, wrong


@dataclass(frozen=True, slots=True)
class Beside:
    """One file beside the pages: its path, how it is made, and whether it is copied from the disk."""

    path: str
    make: Callable[[], Printed]
    is_copied: bool = False


def files_beside(site: WholeSite, lines: Mapping[str, str] = _NO_LINES) -> Iterator[Printed]:
    """The files beside the pages and the assets, one by one."""
    return (each.make() for each in beside(site, lines))


def beside(site: WholeSite, lines: Mapping[str, str] = _NO_LINES) -> Iterator[Beside]:
    """What there is beside the pages, in its order: data, feeds, what hosts read, then the assets.

    ``lines`` are those of goals, by their ids, in their document, as far as they are there already.
    """
    for kind in FILES:
        if kind.wanted(site):
            yield Beside(kind.path, partial(_in_pieces, kind.path, partial(kind.text, site, lines)))
    for language in site.frame.languages:
        here = overview_context(site, language)
        for worded in WORDED:
            path = in_language(worded.path, language, site.frame.languages)
            yield Beside(path, partial(_written, path, partial(worded.text, site, here)))
    for path, asset in _assets(site):
        yield Beside(path, partial(_copied, path, asset), is_copied=True)


def _in_pieces(path: str, text: Callable[[], Iterable[str]]) -> Printed:
    """A file whose text is never there as a whole, but as the bytes that are written."""
    found = BytesIO()
    for piece in text():
        found.write(piece.encode())
    return (OutputFile(path, found.getvalue()),), ()


def _written(path: str, text: Callable[[], str]) -> Printed:
    return (OutputFile(path, text().encode()),), ()


def count_beside(site: WholeSite) -> int:
    """How many files and assets there are."""
    worded = len(WORDED) * len(site.frame.languages)
    return sum(kind.wanted(site) for kind in FILES) + worded + sum(1 for _ in _assets(site))


def render_site(
    site: WholeSite,
    drawings: Mapping[str, Mapping[str, Drawing]],
    strokes: Mapping[SeriesKey, str] = MappingProxyType({}),
    series: Mapping[SeriesKey, Drawing] = MappingProxyType({}),
) -> Printed:
    """The whole site in this process: every unit, one after the other. ``drawings`` are by goal and key result."""
    templates, wrong = templates_for(site.theme, site.frame.languages)
    wrong = (*wrong, *preflight(site))
    if has_errors(wrong):
        return (), wrong
    goals = {id_: _drawn(site, id_, drawings.get(id_, {})) for id_ in site.goals}
    material = Material(
        goals=goals,
        rows={id_: each.rows for id_, each in goals.items()},
        strokes=strokes,
        series=series,
        pictures={},
    )
    printed = [render(unit, site.frame, templates) for unit in page_units(site, material)]
    printed += files_beside(site)
    return (
        tuple(file for files, _ in printed for file in files),
        (*wrong, *(each for _, found in printed for each in found)),
    )


def _drawn(site: WholeSite, id_: str, drawings: Mapping[str, Drawing]) -> DrawnGoal:
    inputs = row_inputs(site.goals[id_], site.goals, site.frame)
    return DrawnGoal(
        drawings=drawings,
        rows=rows_in(site.frame.languages, inputs, drawings, site.frame.thresholds),
    )


def _context(unit: PageUnit, frame: Frame, language: str) -> PageContext:
    return PageContext(
        frame=frame,
        words=words_for(language, frame.thresholds),
        place=unit.place,
        sheet=unit.sheet,
        targets=unit.targets,
    )


def _pages(here: PageContext, unit: PageUnit, templates: Templates) -> Iterator[OutputFile | Diagnostic]:
    """The page in one language, and what its view is filled into besides."""
    page, kind, site = _view(here, unit), KINDS[unit.place.kind], site_view(here)
    if isinstance(page, Diagnostic):
        yield page
        return

    def fill(template: str, view: object) -> bytes | Diagnostic:
        return templates.fill(template, here.words.language, site=site, page=view)

    printed = fill(kind.template, page)
    yield printed if isinstance(printed, Diagnostic) else OutputFile(here.path, printed)
    yield from kind.attached(here, unit.inputs, page, fill)


def _view(here: PageContext, unit: PageUnit) -> object:
    """The page's view; a diagnostic where its prose takes longer to parse than the guards foresee."""
    try:
        return KINDS[unit.place.kind].view(here, unit.inputs)
    except TooSlow:
        message = (
            f"the prose on the page {here.path} takes too long: a process gives all texts together {SECONDS:g} seconds, "
            f"and {SECONDS_EACH:g} more for each"
        )
        return PROSE_TOO_COMPLEX.at(None, message, fix="shorten it, or split it up into several pages")


def _assets(site: WholeSite) -> Iterator[tuple[str, Asset]]:
    """Each asset with its path in the site; the theme's below ``assets/``, the site's own as they stand in content."""
    yield from ((f"assets/{path}", asset) for path, asset in site.theme.assets.items())
    yield from ((asset.path, asset) for asset in site.assets)


def _copied(path: str, asset: Asset) -> Printed:
    try:
        return (OutputFile(path, published(path, Path(asset.source).read_bytes())),), ()
    except OSError as fault:
        reason = fault.strerror or "it cannot be read"
        return (), (
            ASSET_UNREADABLE.at(
                None,
                f"{path} cannot be copied: {reason}",
                fix="make the file readable, or take it away",
            ),
        )
