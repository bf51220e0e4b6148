"""Parts of a schema under names: what a value may be stands once under ``$defs``, and is called what a reader would call it.

Takes a schema as pydantic makes it; gives the same with references. It adds no rule.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from generator.check.authored import json_types

Schema = dict[str, Any]

_FORM = "Form"
#: What a value may be, each with its name and what it means.
NAMED: Mapping[str, Mapping[str, Any]] = {
    "Nothing": json_types.NOTHING,
    "Translations": json_types.TRANSLATIONS,
    "UnitForms": json_types.UNIT_FORMS,
    "Text": json_types.STRING,
    "TruthValue": json_types.TRUTH,
    "Line": json_types.TEXT,
    "Number": json_types.NUMBER,
    "WholeNumber": json_types.WHOLE,
    "Amount": json_types.AMOUNT,
    "TargetInShort": json_types.TARGET,
    "Day": json_types.DAY,
    "Length": json_types.LENGTH,
    "PeriodInShort": json_types.PERIOD,
    "Currency": json_types.CURRENCY,
    "Colour": json_types.COLOUR,
    "Address": json_types.URL,
    "Value": json_types.SCALAR,
    "Reading": json_types.READING,
    "Values": json_types.VALUES,
    "Segments": json_types.SEGMENTS,
    "Audiences": json_types.AUDIENCES,
    "Options": json_types.OPTIONS,
}


def with_names(schema: Schema) -> Schema:
    """``schema`` with what is used of ``NAMED`` under ``$defs``, and tables called without ``Form``."""
    own = schema.get("$defs", {})
    named = {_bare(name): _quiet(_inside(each)) for name, each in own.items()}
    root = _referring({key: value for key, value in schema.items() if key != "$defs"})
    return {**root, "$defs": dict(sorted({**_used((root, *named.values())), **named}.items()))}


def _quiet(schema: Schema) -> Schema:
    """What a table or a choice says of itself as a comment: an editor shows the first description on its way, and that has to be the key's."""
    said = {key: value for key, value in schema.items() if key not in {"title", "description"}}
    title = {"title": _spaced(str(schema["title"]))} if "enum" in schema else {}
    comment = {"$comment": schema["description"]} if "description" in schema else {}
    return {**title, **comment, **said}


def _spaced(name: str) -> str:
    """``ActionStatus`` as ``Action status``."""
    return "".join(f" {each.lower()}" if each.isupper() else each for each in name).strip().capitalize()


def _used(parts: tuple[Any, ...]) -> Schema:
    """The named values that ``parts`` refer to, and those that these refer to in turn."""
    found: Schema = {}
    waiting = [name for part in parts for name in _references(part)]
    while waiting:
        name = waiting.pop()
        if name in NAMED and name not in found:
            found[name] = _inside(dict(NAMED[name]))
            waiting += _references(found[name])
    return found


def _referring(part: Any) -> Any:
    """``part`` with references in the place of whatever has a name."""
    name = _name_of(part)
    return {"$ref": f"#/$defs/{name}"} if name else _inside(part)


def _inside(part: Any) -> Any:
    if isinstance(part, dict):
        said = _said(part)
        name = _name_of({key: value for key, value in part.items() if key not in said}) if said else None
        if name:
            return {"$ref": f"#/$defs/{name}", **said}
        return {
            key: f"#/$defs/{_bare(value.rpartition('/')[2])}" if key == "$ref" else _referring(value)
            for key, value in part.items()
        }
    return [_referring(each) for each in part] if isinstance(part, list) else part


def _said(part: Schema) -> Schema:
    """What is said of a key, beside what may stand there."""
    return {
        key: value for key, value in part.items() if key in {"title", "description", "default", "examples"}
    }


def _name_of(part: Any) -> str | None:
    return next((name for name, fragment in NAMED.items() if part == fragment), None)


def _references(part: Any) -> Iterator[str]:
    if isinstance(part, dict):
        if "$ref" in part:
            yield part["$ref"].rpartition("/")[2]
        for each in part.values():
            yield from _references(each)
    elif isinstance(part, list):
        for each in part:
            yield from _references(each)


def _bare(name: str) -> str:
    """``KeyResultForm`` as ``KeyResult``."""
    return name.removesuffix(_FORM)
