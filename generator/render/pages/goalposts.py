"""The ledger of all goals: every move of a goalpost, newest first, and the goals whose history nobody knows.

Takes every goal's ledger; gives a page. What concerns the whole site is listed once and not for each goal.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.l10n.sentences.goalposts.ledger import moves_summary
from generator.model.report import GoalReport
from generator.model.verdict import Move
from generator.render.page_context import PageContext, link, text, to_place
from generator.render.pages.kind import Making, PageKind
from generator.render.parts.frame import head
from generator.render.parts.goalposts import Metrics, metrics_named, move_view, moves_view
from generator.render.parts.listing import SHEET, sheets, sheets_of
from generator.render.routes.places import OVERVIEW, Place, one_page
from generator.render.site import WholeSite
from generator.render.views import GoalpostsPage, Link

_OF_SITE = "site."


@dataclass(frozen=True, slots=True, kw_only=True)
class GoalpostsInputs:
    """All moves, those on this sheet with their goals, the metrics that they name, and goals without a known history."""

    moves: tuple[Move, ...]
    shown: tuple[tuple[GoalReport, Move], ...]
    metrics: Metrics
    unknown: tuple[Place, ...]


def _inputs(making: Making) -> GoalpostsInputs:
    found = _newest_first(making.site)
    shown = found[(making.sheet - 1) * SHEET : making.sheet * SHEET]
    report = making.site.report
    return GoalpostsInputs(
        moves=tuple(move for _, move in found),
        shown=tuple(shown),
        metrics=metrics_named((each for goal, _ in shown for each in goal.goalposts.moves), report.metrics),
        unknown=tuple(Place("goal", each.goal.id) for each in report.goals if not each.goalposts.known),
    )


def _newest_first(site: WholeSite) -> list[tuple[GoalReport, Move]]:
    """Every move with its goal; those of one day in the order of the goals."""
    found: dict[tuple[object, ...], tuple[GoalReport, Move]] = {}
    for report in site.report.goals:
        for place, move in enumerate(report.goalposts.moves):
            site_wide = move.field.startswith(_OF_SITE)
            key = (move.commit, move.date, move.field) if site_wide else (report.goal.id, place)
            found.setdefault(key, (report, move))
    return sorted(found.values(), key=lambda each: -each[1].date.toordinal())


def _links(inputs: GoalpostsInputs) -> Iterator[Place]:
    yield from (Place("goal", report.goal.id) for report, _ in inputs.shown)
    yield from inputs.unknown


def _view(here: PageContext, inputs: GoalpostsInputs) -> GoalpostsPage:
    answer = moves_summary(here.words, inputs.moves)
    rows = (
        move_view(here, report, move, inputs.metrics, _about(here, report, move))
        for report, move in inputs.shown
    )
    return GoalpostsPage(
        head=head(here, here.words.text("Goalposts"), answer.text),
        answer=answer.parts if inputs.moves or not inputs.unknown else (),
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
