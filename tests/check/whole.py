"""The whole check of a site that a test wrote: site, book and theme, with everything that is said."""

from datetime import date
from pathlib import Path
from typing import NamedTuple

from generator.check import (
    causes,
    check_accent,
    check_book,
    check_site,
    check_theme,
    option_places,
    theme_place,
)
from generator.diagnostics import Diagnostic, has_errors, sort_once
from generator.diagnostics.formats import as_text
from generator.model.book import Book, Site
from generator.model.goal import Goal, KeyResult
from generator.pipeline.addresses import RESERVED
from generator.read import read_site, read_theme

AS_OF = date(2026, 12, 11)


class Whole(NamedTuple):
    """What came of it."""

    site: Site
    book: Book
    diagnostics: tuple[Diagnostic, ...]
    text: str

    @property
    def codes(self) -> list[str]:
        return [diagnostic.code for diagnostic in self.diagnostics]

    @property
    def goal(self) -> Goal:
        """The only goal."""
        (goal,) = self.book.goals.values()
        return goal

    @property
    def key_result(self) -> KeyResult:
        """The only key result of the only goal."""
        (key_result,) = self.goal.key_results
        return key_result


def checked(root: Path, as_of: date = AS_OF) -> Whole:
    """Everything that the check makes of the site in ``root``."""
    tree, read = read_site(root)
    site, of_site = check_site(tree)
    book, of_book = check_book(tree, site, site.as_of or as_of, reserved=RESERVED)
    of_theme, texts = _of_theme(root, site, tree)
    diagnostics = causes(sort_once((*read, *of_site, *of_book, *of_theme)), tree)
    return Whole(site, book, diagnostics, as_text(diagnostics, {**tree.texts, **texts}))


def _of_theme(root: Path, site: Site, tree) -> tuple[tuple[Diagnostic, ...], dict[str, str]]:
    sources, read = read_theme(site.theme, root, at=theme_place(tree))
    texts = {path: text for each in sources for path, text in each.texts.items()}
    if has_errors(read):
        return read, texts
    theme, said = check_theme(sources, site.theme_options, places=option_places(tree))
    if theme is not None:
        said = (*said, *check_accent(site.accent, theme, tree))
    return (*read, *said), texts
