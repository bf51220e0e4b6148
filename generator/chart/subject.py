"""What a picture is made of: the facts of one judged key result that are drawn, and nothing else of it.

Takes a judged goal, gives plain frozen values: equal ones make the same picture whatever the day is, they have no place in
any file, and they can be sent to any process. Nothing is placed or drawn here.
"""

from collections.abc import Mapping
from dataclasses import replace

from generator.chart.measure import OWN, Measure, measure_of
from generator.chart.strokes.curve import longest_days
from generator.l10n import is_floor, is_held
from generator.l10n.sentences.terms.amounts import figure_of
from generator.model.calendar import Day, Period
from generator.model.fact import Fact, Unknown, known
from generator.model.goal import ActionStatus, Op
from generator.model.metric import WINDOW, Frequency, Metric, Traits
from generator.model.observed import BreakMark
from generator.model.phrase import Quantity
from generator.model.reading import Annotation, AnnotationKind
from generator.model.report import GoalReport, KeyResultReport, Point, SeriesReport, Status, TrackPoint
from generator.model.text import LocalText, UnitWords
from generator.model.verdict import Forecast
from generator.records import dataclass

_HIDDEN = {ActionStatus.DROPPED, ActionStatus.PROPOSED}


@dataclass(frozen=True, slots=True)
class Mark:
    """A campaign or an event: its days and its title."""

    start: Day
    end: Day
    title: LocalText


@dataclass(frozen=True, slots=True)
class Action:
    """Work that has days: its place in the goal's list, its first and last day, and its title."""

    place: int
    start: Day
    end: Day
    title: LocalText


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """One key result as it is drawn. Numbers are in ``unit``; ``first_target`` is known where the target was another once,
    ``first_end`` is set where the deadline was.

    ``met_on`` is when a target was first met, None where it was not; ``is_held``: its baseline meets the target;
    ``is_floor``: it must never fall below the target.
    ``silence`` is after how many days a reading no longer speaks for the next. ``forecast`` is None without a period, and where the
    readings are too old to judge by.
    """

    label: LocalText
    traits: Traits
    is_total: bool
    is_share: bool
    is_median: bool
    figure: str
    frequency: Frequency
    silence: int
    unit: str | None
    unit_words: UnitWords | None
    op: Op
    status: Status
    met_on: Day | None
    is_held: bool
    is_floor: bool
    period: Period | None
    target: Fact
    stretch: Fact
    first_target: Fact
    first_end: Day | None
    value: Fact
    value_date: Day | None
    expected: Fact
    points: tuple[Point, ...]
    track: tuple[TrackPoint, ...]
    plan: tuple[TrackPoint, ...]
    breaks: tuple[BreakMark, ...]
    forecast: Forecast | None
    marks: tuple[Mark, ...]
    actions: tuple[Action, ...]

    def quantity(self, value: float) -> Quantity:
        """``value`` in its unit."""
        return Quantity(value, self.unit, share=self.is_share, words=self.unit_words)

    @property
    def measure(self) -> Measure:
        """What the axis counts in: a length of time as sentences tell the target and the value."""
        if self.is_share:
            return OWN
        aims = [fact for fact in (self.target, self.value) if known(fact)]
        return measure_of(self.unit, aims or [point.value for point in self.points])

    def drawn(self, value: float) -> Quantity:
        """``value`` as the picture writes it: in what the axis counts in."""
        unit, size = self.measure.unit, self.measure.size
        return self.quantity(value) if unit is None else Quantity(value / size, unit)


def subjects_of(goal: GoalReport) -> Mapping[str, Subject]:
    """What there is to draw by key result, in the goal's order; one without a metric is left out."""
    actions = tuple(
        Action(place, action.period.start, action.period.end, action.title)
        for place, action in enumerate(goal.goal.actions, start=1)
        if action.period is not None and action.status not in _HIDDEN
    )
    return {
        report.key_result.id: _subject(report, report.metric, goal.marks, actions)
        for report in goal.key_results
        if report.metric is not None
    }


