"""Every code of a diagnostic is pinned by a test that brings it about."""

import re
from pathlib import Path

import pytest

from generator.diagnostics.codes import ALL
from generator.diagnostics.findings import FINDINGS

TESTS = Path(__file__).parents[1]
TEXT = "\n".join(
    path.read_text(encoding="utf-8")
    for path in sorted([*TESTS.rglob("*.py"), *TESTS.rglob("*.txt")])
    if path.parent != Path(__file__).parent
)


@pytest.mark.parametrize("id_", [code.id for code in ALL])
def test_a_diagnostic_is_brought_about_by_a_test(id_: str) -> None:
    assert re.search(rf"(?<![\w-]){id_}(?![\w-])", TEXT) or id_.upper().replace("-", "_") in TEXT


@pytest.mark.parametrize("id_", [code.id for code in FINDINGS])
def test_a_finding_is_brought_about_by_a_test(id_: str) -> None:
    assert re.search(rf"(?<![\w-]){id_}(?![\w-])", TEXT)
