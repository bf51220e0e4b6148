"""One kind of file as one JSON Schema: its form's, with names for what a value may be and the ids that there are.

Takes the kind's name; gives plain dictionaries. An id that is not among those that there are is not refused: it may be written tomorrow.
"""

from collections.abc import Mapping
from typing import Any

from generator.check.schema.kinds import FILES, FileKind, Holds
from generator.check.schema.named import with_names

Schema = dict[str, Any]
#: What ids there are, with their labels, by what they are ids of: ``metric``, ``objective``, ``platform``.
Ids = Mapping[str, Mapping[str, str]]

DIALECT = "https://json-schema.org/draft/2020-12/schema"
#: Which keys hold the id of what.
_IDS = {
    "metric": "metric",
    "spent_metric": "metric",
    "revenue_metric": "metric",
    "numerator": "metric",
    "denominator": "metric",
    "objective": "objective",
    "objectives": "objective",
    "platform": "platform",
    "platforms": "platform",
}
_ORDER = (
    "$schema",
    "title",
    "description",
    "type",
    "properties",
    "required",
    "additionalProperties",
    "items",
)
#: What comes first in any table that has it.
_NAMES = ("id", "title")
_TEXT = {"$ref": "#/$defs/Text"}


def schema_of(name: str, ids: Ids | None = None) -> Schema:
    """The schema of the files of this kind; editors offer ``ids`` where one is to be written.

    Raises KeyError for a name that is none of ``FILES``.
    """
    kind = next((each for each in FILES if each.name == name), None)
    if kind is None:
        raise KeyError(name)
    schema = with_names(kind.form.model_json_schema())
    known = {what: each for what, each in (ids or {}).items() if each}
    own = {key: value for key, value in schema.items() if key != "$defs"}
    entry = _first({**_offering(own, known), "title": kind.title}, kind.first)
    defs = {each: _first(_offering(value, known), _NAMES) for each, value in schema["$defs"].items()} | _defs(
        known
    )
    if "Values" in defs and "metric" in known:
        reading = {"$ref": "#/$defs/Reading"}
        by_metric = {id_: {**reading, "description": label} for id_, label in known["metric"].items()}
        defs["Values"] = {**defs["Values"], "properties": by_metric}
    held = {"$schema": DIALECT, **_held(entry, kind, known)}
    return {**_in_order(held), "$defs": {**defs, **_entries(entry, kind)}}


def _first(schema: Schema, keys: tuple[str, ...]) -> Schema:
    """``schema`` whose table has ``keys`` before its others, which a form may inherit from another."""
    shown = schema.get("properties", {})
    front = {key: shown[key] for key in keys if key in shown}
    return {**schema, "properties": {**front, **shown}} if front else schema


def _in_order(schema: Schema) -> Schema:
    """As a reader wants to see it: what it is before what stands in it."""
    return {
        key: schema[key]
        for key in sorted(schema, key=lambda key: _ORDER.index(key) if key in _ORDER else len(_ORDER))
    }


def _held(entry: Schema, kind: FileKind, ids: Ids) -> Schema:
    """The file's schema of that of an entry; ``properties`` stand at the top in any case."""
    ref = {"$ref": f"#/$defs/{_entry_name(kind)}"}
    match kind.holds:
        case Holds.ONE:
            return entry
        case Holds.ONE_OR_MANY:
            return {**entry, "type": ["object", "array"], "items": ref}
        case Holds.MANY:
            return {**_said(entry), "type": "array", "properties": entry["properties"], "items": ref}
        case Holds.ONE_OR_BY_ID:
            return {**entry, "additionalProperties": ref}
        case Holds.BY_ID:
            held = {"anyOf": [ref, {"$ref": "#/$defs/Nothing"}]}
            by_id = {id_: {**held, "description": label} for id_, label in ids.get("metric", {}).items()}
            return {
                **_said(entry),
                "type": "object",
                "properties": by_id,
                "additionalProperties": held,
            }


def _said(entry: Schema) -> Schema:
    return {key: entry[key] for key in ("title", "description")}


def _entries(entry: Schema, kind: FileKind) -> Schema:
    return {} if kind.holds is Holds.ONE else {_entry_name(kind): entry}


def _entry_name(kind: FileKind) -> str:
    """``Metric``, ``Snapshot``: never the name of a value."""
    return kind.entry


def _defs(ids: Ids) -> Schema:
    """The ids that there are, so that an editor offers them with their labels; any other may be written too."""
    return {
        _name(what): {
            "title": f"{what.capitalize()}s that there are",
            "enum": list(labels),
            "enumDescriptions": list(labels.values()),
        }
        for what, labels in ids.items()
    }


def _offering(schema: Any, ids: Ids) -> Any:
    """``schema`` whose keys that hold ids refer to the definitions of those."""
    keys = schema.get("properties")
    if not keys:
        return schema
    return {
        **schema,
        "properties": {key: _id_in(each, _IDS.get(key), ids) for key, each in keys.items()},
    }


def _id_in(shown: Any, what: str | None, ids: Ids) -> Any:
    """``shown`` with the ids that there are before any other text that it takes."""
    if what not in ids or not isinstance(shown, dict):
        return shown
    known = {"$ref": f"#/$defs/{_name(what)}"}
    if shown.get("$ref") == _TEXT["$ref"]:
        return {**{key: value for key, value in shown.items() if key != "$ref"}, "anyOf": [known, _TEXT]}
    found = {**shown}
    if "anyOf" in shown:
        own = [known] if _TEXT in shown["anyOf"] else []
        found["anyOf"] = own + [_id_in(each, what, ids) if each != _TEXT else each for each in shown["anyOf"]]
    if "items" in shown:
        found["items"] = _id_in(shown["items"], what, ids)
    return found


def _name(what: str | None) -> str:
    return f"{(what or '').capitalize()}Id"
