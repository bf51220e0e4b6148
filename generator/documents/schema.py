"""The JSON Schema of the goals' document, which a site publishes beside it (JSON Schema 2020-12).

Takes the site's address, gives the schema as text. Names and codes come from the model, so that the schema knows each of them; keys
may be added to the document, so it forbids none. What may be unknown is null with its reason beside it, and the schema says so.
"""

import json
from collections.abc import Iterable
from enum import StrEnum
from typing import Any

from generator.documents.address import canonical
from generator.documents.goals import SCHEMA
from generator.l10n import LETTERS
from generator.model.book import Confidence
from generator.model.goal import Op, State, When
from generator.model.report import Status
from generator.model.trend import Course
from generator.model.verdict import Direction, RealismVerdict, Verdict

Schema = dict[str, Any]

_PATH = "api/goals.schema.json"
_TEXT: Schema = {"type": "string"}
_NAME: Schema = {"type": ["string", "null"]}
_NUMBER: Schema = {"type": "number"}
_COUNT: Schema = {"type": "integer", "minimum": 0}
_SHARE: Schema = {"type": "number", "minimum": 0, "maximum": 1}
_FLAG: Schema = {"type": "boolean"}
_DAY: Schema = {"type": "string", "format": "date"}
_DAY_OR_NONE: Schema = {"type": ["string", "null"], "format": "date"}
_VALUE: Schema = {"type": ["number", "string", "null"]}


def goals_schema(base_url: str | None) -> str:
    """The schema as text, readable, with a newline at its end; its ``$id`` is its address, where the site has one."""
    named = {"$id": canonical(base_url, _PATH)} if base_url else {}
    document = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **named,
        "title": "Goals and how they stand",
        "description": "Numbers are not rounded. What is not known is null, with its reason under the same name and _unknown.",
        **_object(
            {"schema": {"const": SCHEMA}, "as_of": _DAY, "goals": _list(_goal()), "portfolio": _portfolio()}
        ),
    }
    return json.dumps(document, ensure_ascii=False, indent=1) + "\n"


def _goal() -> Schema:
    return _object(
        {
            "id": _TEXT,
            "title": _TEXT,
            "owner": _NAME,
            "client": _NAME,
            "platform": _NAME,
            "objectives": _list(_TEXT),
            "period": _or_none(_period()),
            "state": _one_of(State),
            "closed_on": _DAY_OR_NONE,
            "status": _one_of(Status),
            "because": _because(),
            "url": _TEXT,
            "key_results": _list(_key_result()),
            "smart": _object(dict.fromkeys(LETTERS, _letter())),
            "goalposts": _object({"known": _FLAG, "moves": _list(_move())}),
            "confidence": _or_none(_confidence()),
        },
        facts={"progress": _NUMBER, "budget": _budget()},
        optional={"owners": _list(_TEXT), "closed_on_unknown": _TEXT},
    )


def _key_result() -> Schema:
    forecast = dict.fromkeys(("median", "low80", "high80", "low95", "high95"), _NUMBER)
    days = _object({"read": _COUNT, "days": _COUNT})
    numbers = (
        "baseline",
        "target",
        "stretch",
        "value",
        "progress",
        "expected",
        "needed_per_day",
        "actual_per_day",
        "actual_per_calendar_day",
    )
    return _object(
        {
            "id": _TEXT,
            "title": _TEXT,
            "metric": _NAME,
            "account": _NAME,
            "segment": _NAME,
            "unit": _NAME,
            "op": _one_of(Op),
            "when": _one_of(When),
            "status": _one_of(Status),
            "because": _because(),
            "realism": _realism(),
            "hold": _FLAG,
            "days_read": _or_none(_object({"value": _or_none(days), "baseline": _or_none(days)})),
        },
        facts={
            **dict.fromkeys((*numbers, "days_ahead"), _NUMBER),
            "value_date": _DAY,
            "original": _object({"status": _one_of(Status)}, facts={"target": _NUMBER}),
            "forecast": _object({**forecast, "probability": _SHARE}),
            "trend": _object({"course": _one_of(Course), "per_day": _NUMBER, "chance_up": _SHARE}),
        },
    )


