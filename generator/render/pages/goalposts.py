"""The ledger of all goals: every move of a goalpost, newest first, and the goals whose history nobody knows.

Takes every goal of the edition; gives a page. What concerns the whole site is listed once and not for each goal.
"""

from collections.abc import Iterator

from generator.l10n.sentences.goalposts.ledger import moves_summary
from generator.model.report import GoalReport
from generator.model.verdict import Move
from generator.render.atlas import OVERVIEW, Place
from generator.render.edition import Desk, Edition, link, text, to_place
from generator.render.goalposts import move_view, moves_view
from generator.render.listing import SHEET, sheets, sheets_of
from generator.render.pages.kind import Material, PageKind
from generator.render.site_view import head
from generator.render.views import GoalpostsPage, Link, MoveView

_OF_SITE = "site."


def _view(desk: Desk, material: Material) -> GoalpostsPage:
    words = desk.words
    found = _newest_first(desk.edition)
    answer = moves_summary(words, [move for _, move in found])
    unknown = [each.goal.id for each in desk.report.goals if not each.goalposts.known]
    return GoalpostsPage(
        head=head(desk, words.text("Goalposts"), answer.text, sheet=material.sheet),
        answer=answer.parts if found or not unknown else (),
        moves=moves_view(_rows(desk, found[(material.sheet - 1) * SHEET : material.sheet * SHEET])),
        sheets=sheets(desk, len(found), material.sheet),
        unknown=tuple(link(desk, Place("goal", each)) for each in unknown) if material.sheet == 1 else (),
    )


def _newest_first(edition: Edition) -> list[tuple[GoalReport, Move]]:
    """Every move with its goal; those of one day in the order of the goals."""
    found: dict[tuple[object, ...], tuple[GoalReport, Move]] = {}
    for report in edition.report.goals:
        for place, move in enumerate(report.goalposts.moves):
            site_wide = move.field.startswith(_OF_SITE)
            key = (move.commit, move.date, move.field) if site_wide else (report.goal.id, place)
            found.setdefault(key, (report, move))
    return sorted(found.values(), key=lambda each: -each[1].date.toordinal())


def _rows(desk: Desk, found: list[tuple[GoalReport, Move]]) -> Iterator[MoveView]:
    for report, move in found:
        yield move_view(desk, report, move, _about(desk, report, move))


def _about(desk: Desk, report: GoalReport, move: Move) -> Link:
    if move.field.startswith(_OF_SITE):
        return Link(text=text(desk, desk.report.site.title), href=to_place(desk, OVERVIEW))
    return link(desk, Place("goal", report.goal.id))


def _sheets(edition: Edition, key: str) -> int:
    del key
    return sheets_of(len(_newest_first(edition)))


KIND = PageKind(id="goalposts", template="goalposts.html", view=_view, sheets=_sheets)
