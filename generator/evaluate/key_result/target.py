"""Targets: a value as written, or a change resolved against the baseline.

Takes what was written and the baseline, gives a number in the metric's unit. A change without a baseline has none,
and neither has a percentage of 0. Whether a target is met is told by ``arithmetic.meets``.
"""

from generator.evaluate.arithmetic import finite
from generator.model.fact import Fact, Unknown, with_known
from generator.model.goal import Target, TargetKind


def resolved(target: Target | None, baseline: Fact, *, missing: str = "no-target") -> Fact:
    """The target as a value; ``missing`` is the reason where none was written.

    A percentage is of the baseline's size, so that +20 % of −50 lies above it.
    """
    if target is None:
        return Unknown(missing)
    if target.kind is TargetKind.VALUE:
        return target.amount
    change = _change if target.kind is TargetKind.CHANGE else _percent
    return with_known(baseline, lambda value: change(value, target.amount))


def _change(baseline: float, amount: float) -> Fact:
    return finite(baseline + amount, "no-target")


def _percent(baseline: float, amount: float) -> Fact:
    """The baseline moved by ``amount`` percent of it.

    >>> _percent(400.0, 20.0), _percent(410.0, -15.0), _percent(0.0, 20.0)
    (480.0, 348.5, Unknown(reason='no-target'))
    """
    return (
        Unknown("no-target")
        if baseline == 0
        else finite(baseline + abs(baseline) * amount / 100, "no-target")
    )
