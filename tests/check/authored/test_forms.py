"""The forms say for editors what each key means."""

import importlib
import inspect
from pathlib import Path

import pytest

from generator.check.authored import Form, forms

MODULES = sorted(path.stem for path in Path(inspect.getfile(forms)).parent.glob("[a-z]*.py"))


def all_forms() -> list[type[Form]]:
    modules = [importlib.import_module(f"{forms.__name__}.{name}") for name in MODULES]
    return [
        each
        for module in modules
        for each in vars(module).values()
        if inspect.isclass(each) and issubclass(each, Form) and each.__module__ == module.__name__
    ]


FIELDS = [(form, name, field) for form in all_forms() for name, field in form.model_fields.items()]


@pytest.mark.parametrize(("form", "name", "field"), FIELDS, ids=lambda each: getattr(each, "__name__", each))
def test_every_field_has_a_title_and_a_sentence(form, name, field) -> None:
    assert field.title
    assert field.description
    assert field.description.endswith(".")


@pytest.mark.parametrize("form", all_forms(), ids=lambda form: form.__name__)
def test_every_form_has_a_schema_that_shows_its_descriptions(form) -> None:
    schema = form.model_json_schema()
    properties = (
        schema["properties"] if "properties" in schema else schema["$defs"][form.__name__]["properties"]
    )
    assert set(properties) == {field.alias or name for name, field in form.model_fields.items()}
    assert all(shown["description"] for shown in properties.values())
