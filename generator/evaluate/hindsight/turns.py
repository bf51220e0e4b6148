"""Turns: the days on which a goal's status became another, found by judging it anew on earlier days.

Takes the book, what is known and how goals stand; gives the turns of the last weeks, oldest first. A goal is judged at the end
of each week, and day by halved day between two ends that differ, so a status that came and went within a week goes unseen.
It looks no further back than the goalposts have stood where they are: what was said before was said of other terms.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from itertools import pairwise

from generator.evaluate.forecast.open_results import prospects_of
from generator.evaluate.goal.hierarchy import Supporters, downwards
from generator.evaluate.goal.outcome import outcomes
from generator.evaluate.hindsight.track_record import as_known_on
from generator.evaluate.key_result.figures import figures_of
from generator.evaluate.key_result.inputs import judged_period
from generator.evaluate.readings.known import Known
from generator.model.book import Book
from generator.model.calendar import DAY, Day, Period
from generator.model.fact import Fact
from generator.model.reading import SeriesKey
from generator.model.report import Status, Turn
from generator.model.verdict import UNKNOWN_LEDGER, Ledger

#: How far back turns are looked for; what is older has long been read.
_BACK = timedelta(weeks=4)
_SUNDAY = 6


@dataclass(frozen=True, slots=True)
class Seen:
    """How a goal stands, and the chance that is given with it."""

    status: Status
    chance: Fact


@dataclass(frozen=True, slots=True, kw_only=True)
class _Past:
    """One goal's earlier days: the goals below it, the series that they are made of, and what was seen by day."""

    hierarchy: tuple[str, ...]
    keys: frozenset[SeriesKey]
    seen: dict[Day, Seen] = field(default_factory=dict)


def turns_of(
    book: Book,
    known: Known,
    lineages: Mapping[str, frozenset[SeriesKey]],
    ledgers: Mapping[str, Ledger],
    *,
    now: Mapping[str, Seen],
    supporters: Supporters,
) -> dict[str, tuple[Turn, ...]]:
    """The turns of every goal that had one, by its id. ``lineages`` are the series that each goal is made of, ``now`` how it stands; one that is not there is not looked at."""
    pasts: dict[str, _Past] = {}
    asked: list[tuple[str, Day]] = []
    for name, goal in book.goals.items():
        if name not in now:
            continue
        period = judged_period(goal, known.evidence)
        if period is None or goal.state.is_at_rest:
            continue
        hierarchy = tuple(downwards(name, supporters))
        days = _days(
            period, (ledgers.get(each, UNKNOWN_LEDGER) for each in hierarchy), now[name], known.as_of
        )
        keys = frozenset(key for each in hierarchy for key in lineages[each])
        pasts[name] = _Past(hierarchy=hierarchy, keys=keys)
        pasts[name].seen[known.as_of] = now[name]
        asked += [(name, day) for day in days]
    while asked:
        _look(asked, pasts, book=book, known=known, supporters=supporters)
        asked = [(name, day) for name, past in pasts.items() for day in _between(past.seen)]
    return {name: turns for name, past in pasts.items() if (turns := tuple(_turns(past.seen)))}


def _days(period: Period, ledgers: Iterable[Ledger], now: Seen, today: Day) -> Iterator[Day]:
    """The day before anything can have turned, then the end of each week; of what was settled before, that day alone."""
    moved = (move.date for ledger in ledgers for move in ledger.moves)
    since = max(today - _BACK, period.start - DAY, max(moved, default=Day.min))
    if since >= today:
        return
    yield since
    if now.status.is_settled and period.end < since:
        return
    sunday = since + timedelta(days=_SUNDAY - since.weekday())
    while sunday < today:
        if sunday > since:
            yield sunday
        sunday += timedelta(weeks=1)


def _between(seen: Mapping[Day, Seen]) -> Iterator[Day]:
    """Every day between two neighbours with different statuses."""
    for earlier, later in pairwise(sorted(seen)):
        if seen[earlier].status is not seen[later].status:
            yield from (earlier + timedelta(days=after) for after in range(1, (later - earlier).days))


def _turns(seen: Mapping[Day, Seen]) -> Iterator[Turn]:
    for earlier, later in pairwise(sorted(seen)):
        before, after = seen[earlier], seen[later]
        if before.status is not after.status:
            yield Turn(date=later, before=before.status, after=after.status, chance=after.chance)


def _look(
    asked: Iterable[tuple[str, Day]],
    pasts: Mapping[str, _Past],
    *,
    book: Book,
    known: Known,
    supporters: Supporters,
) -> None:
    """Judge each goal on each day; all are forecast together."""
    moments = [(name, day, as_known_on(day, pasts[name].keys, book, known)) for name, day in asked]
    prospects = prospects_of(
        {
            f"{place}/{member}": figures_of(book.goals[member], then)
            for place, (name, _, then) in enumerate(moments)
            for member in pasts[name].hierarchy
        },
        book.site.status,
    )
    for place, (name, day, then) in enumerate(moments):
        hierarchy = pasts[name].hierarchy
        own = {member: prospects[f"{place}/{member}"] for member in hierarchy}
        judged = outcomes(reversed(hierarchy), own, own, book=book, known=then, supporters=supporters)
        pasts[name].seen[day] = Seen(judged[name].status, judged[name].chance)
