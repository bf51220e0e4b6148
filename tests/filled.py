"""Every key of a form with something in it, so that what a test says of all that may be written holds of a new key too.

Takes the form, a text for each key that holds free text, and by their paths what other keys are to hold; gives what YAML is
written of. A key of another kind gets the form's own example. The keys that it knows by name are those that exclude each other.
"""

from collections.abc import Mapping
from functools import cache
from typing import Any

import yaml

from generator.check.authored.form import Form
from generator.check.authored.forms.goal import GoalForm
from generator.check.authored.forms.key_result import MeasuredForm
from generator.check.authored.json_types import NOTHING, STRING, TEXT, TRANSLATIONS, TRUTH, WORD

_TEXTS = (STRING, TEXT, TRANSLATIONS, {"type": "array", "items": WORD}, {"type": "array", "items": TEXT})
#: What is said of a key beside what may stand there, and what may stand there without holding any text.
_SAID, _SILENT = ("title", "description", "default", "examples"), (NOTHING, TRUTH)
#: Of each pair of keys of which a goal has one, the one that is left out: the key result at the top level is the longest.
_NOT_BOTH: Mapping[str, Any] = {
    **{key: None for key in MeasuredForm.model_fields if key != "account"},
    **{
        f"key_results.{target}.{key}": None
        for target in ("target", "stretch")
        for key in ("change", "change_percent")
    },
    "key_results.baseline.from_data": None,
    "period.length": None,
    "actions.date": None,
    "budget.amount": None,
}


def goal_file(text: str, given: Mapping[str, Any]) -> str:
    """A goal's file with every key; ``given`` as for ``filled``."""
    keys = filled(GoalForm, text, {**_NOT_BOTH, "state": "active", **given})
    return f"---\n{as_yaml(keys)}---\n{text}\n"


def as_yaml(written: object) -> str:
    """``written`` as YAML, by libyaml where it is there: many sites are made of much."""
    dumper = getattr(yaml, "CSafeDumper", yaml.SafeDumper)
    return str(yaml.dump(written, Dumper=dumper, sort_keys=False, allow_unicode=True, width=1_000_000))


def filled(form: type[Form], text: str, given: Mapping[str, Any]) -> dict[str, Any]:
    """All keys of ``form``. ``given`` is by paths like ``actions.date``; what is given as None is left out.

    >>> from generator.check.authored.forms.goal import PeriodForm
    >>> filled(PeriodForm, "", {"length": None})
    {'start': '2026-11-23', 'end': '2026-12-22'}
    """
    schema = schema_of(form)
    return _table(schema, schema.get("$defs", {}), text, given, "")


@cache
def schema_of(form: type[Form]) -> Mapping[str, Any]:
    """The form's JSON Schema, which takes longer to make than to fill."""
    return form.model_json_schema()


def _table(
    schema: Mapping[str, Any], forms: Mapping[str, Any], text: str, given: Mapping[str, Any], above: str
) -> dict[str, Any]:
    values = {
        key: given[above + key] if above + key in given else _value(each, forms, text, given, above + key)
        for key, each in schema["properties"].items()
    }
    return {key: value for key, value in values.items() if value is not None}


def _value(
    key: Mapping[str, Any], forms: Mapping[str, Any], text: str, given: Mapping[str, Any], path: str
) -> Any:
    bare = {name: value for name, value in key.items() if name not in _SAID}
    choices = [each for each in bare.get("anyOf", [bare]) if each not in _SILENT]
    if all(each in _TEXTS for each in choices):
        return text
    inner = _inner(choices, forms)
    if inner is None:
        assert "examples" in key, f"{path} has neither text nor an example"
        return key["examples"][0]
    table = _table(inner, forms, text, given, f"{path}.")
    return [table] if any(each.get("type") == "array" for each in choices) else table


def _inner(choices: list[Mapping[str, Any]], forms: Mapping[str, Any]) -> Mapping[str, Any] | None:
    """The form that a key holds, or a list of; None where it holds a value."""
    named = [each.get("items", each).get("$ref", "").rpartition("/")[2] for each in choices]
    return next((forms[name] for name in named if "properties" in forms.get(name, {})), None)
