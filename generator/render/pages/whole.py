"""The whole report to print: the verdict, a row a goal, then each goal's answer, its picture and its figures.

Takes all goals, what needs attention first; gives one page that is paged well on A4. It has room for a fixed number of goals and
says what it leaves out.
"""

from collections.abc import Iterator, Mapping

from markupsafe import Markup

from generator.l10n import LETTERS, Sentence, answer, key_result_title, letter_name, pace_figures
from generator.l10n.sentences.goalposts.ledger import ledger_sentence
from generator.model.drawing import Drawing
from generator.model.report import GoalReport
from generator.records import dataclass
from generator.render.page_context import PageContext, link, said, text
from generator.render.pages.kind import Making, PageKind
from generator.render.parts.at_a_glance import lead, places_at_a_glance, side
from generator.render.parts.frame import head
from generator.render.parts.indicators import status_view
from generator.render.parts.listing import SHEET, Listing, headline, listing, on_sheet, rows
from generator.render.parts.picture import narrow_picture
from generator.render.parts.rows import bound, value_to_target
from generator.render.parts.smart import verdict_view
from generator.render.parts.statuses import status_bar
from generator.render.routes.places import Place, one_page
from generator.render.site import WholeSite
from generator.render.views import Figure, PrintedGoal, PrintedResult, PrintPage

#: Results of one goal that are named.
_RESULTS = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintInputs:
    """All goals as a list has them, and those that there is room for, with their supporters and the drawing of what decides."""

    goals: Listing
    reports: tuple[GoalReport, ...]
    supporters: Mapping[str, tuple[GoalReport, ...]]
    drawings: Mapping[str, Drawing]


def shown_together(site: WholeSite) -> tuple[GoalReport, ...]:
    """The goals whose pictures are on the page: as many as there is room for."""
    return on_sheet(site.report.goals, 1)


def _inputs(making: Making) -> PrintInputs:
    site, material = making.site, making.material
    shown = shown_together(site)
    foremost = ((each.goal.id, each.foremost) for each in shown)
    drawn = {
        id_: material.goals[id_].drawings.get(result.key_result.id) for id_, result in foremost if result
    }
    return PrintInputs(
        goals=listing(site, material, site.report.goals, 1),
        reports=shown,
        supporters={each.goal.id: tuple(site.goals[id_] for id_ in each.supporters) for each in shown},
        drawings={id_: drawing for id_, drawing in drawn.items() if drawing is not None},
    )


def _links(inputs: PrintInputs) -> Iterator[Place]:
    for each in inputs.reports:
        yield Place("goal", each.goal.id)
        yield from places_at_a_glance(each)


def _view(here: PageContext, inputs: PrintInputs) -> PrintPage:
    answered = headline(here, inputs.goals)
    goals = tuple(_goal(here, each, inputs) for each in inputs.reports)
    return PrintPage(
        head=head(
            here,
            here.words.text("The whole report"),
            Sentence(answered).text,
            texts=tuple(each.title.text for each in goals),
        ),
        answer=answered,
        bar=status_bar(here, inputs.goals),
        rows=rows(here, inputs.goals),
        goals=goals,
        left_out=_left_out(here, len(inputs.goals.statuses)),
    )


def _left_out(here: PageContext, count: int) -> str:
    if count <= SHEET:
        return ""
    return here.words.text(
        "Here are {shown} of {n} goals: those that need attention come first.", shown=SHEET, n=count
    )


def _goal(here: PageContext, report: GoalReport, inputs: PrintInputs) -> PrintedGoal:
    words, goal = here.words, report.goal
    foremost, drawing = report.foremost, inputs.drawings.get(goal.id)
    several = len(report.key_results) > 1 or bool(report.supporters)
    picture, name = (
        narrow_picture(here, foremost, drawing, goal.id) if foremost and drawing else (Markup(), "")
    )
    figures = () if several or foremost is None else pace_figures(words, foremost, here.as_of)
    return PrintedGoal(
        id=goal.id,
        title=link(here, Place("goal", goal.id)),
        answer=answer(words, report, here.as_of, supporters=inputs.supporters[goal.id]).parts,
        status=status_view(words, report),
        lead=tuple(each.text for each in lead(here, report)),
        picture=picture,
        name=name,
        figures=tuple(Figure(number=each.amount, name=each.caption) for each in figures),
        results=tuple(_results(here, report, inputs.supporters[goal.id])) if several else (),
        facts=side(here, report),
        letters=tuple(
            (letter_name(words, letter), verdict_view(words, getattr(report.smart, letter).verdict))
            for letter in LETTERS
        ),
        moved=ledger_sentence(words, report.goalposts).parts,
    )


def _results(
    here: PageContext, report: GoalReport, supporters: tuple[GoalReport, ...]
) -> Iterator[PrintedResult]:
    """The results of a goal, then the goals that support it."""
    for each in report.key_results[:_RESULTS]:
        value, _ = value_to_target(here.words, each)
        yield PrintedResult(
            title=said(here, key_result_title(here.words, each.key_result, each.metric)),
            value=value,
            bound=bound(here.words, each),
            status=status_view(here.words, each),
        )
    for goal in supporters[: _RESULTS - len(report.key_results[:_RESULTS])]:
        yield PrintedResult(
            title=text(here, goal.goal.title), value="", bound="", status=status_view(here.words, goal)
        )


KIND = PageKind(
    id="print",
    template="print.html",
    places=one_page("print"),
    word=lambda words: words.text("Whole report to print"),
    in_foot=True,
    inputs=_inputs,
    links=_links,
    view=_view,
    of_reports=True,
    is_indexed=False,
)
