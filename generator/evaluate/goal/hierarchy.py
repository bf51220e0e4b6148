"""Families of goals: which goals support which, without the drafts and the cancelled.

Takes the book's goals, gives the supporters of each by id and an order in which supporters come before what they
support. A loop, should there be one, is cut: its goals support nothing. It knows nothing of figures.
"""

from collections.abc import Iterable, Iterator, Mapping

from generator.model.goal import Goal

Supporters = Mapping[str, tuple[str, ...]]


def supporters_of(goals: Mapping[str, Goal]) -> Supporters:
    """The live goals that name each goal in ``supports``, in the order of their ids."""
    found: dict[str, list[str]] = {goal: [] for goal in goals}
    for name in sorted(goals):
        parent = goals[name].supports
        if parent in found and not goals[name].state.is_at_rest and not _is_in_loop(name, goals):
            found[parent].append(name)
    return {goal: tuple(names) for goal, names in found.items()}


def _is_in_loop(name: str, goals: Mapping[str, Goal]) -> bool:
    seen: set[str] = set()
    above = goals[name].supports
    while above is not None and above in goals and above not in seen and above != name:
        seen.add(above)
        above = goals[above].supports
    return above == name


def downwards(root: str, supporters: Supporters) -> Iterator[str]:
    """``root``, then each supporter followed by its own, by id."""
    waiting = [root]
    while waiting:
        name = waiting.pop()
        yield name
        waiting.extend(reversed(supporters[name]))


def upwards(goals: Iterable[str], supporters: Supporters) -> list[str]:
    """All goals, supporters before what they support."""
    supporting = {name for names in supporters.values() for name in names}
    roots = (name for name in goals if name not in supporting)
    return [name for root in roots for name in reversed(list(downwards(root, supporters)))]
