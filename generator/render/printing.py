"""Printing: a work unit becomes files.

Takes a unit, the edition and the press of this process, gives the unit's files and what is wrong with the theme or the
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
from generator.render.aliases import alias_file, alias_page, aliases
from generator.render.atlas import Place
from generator.render.bodies import bodies_too_much
from generator.render.deadline import TooSlow, deadline
from generator.render.edition import Desk, Edition, desk_for
from generator.render.files import FILES
from generator.render.pages import KINDS, PAGE_KINDS, PageKind, PageView
from generator.render.pages.goal import has_readings, readings_path
from generator.render.press import SECONDS, Functions, Press, open_press
from generator.render.site_view import site_view
from generator.render.taken import paths_taken
from generator.render.units import Drawings, Unit, units

#: What was printed, and what is wrong.
Printed = tuple[tuple[OutputFile, ...], tuple[Diagnostic, ...]]


def press_for(theme: Theme, languages: Iterable[str]) -> tuple[Press, tuple[Diagnostic, ...]]:
    """The press of this process: ``theme`` compiled and set in every language. Costs some milliseconds, so keep it."""
    functions = {language: Functions(words_for(language).text) for language in languages}
    return open_press(theme, functions, needed=sorted({kind.template for kind in PAGE_KINDS}))


def proof(edition: Edition) -> tuple[Diagnostic, ...]:
    """What can be known to be wrong before anything is printed: bodies that are too much, addresses given twice."""
    return (*bodies_too_much(edition.report), *paths_taken(edition))


def render(unit: Unit, edition: Edition, press: Press) -> Printed:
    """The files of one unit."""
    if unit.asset is not None:
        return _copied(unit)
    if unit.place.kind == "file":
        kind = next(each for each in FILES if each.path == unit.place.key)
        return (OutputFile(kind.path, kind.text(edition).encode()),), ()
    pages = tuple(_pages(unit, edition, press))
    wrong = tuple(page for page in pages if isinstance(page, Diagnostic))
    files = tuple(page for page in pages if isinstance(page, OutputFile))
    beside = tuple(_beside_goal(edition, unit.place.key)) if unit.place.kind == "goal" else ()
    return (*files, *beside), wrong


def render_site(
    edition: Edition, drawings: Drawings, strokes: Mapping[SeriesKey, str] = MappingProxyType({})
) -> Printed:
    """The whole site in this process: every unit, one after the other."""
    press, wrong = press_for(edition.theme, edition.report.site.languages)
    wrong = (*wrong, *proof(edition))
    if wrong:
        return (), wrong
    printed = [render(unit, edition, press) for unit in units(edition, drawings, strokes)]
    return (
        tuple(file for files, _ in printed for file in files),
        tuple(each for _, found in printed for each in found),
    )


def _pages(unit: Unit, edition: Edition, press: Press) -> Iterator[OutputFile | Diagnostic]:
    """The page in every language."""
    kind, sheet = KINDS[unit.place.kind], unit.material.sheet
    for language in edition.atlas.languages:
        desk = desk_for(edition, unit.place, language, sheet)
        page = _view(kind, desk, unit)
        if isinstance(page, Diagnostic):
            yield page
            continue
        printed = press.print_page(kind.template, language, site=site_view(desk, sheet=sheet), page=page)
        yield printed if isinstance(printed, Diagnostic) else OutputFile(desk.path, printed.encode())


def _view(kind: PageKind, desk: Desk, unit: Unit) -> PageView | Diagnostic:
    """The page's view; a diagnostic where its prose takes longer to parse than the guards foresee."""
    try:
        with deadline(SECONDS):
            return kind.view(desk, unit.material)
    except TooSlow:
        message = f"the prose on the page {desk.path} takes longer than {SECONDS} seconds"
        return PROSE_TOO_COMPLEX.at(None, message, fix="shorten it, or split it up into several pages")


def _beside_goal(edition: Edition, id_: str) -> Iterator[OutputFile]:
    """A goal's readings, and pages at its old addresses."""
    report, place = edition.goals[id_], Place("goal", id_)
    if has_readings(report):
        yield OutputFile(readings_path(id_), readings_csv(report).encode())
    target = edition.atlas.path(place, edition.atlas.languages[0])
    if not report.goal.aliases:
        return
    for folder, leads_to in aliases(edition).items():
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
