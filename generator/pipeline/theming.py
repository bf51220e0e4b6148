"""A theme by name to one that can be printed: read and checked, with what a site chose among its options.

Takes a site's root and its checked tree; gives the theme, or what is wrong with it. It compiles no template.
"""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from generator.check import check_accent, check_theme, option_places, theme_place
from generator.diagnostics import Diagnostic, has_errors, sort_once
from generator.model.theme import Theme
from generator.pipeline.addresses_left import old_addresses
from generator.pipeline.checking import Checked, ChooseDay, check
from generator.pipeline.stopwatch import Stopwatch
from generator.read import read_theme
from generator.records import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Themed:
    """``theme`` is None where something is wrong that stops it. ``texts`` are those of its files, by path."""

    theme: Theme | None
    diagnostics: tuple[Diagnostic, ...]
    texts: Mapping[str, str]


def theme_of(root: Path, checked: Checked, name: str | None = None) -> Themed:
    """The site's theme, or the one that was asked for by ``name``; that has options of its own, not those of the site's."""
    site, tree = checked.book.site, checked.tree
    own = name is None or name == site.theme
    sources, unreadable = read_theme(name or site.theme, root, at=theme_place(tree) if name is None else None)
    texts = {path: text for source in sources for path, text in source.texts.items()}
    if has_errors(unreadable):
        return Themed(theme=None, diagnostics=unreadable, texts=texts)
    theme, wrong = check_theme(sources, site.theme_options if own else {}, places=option_places(tree))
    if theme is not None:
        wrong = (*wrong, *check_accent(site.accent, theme, tree))
    return Themed(theme=theme, diagnostics=(*unreadable, *wrong), texts=texts)


def check_all(root: Path, choose_day: ChooseDay) -> Checked:
    """Check the site in ``root`` with its theme, as ``build`` does, and judge nothing."""
    checked = check(root, choose_day)
    watch = Stopwatch()
    with watch.stage("theme"):
        themed = theme_of(root, checked)
    with watch.stage("history"):
        left = old_addresses(checked)
    return replace(
        checked,
        diagnostics=sort_once((*checked.diagnostics, *themed.diagnostics, *left)),
        timings=(*checked.timings, *watch.timings),
    )
