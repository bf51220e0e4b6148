"""Forecasts held against what happened: a site's own series replayed, or cases from a file foretold.

Takes a judged report, or lines of JSON; gives counts, or predictions. How a forecast is made, it does not say.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any

from generator.evaluate.forecast.cases import predictions, question_of
from generator.evaluate.forecast.replay import Replayed, replayed
from generator.model.report import Report

__all__ = ["Replayed", "case_of", "foretold", "replayed_series"]


def replayed_series(report: Report) -> tuple[Replayed, ...]:
    """The site's own series, each since its last break that is not bridged."""
    series = []
    for each in report.series:
        since = max((mark.date for mark in each.breaks if not mark.bridged), default=date.min)
        points = [point for point in each.points if point.end >= since]
        series.append((report.metrics[each.key.metric], points))
    return replayed(series)


def case_of(line: bytes) -> tuple[Mapping[str, Any] | None, str]:
    """A case, or what is wrong with its line."""
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
    return iter(predictions(tuple(cases)))
