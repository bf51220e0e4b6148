"""Forms: whatever stands in a tree, a form never raises, and everything it says has a place."""

import json

import pytest
from hypothesis import given, settings

from generator.check.authored import authored
from generator.check.authored.forms.goal import GoalForm
from generator.check.authored.forms.site import SiteForm
from generator.check.authored.json_types import NOTHING
from tests.check.nodes import FORMS, NODES, PLACE


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.__name__)
@settings(max_examples=60, deadline=None)
@given(node=NODES)
def test_a_form_takes_any_tree_and_says_where_it_is_wrong(form, node) -> None:
    found, said = authored(form, node, at=PLACE)
    assert found is not None or said
    assert all(one.span is not None and one.message and one.fix for one in said)


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.__name__)
def test_a_form_has_a_json_schema_with_its_keys_at_the_top(form) -> None:
    schema = json.loads(json.dumps(form.model_json_schema()))
    assert set(schema["properties"]) == set(form.model_fields)
    assert schema["additionalProperties"] is False


def test_the_schema_of_a_target_takes_its_short_and_its_full_form() -> None:
    schema = GoalForm.model_json_schema()
    kinds = [one.get("type") or one.get("$ref") for one in schema["properties"]["target"]["anyOf"]]
    assert kinds == [["number", "string"], "#/$defs/TargetForm", None]
    assert schema["properties"]["target"]["anyOf"][-1] == NOTHING


def test_the_schema_of_a_site_needs_its_title() -> None:
    assert SiteForm.model_json_schema()["required"] == ["title"]
