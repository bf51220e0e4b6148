"""What was read again later, and what was met only by that."""

from generator.model.report import Status
from tests.evaluate.sites import april, metrics, readings

AGAIN = readings("04-10 470 collected=04-10\n04-10 481 collected=04-12")


def test_a_target_that_was_met_only_by_a_restated_number_says_so(judge_goal) -> None:
    found = judge_goal(april("target: 480") + AGAIN, "2026-04-13")
    [report] = found.key_results
    assert (report.status, report.because.restated, found.because.restated) == (Status.ACHIEVED, True, True)
    assert [(each.first, each.now) for each in report.restated] == [(470, 481)]
    assert "note-met-by-restated" in {note.code for note in report.notes}


def test_what_was_met_by_what_was_read_first_says_nothing(judge) -> None:
    met = judge(april("target: 460") + AGAIN, "2026-04-13")
    assert (met.status, met.because.restated) == (Status.ACHIEVED, None)
    before = judge(april("target: 480") + AGAIN, "2026-04-11")
    assert before.status is not Status.ACHIEVED


def test_a_restated_part_counts_in_what_is_computed_from_it(judge) -> None:
    site = metrics("all: {type: level, formula: fans + followers}") + april("target: 580", "all")
    found = judge(site + AGAIN + readings("04-10 100", "followers"), "2026-04-13")
    assert (found.value, found.because.restated) == (581, True)
