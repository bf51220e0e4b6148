"""Pages that list goals by something they share: a kind for a name and the goals that bear it.

Takes the kind's name, its word and how to tell its goals, gives a ``PageKind``. Objectives and platforms add prose and
hints of their own.
"""

from collections.abc import Callable

from generator.l10n import Sentence, Words
from generator.model.report import GoalReport
from generator.render.atlas import Place
from generator.render.edition import Desk, Edition, link, name_of
from generator.render.listing import groups, sheets, sheets_of, state
from generator.render.pages.kind import Material, PageKind
from generator.render.site_view import head
from generator.render.views import Link, ListPage, Prose

#: The prose of such a page, and links that belong beside its goals.
Extra = Callable[[Desk], tuple[Prose | None, tuple[Link, ...]]]
#: Whether a goal belongs to the thing with this key.
Belongs = Callable[[GoalReport, str], bool]


def listed_kind(
    kind: str, word: Callable[[Words], str], belongs: Belongs, extra: Extra | None = None
) -> PageKind:
    """The kind of page that lists the goals for which ``belongs`` holds; ``word`` is what such a thing is called."""

    def view(desk: Desk, material: Material) -> ListPage:
        return _view(desk, material, word(desk.words), belongs, extra or _nothing)

    return PageKind(
        id=kind,
        template="list.html",
        view=view,
        sheets=lambda edition, key: sheets_of(len(_goals(edition, key, belongs))),
        goals=lambda edition, key: tuple(each.goal.id for each in _goals(edition, key, belongs)),
    )


def _nothing(desk: Desk) -> tuple[None, tuple[Link, ...]]:
    del desk
    return None, ()


def _goals(edition: Edition, key: str, belongs: Belongs) -> tuple[GoalReport, ...]:
    return tuple(each for each in edition.report.goals if belongs(each, key))


def _view(desk: Desk, material: Material, eyebrow: str, belongs: Belongs, extra: Extra) -> ListPage:
    goals = _goals(desk.edition, desk.place.key, belongs)
    answer = state(desk, goals)
    heading = name_of(desk, desk.place)
    prose, hints = extra(desk)
    return ListPage(
        head=head(
            desk,
            heading.text,
            Sentence(answer).text,
            sheet=material.sheet,
            texts=(heading, *([prose] if prose else [])),
        ),
        kind=desk.place.kind,
        eyebrow=eyebrow,
        heading=heading,
        answer=answer,
        facets=(),
        groups=groups(desk, goals, material.sparklines, material.sheet),
        sheets=sheets(desk, len(goals), material.sheet),
        aside=(),
        prose=prose,
        hints=hints,
    )


def place_links(desk: Desk, kind: str, keys: tuple[str, ...]) -> tuple[Link, ...]:
    """Links to those of ``keys`` that have a page."""
    places = (Place(kind, key) for key in keys)
    return tuple(link(desk, place) for place in places if desk.edition.atlas.has(place))
