"""The track record: of goals that have ended, the chances that were given while they ran.

Takes the book, what is known and how goals stand, gives for each ended goal whether it was met and what would have been said
after a quarter, half and three quarters of its time: judged anew with the readings that existed then. It adds nothing up.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from math import ceil

from generator.evaluate.forecast.open_results import Prospect, Prospects, prospects_of
from generator.evaluate.goal.hierarchy import Supporters, downwards
from generator.evaluate.goal.joint_probability import Factors, factors_of, joint_chance
from generator.evaluate.hindsight.restated import has_restated
from generator.evaluate.key_result.figures import figures_of
from generator.evaluate.key_result.inputs import judged_period
from generator.evaluate.readings.known import Known, known_on
from generator.model.book import Book
from generator.model.calendar import DAY, Day, Period
from generator.model.fact import Fact, Unknown
from generator.model.portfolio import MOMENTS, Ended, Given
from generator.model.reading import SeriesKey
from generator.model.report import Status


@dataclass(frozen=True, slots=True)
class Then:
    """One goal at one earlier moment: what was known, and the goals below it, supporters last."""

    share: float
    known: Known
    hierarchy: tuple[str, ...]

    @property
    def goal(self) -> str:
        return self.hierarchy[0]


def ended_goals(
    book: Book,
    known: Known,
    prospects: Prospects,
    statuses: Mapping[str, Status],
    supporters: Supporters,
) -> dict[str, Ended]:
    """Every goal that has ended with a verdict, by its id."""
    over = {
        name: period
        for name, status in statuses.items()
        if status.is_settled and (period := judged_period(book.goals[name], known.evidence)) is not None
        if period.end < known.as_of
    }
    moments = [
        then
        for name, period in over.items()
        for then in _moments(tuple(downwards(name, supporters)), period, book, known, prospects)
    ]
    given: dict[str, list[Given]] = {name: [] for name in over}
    for then, chance in zip(moments, chances_of(moments, book, supporters), strict=True):
        given[then.goal].append(Given(share=then.share, date=then.known.as_of, chance=chance))
    return {
        name: Ended(goal=name, met=statuses[name] is Status.ACHIEVED, given=tuple(found))
        for name, found in given.items()
    }


def _moments(
    hierarchy: tuple[str, ...], period: Period, book: Book, known: Known, prospects: Prospects
) -> Iterator[Then]:
    keys = {key for member in hierarchy for result in prospects[member] for key in result.figures.lineage}
    for share in MOMENTS:
        yield Then(share, as_known_on(moment_in(period, share), keys, book, known), hierarchy)


def moment_in(period: Period, share: float) -> Day:
    """The first day on which ``share`` of the period has gone.

    >>> from datetime import date
    >>> moment_in(Period(date(2026, 4, 1), date(2026, 4, 30)), 0.25)
    datetime.date(2026, 4, 8)
    """
    return period.start + timedelta(days=ceil(share * period.days)) - DAY


def as_known_on(day: Day, keys: Iterable[SeriesKey], book: Book, known: Known) -> Known:
    """What was known then; where nothing was restated since, that is what is known now of the days up to then.

    Until it was closed a goal ran to its written end: closings that were still to come are not known.
    """
    closed = {name: closed_on for name, closed_on in known.evidence.closed.items() if closed_on <= day}
    keys = tuple(keys)
    if not any(has_restated(key, known.evidence) for key in keys):
        return known.on(day, closed)
    series = {key: book.series[key] for key in keys if key in book.series}
    return known_on(replace(book, series=series), day, closed)


def chances_of(moments: Sequence[Then], book: Book, supporters: Supporters) -> list[Fact]:
    """The chance given at each moment; all are forecast together."""
    prospects = prospects_of(
        {
            f"{place}/{name}": figures_of(book.goals[name], then.known)
            for place, then in enumerate(moments)
            for name in then.hierarchy
        },
        book.site.status,
    )
    return [
        _chance(then, {name: prospects[f"{place}/{name}"] for name in then.hierarchy}, supporters)
        for place, then in enumerate(moments)
    ]


def _chance(then: Then, prospects: Mapping[str, tuple[Prospect, ...]], supporters: Supporters) -> Fact:
    """The joint chance as it was given; nothing was at stake where all was met already."""
    if all(result.status is Status.ACHIEVED for results in prospects.values() for result in results):
        return Unknown("settled")
    factors: dict[str, Factors | None] = {}
    for name in reversed(then.hierarchy):
        factors[name] = factors_of(name, prospects[name], (factors[each] for each in supporters[name]))
    return joint_chance(factors[then.goal])
