"""The overview: every goal at a glance, what needs attention first, and ways to narrow it down.

Its filters are links to pages of platforms, owners, clients and objectives, so that they work without a server.
"""

from collections.abc import Iterator

from generator.l10n import Sentence, Words
from generator.render.page_context import PageContext, WholeSite, link
from generator.render.pages.kind import Material, PageKind
from generator.render.parts.frame import head
from generator.render.parts.listing import groups, sheets, sheets_of, state
from generator.render.routes.places import Place
from generator.render.views import Facet, Link, ListPage

#: Links of one facet; a site with more of them is narrowed by typing.
_MOST_LINKS = 60


def _view(here: PageContext, material: Material) -> ListPage:
    goals = here.report.goals
    answer = state(here, goals)
    return ListPage(
        head=head(here, "", Sentence(answer).text, sheet=material.sheet),
        kind="overview",
        eyebrow="",
        heading=None,
        answer=answer,
        facets=tuple(_facets(here)),
        groups=groups(here, goals, material.sparklines, material.sheet),
        sheets=sheets(here, len(goals), material.sheet),
        aside=_without_objective(here) if material.sheet == 1 else (),
        prose=None,
        hints=(),
    )


def _facets(here: PageContext) -> Iterator[Facet]:
    for kind, name in _facet_names(here.words):
        links = _links(here, kind)
        if len(links) > 1:
            yield Facet(name=name, links=links)


def _facet_names(words: Words) -> tuple[tuple[str, str], ...]:
    return (
        ("objective", words.text("Objective")),
        ("platform", words.text("Platform")),
        ("client", words.text("Client")),
        ("owner", words.text("Owner")),
        ("team", words.text("Team")),
    )


def _links(here: PageContext, kind: str) -> tuple[Link, ...]:
    places = [place for place in here.site.routes.folders if place.kind == kind]
    return tuple(link(here, place) for place in places[:_MOST_LINKS])


def _without_objective(here: PageContext) -> tuple[Link, ...]:
    """Goals that serve no broad objective, themselves or through the goal they support."""
    return tuple(link(here, Place("goal", goal)) for goal in here.report.survey.goals_without_objective)


def _sheets(site: WholeSite, key: str) -> int:
    del key
    return sheets_of(len(site.report.goals))


def _goals(site: WholeSite, key: str) -> tuple[str, ...]:
    del key
    return tuple(each.goal.id for each in site.report.goals)


KIND = PageKind(id="overview", template="list.html", view=_view, sheets=_sheets, goals=_goals)
