"""What docs/hosting.md promises: the action, the container's file and the workflow of an agency, each tried."""

import re
import shutil
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.cli.entry import run
from tests.cli.sites import SITE
from tests.folders import write_site
from tests.scaffold.running import Machine, github_steps
from tools.schemas import wrong_by

ROOT = Path(__file__).resolve().parent.parent
ACTION = ROOT / "action.yml"
GUIDE = (ROOT / "docs/hosting.md").read_text(encoding="utf-8")
DAY = {"SOURCE_DATE_EPOCH": "1797033600"}


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    return Machine(tmp_path)


@pytest.fixture
def site(tmp_path: Path, machine: Machine) -> Path:
    root = write_site(tmp_path / "site", SITE)
    machine.run("git init -q -b main && git add . && git commit -qm 'Our goals'", root, {})
    return root


def agency() -> str:
    [found] = re.findall(r"```yaml\n(# \.github/workflows/audiences\.yml\n.*?)```", GUIDE, re.DOTALL)
    return str(found)


def act(machine: Machine, root: Path, **inputs: str) -> str:
    """The steps of the action, with its inputs as they were given or by default."""
    action = yaml.safe_load(ACTION.read_text(encoding="utf-8"))
    given = {
        name: inputs.get(name.replace("-", "_"), each["default"]) for name, each in action["inputs"].items()
    }
    values = {f"inputs.{name}": text for name, text in given.items()}
    steps = [each for each in action["runs"]["steps"] if _is_run(each, given)]
    written: Mapping[str, Any] = {"jobs": {"it": {"steps": steps}}, "env": DAY | _runner(root)}
    return github_steps(machine, root, written, "it", values)


def _is_run(step: Mapping[str, Any], given: Mapping[str, str]) -> bool:
    name = re.fullmatch(r"inputs\.(\w+) != ''", step.get("if", "inputs.directory != ''"))
    assert name is not None
    return given[name[1]] != ""


def _runner(root: Path) -> dict[str, str]:
    return {
        "RUNNER_TEMP": str(root.parent),
        "GITHUB_ACTION_PATH": str(ROOT),
        "GITHUB_PATH": str(root.parent / "path"),
    }


def test_the_action_is_valid_by_its_schema() -> None:
    assert wrong_by("vendor.github-actions", [ACTION]) == ""


def test_the_action_checks_compares_and_builds(machine, site) -> None:
    (site / "content/goals/leads.md").unlink()
    printed = act(
        machine,
        site,
        compare="HEAD",
        base_url="https://goals.example/",
        audience="client",
        noindex="true",
        output="public",
    )
    assert "leads" in printed
    page = (site / "public/index.html").read_text(encoding="utf-8")
    assert '<link rel="canonical" href="https://goals.example/">' in page
    assert 'content="noindex"' in page


def test_the_action_needs_no_input(machine, site) -> None:
    act(machine, site)
    assert "noindex" not in (site / "output/index.html").read_text(encoding="utf-8")


def test_the_action_installs_what_is_there_to_install() -> None:
    text = ACTION.read_text(encoding="utf-8")
    assert '--require-hashes -r "$GITHUB_ACTION_PATH/requirements/site.txt"' in text
    assert (ROOT / "requirements/site.txt").is_file()
    build = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["build-system"]["requires"]
    lock = (ROOT / "requirements/site.txt").read_text(encoding="utf-8")
    assert all(f"\n{re.split('[>=<]', each)[0]}==" in lock for each in build)


@pytest.mark.parametrize("text", [ACTION.read_text(encoding="utf-8"), GUIDE], ids=["action", "guide"])
def test_actions_are_pinned_by_their_commit(text: str) -> None:
    used = [each for each in re.findall(r"uses: (.+)", text) if not each.startswith("./")]
    assert used
    assert [each for each in used if not re.fullmatch(r"[\w/-]+@[0-9a-f]{40}  # v\d+\.\d+\.\d+", each)] == []


def test_the_workflow_of_an_agency_is_valid_by_its_schema(tmp_path) -> None:
    (tmp_path / "audiences.yml").write_text(agency(), encoding="utf-8")
    assert wrong_by("vendor.github-workflows", [tmp_path / "audiences.yml"]) == ""
    assert wrong_by("custom.github-workflows-require-timeout", [tmp_path / "audiences.yml"]) == ""


@pytest.mark.skipif(shutil.which("rsync") is None, reason="there is no rsync to copy with")
def test_an_agency_gives_every_audience_its_own_place_copied(machine, site, tmp_path) -> None:
    assert _published(machine, site, tmp_path, copy=None) == {"public": False, "client": True}


def test_an_agency_gives_every_audience_its_own_place(machine, site, tmp_path) -> None:
    copy = 'rm -rf "$PLACE" && cp -R output "$PLACE"'
    assert _published(machine, site, tmp_path, copy=copy) == {"public": False, "client": True}


def _published(machine: Machine, site: Path, tmp_path: Path, *, copy: str | None) -> dict[str, bool]:
    """Whether the client's goal is at the place of each audience; ``copy`` stands in for the program that copies."""
    written = yaml.safe_load(agency())
    steps = written["jobs"]["audience"]["steps"]
    if copy is not None:
        steps[-1]["run"] = copy
    found = {}
    for each in written["jobs"]["audience"]["strategy"]["matrix"]["include"]:
        if each["audience"] == "internal":
            continue
        place = tmp_path / each["audience"]
        values = {f"matrix.{name}": text for name, text in each.items()} | {"secrets.PLACE": str(place)}
        written["env"] = DAY
        github_steps(machine, site, written, "audience", values)
        page = (place / "index.html").read_text(encoding="utf-8")
        assert f'<link rel="canonical" href="{each["address"]}">' in page
        found[each["audience"]] = (place / "goals/leads/index.html").is_file()
    return found


def test_the_container_is_made_of_files_that_there_are() -> None:
    text = (ROOT / "Containerfile").read_text(encoding="utf-8")
    ignored = (ROOT / ".dockerignore").read_text(encoding="utf-8").splitlines()
    named = re.findall(r"/source/(\S+)", text)
    assert named == ["requirements/site.txt"]
    assert all((ROOT / each).is_file() and each.split("/")[0] not in ignored for each in named)
    assert re.findall(r"^FROM (\S+)", text, re.MULTILINE) == ["python:3.12-slim"] * 2


def test_a_site_of_the_guide_is_what_the_command_writes(tmp_path) -> None:
    [line] = re.findall(r"`goalposts (new site DIR --ci \S+)`", GUIDE)
    arguments = [str(tmp_path / "site") if word == "DIR" else word for word in line.split()]
    assert run([*arguments, "-q"]) == 0
    assert {"netlify.toml", ".gitlab-ci.yml"} <= {path.name for path in (tmp_path / "site").iterdir()}
