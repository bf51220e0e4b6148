"""The small arithmetic of judging: sums, means and quotients that are never infinite, and what meets a target.

Takes and gives floats; where float64 has no answer the fact is ``Unknown`` with the reason that the caller states.
It knows nothing of goals, metrics or days.
"""

from bisect import insort
from collections.abc import Iterable, Iterator
from math import fsum, inf, isclose, isfinite

from generator.model.fact import Fact, Unknown
from generator.model.goal import Op

#: Two figures that differ by less than this part of them are the same: float64 adds 0.1 and 0.2 to a little over 0.3.
_ROUNDING = 1e-12


def finite(number: float, reason: str) -> Fact:
    """``number``, or Unknown where it left the range of float64."""
    return number if isfinite(number) else Unknown(reason)


def divided(part: float, whole: float, reason: str) -> Fact:
    """``part / whole``, where 0 / 0 is 1 and x / 0 is unknown; nothing of a fall is 0, not -0.

    >>> divided(3.0, 4.0, "no-target"), divided(0.0, 0.0, "no-target"), divided(1.0, 0.0, "no-target")
    (0.75, 1.0, Unknown(reason='no-target'))
    >>> divided(0.0, -60.0, "no-target")
    0.0
    """
    if whole == 0:
        return 1.0 if part == 0 else Unknown(reason)
    return finite(part / whole + 0.0, reason)


def same(one: float, other: float) -> bool:
    """Whether two figures differ by rounding alone.

    >>> same(0.1 + 0.2, 0.3), same(480.0, 480.001)
    (True, False)
    """
    return isclose(one, other, rel_tol=_ROUNDING)


def meets(value: float, target: float, op: Op) -> bool:
    """Whether ``value`` is on the good side of ``target``, or on it.

    >>> meets(480.0, 480.0, Op.GTE), meets(0.1 + 0.2, 0.3, Op.LTE), meets(481.0, 480.0, Op.LTE)
    (True, True, False)
    """
    return (value >= target if op is Op.GTE else value <= target) or isclose(value, target, rel_tol=_ROUNDING)


def running_sums(values: Iterable[float]) -> Iterator[float]:
    """The sum so far after each value, with the rounding errors carried along (Neumaier 1974).

    >>> list(running_sums([0.1] * 10))[-1]
    1.0
    """
    total = lost = 0.0
    for value in values:
        following = total + value
        if abs(total) >= abs(value):
            lost += (total - following) + value
        else:
            lost += (value - following) + total
        total = following
        yield total + lost


def total_of(values: Iterable[float]) -> float:
    """The sum of ``values``, 0 of none; infinite where float64 cannot hold it."""
    try:
        return fsum(values)
    except OverflowError:
        return inf


def running_means(values: Iterable[float]) -> Iterator[float]:
    """The mean so far after each value.

    >>> list(running_means([1.0, 3.0, 8.0]))
    [1.0, 2.0, 4.0]
    """
    return (total / count for count, total in enumerate(running_sums(values), start=1))


def running_medians(values: Iterable[float]) -> Iterator[float]:
    """The median so far after each value; of an even number of values the mean of the two in the middle.

    >>> list(running_medians([5.0, 1.0, 3.0]))
    [5.0, 3.0, 3.0]
    """
    ordered: list[float] = []
    for value in values:
        insort(ordered, value)
        middle = len(ordered) // 2
        yield ordered[middle] if len(ordered) % 2 else (ordered[middle - 1] + ordered[middle]) / 2
