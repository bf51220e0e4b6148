"""Whatever a goal or a series holds, its labels stay apart, inside the picture, and off the readings.

A usual run looks at some three hundred pictures, a proof at thousands (``GOALPOSTS_PROOF``).
"""

import os
from datetime import timedelta
from itertools import combinations

import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

from generator.chart import subject_of_series, subjects_of
from generator.chart.compose import composed
from generator.chart.labels.places import crossed
from generator.chart.plot import plotted
from generator.chart.scene import FONT_SIZE, INK, NARROW, WIDE
from generator.chart.strokes.rows import data_lines, end_box
from generator.chart.typeface import text_width
from generator.l10n import phrase, words_for
from generator.model.calendar import Period
from generator.model.fact import Unknown
from generator.model.goal import Op
from generator.model.metric import Aggregate, Frequency, MetricType
from generator.model.reading import AnnotationKind
from generator.model.report import TrackPoint
from generator.model.verdict import FanPoint, Forecast
from tests.chart.reports import (
    DAY,
    PERIOD,
    START,
    action,
    cut,
    drawn,
    goal,
    mark,
    metric,
    points,
    report,
    series,
)
from tests.languages import SHIPPED

_EXAMPLES = 2_000 if os.environ.get("GOALPOSTS_PROOF") else 80
many = settings(max_examples=_EXAMPLES, deadline=None, suppress_health_check=[HealthCheck.too_slow])
shapes = st.sampled_from([WIDE, NARROW])
amounts = st.one_of(
    st.floats(allow_nan=False, allow_infinity=False),
    st.floats(0, 1e6),
    st.floats(0, 1e-3),
    st.floats(1e6, 1e13),
    st.integers(0, 900).map(float),
)
facts = st.one_of(amounts, st.just(Unknown("no-target")))
#: One metric for each chart kind, and shares, money and minutes among them.
METRICS = (
    metric(),
    metric(MetricType.MONEY, unit="USD", frequency=Frequency.DAILY, max_age=3),
    metric(MetricType.FLOW, unit="count", frequency=Frequency.DAILY, max_age=3),
    metric(MetricType.RATIO, unit=None),
    metric(MetricType.DURATION, unit="min", aggregate=Aggregate.MEDIAN),
    metric(MetricType.ITEM, frequency=Frequency.IRREGULAR, max_age=60, aggregate=Aggregate.MEAN),
)
titles = st.sampled_from(
    ["Fair", "A long campaign's title that will not fit into its row", "عرض الشتاء الكبير", "🍕", "W" * 70]
)


@st.composite
def readings(draw, start, days):
    """As they come: close or far apart, level, rising or wild."""
    every = draw(st.sampled_from([1, 3, 7, 30]))
    last = start + timedelta(days=draw(st.integers(-40, days - 1)))
    base, step = draw(st.floats(0, 1e5)), draw(st.floats(-50, 50))
    wild = draw(st.lists(amounts, max_size=25))
    calm = [base + step * n for n in range(draw(st.integers(1, 70)))]
    return points(draw(st.sampled_from([wild, calm])), last=last, every=every, window=min(every, 7))


@st.composite
def forecasts(draw, start, days):
    """A fan from somewhere within the goal's days to its end."""
    ends = sorted(draw(st.lists(amounts, min_size=5, max_size=5)))
    low95, low80, median, high80, high95 = ends
    at = FanPoint(
        date=start + timedelta(days=days - 1),
        median=median,
        low80=low80,
        high80=high80,
        low95=low95,
        high95=high95,
    )
    return Forecast(
        median=median,
        low80=low80,
        high80=high80,
        low95=low95,
        high95=high95,
        probability=0.5,
        since=start,
        readings=9,
        fan=(at,),
    )


@st.composite
def goals(draw):
    start = START + timedelta(days=draw(st.integers(-900, 900)))
    days = draw(st.sampled_from([1, 2, 7, 30, 365, 3653]))
    found = draw(readings(start, days))
    judged = report(
        found,
        of=draw(st.sampled_from(METRICS)),
        period=Period(start, start + timedelta(days=days - 1)),
        baseline=draw(facts),
        target=draw(facts),
        stretch=draw(facts),
        op=draw(st.sampled_from(Op)),
        first_target=draw(st.none() | facts),
        track=tuple(TrackPoint(point.end, point.value) for point in found if point.end >= start),
        forecast=draw(st.none() | forecasts(start, days)) if found else None,
        breaks=[
            cut("The platform removed accounts", start + DAY * day)
            for day in draw(st.lists(st.integers(-9, 9), max_size=2))
        ],
    )
    near = st.integers(-30, 40).map(lambda offset: start + DAY * offset)
    marks = [
        mark(
            draw(titles),
            day,
            day + DAY * draw(st.integers(0, 20)),
            kind=draw(st.sampled_from([AnnotationKind.CAMPAIGN, AnnotationKind.EVENT])),
        )
        for day in draw(st.lists(near, max_size=8))
    ]
    actions = [action(draw(titles), day, day + DAY * 5) for day in draw(st.lists(near, max_size=14))]
    return next(iter(subjects_of(goal(judged, actions=actions, marks=marks)).values()))


@st.composite
def whole_series(draw):
    found = draw(readings(START, 365)) or points([1.0])
    days = draw(st.lists(st.integers(1, 60), max_size=3))
    breaks = [cut("Accounts were removed", found[0].end + DAY * n) for n in days]
    return subject_of_series(series(found, breaks=breaks), draw(st.sampled_from(METRICS)))


subjects = st.one_of(goals(), whole_series())


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
