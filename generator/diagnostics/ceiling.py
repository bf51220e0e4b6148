"""How much is told of what was found wrong: as much as anybody can mend before running the command again.

Takes what was found, one by one or gathered; gives the worst of it in its order, and one more that counts the rest. No content can
raise the number.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

from generator.diagnostics.codes.output import TOO_MANY_MESSAGES
from generator.diagnostics.diagnostic import Diagnostic, Severity

T = TypeVar("T")
#: Messages of one run.
TOLD = 1_000
_WORST_FIRST = (Severity.ERROR, Severity.WARNING, Severity.INFO)
_WORDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}


def told_and_left(found: Sequence[T], severity_of: Callable[[T], Severity]) -> tuple[list[T], list[T]]:
    """The worst of ``found`` in their order, at most ``TOLD``, and those that there is no room for."""
    if len(found) <= TOLD:
        return list(found), []
    places = sorted(range(len(found)), key=lambda place: _WORST_FIRST.index(severity_of(found[place])))
    chosen = frozenset(places[:TOLD])
    told = [each for place, each in enumerate(found) if place in chosen]
    return told, [each for place, each in enumerate(found) if place not in chosen]


def left_out(left: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """What says how many others there are; nothing where there are none.

    >>> one = TOO_MANY_MESSAGES.at(None, "said", fix="mend it")
    >>> [each.message for each in left_out([one, one])]
    ['2 further notes are not told']
    """
    counts = Counter(each.severity for each in left)
    parts = [_count(counts[severity], _WORDS[severity]) for severity in _WORST_FIRST if counts[severity]]
    if not parts:
        return ()
    verb = "is" if counts.total() == 1 else "are"
    fix = "mend what is told, then run the command again"
    return (TOO_MANY_MESSAGES.at(None, f"{' and '.join(parts)} {verb} not told", fix=fix),)


def _count(number: int, word: str) -> str:
    return f"{number:,} further {word}" + ("" if number == 1 else "s")
