"""Judge: what was written becomes what was found.

Takes the checked book and a day, gives the report: figures, statuses and reasons, with every missing fact ``Unknown``.
Pure arithmetic over float64: no text for readers, no clock, no files. ``report`` has the passes in order, each with a record
of its own: what is ``known`` → ``inputs`` and ``figures`` of each key result → ``prospects`` (forecast and verdict) → what the
terms and the readings of earlier days would have given, trends, realism → the reports on key results → roll-ups, money,
work and the SMART audit → the reports on goals. ``again`` judges a book that differs in little from the one before, by
what a goal has in ``reach``; ``identity`` tells what of goals' earlier days need not be judged again.

The folders know only what stands below them::

    again
    report
    identity
    reach
    portfolio
    audit  hindsight  money  work
    goal  realism
    forecast
    key_result
    readings
    days  arithmetic
"""

from generator.evaluate.again import Judgement, judged_again
from generator.evaluate.identity import identities
from generator.evaluate.key_result.baselines import baselines
from generator.evaluate.key_result.terms import resolved
from generator.evaluate.portfolio.audience import seen_by, sees_still
from generator.evaluate.portfolio.close import begun_at_close, book_at_close, known_at_close
from generator.evaluate.portfolio.period_report import period_report
from generator.evaluate.report import evaluate

__all__ = [
    "Judgement",
    "baselines",
    "begun_at_close",
    "book_at_close",
    "evaluate",
    "identities",
    "judged_again",
    "known_at_close",
    "period_report",
    "resolved",
    "seen_by",
    "sees_still",
]
