"""The page of all goals together: what is due, where confidence and chance differ, the track record.

Takes the goals of which there is something to say; gives a page. It ranks goals and never people.
"""

from collections.abc import Iterator, Sequence

from generator.l10n.sentences.work.together import record_sentence, share_of_time, too_few_ended
from generator.model.drawing import FigureDrawing
from generator.model.portfolio import Portfolio, portfolio_of
from generator.model.report import GoalReport
from generator.records import dataclass
from generator.render.page_context import PageContext, link, to_file
from generator.render.pages.kind import Making, PageKind
from generator.render.parts.figure import figure_picture
from generator.render.parts.frame import GOALS_CSV, head
from generator.render.parts.work import agenda, belief
from generator.render.routes.places import Place, one_page
from generator.render.views import Picture, SaidOf, TableView, TogetherPage
from generator.render.views.work import Spoken

#: Entries of one list: the page stays light, and what matters most stands first.
_MOST = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class TogetherInputs:
    """The goals with work that is due and those whose people believe something else, the most urgent first.

    ``record`` is what came of the goals that have ended, ``chances`` those of the others.
    """

    due: tuple[GoalReport, ...]
    apart: tuple[GoalReport, ...]
    record: Portfolio
    chances: FigureDrawing | None


def _inputs(making: Making) -> TogetherInputs:
    report = making.site.report
    return TogetherInputs(
        due=_due(report.goals)[:_MOST],
        apart=_apart(report.goals)[:_MOST],
        chances=making.material.portfolio,
        record=portfolio_of(each.ended for each in report.goals if each.ended is not None),
    )


def _due(goals: Sequence[GoalReport]) -> tuple[GoalReport, ...]:
    """What is overdue comes first, then what these days are for, then what begins next."""
    return tuple(sorted(filter(_has_work, goals), key=_by_urgency))


def _has_work(report: GoalReport) -> bool:
    agenda = report.agenda
    return bool(agenda.overdue or agenda.today) or agenda.next is not None


def _by_urgency(report: GoalReport) -> tuple[bool, bool, str]:
    return not report.agenda.overdue, not report.agenda.today, report.goal.id


def _apart(goals: Sequence[GoalReport]) -> tuple[GoalReport, ...]:
    """Where confidence and chance differ most comes first; where they agree there is nothing to list."""
    found = [(abs(each.belief.gap), each) for each in goals if each.belief is not None and each.belief.gap]
    return tuple(each for _, each in sorted(found, key=lambda pair: (-pair[0], pair[1].goal.id)))


def _links(inputs: TogetherInputs) -> Iterator[Place]:
    yield from (_place(each) for each in (*inputs.due, *inputs.apart))


def _place(report: GoalReport) -> Place:
    return Place("goal", report.goal.id)


def _view(here: PageContext, inputs: TogetherInputs) -> TogetherPage:
    words, record = here.words, inputs.record
    title = words.text("All goals together")
    return TogetherPage(
        head=head(here, title, title),
        answer=record_sentence(words, record).parts,
        due=tuple(
            SaidOf(about=link(here, _place(each)), sentences=agenda(here, each)) for each in inputs.due
        ),
        beliefs=tuple(
            SaidOf(about=link(here, _place(each)), sentences=(belief(here, each),)) for each in inputs.apart
        ),
        record=_record(here, record) if record.telling else None,
        untold=_untold(here, record) if record.moments and not record.telling else (),
        csv=to_file(here, GOALS_CSV),
        chances=None if inputs.chances is None else _chances(here, inputs.chances),
    )


def _chances(here: PageContext, drawing: FigureDrawing) -> Picture:
    words = here.words
    columns = (words.text("Goal"), words.text("Chance"), words.text("Deadline"))
    return figure_picture(here, drawing, words.text("Chance of each goal, at its deadline"), columns)


def _untold(here: PageContext, record: Portfolio) -> Spoken:
    """Why nothing is held against the chances that were given yet."""
    return too_few_ended(here.words, max(each.goals for each in record.moments)).parts


def _record(here: PageContext, record: Portfolio) -> TableView:
    """What was said on the way, against what came of it, where enough goals have ended for a share of them to mean anything."""
    words = here.words
    return TableView(
        caption=words.text("What the forecasts said"),
        columns=(words.text("When"), words.text("Goals"), words.text("Average chance"), words.text("Met")),
        rows=tuple(
            (
                share_of_time(words, each.share),
                words.number(each.goals),
                words.chance(each.chance),
                words.percent(each.met / each.goals),
            )
            for each in record.telling
        ),
        more=None,
    )


KIND = PageKind(
    id="together",
    template="together.html",
    places=one_page("together"),
    word=lambda words: words.text("All goals together"),
    in_foot=True,
    inputs=_inputs,
    links=_links,
    view=_view,
    of_reports=True,
)
