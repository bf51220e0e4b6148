"""Whole scenes: whatever a goal holds, its labels stay apart and inside the picture."""

from dataclasses import replace

import pytest

from generator.chart.compose import composed
from generator.chart.plot import plotted
from generator.chart.scene import NARROW, WIDE
from generator.chart.subject import subjects_of
from generator.l10n import phrase, words_for
from generator.model.calendar import Period
from generator.model.fact import Unknown
from generator.model.goal import ActionStatus
from generator.model.metric import MetricType
from generator.model.report import TrackPoint
from tests.chart.reports import (
    AS_OF,
    DAY,
    END,
    FOLLOWERS,
    START,
    action,
    goal,
    mark,
    metric,
    original,
    points,
    report,
)

shapes = pytest.mark.parametrize("shape", [WIDE, NARROW], ids=lambda shape: shape.id)


def scene_of(judged, shape):
    return composed(plotted(next(iter(subjects_of(judged).values()))), shape)


def codes_of(judged, shape=WIDE):
    return [label.word.phrase.code for label in scene_of(judged, shape).labels]


def label_of(judged, code, shape=WIDE):
    return next(label for label in scene_of(judged, shape).labels if label.word.phrase.code == code)


@shapes
def test_a_level_says_its_target_its_plan_and_its_newest_value(shape) -> None:
    said = codes_of(goal(report(points(FOLLOWERS))), shape)
    assert "chart-plan" in said
    assert ("chart-target" if shape is WIDE else "chart-target-name") in said
    newest = [label for label in scene_of(goal(report(points(FOLLOWERS))), shape).labels if label.bold]
    assert newest[-1].word.phrase.facts["value"].value == 431


def test_the_dates_are_those_of_history_start_and_end() -> None:
    labels = scene_of(goal(report(points(FOLLOWERS))), WIDE).labels
    dates = [label.word.phrase.facts["date"] for label in labels if label.word.phrase.code == "chart-date"]
    assert sorted(dates) == [points(FOLLOWERS)[3].end, START, END]


@shapes
def test_the_start_of_the_goal_is_dated_before_the_start_of_history(shape) -> None:
    period = Period(START.replace(month=11), START.replace(year=2021, month=2))
    weeks = points(range(28), last=period.start + DAY * 20, every=7)
    dates = [
        label.word.phrase.facts.get("date")
        for label in scene_of(goal(report(weeks, period=period)), shape).labels
    ]
    assert {period.start, period.end} <= set(dates)


def test_dates_of_two_years_say_their_year() -> None:
    period = Period(START.replace(month=12), START.replace(year=2021, month=1))
    assert "chart-date-year" in codes_of(goal(report((), period=period)))


def test_one_day_has_one_date() -> None:
    assert codes_of(goal(report((), period=Period(START, START)))).count("chart-date") == 1


@shapes
def test_the_axis_s_numbers_stand_left_of_the_plot_and_begin_at_its_foot(shape) -> None:
    scene = scene_of(goal(report(points(FOLLOWERS))), shape)
    numbers = [label for label in scene.labels if label.word.phrase.code == "chart-grid"]
    assert numbers[0].word.phrase.facts["value"].value == scene.frame.low
    assert all(label.box.right < scene.frame.left for label in numbers)


@shapes
def test_the_posts_stand_on_the_target_at_the_deadline_within_the_plot(shape) -> None:
    scene = scene_of(goal(report(points(FOLLOWERS))), shape)
    bar = scene.frame.y(480.0)
    uprights = [rule for rule in scene.layers["furniture"] if rule["width"] == 3 and rule["x"] == rule["x2"]]
    assert [rule["x"] for rule in uprights] == [
        scene.frame.right - shape.post_half,
        scene.frame.right + shape.post_half,
    ]
    assert all(rule["y2"] == bar and rule["y"] == pytest.approx(bar - shape.post) for rule in uprights)
    assert bar - shape.post >= scene.frame.top


def test_where_the_target_stood_first_there_are_ghost_posts() -> None:
    moved = scene_of(goal(report(points(FOLLOWERS), first_target=520.0)), WIDE)
    ghosts = [rule for rule in moved.layers["furniture"] if "ghost" in rule["stroke"]]
    assert {round(rule["y2"], 1) for rule in ghosts} == {round(moved.frame.y(520.0), 1)}


def test_what_finds_no_room_for_its_title_is_named_below_the_picture() -> None:
    fairs = [mark(f"Fair {n}", START + DAY * n, START + DAY * (n + 9)) for n in range(9)]
    scene = scene_of(goal(report(points(FOLLOWERS)), marks=fairs), NARROW)
    said = {
        label.word.phrase.facts["title"].first for label in scene.labels if "room" in label.word.phrase.facts
    }
    unsaid = {note.title.first for note in scene.wordless}
    assert unsaid
    assert unsaid.isdisjoint(said)
    assert unsaid | said >= {f"Fair {n}" for n in range(9)}


def test_a_share_is_said_in_percent() -> None:
    shares = report(
        points([0.03, 0.04], every=7, window=7), of=metric(MetricType.RATIO, unit=None), target=0.05
    )
    assert label_of(goal(shares), "chart-target").word.phrase.facts["value"].share is True


