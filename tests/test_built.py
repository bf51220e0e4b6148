import pytest

from tests.built import built, goal_file, readings_file

APRIL = "period: {start: 2026-04-01, end: 2026-04-30}\nmetric: followers\naccount: x/cafe\ntarget: 480"
SITE = goal_file(APRIL) + readings_file("2026-04-13,followers,431,x/cafe")


def test_a_site_goes_through_the_real_stages() -> None:
    found = built(SITE, "2026-04-15")
    assert (found.key_result.value, found.written.metric, found.goal.id) == (431.0, "followers", "reach")


def test_goals_and_key_results_are_found_by_their_ids() -> None:
    found = built(SITE + goal_file(APRIL, id="other"), "2026-04-15")
    assert found.of("other").goal.id == "other"
    assert found.key_result_of("other", "followers").value == 431.0


def test_a_site_with_errors_says_them() -> None:
    with pytest.raises(AssertionError, match="no metric has this id"):
        built(goal_file(APRIL.replace("followers", "folowers")), "2026-04-15")


def test_a_site_is_built_once() -> None:
    assert built(SITE, "2026-04-15") is built(SITE, "2026-04-15")
