"""Judged key results to draw, made by hand: the facts of a report without reading or judging a site."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from generator.chart import Subject, subjects_of
from generator.diagnostics import Span
from generator.model.calendar import Duration, Period
from generator.model.fact import Unknown
from generator.model.goal import ActionStatus, Op, State
from generator.model.metric import Frequency, MetricType
from generator.model.observed import BreakMark
from generator.model.reading import AnnotationKind, SeriesKey
from generator.model.report import Because, OriginalStanding, Point, Status, TrackPoint
from generator.model.text import LocalText
from tests.built import bare

SPAN = Span("content/goals/reach.md", 1)
START, END = date(2020, 4, 13), date(2020, 5, 12)
PERIOD = Period(START, END)
AS_OF = date(2020, 5, 1)
DAY = timedelta(days=1)


def text(words):
    return LocalText((("en", words),))


def metric(type_=MetricType.LEVEL, *, unit="people", frequency=Frequency.WEEKLY, max_age=10, aggregate=None):
    return replace(
        bare().book.metrics["bare"],
        id="followers",
        label=text("Followers"),
        type=type_,
        unit=unit,
        better_written=True,
        frequency=frequency,
        frequency_written=True,
        max_age=Duration(days=max_age),
        aggregate=aggregate,
    )


def key_result(id_="followers", op=Op.GTE):
    return replace(
        bare().written,
        id=id_,
        metric="followers",
        account="facebook/pp",
        op=op,
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
    return replace(
        bare().key_result,
        key_result=key_result(id_, op),
        metric=of,
        series=SeriesKey("followers", "facebook/pp", None),
        unit=of.unit,
        period=period,
        baseline=baseline,
        target=target,
        stretch=Unknown("none-set") if stretch is None else stretch,
        value=unknown if value is None else value,
        value_date=newest.end if newest else None,
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
        last_reading=newest.end if newest else None,
        forecast=forecast or Unknown("too-few-readings"),
        original=Unknown("no-git") if first_target is None else original(first_target, of),
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


def series(readings, *, breaks=(), posts=None):
    """A whole series with its readings in force."""
    return replace(
        bare().report.series[0],
        key=SeriesKey("followers", "facebook/pp", None),
        points=tuple(readings),
        breaks=tuple(breaks),
        last_reading=readings[-1].end if readings else None,
        posts=posts,
    )


def action(title, start, end=None, status=ActionStatus.DONE):
    (written,) = bare().goal.actions
    return replace(written, title=text(title), period=Period(start, end or start), status=status)


def mark(title, start, end=None, kind=AnnotationKind.CAMPAIGN):
    (written,) = bare().book.annotations
    return replace(written, kind=kind, start=start, end=end or start, title=text(title))


def cut(title, day, *, bridged=False):
    return BreakMark(date=day, title=text(title), bridged=bridged)


def goal(*reports, actions=(), marks=()):
    period = reports[0].period
    unknown = Unknown("no-reading")
    written = replace(
        bare().goal,
        id="reach",
        title=text("Reach"),
        state=State.ACTIVE,
        period=period,
        key_results=tuple(report.key_result for report in reports),
        actions=tuple(actions),
    )
    return replace(
        bare().goal_report,
        goal=written,
        period=period,
        status=Status.OFF_TRACK,
        because=Because(code="pace"),
        elapsed=unknown,
        key_results=reports,
        marks=tuple(marks),
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
