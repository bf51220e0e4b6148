"""What the linters do not watch: how long code gets, and what hooks and workflows run."""

import ast
import re
from pathlib import Path

import yaml

from generator.cli.app import COMMANDS

ROOT = Path(__file__).resolve().parent.parent
MODULES = sorted((ROOT / "generator").rglob("*.py"))


def lengths() -> dict[str, int]:
    """The lines of every function, by its place."""
    return {
        f"{module.relative_to(ROOT)}:{node.lineno} {node.name}": (node.end_lineno or 0) - node.lineno + 1
        for module in MODULES
        for node in ast.walk(ast.parse(module.read_text(encoding="utf-8")))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    }


def test_no_function_is_longer_than_fifty_lines():
    assert not {place: length for place, length in lengths().items() if length > 50}


def test_nine_of_ten_functions_are_under_26_lines():
    found = sorted(lengths().values())
    assert found[len(found) * 9 // 10] < 26


def test_no_module_is_longer_than_three_hundred_lines():
    longest = {module.name: len(module.read_text(encoding="utf-8").splitlines()) for module in MODULES}
    assert not {name: length for name, length in longest.items() if length > 300}


def test_a_hook_runs_a_command_that_there_is():
    hooks = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    assert [hook["id"] for hook in hooks] == ["goalposts-check"]
    assert all(hook["entry"].split()[0] == "goalposts" for hook in hooks)
    assert all(hook["entry"].split()[1] in COMMANDS for hook in hooks)


def test_our_own_hooks_run_what_is_installed_here():
    [repository] = yaml.safe_load((ROOT / ".pre-commit-config.yaml").read_text(encoding="utf-8"))["repos"]
    entries = [hook["entry"].split()[0] for hook in repository["hooks"]]
    assert {Path(entry).parent.as_posix() for entry in entries} == {".venv/bin"}
    assert {Path(entry).name for entry in entries} == {"ruff", "mypy", "lint-imports", "python", "goalposts"}


def test_actions_are_pinned_by_their_commit():
    used = [
        line.split("uses:")[1].strip()
        for workflow in sorted((ROOT / ".github" / "workflows").glob("*.yml"))
        for line in workflow.read_text(encoding="utf-8").splitlines()
        if "uses:" in line
    ]
    assert used
    assert [each for each in used if not re.fullmatch(r"[\w/-]+@[0-9a-f]{40}  # v\d+\.\d+\.\d+", each)] == []


def test_workflows_may_only_read_unless_a_job_says_why():
    for workflow in sorted((ROOT / ".github" / "workflows").glob("*.yml")):
        assert yaml.safe_load(workflow.read_text(encoding="utf-8"))["permissions"] == {"contents": "read"}
