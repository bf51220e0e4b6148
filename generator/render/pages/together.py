"""The page of all goals together: what is due, where confidence and chance differ, shared readings, the track record.

Takes every goal of the edition; gives a page. It ranks goals and never people.
"""

from collections.abc import Iterator

from generator.l10n import Part
from generator.l10n.sentences.work.together import record_sentence, share_of_time
from generator.model.portfolio import Portfolio, portfolio_of
from generator.model.report import GoalReport
from generator.model.survey import Overlap
from generator.render.atlas import Place
from generator.render.edition import Desk, link
from generator.render.pages.kind import Material, PageKind
from generator.render.site_view import head
from generator.render.views import SaidOf, SharedView, TableView, Text, TogetherPage
from generator.render.work import agenda, belief

#: Entries of one list: the page stays light, and what matters most stands first.
_MOST = 60


def _view(desk: Desk, material: Material) -> TogetherPage:
    del material
    words, goals = desk.words, desk.report.goals
    record = portfolio_of(each.ended for each in goals if each.ended is not None)
    title = words.text("All goals together")
    return TogetherPage(
        head=head(desk, title, title),
        answer=record_sentence(words, record).parts if record.ended else (Part(title),),
        due=tuple(_due(desk))[:_MOST],
        beliefs=tuple(_beliefs(desk))[:_MOST],
        shared=tuple(_shared(desk, each) for each in desk.report.survey.overlaps[:_MOST]),
        record=_record(desk, record) if record.moments else None,
        more=_more(desk),
    )


def _more(desk: Desk) -> str | None:
    left = len(desk.report.survey.overlaps) - _MOST
    if left <= 0:
        return None
    return desk.words.ntext("{n} more series is shared.", "{n} more series are shared.", left)


def _due(desk: Desk) -> Iterator[SaidOf]:
    """What is overdue comes first, then what these days are for, then what begins next."""
    found = [each for each in desk.report.goals if _has_work(each)]
    for each in sorted(found, key=_by_urgency):
        yield SaidOf(about=link(desk, Place("goal", each.goal.id)), sentences=agenda(desk, each))


def _has_work(report: GoalReport) -> bool:
    agenda = report.agenda
    return bool(agenda.overdue or agenda.today) or agenda.next is not None


def _by_urgency(report: GoalReport) -> tuple[bool, bool, str]:
    return not report.agenda.overdue, not report.agenda.today, report.goal.id


def _beliefs(desk: Desk) -> Iterator[SaidOf]:
    """Where the two differ most comes first; where they agree there is nothing to list."""
    apart = [
        (abs(each.belief.gap), each)
        for each in desk.report.goals
        if each.belief is not None and each.belief.gap
    ]
    for _, each in sorted(apart, key=lambda pair: (-pair[0], pair[1].goal.id)):
        yield SaidOf(about=link(desk, Place("goal", each.goal.id)), sentences=(belief(desk, each),))


def _shared(desk: Desk, overlap: Overlap) -> SharedView:
    place = " · ".join(filter(None, (overlap.series.account, overlap.series.segment)))
    return SharedView(
        metric=link(desk, Place("metric", overlap.series.metric)),
        place=Text(place),
        goals=tuple(link(desk, Place("goal", goal)) for goal in overlap.goals),
    )


def _record(desk: Desk, record: Portfolio) -> TableView:
    """What was said on the way, against what came of it."""
    words = desk.words
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
