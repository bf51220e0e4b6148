"""Every code of a diagnostic is brought about by a test: said by the product in a kept text, or named by a test that runs it."""

import re
from pathlib import Path

import pytest

from generator.diagnostics import Code
from generator.diagnostics.codes import ALL

TESTS = Path(__file__).parents[1]
#: What was said, in the files that keep input and text.
SAID = "\n".join(path.read_text(encoding="utf-8") for path in sorted(TESTS.rglob("*.txt")))
NAMED = "\n".join(
    path.read_text(encoding="utf-8")
    for path in sorted(TESTS.rglob("test_*.py"))
    if path.parent != Path(__file__).parent
)


@pytest.mark.parametrize("code", ALL, ids=lambda code: code.id)
def test_a_diagnostic_is_brought_about_by_a_test(code: Code) -> None:
    is_said = f"{code.severity}: {code.id}\n" in SAID
    assert (
        is_said or re.search(rf'"{code.id}[" ]', NAMED) or f"{code.id.upper().replace('-', '_')}.id" in NAMED
    )
