"""What is in reach is just what the verdict would call reasonable."""

from dataclasses import replace

import pytest

from generator.evaluate.realism.reach import in_reach
from generator.model.book import RealismThresholds
from generator.model.fact import Unknown, known
from generator.model.verdict import RealismVerdict
from tests.evaluate.audit.texts import GROWING, goal, stepped

AS_OF = "2026-04-15"
THRESHOLDS = RealismThresholds(reasonable=1.5, unrealistic=5, min_history=8)
SAWTOOTH = [10 + 4 * (day // 15 % 3) for day in range(90)]
WAITING = [60 - 6 * (week // 4 % 3) for week in range(30)]
CASES = {
    "a level": ("fans", ">= {}", 7400, GROWING),
    "a total": ("likes", ">= {}", 0, stepped("2026-01-01", SAWTOOTH, days=1, metric="likes")),
    "a limit": (
        "response_time",
        "<= {} min",
        0,
        stepped("2025-09-07", WAITING, days=7, metric="response_time"),
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_the_bound_is_reasonable_and_a_little_more_is_not(judge, case: str) -> None:
    metric, form, baseline, readings = CASES[case]

    def asked(amount: float):
        return judge(goal(metric=metric, target=f'"{form.format(round(amount, 6))}"') + readings, AS_OF)

    found = asked(8100)
    assert found.metric is not None
    bound = in_reach(found.realism, found.metric, found.key_result.op, THRESHOLDS)
    assert known(bound)
    total = baseline + bound * (found.realism.days if found.metric.has_rate else 1)
    more = total - 0.01 if case == "a limit" else total + 0.01
    assert asked(total).realism.verdict is RealismVerdict.REASONABLE
    assert asked(more).realism.verdict is RealismVerdict.STRETCH


def test_without_a_past_nothing_is_in_reach_for_all_that_is_known(judge) -> None:
    found = judge(goal(target="8100") + GROWING, AS_OF)
    short = replace(found.realism, windows=3)
    assert in_reach(short, found.metric, found.key_result.op, THRESHOLDS) == Unknown("too-few-windows")


def test_what_shrank_before_may_do_what_it_did_at_best(judge) -> None:
    found = judge(goal(target="8100") + GROWING, AS_OF)
    shrunk = replace(found.realism, historical=-3.0, best=1.0)
    assert in_reach(shrunk, found.metric, found.key_result.op, THRESHOLDS) == 1.0
