"""Which changes of a goal are moves, which way they go, and which are none."""

from datetime import date

import pytest

from generator.model.fact import Unknown
from tests.history.stories import GOAL, SITE, Story

SECOND = """\
  - id: reach
    metric: reach
    target: 2000
"""
#: A metric of which nobody says which side is good.
VISITORS = {"content/metrics/own.yaml": "visitors: {label: Visitors, type: level, unit: people}\n"}
READINGS = """\
date,metric,value,account
2026-11-15,followers,390,facebook/pp
2026-11-20,followers,400,facebook/pp
"""


def test_lowering_the_target_is_told_with_all_that_git_knows(story: Story) -> None:
    story.goal("2026-11-10")
    commit = story.goal("2026-11-25", "target: 490", 'target: ">= 480"', author="Edvard")
    (move,) = story.ledger().moves
    assert (move.date, move.commit, move.author) == (date(2026, 11, 25), commit, None)
    assert (move.key_result, move.field, move.old, move.new) == ("followers", "target", 490, 480)
    assert (move.old_text, move.new_text, move.direction) == ("490", ">= 480", "easier")
    assert (move.reason, move.correction) == (None, False)


def test_the_commit_that_first_recorded_a_goal_is_known_by_its_day_and_its_name(story: Story) -> None:
    commit = story.goal("2026-11-10")
    story.goal("2026-11-25", "target: 490", "target: 480")
    ledger = story.ledger()
    assert (ledger.first_committed, ledger.first_commit) == (date(2026, 11, 10), commit)


def test_an_author_is_named_where_the_site_shows_authors(story: Story) -> None:
    story.write({"content/site.yaml": SITE + "show_authors: true\n"})
    story.goal("2026-11-10")
    story.goal("2026-11-25", "target: 490", "target: 480", author="Edvard")
    assert [move.author for move in story.ledger().moves] == ["Edvard"]


@pytest.mark.parametrize(
    ("old", "new", "moves"),
    [
        ("target: 490", "target: 500", [("target", 490, 500, "harder")]),
        ("target: 490", "target: {value: 490, when: at}", [("when", "by", "at", "neutral")]),
        ("target: 490", "target: 490\n    stretch: 520", [("stretch", None, 520, "neutral")]),
        (
            "target: 490",
            "target: 490\n    milestones: [{date: 2026-12-01, value: 420}]",
            [("milestones", None, "2026-12-01: 420", "neutral")],
        ),
        ("baseline: 400", "baseline: 410", [("baseline", 400, 410, "neutral")]),
        ("metric: followers", "metric: fans", [("metric", "followers", "fans", "neutral")]),
        ("account: facebook/pp", "account: facebook/other", [("account", "facebook/pp", "facebook/other", "neutral")]),
        ("target: 490", "target: 490\n    segment: city", [("segment", None, "city", "neutral")]),
        ("target: 490", "target: 490\n    tag: film", [("tag", None, "film", "neutral")]),
        ("target: 490", "target: 490\n    weight: 2", [("weight", 1, 2, "neutral")]),
        ("target: 490", "target: 490\n    shape: flat", [("shape", "linear", "flat", "neutral")]),
        ("end: 2026-12-22", "end: 2026-12-31", [("end", "2026-12-22", "2026-12-31", "easier")]),
        ("end: 2026-12-22", "end: 2026-12-20", [("end", "2026-12-22", "2026-12-20", "harder")]),
        ("start: 2026-11-23", "start: 2026-11-20", [("start", "2026-11-23", "2026-11-20", "easier")]),
        ("start: 2026-11-23", "start: 2026-11-24", [("start", "2026-11-23", "2026-11-24", "harder")]),
        ("owner: Dana", "owner: Dana\nrollup: worst", [("rollup", "weighted", "worst", "neutral")]),
        ("owner: Dana", "owner: Dana\nstate: cancelled", [("state", "active", "cancelled", "neutral")]),
        ("owner: Dana", "owner: Dana\nstate: draft", [("state", "active", "draft", "neutral")]),
        ("target: 490\n", "target: 490\n" + SECOND, [("key_result", None, "reach", "harder")]),
    ],
)  # fmt: skip
def test_every_field_that_is_judged_is_listed(story: Story, old: str, new: str, moves: list) -> None:
    story.goal("2026-11-10")
    story.goal("2026-11-25", old, new)
    assert story.moves() == moves


def test_a_lower_ceiling_is_harder(story: Story) -> None:
    story.write(VISITORS)
    story.goal("2026-11-10", "metric: followers", "metric: visitors")
    story.goal("2026-11-11", "target: 490", 'target: "<= 490"')
    story.goal("2026-11-25", "<= 490", "<= 480")
    assert story.moves() == [("op", "gte", "lte", "neutral"), ("target", 490, 480, "harder")]


