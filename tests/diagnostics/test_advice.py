"""Advice names only commands that exist: in every message, reason and fix that the source holds."""

import ast
import re
from pathlib import Path

import pytest

from generator.cli.app import COMMANDS

ROOT = Path(__file__).resolve().parents[2]
MODULES = sorted((ROOT / "generator").rglob("*.py"))
#: A command in code marks, or at the beginning of an example's line.
_COMMAND = re.compile(r"(?:`|^)goalposts (?:-C \S+ )?([a-z][a-z-]*)", re.MULTILINE)


def texts(source: str) -> list[str]:
    """Every text of a module that is not a docstring."""
    tree = ast.parse(source)
    statements = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    constants = (node for node in ast.walk(tree) if isinstance(node, ast.Constant))
    return [node.value for node in constants if isinstance(node.value, str) and id(node) not in statements]


NAMED = sorted(
    {
        (str(module.relative_to(ROOT)), command)
        for module in MODULES
        if "goalposts " in (source := module.read_text(encoding="utf-8"))
        for text in texts(source)
        for command in _COMMAND.findall(text)
    }
)


def test_commands_are_found_in_advice() -> None:
    assert "build" in {command for _, command in NAMED}


@pytest.mark.parametrize(("module", "command"), NAMED)
def test_a_command_that_is_named_exists(module: str, command: str) -> None:
    assert command in COMMANDS
