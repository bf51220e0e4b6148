"""Missing facts: ``Unknown`` with its reason, instead of 0, None or an exception."""

from collections.abc import Callable
from typing import TypeGuard

from generator.records import dataclass


@dataclass(frozen=True, slots=True)
class Unknown:
    """A fact that cannot be had. ``reason`` is one of the contract's ``…_unknown`` codes."""

    reason: str


#: A number in the metric's unit, or the reason why there is none.
Fact = float | Unknown


def known(fact: Fact) -> TypeGuard[float]:
    """Whether there is a number.

    >>> known(0.0), known(Unknown("no-reading"))
    (True, False)
    """
    return not isinstance(fact, Unknown)


def with_known(fact: Fact, change: Callable[[float], Fact]) -> Fact:
    """``change(fact)`` of a known fact; an unknown one keeps its reason.

    >>> with_known(2.0, lambda x: 3 * x), with_known(Unknown("no-reading"), lambda x: 3 * x)
    (6.0, Unknown(reason='no-reading'))
    """
    return fact if isinstance(fact, Unknown) else change(fact)
