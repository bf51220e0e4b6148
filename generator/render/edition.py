"""An edition: everything that all pages of one build share, and the desk at which one page is made.

Takes the report for its audience, the theme and the site's address; gives links, texts and names as seen from one
page in one language. It words no judgement and prints nothing.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from generator.documents.address import canonical, relative
from generator.l10n import Words, direction_of, words_for
from generator.model.report import GoalReport, Report
from generator.model.source import Asset
from generator.model.text import LocalText, Said
from generator.model.theme import Theme
from generator.render.atlas import Atlas, Place, atlas_of
from generator.render.views import Link, Text


@dataclass(frozen=True, kw_only=True)
class Edition:
    """One audience's report, ready to be printed. Picklable; ``assets`` are the site's own files."""

    report: Report
    theme: Theme
    base_url: str | None
    assets: tuple[Asset, ...]

    @cached_property
    def atlas(self) -> Atlas:
        return atlas_of(self.report)

    @cached_property
    def goals(self) -> Mapping[str, GoalReport]:
        return {report.goal.id: report for report in self.report.goals}


def edition_of(
    report: Report,
    theme: Theme,
    *,
    base_url: str | None = None,
    assets: Iterable[Asset] = (),
) -> Edition:
    """The edition of ``report``, which holds what its audience may see."""
    return Edition(report=report, theme=theme, base_url=base_url, assets=tuple(assets))


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """Where one page is made: its place, its language and its file's path."""

    edition: Edition
    words: Words
    place: Place
    path: str

    @property
    def report(self) -> Report:
        return self.edition.report


def desk_for(edition: Edition, place: Place, language: str, sheet: int = 1) -> Desk:
    path = edition.atlas.path(place, language, sheet)
    return Desk(edition=edition, words=words_for(language), place=place, path=path)


def to_place(desk: Desk, place: Place, sheet: int = 1) -> str:
    """The link from this page to another in the same language."""
    return to_file(desk, desk.edition.atlas.path(place, desk.words.language, sheet))


def to_file(desk: Desk, path: str) -> str:
    """The link from this page to a file of the site."""
    return relative(desk.path, path)


def in_full(desk: Desk, path: str) -> str | None:
    """A page's absolute address, where the site has one."""
    return canonical(desk.edition.base_url, path) if desk.edition.base_url else None


def text(desk: Desk, written: LocalText) -> Text:
    """What an author wrote, in the page's language or the first that there is."""
    return said(desk, written.in_language(desk.words.language))


def said(desk: Desk, written: Said) -> Text:
    if written.language == desk.words.words_language:
        return Text(written.text)
    return Text(written.text, written.language, direction_of(written.language))


def name_of(desk: Desk, place: Place) -> Text:
    """What a page is called in links to it."""
    report = desk.report
    match place.kind:
        case "goal":
            return text(desk, desk.edition.goals[place.key].goal.title)
        case "objective" if place.key in report.objectives:
            return text(desk, report.objectives[place.key].title)
        case "platform" if place.key in report.platforms:
            return text(desk, report.platforms[place.key].label)
        case "metric" if place.key in report.metrics:
            return text(desk, report.metrics[place.key].label)
        case "audit":
            return Text(desk.words.text("SMART audit"))
        case "goalposts":
            return Text(desk.words.text("Goalposts"))
        case "together":
            return Text(desk.words.text("All goals together"))
        case "page":
            return text(desk, next(page.title for page in report.pages if page.id == place.key))
        case _:
            return Text(place.key)


def link(desk: Desk, place: Place) -> Link:
    """A link to a page by its own name; only the name where it has no page."""
    href = to_place(desk, place) if desk.edition.atlas.has(place) else None
    return Link(text=name_of(desk, place), href=href, current=place == desk.place)
