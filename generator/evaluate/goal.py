"""One goal with what surrounds it: its period, the lens through which it sees readings, its marks and check-ins.

Takes the book and what was judged, gives the goal's report. The verdict is ``rollup``'s.
"""

from collections.abc import Iterable

from generator.evaluate.case import Case, case_of
from generator.evaluate.days import later
from generator.evaluate.derived import Gauges, ingredients
from generator.evaluate.evidence import Evidence
from generator.evaluate.key_result import judge_key_result, series_key
from generator.evaluate.strand import Lens
from generator.evaluate.undated import unjudged
from generator.model.book import Book, CheckIn
from generator.model.calendar import Day, Period
from generator.model.goal import Goal, KeyResult, State
from generator.model.reading import Annotation, AnnotationKind, SeriesKey
from generator.model.report import KeyResultReport


def judged_period(goal: Goal, evidence: Evidence) -> Period | None:
    """The period by which a goal is judged: a closed one ended on the day that closed it, if git knows that day.

    One that was closed before it began ended on its first day.
    """
    closed = evidence.closed.get(goal.id) if goal.state is State.CLOSED else None
    if goal.period is None or closed is None or closed >= goal.period.end:
        return goal.period
    return Period(goal.period.start, max(closed, goal.period.start))


def judge_key_results(goal: Goal, evidence: Evidence, gauges: Gauges) -> tuple[KeyResultReport, ...]:
    """The goal's key results, in the order in which they were written."""
    return tuple(_judge(goal, key_result, evidence, gauges) for key_result in goal.key_results)


def _judge(goal: Goal, key_result: KeyResult, evidence: Evidence, gauges: Gauges) -> KeyResultReport:
    case = case_in(goal, key_result, evidence, gauges)
    if case is None:
        metric = evidence.metrics.get(key_result.metric) if key_result.metric else None
        return unjudged(goal, key_result, metric, judged_period(goal, evidence))
    return judge_key_result(case, evidence.realism)


def case_in(goal: Goal, key_result: KeyResult, evidence: Evidence, gauges: Gauges) -> Case | None:
    """What a key result is judged by; None where it has no metric of the book or its goal no period."""
    metric = evidence.metrics.get(key_result.metric) if key_result.metric else None
    period = judged_period(goal, evidence)
    if metric is None or period is None:
        return None
    key = series_key(key_result, metric)
    gauge = gauges(key, lens_of(goal, key_result, key, period, evidence))
    return case_of(goal, key_result, metric=metric, gauge=gauge, period=period, as_of=evidence.as_of)


def lens_of(goal: Goal, key_result: KeyResult, key: SeriesKey, period: Period, evidence: Evidence) -> Lens:
    """What exists for a key result. What only items need is left empty for others, so that goals share their gauges."""
    items = _has_items(key, evidence)
    return Lens(
        cut=min(evidence.as_of, period.end),
        collected_by=later(period.end, evidence.metrics[key.metric].max_age) if items else None,
        tag=key_result.tag if items else None,
        goal=goal.id if goal.id in evidence.goals_with_breaks else None,
    )


def _has_items(key: SeriesKey, evidence: Evidence) -> bool:
    """Whether a series is made of items, itself or through the series that it is computed from."""
    return any(evidence.metrics[k.metric].traits.per_item for k in lineage(key, evidence))


def lineage(key: SeriesKey, evidence: Evidence) -> tuple[SeriesKey, ...]:
    """The series and all that it is computed from, each once."""
    found: dict[SeriesKey, None] = {}
    waiting = [key]
    while waiting:
        following = waiting.pop()
        if following in found or following.metric not in evidence.metrics:
            continue
        found[following] = None
        waiting.extend(part.key for part in ingredients(evidence, following))
    return tuple(found)


def marks_of(
    goal: Goal, reports: Iterable[KeyResultReport], book: Book, evidence: Evidence
) -> tuple[Annotation, ...]:
    """The campaigns and events that concern the goal, up to the evidence's day and the goal's end."""
    keys = [report.series for report in reports if report.series is not None]
    period = judged_period(goal, evidence)
    last = evidence.as_of if period is None else min(evidence.as_of, period.end)
    return tuple(a for a in book.annotations if a.start <= last and _concerns(a, goal, keys))


def _concerns(annotation: Annotation, goal: Goal, keys: list[SeriesKey]) -> bool:
    if annotation.kind is AnnotationKind.BREAK:
        return False
    if annotation.goal is not None:
        return annotation.goal == goal.id
    return any(
        annotation.metric in {None, key.metric} and annotation.account in {None, key.account} for key in keys
    )


def checkins_by_goal(book: Book, as_of: Day) -> dict[str, tuple[CheckIn, ...]]:
    """The check-ins up to ``as_of`` of each goal, newest first."""
    found: dict[str, list[CheckIn]] = {}
    for checkin in sorted(book.checkins, key=lambda c: (c.date, c.id), reverse=True):
        if checkin.date <= as_of:
            found.setdefault(checkin.goal, []).append(checkin)
    return {goal: tuple(checkins) for goal, checkins in found.items()}


def platform_of(goal: Goal) -> str | None:
    """The goal's platform, else the only one of its key results' accounts."""
    places = {k.account.partition("/")[0] for k in goal.key_results if k.account and "/" in k.account}
    return goal.platform or (places.pop() if len(places) == 1 else None)
