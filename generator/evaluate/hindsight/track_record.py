"""The track record: of goals that have ended, the chances that were given while they ran.

Takes how goals stand, gives for each ended goal whether it was met and what would have been said after a quarter, half and
three quarters of its time. It adds nothing up.
"""

from collections.abc import Mapping
from datetime import timedelta
from math import ceil

from generator.evaluate.hindsight.judged_anew import Judging, Moment, Seen, given_at
from generator.evaluate.key_result.inputs import judged_period
from generator.model.calendar import DAY, Day, Period
from generator.model.portfolio import MOMENTS, Ended
from generator.model.report import Status


def ended_moments(judging: Judging, statuses: Mapping[str, Status]) -> dict[str, tuple[Moment, ...]]:
    """The moments that are asked for of every goal that has ended with a verdict, by its id."""
    known = judging.known
    return {
        name: tuple(Moment(share=share, day=moment_in(period, share)) for share in MOMENTS)
        for name, status in statuses.items()
        if status.is_settled
        and (period := judged_period(judging.book.goals[name], known.evidence)) is not None
        and period.end < known.as_of
    }


def moment_in(period: Period, share: float) -> Day:
    """The first day on which ``share`` of the period has gone.

    >>> from datetime import date
    >>> moment_in(Period(date(2026, 4, 1), date(2026, 4, 30)), 0.25)
    datetime.date(2026, 4, 8)
    """
    return period.start + timedelta(days=ceil(share * period.days)) - DAY


def ended_goals(
    moments: Mapping[str, tuple[Moment, ...]], statuses: Mapping[str, Status], seen: Seen
) -> dict[str, Ended]:
    """Every goal that has ended, by its id, with the chances that were given at its ``moments``."""
    return {
        name: Ended(goal=name, met=statuses[name] is Status.ACHIEVED, given=given_at(name, own, seen))
        for name, own in moments.items()
    }
