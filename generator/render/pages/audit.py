"""The SMART audit over all goals: a row a goal, a column a letter, and what is left over on either side.

Takes every goal of the site, worst letters first; gives a page. Why a letter has its verdict is on the goal's page.
"""

from collections.abc import Iterable, Sequence

from generator.l10n import LETTERS, letter_name
from generator.l10n.sentences.verdicts import audit_summary
from generator.model.report import GoalReport
from generator.model.verdict import Verdict
from generator.render.page_context import PageContext, WholeSite, link
from generator.render.pages.kind import Material, PageKind
from generator.render.parts.frame import head
from generator.render.parts.listing import SHEET, sheets, sheets_of
from generator.render.parts.smart import verdict_view
from generator.render.routes.places import Place
from generator.render.views import AuditPage, AuditRow, Link

_ORDER = {verdict: place for place, verdict in enumerate(Verdict)}


def _view(here: PageContext, material: Material) -> AuditPage:
    goals, words, survey = here.report.goals, here.words, here.report.survey
    answer = audit_summary(words, [_verdicts(each) for each in goals])
    first = material.sheet == 1
    return AuditPage(
        head=head(here, words.text("SMART audit"), answer.text, sheet=material.sheet),
        answer=answer.parts,
        letters=tuple(letter_name(words, letter) for letter in LETTERS),
        counts=tuple(_count(here, letter) for letter in LETTERS),
        rows=tuple(_row(here, each) for each in _on_sheet(goals, material.sheet)),
        sheets=sheets(here, len(goals), material.sheet),
        goals_without_readings=_links(here, "goal", survey.goals_without_readings) if first else (),
        metrics_without_goals=_links(here, "metric", survey.metrics_without_goals) if first else (),
    )


def _verdicts(report: GoalReport) -> tuple[Verdict, ...]:
    return tuple(getattr(report.smart, letter).verdict for letter in LETTERS)


def _on_sheet(goals: Sequence[GoalReport], sheet: int) -> Sequence[GoalReport]:
    """The goals of one sheet: what is worst shown comes first."""
    ranked = sorted(goals, key=lambda each: (sorted(map(_ORDER.__getitem__, _verdicts(each))), each.goal.id))
    return ranked[(sheet - 1) * SHEET : sheet * SHEET]


def _row(here: PageContext, report: GoalReport) -> AuditRow:
    return AuditRow(
        title=link(here, Place("goal", report.goal.id)),
        verdicts=tuple(verdict_view(here.words, verdict) for verdict in _verdicts(report)),
    )


def _count(here: PageContext, letter: str) -> str:
    shown = sum(getattr(each.smart, letter).verdict is Verdict.PASS for each in here.report.goals)
    return here.words.text("{shown} of {all}", shown=shown, all=len(here.report.goals))


def _links(here: PageContext, kind: str, keys: Iterable[str]) -> tuple[Link, ...]:
    """Those that this audience may see."""
    places = (Place(kind, key) for key in keys)
    return tuple(link(here, place) for place in places if here.site.routes.has(place))


def _sheets(site: WholeSite, key: str) -> int:
    del key
    return sheets_of(len(site.report.goals))


KIND = PageKind(id="audit", template="audit.html", view=_view, sheets=_sheets)
