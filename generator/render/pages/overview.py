"""The overview: every goal at a glance, what needs attention first, and ways to narrow it down.

Its filters are links to pages of platforms, owners, clients and objectives, so that they work without a server.
"""

from collections.abc import Iterator

from generator.l10n import Sentence, Words
from generator.render.atlas import Place
from generator.render.edition import Desk, Edition, link
from generator.render.listing import groups, sheets, sheets_of, state
from generator.render.pages.kind import Material, PageKind
from generator.render.site_view import head
from generator.render.views import Facet, Link, ListPage

#: Links of one facet; a site with more of them is narrowed by typing.
_MOST_LINKS = 60


def _view(desk: Desk, material: Material) -> ListPage:
    goals = desk.report.goals
    answer = state(desk, goals)
    return ListPage(
        head=head(desk, "", Sentence(answer).text, sheet=material.sheet),
        kind="overview",
        eyebrow="",
        heading=None,
        answer=answer,
        facets=tuple(_facets(desk)),
        groups=groups(desk, goals, material.sparklines, material.sheet),
        sheets=sheets(desk, len(goals), material.sheet),
        aside=_without_objective(desk) if material.sheet == 1 else (),
        prose=None,
        hints=(),
    )


def _facets(desk: Desk) -> Iterator[Facet]:
    for kind, name in _facet_names(desk.words):
        links = _links(desk, kind)
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


def _links(desk: Desk, kind: str) -> tuple[Link, ...]:
    places = [place for place in desk.edition.atlas.folders if place.kind == kind]
    return tuple(link(desk, place) for place in places[:_MOST_LINKS])


def _without_objective(desk: Desk) -> tuple[Link, ...]:
    """Goals that serve no broad objective, themselves or through the goal they support."""
    return tuple(link(desk, Place("goal", goal)) for goal in desk.report.survey.goals_without_objective)


def _sheets(edition: Edition, key: str) -> int:
    del key
    return sheets_of(len(edition.report.goals))


def _goals(edition: Edition, key: str) -> tuple[str, ...]:
    del key
    return tuple(each.goal.id for each in edition.report.goals)


KIND = PageKind(id="overview", template="list.html", view=_view, sheets=_sheets, goals=_goals)
