"""What git knows of a goal, as JSON: its ledger, and each key result by its original terms.

Takes ledgers and standings, gives plain dictionaries in the contract's order of keys. An unknown ledger lists nothing and
says that it is not known. Reasons are in the site's first language.
"""

from typing import Any

from generator.documents.facts import fact_document
from generator.model.fact import Unknown
from generator.model.report import OriginalStanding
from generator.model.verdict import Ledger, Move


def goalposts_document(ledger: Ledger) -> dict[str, Any]:
    """The ledger of one goal, oldest move first."""
    return {"known": ledger.known, "moves": [_move_of_ledger(move) for move in ledger.moves]}


def _move_of_ledger(move: Move) -> dict[str, Any]:
    """A move with its author after its commit, as the contract has it."""
    document = move_document(move)
    when = {key: document.pop(key) for key in ("date", "commit")}
    return {**when, "author": move.author, **document}


def move_document(move: Move) -> dict[str, Any]:
    """One move, without who made it; that a commit's clock was ahead is said where it was."""
    document = {
        "date": move.date.isoformat(),
        "commit": move.commit,
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
    return {**document, "clock_ahead": True} if move.clock_ahead else document


def original_document(original: OriginalStanding | Unknown) -> dict[str, Any]:
    """A key result's original target and the status by it, under the key ``original``."""
    if isinstance(original, Unknown):
        return {"original": None, "original_unknown": original.reason}
    return {"original": {**fact_document("target", original.target), "status": original.status.value}}
