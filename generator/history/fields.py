"""Fields: what each came down to, how it was spelled, and whether a change of it makes the goal easier.

Takes two revisions of a goal and a field's key; gives numbers or texts, and a direction by arithmetic. A target or baseline
is the same as long as it comes down to the same number. It follows nobody through time.
"""

from collections.abc import Callable, Iterable
from math import isclose

from generator.history.revisions import Revision
from generator.history.written import GOAL, Key
from generator.model.calendar import Day
from generator.model.fact import Fact, Unknown, known
from generator.model.goal import Baseline, Goal, KeyResult, Milestone, Op, Target, TargetKind
from generator.model.verdict import Direction, MoveValue
from generator.records import dataclass

#: Fields whose forms are numbers by way of a baseline.
_RESOLVED = frozenset(("target", "baseline", "stretch"))


@dataclass(frozen=True, slots=True)
class Fields:
    """How fields come down to numbers: where a key result began by its readings, and what a target is beside a baseline."""

    baseline: Callable[[Goal, KeyResult], Fact]
    resolved: Callable[[Target | None, Fact], Fact]

    def same(self, old: Revision, new: Revision, key: Key) -> bool:
        """Whether a field came down to the same, in whatever way it is written."""
        before, after = old.written.get(key), new.written.get(key)
        if before == after:
            return True
        label, field = key
        if field not in _RESOLVED or label not in old.results or label not in new.results:
            return False
        first, second = self.number(old, key), self.number(new, key)
        return known(first) and known(second) and isclose(first, second, rel_tol=1e-9, abs_tol=1e-12)

    def number(self, revision: Revision, key: Key) -> Fact:
        """The number that a target, stretch or baseline came down to."""
        label, field = key
        result = revision.results[label]
        if field == "baseline":
            return self._began(revision, label)
        target = result.target if field == "target" else result.stretch
        if target is None or target.kind is TargetKind.VALUE:
            return self.resolved(target, Unknown("no-baseline"))
        return self.resolved(target, self._began(revision, label))

    def _began(self, revision: Revision, label: str) -> Fact:
        result = revision.results[label]
        if result.baseline is not None and result.baseline.value is not None:
            return result.baseline.value
        return self.baseline(revision.goal, result)

    def value(self, revision: Revision, key: Key) -> MoveValue:
        """What a field came down to: a number, or the text where there is none."""
        label, field = key
        if label == GOAL:
            return _goal_value(revision, field)
        result = revision.results.get(label)
        if result is None:
            return None
        if field in _RESOLVED:
            number = self.number(revision, key)
            return number if known(number) else _result_text(result, field)
        if field == "key_result":
            return result.id
        return result.weight if field == "weight" else _result_text(result, field)

    def direction(self, old: Revision, new: Revision, key: Key) -> Direction:
        """What the change did to the goal."""
        label, field = key
        if field in {"start", "end"}:
            return _longer(old.written[key], new.written[key], field)
        if field == "key_result":
            return Direction.HARDER if label in new.results else Direction.EASIER
        if field == "target":
            return self._target_direction(old, new, key)
        return self._baseline_direction(old, new, key) if field == "baseline" else Direction.NEUTRAL

    def _target_direction(self, old: Revision, new: Revision, key: Key) -> Direction:
        before, after = old.results[key[0]], new.results[key[0]]
        if before.op is not after.op or before.metric != after.metric:
            return Direction.NEUTRAL
        first, second = self.number(old, key), self.number(new, key)
        if known(first) and known(second):
            return lowered(first, second, after.op)
        if before.target is None or after.target is None or before.target.kind is not after.target.kind:
            return Direction.NEUTRAL
        return lowered(before.target.amount, after.target.amount, after.op)

    def _baseline_direction(self, old: Revision, new: Revision, key: Key) -> Direction:
        """By what the new baseline does to a target that is a change; under any other target a baseline is neutral."""
        before, after = old.results[key[0]], new.results[key[0]]
        if not _is_change(before.target) or not _is_change(after.target) or before.metric != after.metric:
            return Direction.NEUTRAL
        first, second = (self.resolved(after.target, self.number(each, key)) for each in (old, new))
        return lowered(first, second, after.op) if known(first) and known(second) else Direction.NEUTRAL


def lowered(old: float, new: float, op: Op) -> Direction:
    """What moving a bar from ``old`` to ``new`` does: the lower of a ``gte`` is easier, the higher of an ``lte``.

    >>> lowered(490, 480, Op.GTE), lowered(2, 3, Op.LTE), lowered(2, 1, Op.LTE)
    (<Direction.EASIER: 'easier'>, <Direction.EASIER: 'easier'>, <Direction.HARDER: 'harder'>)
    """
    if old == new:
        return Direction.NEUTRAL
    return Direction.EASIER if (new < old) is (op is Op.GTE) else Direction.HARDER


def _longer(old: object, new: object, field: str) -> Direction:
    """A later end and an earlier start leave more time."""
    if not isinstance(old, Day) or not isinstance(new, Day):
        return Direction.NEUTRAL
    return Direction.EASIER if (new > old) is (field == "end") else Direction.HARDER


def _is_change(target: Target | None) -> bool:
    return target is not None and target.kind is not TargetKind.VALUE


def text_of(revision: Revision, key: Key) -> str | None:
    """A field as it was spelled."""
    label, field = key
    if label == GOAL:
        spelled = getattr(revision.told.spelled, field, None)
        return spelled or _goal_value(revision, field)
    result = revision.results.get(label)
    return None if result is None else _result_text(result, field)


def _goal_value(revision: Revision, field: str) -> str | None:
    form = revision.written[GOAL, field]
    return form.isoformat() if isinstance(form, Day) else form if form is None else str(form)


def _result_text(result: KeyResult, field: str) -> str | None:
    if field == "key_result":
        return result.id
    form = getattr(result, field)
    if field == "milestones":
        return _milestones_text(form)
    if isinstance(form, Target | Baseline):
        return form.text
    return f"{form:g}" if isinstance(form, float) else form if form is None else str(form)


def _milestones_text(milestones: Iterable[Milestone]) -> str | None:
    """Milestones in one line.

    >>> _milestones_text([Milestone(Day(2026, 12, 1), 440.0), Milestone(Day(2026, 12, 8), 460.5)])
    '2026-12-01: 440, 2026-12-08: 460.5'
    """
    return ", ".join(f"{each.date}: {each.value!r}".removesuffix(".0") for each in milestones) or None
