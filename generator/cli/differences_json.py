"""What differs, for programs: the document of ``diff --format json``.

Takes a comparison; gives strict JSON, in which what is unknown is null with its reason beside it. Numbers are not rounded.
"""

import json
from collections.abc import Sequence
from typing import Any

from generator.evaluate.portfolio.differences import chance_of
from generator.model.difference import GoalDifference, ResultDifference
from generator.model.fact import Fact, Unknown
from generator.model.verdict import Move
from generator.pipeline.comparing import Comparison, State
from generator.render.goals_json import key_result_title

SCHEMA = 1


def as_json(comparison: Comparison, found: Sequence[GoalDifference]) -> str:
    """The document; of goals only those that differ."""
    document = {
        "schema": SCHEMA,
        "as_of": comparison.after.checked.as_of.isoformat(),
        "before": _state(comparison.before),
        "after": _state(comparison.after),
        "goals": [_goal(each) for each in found],
    }
    return json.dumps(document, ensure_ascii=False, allow_nan=False, indent=1) + "\n"


def _state(state: State) -> dict[str, str | None]:
    """What a state was called and its commit; null of both is the working tree."""
    return {"revision": state.revision, "commit": state.commit}


def _goal(found: GoalDifference) -> dict[str, Any]:
    before, after = found.before, found.after
    return {
        "id": found.shown.goal.id,
        "title": found.shown.goal.title.first,
        "change": found.change.value,
        "renamed_from": before.goal.id if before and after and before.goal.id != after.goal.id else None,
        "status": {
            "before": None if before is None else before.status.value,
            "after": None if after is None else after.status.value,
        },
        "probability": _facts(*(None if each is None else each.chance for each in (before, after))),
        "key_results": [_result(each) for each in found.key_results],
        "moves": [_move(each) for each in found.moves],
    }


def _result(found: ResultDifference) -> dict[str, Any]:
    before, after = found.before, found.after
    return {
        "id": found.shown.key_result.id,
        "title": key_result_title(found.shown),
        "change": found.change.value,
        "status": {
            "before": None if before is None else before.status.value,
            "after": None if after is None else after.status.value,
        },
        "probability": _facts(*(None if each is None else chance_of(each) for each in (before, after))),
        "value": _facts(*(None if each is None else each.value for each in (before, after))),
        "target": _facts(*(None if each is None else each.target for each in (before, after))),
    }


def _facts(before: Fact | None, after: Fact | None) -> dict[str, Any]:
    return {**_fact("before", before), **_fact("after", after)}


def _fact(name: str, fact: Fact | None) -> dict[str, Any]:
    return {name: None, f"{name}_unknown": fact.reason} if isinstance(fact, Unknown) else {name: fact}


def _move(move: Move) -> dict[str, Any]:
    return {
        "date": move.date.isoformat(),
        "commit": move.commit,
        "key_result": move.key_result,
        "field": move.field,
        "old": move.old,
        "new": move.new,
        "old_text": move.old_text,
        "new_text": move.new_text,
        "direction": move.direction.value,
        "reason": move.reason and move.reason.first,
        "correction": move.correction,
    }