def test_a_dropped_key_result_is_easier(story: Story) -> None:
    story.goal("2026-11-10", "target: 490\n", "target: 490\n" + SECOND)
    story.goal("2026-11-25", SECOND, "")
    (move,) = story.ledger().moves
    assert (move.key_result, move.field, move.old, move.new, move.direction) == (
        "reach", "key_result", "reach", None, "easier",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("target: 490", 'target: ">= 490"'),
        ("target: 490", "target: +90"),
        ("target: 490", "target: {change_percent: 22.5}"),
        ("target: 490", "target: {value: 490, when: by}"),
        ("    target: 490", "    target: 490  # more than last year\n    shape: linear\n    weight: 1.0"),
        ("baseline: 400", "baseline: {value: 400, date: 2026-11-22, source: export}"),
        ("period: {start: 2026-11-23, end: 2026-12-22}", "period:\n  start: 2026-11-23\n  length: P1M"),
        ("account: facebook/pp\n", ""),
        ("owner: Dana", "owner: Edvard"),
        ("owner: Dana", "owner: [Dana, Edvard]"),
        ("title: Grow", "title: Increase"),
        ("target: 490", "target: 490\n    title: Followers in the city"),
        ("baseline: 400", "baseline: {value: 400, segment: city}"),
        ("A new local", "A quite new local"),
        ("\n", "\r\n"),
    ],
)
def test_the_same_in_other_words_is_no_move(story: Story, old: str, new: str) -> None:
    story.write({"content/snapshots/readings.csv": READINGS})
    story.goal("2026-11-10")
    story.goal("2026-11-25", old, new)
    assert story.moves() == []


def test_key_results_in_another_order_have_not_moved(story: Story) -> None:
    first = GOAL[GOAL.index("  - id: followers") : GOAL.index("---\nA new")]
    story.goal("2026-11-10", "target: 490\n", "target: 490\n" + SECOND)
    story.goal("2026-11-25", first + SECOND, SECOND + first)
    assert story.moves() == []


def test_a_key_result_with_an_account_of_its_own_does_not_follow_the_goals(story: Story) -> None:
    story.goal("2026-11-10", "target: 490\n", "target: 490\n" + SECOND + "    account: facebook/second\n")
    story.goal("2026-11-25", "account: facebook/pp", "account: facebook/other")
    assert [(move.key_result, move.field) for move in story.ledger().moves] == [("followers", "account")]


def test_a_goals_account_moves_once_for_each_key_result(story: Story) -> None:
    story.goal("2026-11-10", "target: 490\n", "target: 490\n" + SECOND)
    story.goal("2026-11-25", "account: facebook/pp", "account: facebook/other")
    moves = story.ledger().moves
    assert [(move.key_result, move.field) for move in moves] == [
        ("followers", "account"),
        ("reach", "account"),
    ]


def test_a_lower_baseline_under_a_change_is_one_move_and_makes_it_easier(story: Story) -> None:
    story.goal("2026-11-10", "target: 490", "target: +20%")
    story.goal("2026-11-25", "baseline: 400", "baseline: 380")
    assert story.moves() == [("baseline", 400, 380, "easier")]


def test_a_lower_baseline_under_a_reduction_makes_it_harder(story: Story) -> None:
    story.write(VISITORS)
    story.goal("2026-11-10", "metric: followers", "metric: visitors")
    story.goal("2026-11-11", "target: 490", "target: -10%")
    story.goal("2026-11-25", "baseline: 400", "baseline: 380")
    assert story.moves()[-1:] == [("baseline", 400, 380, "harder")]


def test_a_change_comes_down_to_a_number_by_the_readings(story: Story) -> None:
    story.write({"content/snapshots/readings.csv": READINGS})
    story.goal("2026-11-10", "baseline: 400\n    target: 490", "target: +20%")
    story.goal("2026-11-25", "target: +20%", "target: +15%")
    assert story.moves() == [("target", 480, 460, "easier")]


def test_a_baseline_written_down_as_the_readings_have_it_is_no_move(story: Story) -> None:
    story.write({"content/snapshots/readings.csv": READINGS})
    story.goal("2026-11-10", "    baseline: 400\n", "")
    story.goal("2026-11-25", "    target", "    baseline: 400\n    target")
    assert story.moves() == []


def test_a_change_of_nothing_known_is_told_as_it_is_written(story: Story) -> None:
    story.goal("2026-11-10", "baseline: 400\n    target: 490", "target: +20%")
    story.goal("2026-11-25", "target: +20%", "target: +15%")
    assert story.moves() == [("target", "+20%", "+15%", "easier")]


def test_what_follows_from_another_metric_is_not_told_beside_it(story: Story) -> None:
    story.goal("2026-11-10")
    story.goal("2026-11-25", "    metric: followers", "    metric: reach")
    assert [move[0] for move in story.moves()] == ["metric"]


