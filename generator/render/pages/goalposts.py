"""The ledger of all goals: every move of a goalpost, newest first, and the goals whose history nobody knows.

Takes every goal of the site; gives a page. What concerns the whole site is listed once and not for each goal.
"""

from collections.abc import Iterator

from generator.l10n.sentences.goalposts import moves_summary
from generator.model.report import GoalReport
from generator.model.verdict import Move
from generator.render.page_context import PageContext, WholeSite, link, text, to_place
from generator.render.pages.kind import Material, PageKind
from generator.render.parts.frame import head
from generator.render.parts.goalposts import move_view, moves_view
from generator.render.parts.listing import SHEET, sheets, sheets_of
from generator.render.routes.places import OVERVIEW, Place
from generator.render.views import GoalpostsPage, Link, MoveView

_OF_SITE = "site."


def _view(here: PageContext, material: Material) -> GoalpostsPage:
    words = here.words
    found = _newest_first(here.site)
    answer = moves_summary(words, [move for _, move in found])
    unknown = [each.goal.id for each in here.report.goals if not each.goalposts.known]
    return GoalpostsPage(
        head=head(here, words.text("Goalposts"), answer.text, sheet=material.sheet),
        answer=answer.parts if found or not unknown else (),
        moves=moves_view(_rows(here, found[(material.sheet - 1) * SHEET : material.sheet * SHEET])),
        sheets=sheets(here, len(found), material.sheet),
        unknown=tuple(link(here, Place("goal", each)) for each in unknown) if material.sheet == 1 else (),
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


def _rows(here: PageContext, found: list[tuple[GoalReport, Move]]) -> Iterator[MoveView]:
    for report, move in found:
        yield move_view(here, report, move, _about(here, report, move))


def _about(here: PageContext, report: GoalReport, move: Move) -> Link:
    if move.field.startswith(_OF_SITE):
        return Link(text=text(here, here.report.site.title), href=to_place(here, OVERVIEW))
    return link(here, Place("goal", report.goal.id))


def _sheets(site: WholeSite, key: str) -> int:
    del key
    return sheets_of(len(_newest_first(site)))


KIND = PageKind(id="goalposts", template="goalposts.html", view=_view, sheets=_sheets)
