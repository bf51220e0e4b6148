"""Readings as CSV, as people open it in a spreadsheet: those in force of a goal's key results, or of a metric's series.

Takes reports, gives the file's text. A cell that a spreadsheet would take for a formula begins with an
apostrophe, unless it is a number. It adds nothing up and rounds nothing.
"""

import csv
import io
import re
from collections.abc import Iterable, Iterator

from generator.model.report import GoalReport, KeyResultReport, Point, SeriesReport

HEADER = ("key_result", "metric", "account", "segment", "unit", "start", "date", "value", "item")
_NUMBER = re.compile(r"[+-]?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?", re.ASCII)
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def readings_csv(report: GoalReport) -> str:
    """One row a reading, in the order of key results and days; lines end in LF."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(HEADER)
    for key_result in report.key_results:
        writer.writerows(_rows(key_result))
    return text.getvalue()


def series_csv(reports: Iterable[SeriesReport], unit: str | None) -> str:
    """One row a reading, in the order of series and days; ``unit`` is their metric's. Lines end in LF."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(HEADER[1:])
    for report in reports:
        named = tuple(harmless(cell or "") for cell in (*report.key, unit))
        writer.writerows((*named, *_cells(point)) for point in report.points)
    return text.getvalue()


def harmless(cell: str) -> str:
    """``cell`` with an apostrophe before what a spreadsheet would run.

    >>> harmless("=1+1"), harmless("-4.5"), harmless("plain")
    ("'=1+1", '-4.5', 'plain')
    """
    return f"'{cell}" if cell.lstrip(" ").startswith(_FORMULA) and not _NUMBER.fullmatch(cell) else cell


def _rows(report: KeyResultReport) -> Iterator[tuple[str, ...]]:
    written = report.key_result
    before = (written.id, written.metric, written.account, written.segment, report.unit)
    named = tuple(harmless(cell or "") for cell in before)
    return ((*named, *_cells(point)) for point in report.points)


def _cells(point: Point) -> tuple[str, ...]:
    end = point.end.isoformat()
    return (
        end if point.start == point.end else point.start.isoformat(),
        end,
        plain_number(point.value),
        harmless(point.item or ""),
    )


def plain_number(value: float) -> str:
    """A number as it was computed, a whole one without decimals.

    >>> plain_number(431.0), plain_number(0.1)
    ('431', '0.1')
    """
    return repr(float(value)).removesuffix(".0")
