"""The worked goal of ``docs/judgement.md`` says what the code says."""

import json
import re
from pathlib import Path
from typing import Any

import pytest

from generator.cli.entry import run
from tests.folders import write_files

DOCUMENT = Path(__file__).parents[1] / "docs/judgement.md"
FILES = re.compile(r"^```\w+ title=\"(content/\S+)\"\n(.*?)^```$", re.MULTILINE | re.DOTALL)
FIGURES = re.compile(r"\| `([a-z._]+)` (\S+) \|$", re.MULTILINE)


@pytest.fixture(scope="module")
def document() -> str:
    return DOCUMENT.read_text("utf-8")


def judged(root: Path, capsys) -> dict:
    assert run(["status", "-C", str(root), "--as-of", "2026-08-17", "--format", "json"]) == 0
    (goal,) = json.loads(capsys.readouterr().out)["goals"]
    return {**goal, **goal["key_results"][0], "budget": goal["budget"]}


def test_every_figure_of_the_worked_goal_is_the_computed_one(document, tmp_path, capsys) -> None:
    files = {"content/site.yaml": "title: A worked example\n", **dict(FILES.findall(document))}
    found = judged(write_files(tmp_path, files), capsys)
    shown = FIGURES.findall(document)
    assert len(shown) == 15
    for path, figure in shown:
        value: Any = found
        for key in path.split("."):
            value = value[key]
        assert (
            f"{value:.4f}".rstrip("0").rstrip(".") if isinstance(value, float) else str(value)
        ) == figure, path
