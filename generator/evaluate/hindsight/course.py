"""How the chance came to be: what would have been said of a goal under way on its first day and on those on which it was read.

Takes the book, what is known and how goals stand, gives for each goal that runs the chances of at most ``_MOST`` earlier days,
judged anew with the readings that existed then. Goals that are over are ``track_record``'s.
"""

from collections.abc import Iterator, Mapping, Sequence

from generator.evaluate.forecast.asked import FEWEST
from generator.evaluate.forecast.open_results import Prospects
from generator.evaluate.goal.hierarchy import Supporters, downwards
from generator.evaluate.hindsight.track_record import Then, as_known_on, chances_of
from generator.evaluate.key_result.inputs import judged_period
from generator.evaluate.readings.known import Known
from generator.model.book import Book
from generator.model.calendar import Day, Period
from generator.model.portfolio import Given
from generator.model.report import KeyResultReport, Status

#: Days of one goal that are judged anew; a chance moves slowly, and each costs a forecast.
_MOST = 6
_JUDGED = frozenset({Status.ON_TRACK, Status.AT_RISK, Status.OFF_TRACK})


def courses(
    book: Book,
    known: Known,
    prospects: Prospects,
    *,
    statuses: Mapping[str, Status],
    key_results: Mapping[str, Sequence[KeyResultReport]],
    supporters: Supporters,
    stated: Mapping[str, Day],
) -> dict[str, tuple[Given, ...]]:
    """The course of each goal that is under way and has one, by its id; all are forecast together.

    ``stated`` has the days on which people last said what they believe: the chance of that day is among those given.
    """
    moments = [
        then
        for name, status in statuses.items()
        if status in _JUDGED and (period := judged_period(book.goals[name], known.evidence)) is not None
        for then in _moments(
            tuple(downwards(name, supporters)),
            period,
            days=_days(period, key_results[name], known.as_of, stated.get(name)),
            book=book,
            known=known,
            prospects=prospects,
        )
    ]
    found: dict[str, list[Given]] = {}
    for then, chance in zip(moments, chances_of(moments, book, supporters), strict=True):
        given = Given(share=then.share, date=then.known.as_of, chance=chance)
        found.setdefault(then.goal, []).append(given)
    return {name: tuple(given) for name, given in found.items()}


def _moments(
    hierarchy: tuple[str, ...],
    period: Period,
    *,
    days: Sequence[Day],
    book: Book,
    known: Known,
    prospects: Prospects,
) -> Iterator[Then]:
    keys = {key for member in hierarchy for result in prospects[member] for key in result.figures.lineage}
    for day in days:
        share = ((day - period.start).days + 1) / period.days
        yield Then(share, as_known_on(day, keys, book, known), hierarchy)


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
