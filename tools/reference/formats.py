"""The formats: every key of every file that an author writes, from the forms that check it.

Takes the JSON Schemas of the forms, so that types, defaults and descriptions are those that editors get. It states no rule
between keys.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from generator.check import FILES, FileKind, schema_of
from generator.check.readings.columns import LONG, WIDE
from tools.reference.markdown import code, page as page_of, sentence, table

Schema = Mapping[str, Any]

#: What is said of values that have a name in every schema; the empty ones are understood.
_WORDS = {
    "Nothing": "",
    "TruthValue": "",
    "Text": "text",
    "Line": "text",
    "Translations": "a text for each language",
    "UnitForms": "forms of a word by plural category or language",
    "Number": "number",
    "WholeNumber": "whole number",
    "Amount": "number, with its unit or without",
    "TargetInShort": "target in short",
    "Day": "date, `2026-12-11`",
    "Length": "length, `P30D`",
    "PeriodInShort": "period in one word",
    "Currency": "currency, `EUR`",
    "Colour": "colour, `#1f5fa8`",
    "Address": "web address",
    "Value": "any value",
    "Values": "table of values by metric",
    "Segments": "table of values by segment and metric",
    "Audiences": "table",
    "Options": "table",
}
_TYPES = {"string": "text", "boolean": "`true` or `false`"}


def page() -> str:
    return page_of(
        "The formats",
        "A key that is not listed is an error, with a suggestion. Keys inside a table have a table of their own below. Where a "
        "text is shown to readers, it may be one text, or one for each language: `{en: …, nb: …}`. "
        "`goalposts schema KIND` prints the same for editors, as JSON Schema.",
        *(_file(each) for each in FILES if each.name not in {"metrics", "reading"}),
        "## Readings in CSV",
        "`content/snapshots/**/*.csv`",
        f"In long form a row is one reading, under {_listed(LONG)}; in wide form a row is one day, under {_listed(WIDE)} and a "
        "column for each metric, called by its id. Columns come in any order; only those of the date, the metric and the value "
        "are needed. An empty cell, `NA`, `N/A`, `-`, `--` and `NaN` mean that nothing was read, never 0.",
        _keys(schema_of("reading"), {}),
    )


def _listed(columns: Iterable[str]) -> str:
    return ", ".join(code(column) for column in columns)


def _file(file: FileKind) -> str:
    schema = schema_of(file.name)
    inner = {
        key: {**each, "anchor": _anchor(f"{file.title}: {_plain(key)}")}
        for key, each in schema["$defs"].items()
        if key != file.entry
    }
    tables = {"": schema, **{key: each for key, each in inner.items() if "properties" in each}}
    path, comma, how = file.place.partition(",")
    parts = [f"## {file.title}", f"`{path}`{comma}{how} (`goalposts schema {file.name}`)"]
    for key, each in tables.items():
        if key:
            parts.append(f"### {file.title}: {_plain(key)}")
        parts += [sentence(_told(each)), _keys(each, inner)]
    return "\n\n".join(part for part in parts if part)


def _anchor(heading: str) -> str:
    """What a heading is called in an address.

    >>> _anchor("Goal: key result")
    'goal-key-result'
    """
    return "".join(letter for letter in heading.lower() if letter.isalnum() or letter in " -").replace(
        " ", "-"
    )


def _linked(name: str, schema: Schema) -> str:
    return f"[{_plain(name)}](#{schema['anchor']})"


def _told(schema: Schema) -> str:
    return str(schema.get("description") or schema.get("$comment", ""))


def _plain(name: str) -> str:
    """``KeyResult`` as ``key result``."""
    return "".join(f" {letter.lower()}" if letter.isupper() else letter for letter in name).strip()


def _keys(schema: Schema, inner: Mapping[str, Schema]) -> str:
    needed = _needed(schema)
    heads = ("key", "type", "needed", "default", "meaning")
    return table(
        heads,
        (
            (code(key), kind(each, inner), needed.get(key, ""), _default(each), sentence(_told(each)))
            for key, each in schema["properties"].items()
        ),
    )


def _needed(schema: Schema) -> Mapping[str, str]:
    """The keys that have to be written, each with ``yes`` or the condition on which it may be missing."""
    always = dict.fromkeys(schema.get("required", ()), "yes")
    exempt = schema.get("if", {}).get("properties", {})
    unless = " and ".join(f"unless {code(f'{key}: ' + each['const'])}" for key, each in exempt.items())
    return {**dict.fromkeys(schema.get("else", {}).get("required", ()), unless), **always}


def kind(schema: Schema, inner: Mapping[str, Schema]) -> str:
    """What may be written, in words."""
    return " or ".join(each for each in dict.fromkeys(_kinds(schema, inner)) if each)


def _kinds(schema: Schema, inner: Mapping[str, Schema]) -> Iterator[str]:
    if "$ref" in schema:
        yield from _named(schema["$ref"].rpartition("/")[2], inner)
    elif "enum" in schema:
        yield ", ".join(code(str(word)) for word in schema["enum"])
    elif "anyOf" in schema:
        for each in schema["anyOf"]:
            yield from _kinds(each, inner)
    elif schema.get("type") == "array":
        yield f"list of {kind(schema.get('items', {}), inner)}"
    elif schema.get("type") == "object":
        values = schema.get("additionalProperties")
        yield f"table of {kind(values, inner)}" if isinstance(values, dict) else "table"
    else:
        yield _TYPES.get(str(schema.get("type")), "any value")


def _named(name: str, inner: Mapping[str, Schema]) -> Iterator[str]:
    if name in _WORDS:
        yield _WORDS[name]
    elif "properties" in inner[name]:
        yield _linked(name, inner[name])
    else:
        yield from _kinds(inner[name], inner)


def _default(schema: Schema) -> str:
    default = schema.get("default")
    if default is None:
        return ""
    return code(", ".join(default) if isinstance(default, list) else json.dumps(default).strip('"'))
