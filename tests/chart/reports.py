"""Judged key results to draw, made by hand: the facts of a report without reading or judging a site."""

from datetime import date, timedelta
from typing import Any

from generator.chart import Subject, subjects_of
from generator.diagnostics import Span
from generator.model.calendar import Duration, Period
from generator.model.fact import Unknown
from generator.model.goal import Action, ActionStatus, Claims, Goal, KeyResult, Op, Rollup, Shape, State, When
from generator.model.metric import Better, Frequency, Metric, MetricType
from generator.model.reading import Annotation, AnnotationKind, SeriesKey
from generator.model.report import (
    Because,
    BreakMark,
    GoalReport,
    KeyResultReport,
    OriginalStanding,
    Point,
    Status,
    TrackPoint,
)
from generator.model.text import LocalText
from tests.verdicts import OF_A_GOAL, OF_A_KEY_RESULT

SPAN = Span("content/goals/reach.md", 1)
START, END = date(2020, 4, 13), date(2020, 5, 12)
PERIOD = Period(START, END)
AS_OF = date(2020, 5, 1)
DAY = timedelta(days=1)


def text(words):
    return LocalText((("en", words),))


def metric(type_=MetricType.LEVEL, *, unit="people", frequency=Frequency.WEEKLY, max_age=10, aggregate=None):
    return Metric(
        id="followers",
        label=text("Followers"),
        type=type_,
        unit=unit,
        better=Better.HIGHER,
        better_written=True,
        frequency=frequency,
        frequency_written=True,
        max_age=Duration(days=max_age),
        aggregate=aggregate,
        currency=None,
        numerator=None,
        denominator=None,
        formula=(),
        formula_text=None,
        objectives=(),
        version=1,
        description=None,
        span=SPAN,
    )


def key_result(id_="followers", op=Op.GTE):
    return KeyResult(
        id=id_,
        title=None,
        metric="followers",
        account="facebook/pp",
        account_inferred=False,
        segment=None,
        tag=None,
        baseline=None,
        target=None,
        stretch=None,
        op=op,
        when=When.BY,
        shape=Shape.LINEAR,
        milestones=(),
        weight=1,
        lone=False,
        span=SPAN,
    )


def points(values, *, last=AS_OF - DAY, every=3, window=1):
    """Readings ``every`` so many days, the newest on ``last``; None is a reading that is missing."""
    ends = [last - DAY * every * back for back in range(len(values) - 1, -1, -1)]
    return tuple(
        Point(end - DAY * (window - 1), end, float(value))
        for end, value in zip(ends, values, strict=True)
        if value is not None
    )


def report(
    readings=(),
    *,
    of=None,
    period=PERIOD,
    baseline=400.0,
    target=480.0,
    stretch=None,
    track=None,
    plan=None,
    breaks=(),
    value=None,
    expected=None,
    op=Op.GTE,
    id_="followers",
    forecast=None,
    first_target=None,
):
    of = of or metric()
    newest = readings[-1] if readings else None
    track = tuple(TrackPoint(point.end, point.value) for point in readings) if track is None else track
    if value is None and newest is not None:
        value = track[-1].value if track else newest.value
    if plan is None:
        plan = (
            (TrackPoint(period.start - DAY, baseline), TrackPoint(period.end, target))
            if period and isinstance(baseline, float) and isinstance(target, float)
            else ()
        )
    unknown = Unknown("no-reading")
    return KeyResultReport(
        key_result=key_result(id_, op),
        metric=of,
        series=SeriesKey("followers", "facebook/pp", None),
        unit=of.unit,
        period=period,
        baseline=baseline,
        baseline_date=None,
        target=target,
        stretch=Unknown("none-set") if stretch is None else stretch,
        value=unknown if value is None else value,
        value_date=newest.end if newest else None,
        progress=unknown,
        expected=unknown if expected is None else expected,
        elapsed=unknown,
        needed_per_day=unknown,
        actual_per_day=unknown,
        best_per_day=unknown,
        status=Status.OFF_TRACK,
        because=Because(code="pace"),
        points=tuple(readings),
        track=track,
        plan=plan,
        breaks=tuple(breaks),
        restated=(),
        last_reading=newest.end if newest else None,
        provenance=None,
        missed_windows=0,
        notes=(),
        **{
            **OF_A_KEY_RESULT,
            "forecast": forecast or Unknown("too-few-readings"),
            "original": Unknown("no-git") if first_target is None else original(first_target, of),
        },
    )


def drawn(*readings: Any, **fields: Any) -> Subject:
    """A report as the subject of a picture, alone in its goal."""
    (subject,) = subjects_of(goal(report(*readings, **fields))).values()
    return subject


def original(target, of):
    """How it stands by the terms that it was first set with."""
    return OriginalStanding(
        target=target,
        status=Status.OFF_TRACK,
        chance=Unknown("too-few-readings"),
        end=None,
        metric=of,
        unit=of.unit,
    )


def action(title, start, end=None, status=ActionStatus.DONE):
    return Action(
        title=text(title), period=Period(start, end or start), owner=None, status=status, cost=None, span=SPAN
    )


def mark(title, start, end=None, kind=AnnotationKind.CAMPAIGN):
    return Annotation(
        kind=kind,
        start=start,
        end=end or start,
        title=text(title),
        metric=None,
        account=None,
        goal=None,
        carry=False,
        offset=None,
        span=SPAN,
    )


def cut(title, day, *, bridged=False):
    return BreakMark(date=day, title=text(title), bridged=bridged)


def goal(*reports, actions=(), marks=()):
    period = reports[0].period
    unknown = Unknown("no-reading")
    written = Goal(
        id="reach",
        title=text("Reach"),
        state=State.ACTIVE,
        objectives=(),
        supports=None,
        campaign=None,
        tags=(),
        owner=None,
        team=None,
        client=None,
        platform=None,
        account=None,
        period=period,
        key_results=tuple(report.key_result for report in reports),
        rollup=Rollup.WEIGHTED,
        budget=None,
        actions=tuple(actions),
        claims=Claims(specific=None, measurable=None, achievable=None, realistic=None, time_bound=None),
        changes=(),
        audiences=(),
        aliases=(),
        celebrate=None,
        body=None,
        span=SPAN,
    )
    return GoalReport(
        goal=written,
        platform=None,
        period=period,
        status=Status.OFF_TRACK,
        because=Because(code="pace"),
        progress=unknown,
        elapsed=unknown,
        key_results=reports,
        supporters=(),
        marks=tuple(marks),
        checkins=(),
        notes=(),
        **OF_A_GOAL,
    )


FOLLOWERS = (
    384,
    384,
    384,
    385,
    385,
    386,
    388,
    391,
    394,
    396,
    397,
    399,
    401,
    402,
    404,
    406,
    410,
    415,
    420,
    425,
    429,
    431,
)
