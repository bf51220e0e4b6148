"""Earlier days of all goals: how those that are over were foretold, how the chances of those under way came to be, and what turned.

Takes what earlier days are judged by and how goals stand; gives what is told of them. What all three ask of some hundred goals is judged
in one batch, so a goal's day that several ask for is judged once; what was measured for it is let go with the batch.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from generator.evaluate.goal.outcome import Outcome
from generator.evaluate.hindsight.course import course_moments
from generator.evaluate.hindsight.judged_anew import Judging, given_at, judged_anew
from generator.evaluate.hindsight.track_record import ended_goals, ended_moments
from generator.evaluate.hindsight.turns import turns_of, weeks_of
from generator.model.calendar import Day
from generator.model.hindsight import Hindsight
from generator.model.report import KeyResultReport
from generator.model.verdict import Ledger

#: Goals of a batch, and as many more as belong to the last one's family. What a batch costs beside its goals is then little.
_BATCH = 400


def earlier_of(
    judging: Judging,
    now: Mapping[str, Outcome],
    *,
    key_results: Mapping[str, Sequence[KeyResultReport]],
    ledgers: Mapping[str, Ledger],
    stated: Mapping[str, Day],
) -> dict[str, Hindsight]:
    """What is told of the goals of ``now``, which has how they stand, by their ids: supporters before what they support.

    ``stated`` has the days on which people last said what they believe: the chance of that day is among a course's.
    """
    return {
        name: found
        for batch in _batches(now, judging)
        for name, found in _earlier_of(
            replace(judging, known=judging.known.apart()),
            batch,
            key_results=key_results,
            ledgers=ledgers,
            stated=stated,
        ).items()
    }


def _batches(now: Mapping[str, Outcome], judging: Judging) -> Iterator[dict[str, Outcome]]:
    """``now`` in parts of whole families, so that no supporter's day is judged for two of them."""
    supporting = {name for names in judging.supporters.values() for name in names}
    batch: dict[str, Outcome] = {}
    for name, outcome in now.items():
        batch[name] = outcome
        if len(batch) >= _BATCH and name not in supporting:
            yield batch
            batch = {}
    if batch:
        yield batch


def _earlier_of(
    judging: Judging,
    now: Mapping[str, Outcome],
    *,
    key_results: Mapping[str, Sequence[KeyResultReport]],
    ledgers: Mapping[str, Ledger],
    stated: Mapping[str, Day],
) -> dict[str, Hindsight]:
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