def test_a_length_is_told_as_it_was_spelled(story: Story) -> None:
    story.goal("2026-11-10", "end: 2026-12-22", "length: P30D")
    story.goal("2026-11-25", "length: P30D", "length: P60D")
    (move,) = story.ledger().moves
    assert (move.field, move.old, move.new) == ("end", "2026-12-22", "2027-01-21")
    assert (move.old_text, move.new_text) == ("P30D", "P60D")


SPAN = "{start: 2026-11-23, end: 2026-12-22}"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("2026-Q4", "{start: 2026-10-01, end: 2026-12-31}"),
        ("{start: 2026-11-01, length: P1M}", "2026-11"),
        ("2026-W48", "{start: 2026-11-23, end: 2026-11-29}"),
        ("2026", '"2026"'),
    ],
)
def test_the_same_days_in_one_word_or_in_two_are_no_move(story: Story, old: str, new: str) -> None:
    story.goal("2026-09-10", SPAN, old)
    story.goal("2026-11-25", old, new)
    assert story.moves() == []


def test_another_word_for_the_period_moves_the_days_that_it_changes_and_is_told_as_written(
    story: Story,
) -> None:
    story.goal("2026-09-10", SPAN, "2026-Q4")
    story.goal("2026-11-25", "2026-Q4", "2026")
    (move,) = story.ledger().moves
    assert (move.key_result, move.field, move.direction) == (None, "start", "easier")
    assert (move.old, move.old_text) == ("2026-10-01", "2026-Q4")
    assert (move.new, move.new_text) == ("2026-01-01", "2026")


def test_moves_come_oldest_first_and_a_revert_is_one_more(story: Story) -> None:
    story.goal("2026-11-10")
    story.goal("2026-11-25", "target: 490", "target: 480")
    story.git("revert", "--no-edit", "HEAD", day="2026-11-26")
    assert story.moves() == [("target", 490, 480, "easier"), ("target", 480, 490, "harder")]


def test_a_move_and_its_reverse_leave_the_original_alone(story: Story) -> None:
    story.goal("2026-11-10")
    story.goal("2026-11-25", "target: 490", "target: 480")
    story.goal("2026-11-26", "target: 480", "target: 490")
    original = story.ledger().original
    assert not isinstance(original, Unknown)
    (result,) = original.goal.key_results
    assert result.target is not None
    assert result.target.amount == 490


def test_one_commit_that_moves_many_things_tells_each(story: Story) -> None:
    story.goal("2026-11-10")
    story.goal("2026-11-25", GOAL, GOAL.replace("490", "480").replace("12-22", "12-31").replace("400", "410"))
    assert {move[0] for move in story.moves()} == {"end", "baseline", "target"}


def test_a_threshold_is_moved_once_for_each_goal(story: Story) -> None:
    story.goal("2026-11-10")
    story.goal("2026-11-10", name="other")
    story.commit("2026-11-25", {"content/site.yaml": SITE + "status: {on_track: 0.6, at_risk: 0.35}\n"})
    moves = [("site.status.on_track", 0.7, 0.6, "easier"), ("site.status.at_risk", 0.3, 0.35, "harder")]
    assert story.moves("reach") == story.moves("other") == moves
    assert [move.key_result for move in story.ledger().moves] == [None, None]


def test_a_used_metric_that_means_something_else_is_listed(story: Story) -> None:
    metrics = "total: {label: Total, type: level, unit: people, formula: followers + fans}\nunused: {label: Unused, type: level}\n"
    story.write({"content/metrics/own.yaml": metrics})
    story.goal("2026-11-10", "metric: followers", "metric: total")
    story.commit(
        "2026-11-25",
        {"content/metrics/own.yaml": metrics.replace("+ fans", "+ 2 * fans, version: 2, better: lower")},
    )
    story.commit(
        "2026-11-26",
        {
            "content/metrics/own.yaml": metrics.replace(
                "+ fans", "+ 2 * fans, version: 2, better: lower"
            ).replace("Unused, type: level", "Unused, type: flow")
        },
    )
    assert story.moves() == [
        ("metric.formula", "followers + fans", "followers + 2 * fans", "neutral"),
        ("metric.better", "higher", "lower", "neutral"),
        ("metric.version", 1, 2, "neutral"),
    ]  # fmt: skip


def test_a_metric_that_the_site_lays_over_the_catalogue_is_moved(story: Story) -> None:
    story.goal("2026-11-10")
    story.commit("2026-11-25", {"content/metrics/own.yaml": "followers: {type: flow}\n"})
    assert story.moves() == [("metric.type", "level", "flow", "neutral")]


def test_a_formula_that_is_only_spelled_anew_is_no_move(story: Story) -> None:
    metrics = "total: {label: Total, type: level, unit: people, formula: followers + fans}\n"
    story.write({"content/metrics/own.yaml": metrics})
    story.goal("2026-11-10", "metric: followers", "metric: total")
    story.commit(
        "2026-11-25", {"content/metrics/own.yaml": metrics.replace("followers + fans", '"(followers+fans)"')}
    )
    assert story.moves() == []
