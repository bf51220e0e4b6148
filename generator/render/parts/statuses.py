"""The bar of statuses over a list: how many goals have each, in three sets, each part a link that shows these alone.

Takes a list, gives ``SegmentSet``s. On a list of one sheet a part links to itself and the style sheet hides the other rows;
of a longer one it leads to a page that lists them all.
"""

from collections.abc import Iterator
from itertools import chain

from generator.l10n import Words
from generator.model.report import Status
from generator.render.page_context import PageContext, target_of, to_place
from generator.render.parts.indicators import named_status
from generator.render.parts.listing import Listing, in_order, sheets_of
from generator.render.routes.places import OVERVIEW, Place
from generator.render.views import Segment, SegmentSet

_RUNNING = frozenset({Status.ON_TRACK, Status.TOO_EARLY, Status.NOT_STARTED})
_OVER = frozenset({Status.ACHIEVED, Status.MISSED, Status.CANCELLED, Status.DRAFT})
#: A part's length is told in so many steps; of fewer goals each is one.
_STEPS = 24


def status_bar(here: PageContext, listed: Listing) -> tuple[SegmentSet, ...]:
    """The sets that have goals; none of a list with one status alone."""
    sets = tuple(_sets(here, listed))
    return sets if len(list(chain.from_iterable(each.segments for each in sets))) > 1 else ()


def _sets(here: PageContext, listed: Listing) -> Iterator[SegmentSet]:
    found = in_order(set(listed.statuses))
    attention = [status for status in found if status not in _RUNNING | _OVER]
    for title, statuses in (
        (_attention(here.words), attention),
        (here.words.text("Running or to come"), [each for each in found if each in _RUNNING]),
        (here.words.text("Over or set aside"), [each for each in found if each in _OVER]),
    ):
        if statuses:
            yield SegmentSet(title=title, segments=tuple(_segment(here, listed, each) for each in statuses))


def _attention(words: Words) -> str:
    return words.text("Needs attention")


def _segment(here: PageContext, listed: Listing, status: Status) -> Segment:
    view = named_status(here.words, status)
    count = listed.statuses.count(status)
    place = Place("status", view.code)
    return Segment(
        status=view,
        count=count,
        weight=max(1, round(count * min(1, _STEPS / len(listed.statuses)))),
        href=_shows(here, listed, place),
    )


def _shows(here: PageContext, listed: Listing, place: Place) -> str:
    """Where the goals of one status of this very list are shown; of a long list that is not that of all goals, by a script."""
    if sheets_of(len(listed.statuses)) == 1:
        return f"#{place.key}"
    return to_place(here, place) if here.place == OVERVIEW and target_of(here, place) else ""
