"""The judgement agrees with a second, plain one on generated goals. ``GOALPOSTS_PLAIN_GOALS`` sets how many."""

import os
from math import isclose

import pytest

from generator.evaluate import evaluate
from generator.model.fact import Unknown
from generator.model.report import KeyResultReport, Report
from generator.model.verdict import Forecast
from tests.evaluate.generated import generated
from tests.evaluate.plain import plainly

GOALS_PER_BOOK = 3
BOOKS = -(-int(os.environ.get("GOALPOSTS_PLAIN_GOALS", "500")) // GOALS_PER_BOOK)
BATCH = 25


def plain_fact(fact):
    return fact.reason if isinstance(fact, Unknown) else fact


def as_plain(report: KeyResultReport) -> dict:
    names = ("baseline", "target", "value", "progress", "expected", "needed_per_day", "actual_per_day")
    because = report.because
    fact = {
        "met": because.date,
        "broken": because.date,
        "ceiling-passed": because.date,
        "no-target": because.reason,
        "no-reading": because.reason,
        "stale": because.last_reading,
        "chance": because.chance,
    }.get(because.code)
    return {
        **{name: plain_fact(getattr(report, name)) for name in names},
        "value_date": report.value_date,
        "status": str(report.status),
        "code": because.code,
        "fact": fact,
        "pace": because.pace,
    }


def alike(ours, theirs) -> bool:
    if isinstance(ours, int | float) and isinstance(theirs, int | float):
        return isclose(ours, theirs, rel_tol=1e-9, abs_tol=1e-9)
    return ours == theirs


def chances_in(report: Report) -> dict:
    """What was forecast: the second judgement judges by it, and forecasts nothing itself."""
    return {
        (goal.goal.id, kr.key_result.id): kr.forecast.probability
        for goal in report.goals
        for kr in goal.key_results
        if isinstance(kr.forecast, Forecast)
    }


def differences(seed: int) -> list[str]:
    book, as_of = generated(seed)
    report = evaluate(book, as_of)
    plain = plainly(book, as_of, chances_in(report))
    found = []
    for goal in report.goals:
        pairs = [((goal.goal.id, kr.key_result.id), as_plain(kr)) for kr in goal.key_results]
        whole = {"status": str(goal.status), "progress": plain_fact(goal.progress)}
        for name, ours in [*pairs, (goal.goal.id, whole)]:
            found += [
                f"seed {seed} {name} {field}: {ours[field]} and plainly {plain[name][field]}"
                for field in ours
                if not alike(ours[field], plain[name][field])
            ]
    return found


@pytest.mark.parametrize("first", range(0, BOOKS, BATCH))
def test_both_judgements_agree(first):
    assert [line for seed in range(first, min(first + BATCH, BOOKS)) for line in differences(seed)] == []
