import re
from pathlib import Path

import pytest

from generator.diagnostics.codes import by_id
from generator.diagnostics.findings import FINDINGS, findings_by_id

AUDIT = Path(__file__).parents[2] / "generator" / "evaluate" / "audit"
CONTRACT = [
    "no-metric",
    "no-number",
    "no-account",
    "no-segment",
    "segment-differs",
    "place-differs",
    "several-metrics",
    "met-before-start",
    "change-without-baseline",
    "no-frequency",
    "no-source",
    "no-reading-before",
    "not-fresh",
    "few-readings",
    "no-owner",
    "no-action",
    "claimed-only",
    "never-reached",
    "unrealistic",
    "stretch",
    "realism-unknown",
    "no-budget",
    "committed-after-end",
    "committed-late",
    "few-periods",
    "no-key-results",
]


def test_no_two_findings_have_one_id_and_none_has_that_of_a_diagnostic() -> None:
    assert len(findings_by_id()) == len(FINDINGS)
    assert not set(findings_by_id()) & set(by_id())


def test_the_codes_of_the_contract_are_there() -> None:
    assert set(CONTRACT) <= set(findings_by_id())


def test_every_code_is_found_by_a_rule() -> None:
    rules = "\n".join(path.read_text(encoding="utf-8") for path in AUDIT.glob("*.py"))
    named = {code.id for code in FINDINGS if re.search(rf"\b{code.id.replace('-', '_').upper()}\b", rules)}
    assert named == set(findings_by_id())


@pytest.mark.parametrize("code", FINDINGS, ids=lambda code: code.id)
def test_a_finding_explains_itself(code) -> None:
    assert re.fullmatch(r"[a-z]+(-[a-z]+)*", code.id)
    assert re.fullmatch(r"[SMART]{1,2}", code.letters)
    assert re.fullmatch(r"[^\n]*[^\n.]", code.why)
    assert code.about.endswith(".")
    assert code.example.strip()
    assert code.remedy.strip()
    assert code.example != code.remedy
