"""Time-bound: a first and a last day, room for enough readings, and written down before it was under way.

Takes a goal's subject, gives findings. One function a rule, listed in ``RULES``. Without git nothing is said of commits.
"""

from collections.abc import Iterator

from generator.diagnostics.findings import time_bound as codes
from generator.evaluate.audit.finding import Rule, found, name
from generator.evaluate.audit.subject import Subject
from generator.evaluate.key_result.plan import elapsed
from generator.evaluate.readings.cadence import ENOUGH, periods_that_fit
from generator.model.verdict import Finding

#: The share of a goal's time within which it may still be written down.
_EARLY = 0.1


def _no_period(subject: Subject) -> Iterator[Finding]:
    if subject.period is None:
        yield found(codes.NO_PERIOD)


def _committed(subject: Subject) -> Iterator[Finding]:
    """When git first saw the goal, against its period."""
    day, period = subject.first_committed, subject.period
    if day is None or period is None:
        return
    if day > period.end:
        yield found(codes.COMMITTED_AFTER_END, date=day, end=period.end)
    elif elapsed(period, day) > _EARLY:
        yield found(codes.COMMITTED_LATE, date=day, start=period.start, days=(day - period.start).days + 1)
    else:
        yield found(codes.COMMITTED_IN_TIME, date=day, start=period.start)


def _room(subject: Subject) -> Iterator[Finding]:
    """Whether four periods of each metric's frequency fit."""
    for each in subject.results:
        if each.report.metric is None or subject.period is None:
            continue
        frequency = each.report.metric.frequency
        count = periods_that_fit(subject.period, frequency)
        if count is not None:
            code = codes.READINGS_FIT if count >= ENOUGH else codes.FEW_PERIODS
            yield found(code, each, count=count, frequency=name(frequency.value))


def _dated(subject: Subject) -> Iterator[Finding]:
    if subject.period is not None:
        yield found(codes.DATED, period=subject.period, days=subject.period.days)


RULES: tuple[Rule, ...] = (_no_period, _dated, _committed, _room)
