"""The whole site: everything that all pages of one build share, and the context in which one page is made.

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
from generator.render.routes.places import Place, Routes, routes_of
from generator.render.views import Link, Text


@dataclass(frozen=True, kw_only=True)
class WholeSite:
    """One audience's report, ready to be printed. Picklable; ``assets`` are the site's own files."""

    report: Report
    theme: Theme
    base_url: str | None
    assets: tuple[Asset, ...]

    @cached_property
    def routes(self) -> Routes:
        return routes_of(self.report)

    @cached_property
    def goals(self) -> Mapping[str, GoalReport]:
        return {report.goal.id: report for report in self.report.goals}


def whole_site(
    report: Report,
    theme: Theme,
    *,
    base_url: str | None = None,
    assets: Iterable[Asset] = (),
) -> WholeSite:
    """The site of ``report``, which holds what its audience may see."""
    return WholeSite(report=report, theme=theme, base_url=base_url, assets=tuple(assets))


@dataclass(frozen=True, slots=True, kw_only=True)
class PageContext:
    """Where one page is made: its place, its language and its file's path."""

    site: WholeSite
    words: Words
    place: Place
    path: str

    @property
    def report(self) -> Report:
        return self.site.report


def page_context(site: WholeSite, place: Place, language: str, sheet: int = 1) -> PageContext:
    path = site.routes.path(place, language, sheet)
    return PageContext(site=site, words=words_for(language), place=place, path=path)


def to_place(here: PageContext, place: Place, sheet: int = 1) -> str:
    """The link from this page to another in the same language."""
    return to_file(here, here.site.routes.path(place, here.words.language, sheet))


def to_file(here: PageContext, path: str) -> str:
    """The link from this page to a file of the site."""
    return relative(here.path, path)


def in_full(here: PageContext, path: str) -> str | None:
    """A page's absolute address, where the site has one."""
    return canonical(here.site.base_url, path) if here.site.base_url else None


def text(here: PageContext, written: LocalText) -> Text:
    """What an author wrote, in the page's language or the first that there is."""
    return said(here, written.in_language(here.words.language))


def said(here: PageContext, written: Said) -> Text:
    if written.language == here.words.words_language:
        return Text(written.text)
    return Text(written.text, written.language, direction_of(written.language))


def name_of(here: PageContext, place: Place) -> Text:
    """What a page is called in links to it."""
    report = here.report
    match place.kind:
        case "goal":
            return text(here, here.site.goals[place.key].goal.title)
        case "objective" if place.key in report.objectives:
            return text(here, report.objectives[place.key].title)
        case "platform" if place.key in report.platforms:
            return text(here, report.platforms[place.key].label)
        case "metric" if place.key in report.metrics:
            return text(here, report.metrics[place.key].label)
        case "audit":
            return Text(here.words.text("SMART audit"))
        case "goalposts":
            return Text(here.words.text("Goalposts"))
        case "together":
            return Text(here.words.text("All goals together"))
        case "page":
            return text(here, next(page.title for page in report.pages if page.id == place.key))
        case _:
            return Text(place.key)


def link(here: PageContext, place: Place) -> Link:
    """A link to a page by its own name; only the name where it has no page."""
    href = to_place(here, place) if here.site.routes.has(place) else None
    return Link(text=name_of(here, place), href=href, current=place == here.place)
