"""The ledger of all goals: every move of a goalpost, newest first, and the goals whose history nobody knows.

Takes every goal's ledger; gives a page. What concerns the whole site is listed once and not for each goal.
"""

from collections.abc import Iterator

from generator.l10n.sentence import plain
from generator.l10n.sentences.goalposts.ledger import moves_summary
from generator.model.report import GoalReport
from generator.model.verdict import Move, Removed
from generator.records import dataclass
from generator.render.page_context import PageContext, link, text, to_place
from generator.render.pages.kind import Making, PageKind
from generator.render.parts.frame import head
from generator.render.parts.goalposts import Metrics, metrics_named, move_view, moves_view, removed_view
from generator.render.parts.listing import SHEET, sheets, sheets_of
from generator.render.routes.places import OVERVIEW, Place, one_page
from generator.render.site import WholeSite
from generator.render.views import GoalpostsPage, Link

_OF_SITE = "site."


@dataclass(frozen=True, slots=True, kw_only=True)
class GoalpostsInputs:
    """All moves, those on this sheet with their goals, the metrics that they name, and goals without a known history."""

    moves: tuple[Move, ...]
    shown: tuple[tuple[GoalReport | Removed, Move], ...]
    metrics: Metrics
    unknown: tuple[Place, ...]


def _inputs(making: Making) -> GoalpostsInputs:
    found = _newest_first(making.site)
    shown = found[(making.sheet - 1) * SHEET : making.sheet * SHEET]
    report = making.site.report
    return GoalpostsInputs(
        moves=tuple(move for _, move in found),
        shown=tuple(shown),
        metrics=metrics_named((each for goal, _ in shown for each in _moves_of(goal)), report.metrics),
        unknown=tuple(Place("goal", each.goal.id) for each in report.goals if not each.goalposts.tells),
    )


def _newest_first(site: WholeSite) -> list[tuple[GoalReport | Removed, Move]]:
    """Every move with its goal, also of goals that are gone; those of one day in the order of the goals."""
    found: dict[tuple[object, ...], tuple[GoalReport | Removed, Move]] = {}
    goals: tuple[GoalReport | Removed, ...] = (*site.report.goals, *site.report.removed)
    for goal in goals:
        for place, move in enumerate(_moves_of(goal)):
            site_wide = move.field.startswith(_OF_SITE)
            key = (move.commit, move.date, move.field) if site_wide else (goal.goal.id, place)
            found.setdefault(key, (goal, move))
    return sorted(found.values(), key=lambda each: -each[1].date.toordinal())


def _moves_of(goal: GoalReport | Removed) -> tuple[Move, ...]:
    """The moves of a goal; of one that is gone those of its own alone."""
    if not isinstance(goal, Removed):
        return goal.goalposts.moves
    return tuple(each for each in goal.ledger.moves if not each.field.startswith(_OF_SITE))


def _links(inputs: GoalpostsInputs) -> Iterator[Place]:
    yield from (Place("goal", goal.goal.id) for goal, _ in inputs.shown if isinstance(goal, GoalReport))
    yield from inputs.unknown


def _view(here: PageContext, inputs: GoalpostsInputs) -> GoalpostsPage:
    answer = moves_summary(here.words, inputs.moves)
    rows = (
        removed_view(here, goal, move)
        if isinstance(goal, Removed)
        else move_view(here, goal, move, inputs.metrics, _about(here, goal, move))
        for goal, move in inputs.shown
    )
    told = answer if inputs.moves or not inputs.unknown else plain("")
    return GoalpostsPage(
        head=head(here, here.words.text("Goalposts"), told.text),
        answer=told.parts,
        moves=moves_view(rows),
        sheets=sheets(here, len(inputs.moves)),
        unknown=tuple(link(here, place) for place in inputs.unknown) if here.sheet == 1 else (),
    )


def _about(here: PageContext, report: GoalReport, move: Move) -> Link:
    if move.field.startswith(_OF_SITE):
        return Link(text=text(here, here.frame.title), href=to_place(here, OVERVIEW))
    return link(here, Place("goal", report.goal.id))


def _sheets(site: WholeSite, key: str) -> int:
    del key
    return sheets_of(len(_newest_first(site)))


KIND = PageKind(
    id="goalposts",
    template="goalposts.html",
    places=one_page("goalposts"),
    word=lambda words: words.text("Goalposts"),
    in_menu=True,
    inputs=_inputs,
    links=_links,
    view=_view,
    sheets=_sheets,
)
