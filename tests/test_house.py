"""What the linters do not watch: how long code gets, and that the hook for other repositories runs a command of ours."""

import ast
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
