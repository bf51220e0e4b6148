"""``--fail-on``: which differences are to end a command with an exit code of 1.

Takes the words that were typed and what differs; gives the reasons to fail. What counts as a move is settled elsewhere.
"""

from collections.abc import Iterable, Iterator
from typing import Any

import click

from generator.cli.text.differences import effect, moved
from generator.diagnostics.excerpt import visible
from generator.diagnostics.suggestions import nearest
from generator.model.difference import GoalDifference
from generator.model.report import Status
from generator.model.verdict import Direction, Move, eased_without_reason

#: A move that makes a goal easier, and of which nobody says why.
_UNEXPLAINED = "unexplained"
_KNOWN = (_UNEXPLAINED, *(each.value for each in Direction), *(each.value for each in Status))


class Causes(click.ParamType[frozenset[str]]):
    """Directions, statuses and ``unexplained``, with commas between them: ``easier,off_track``."""

    name = "causes"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> frozenset[str]:
        if isinstance(value, frozenset):
            return value
        words = [word.strip() for word in str(value).split(",")]
        for word in words:
            if word not in _KNOWN:
                self.fail(_unknown(word), param, ctx)
        return frozenset(words)


def _unknown(word: str) -> str:
    near = nearest(word.replace("-", "_"), _KNOWN)
    hint = f"did you mean `{near}`? There" if near else "there"
    return f"`{word}` is neither a direction nor a status, nor `unexplained`; {hint} are {', '.join(_KNOWN)}"


def failures(found: Iterable[GoalDifference], causes: frozenset[str]) -> Iterator[str]:
    """Why to fail, a line for each cause. A correction does not count as a move, here as in the ledger."""
    for each in found:
        name = visible(each.shown.goal.id)
        status = each.after.status if each.after is not None else None
        was = each.before.status if each.before is not None else None
        if status in causes and status is not was:
            yield f"{name} is {status}, and was {was or 'not there'}"
        for move in each.moves:
            if _counts(move, causes):
                yield f"{name}: {moved(move)}: {effect(move)}"


def _counts(move: Move, causes: frozenset[str]) -> bool:
    return (move.direction in causes and not move.correction) or (
        _UNEXPLAINED in causes and bool(eased_without_reason([move]))
    )
