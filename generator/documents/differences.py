"""What differs between two states of the content: the document of ``diff --format json``.

Takes differences, the day and both states' names; gives strict JSON, in which what is unknown is null with its reason beside it. Numbers are not rounded.
"""

import json
from collections.abc import Sequence
from datetime import date
from typing import Any

from generator.documents.facts import fact_document
from generator.documents.goalposts import move_document
from generator.documents.goals import key_result_title
from generator.model.difference import GoalDifference, ResultDifference, Revision, chance_of
from generator.model.fact import Fact

SCHEMA = 1


def differences_json(
    found: Sequence[GoalDifference], as_of: date, *, before: Revision, after: Revision
) -> str:
    """The document as text; of goals only those that differ."""
    document = {
        "schema": SCHEMA,
        "as_of": as_of.isoformat(),
        "before": _state(before),
        "after": _state(after),
        "goals": [_goal(each) for each in found],
    }
    return json.dumps(document, ensure_ascii=False, allow_nan=False, indent=1) + "\n"


def _state(state: Revision) -> dict[str, str | None]:
    return {"revision": state.name, "commit": state.commit}


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
        "moves": [move_document(each) for each in found.moves],
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
    """Both facts; None of one that there is none of."""
    sides = {"before": before, "after": after}
    return {
        key: value
        for name, fact in sides.items()
        for key, value in ({name: None} if fact is None else fact_document(name, fact)).items()
    }
