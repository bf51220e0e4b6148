"""The figures of a key result on a day, and the verdict that readings alone give.

Takes a goal, a key result and what is known; gives what every later pass asks: the terms, the value, what is expected by
now, the track of the judged quantity. What readers alone want to know is ``findings``'; no chance is asked for.
"""

from generator.evaluate.arithmetic import meets
from generator.evaluate.key_result.crossings import broken_on, judged_when, met_on, passed_on, track_of
from generator.evaluate.key_result.inputs import Inputs, inputs_of, judged_period, metric_of
from generator.evaluate.key_result.measures import Began
from generator.evaluate.key_result.plan import elapsed, expected_on, is_hold
from generator.evaluate.key_result.progress import pace_of
from generator.evaluate.key_result.status import Found, Standing, state_standing, status_of
from generator.evaluate.key_result.terms import Terms, resolved, terms_of
from generator.evaluate.readings.freshness import NEVER, Freshness, completeness_of, freshness_of
from generator.evaluate.readings.known import Known
from generator.model.calendar import Day, Period
from generator.model.fact import Fact, Unknown, known as is_known
from generator.model.goal import Goal, KeyResult, When
from generator.model.metric import Metric
from generator.model.reading import SeriesKey
from generator.model.report import Because, Status, TrackPoint
from generator.records import dataclass

_NO_BASELINE = Unknown("no-baseline")
_NO_TARGET = Unknown("no-target")
_NO_READING = Unknown("no-reading")


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """One key result in figures, in the metric's unit. ``standing`` is by readings alone, without a chance.

    ``inputs`` is None where it cannot be judged: in a goal without a period, or without a metric of the book, as drafts may be.
    """

    goal: Goal
    key_result: KeyResult
    metric: Metric | None
    period: Period | None
    inputs: Inputs | None
    terms: Terms
    value: Fact
    expected: Fact
    track: tuple[TrackPoint, ...]
    elapsed: Fact
    freshness: Freshness
    standing: Standing
    when: When

    @property
    def is_hold(self) -> bool:
        """Whether the target is to be held rather than reached."""
        if self.metric is None:
            return False
        return is_hold(self.metric, self.key_result.op, self.baseline, self.target)

    @property
    def series(self) -> SeriesKey | None:
        return self.inputs.series if self.inputs else None

    @property
    def target(self) -> Fact:
        return self.terms.target

    @property
    def newest(self) -> Day | None:
        """The day of the newest reading that counts."""
        return self.freshness.newest

    @property
    def baseline(self) -> Fact:
        return self.terms.baseline.value

    @property
    def status(self) -> Status:
        return self.standing[0]

    @property
    def lineage(self) -> tuple[SeriesKey, ...]:
        """The key result's series and those that it is computed from."""
        return self.inputs.lineage if self.inputs else ()


def figures_of(goal: Goal, known: Known) -> tuple[Figures, ...]:
    """The figures of the goal's key results, in the order in which they were written."""
    return tuple(_figures(goal, key_result, known) for key_result in goal.key_results)


def _figures(goal: Goal, key_result: KeyResult, known: Known) -> Figures:
    inputs = inputs_of(goal, key_result, known)
    return _without_inputs(goal, key_result, known) if inputs is None else _reckoned(inputs)


def _reckoned(inputs: Inputs) -> Figures:
    terms, track = terms_of(inputs), track_of(inputs)
    value = inputs.measure.figure(inputs.measurement, inputs.metric, inputs.counted)
    newest = inputs.measure.newest(inputs.measurement, inputs.counted)
    expected = expected_on(terms.plan, newest if newest and is_known(value) else inputs.as_of)
    found = _found(inputs, terms, track=track, value=value, expected=expected, newest=newest)
    return Figures(
        goal=inputs.goal,
        key_result=inputs.key_result,
        metric=inputs.metric,
        period=inputs.period,
        inputs=inputs,
        terms=terms,
        value=value,
        expected=expected,
        track=track,
        elapsed=found.elapsed,
        freshness=found.freshness,
        standing=status_of(found),
        when=found.when,
    )


def _found(
    inputs: Inputs,
    terms: Terms,
    *,
    track: tuple[TrackPoint, ...],
    value: Fact,
    expected: Fact,
    newest: Day | None,
) -> Found:
    """What the points of the status ask for."""
    written, target = inputs.key_result, terms.target
    when = judged_when(inputs, terms.baseline.value, target)
    return Found(
        state=inputs.goal.state,
        period=inputs.period,
        as_of=inputs.as_of,
        begun_by=inputs.begun_by,
        when=when,
        target=target,
        value=value,
        met_on=met_on(when, written.op, target, track),
        broken_on=broken_on(inputs, target),
        passed_on=passed_on(inputs, target, track),
        holds=is_known(value) and is_known(target) and meets(value, target, written.op),
        freshness=freshness_of(newest, inputs.metric),
        completeness=completeness_of(
            newest, inputs.period.end, inputs.metric, read_on=inputs.measurement.observed.read_on
        ),
        readings=inputs.measure.count(inputs.measurement, inputs.counted),
        elapsed=elapsed(inputs.period, inputs.as_of),
        expected=expected,
        pace=_pace(inputs, terms, value, expected),
    )


def _pace(inputs: Inputs, terms: Terms, value: Fact, expected: Fact) -> Fact:
    """What was done over what was due."""
    return pace_of(
        inputs.metric,
        inputs.key_result.shape,
        inputs.key_result.op,
        value=value,
        baseline=terms.baseline.value,
        expected=expected,
        held=is_hold(inputs.metric, inputs.key_result.op, terms.baseline.value, terms.target),
    )


def _without_inputs(goal: Goal, key_result: KeyResult, known: Known) -> Figures:
    """Nothing is known but the author's own word."""
    no_data = (Status.NO_DATA, Because(code="no-reading", reason="no-reading"))
    target = resolved(key_result.target, _NO_BASELINE)
    return Figures(
        goal=goal,
        key_result=key_result,
        metric=metric_of(key_result, known.evidence),
        period=judged_period(goal, known.evidence),
        inputs=None,
        terms=Terms(baseline=Began(_NO_BASELINE, None), target=target, plan=_NO_TARGET),
        value=_NO_READING,
        expected=_NO_TARGET,
        track=(),
        elapsed=_NO_TARGET,
        freshness=NEVER,
        standing=state_standing(goal.state) or no_data,
        when=key_result.when,
    )
