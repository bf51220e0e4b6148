"""Periods of goals and days of actions: two ways to write each, and what contradicts itself.

Takes authored forms, gives periods and diagnostics. It knows no reading and no day of judgement.
"""

from collections.abc import Iterator
from datetime import date

from generator.check.authored.dates import LAST_YEAR
from generator.check.authored.forms.budget import ActionForm
from generator.check.authored.forms.goal import PeriodForm
from generator.diagnostics import Diagnostic, Span
from generator.diagnostics.codes.goals import BAD_PERIOD
from generator.model.calendar import Duration, Period, period_from

LAST_DAY = date(LAST_YEAR, 12, 31)


def period_of(form: PeriodForm | None) -> Period | None:
    """The period, or None where it is not usable.

    >>> period_of(None) is None
    True
    """
    if form is None or any(_period_diagnostics(form)):
        return None
    if form.end is not None:
        return Period(form.start.value, form.end.value)
    return None if form.length is None else _of_length(form.start.value, form.length.value)


def period_diagnostics(form: PeriodForm | None) -> Iterator[Diagnostic]:
    if form is not None:
        yield from _period_diagnostics(form)


def _period_diagnostics(form: PeriodForm) -> Iterator[Diagnostic]:
    if form.end is not None and form.length is not None:
        yield BAD_PERIOD.at(
            form.place("length"), "both `end` and `length` are given", fix="remove one of the two"
        )
    elif form.end is not None:
        yield from _order(form.start.value, form.end.value, form.end.span)
    elif form.length is not None:
        if _of_length(form.start.value, form.length.value) is None:
            message = f"`{form.length.text}` from {form.start.value} ends after {LAST_DAY}"
            yield BAD_PERIOD.at(form.length.span, message, fix="write a shorter length")
    elif form.lacks("end") and form.lacks("length"):
        message = "the period has a start but no end"
        yield BAD_PERIOD.at(form.span, message, fix="add `end: …`, or `length: P30D`")


def _of_length(start: date, length: Duration) -> Period | None:
    try:
        period = period_from(start, length)
    except OverflowError:
        return None
    return period if period.end <= LAST_DAY else None


def _order(start: date, end: date, span: Span) -> Iterator[Diagnostic]:
    if end < start:
        message = f"the end ({end}) comes before the start ({start})"
        yield BAD_PERIOD.at(span, message, fix=_order_fix(start, end))


def _order_fix(start: date, end: date) -> str:
    """The other year where that puts the two in order, as where only one of them was renewed."""
    try:
        later = next(day for year in (start.year, start.year + 1) if (day := end.replace(year=year)) >= start)
    except (StopIteration, ValueError):
        later = None
    if later is None or end.year == start.year:
        return "swap the two, or check the years"
    return f"write `{later}` if that is the year, or swap the two"


def action_period(form: ActionForm) -> Period | None:
    """The days of an action; None where none are written."""
    if form.date is not None:
        return Period(form.date.value, form.date.value)
    if form.start is None or form.end is None or form.end.value < form.start.value:
        return None
    return Period(form.start.value, form.end.value)


def action_diagnostics(form: ActionForm) -> Iterator[Diagnostic]:
    """What is wrong with an action's days."""
    if form.date is not None and (form.start is not None or form.end is not None):
        fix = "keep `date` for one day, or `start` and `end` for several"
        yield BAD_PERIOD.at(form.place("date"), "a `date` is given as well as a `start` or `end`", fix=fix)
    elif form.start is not None and form.end is not None:
        yield from _order(form.start.value, form.end.value, form.end.span)
    elif form.start is not None and form.lacks("end"):
        yield BAD_PERIOD.at(
            form.start.span, "the action has no `end`", fix="add `end: …`, or write `date` for one day"
        )
    elif form.end is not None and form.lacks("start"):
        yield BAD_PERIOD.at(
            form.end.span, "the action has no `start`", fix="add `start: …`, or write `date` for one day"
        )
