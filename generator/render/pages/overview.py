"""The overview: every goal at a glance, what needs attention first, and ways to narrow it down.

Its filters are links to pages of platforms, owners, clients and objectives, and parts of the bar of statuses, so that they
work without a server and without a script.
"""

from collections.abc import Iterator, Mapping
from itertools import islice
from types import MappingProxyType

from generator.l10n import Sentence, marked
from generator.model.output import OutputFile
from generator.records import dataclass
from generator.render.page_context import PageContext, link
from generator.render.pages.kind import Making, PageKind
from generator.render.parts.frame import head
from generator.render.parts.listing import (
    Listing,
    all_words,
    groups,
    headline,
    listed_places,
    listing,
    sheets,
    sheets_of,
    titles,
)
from generator.render.parts.rows_file import rows_files
from generator.render.parts.since import since_on_list
from generator.render.parts.statuses import status_bar
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
    """All goals, the pages of each facet, and that of the newest period that is over."""

    goals: Listing
    facets: Mapping[str, tuple[Place, ...]]
    newest_report: Place | None


def _inputs(making: Making) -> OverviewInputs:
    site = making.site
    return OverviewInputs(
        goals=listing(site, making.material, site.report.goals, making.sheet),
        facets={kind: _facet(site, kind) for kind in (*_FACETS, "status")},
        newest_report=Place("period", site.report.periods[-1].period.id) if site.report.periods else None,
    )


def _facet(site: WholeSite, kind: str) -> tuple[Place, ...]:
    return tuple(islice((place for place in site.targets if place.kind == kind), _MOST_LINKS))


def _links(inputs: OverviewInputs) -> Iterator[Place]:
    yield from listed_places(inputs.goals)
    for places in inputs.facets.values():
        yield from places
    if inputs.newest_report is not None:
        yield inputs.newest_report


def _view(here: PageContext, inputs: OverviewInputs) -> ListPage:
    answer = headline(here, inputs.goals)
    listed = groups(here, inputs.goals)
    return ListPage(
        head=head(here, "", Sentence(answer).text, texts=titles(listed)),
        kind="overview",
        kicker=here.words.date(here.as_of),
        eyebrow="",
        heading=None,
        answer=answer,
        bar=status_bar(here, inputs.goals),
        all=all_words(here, inputs.goals),
        facets=tuple(_facets(here, inputs)),
        groups=listed,
        total=len(inputs.goals.statuses),
        sheets=sheets(here, len(inputs.goals.statuses)),
        since=since_on_list(here, inputs.goals.rows[here.words.language]),
        prose=None,
        hints=(),
        newest_report=link(here, inputs.newest_report) if inputs.newest_report else None,
    )


def _facets(here: PageContext, inputs: OverviewInputs) -> Iterator[Facet]:
    for kind in _FACETS:
        places = inputs.facets[kind]
        if len(places) > 1:
            yield Facet(
                name=here.words.text(_FACETS[kind]), links=tuple(link(here, place) for place in places)
            )


def _beside(here: PageContext, inputs: OverviewInputs) -> Iterator[OutputFile]:
    return rows_files(here, inputs.goals)


def _sheets(site: WholeSite, key: str) -> int:
    del key
    return sheets_of(len(site.report.goals))


KIND = PageKind(
    id=OVERVIEW.kind,
    template="list.html",
    places=one_page(""),
    word=lambda words: words.text("Goals"),
    in_menu=True,
    inputs=_inputs,
    links=_links,
    view=_view,
    sheets=_sheets,
    beside=_beside,
)
