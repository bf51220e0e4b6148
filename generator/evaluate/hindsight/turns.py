"""Turns: the days on which a goal's status became another, found by judging it anew on earlier days.

Takes how goals stand; gives the turns of the last weeks, oldest first. A goal is judged at the end of each week, and on every
day between two ends that differ, so a status that came and went within a week goes unseen.
It looks no further back than the goalposts have stood where they are: what was said before was said of other terms.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import timedelta
from itertools import pairwise

from generator.evaluate.goal.hierarchy import downwards
from generator.evaluate.hindsight.judged_anew import Judging, Seen, judged_anew
from generator.evaluate.key_result.inputs import judged_period
from generator.model.calendar import DAY, Day, Period
from generator.model.hindsight import Turn
from generator.model.report import Status
from generator.model.verdict import UNKNOWN_LEDGER, Ledger

#: How far back turns are looked for; what is older has long been read.
_BACK = timedelta(weeks=4)
_SUNDAY = 6


def weeks_of(
    judging: Judging, statuses: Mapping[str, Status], ledgers: Mapping[str, Ledger]
) -> dict[str, tuple[Day, ...]]:
    """The earlier days on which each goal is looked at first, oldest first, by its id."""
    known = judging.known
    return {
        name: tuple(
            _days(
                period,
                (ledgers.get(each, UNKNOWN_LEDGER) for each in downwards(name, judging.supporters)),
                status,
                known.as_of,
            )
        )
        for name, status in statuses.items()
        if not (goal := judging.book.goals[name]).state.is_at_rest
        and (period := judged_period(goal, known.evidence)) is not None
    }


def _days(period: Period, ledgers: Iterable[Ledger], now: Status, today: Day) -> Iterator[Day]:
    """The day before anything can have turned, then the end of each week; of what was settled before, that day alone."""
    moved = (move.date for ledger in ledgers for move in ledger.moves)
    since = max(today - _BACK, period.start - DAY, max(moved, default=Day.min))
    if since >= today:
        return
    yield since
    if now.is_settled and period.end < since:
        return
    sunday = since + timedelta(days=_SUNDAY - since.weekday())
    while sunday < today:
        if sunday > since:
            yield sunday
        sunday += timedelta(weeks=1)


def turns_of(
    weeks: Mapping[str, tuple[Day, ...]], seen: Seen, judging: Judging
) -> dict[str, tuple[Turn, ...]]:
    """The turns of every goal that had one, by its id; ``seen`` has it on the days of ``weeks`` and today."""
    looked_at = {name: (*days, judging.known.as_of) for name, days in weeks.items()}
    between = {name: tuple(_between(name, days, seen)) for name, days in looked_at.items()}
    unseen = ((name, day) for name, days in between.items() for day in days if (name, day) not in seen)
    seen = {**seen, **judged_anew(unseen, judging)}
    return {
        name: turns
        for name, days in looked_at.items()
        if (turns := tuple(_turns(name, sorted((*days, *between[name])), seen, _corrections(name, judging))))
    }


def _between(name: str, days: Sequence[Day], seen: Seen) -> Iterator[Day]:
    """Every day between two neighbours with different statuses."""
    for earlier, later in pairwise(days):
        if seen[name, earlier].status is not seen[name, later].status:
            yield from (earlier + timedelta(days=after) for after in range(1, (later - earlier).days))


def _corrections(name: str, judging: Judging) -> frozenset[Day]:
    """The days on which readings of earlier days were read again with other values, of the goal and of those below it."""
    prepared = judging.known.evidence.prepared
    keys = {key for each in downwards(name, judging.supporters) for key in judging.lineages[each]}
    return frozenset(
        change.now_collected
        for key in keys & prepared.keys()
        for observed in prepared[key].by_window.values()
        for change in observed.restated
        if change.date < change.now_collected
    )


def _turns(name: str, days: Sequence[Day], seen: Seen, corrections: Collection[Day]) -> Iterator[Turn]:
    for earlier, later in pairwise(days):
        before, after = seen[name, earlier], seen[name, later]
        if before.status is not after.status:
            yield Turn(
                date=later,
                before=before.status,
                after=after.status,
                chance=after.chance,
                corrected=later in corrections,
            )
