"""What differs between two states of the content that are judged on one day: goals, their results, moved goalposts."""

from enum import StrEnum
from math import isclose
from typing import NamedTuple, TypeVar

from generator.model.fact import Fact, Unknown, known
from generator.model.report import GoalReport, KeyResultReport
from generator.model.verdict import Move
from generator.records import dataclass

_Report = TypeVar("_Report", GoalReport, KeyResultReport)


class Revision(NamedTuple):
    """What a state of the content was called and its commit; None of both is the working tree."""

    name: str | None
    commit: str | None


class DifferenceKind(StrEnum):
    """Whether something came, went, or is there in both states."""

    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A goal's way from one state to the other: its ids there, None where it is absent, and what was moved."""

    before: str | None
    after: str | None
    moves: tuple[Move, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ResultDifference:
    """A key result as it was and as it is; None of both where it is absent."""

    before: KeyResultReport | None
    after: KeyResultReport | None

    @property
    def change(self) -> DifferenceKind:
        return _change(self.before, self.after)

    @property
    def shown(self) -> KeyResultReport:
        """As it is now, or was last."""
        return _either(self.after, self.before)


@dataclass(frozen=True, slots=True, kw_only=True)
class GoalDifference:
    """A goal as it was and as it is, those of its key results that differ, and its moved goalposts."""

    before: GoalReport | None
    after: GoalReport | None
    key_results: tuple[ResultDifference, ...]
    moves: tuple[Move, ...]

    @property
    def change(self) -> DifferenceKind:
        return _change(self.before, self.after)

    @property
    def shown(self) -> GoalReport:
        """As it is now, or was last."""
        return _either(self.after, self.before)


def _change(before: object | None, after: object | None) -> DifferenceKind:
    if before is None:
        return DifferenceKind.ADDED
    return DifferenceKind.REMOVED if after is None else DifferenceKind.CHANGED


def _either(first: _Report | None, second: _Report | None) -> _Report:
    found = first or second
    assert found is not None, "what differs is there in one state at least"
    return found


def chance_of(result: KeyResultReport) -> Fact:
    """How likely the target is met, or why nobody can tell."""
    return result.forecast if isinstance(result.forecast, Unknown) else result.forecast.probability


def same_fact(old: Fact, new: Fact) -> bool:
    """Whether two facts are the same, but for the last digits; why one is unknown makes no difference."""
    if not known(old) or not known(new):
        return known(old) is known(new)
    return isclose(old, new, rel_tol=1e-9, abs_tol=1e-12)