def _because() -> Schema:
    numbers = dict.fromkeys(("pace", "chance", "product", "lowest"), _NUMBER)
    names = dict.fromkeys(("key_result", "goal", "reason"), _TEXT)
    days = dict.fromkeys(("date", "last_reading", "fresh_until"), _DAY)
    flags = dict.fromkeys(("holds", "restated"), _FLAG)
    return _object({"code": _TEXT}, optional={**names, **days, **flags, **numbers})


def _realism() -> Schema:
    return _object(
        {"verdict": _one_of(RealismVerdict), "windows": _COUNT},
        facts={**dict.fromkeys(("ratio", "needed", "historical", "ramp"), _NUMBER), "reached": _COUNT},
    )


def _letter() -> Schema:
    finding = _object(
        {
            "code": _TEXT,
            "verdict": _one_of(Verdict),
            "text": _TEXT,
            "key_result": _NAME,
            "facts": {"type": "object"},
        }
    )
    return _object({"verdict": _one_of(Verdict), "claimed": _NAME, "findings": _list(finding)})


def _move() -> Schema:
    names = ("commit", "author", "key_result", "old_text", "new_text", "reason")
    return _object(
        {
            "date": _DAY,
            **dict.fromkeys(names, _NAME),
            "field": _TEXT,
            "old": _VALUE,
            "new": _VALUE,
            "direction": _one_of(Direction),
            "correction": _FLAG,
        },
        optional={"clock_ahead": _FLAG},
    )


def _budget() -> Schema:
    names = (
        "planned",
        "spent",
        "remaining",
        "cost_per_result",
        "return",
        "result",
        "revenue",
        "incremental_cost_per_result",
        "incremental_low80",
        "incremental_high80",
        "spend_progress",
        "time_progress",
        "result_progress",
    )
    return _object(
        {"currency": {"type": "string", "pattern": "^[A-Z]{3}$"}}, facts=dict.fromkeys(names, _NUMBER)
    )


def _confidence() -> Schema:
    return _object(
        {"date": _DAY, "confidence": _one_of(Confidence), "chance": _SHARE, "gap": _NUMBER, "today": _SHARE}
    )


def _portfolio() -> Schema:
    moment = _object({"share": _SHARE, "goals": _COUNT, "mean_chance": _SHARE, "met": _COUNT})
    return _object({"ended": _COUNT, "met": _COUNT, "moments": _list(moment)})


def _period() -> Schema:
    return _object({"start": _DAY, "end": _DAY})


def _object(
    needed: dict[str, Schema],
    *,
    facts: dict[str, Schema] | None = None,
    optional: dict[str, Schema] | None = None,
) -> Schema:
    """An object whose ``needed`` keys and ``facts`` are always there; of a fact that is null the reason is too."""
    facts = facts or {}
    reasons = {f"{name}_unknown": _TEXT for name in facts}
    nullable = {name: _or_none(each) for name, each in facts.items()}
    rules = [_with_reason(name) for name in facts]
    return {
        "type": "object",
        "required": [*needed, *facts],
        "properties": {**needed, **nullable, **reasons, **(optional or {})},
        **({"allOf": rules} if rules else {}),
    }


def _with_reason(name: str) -> Schema:
    is_null = {"properties": {name: {"type": "null"}}, "required": [name]}
    return {"if": is_null, "then": {"required": [f"{name}_unknown"]}}


def _or_none(schema: Schema) -> Schema:
    return {"anyOf": [schema, {"type": "null"}]}


def _list(of: Schema) -> Schema:
    return {"type": "array", "items": of}


def _one_of(choices: Iterable[StrEnum]) -> Schema:
    return {"enum": [each.value for each in choices]}
