"""Goals judged anew on earlier days, by what was known then: each goal once a day, all that is asked for forecast together.

Takes the days asked for, the book and what is known; gives the goals' outcomes on them. Which days are worth a look, and what
is told of them, is the business of those who ask.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from generator.evaluate.forecast.open_results import Prospects, chances_of
from generator.evaluate.goal.hierarchy import Supporters, downwards
from generator.evaluate.goal.outcome import Outcome, outcomes
from generator.evaluate.hindsight.restated import has_restated
from generator.evaluate.key_result.figures import figures_of
from generator.evaluate.readings.known import Known, known_on
from generator.model.book import Book
from generator.model.calendar import Day
from generator.model.portfolio import Given
from generator.model.reading import SeriesKey
from generator.records import dataclass

#: A goal by its id, on a day.
Asked = tuple[str, Day]
#: How goals stood on the days on which they were looked at.
Seen = Mapping[Asked, Outcome]


@dataclass(frozen=True, slots=True, kw_only=True)
class Judging:
    """What earlier days are judged by; ``lineages`` are the series that each goal's own key results are made of."""

    book: Book
    known: Known
    lineages: Mapping[str, frozenset[SeriesKey]]
    supporters: Supporters


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """A day of a goal, and the share of its time that had gone by then."""

    share: float
    day: Day


def judged_anew(asked: Iterable[Asked], judging: Judging) -> dict[Asked, Outcome]:
    """The outcome of each goal on each day that is asked for, and of the goals below it."""
    days: dict[Day, dict[str, None]] = {}
    for name, day in asked:
        days.setdefault(day, {}).update(dict.fromkeys(reversed(list(downwards(name, judging.supporters)))))
    known = {day: _known_then(day, names, judging) for day, names in days.items()}
    prospects = chances_of(
        {
            f"{day} {name}": figures_of(judging.book.goals[name], known[day][name])
            for day, names in days.items()
            for name in names
        },
        judging.book.site.status,
    )
    return {
        (name, day): outcome
        for day, names in days.items()
        for name, outcome in _outcomes(
            {name: prospects[f"{day} {name}"] for name in names}, known[day], judging
        )
    }


def _outcomes(own: Prospects, known: Mapping[str, Known], judging: Judging) -> Iterable[tuple[str, Outcome]]:
    """How goals stood on one day; they come with their supporters before them."""
    of_day = next(iter(known.values()))
    return outcomes(own, own, own, book=judging.book, known=of_day, supporters=judging.supporters).items()


def _known_then(day: Day, names: Iterable[str], judging: Judging) -> dict[str, Known]:
    """What was known of each goal then: without restatements and closings that were still to come.

    Where nothing was restated since, that is what is known now of the days up to then. Until it was closed a goal ran to its
    written end.
    """
    evidence, lineages = judging.known.evidence, judging.lineages
    closed = {name: closed_on for name, closed_on in evidence.closed.items() if closed_on <= day}
    known = dict.fromkeys(names, judging.known.on(day, closed))
    restated = [name for name in known if any(has_restated(key, evidence) for key in lineages[name])]
    if restated:
        keys = {key for name in restated for key in lineages[name]}
        series = {key: judging.book.series[key] for key in keys if key in judging.book.series}
        known |= dict.fromkeys(restated, known_on(replace(judging.book, series=series), day, closed))
    return known


def given_at(name: str, moments: Iterable[Moment], seen: Seen) -> tuple[Given, ...]:
    """The chances that were given of a goal at moments of its time."""
    return tuple(
        Given(share=each.share, date=each.day, chance=seen[name, each.day].chance_at_stake)
        for each in moments
    )
