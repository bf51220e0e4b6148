"""Pages that list goals by something they share: a kind for a name and the goals that bear it.

Takes the kind's name, its word and how to tell its goals, gives a ``PageKind``. Objectives and platforms add prose and
hints of their own.
"""

from collections.abc import Callable, Iterator, Mapping

from generator.documents import atom, json_feed
from generator.l10n import Sentence, Words
from generator.model.output import OutputFile
from generator.model.report import GoalReport, Report
from generator.model.text import LocalText
from generator.records import dataclass
from generator.render.feeds.entries import feed, folder_of
from generator.render.feeds.events import Event, events_of
from generator.render.page_context import PageContext, link, name_of, target_of
from generator.render.pages.kind import Making, PageKind, called_by_key
from generator.render.parts.bodies import body, places_named, versions
from generator.render.parts.frame import ATOM, JSON_FEED, head
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
from generator.render.parts.statuses import status_bar
from generator.render.routes.places import Place, Places, named_pages
from generator.render.site import Keys, WholeSite
from generator.render.views import ListPage, Prose, Text

#: The prose of such a page, and pages that belong beside its goals.
Extra = Callable[[Report, str], tuple[LocalText | None, tuple[Place, ...]]]


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedInputs:
    """The goals that share something, what was written of it, and pages that belong beside them.

    ``news`` is what happened to the goals, on the first sheet of a kind that has feeds.
    """

    goals: Listing
    body: LocalText | None
    hints: tuple[Place, ...]
    news: tuple[Event, ...] | None


def nothing_more(report: Report, key: str) -> tuple[None, tuple[Place, ...]]:
    del report, key
    return None, ()


def called_by_name(report: Report) -> Mapping[str, LocalText]:
    """What people, teams and clients are called, where the site says so."""
    return report.site.names


def listed_kind(
    kind: str,
    folder: str,
    word: Callable[[Words], str],
    keys: Keys,
    *,
    titles: Callable[[Report], Mapping[str, LocalText]] = called_by_key,
    extra: Extra = nothing_more,
    places: Places | None = None,
    with_feeds: bool = False,
) -> PageKind[ListedInputs]:
    """The kind of page that lists the goals that share a key; ``word`` is what such a thing is called."""

    def inputs(making: Making) -> ListedInputs:
        prose, hints = extra(making.site.report, making.key)
        goals = _goals(making.site, making.key, keys)
        told = with_feeds and making.sheet == 1
        return ListedInputs(
            goals=listing(making.site, making.material, goals, making.sheet),
            body=prose,
            hints=hints,
            news=events_of(goals, making.site.report.metrics) if told else None,
        )

    def view(here: PageContext, inputs: ListedInputs) -> ListPage:
        return _view(here, inputs, word(here.words))

    return PageKind(
        id=kind,
        template="list.html",
        places=places
        or named_pages(folder, lambda report: (key for each in report.goals for key in keys(each))),
        titles=titles,
        inputs=inputs,
        links=_links,
        view=view,
        sheets=lambda site, key: sheets_of(len(_goals(site, key, keys))),
        beside=_beside,
    )


def _goals(site: WholeSite, key: str, keys: Keys) -> tuple[GoalReport, ...]:
    return site.goals_by(keys).get(key, ())


def _beside(here: PageContext, inputs: ListedInputs) -> Iterator[OutputFile]:
    """The rows of the sheet, where there are several, and the news of these goals as feeds."""
    yield from rows_files(here, inputs.goals)
    if inputs.news is not None:
        title = name_of(here, here.place).text
        yield OutputFile(folder_of(here) + ATOM, atom(feed(here, title, inputs.news, ATOM)).encode())
        yield OutputFile(
            folder_of(here) + JSON_FEED, json_feed(feed(here, title, inputs.news, JSON_FEED)).encode()
        )


def _links(inputs: ListedInputs) -> Iterator[Place]:
    yield from listed_places(inputs.goals)
    yield from inputs.hints
    yield from places_named(versions(inputs.body))


def _view(here: PageContext, inputs: ListedInputs, eyebrow: str) -> ListPage:
    answer = headline(here, inputs.goals)
    heading = name_of(here, here.place)
    prose = body(here, inputs.body, below=1)
    listed = groups(here, inputs.goals)
    authored: tuple[Text | Prose, ...] = (heading, *titles(listed), *([prose] if prose else []))
    return ListPage(
        head=head(here, heading.text, Sentence(answer).text, texts=authored),
        kind=here.place.kind,
        kicker="",
        eyebrow=eyebrow,
        heading=heading,
        answer=answer,
        bar=status_bar(here, inputs.goals),
        all=all_words(here, inputs.goals),
        facets=(),
        groups=listed,
        total=len(inputs.goals.statuses),
        sheets=sheets(here, len(inputs.goals.statuses)),
        since=None,
        prose=prose,
        hints=tuple(link(here, place) for place in inputs.hints if target_of(here, place)),
        newest_report=None,
    )
