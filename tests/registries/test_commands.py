"""Every command has a module, a line of help, a test of its own and its documentation."""

from importlib import import_module
from pathlib import Path

import click
import pytest

from generator.cli.app import COMMANDS

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize("name", COMMANDS)
def test_a_command_is_a_module_with_its_help(name: str) -> None:
    command = import_module(f"generator.cli.commands.{name}").command
    assert isinstance(command, click.Command)
    assert command.name == name
    assert command.help


def test_a_module_beside_the_commands_is_one() -> None:
    modules = {path.stem for path in (ROOT / "generator/cli/commands").glob("*.py")} - {"__init__"}
    assert modules == set(COMMANDS)


@pytest.mark.parametrize("name", COMMANDS)
def test_a_command_is_run_by_a_test(name: str) -> None:
    tests = "\n".join(path.read_text(encoding="utf-8") for path in (ROOT / "tests/cli").rglob("test_*.py"))
    assert f'"{name}"' in tests


@pytest.mark.parametrize("name", COMMANDS)
def test_a_command_is_documented(name: str) -> None:
    assert f"\n## {name}\n" in (ROOT / "docs/reference/commands.md").read_text(encoding="utf-8")
