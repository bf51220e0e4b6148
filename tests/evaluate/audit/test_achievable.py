"""A: somebody owns it, something is done for it, and it was done before."""

import pytest

from generator.model.text import LocalText
from generator.model.verdict import Verdict
from tests.evaluate.audit.texts import GROWING, goal, stepped

YES = "smart: {achievable: 'Yes'}\n"


def action(fields: str) -> str:
    return f"actions:\n  - {{title: Boost, {fields}}}\n"


def test_somebody_owns_it(found) -> None:
    assert found("achievable", "no-owner", goal()).verdict is Verdict.WARN
    assert found("achievable", "no-owner", goal(owner="Dana")) is None
    assert found("achievable", "owned", goal(owner="Dana")).facts == {"owner": LocalText((("en", "Dana"),))}


def test_several_own_it_together(found) -> None:
    facts = found("achievable", "owned", goal(owner="[Dana, Kari]")).facts
    assert facts == {"owner": LocalText((("en", "Dana, Kari"),)), "owners": 2}


@pytest.mark.parametrize("status", ["planned", "doing", "done"])
@pytest.mark.parametrize("days", ["date: 2026-04-30", "start: 2026-03-20, end: 2026-04-01"])
def test_something_is_planned_done_or_being_done_inside_the_period(found, status, days) -> None:
    site = goal(action(f"{days}, status: {status}"))
    assert found("achievable", "no-action", site) is None
    assert found("achievable", "acted", site).facts == {"done": int(status == "done"), "actions": 1}


@pytest.mark.parametrize(
    "fields",
    [
        "date: 2026-04-02, status: proposed",
        "date: 2026-04-02, status: dropped",
        "date: 2026-03-31, status: done",
        "date: 2026-05-01, status: planned",
    ],
)
def test_what_is_proposed_dropped_or_outside_is_no_action(found, fields) -> None:
    assert found("achievable", "no-action", goal(action(fields))).verdict is Verdict.WARN


def test_a_claim_without_owner_and_action_is_only_a_claim(found) -> None:
    assert found("achievable", "claimed-only", goal(YES)).verdict is Verdict.WARN
    assert found("achievable", "claimed-only", goal(YES, owner="Dana")) is None
    assert found("achievable", "claimed-only", goal(YES + action("date: 2026-04-02"))) is None
    assert found("achievable", "claimed-only", goal()) is None


def test_what_was_never_reached_is_said_with_its_windows(found) -> None:
    facts = found("achievable", "never-reached", goal(target="9000") + GROWING).facts
    # of 65 weekly readings those from the fifth week on can end a window of 30 days
    assert (facts["reached"], facts["windows"], facts["days"]) == (0, 60, 30)
    assert found("achievable", "never-reached", goal(target="7500") + GROWING) is None


def test_seven_windows_are_too_few_to_say_never(found) -> None:
    seven = stepped("2026-01-04", range(1000, 2300, 100))
    assert found("achievable", "never-reached", goal(target="9000") + seven).facts["windows"] == 8
    assert (
        found(
            "achievable", "never-reached", goal(target="9000") + seven.replace("2026-01-04,fans,1000\n", "")
        )
        is None
    )


def test_what_was_reached_once_passes(found) -> None:
    once = stepped("2025-10-05", [*range(1000, 2800, 100), 4000, *range(4000, 4700, 100)])
    facts = found("achievable", "gain-reached", goal(target="5500") + once).facts
    assert facts["reached"] == 5  # every window that the leap lies in
    assert found("achievable", "never-reached", goal(target="5500") + once) is None
