"""What docs/pull.md shows can be pasted: each file of connections and queries is one that the check accepts."""

import re
from datetime import date
from pathlib import Path

import pytest

from generator.pipeline.checking import check

GUIDE = (Path(__file__).parents[1] / "docs/pull.md").read_text(encoding="utf-8")
EXAMPLES = re.findall(r"```yaml\n(.*?)```", GUIDE, re.DOTALL)


@pytest.mark.parametrize("example", EXAMPLES)
def test_an_example_is_accepted(site_of, example: str) -> None:
    root = site_of({"content/sources.yaml": example})
    found = check(root, lambda _: date(2026, 12, 11))
    assert [
        each for each in found.diagnostics if each.span and each.span.path == "content/sources.yaml"
    ] == []
    assert found.sources.queries


def test_there_are_examples() -> None:
    assert len(EXAMPLES) == 4
