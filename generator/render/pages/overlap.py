"""The page of overlaps: which goals rest on the same readings, when they do, and where these count once.

Takes the survey's overlaps; gives a page. It does not add up what goals share, and claims no cause.
"""

from collections.abc import Iterator, Sequence

from generator.l10n.sentences.work.together import at_once, overlaps_sentence
from generator.model.calendar import Period
from generator.model.report import GoalReport
from generator.model.survey import Overlap
from generator.records import dataclass
from generator.render.page_context import PageContext, link, series_name
from generator.render.pages.kind import Making, PageKind
from generator.render.parts.frame import head
from generator.render.routes.places import Place, one_page
from generator.render.views import OverlapPage, OverlapRow, Sharer, Text

#: Series on the page, and goals named at each: the page stays light.
_MOST, _GOALS = 60, 12


@dataclass(frozen=True, slots=True)
class Days:
    """A goal that shares readings, its days, and the goal that it supports."""

    goal: str
    period: Period | None
    supports: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class OverlapInputs:
    """The first of ``shared`` series, each with the goals that rest on it."""

    overlaps: tuple[tuple[Overlap, tuple[Days, ...]], ...]
    shared: int


def _inputs(making: Making) -> OverlapInputs:
    goals, found = making.site.goals, making.site.report.survey.overlaps
    return OverlapInputs(
        overlaps=tuple(
            (each, tuple(_days(goals[id_]) for id_ in each.goals if id_ in goals)) for each in found[:_MOST]
        ),
        shared=len(found),
    )


def _days(report: GoalReport) -> Days:
    return Days(report.goal.id, report.period or report.goal.period, report.goal.supports)


def _links(inputs: OverlapInputs) -> Iterator[Place]:
    for overlap, goals in inputs.overlaps:
        yield Place("metric", overlap.series.metric)
        yield from (Place("goal", each.goal) for each in goals[:_GOALS])
        above = _above(goals)
        if above is not None:
            yield Place("goal", above)


def _view(here: PageContext, inputs: OverlapInputs) -> OverlapPage:
    words, left = here.words, inputs.shared - _MOST
    answer = overlaps_sentence(words, inputs.shared)
    return OverlapPage(
        head=head(here, words.text("Shared readings"), answer.text),
        answer=answer.parts,
        rows=tuple(_row(here, overlap, goals) for overlap, goals in inputs.overlaps),
        more=words.ntext("{n} more series is shared.", "{n} more series are shared.", left)
        if left > 0
        else "",
    )


def _row(here: PageContext, overlap: Overlap, goals: Sequence[Days]) -> OverlapRow:
    words, above, left = here.words, _above(goals), len(goals) - _GOALS
    return OverlapRow(
        metric=link(here, Place("metric", overlap.series.metric)),
        place=Text(series_name(here, overlap.series)),
        goals=tuple(
            Sharer(
                goal=link(here, Place("goal", each.goal)),
                days=words.period(each.period) if each.period else "",
            )
            for each in goals[:_GOALS]
        ),
        more=words.ntext("and {n} more", "and {n} more", left) if left > 0 else "",
        meanwhile=at_once(words, [each.period for each in goals]),
        above=link(here, Place("goal", above)) if above is not None else None,
    )


def _above(goals: Sequence[Days]) -> str | None:
    """The goal that all others of them support, itself one of them or not: there the readings count once."""
    parents = {each.supports for each in goals}
    for parent in sorted(filter(None, parents)):
        if all(parent in {each.goal, each.supports} for each in goals):
            return parent
    return None


KIND = PageKind(
    id="overlap",
    template="overlap.html",
    places=one_page("overlap"),
    word=lambda words: words.text("Shared readings"),
    in_foot=True,
    inputs=_inputs,
    links=_links,
    view=_view,
)
