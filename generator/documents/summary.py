"""All goals as CSV, as people open it in a spreadsheet: a row for each key result, numbers as they were computed.

Takes a report, gives the file's text. What is not known is an empty cell; its reason is in the JSON document.
"""

import csv
import io
from collections.abc import Iterator

from generator.documents.goals import key_result_title
from generator.documents.readings import harmless, plain_number
from generator.model.fact import Fact, Unknown
from generator.model.report import GoalReport, KeyResultReport, Report

HEADER = (
    "goal",
    "title",
    "owner",
    "client",
    "platform",
    "start",
    "end",
    "goal_status",
    "goal_chance",
    "key_result",
    "key_result_title",
    "metric",
    "account",
    "segment",
    "unit",
    "baseline",
    "target",
    "value",
    "value_date",
    "progress",
    "status",
    "chance",
)


def goals_csv(report: Report) -> str:
    """One row a key result, in the order of goals; a goal without any has one row. Lines end in LF."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(HEADER)
    for goal in report.goals:
        writer.writerows(_rows(goal))
    return text.getvalue()


def _rows(report: GoalReport) -> Iterator[tuple[str, ...]]:
    goal, period = report.goal, report.goal.period
    before = (
        goal.id,
        goal.title.first,
        goal.owner or "",
        goal.client or "",
        report.platform or "",
        period.start.isoformat() if period else "",
        period.end.isoformat() if period else "",
        report.status.value,
        _number(report.chance),
    )
    named = tuple(harmless(cell) for cell in before)
    if not report.key_results:
        yield (*named, *("" for _ in HEADER[len(named) :]))
    for each in report.key_results:
        yield (*named, *(harmless(cell) for cell in _cells(each)))


def _cells(report: KeyResultReport) -> Iterator[str]:
    written, forecast = report.key_result, report.forecast
    yield from (written.id, key_result_title(report))
    yield from (cell or "" for cell in (written.metric, written.account, written.segment, report.unit))
    yield from (_number(fact) for fact in (report.baseline, report.target, report.value))
    yield report.value_date.isoformat() if report.value_date else ""
    yield _number(report.progress)
    yield report.status.value
    yield _number(forecast if isinstance(forecast, Unknown) else forecast.probability)


def _number(fact: Fact) -> str:
    return "" if isinstance(fact, Unknown) else plain_number(fact)