def _subject(
    report: KeyResultReport, metric: Metric, marks: tuple[Annotation, ...], actions: tuple[Action, ...]
) -> Subject:
    forecast = report.forecast if isinstance(report.forecast, Forecast) else None
    return replace(
        _of(metric),
        unit=report.unit,
        op=report.key_result.op,
        status=report.status,
        met_on=report.because.date if report.because.code == "met" else None,
        is_held=is_held(report),
        is_floor=is_floor(report),
        period=report.period,
        target=report.target,
        stretch=report.stretch,
        first_target=_first_target(report, metric),
        first_end=_first_end(report),
        value=report.value,
        value_date=report.value_date,
        expected=report.expected,
        points=report.points,
        track=report.track,
        plan=_until(report.plan, report.period),
        breaks=report.breaks,
        forecast=forecast if report.period is not None and report.status is not Status.STALE else None,
        marks=tuple(Mark(mark.start, mark.end, mark.title) for mark in marks if _concerns(mark, report)),
        actions=actions,
    )


def subject_of_series(series: SeriesReport, metric: Metric) -> Subject:
    """A whole series without a goal: its readings and breaks, with nothing to aim at; of posts ``expected`` is their figure."""
    bare = replace(_of(metric), points=series.points, breaks=series.breaks)
    if series.posts is not None:
        bare = replace(bare, expected=series.posts.figure)
    if not series.points:
        return bare
    newest = series.points[-1]
    return replace(bare, value=newest.value, value_date=newest.end)


def _of(metric: Metric) -> Subject:
    """What is known of a metric alone: nothing was read, and there is nothing to aim at."""
    nothing = Unknown("none-set")
    return Subject(
        label=metric.label,
        traits=metric.traits,
        is_total=metric.is_total,
        is_share=metric.is_share,
        is_median=metric.is_median,
        figure=figure_of(metric),
        frequency=metric.frequency,
        silence=silence(metric),
        unit=metric.unit,
        unit_words=metric.unit_words,
        op=Op.GTE,
        status=Status.NO_DATA,
        met_on=None,
        is_held=False,
        is_floor=False,
        period=None,
        target=nothing,
        stretch=nothing,
        first_target=nothing,
        first_end=None,
        value=nothing,
        value_date=None,
        expected=nothing,
        points=(),
        track=(),
        plan=(),
        breaks=(),
        forecast=None,
        marks=(),
        actions=(),
    )


def _until(plan: tuple[TrackPoint, ...], period: Period | None) -> tuple[TrackPoint, ...]:
    """The plan up to the period's end, which of a closed goal comes before that of its plan."""
    if period is None or not plan or plan[-1].date <= period.end:
        return plan
    inside = tuple(corner for corner in plan if corner.date <= period.end)
    after = plan[len(inside)]
    if not inside or inside[-1].date == period.end:
        return inside
    last = inside[-1]
    share = (period.end - last.date) / (after.date - last.date)
    return (*inside, TrackPoint(period.end, last.value + share * (after.value - last.value)))


def silence(metric: Metric) -> int:
    """The days after which a reading no longer speaks for the next: its greatest age, but at least one window.

    A gap in a picture, whatever the status says: what is stale today is decided in ``evaluate``.
    """
    return max(longest_days(metric.max_age), longest_days(WINDOW[metric.frequency]))


def _first_target(report: KeyResultReport, metric: Metric) -> Fact:
    """The target as it was first set, where it differs from today's and counts the same thing."""
    original = report.original
    if isinstance(original, Unknown):
        return original
    if original.metric is None or original.metric.id != metric.id or original.unit != report.unit:
        return Unknown("not-for-type")
    return Unknown("none-set") if original.target == report.target else original.target


def _first_end(report: KeyResultReport) -> Day | None:
    """The deadline as it was first set, where it differs from today's."""
    original = report.original
    if isinstance(original, Unknown) or report.period is None or original.end == report.period.end:
        return None
    return original.end


def _concerns(mark: Annotation, report: KeyResultReport) -> bool:
    if mark.kind is AnnotationKind.BREAK or report.series is None:
        return False
    return mark.metric in {None, report.series.metric} and mark.account in {None, report.series.account}
