"""Readings of the far future: a year that was mistyped.

Takes all series and the day of judgement; gives one warning for each series. Readings after that day are fine as long
as they follow others within a year: somebody looks at the site as it was.
"""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from generator.diagnostics import Diagnostic, Span
from generator.diagnostics.codes.readings import FAR_FUTURE
from generator.model.reading import Series

_GAP = timedelta(days=366)


def future_diagnostics(series: Iterable[Series], as_of: date) -> Iterator[Diagnostic]:
    """The first reading of each series that lies more than a year after all that come before it."""
    late = [one for one in series if one.readings and one.readings[-1].date > as_of]
    last = _last_day(sorted({reading.date for one in late for reading in one.readings}), as_of)
    for one in late:
        reading = next((each for each in one.readings if each.date > last), None)
        if reading is not None:
            message = f"a reading of `{one.key.metric}` is dated {reading.date}, after {as_of}"
            yield FAR_FUTURE.at(Span(reading.path, reading.line), message, fix="check the year")


def _last_day(days: Iterable[date], as_of: date) -> date:
    """The last of ``days`` that follows the others, from ``as_of`` on, without a gap of more than a year."""
    last = as_of
    for day in days:
        if day - last > _GAP:
            break
        last = max(last, day)
    return last
