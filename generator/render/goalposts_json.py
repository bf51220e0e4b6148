"""What git knows of a goal, as JSON: its ledger, and each key result by its original terms.

Takes ledgers and standings, gives plain dictionaries in the contract's order of keys. An unknown ledger lists nothing and
says that it is not known. Reasons are in the site's first language.
"""

from typing import Any

from generator.model.fact import Unknown
from generator.model.report import OriginalStanding
from generator.model.verdict import Ledger, Move


def goalposts_document(ledger: Ledger) -> dict[str, Any]:
    """The ledger of one goal, oldest move first."""
    return {"known": ledger.known, "moves": [_move(move) for move in ledger.moves]}


def _move(move: Move) -> dict[str, Any]:
    return {
        "date": move.date.isoformat(),
        "commit": move.commit,
        "author": move.author,
        "key_result": move.key_result,
        "field": move.field,
        "old": move.old,
        "new": move.new,
        "old_text": move.old_text,
        "new_text": move.new_text,
        "direction": move.direction.value,
        "reason": None if move.reason is None else move.reason.first,
        "correction": move.correction,
    }


def original_document(original: OriginalStanding | Unknown) -> dict[str, Any]:
    """A key result's original target and the status by it, under the key ``original``."""
    if isinstance(original, Unknown):
        return {"original": None, "original_unknown": original.reason}
    target = original.target
    known = (
        {"target": None, "target_unknown": target.reason}
        if isinstance(target, Unknown)
        else {"target": target}
    )
    return {"original": {**known, "status": original.status.value}}
