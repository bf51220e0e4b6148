"""Findings made: a code of the catalogue with its verdict, the key result that it is about, and its facts.

Takes codes and facts, gives records. What counts as a finding is each letter's affair.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from generator.diagnostics.finding import FindingCode
from generator.evaluate.audit.subject import Measured, Subject
from generator.model.goal import TargetKind
from generator.model.phrase import FactValue, Name, Percent, Quantity
from generator.model.report import KeyResultReport
from generator.model.text import LocalText
from generator.model.verdict import Finding, Letter, Verdict

#: One rule: what it finds in a goal.
Rule = Callable[[Subject], Iterator[Finding]]
#: Worst first.
_ORDER = {verdict: place for place, verdict in enumerate(Verdict)}


def found(code: FindingCode, about: Measured | None = None, /, **facts: FactValue | None) -> Finding:
    """A finding on a key result, or on the goal as a whole; facts that are None are left out."""
    return Finding(
        code=code.id,
        verdict=Verdict(code.verdict),
        key_result=about.id if about else None,
        facts={name: fact for name, fact in facts.items() if fact is not None},
    )


def letter(rules: Iterable[Rule], subject: Subject, claimed: LocalText | None) -> Letter:
    """One letter: the worst of what its rules find, the worst findings first. The claim changes nothing."""
    findings = sorted(
        (finding for rule in rules for finding in rule(subject)), key=lambda finding: _ORDER[finding.verdict]
    )
    return Letter(
        verdict=findings[0].verdict if findings else Verdict.PASS,
        claimed=claimed,
        findings=tuple(findings),
    )


def quantity(report: KeyResultReport, value: float) -> Quantity:
    """A value in the key result's unit."""
    metric = report.metric
    if metric is None:
        return Quantity(value, report.unit)
    return Quantity(value, report.unit, share=metric.is_share, words=metric.unit_words)


def change_of(report: KeyResultReport) -> Quantity | Percent | None:
    """The change that a target asks for, as it was written; None of a value."""
    target = report.key_result.target
    if target is None or target.kind is TargetKind.VALUE:
        return None
    if target.kind is TargetKind.PERCENT:
        return Percent(target.amount / 100, signed=True)
    return replace(quantity(report, target.amount), signed=True)


def name(text: str | None) -> Name | None:
    return None if text is None else Name(text)
