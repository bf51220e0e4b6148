"""Two reports of one day, of two states of the content: which goals and results differ between them.

Takes both reports and each goal's way from one to the other; gives what differs. Words and order of files make no
difference, nor do titles and owners: only what is judged does. It judges nothing itself.
"""

from collections.abc import Iterable, Iterator

from generator.model.difference import GoalDifference, Passage, ResultDifference, chance_of, same_fact
from generator.model.report import GoalReport, KeyResultReport, Report


def differences(before: Report, after: Report, ways: Iterable[Passage]) -> tuple[GoalDifference, ...]:
    """What differs, a record for each goal of ``ways`` of which anything does."""
    then = {each.goal.id: each for each in before.goals}
    now = {each.goal.id: each for each in after.goals}
    return tuple(
        filter(
            _is_any,
            (_difference(then.get(way.before or ""), now.get(way.after or ""), way) for way in ways),
        )
    )


def _difference(before: GoalReport | None, after: GoalReport | None, way: Passage) -> GoalDifference:
    results = _pairs(before.key_results if before else (), after.key_results if after else ())
    return GoalDifference(
        before=before, after=after, key_results=tuple(filter(_differs, results)), moves=way.moves
    )


def _is_any(found: GoalDifference) -> bool:
    if found.before is None or found.after is None or found.key_results or found.moves:
        return True
    return found.before.status is not found.after.status or not same_fact(
        found.before.chance, found.after.chance
    )


def _pairs(before: Iterable[KeyResultReport], after: Iterable[KeyResultReport]) -> Iterator[ResultDifference]:
    """Each result beside what it was: that of its id, or the lone one where both goals have one alone."""
    left = {_name(each): each for each in before}
    for each in after:
        yield ResultDifference(before=left.pop(_name(each), None), after=each)
    yield from (ResultDifference(before=each, after=None) for each in left.values())


def _name(result: KeyResultReport) -> str:
    return "" if result.key_result.lone else result.key_result.id


def _differs(pair: ResultDifference) -> bool:
    before, after = pair.before, pair.after
    if before is None or after is None or before.status is not after.status:
        return True
    return not all(
        same_fact(old, new)
        for old, new in (
            (before.value, after.value),
            (before.target, after.target),
            (chance_of(before), chance_of(after)),
        )
    )
