"""Earlier days of all goals: how those that are over were foretold, how the chances of those under way came to be, and what turned.

Takes what earlier days are judged by and how goals stand; gives what is told of them. What all three ask is judged in one batch,
so a goal's day that several ask for is judged once.
"""

from collections.abc import Mapping, Sequence

from generator.evaluate.goal.outcome import Outcome
from generator.evaluate.hindsight.course import course_moments
from generator.evaluate.hindsight.judged_anew import Judging, given_at, judged_anew
from generator.evaluate.hindsight.track_record import ended_goals, ended_moments
from generator.evaluate.hindsight.turns import turns_of, weeks_of
from generator.model.calendar import Day
from generator.model.hindsight import Hindsight
from generator.model.report import KeyResultReport
from generator.model.verdict import Ledger


def earlier_of(
    judging: Judging,
    now: Mapping[str, Outcome],
    *,
    key_results: Mapping[str, Sequence[KeyResultReport]],
    ledgers: Mapping[str, Ledger],
    stated: Mapping[str, Day],
) -> dict[str, Hindsight]:
    """What is told of the goals of ``now``, which has how they stand, by their ids.

    ``stated`` has the days on which people last said what they believe: the chance of that day is among a course's.
    """
    statuses = {name: outcome.status for name, outcome in now.items()}
    over = ended_moments(judging, statuses)
    under_way = course_moments(judging, statuses, key_results=key_results, stated=stated)
    weeks = weeks_of(judging, statuses, ledgers)
    moments = [(name, each.day) for of in (over, under_way) for name, own in of.items() for each in own]
    seen = judged_anew([*moments, *((name, day) for name, days in weeks.items() for day in days)], judging)
    today = {(name, judging.known.as_of): outcome for name, outcome in now.items()}
    ended = ended_goals(over, statuses, seen)
    turns = turns_of(weeks, {**seen, **today}, judging)
    return {
        name: Hindsight(
            ended=ended.get(name),
            course=given_at(name, under_way.get(name, ()), seen),
            turns=turns.get(name, ()),
        )
        for name in now
    }
