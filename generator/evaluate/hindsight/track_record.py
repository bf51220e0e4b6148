"""Hindsight: of goals that have ended, the chances that were given while they ran.

Takes the book, its evidence and how goals stand, gives for each ended goal whether it was met and what would have been said
after a quarter, half and three quarters of its time: judged anew with the readings that existed then. It adds nothing up.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from math import ceil

from generator.evaluate.forecast.open_results import Judged, with_forecasts
from generator.evaluate.goal.hierarchy import Supporters, downwards
from generator.evaluate.goal.joint_probability import Factors, factors_of, joint_chance
from generator.evaluate.goal.surroundings import inputs_in, judge_key_results, judged_period, lineage
from generator.evaluate.hindsight.restated import has_restated
from generator.evaluate.readings.derived import Measurements, measurements_in
from generator.evaluate.readings.evidence import Evidence, gather
from generator.model.book import Book
from generator.model.calendar import DAY, Day, Period
from generator.model.fact import Fact, Unknown
from generator.model.portfolio import MOMENTS, Ended, Given
from generator.model.reading import SeriesKey
from generator.model.report import KeyResultReport, Status

_SETTLED = {Status.ACHIEVED, Status.MISSED}


@dataclass(frozen=True, slots=True)
class Then:
    """One goal at one earlier moment: what was known, and the goals below it, supporters last."""

    share: float
    evidence: Evidence
    measurements: Measurements
    family: tuple[str, ...]

    @property
    def goal(self) -> str:
        return self.family[0]


def ended_goals(
    book: Book,
    *,
    evidence: Evidence,
    measurements: Measurements,
    judged: Judged,
    statuses: Mapping[str, Status],
    supporters: Supporters,
) -> dict[str, Ended]:
    """Every goal that has ended with a verdict, by its id."""
    over = {
        name: period
        for name, status in statuses.items()
        if status in _SETTLED and (period := judged_period(book.goals[name], evidence)) is not None
        if period.end < evidence.as_of
    }
    moments = [
        then
        for name, period in over.items()
        for then in _moments(
            name,
            period,
            book=book,
            evidence=evidence,
            measurements=measurements,
            judged=judged,
            supporters=supporters,
        )
    ]
    given: dict[str, list[Given]] = {name: [] for name in over}
    for then, chance in zip(moments, _chances(moments, book, supporters), strict=True):
        given[then.goal].append(Given(share=then.share, date=then.evidence.as_of, chance=chance))
    return {
        name: Ended(goal=name, met=statuses[name] is Status.ACHIEVED, given=tuple(found))
        for name, found in given.items()
    }


def _moments(
    name: str,
    period: Period,
    *,
    book: Book,
    evidence: Evidence,
    measurements: Measurements,
    judged: Judged,
    supporters: Supporters,
) -> Iterator[Then]:
    family = tuple(downwards(name, supporters))
    keys = {
        key
        for member in family
        for report in judged[member]
        if report.series is not None
        for key in lineage(report.series, evidence)
    }
    for share in MOMENTS:
        day = moment_in(period, share)
        yield Then(share, *_as_known_on(day, keys, book, evidence, measurements), family)


def moment_in(period: Period, share: float) -> Day:
    """The first day on which ``share`` of the period has gone.

    >>> from datetime import date
    >>> moment_in(Period(date(2026, 4, 1), date(2026, 4, 30)), 0.25)
    datetime.date(2026, 4, 8)
    """
    return period.start + timedelta(days=ceil(share * period.days)) - DAY


def _as_known_on(
    day: Day, keys: Iterable[SeriesKey], book: Book, evidence: Evidence, measurements: Measurements
) -> tuple[Evidence, Measurements]:
    """What was known then; where nothing was restated since, that is what is known now of the days up to then."""
    keys = tuple(keys)
    if not any(has_restated(key, evidence) for key in keys):
        return replace(evidence, as_of=day), measurements
    series = {key: book.series[key] for key in keys if key in book.series}
    then = gather(replace(book, series=series), day, evidence.closed)
    return then, measurements_in(then)


def _chances(moments: Sequence[Then], book: Book, supporters: Supporters) -> list[Fact]:
    """The chance given at each moment; all are forecast together."""
    places = {f"{place}/{name}": (then, name) for place, then in enumerate(moments) for name in then.family}
    judged = with_forecasts(
        {
            key: judge_key_results(book.goals[name], then.evidence, then.measurements)
            for key, (then, name) in places.items()
        },
        lambda key, written: inputs_in(
            book.goals[places[key][1]], written, places[key][0].evidence, places[key][0].measurements
        ),
        book.site.status,
    )
    return [
        _chance(then, {name: judged[f"{place}/{name}"] for name in then.family}, supporters)
        for place, then in enumerate(moments)
    ]


def _chance(then: Then, judged: Mapping[str, tuple[KeyResultReport, ...]], supporters: Supporters) -> Fact:
    """The product as it was given; nothing was at stake where all was met already."""
    if all(report.status is Status.ACHIEVED for reports in judged.values() for report in reports):
        return Unknown("settled")
    factors: dict[str, Factors | None] = {}
    for name in reversed(then.family):
        factors[name] = factors_of(name, judged[name], (factors[each] for each in supporters[name]))
    return joint_chance(factors[then.goal])
