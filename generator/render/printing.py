"""Printing: a work unit becomes files.

Takes a unit, the site and the templates of this process, gives the unit's files and what is wrong with the theme or the
assets. It writes nothing to disk.
"""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from types import MappingProxyType

from generator.diagnostics import Diagnostic
from generator.diagnostics.codes.theme import ASSET_UNREADABLE, PROSE_TOO_COMPLEX
from generator.documents import readings_csv
from generator.l10n import words_for
from generator.model.output import OutputFile
from generator.model.reading import SeriesKey
from generator.model.theme import Theme
from generator.render.files import FILES
from generator.render.page_context import PageContext, WholeSite, page_context
from generator.render.pages import KINDS, PAGE_KINDS, PageKind, PageView
from generator.render.pages.goal import has_readings, readings_path
from generator.render.parts.bodies import bodies_too_much
from generator.render.parts.frame import site_view
from generator.render.routes.aliases import alias_file, alias_page, aliases
from generator.render.routes.conflicts import path_conflicts
from generator.render.routes.places import Place
from generator.render.templates.compiled import SECONDS, Functions, Templates, compile_templates
from generator.render.templates.deadline import TooSlow, deadline
from generator.render.units import Drawings, Unit, units

#: What was printed, and what is wrong.
Printed = tuple[tuple[OutputFile, ...], tuple[Diagnostic, ...]]


def templates_for(theme: Theme, languages: Iterable[str]) -> tuple[Templates, tuple[Diagnostic, ...]]:
    """The templates of this process: ``theme`` compiled and set in every language. Costs some milliseconds, so keep it."""
    functions = {language: Functions(words_for(language).text) for language in languages}
    return compile_templates(theme, functions, needed=sorted({kind.template for kind in PAGE_KINDS}))


def preflight(site: WholeSite) -> tuple[Diagnostic, ...]:
    """What can be known to be wrong before anything is printed: bodies that are too much, addresses given twice."""
    return (*bodies_too_much(site.report), *path_conflicts(site))


def render(unit: Unit, site: WholeSite, templates: Templates) -> Printed:
    """The files of one unit."""
    if unit.asset is not None:
        return _copied(unit)
    if unit.place.kind == "file":
        kind = next(each for each in FILES if each.path == unit.place.key)
        return (OutputFile(kind.path, kind.text(site).encode()),), ()
    pages = tuple(_pages(unit, site, templates))
    wrong = tuple(page for page in pages if isinstance(page, Diagnostic))
    files = tuple(page for page in pages if isinstance(page, OutputFile))
    beside = tuple(_beside_goal(site, unit.place.key)) if unit.place.kind == "goal" else ()
    return (*files, *beside), wrong


def render_site(
    site: WholeSite, drawings: Drawings, strokes: Mapping[SeriesKey, str] = MappingProxyType({})
) -> Printed:
    """The whole site in this process: every unit, one after the other."""
    templates, wrong = templates_for(site.theme, site.report.site.languages)
    wrong = (*wrong, *preflight(site))
    if wrong:
        return (), wrong
    printed = [render(unit, site, templates) for unit in units(site, drawings, strokes)]
    return (
        tuple(file for files, _ in printed for file in files),
        tuple(each for _, found in printed for each in found),
    )


def _pages(unit: Unit, site: WholeSite, templates: Templates) -> Iterator[OutputFile | Diagnostic]:
    """The page in every language."""
    kind, sheet = KINDS[unit.place.kind], unit.material.sheet
    for language in site.routes.languages:
        here = page_context(site, unit.place, language, sheet)
        page = _view(kind, here, unit)
        if isinstance(page, Diagnostic):
            yield page
            continue
        printed = templates.fill(kind.template, language, site=site_view(here, sheet=sheet), page=page)
        yield printed if isinstance(printed, Diagnostic) else OutputFile(here.path, printed.encode())


def _view(kind: PageKind, here: PageContext, unit: Unit) -> PageView | Diagnostic:
    """The page's view; a diagnostic where its prose takes longer to parse than the guards foresee."""
    try:
        with deadline(SECONDS):
            return kind.view(here, unit.material)
    except TooSlow:
        message = f"the prose on the page {here.path} takes longer than {SECONDS} seconds"
        return PROSE_TOO_COMPLEX.at(None, message, fix="shorten it, or split it up into several pages")


def _beside_goal(site: WholeSite, id_: str) -> Iterator[OutputFile]:
    """A goal's readings, and pages at its old addresses."""
    report, place = site.goals[id_], Place("goal", id_)
    if has_readings(report):
        yield OutputFile(readings_path(id_), readings_csv(report).encode())
    target = site.routes.path(place, site.routes.languages[0])
    if not report.goal.aliases:
        return
    for folder, leads_to in aliases(site).items():
        if leads_to == place:
            source = alias_file(folder)
            yield OutputFile(source, alias_page(source, target).encode())


def _copied(unit: Unit) -> Printed:
    assert unit.asset is not None
    try:
        return (OutputFile(unit.place.key, Path(unit.asset.source).read_bytes()),), ()
    except OSError as fault:
        reason = fault.strerror or "it cannot be read"
        return (), (
            ASSET_UNREADABLE.at(
                None,
                f"{unit.place.key} cannot be copied: {reason}",
                fix="make the file readable, or take it away",
            ),
        )
