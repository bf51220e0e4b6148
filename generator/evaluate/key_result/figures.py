"""How a key result stands: its figures, before anything is made of them.

Takes the inputs of a key result, gives baseline, target, value, plan, what is expected by now, and the track of the judged quantity. The
status is ``status``'s.
"""

from dataclasses import dataclass

from generator.evaluate.key_result.baseline import baseline_of
from generator.evaluate.key_result.crossings import track_of
from generator.evaluate.key_result.inputs import Inputs
from generator.evaluate.key_result.measures import Began
from generator.evaluate.key_result.pace import needed
from generator.evaluate.key_result.plan import expected_on, plan_of
from generator.evaluate.key_result.progress import pace_of, progress_of
from generator.evaluate.key_result.target import resolved
from generator.model.fact import Fact, Unknown
from generator.model.report import TrackPoint


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """The figures of one key result, in the metric's unit."""

    baseline: Began
    target: Fact
    value: Fact
    plan: tuple[TrackPoint, ...] | Unknown
    expected: Fact
    track: tuple[TrackPoint, ...]


def figures_of(inputs: Inputs) -> Figures:
    """The figures of some inputs."""
    written, period = inputs.key_result, inputs.written
    baseline = baseline_of(
        written.baseline,
        inputs.measure,
        inputs.measurement,
        metric=inputs.metric,
        period=period,
        cut=inputs.cut,
    )
    target = resolved(written.target, baseline.value)
    plan = plan_of(
        inputs.metric,
        written.shape,
        written.milestones,
        period=period,
        baseline=baseline.value,
        target=target,
    )
    return Figures(
        baseline=baseline,
        target=target,
        value=inputs.measure.figure(inputs.measurement, inputs.metric, inputs.counted),
        plan=plan,
        expected=expected_on(plan, inputs.cut),
        track=track_of(inputs),
    )


def progress_in(inputs: Inputs, figures: Figures) -> Fact:
    """The share of the way that is done."""
    return progress_of(
        inputs.metric,
        inputs.key_result.shape,
        inputs.key_result.op,
        value=figures.value,
        baseline=figures.baseline.value,
        target=figures.target,
    )


def pace_in(inputs: Inputs, figures: Figures) -> Fact:
    """What was done over what was due."""
    return pace_of(
        inputs.metric,
        inputs.key_result.shape,
        inputs.key_result.op,
        value=figures.value,
        baseline=figures.baseline.value,
        expected=figures.expected,
    )


def needed_in(inputs: Inputs, figures: Figures, *, achieved: bool) -> Fact:
    """What each remaining day has to bring."""
    return needed(
        inputs.metric,
        inputs.key_result.op,
        figures.value,
        figures.target,
        achieved=achieved,
        days_left=(inputs.period.end - inputs.as_of).days,
    )
