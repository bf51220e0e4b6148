"""The formats: every key of every file that an author writes, from the forms that check it.

Takes the JSON Schemas of the forms, so that types, defaults and descriptions are those that editors get. It states no rule
between keys.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from generator.check.authored import Form
from generator.check.authored.forms.annotation import AnnotationForm
from generator.check.authored.forms.goal import GoalForm
from generator.check.authored.forms.metric import MetricForm
from generator.check.authored.forms.pages import CheckInForm, ObjectiveForm, PageForm, TitleForm
from generator.check.authored.forms.site import SiteForm
from generator.check.authored.forms.snapshot import DayForm
from generator.check.authored.forms.sources import SourcesForm
from generator.check.authored.forms.theme import ThemeForm
from generator.check.authored.forms.translation import GoalTranslationForm
from generator.check.readings.columns import LONG, WIDE
from tools.reference.markdown import code, page as page_of, sentence, table

Schema = Mapping[str, Any]

#: Every kind of file with its name, where it lies, and its form.
FILES: tuple[tuple[str, str, type[Form]], ...] = (
    ("Site", "content/site.yaml", SiteForm),
    ("Goal", "content/goals/**/ID.md", GoalForm),
    ("Goal in another language", "content/goals/**/ID.LANGUAGE.md", GoalTranslationForm),
    ("Metric", "content/metrics/*.yaml, by its id", MetricForm),
    ("Snapshot", "content/snapshots/**/*.yaml or .md, one day or a list of days", DayForm),
    ("Annotation", "content/annotations.yaml, a list", AnnotationForm),
    ("Check-in", "content/checkins/**/*.md", CheckInForm),
    ("Objective", "content/objectives/ID.md", ObjectiveForm),
    ("Page", "content/pages/**/*.md", PageForm),
    ("Objective or page in another language", "…/ID.LANGUAGE.md", TitleForm),
    ("Connections and queries", "content/sources.yaml, for `goalposts pull`", SourcesForm),
    ("Theme", "themes/NAME/theme.yaml", ThemeForm),
)

_WORDS = {"string": "text", "number": "number", "integer": "whole number", "boolean": "`true` or `false`"}
_FORMATS = {"date": "date, `2026-12-11`", "duration": "length, `P30D`"}


def page() -> str:
    return page_of(
        "The formats",
        "A key that is not listed is an error, with a suggestion. Keys inside a table have a table of their own below. Where a "
        "text is shown to readers, it may be one text, or one for each language: `{en: …, nb: …}`.",
        *(_file(*each) for each in FILES),
        "## Readings in CSV",
        "`content/snapshots/**/*.csv`",
        f"In long form a row is one reading, under {_listed(LONG)}; in wide form a row is one day, under {_listed(WIDE)} and a "
        "column for each metric, called by its id. Columns come in any order; only those of the date, the metric and the value "
        "are needed. An empty cell, `NA`, `N/A`, `-`, `--` and `NaN` mean that nothing was read, never 0.",
    )


def _listed(columns: Iterable[str]) -> str:
    return ", ".join(code(column) for column in columns)


def _file(name: str, place: str, form: type[Form]) -> str:
    schema = form.model_json_schema()
    inner = {
        key: {**each, "anchor": _anchor(f"{name}: {_plain(key)}")}
        for key, each in schema.get("$defs", {}).items()
    }
    tables = {"": schema, **{key: each for key, each in inner.items() if "properties" in each}}
    parts = [f"## {name}", f"`{place.partition(',')[0]}`{place[len(place.partition(',')[0]) :]}"]
    for key, each in tables.items():
        if key:
            parts.append(f"### {name}: {_plain(key)}")
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
    return str(schema.get("description", ""))


def _plain(name: str) -> str:
    """``KeyResultForm`` as ``key result``."""
    spaced = "".join(f" {letter.lower()}" if letter.isupper() else letter for letter in name)
    return spaced.strip().removesuffix(" form")


def _keys(schema: Schema, inner: Mapping[str, Schema]) -> str:
    needed = _needed(schema)
    heads = ("key", "type", "needed", "default", "meaning")
    return table(
        heads,
        (
            (code(key), kind(each, inner), needed.get(key, ""), _default(each), _meaning(each, inner))
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
    return " or ".join(dict.fromkeys(_kinds(schema, inner)))


def _kinds(schema: Schema, inner: Mapping[str, Schema]) -> Iterator[str]:
    if "$ref" in schema:
        name = schema["$ref"].rpartition("/")[2]
        yield _linked(name, inner[name]) if "properties" in inner[name] else kind(inner[name], inner)
    elif "enum" in schema:
        yield ", ".join(code(str(word)) for word in schema["enum"])
    elif "anyOf" in schema:
        for each in schema["anyOf"]:
            yield from _kinds(each, inner)
    elif schema.get("type") == "array":
        yield f"list of {kind(schema.get('items', {}), inner)}"
    elif schema.get("type") == "object":
        yield _table_of(schema.get("additionalProperties"), inner)
    elif schema.get("type") != "null":
        yield _FORMATS.get(schema.get("format", "")) or _WORDS.get(schema.get("type", ""), "any value")


def _table_of(values: Any, inner: Mapping[str, Schema]) -> str:
    if not isinstance(values, dict):
        return "table"
    return "a text for each language" if values == {"type": "string"} else f"table of {kind(values, inner)}"


def _default(schema: Schema) -> str:
    default = schema.get("default")
    return "" if default in (None, [], {}) else code(str(default))


def _meaning(schema: Schema, inner: Mapping[str, Schema]) -> str:
    """The key's own description, else what the form or the words behind it say of themselves."""
    if _told(schema):
        return sentence(_told(schema))
    referred = [inner[each["$ref"].rpartition("/")[2]] for each in _refs(schema)]
    return next((sentence(_told(each)) for each in referred if _told(each)), "")


def _refs(schema: Schema) -> Iterator[Schema]:
    if "$ref" in schema:
        yield schema
    for each in [*schema.get("anyOf", ()), *([schema["items"]] if "items" in schema else ())]:
        yield from _refs(each)
