"""Files of hosts and hooks: held against the schemas that their owners publish, and each of our commands in them is one.

Takes a file's path and text; raises where something is wrong. Nothing is run.
"""

import re
import shlex
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

from tests.docs.typed import can_be_typed
from tools.schemas import wrong_by

#: The schemas that check-jsonschema carries, by the beginning of a file's path.
_SCHEMAS = {".github/workflows/": "vendor.github-workflows", ".gitlab-ci.yml": "vendor.gitlab-ci"}
#: Files that belong to somebody else than us.
_OTHERS = re.compile(r"\.github/|\.gitlab-ci\.yml|\.pre-commit-config\.yaml|netlify\.toml|Containerfile")


def is_of_a_service(path: str) -> bool:
    return _OTHERS.match(path) is not None


def hold(path: str, written: Path) -> None:
    """The file has its owner's form, and the command line knows what it calls."""
    text = written.read_text("utf-8")
    schema = next((name for begin, name in _SCHEMAS.items() if path.startswith(begin)), None)
    if schema is not None:
        wrong = wrong_by(schema, [written])
        assert not wrong, f"{path}: {wrong}"
    found = [command for line in _lines(path, text) for command in _commands(line)]
    assert found, f"{path} calls no command of ours"
    for command in found:
        words = shlex.split(command)[1:]
        assert can_be_typed(words), f"{path}: {command}"


def _lines(path: str, text: str) -> Iterator[str]:
    """Every text in the file that could be a command."""
    if path.endswith(".toml"):
        yield from _texts(tomllib.loads(text))
    elif path.endswith((".yml", ".yaml")):
        yield from _texts(yaml.safe_load(text))
    else:
        yield "goalposts check" if 'ENTRYPOINT ["goalposts"]' in text else ""


def _texts(node: Any) -> Iterator[str]:
    if isinstance(node, dict):
        for value in node.values():
            yield from _texts(value)
    elif isinstance(node, list):
        for value in node:
            yield from _texts(value)
    elif isinstance(node, str):
        yield node


def _commands(text: str) -> Iterator[str]:
    """The calls of ours in a shell's line."""
    for part in re.split(r"&&|\n|;", text):
        if part.strip().startswith("goalposts "):
            yield part.strip()
