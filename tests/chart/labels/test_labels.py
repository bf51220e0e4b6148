"""Whatever a goal or a series holds, its labels stay apart, inside the picture, and off the readings.

A usual run looks at some three hundred pictures, a proof at thousands (``GOALPOSTS_PROOF``).
"""

import os
from itertools import combinations

import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

from generator.chart.compose import composed
from generator.chart.labels.places import crossed
from generator.chart.plot import plotted
from generator.chart.scene import FONT_SIZE, INK, NARROW, WIDE
from generator.chart.strokes.rows import data_lines, end_box
from generator.chart.typeface import text_width
from generator.l10n import phrase, words_for
from generator.model.metric import Frequency, MetricType
from generator.model.report import TrackPoint
from tests.chart.generated import goals, subjects
from tests.chart.reports import DAY, PERIOD, START, drawn, metric, points
from tests.languages import SHIPPED

_EXAMPLES = 2_000 if os.environ.get("GOALPOSTS_PROOF") else 80
many = settings(max_examples=_EXAMPLES, deadline=None, suppress_health_check=[HealthCheck.too_slow])
shapes = st.sampled_from([WIDE, NARROW])


@many
@given(subjects, shapes)
def test_no_label_covers_another_a_reading_or_the_frame(subject, shape) -> None:
    plot = plotted(subject)
    scene = composed(plot, shape)
    for one, other in combinations(scene.labels, 2):
        assert not one.box.overlaps(other.box), (one, other)
    dot = list(end_box(plot.curves, scene.frame))
    for label in scene.labels:
        assert label.box.top >= -1, label
        assert label.box.bottom <= scene.height, label
        if label.box.right - label.box.left < shape.width:
            assert label.box.left >= -12, label
            assert label.box.right <= shape.width + 12, label
    for label in (label for label in scene.labels if _stands_inside(label.box, scene.frame)):
        assert not any(label.box.overlaps(box) for box in dot), label
        assert not any(crossed(label.box, line) for line in data_lines(plot.curves, scene.frame)), label


@many
@given(goals())
def test_in_a_narrow_picture_what_is_likely_leaves_the_goalposts_free(subject) -> None:
    scene = composed(plotted(subject), NARROW)
    ranges = [label for label in scene.labels if label.word.phrase.code == "chart-range"]
    assert all(label.box.left >= scene.frame.right + NARROW.post_half for label in ranges)


@pytest.mark.parametrize("target", [300.0, 900.0, 1800.0, 3600.0])
@pytest.mark.parametrize("grown", [0.2, 1.0, 3.0])
@pytest.mark.parametrize("read", [1, 4, 10, 20])
def test_the_name_of_the_days_before_leaves_the_goalposts_free(target, grown, read) -> None:
    found = points([30.0] * 30 + [30.0 * grown] * read, last=START + DAY * (read - 1), every=1)
    total = tuple(TrackPoint(START + DAY * day, 30.0 * grown * (day + 1)) for day in range(read))
    of = metric(MetricType.FLOW, unit="count", frequency=Frequency.DAILY, max_age=3)
    scene = composed(plotted(drawn(found, of=of, track=total, baseline=0.0, target=target)), NARROW)
    names = [label for label in scene.labels if label.word.phrase.code == "chart-before"]
    assert all(label.box.right <= scene.frame.right for label in names)


def test_a_newest_value_at_the_end_leaves_the_posts_free() -> None:
    subject = drawn(points([400.0, 420.0, 440.0, 484.0], last=PERIOD.end), target=480.0)
    scene = composed(plotted(subject), WIDE)
    [newest] = [
        label
        for label in scene.labels
        if label.bold and label.fill == INK and label.box.top < scene.frame.y(484.0)
    ]
    foot = scene.frame.y(480.0)
    for post in (scene.frame.right - WIDE.post_half, scene.frame.right + WIDE.post_half):
        assert not crossed(newest.box, [(post, foot - WIDE.post), (post, foot)])


def _stands_inside(box, frame):
    return frame.left <= box.left and box.right <= frame.right and frame.top <= box.top <= frame.bottom


@many
@given(subjects, shapes)
def test_in_each_language_a_label_fits_the_room_that_was_kept_for_it(subject, shape) -> None:
    for label in composed(plotted(subject), shape).labels:
        room = label.box.right - label.box.left
        for language in SHIPPED:
            said = phrase(words_for(language), label.word.phrase).text
            assert text_width(said, FONT_SIZE, bold=label.bold) <= room * 1.08 + 2, (said, label)


@many
@given(goals(), shapes)
def test_every_mark_and_action_is_in_the_picture_or_named_below_it(subject, shape) -> None:
    plot = plotted(subject)
    scene = composed(plot, shape)
    facts = [label.word.phrase.facts for label in scene.labels]
    said = {fact["title"].first for fact in facts if "title" in fact and "unit" not in fact}
    unsaid = {note.title.first for note in scene.wordless}
    assert {each.title.first for each in subject.marks if _is_shown(each, plot.days)} <= said | unsaid


def _is_shown(mark, days):
    """A moment stands at the beginning of its day."""
    begin = mark.start.toordinal() - 1
    end = mark.end.toordinal() if mark.end > mark.start else begin
    return end >= days.first and begin <= days.last


@many
@given(goals())
def test_a_known_target_is_always_said(subject) -> None:
    codes = [label.word.phrase.code for label in composed(plotted(subject), WIDE).labels]
    assert ("chart-target" in codes or "chart-limit" in codes) is isinstance(subject.target, float)
