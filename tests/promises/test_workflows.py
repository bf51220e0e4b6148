"""What runs on machines of a host: known by its commit, with no more rights than its step needs, and no right that outlives it."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).parents[2]
OURS = sorted((ROOT / ".github/workflows").glob("*.yml"))
OF_SITES = ROOT / "generator/scaffold/services/github/.github/workflows/goalposts.yml"
WORKFLOWS = [*OURS, OF_SITES]
PLACES = [*WORKFLOWS, ROOT / "action.yml", ROOT / "docs/hosting.md"]
_USED = re.compile(r"uses: +(?P<action>[\w./-]+)@(?P<at>[^\n]*)")


def used() -> Iterator[tuple[str, str]]:
    """Each action of somebody else with what stands behind its @."""
    for place in PLACES:
        for found in _USED.finditer(place.read_text(encoding="utf-8")):
            yield "/".join(found["action"].split("/")[:2]), found["at"]


def jobs(workflow: Path) -> dict[str, Any]:
    found: dict[str, Any] = yaml.safe_load(workflow.read_text(encoding="utf-8"))["jobs"]
    return found


def test_an_action_is_known_by_its_whole_commit_and_says_its_version() -> None:
    found = list(used())
    assert len(found) > 15
    assert [each for each in found if not re.fullmatch(r"[0-9a-f]{40}  # v\d+\.\d+\.\d+", each[1])] == []


def test_an_action_is_the_same_commit_everywhere() -> None:
    commits: dict[str, set[str]] = {}
    for action, at in used():
        commits.setdefault(action, set()).add(at)
    assert {action: at for action, at in commits.items() if len(at) > 1} == {}


@pytest.mark.parametrize(
    "place", [place for place in PLACES if place.name != "action.yml"], ids=lambda place: place.name
)
def test_no_checkout_leaves_a_right_to_push_behind(place) -> None:
    text = place.read_text(encoding="utf-8")
    checkouts = re.findall(r"uses: +actions/checkout@[^\n]*\n([^\n]*)\n", text)
    assert [line for line in checkouts if "persist-credentials: false" not in line] == []
    assert checkouts or "checkout" not in text


@pytest.mark.parametrize("workflow", WORKFLOWS, ids=lambda workflow: workflow.name)
def test_a_workflow_may_read_and_a_job_that_may_more_says_why(workflow) -> None:
    text = workflow.read_text(encoding="utf-8")
    assert yaml.safe_load(text)["permissions"] == {"contents": "read"}
    raised = [each for each in jobs(workflow).values() if "permissions" in each]
    lines = [line for line in text.splitlines() if re.match(r" +permissions: \{", line)]
    assert len(lines) == len(raised)
    assert [line for line in lines if "#" not in line] == []


@pytest.mark.parametrize("workflow", WORKFLOWS, ids=lambda workflow: workflow.name)
def test_no_text_of_others_stands_in_a_script(workflow) -> None:
    """A title or a branch's name in ``run`` would be part of the script; as a variable it is a text. What a matrix says is ours."""
    scripts = [step["run"] for job in jobs(workflow).values() for step in job["steps"] if "run" in step]
    assert scripts
    assert [each for each in scripts if re.search(r"\$\{\{(?! matrix\.)", each)] == []


def test_a_secret_is_handed_to_one_step_alone() -> None:
    for workflow in WORKFLOWS:
        document = yaml.safe_load(workflow.read_text(encoding="utf-8"))
        outside = [document.get("env", {}), *(job.get("env", {}) for job in document["jobs"].values())]
        assert [each for each in outside if re.search(r"secrets\.|token", str(each))] == [], workflow.name
