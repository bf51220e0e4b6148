"""The page of all goals together: what is due, where confidence and chance differ, shared readings, the track record.

Takes every goal of the site; gives a page. It ranks goals and never people.
"""

from collections.abc import Iterator

from generator.l10n import Part
from generator.l10n.sentences.survey import record_sentence, share_of_time
from generator.model.portfolio import Portfolio, portfolio_of
from generator.model.report import GoalReport
from generator.model.survey import Overlap
from generator.render.page_context import PageContext, link
from generator.render.pages.kind import Material, PageKind
from generator.render.parts.frame import head
from generator.render.parts.work import agenda, belief
from generator.render.routes.places import Place
from generator.render.views import SaidOf, SharedView, TableView, Text, TogetherPage

#: Entries of one list: the page stays light, and what matters most stands first.
_MOST = 60


def _view(here: PageContext, material: Material) -> TogetherPage:
    del material
    words, goals = here.words, here.report.goals
    record = portfolio_of(each.ended for each in goals if each.ended is not None)
    title = words.text("All goals together")
    return TogetherPage(
        head=head(here, title, title),
        answer=record_sentence(words, record).parts if record.ended else (Part(title),),
        due=tuple(_due(here))[:_MOST],
        beliefs=tuple(_beliefs(here))[:_MOST],
        shared=tuple(_shared(here, each) for each in here.report.survey.overlaps[:_MOST]),
        record=_record(here, record) if record.moments else None,
        more=_more(here),
    )


def _more(here: PageContext) -> str | None:
    left = len(here.report.survey.overlaps) - _MOST
    if left <= 0:
        return None
    return here.words.ntext("{n} more series is shared.", "{n} more series are shared.", left)


def _due(here: PageContext) -> Iterator[SaidOf]:
    """What is overdue comes first, then what these days are for, then what begins next."""
    found = [each for each in here.report.goals if _has_work(each)]
    for each in sorted(found, key=_by_urgency):
        yield SaidOf(about=link(here, Place("goal", each.goal.id)), sentences=agenda(here, each))


def _has_work(report: GoalReport) -> bool:
    agenda = report.agenda
    return bool(agenda.overdue or agenda.today) or agenda.next is not None


def _by_urgency(report: GoalReport) -> tuple[bool, bool, str]:
    return not report.agenda.overdue, not report.agenda.today, report.goal.id


def _beliefs(here: PageContext) -> Iterator[SaidOf]:
    """Where the two differ most comes first; where they agree there is nothing to list."""
    apart = [
        (abs(each.belief.gap), each)
        for each in here.report.goals
        if each.belief is not None and each.belief.gap
    ]
    for _, each in sorted(apart, key=lambda pair: (-pair[0], pair[1].goal.id)):
        yield SaidOf(about=link(here, Place("goal", each.goal.id)), sentences=(belief(here, each),))


def _shared(here: PageContext, overlap: Overlap) -> SharedView:
    place = " · ".join(filter(None, (overlap.series.account, overlap.series.segment)))
    return SharedView(
        metric=link(here, Place("metric", overlap.series.metric)),
        place=Text(place),
        goals=tuple(link(here, Place("goal", goal)) for goal in overlap.goals),
    )


def _record(here: PageContext, record: Portfolio) -> TableView:
    """What was said on the way, against what came of it."""
    words = here.words
    return TableView(
        caption=words.text("What was said of them on the way"),
        columns=(words.text("When"), words.text("Goals"), words.text("Mean chance given"), words.text("Met")),
        rows=tuple(
            (
                share_of_time(words, each.share),
                words.number(each.goals),
                words.chance(each.chance),
                words.percent(each.met / each.goals),
            )
            for each in record.moments
        ),
        more=None,
    )


KIND = PageKind(id="together", template="together.html", view=_view)
