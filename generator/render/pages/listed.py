"""Pages that list goals by something they share: a kind for a name and the goals that bear it.

Takes the kind's name, its word and how to tell its goals, gives a ``PageKind``. Objectives and platforms add prose and
hints of their own.
"""

from collections.abc import Callable

from generator.l10n import Sentence, Words
from generator.model.report import GoalReport
from generator.render.page_context import PageContext, WholeSite, link, name_of
from generator.render.pages.kind import Material, PageKind
from generator.render.parts.frame import head
from generator.render.parts.listing import groups, sheets, sheets_of, state
from generator.render.routes.places import Place
from generator.render.views import Link, ListPage, Prose

#: The prose of such a page, and links that belong beside its goals.
Extra = Callable[[PageContext], tuple[Prose | None, tuple[Link, ...]]]
#: Whether a goal belongs to the thing with this key.
Belongs = Callable[[GoalReport, str], bool]


def listed_kind(
    kind: str, word: Callable[[Words], str], belongs: Belongs, extra: Extra | None = None
) -> PageKind:
    """The kind of page that lists the goals for which ``belongs`` holds; ``word`` is what such a thing is called."""

    def view(here: PageContext, material: Material) -> ListPage:
        return _view(here, material, word(here.words), belongs, extra or _nothing)

    return PageKind(
        id=kind,
        template="list.html",
        view=view,
        sheets=lambda site, key: sheets_of(len(_goals(site, key, belongs))),
        goals=lambda site, key: tuple(each.goal.id for each in _goals(site, key, belongs)),
    )


def _nothing(here: PageContext) -> tuple[None, tuple[Link, ...]]:
    del here
    return None, ()


def _goals(site: WholeSite, key: str, belongs: Belongs) -> tuple[GoalReport, ...]:
    return tuple(each for each in site.report.goals if belongs(each, key))


def _view(here: PageContext, material: Material, eyebrow: str, belongs: Belongs, extra: Extra) -> ListPage:
    goals = _goals(here.site, here.place.key, belongs)
    answer = state(here, goals)
    heading = name_of(here, here.place)
    prose, hints = extra(here)
    return ListPage(
        head=head(
            here,
            heading.text,
            Sentence(answer).text,
            sheet=material.sheet,
            texts=(heading, *([prose] if prose else [])),
        ),
        kind=here.place.kind,
        eyebrow=eyebrow,
        heading=heading,
        answer=answer,
        facets=(),
        groups=groups(here, goals, material.sparklines, material.sheet),
        sheets=sheets(here, len(goals), material.sheet),
        aside=(),
        prose=prose,
        hints=hints,
    )


def place_links(here: PageContext, kind: str, keys: tuple[str, ...]) -> tuple[Link, ...]:
    """Links to those of ``keys`` that have a page."""
    places = (Place(kind, key) for key in keys)
    return tuple(link(here, place) for place in places if here.site.routes.has(place))
