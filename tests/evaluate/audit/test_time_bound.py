"""T: a first and a last day, room for enough readings, and written down in time."""

from datetime import date

import pytest

from generator.model.calendar import Period
from generator.model.verdict import Verdict
from tests.evaluate.audit.texts import goal


def test_a_goal_first_committed_after_its_end_fails(found) -> None:
    finding = found("time_bound", "committed-after-end", goal(), committed="2026-05-01", as_of="2026-05-02")
    assert finding.verdict is Verdict.FAIL
    assert (
        found("time_bound", "committed-after-end", goal(), committed="2026-04-30", as_of="2026-05-02") is None
    )


@pytest.mark.parametrize(
    ("committed", "is_late"), [("2026-03-30", False), ("2026-04-03", False), ("2026-04-04", True)]
)
def test_a_tenth_of_the_time_is_left_to_write_it_down(found, committed, is_late) -> None:
    late = found("time_bound", "committed-late", goal(), committed=committed)
    assert (late is not None) is is_late
    assert late is None or late.verdict is Verdict.WARN
    assert (found("time_bound", "committed-in-time", goal(), committed=committed) is None) is is_late


def test_without_git_nothing_is_said_of_commits(audit) -> None:
    assert not [f.code for f in audit(goal()).time_bound.findings if f.code.startswith("committed")]


@pytest.mark.parametrize(("end", "few"), [("2026-04-27", 3), ("2026-04-28", None)])
def test_four_periods_of_the_frequency_fit(found, end, few) -> None:
    finding = found("time_bound", "few-periods", goal(period=f"{{start: 2026-04-01, end: {end}}}"))
    assert (None if finding is None else finding.facts["count"]) == few
    fits = found("time_bound", "readings-fit", goal(period=f"{{start: 2026-04-01, end: {end}}}"))
    assert (fits is None) is (few is not None)


def test_the_evidence_is_the_period(found) -> None:
    facts = found("time_bound", "dated", goal()).facts
    assert facts == {"period": Period(date(2026, 4, 1), date(2026, 4, 30)), "days": 30}


def test_a_draft_without_a_period_is_unknown(found) -> None:
    assert found("time_bound", "no-period", goal(state="draft", period="")).verdict is Verdict.UNKNOWN
    assert found("time_bound", "no-period", goal(state="draft")) is None
