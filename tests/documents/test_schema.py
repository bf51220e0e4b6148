"""The published schema: it is one, the documents hold to it, and it knows every key that they have."""

import json
import re
from collections.abc import Iterator
from typing import Any

import jsonschema
import pytest

from generator.documents import goals_document, goals_schema
from tests.built import bare, built
from tests.filled import goal_file
from tests.render.told import judged, printed

FULL = f"""
=== content/site.yaml
title: Full
currency: EUR
=== content/goals/full.md
{
    goal_file(
        "full",
        {
            "supports": None,
            "audience": None,
            "platform": None,
            "objective": "engagement",
            "account": "x/palace",
            "key_results.metric": "followers",
            "key_results.account": None,
            "key_results.segment": None,
            "key_results.tag": None,
            "key_results.baseline.segment": None,
            "budget.spent_metric": "ad_spend",
            "budget.revenue_metric": "sales_revenue",
        },
    )
}
=== content/goals/sum.md
---
title: Sum
owner: [Dana, Edvard]
state: closed
period: {{start: 2026-11-23, end: 2026-12-22}}
metric: likes
account: x/palace
target: ">= 480"
---
=== content/snapshots/a.csv
date,metric,value,account
2026-11-22,followers,400,x/palace
2026-12-07,followers,431,x/palace
2026-12-01,likes,12,x/palace
2026-12-07,likes,31,x/palace
"""
REPORTS = {"told": judged, "bare": lambda: bare().report, "full": lambda: built(FULL, "2026-12-11").report}


def schema() -> dict[str, Any]:
    return json.loads(goals_schema(None))


def validator() -> jsonschema.Draft202012Validator:
    return jsonschema.Draft202012Validator(schema(), format_checker=jsonschema.FormatChecker())


def test_its_formats_are_those_that_are_checked() -> None:
    """jsonschema passes by a format that it does not know."""
    assert set(re.findall(r'"format": *"([^"]*)"', goals_schema(None))) == {"date"}


def test_it_is_a_schema() -> None:
    jsonschema.Draft202012Validator.check_schema(schema())


@pytest.mark.parametrize("name", REPORTS)
def test_a_document_holds_to_it(name) -> None:
    assert [error.message for error in validator().iter_errors(goals_document(REPORTS[name]()))] == []


@pytest.mark.parametrize("name", REPORTS)
def test_it_knows_every_key_of_a_document(name) -> None:
    assert sorted(set(unknown(goals_document(REPORTS[name]()), schema(), "$"))) == []


def unknown(value: Any, known: dict[str, Any], path: str) -> Iterator[str]:
    """The paths of keys of which the schema says nothing."""
    known = next((each for each in known.get("anyOf", []) if each.get("type") != "null"), known)
    if isinstance(value, dict) and "properties" in known:
        yield from (f"{path}.{key}" for key in value if key not in known["properties"])
        for key in value.keys() & known["properties"].keys():
            yield from unknown(value[key], known["properties"][key], f"{path}.{key}")
    if isinstance(value, list) and "items" in known:
        for each in value:
            yield from unknown(each, known["items"], f"{path}[]")


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("goals", 0, "status"), "splendid"),
        (("goals", 0, "key_results", 0, "value"), "431"),
        (("goals", 0, "period", "start"), "tomorrow"),
        (("schema",), 2),
        (("goals", 0, "smart", "specific", "verdict"), "maybe"),
    ],
)
def test_what_is_wrong_is_refused(path, value) -> None:
    document = json.loads(printed()["api/goals.json"])
    document["goals"].sort(key=lambda goal: goal["id"] != "page")
    inner = document
    for step in path[:-1]:
        inner = inner[step]
    inner[path[-1]] = value
    assert not validator().is_valid(document)


def test_a_null_without_its_reason_is_refused() -> None:
    document = json.loads(printed()["api/goals.json"])
    result = next(goal for goal in document["goals"] if goal["id"] == "page")["key_results"][0]
    assert result.pop("stretch_unknown") == "none-set"
    assert not validator().is_valid(document)


def test_its_name_is_its_address() -> None:
    published = json.loads(printed()["api/goals.schema.json"])
    assert published["$id"] == "https://goals.example.org/sub/api/goals.schema.json"
    assert "$id" not in schema()
