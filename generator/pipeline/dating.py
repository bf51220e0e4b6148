"""The moves between two states with days and commits of their own, as git tells them.

Takes goals' ways from one state to the other, the ledgers of the later one and the commits that deleted goals; gives the
ways anew. What git cannot tell stays dated as the later state is.
"""

from collections.abc import Mapping
from dataclasses import replace

from generator.history import Commit
from generator.model.difference import Passage
from generator.model.verdict import Ledger, Move, MoveValue

_Moved = tuple[str | None, str, MoveValue]


def dated(way: Passage, ledgers: Mapping[str, Ledger], deletions: Mapping[str, Commit]) -> Passage:
    """The way with its moves as they were made: by the commit that brought a field to its value, or took the goal away."""
    if way.after is None:
        deletion = deletions.get(way.before or "")
        return way if deletion is None else replace(way, moves=tuple(_made_in(deletion, way)))
    ledger = ledgers.get(way.after)
    last: dict[_Moved, Move] = {}
    for move in reversed(ledger.moves) if ledger is not None else ():
        last.setdefault(_moved(move), move)
    return replace(way, moves=tuple(_as_made(move, last) for move in way.moves))


def _made_in(deletion: Commit, way: Passage) -> list[Move]:
    return [
        replace(move, date=deletion.date, commit=deletion.id, clock_ahead=deletion.ahead)
        for move in way.moves
    ]


def _moved(move: Move) -> _Moved:
    return move.key_result, move.field, move.new


def _as_made(move: Move, last: Mapping[_Moved, Move]) -> Move:
    made = last.get(_moved(move))
    if made is None:
        return move
    return replace(move, date=made.date, commit=made.commit, clock_ahead=made.clock_ahead)
