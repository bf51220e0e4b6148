"""A closed period in numbers as plain JSON, and back: what a build recalls of one instead of judging it again.

Takes reports and gives lists of numbers and texts; believes only what it would have told itself. It keeps nothing.
"""

from datetime import date

from generator.cache import items_of, one
from generator.diagnostics import Span
from generator.model.calendar import Day
from generator.model.report import Status
from generator.model.reported import Noted, Outcome, PeriodReport, ReportedPeriod, noted_in
from generator.pipeline.recalling import Plain
from generator.records import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Closing:
    """What a site has to know of a closed period before its page is printed."""

    outcome: Outcome
    noted: tuple[Noted, ...]


def closing_of(report: PeriodReport | None) -> Closing | None:
    """None of a period of which there is nothing to tell."""
    return None if report is None else Closing(outcome=report.outcome, noted=noted_in(report))


def told_closing(closing: Closing | None) -> Plain:
    """As JSON."""
    if closing is None:
        return None
    told = closing.outcome
    return [
        [told.met, told.eased, told.missed, told.cancelled],
        [each.value for each in told.running],
        [
            [each.id, each.body, each.span.path, each.span.line, each.span.column, each.span.length]
            for each in closing.noted
        ],
    ]


def believed_closing(period: ReportedPeriod, plain: Plain) -> Closing | None:
    """What was told of ``period``.

    Raises:
        UnbelievableError: it is nothing that would have been told.
    """
    if plain is None:
        return None
    counts, running, noted = items_of(plain, 3)
    met, eased, missed, cancelled = (one(each, int) for each in items_of(counts, 4))
    return Closing(
        outcome=Outcome(
            period=period,
            met=met,
            eased=eased,
            missed=missed,
            cancelled=cancelled,
            running=tuple(Status(one(each, str)) for each in items_of(running)),
        ),
        noted=tuple(_noted(each) for each in items_of(noted)),
    )


def _noted(plain: Plain) -> Noted:
    id_, body, path, line, column, length = items_of(plain, 6)
    return Noted(
        id=one(id_, str),
        body=one(body, str),
        span=Span(one(path, str), *(one(each, int) for each in (line, column, length))),
    )


def told_day(day: Day | None) -> Plain:
    """As JSON."""
    return None if day is None else day.isoformat()


def believed_day(plain: Plain) -> Day | None:
    """The day that was told.

    Raises:
        ValueError: it is none.
    """
    return None if plain is None else date.fromisoformat(one(plain, str))
