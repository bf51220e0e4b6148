"""The page of search: an index of all pages by their kind, which a script turns into results while one types.

Takes every goal's row and every place, gives a page, and beside it in each language the words that are looked through.
Without a script the index is all there is, and leads everywhere.
"""

import json
from collections.abc import Iterator, Mapping
from types import MappingProxyType

from generator.l10n import Words, marked
from generator.model.output import OutputFile
from generator.model.report import GoalReport
from generator.model.text import LocalText
from generator.records import dataclass
from generator.render.page_context import PageContext, called, link, name_of, target_of, to_file, to_place
from generator.render.pages.kind import Making, PageKind
from generator.render.parts.amount_forms import SAMPLES
from generator.render.parts.frame import head
from generator.render.parts.listing import by_attention
from generator.render.parts.row_words import RowWords
from generator.render.parts.search_index import GoalWords, IndexedPage, search_index
from generator.render.routes.places import Place, one_page
from generator.render.site import WholeSite
from generator.render.views import FoundPage, FoundPages, SearchPage

#: Kinds of page that are found, in the order of the index, with the words for several and for one of them. All others that
#: have but one page are of the last with those that the site's authors wrote.
_KINDS: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "goal": (marked("Goals"), marked("Goal")),
        "client": (marked("Clients"), marked("Client")),
        "objective": (marked("Objectives"), marked("Objective")),
        "metric": (marked("Metrics"), marked("Metric")),
        "period": (marked("Reports"), marked("Report")),
        "owner": (marked("Owners"), marked("Owner")),
        "team": (marked("Teams"), marked("Team")),
        "platform": (marked("Platforms"), marked("Platform")),
        "account": (marked("Accounts"), marked("Account")),
        "page": (marked("Pages"), marked("Page")),
    }
)
_ALONE = (
    "audit",
    "goalposts",
    "together",
    "overlap",
    "posts",
    "voice",
    "forecast",
    "periods",
    "calendar",
    "print",
    "data",
)
_LIBRARY, _SCRIPT = "assets/minisearch.js", "assets/search.js"


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundGoal:
    """A goal by its id, names that it bears, and the labels of what it is measured by. ``rows`` are by language."""

    id: str
    client: str | None
    owners: tuple[str, ...]
    names: tuple[str, ...]
    objectives: tuple[str, ...]
    metrics: tuple[LocalText, ...]
    rows: Mapping[str, RowWords]


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchInputs:
    """All goals, what needs attention first, and the other pages by their kind."""

    goals: tuple[FoundGoal, ...]
    others: Mapping[str, tuple[Place, ...]]


def _inputs(making: Making) -> SearchInputs:
    site = making.site
    return SearchInputs(
        goals=tuple(
            _found(each, making.material.rows[each.goal.id]) for each in by_attention(site.report.goals)
        ),
        others={kind: tuple(_places(site, kind)) for kind in _KINDS if kind != "goal"},
    )


def _found(report: GoalReport, rows: Mapping[str, RowWords]) -> FoundGoal:
    goal = report.goal
    metrics = (each.metric.label for each in report.key_results if each.metric is not None)
    names = filter(None, (goal.team, report.platform, goal.campaign, *goal.tags))
    return FoundGoal(
        id=goal.id,
        client=goal.client,
        owners=goal.owners,
        names=tuple(names),
        objectives=goal.objectives,
        metrics=tuple(dict.fromkeys(metrics)),
        rows=rows,
    )


def _places(site: WholeSite, kind: str) -> Iterator[Place]:
    """The pages of one kind, in the site's order."""
    if kind == "page":
        yield from (place for place in map(Place, _ALONE) if place in site.targets)
    kinds = "free" if kind == "page" else kind
    yield from (place for place in site.targets if place.kind == kinds)


def _links(inputs: SearchInputs) -> Iterator[Place]:
    for goal in inputs.goals:
        yield Place("goal", goal.id)
    for places in inputs.others.values():
        yield from places


def _view(here: PageContext, inputs: SearchInputs) -> SearchPage:
    words = here.words
    intro = words.text("Every goal, client, metric and report on this site.")
    lists = (
        FoundPages(kind=kind, title=words.text(several), pages=tuple(_pages(here, inputs, kind)))
        for kind, (several, _) in _KINDS.items()
    )
    return SearchPage(
        head=head(here, words.text("Search"), intro),
        title=words.text("Search"),
        intro=intro,
        scripts=tuple(to_file(here, file) for file in (_LIBRARY, index_file(words.language), _SCRIPT)),
        counted=json.dumps(_counted(words), ensure_ascii=False),
        lists=tuple(each for each in lists if each.pages),
    )


def _pages(here: PageContext, inputs: SearchInputs, kind: str) -> Iterator[FoundPage]:
    if kind != "goal":
        for place in inputs.others[kind]:
            yield FoundPage(link=link(here, place), status=None, client=None)
        return
    for goal in inputs.goals:
        row = goal.rows[here.words.language]
        client = Place("client", goal.client) if goal.client else None
        yield FoundPage(
            link=link(here, Place("goal", goal.id)),
            status=row.status,
            client=link(here, client) if client else None,
        )


def _counted(words: Words) -> dict[str, str]:
    """``{n}`` is filled in by the script."""
    return {
        category: words.ntext("{n} page found", "{n} pages found", n, n="{n}")
        for category, n in SAMPLES.items()
    }


def index_file(language: str) -> str:
    """Where the words of one language stand.

    >>> index_file("nb")
    'assets/search/nb.js'
    """
    return f"assets/search/{language}.js"


def _beside(here: PageContext, inputs: SearchInputs) -> Iterator[OutputFile]:
    words = here.words
    kinds = [(kind, words.text(several), words.text(one)) for kind, (several, one) in _KINDS.items()]
    text = search_index(kinds, _indexed(here, inputs))
    yield OutputFile(index_file(here.words.language), text.encode())


def _indexed(here: PageContext, inputs: SearchInputs) -> Iterator[IndexedPage]:
    for goal in inputs.goals:
        place = Place("goal", goal.id)
        yield IndexedPage(
            kind="goal", href=to_place(here, place), title=name_of(here, place), goal=_goal_words(here, goal)
        )
    for kind, places in inputs.others.items():
        for place in places:
            yield IndexedPage(kind=kind, href=to_place(here, place), title=name_of(here, place), goal=None)


def _goal_words(here: PageContext, goal: FoundGoal) -> GoalWords:
    row = goal.rows[here.words.language]
    named = (Place("objective", each) for each in goal.objectives)
    names = (
        *_both(here, goal.names),
        *(name_of(here, place).text for place in named if target_of(here, place)),
        *(here.words.say(each) for each in goal.metrics),
    )
    return GoalWords(
        id=goal.id,
        status=row.status,
        client=called(here, goal.client) if goal.client else None,
        owners=tuple(called(here, each) for each in goal.owners),
        names=tuple(dict.fromkeys((*names, *_written_otherwise(here, goal)))),
        line=row.line,
    )


def _both(here: PageContext, names: tuple[str, ...]) -> Iterator[str]:
    """Each as it is called in the reader's language, and as it is written."""
    for each in names:
        yield called(here, each)
        yield each


def _written_otherwise(here: PageContext, goal: FoundGoal) -> Iterator[str]:
    """The client and owners as they are written, where the reader meets them under another name."""
    for each in filter(None, (goal.client, *goal.owners)):
        if called(here, each) != each:
            yield each


KIND = PageKind(
    id="search",
    template="search.html",
    places=one_page("search"),
    word=lambda words: words.text("Search"),
    inputs=_inputs,
    links=_links,
    view=_view,
    beside=_beside,
)
