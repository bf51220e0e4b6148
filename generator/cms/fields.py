"""Fields of a form in the browser out of a JSON Schema: one for each key, with its label and what it means.

Takes a schema as ``goalposts schema`` prints it; gives plain dictionaries for Decap. A key that may be written in several ways has a
widget of ours (``widget.js``), which shows whatever stands there as text and writes back the same kind of thing.
"""

from collections.abc import Iterator, Mapping
from typing import Any

Schema = Mapping[str, Any]
Field = dict[str, Any]

#: Alternatives that need no field: nothing, and words that YAML takes for truth values.
_UNSEEN = {"Nothing", "TruthValue"}
_OURS = "goalposts"
#: Drafts may do without the rest of what a goal needs, but a file is called after its title.
_NAMES = "title"
_DAY: Field = {
    "widget": "datetime",
    "format": "YYYY-MM-DD",
    "date_format": "YYYY-MM-DD",
    "time_format": False,
    "picker_utc": True,
}
#: The widgets of values that have a name in every schema.
_WIDGETS: Mapping[str, Field] = {
    "Text": {"widget": "string"},
    "Line": {"widget": "string"},
    "Number": {"widget": "number", "value_type": "float"},
    "WholeNumber": {"widget": "number", "value_type": "int"},
    "Amount": {"widget": _OURS, "holds": "value"},
    "Day": _DAY,
    "Length": {"widget": "string"},
    "Currency": {"widget": "string"},
    "Colour": {"widget": "string"},
    "Address": {"widget": "string"},
    "Value": {"widget": _OURS, "holds": "value"},
    "Values": {"widget": _OURS, "holds": "table"},
    "Segments": {"widget": _OURS, "holds": "table"},
    "Audiences": {"widget": _OURS, "holds": "table"},
    "Options": {"widget": _OURS, "holds": "table"},
}


def fields_of(schema: Schema) -> list[Field]:
    """A field for each key of the schema's entry, in the schema's order, needed keys first."""
    return _fields(schema, schema["$defs"])


def _fields(table: Schema, defs: Schema) -> list[Field]:
    unless_draft = table.get("else", {}).get("required", ())
    needed = {*table.get("required", ()), *(key for key in unless_draft if key == _NAMES)}
    shown = [_field(key, each, defs, needed=key in needed) for key, each in table["properties"].items()]
    return sorted(shown, key=lambda field: not field["required"])


def _field(key: str, shown: Schema, defs: Schema, *, needed: bool) -> Field:
    field: Field = {
        "name": key,
        "label": shown["title"],
        "hint": shown["description"],
        "required": needed,
        **_widget(list(_choices(shown)), defs),
    }
    return field if needed or field["widget"] != "datetime" else {**field, "default": ""}


def _choices(shown: Schema) -> Iterator[Schema]:
    """What may stand there, without what needs no field."""
    for each in shown.get("anyOf", (shown,)):
        if _name(each) not in _UNSEEN:
            yield each


def _name(part: Schema) -> str:
    return str(part.get("$ref", "")).rpartition("/")[2]


def _widget(choices: list[Schema], defs: Schema) -> Field:
    names = {_name(each) for each in choices}
    if len(choices) == 1:
        return _lone(choices[0], defs)
    if names == {"Text", "Translations"}:
        return {"widget": _OURS, "holds": "text"}
    if any(each.get("type") == "array" for each in choices):
        return {"widget": _OURS, "holds": "words"}
    return {"widget": _OURS, "holds": "value"}


def _lone(part: Schema, defs: Schema) -> Field:
    """The widget of a key that is written in one way."""
    name = _name(part)
    if name in _WIDGETS:
        return dict(_WIDGETS[name])
    found = defs[name] if name else part
    if "enum" in found:
        return {"widget": "select", "options": list(found["enum"])}
    if "properties" in found:
        return {"widget": "object", "collapsed": True, "fields": _fields(found, defs)}
    if found.get("type") == "boolean":
        return {"widget": "boolean"}
    items = found.get("items", {})
    if "properties" in defs.get(_name(items), {}):
        return {"widget": "list", "collapsed": True, "fields": _fields(defs[_name(items)], defs)}
    return {"widget": _OURS, "holds": "words" if found.get("type") == "array" else "table"}
