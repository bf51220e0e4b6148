"""How goals hang together: who supports whom, without loops, and goals that nothing measures.

Takes goals by id; gives diagnostics. It rolls nothing up.
"""

from collections.abc import Iterable, Iterator, Mapping

from generator.check.goals.goal import GoalFile, is_lone
from generator.diagnostics import Diagnostic
from generator.diagnostics.codes.goals import NOTHING_MEASURED, SUPPORTS_LOOP


def loop_diagnostics(files: Mapping[str, GoalFile]) -> Iterator[Diagnostic]:
    """Each loop once, at the goal of it whose id comes first."""
    above = {name: file.supports for name, file in files.items() if file.supports is not None}
    for loop in loops(above):
        written = files[loop[0]].form.supports
        assert written is not None
        ring = " → ".join((*loop, loop[0]))
        message = (
            "the goal supports itself"
            if len(loop) == 1
            else f"these goals support each other in a circle: {ring}"
        )
        fix = f"remove `supports` from {' or '.join(files[name].document.path for name in loop[:3])}"
        yield SUPPORTS_LOOP.at(written.span, message, fix=fix)


def loops(above: Mapping[str, str]) -> list[tuple[str, ...]]:
    """The rings in a mapping from each name to the one above it, each beginning with its first name.

    >>> loops({"a": "b", "b": "a", "c": "a", "d": "d"})
    [('a', 'b'), ('d',)]
    """
    found: list[tuple[str, ...]] = []
    done: set[str] = set()
    for name in sorted(above):
        way: dict[str, int] = {}
        while name in above and name not in done and name not in way:
            way[name] = len(way)
            name = above[name]  # noqa: PLW2901, one walks upwards
        done |= way.keys()
        if name in way:
            ring = list(way)[way[name] :]
            first = ring.index(min(ring))
            found.append((*ring[first:], *ring[:first]))
    return sorted(found)


def unmeasured_diagnostics(files: Iterable[GoalFile], *, unread: bool) -> Iterator[Diagnostic]:
    """Goals without a key result that no other goal supports. With ``unread`` files nobody can tell."""
    files = list(files)
    supported = {file.supports for file in files}
    for file in files:
        if unread or file.is_draft or not file.document.complete or file.id in supported:
            continue
        if file.form.lacks("key_results") and not is_lone(file.form):
            message = "the goal has no key results, and no other goal supports it"
            fix = "add `metric: …` and `target: …`, a list `key_results`, or `state: draft`"
            yield NOTHING_MEASURED.at(file.form.place("key_results"), message, fix=fix)
