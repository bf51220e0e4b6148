"""Forecasts held against what happened: a site's own series replayed, or cases from a file foretold.

Takes a judged report, or lines of JSON; gives the record, or predictions. How a forecast is made, it does not say.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any

from generator.evaluate.forecast.replay import MOST, replayed
from generator.model.reliability import Record
from generator.model.report import Report

__all__ = ["case_of", "foretold", "record_of"]


def record_of(report: Report, most: int | None = MOST) -> Record:
    """The record of the site's own series, each since its last break that is not bridged; of ``most`` forecasts, or of all.

    It is made of what ``report`` holds: an audience's of what that audience may see. A plain function of plain values.
    """
    series = []
    for each in report.series:
        since = max((mark.date for mark in each.breaks if not mark.bridged), default=date.min)
        points = [point for point in each.points if point.end >= since]
        series.append((report.metrics[each.key.metric], points))
    return replayed(series, most)


def case_of(line: bytes) -> tuple[Mapping[str, Any] | None, str]:
    """A case, or what is wrong with its line."""
    from generator.evaluate.forecast.cases import question_of  # noqa: PLC0415 - arrays, which a build need not load

    try:
        case = json.loads(line)
    except ValueError as error:
        return None, f"this is no JSON: {error}"
    if not isinstance(case, dict):
        return None, "a case is an object, `{…}`"
    try:
        question_of(case)
    except KeyError as error:
        return None, f"the case has no {error}"
    except (TypeError, ValueError, OverflowError, IndexError) as error:
        return None, f"this is no case: {error}"
    return case, ""


def foretold(cases: Iterable[Mapping[str, Any]]) -> Iterator[Mapping[str, Any]]:
    """A prediction for each case, in their order."""
    from generator.evaluate.forecast.cases import predictions  # noqa: PLC0415

    return iter(predictions(tuple(cases)))
