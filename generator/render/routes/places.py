"""The routes: which pages a site has and in which folder each stands, whatever its language.

Takes a report (already cut for its audience) and gives folders by page kind and key. It makes no links; those depend
on where one stands.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from generator.documents.address import INDEX
from generator.model.report import Report
from generator.render.routes.slug import slugs


@dataclass(frozen=True, slots=True)
class Place:
    """One page of the site: its kind, and which one of that kind (a goal's id, an owner's name)."""

    kind: str
    key: str = ""


OVERVIEW = Place("overview")
AUDIT = Place("audit")
GOALPOSTS = Place("goalposts")
TOGETHER = Place("together")
#: The page for addresses that do not exist; it alone is a file and no folder.
NOT_FOUND = Place("lost")


@dataclass(frozen=True, slots=True, kw_only=True)
class Routes:
    """``folders`` holds the folder of each page below its language's root, "" for the overview.

    ``languages`` are the site's; the pages of the first stand at the root, of the others under ``<language>/``.
    """

    languages: tuple[str, ...]
    folders: Mapping[Place, str]

    def has(self, place: Place) -> bool:
        return place in self.folders

    def path(self, place: Place, language: str, sheet: int = 1) -> str:
        """The file of a page, or of a later sheet of its list.

        >>> routes = Routes(languages=("en", "nb"), folders={Place("goal", "a"): "goals/a"})
        >>> routes.path(Place("goal", "a"), "nb"), routes.path(Place("goal", "a"), "en", 2)
        ('nb/goals/a/index.html', 'goals/a/sheet-2/index.html')
        """
        folder = self.folders[place]
        file = "" if folder.endswith(".html") else INDEX
        parts = (self.prefix(language), folder, f"sheet-{sheet}" if sheet > 1 else "", file)
        return "/".join(part for part in parts if part)

    def prefix(self, language: str) -> str:
        """The folder of a language: none for the first."""
        return "" if language == self.languages[0] else language


def routes_of(report: Report) -> Routes:
    """Where everything in ``report`` has its page."""
    return Routes(languages=report.site.languages, folders=dict(_places(report)))


def _places(report: Report) -> Iterator[tuple[Place, str]]:
    yield OVERVIEW, ""
    yield AUDIT, "audit"
    yield GOALPOSTS, "goalposts"
    yield TOGETHER, "together"
    yield NOT_FOUND, "404.html"
    yield from ((Place("goal", r.goal.id), f"goals/{r.goal.id}") for r in report.goals)
    yield from _named("objective", "objectives", (id_ for r in report.goals for id_ in r.goal.objectives))
    yield from _named("platform", "platforms", (r.platform for r in report.goals))
    yield from _named("owner", "owners", (r.goal.owner for r in report.goals))
    yield from _named("client", "clients", (r.goal.client for r in report.goals))
    yield from _named("team", "teams", (r.goal.team for r in report.goals))
    yield from _named("account", "accounts", (r.goal.account for r in report.goals))
    yield from _named("metric", "metrics", report.metrics)
    yield from ((Place("page", page.id), page.path.strip("/")) for page in report.pages)


def _named(kind: str, folder: str, names: Iterable[str | None]) -> Iterator[tuple[Place, str]]:
    for name, slug in slugs(name for name in names if name).items():
        yield Place(kind, name), f"{folder}/{slug}"
