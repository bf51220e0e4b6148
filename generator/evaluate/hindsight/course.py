"""How the chance came to be: what would have been said of a goal under way on its first day and on those on which it was read.

Takes how goals stand, gives for each goal that runs at most ``_MOST`` earlier days whose chances are told. Goals that are over
are ``track_record``'s.
"""

from collections.abc import Mapping, Sequence

from generator.evaluate.forecast.asked import FEWEST
from generator.evaluate.hindsight.judged_anew import Judging, Moment
from generator.evaluate.key_result.inputs import judged_period
from generator.model.calendar import Day, Period
from generator.model.report import KeyResultReport, Status

#: Days of one goal that are judged anew; a chance moves slowly, and each costs a forecast.
_MOST = 6
_JUDGED = frozenset({Status.ON_TRACK, Status.AT_RISK, Status.OFF_TRACK})


def course_moments(
    judging: Judging,
    statuses: Mapping[str, Status],
    *,
    key_results: Mapping[str, Sequence[KeyResultReport]],
    stated: Mapping[str, Day],
) -> dict[str, tuple[Moment, ...]]:
    """The moments of each goal that is under way, by its id; ``stated`` has days that are to be among them."""
    known = judging.known
    return {
        name: tuple(
            Moment(share=((day - period.start).days + 1) / period.days, day=day)
            for day in _days(period, key_results[name], known.as_of, stated.get(name))
        )
        for name, status in statuses.items()
        if status in _JUDGED
        and (period := judged_period(judging.book.goals[name], known.evidence)) is not None
    }


def _days(
    period: Period, results: Sequence[KeyResultReport], today: Day, stated: Day | None
) -> tuple[Day, ...]:
    """The goal's first day and those on which it was read since; where they are many some of them, evenly chosen.

    The day on which the readings came to suffice is always among them, with the one before: so it is known until when
    nothing could be said. So is the day that was ``stated``, if it lies within.
    """
    read = {point.end for each in results for point in each.points if period.start <= point.end < today}
    asked = {stated} if stated is not None and period.start <= stated < today else set[Day]()
    days = sorted({period.start, *read, *asked} if read else read)
    if len(days) <= _MOST:
        return tuple(days)
    last = len(days) - 1
    enough = next((place for place, day in enumerate(days) if day >= _sufficed(results, today)), 0)
    fixed = {0, max(enough - 1, 0), enough, last, *(days.index(day) for day in asked)}
    parts = _MOST - len(fixed) + 1
    between = {round(enough + (last - enough) * part / parts) for part in range(1, parts)}
    return tuple(days[place] for place in sorted(fixed | between))


def _sufficed(results: Sequence[KeyResultReport], today: Day) -> Day:
    """The day of the reading with which every key result had as many as a forecast needs; today where one has fewer."""
    return max(
        (each.points[FEWEST - 1].end if len(each.points) >= FEWEST else today for each in results),
        default=today,
    )
