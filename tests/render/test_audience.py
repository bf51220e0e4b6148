import json

from generator.model.report import Because
from generator.render import for_audience, goals_document
from tests.render.reports import checkin, goal, goal_report, judged, key_result, page, report


def test_without_an_audience_everything_is_shown() -> None:
    everything = report(goal_report(goal(audiences=("internal",))))
    assert for_audience(everything, None) is everything


def test_what_names_no_audience_is_for_all() -> None:
    assert [r.goal.id for r in for_audience(report(), "public").goals] == ["reach"]


def test_a_hidden_goal_leaves_nothing_behind() -> None:
    secret = goal(id="secret-plan", audiences=("internal",), supports="reach")
    visible = goal_report(
        goal(), judged(), supporters=("secret-plan",), because=Because(code="stale", goal="secret-plan")
    )
    found = for_audience(report(visible, goal_report(secret, judged(key_result(id="kr")))), "public")
    assert "secret-plan" not in json.dumps(goals_document(found))
    assert "secret-plan" not in repr(found)


def test_a_goal_does_not_name_the_hidden_goal_that_it_supports() -> None:
    hidden = goal_report(goal(id="secret-plan", audiences=("internal",)))
    found = for_audience(report(hidden, goal_report(goal(supports="secret-plan"))), "public")
    assert [r.goal.supports for r in found.goals] == [None]


def test_a_metric_that_only_a_hidden_goal_uses_has_no_page() -> None:
    found = for_audience(report(goal_report(goal(audiences=("internal",)))), "public")
    assert (dict(found.metrics), found.series) == ({}, ())


def test_a_series_that_a_shown_goal_shares_stays_without_the_hidden_one() -> None:
    found = for_audience(
        report(goal_report(), goal_report(goal(id="secret", audiences=("internal",)))), "public"
    )
    assert [series.used_by for series in found.series] == [(("reach", "followers"),)]


def test_check_ins_and_pages_are_for_their_audience() -> None:
    notes = (checkin(), checkin(id="b", audiences=("internal",)))
    found = for_audience(report(goal_report(checkins=notes), pages=(page(audiences=("client",)),)), "public")
    assert ([note.id for note in found.goals[0].checkins], found.pages) == (["2026-12-07-reach"], ())
