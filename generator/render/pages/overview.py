"""The overview: every goal at a glance, what needs attention first, and ways to narrow it down.

Its filters are links to pages of platforms, owners, clients and objectives, so that they work without a server.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import islice
from types import MappingProxyType

from generator.l10n import Sentence, marked
from generator.render.page_context import PageContext, link
from generator.render.pages.kind import Making, PageKind
from generator.render.parts.frame import head
from generator.render.parts.listing import Listing, groups, listed_places, listing, sheets, sheets_of, state
from generator.render.routes.places import OVERVIEW, Place, one_page
from generator.render.site import WholeSite
from generator.render.views import Facet, ListPage

#: Kinds of page that the list can be narrowed down to, in the order of their links, with the words over them.
_FACETS: Mapping[str, str] = MappingProxyType(
    {
        "objective": marked("Objective"),
        "platform": marked("Platform"),
        "client": marked("Client"),
        "owner": marked("Owner"),
        "team": marked("Team"),
    }
)
#: Links of one facet; a site with more of them is narrowed by typing.
_MOST_LINKS = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class OverviewInputs:
    """All goals, the pages of each facet, and goals that serve no broad objective (on the first sheet)."""

    goals: Listing
    facets: Mapping[str, tuple[Place, ...]]
    aside: tuple[Place, ...]


def _inputs(making: Making) -> OverviewInputs:
    site, first = making.site, making.sheet == 1
    return OverviewInputs(
        goals=listing(site, making.material, site.report.goals, making.sheet),
        facets={kind: _facet(site, kind) for kind in _FACETS},
        aside=tuple(Place("goal", each) for each in site.report.survey.goals_without_objective)
        if first
        else (),
    )


def _facet(site: WholeSite, kind: str) -> tuple[Place, ...]:
    return tuple(islice((place for place in site.targets if place.kind == kind), _MOST_LINKS))


def _links(inputs: OverviewInputs) -> Iterator[Place]:
    yield from listed_places(inputs.goals)
    yield from inputs.aside
    for places in inputs.facets.values():
        yield from places


def _view(here: PageContext, inputs: OverviewInputs) -> ListPage:
    answer = state(here, inputs.goals)
    return ListPage(
        head=head(here, "", Sentence(answer).text),
        kind="overview",
        eyebrow="",
        heading=None,
        answer=answer,
        facets=tuple(_facets(here, inputs)),
        groups=groups(here, inputs.goals),
        sheets=sheets(here, len(inputs.goals.statuses)),
        aside=tuple(link(here, place) for place in inputs.aside),
        prose=None,
        hints=(),
    )


def _facets(here: PageContext, inputs: OverviewInputs) -> Iterator[Facet]:
    for kind, places in inputs.facets.items():
        if len(places) > 1:
            yield Facet(
                name=here.words.text(_FACETS[kind]), links=tuple(link(here, place) for place in places)
            )


def _sheets(site: WholeSite, key: str) -> int:
    del key
    return sheets_of(len(site.report.goals))


KIND = PageKind(
    id=OVERVIEW.kind,
    template="list.html",
    places=one_page(""),
    inputs=_inputs,
    links=_links,
    view=_view,
    sheets=_sheets,
)
