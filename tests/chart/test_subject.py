"""What a picture is made of: plain values, with nothing in them that leaves it as it is."""

import pickle
from dataclasses import fields, is_dataclass, replace
from datetime import timedelta

import pytest

from generator.chart import drawing, subjects_of
from generator.diagnostics import Span
from generator.model.goal import ActionStatus, When
from generator.model.reading import AnnotationKind
from generator.model.report import Status
from tests.chart.reports import (
    AS_OF,
    DAY,
    FOLLOWERS,
    START,
    action,
    drawn,
    goal,
    mark,
    points,
    report,
)
from tests.chart.strokes.test_fan import FORECAST


def spans(value):
    """Every place in a file that is anywhere in ``value``."""
    if isinstance(value, Span):
        yield value
    elif is_dataclass(value):
        for field in fields(value):
            yield from spans(getattr(value, field.name))
    elif isinstance(value, tuple):
        for each in value:
            yield from spans(each)


def judged(**fields):
    return goal(
        report(points(FOLLOWERS)), actions=[action("Ads", START)], marks=[mark("Sale", START)], **fields
    )


def only(goal):
    (subject,) = subjects_of(goal).values()
    return subject


def test_a_subject_has_no_place_in_any_file() -> None:
    assert list(spans(judged()))
    assert list(spans(only(judged()))) == []


def test_what_is_written_elsewhere_in_the_goal_leaves_its_subject_as_it_is() -> None:
    before = judged()
    after = replace(before, goal=replace(before.goal, body=None, owners=("Kari",), span=Span("moved.md", 90)))
    assert only(before) == only(after)


def test_another_reading_is_another_subject() -> None:
    assert drawn(points(FOLLOWERS)) != drawn(points([*FOLLOWERS, 500]))


def test_a_subject_is_drawn_alike_in_another_process(prepared) -> None:
    subject = only(judged())
    sent = pickle.loads(pickle.dumps(subject))
    assert sent == subject
    assert drawing(prepared, sent, AS_OF) == drawing(prepared, subject, AS_OF)


@pytest.mark.parametrize("status", [ActionStatus.DROPPED, ActionStatus.PROPOSED])
def test_an_action_that_was_never_begun_is_not_drawn_and_the_others_keep_their_number(status) -> None:
    actions = [action("a", START, status=status), action("b", START + DAY)]
    subject = only(goal(report(points(FOLLOWERS)), actions=actions))
    assert [(each.place, each.start) for each in subject.actions] == [(2, START + DAY)]


def test_a_break_is_drawn_as_a_break_and_not_as_an_event() -> None:
    marks = [mark("Purge", START, kind=AnnotationKind.BREAK), mark("Sale", START, START + timedelta(days=3))]
    assert [each.title.first for each in only(goal(report(points(FOLLOWERS)), marks=marks)).marks] == ["Sale"]


@pytest.mark.parametrize(("status", "is_drawn"), [(Status.AT_RISK, True), (Status.STALE, False)])
def test_nothing_is_expected_of_readings_that_are_out_of_date(status, is_drawn) -> None:
    judged = replace(report(points(FOLLOWERS), forecast=FORECAST), status=status)
    (found,) = subjects_of(goal(judged)).values()
    assert (found.forecast is not None) is is_drawn


def test_what_must_never_fall_below_its_target_is_a_floor() -> None:
    judged = report(points(FOLLOWERS))
    held = replace(judged, key_result=replace(judged.key_result, when=When.THROUGHOUT), when=When.THROUGHOUT)
    assert [subjects_of(goal(each))["followers"].is_floor for each in (judged, held)] == [False, True]
