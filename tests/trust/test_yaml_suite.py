"""The YAML test suite: 402 texts, of which 94 are no YAML. Each is read, or refused with places; none raises."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from generator.model.source import Kind
from generator.read.places import Form, Place
from generator.read.site import read_file
from generator.read.yaml_tree import read_yaml
from tests.read.plain import value

CASES: Mapping[str, Mapping[str, Any]] = json.loads(
    (Path(__file__).parent / "yaml_test_suite/cases.json").read_text(encoding="utf-8")
)
PLACES = [
    Place(path="content/goals/reach.yaml", form=Form.YAML, kind=Kind.GOAL, id="reach"),
    Place(path="content/goals/reach.md", form=Form.MARKDOWN, kind=Kind.GOAL, id="reach"),
    Place(path="content/snapshots/day.yaml", form=Form.YAML, kind=Kind.SNAPSHOT, id="day"),
    Place(path="content/snapshots/day.csv", form=Form.CSV, kind=Kind.SNAPSHOT, id="day"),
]
#: What libyaml takes although the standard does not: a missing space, a comment too close, a document's end too early.
LENIENT = frozenset(
    (
        "9C9N", "9JBA", "CVW2", "DK95-1", "G5U8", "MUS6-0", "MUS6-1", "QB6E", "RHX7", "S98Z", "SU5Z", "X4QW", "Y79Y-3", "YJV2",
    )
)  # fmt: skip
#: What libyaml reads in another way: `?x` inside brackets, blanks at the end of a block, a colon in the name of an anchor.
OTHERWISE = frozenset(("652Z", "HM87-1", "L24T-1", "Y2GN"))


@pytest.mark.parametrize("case", CASES)
def test_no_text_of_the_suite_raises_and_each_problem_has_a_place(case: str) -> None:
    for place in PLACES:
        text = CASES[case]["yaml"]
        for written in (text, f"---\n{text}\n---\n"):
            read = read_file(place, written.encode())
            assert read.diagnostics or read.document or read.table
            lines = written.replace("\r\n", "\n").replace("\r", "\n").count("\n") + 1
            assert all(each.span and 1 <= each.span.line <= lines for each in read.diagnostics)


def test_what_is_no_yaml_is_refused_but_for_what_the_parser_is_known_to_take() -> None:
    wrong = {case: each["yaml"] for case, each in CASES.items() if each.get("fail")}
    taken = {case for case, text in wrong.items() if not read_yaml(text, "a.yaml").diagnostics}
    assert len(wrong) == 94
    assert taken == LENIENT


def test_what_is_yaml_and_taken_says_what_the_suite_says_that_it_says() -> None:
    said = {case: _json(each) for case, each in CASES.items() if not each.get("fail") and each.get("json")}
    read = {case: read_yaml(CASES[case]["yaml"], "a.yaml") for case in said}
    sound = {case: value(tree.root) for case, tree in read.items() if not tree.diagnostics}
    differing = {case for case, found in sound.items() if said[case][0] != found}
    assert len(sound) > 180
    assert differing == OTHERWISE


def _json(case: Mapping[str, Any]) -> list[Any]:
    """Every document that the suite says the text holds; a site reads the first."""
    found: list[Any] = []
    rest = case["json"].strip()
    while rest:
        one, end = json.JSONDecoder().raw_decode(rest)
        found.append(one)
        rest = rest[end:].strip()
    return found
