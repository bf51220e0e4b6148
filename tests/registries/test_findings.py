"""Every finding of the audit has a rule that makes it, its words, a pinned sentence and a test; a module's rules are all asked."""

import ast
import re
from pathlib import Path
from types import ModuleType

import pytest

from generator.diagnostics.finding import FindingCode
from generator.diagnostics.findings import FINDINGS
from generator.evaluate.audit import achievable, measurable, realistic, specific, time_bound
from generator.l10n.sentences.audit.findings import WORDINGS
from tests.l10n.sentences.audit.test_findings import CASES

ROOT = Path(__file__).parents[2]
LETTERS = (specific, measurable, achievable, realistic, time_bound)
RULES = "\n".join(
    path.read_text(encoding="utf-8") for path in sorted((ROOT / "generator/evaluate/audit").glob("*.py"))
)
TESTS = "\n".join(
    path.read_text(encoding="utf-8") for path in sorted((ROOT / "tests/evaluate/audit").glob("test_*.py"))
)


@pytest.mark.parametrize("code", FINDINGS, ids=lambda code: code.id)
def test_a_finding_is_made_by_a_rule(code: FindingCode) -> None:
    assert re.search(rf"\b{code.id.upper().replace('-', '_')}\b", RULES)


@pytest.mark.parametrize("code", FINDINGS, ids=lambda code: code.id)
def test_a_finding_has_its_words_and_they_are_pinned(code: FindingCode) -> None:
    assert code.id in WORDINGS, "no words in generator/l10n/sentences/audit/findings.py"
    assert code.id in CASES, "no facts in tests/l10n/sentences/audit/test_findings.py"


@pytest.mark.parametrize("code", FINDINGS, ids=lambda code: code.id)
def test_a_finding_is_brought_about_by_a_test_of_the_audit(code: FindingCode) -> None:
    assert f'"{code.id}"' in TESTS


@pytest.mark.parametrize("letter", LETTERS, ids=lambda module: module.__name__.rpartition(".")[2])
def test_every_rule_of_a_letter_is_asked(letter: ModuleType) -> None:
    assert letter.__file__ is not None
    tree = ast.parse(Path(letter.__file__).read_text(encoding="utf-8"))
    rules = {
        each.name
        for each in tree.body
        if isinstance(each, ast.FunctionDef) and ast.unparse(each.returns or each) == "Iterator[Finding]"
        and [argument.arg for argument in each.args.args] == ["subject"]
    }  # fmt: skip
    assert rules == {rule.__name__ for rule in letter.RULES}
