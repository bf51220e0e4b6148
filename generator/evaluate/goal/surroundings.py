"""What surrounds a goal: its campaigns and events, its check-ins, its platform.

Takes goals and the book, gives what concerns each goal up to a day. It judges nothing.
"""

from collections.abc import Iterable

from generator.evaluate.key_result.inputs import judged_period
from generator.evaluate.readings.evidence import Evidence
from generator.model.book import Book, CheckIn
from generator.model.calendar import Day
from generator.model.goal import Goal
from generator.model.reading import Annotation, AnnotationKind, SeriesKey
from generator.model.report import KeyResultReport


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
