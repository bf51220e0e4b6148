import json

import pytest
from jsonschema import Draft202012Validator

from generator.pipeline.describing import FILES, schema_of

SITE = """
=== content/site.yaml
title: Test
=== content/metrics/own.yaml
members: {label: Members, type: level}
"""


@pytest.mark.parametrize(
    ("kind", "key"),
    [
        ("goal", "target"),
        ("metric", "frequency"),
        ("snapshot", "values"),
        ("site", "languages"),
        ("annotations", "kind"),
        ("checkin", "confidence"),
        ("objective", "platforms"),
        ("sources", "queries"),
        ("reading", "collected"),
    ],
)
def test_a_kind_is_one_schema_with_its_keys_at_the_top(goalposts, tmp_path, kind, key) -> None:
    ran = goalposts("schema", kind, "-C", tmp_path)
    assert (ran.code, ran.err) == (0, "")
    schema = json.loads(ran.out)
    Draft202012Validator.check_schema(schema)
    assert schema["properties"][key]["description"]


def test_in_a_site_its_own_ids_are_offered(goalposts, site_of) -> None:
    schema = json.loads(goalposts("schema", "goal", "-C", site_of(SITE)).out)
    ids = schema["$defs"]["MetricId"]
    assert {"followers", "members"} <= set(ids["enum"])
    assert dict(zip(ids["enum"], ids["enumDescriptions"], strict=True))["members"] == "Members"
    assert {"$ref": "#/$defs/MetricId"} in schema["properties"]["metric"]["anyOf"]


def test_an_id_that_there_is_not_yet_is_taken_all_the_same(goalposts, site_of) -> None:
    schema = json.loads(goalposts("schema", "goal", "-C", site_of(SITE)).out)
    goal = {"title": "x", "period": 2026, "metric": "to-come", "objective": ["to-come"], "target": 3}
    assert list(Draft202012Validator(schema).iter_errors(goal)) == []


def test_metrics_offer_those_that_there_are_to_be_changed(goalposts, site_of) -> None:
    schema = json.loads(goalposts("schema", "metrics", "-C", site_of(SITE)).out)
    assert schema["properties"]["members"]["description"] == "Members"
    snapshot = json.loads(goalposts("schema", "snapshot", "-C", site_of(SITE)).out)
    assert "members" in snapshot["$defs"]["Values"]["properties"]


def test_without_a_kind_all_are_listed(goalposts, tmp_path) -> None:
    ran = goalposts("schema", "-C", tmp_path)
    assert ran.code == 0
    assert [line.split()[0] for line in ran.out.splitlines()] == [each.name for each in FILES]


def test_all_schemas_are_one_document(goalposts, tmp_path) -> None:
    document = json.loads(goalposts("schema", "--format", "json", "-C", tmp_path).out)
    assert list(document) == [each.name for each in FILES]
    assert set(document["goal"]["properties"]) == set(schema_of("goal")["properties"])


def test_an_unknown_kind_is_wrong_usage(goalposts, tmp_path) -> None:
    ran = goalposts("schema", "gaol", "-C", tmp_path)
    assert (ran.code, ran.out) == (2, "")
    assert "did you mean `goal`?" in ran.err
