"""A field's way through the commits: from how it stands back to how it first stood.

Takes any records that point at those before them, gives the steps at which a field became what it is. At a merge the
way leads to the first side that had the field already; what another side did to it was dropped. What differs from
every side was moved by the merge itself, after what each of them did, and so was what differs from a side that has no
record in common with the first: neither came from the other, and whoever writes a goal anew beside the old one and
merges the two would otherwise leave the old one's terms behind without a trace.
"""

from collections.abc import Callable, Iterator, Mapping
from typing import Protocol, Self, TypeVar

from generator.history.commits import Commit
from generator.history.written import Key


class Node(Protocol):
    """Something written in a commit, after what was written before it."""

    @property
    def commit(self) -> Commit: ...
    @property
    def parents(self) -> "tuple[Self, ...]": ...
    @property
    def written(self) -> Mapping[Key, object]: ...


N = TypeVar("N", bound=Node)
#: Whether a field is the same in an older and a newer record.
Same = Callable[[N, N, Key], bool]


def way(tip: N, key: Key, same: Same[N]) -> Iterator[tuple[N, N | None, bool]]:
    """Each record on the way, newest first, with the one that it came from and whether the field was moved there.

    From a merge that made the field what no side had, the way leads to every side that had it otherwise.
    """
    beginnings = Beginnings[N]()
    seen: set[N] = set()
    waiting = [tip]
    while waiting:
        node = waiting.pop()
        if node in seen:
            continue
        seen.add(node)
        kept = next((each for each in node.parents if same(each, node, key)), None)
        origins = _apart(node, key, same) if kept is None else _strangers(kept, node, key, same, beginnings)
        yield node, next(iter(origins), kept), bool(origins)
        waiting.extend(reversed([*origins, *([] if kept is None else [kept])]))


class Beginnings(dict[N, frozenset[N]]):
    """The first records behind each, which two have in common exactly where they share any."""

    def __missing__(self, record: N) -> frozenset[N]:
        waiting = [record]
        while waiting:
            node = waiting[-1]
            ahead = [each for each in node.parents if each not in self]
            if ahead:
                waiting.extend(ahead)
                continue
            waiting.pop()
            self[node] = frozenset().union(*(self[each] for each in node.parents)) or frozenset((node,))
        return self[record]


def _strangers(kept: N, node: N, key: Key, same: Same[N], beginnings: Beginnings[N]) -> list[N]:
    """The records before ``node`` with another value of the field that share nothing with the one that was ``kept``."""
    others = [each for each in node.parents if key in each.written and not same(each, node, key)]
    return [each for each in others if beginnings[each].isdisjoint(beginnings[kept])]


def _apart(node: N, key: Key, same: Same[N]) -> list[N]:
    """The records before ``node`` in which the field is not the same, or the first where none has it."""
    found: list[N] = []
    for each in node.parents:
        if key in each.written and not any(same(each, other, key) for other in found):
            found.append(each)
    return found or list(node.parents[:1])
