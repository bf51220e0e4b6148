"""Every code that a finding of the SMART audit can bear, in one explicit tuple; a module for each letter.

A new one is one ``FindingCode`` in its letter's module, one rule in ``evaluate/audit`` and one wording in ``l10n``. Like the
codes of diagnostics they mean the same for ever.
"""

from generator.diagnostics.finding import FindingCode
from generator.diagnostics.findings import achievable, measurable, realistic, specific, time_bound

FINDINGS: tuple[FindingCode, ...] = (
    *specific.FINDINGS,
    *measurable.FINDINGS,
    *achievable.FINDINGS,
    *realistic.FINDINGS,
    *time_bound.FINDINGS,
)


def findings_by_id() -> dict[str, FindingCode]:
    """Every finding's code by its id."""
    return {code.id: code for code in FINDINGS}
