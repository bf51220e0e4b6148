"""Achievable: somebody owns it, something is done for it, and it was done before.

Takes a goal's subject, gives findings. One function a rule, listed in ``RULES``. "Yes" is no evidence.
"""

from collections.abc import Iterator
from dataclasses import replace

from generator.diagnostics.findings import achievable as codes
from generator.evaluate.audit.finding import Rule, found, quantity
from generator.evaluate.audit.subject import Measured, Subject
from generator.evaluate.realism.verdict import MANY_WINDOWS
from generator.model.goal import Action, ActionStatus
from generator.model.phrase import Quantity
from generator.model.verdict import Finding

_LIVE = frozenset({ActionStatus.PLANNED, ActionStatus.DOING, ActionStatus.DONE})


def _no_owner(subject: Subject) -> Iterator[Finding]:
    if subject.goal.owned_by is None:
        yield found(codes.NO_OWNER)


def _no_action(subject: Subject) -> Iterator[Finding]:
    if not _live(subject):
        proposed = sum(action.status is ActionStatus.PROPOSED for action in subject.goal.actions)
        yield found(codes.NO_ACTION, written=len(subject.goal.actions), proposed=proposed)


def _live(subject: Subject) -> tuple[Action, ...]:
    """The actions with days inside the period that are planned, being done or done."""
    return tuple(a for a in subject.goal.actions if a.status in _LIVE and _is_inside(a, subject))


def _is_inside(action: Action, subject: Subject) -> bool:
    if subject.period is None:
        return True
    if action.period is None:
        return False
    return action.period.start <= subject.period.end and action.period.end >= subject.period.start


def _claimed_only(subject: Subject) -> Iterator[Finding]:
    claim = subject.goal.claims.achievable
    if claim is not None and subject.goal.owned_by is None and not _live(subject):
        yield found(codes.CLAIMED_ONLY, claim=claim)


def _reached(subject: Subject) -> Iterator[Finding]:
    """Of eight past windows or more: how many did what is asked; of fewer nothing is said."""
    for each in subject.results:
        realism = each.report.realism
        if realism.windows < MANY_WINDOWS or not isinstance(realism.reached, int):
            continue
        yield found(
            codes.GAIN_REACHED if realism.reached else codes.NEVER_REACHED,
            each,
            reached=realism.reached,
            windows=realism.windows,
            days=realism.days,
            asked=_asked(each),
        )


def _asked(each: Measured) -> Quantity | None:
    """What a window had to bring: of a level the change, of all else the target."""
    report = each.report
    if report.metric is None or not isinstance(report.realism.needed, float):
        return None
    days = report.realism.days if report.metric.has_rate else 1
    asked = quantity(report, report.realism.needed * days)
    if not report.metric.traits.is_stock:
        return asked
    return replace(asked, signed=True)


def _owned(subject: Subject) -> Iterator[Finding]:
    count = len(subject.goal.owners)
    if subject.goal.owned_by is not None:
        yield found(codes.OWNED, owner=subject.goal.owned_by, owners=count if count > 1 else None)


def _acted(subject: Subject) -> Iterator[Finding]:
    live = _live(subject)
    if live:
        done = sum(action.status is ActionStatus.DONE for action in live)
        yield found(codes.ACTED, done=done, actions=len(live))


RULES: tuple[Rule, ...] = (_no_owner, _no_action, _claimed_only, _reached, _owned, _acted)
