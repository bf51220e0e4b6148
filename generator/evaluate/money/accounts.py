"""Accounts at which a goal's money is read, where a metric of money is named without one.

Takes the evidence and goals, gives series' keys by the same rule as for a key result without an account. It reads no
value.
"""

from collections.abc import Mapping

from generator.evaluate.readings.evidence import Evidence
from generator.model.goal import Goal
from generator.model.reading import SeriesKey
from generator.records import dataclass


@dataclass(frozen=True, slots=True)
class Accounts:
    """The accounts at which each metric is read as a whole, in the order of the series."""

    read_at: Mapping[str, tuple[str | None, ...]]

    def key_of(self, metric: str, goal: Goal) -> SeriesKey:
        """The series of ``metric`` that is the goal's: at its account, else without one, else at the only one.

        Where there are several, the account of its first key result tells.
        """
        if goal.account is not None:
            return SeriesKey(metric, goal.account, None)
        found = self.read_at.get(metric, ())
        if len(found) == 1:
            return SeriesKey(metric, found[0], None)
        own = goal.key_results[0].account if goal.key_results and None not in found else None
        return SeriesKey(metric, own, None)


def accounts_of(evidence: Evidence) -> Accounts:
    """Where every metric has readings that are dated by the evidence's day."""
    found: dict[str, list[str | None]] = {}
    for key, prepared in evidence.prepared.items():
        if key.segment is None and any(observed.points for observed in prepared.by_window.values()):
            found.setdefault(key.metric, []).append(key.account)
    return Accounts({metric: tuple(accounts) for metric, accounts in found.items()})