def test_a_flat_plan_is_the_target_and_gets_no_name_of_its_own() -> None:
    flat = (TrackPoint(START - DAY, 480.0), TrackPoint(END, 480.0))
    assert "chart-plan" not in codes_of(goal(report(points(FOLLOWERS), plan=flat)))


def test_without_a_target_nothing_is_said_of_one() -> None:
    said = codes_of(goal(report(points(FOLLOWERS), target=Unknown("no-baseline"), plan=())))
    assert not {"chart-target", "chart-plan"} & set(said)


@shapes
def test_a_target_that_was_moved_is_said_with_what_it_was_first_set_at(shape) -> None:
    scene = scene_of(goal(report(points(FOLLOWERS), first_target=490.0)), shape)
    codes = {label.word.phrase.code for label in scene.labels}
    assert "chart-original" in codes or "chart-original-name" in codes
    first, target = (
        next(row for row in scene.layers["limits"] if row["y"] == value) for value in (490.0, 480.0)
    )
    assert first["dash"]
    assert first["width"] < target["width"]


def test_a_target_that_was_first_set_far_above_is_still_in_the_picture() -> None:
    scene = scene_of(goal(report(points(FOLLOWERS), first_target=900.0)), WIDE)
    assert scene.frame.high > 900.0


def test_a_target_that_nobody_moved_is_said_once() -> None:
    scene = scene_of(goal(report(points(FOLLOWERS), first_target=480.0)), WIDE)
    assert len(scene.layers["limits"]) == 1


def test_a_first_target_of_another_metric_is_not_drawn_on_this_ones_axis() -> None:
    elsewhere = replace(metric(), id="reach")
    moved = replace(report(points(FOLLOWERS)), original=original(9_000.0, elsewhere))
    assert len(scene_of(goal(moved), WIDE).layers["limits"]) == 1


def test_a_stretch_near_the_target_is_pushed_away_from_it() -> None:
    labels = scene_of(goal(report(points(FOLLOWERS), stretch=481.0)), WIDE).labels
    heights = {label.word.phrase.code: label.y for label in labels}
    assert heights["chart-target"] - heights["chart-stretch"] >= 15


def test_actions_are_numbered_as_the_list_of_the_page_is() -> None:
    acts = [
        action("Later", START + DAY * 9),
        action("Never", START, status=ActionStatus.DROPPED),
        action("First", START + DAY * 2),
    ]
    labels = scene_of(goal(report(points(FOLLOWERS)), actions=acts), WIDE).labels
    numbers = [label for label in labels if label.word.phrase.code == "chart-action"]
    numbers.sort(key=lambda label: label.x)
    assert [label.word.phrase.facts["number"] for label in numbers] == [3, 1]


def test_actions_that_one_narrow_lane_does_not_hold_are_dealt_to_more() -> None:
    acts = [action(f"A {n}", START + DAY * n) for n in range(16)]
    scene = scene_of(goal(report(points(FOLLOWERS)), actions=acts), NARROW)
    heights = {circle["y"] for circle in scene.layers["circles"]}
    assert len(scene.layers["circles"]) == 16
    assert len(heights) == 2


@shapes
def test_large_numbers_are_written_in_words_everywhere(shape) -> None:
    billions = report(
        points([3_900_000_000, 4_244_400_000]), target=4_500_000_000.0, baseline=3_900_000_000.0
    )
    said = [
        phrase(words_for("en"), label.word.phrase).text for label in scene_of(goal(billions), shape).labels
    ]
    assert not [text for text in said if "000,000" in text]
    assert any("4.5 bn" in text for text in said)


def test_a_campaign_of_another_account_is_not_shown() -> None:
    other = replace(mark("Elsewhere", START), account="x/other")
    assert "chart-mark" not in codes_of(goal(report(points(FOLLOWERS)), marks=[other]))


def test_a_long_title_is_given_room_for_some_of_its_characters() -> None:
    title = "A campaign with a title that is far too long for any row of a chart"
    note = label_of(goal(report(points(FOLLOWERS)), marks=[mark(title, START, END)]), "chart-mark")
    assert 8 <= note.word.phrase.facts["room"] < len(title)


def test_a_short_title_is_given_all_the_room_it_needs() -> None:
    note = label_of(goal(report(points(FOLLOWERS)), marks=[mark("Fair", START, END)]), "chart-mark")
    assert note.word.phrase.facts["room"] >= len("Fair")


def test_the_period_is_washed_from_the_eve_of_its_start() -> None:
    scene = scene_of(goal(report(points(FOLLOWERS))), WIDE)
    assert scene.wash.left == scene.frame.x((START - DAY).toordinal())
    assert scene.wash.right == scene.frame.right


def test_history_takes_no_more_room_than_the_goal_may_spare() -> None:
    years = points(range(1000), last=AS_OF, every=1)
    frame = scene_of(goal(report(years)), WIDE).frame
    assert frame.last - frame.first <= 2.2 * 30 + 1


def test_a_key_result_without_period_or_reading_has_no_subject() -> None:
    empty = report((), period=None)
    assert [plotted(subject) for subject in subjects_of(goal(empty)).values()] == [None]


def test_a_draft_without_a_period_shows_its_readings() -> None:
    draft = report(points(FOLLOWERS), period=None, plan=())
    frame = scene_of(goal(draft), WIDE).frame
    assert frame.last - frame.first == 3 * (len(FOLLOWERS) - 1)
