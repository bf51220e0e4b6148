"""The audit of a goal that is given as text."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from generator.evaluate import evaluate
from generator.model.verdict import UNKNOWN_LEDGER, Finding, Letter, SmartAudit, Verdict
from tests.evaluate.conftest import BookSite

Audit = Callable[..., SmartAudit]
Found = Callable[..., Finding | None]


@pytest.fixture
def audit(book_site: BookSite) -> Audit:
    """The audit of the goal ``g`` of a site, or of its only one, on 15 April 2026 unless said otherwise.

    ``committed`` is the day on which git first saw it.
    """

    def audit_of(files: str, as_of: str = "2026-04-15", committed: str | None = None) -> SmartAudit:
        book = book_site(files, as_of)
        name = "g" if "g" in book.goals else next(iter(book.goals))
        day = date.fromisoformat(committed) if committed else None
        ledgers = {name: replace(UNKNOWN_LEDGER, first_committed=day)}
        report = evaluate(book, date.fromisoformat(as_of), ledgers)
        return next(each.smart for each in report.goals if each.goal.id == name)

    return audit_of


@pytest.fixture
def found(audit: Audit) -> Found:
    """The first finding of a code under a letter, or None; and the letter is never better than it."""

    def find(letter: str, code: str, files: str, **when: str) -> Finding | None:
        whole: Letter = getattr(audit(files, **when), letter)
        finding = next((each for each in whole.findings if each.code == code), None)
        order = list(Verdict)
        assert finding is None or order.index(whole.verdict) <= order.index(finding.verdict)
        return finding

    return find
