"""The site's own record as CSV: a row for each band of chances, of all forecasts and of each kind.

Takes a record, gives the file's text. It rounds nothing.
"""

import csv
import io
from collections.abc import Iterator

from generator.model.reliability import Record, Reliability

HEADER = ("group", "forecasts", "low", "high", "said", "count", "came", "likely_low", "likely_high")
_Row = tuple[str | int | float, ...]


def record_csv(record: Record) -> str:
    """``group`` is ``all``, a type of metric, or how many readings ahead; bands without a case are left out; lines end in LF."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(HEADER)
    for group, reliability in _groups(record):
        writer.writerows(_rows(group, reliability))
    return text.getvalue()


def _groups(record: Record) -> Iterator[tuple[str, Reliability]]:
    yield "all", record.overall
    yield from ((str(kind), each) for kind, each in record.by_type.items())
    yield from ((f"{steps} ahead", each) for steps, each in record.by_horizon.items())


def _rows(group: str, of: Reliability) -> Iterator[_Row]:
    return (
        (group, of.forecasts, band.low, band.high, band.said, band.count, band.came, *band.likely)
        for band in of.bands
        if band.count
    )
