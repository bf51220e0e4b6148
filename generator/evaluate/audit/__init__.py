"""The SMART audit: what is shown for each letter, beside what is claimed.

Takes a goal's ``Subject``, gives a ``SmartAudit``. A rule is one function in the ``RULES`` of its letter's module; codes
and what they mean are in ``diagnostics/findings``. Every letter shows its evidence, for passing too. Nothing is worded.
"""

from generator.evaluate.audit import achievable, measurable, realistic, specific, time_bound
from generator.evaluate.audit.finding import letter
from generator.evaluate.audit.subject import Subject, labels_of, subject_of
from generator.model.verdict import SmartAudit

__all__ = ["Subject", "audit_of", "labels_of", "subject_of"]


def audit_of(subject: Subject) -> SmartAudit:
    """The five letters of one goal."""
    claims = subject.goal.claims
    return SmartAudit(
        specific=letter(specific.RULES, subject, claims.specific),
        measurable=letter(measurable.RULES, subject, claims.measurable),
        achievable=letter(achievable.RULES, subject, claims.achievable),
        realistic=letter(realistic.RULES, subject, claims.realistic),
        time_bound=letter(time_bound.RULES, subject, claims.time_bound),
    )
