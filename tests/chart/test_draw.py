"""Finished pictures: what the page's policy, style sheet and readers ask of the SVG."""

import re
from dataclasses import replace
from xml.etree import ElementTree as ET

import pytest

from generator.chart import draw, words
from generator.model.calendar import Period
from generator.model.fact import Unknown
from generator.model.metric import Aggregate, Frequency, MetricType
from generator.model.report import TrackPoint
from tests.chart.reports import (
    AS_OF,
    DAY,
    END,
    FOLLOWERS,
    START,
    action,
    cut,
    goal,
    mark,
    metric,
    points,
    report,
)

WEEKS = points([1800, 2100, 1950, None, 2200, 2500, 2450], every=7, window=7)
DAYS = points([40 + day % 7 for day in range(60)], every=1)
POSTS = tuple(
    point._replace(item=f"post-{point.end}") for point in points([700, 900, 1100, 1600, 990], every=4)
)


def track_of(readings):
    return tuple(TrackPoint(point.end, point.value) for point in readings if point.end >= START)


def running(readings):
    within = [point for point in readings if point.end >= START]
    return tuple(
        TrackPoint(point.end, sum(other.value for other in within[: index + 1]))
        for index, point in enumerate(within)
    )


GOALS = {
    "level": goal(
        report(points(FOLLOWERS), stretch=500.0, breaks=[cut("Purge <&\"'>", START - DAY * 9)]),
        actions=[action("Boost", START)],
        marks=[mark("Fair", START, END)],
    ),
    "total": goal(
        report(
            DAYS,
            of=metric(MetricType.FLOW, unit=None, frequency=Frequency.DAILY, max_age=3),
            baseline=0.0,
            target=1500.0,
            track=running(DAYS),
        )
    ),
    "window": goal(report(WEEKS, of=metric(MetricType.UNIQUE), target=2800.0, track=track_of(WEEKS))),
    "item": goal(
        report(
            POSTS,
            of=metric(MetricType.ITEM, frequency=Frequency.IRREGULAR, max_age=60, aggregate=Aggregate.MEAN),
            target=1000.0,
            track=track_of(POSTS),
        )
    ),
}
each_kind = pytest.mark.parametrize("kind", GOALS)


@pytest.fixture(scope="module")
def pictures(prepared):
    return {kind: draw(prepared, judged, AS_OF)["followers"] for kind, judged in GOALS.items()}


def both(drawing):
    return drawing.wide + drawing.narrow


@each_kind
def test_each_type_of_metric_has_its_kind(pictures, kind) -> None:
    assert pictures[kind].kind == kind


@each_kind
def test_no_style_attribute_id_or_size_of_its_own_is_left(pictures, kind) -> None:
    for svg in (pictures[kind].wide, pictures[kind].narrow):
        attributes = {name for element in ET.fromstring(svg).iter() for name in element.attrib}
        assert not attributes & {
            "style",
            "id",
            "clip-path",
            "transform",
            "font-family",
            "width",
            "height",
            "aria-label",
        }


@each_kind
def test_nothing_is_linked(pictures, kind) -> None:
    assert re.findall(r"https?:[^\"]*", both(pictures[kind])) == ["http://www.w3.org/2000/svg"] * 2


@each_kind
def test_every_colour_is_the_page_s(pictures, kind) -> None:
    tokens = re.compile(r"var\(--(paper|ink|soft|rule|wash|blue)\)|none")
    for element in ET.fromstring(pictures[kind].wide).iter():
        for name in ("fill", "stroke"):
            assert tokens.fullmatch(element.get(name, "none")), element.attrib


@each_kind
def test_every_text_is_one_isolated_token_with_a_meaning(pictures, kind) -> None:
    drawing = pictures[kind]
    for svg in (drawing.wide, drawing.narrow):
        texts = [element.text for element in ET.fromstring(svg).iter("{http://www.w3.org/2000/svg}text")]
        assert texts
        for text in texts:
            assert re.fullmatch("\u2068@w[0-9]+@\u2069", text)
            assert text[1:-1] in drawing.words


@each_kind
def test_every_word_stands_in_a_picture(pictures, kind) -> None:
    assert set(re.findall("@w[0-9]+@", both(pictures[kind]))) == set(pictures[kind].words)


@each_kind
def test_every_phrase_is_documented(pictures, kind) -> None:
    codes = {phrase.code for phrase in pictures[kind].words.values()} | {pictures[kind].point.code}
    assert all(f"\n{code} " in words.__doc__ for code in codes)


@each_kind
def test_coordinates_have_one_decimal_at_most(pictures, kind) -> None:
    assert not re.search(r"[\d.]+\.\d\d", re.sub('-(width|opacity)="[^"]*"', "", both(pictures[kind])))


@each_kind
def test_the_same_facts_give_the_same_bytes(prepared, pictures, kind) -> None:
    assert draw(prepared, GOALS[kind], AS_OF)["followers"] == pictures[kind]


@each_kind
def test_a_picture_is_small(pictures, kind) -> None:
    assert len(pictures[kind].wide) < 6000


def test_pictures_run_from_left_to_right_and_are_named_by_the_page(pictures) -> None:
    root = ET.fromstring(pictures["level"].narrow)
    assert root.attrib == {
        "class": "chart chart-narrow",
        "viewBox": root.get("viewBox"),
        "role": "img",
        "direction": "ltr",
        "fill": "none",
    }


def test_missed_readings_leave_a_gap_in_the_line(prepared) -> None:
    readings = points([v if n not in (9, 10, 11, 12) else None for n, v in enumerate(FOLLOWERS)])
    svg = draw(prepared, goal(report(readings)), AS_OF)["followers"].wide
    line = re.search(r'class="readings"><path d="([^"]+)"', svg)[1]
    assert line.count("M") == 2


def test_one_reading_is_a_dot_and_no_line(prepared) -> None:
    svg = draw(prepared, goal(report(points([402]))), AS_OF)["followers"].wide
    assert 'class="readings"' not in svg
    assert svg.count("<circle") == 1


def test_windows_are_one_thin_line_and_what_they_come_to_a_dot(pictures) -> None:
    svg = pictures["window"].wide
    assert re.search(r'class="string"><path d="M[^"]+" stroke="var\(--ink\)" stroke-width="1.25"', svg)
    assert 'class="readings"' not in svg


def test_each_post_is_a_dot(pictures) -> None:
    items = re.search(r'class="items">(.*?)</g>', pictures["item"].wide)[1]
    assert items.count("<circle") == len(POSTS)


def test_a_total_starts_at_the_foot_of_the_axis(pictures) -> None:
    readings = re.search(r'class="readings"><path d="M([\d.]+),([\d.]+)', pictures["total"].wide)
    assert readings.groups() == ("46.5", "304")


def test_the_same_length_before_the_start_is_drawn_under_a_total(pictures) -> None:
    assert 'class="before"' in pictures["total"].wide
    assert "chart-before" in {phrase.code for phrase in pictures["total"].words.values()}


def test_today_changes_nothing_but_its_mark(prepared, pictures) -> None:
    tomorrow = draw(prepared, GOALS["level"], AS_OF + DAY)["followers"]
    today_s = re.compile('<g class="today".*?</g>')
    assert tomorrow.wide != pictures["level"].wide
    assert today_s.sub("", tomorrow.wide) == today_s.sub("", pictures["level"].wide)


def test_after_the_end_there_is_no_today(prepared) -> None:
    late = draw(prepared, GOALS["level"], END + DAY)["followers"]
    assert 'class="today"' not in both(late)
    assert "chart-today" not in {phrase.code for phrase in late.words.values()}


def test_several_key_results_come_in_their_order(prepared) -> None:
    judged = goal(report(points(FOLLOWERS), id_="b"), report(points(FOLLOWERS), id_="a"))
    assert list(draw(prepared, judged, AS_OF)) == ["b", "a"]


def test_without_a_reading_there_is_no_empty_picture(prepared) -> None:
    assert draw(prepared, goal(report(())), AS_OF) == {}


def test_a_key_result_without_a_metric_has_no_picture(prepared) -> None:
    assert draw(prepared, goal(replace(report(()), metric=None)), AS_OF) == {}


EXTREMES = {
    "equal": report(points([431] * 9)),
    "zero": report(points([0] * 9), baseline=0.0, target=0.0),
    "huge": report(points([1e300, -1e300, 1.7e308]), baseline=-1.7e308, target=1.7e308),
    "tiny": report(points([1e-300, 5e-324, 2e-9]), baseline=0.0, target=3e-9),
    "far": report(points(FOLLOWERS), target=1e9),
    "no plan": report(points(FOLLOWERS), baseline=Unknown("no-baseline"), plan=()),
    "nothing known": report(
        points(FOLLOWERS), baseline=Unknown("no-baseline"), target=Unknown("no-target"), plan=()
    ),
    "one day": report(points(FOLLOWERS), period=Period(AS_OF, AS_OF)),
    "ten years": report(
        points(range(3000), every=1),
        period=Period(START - DAY * 3000, END),
        of=metric(frequency=Frequency.DAILY),
    ),
}


@pytest.mark.parametrize("case", EXTREMES)
def test_extremes_are_drawn_within_the_picture(prepared, case) -> None:
    svg = draw(prepared, goal(EXTREMES[case]), AS_OF)["followers"].wide
    assert "NaN" not in svg
    width, height = (float(side) for side in re.search(r'viewBox="0 0 ([\d.]+) ([\d.]+)"', svg).groups())
    places = [
        pair
        for path in re.findall(' d="([^"]+)"', svg)
        for pair in re.findall(r"([-\d.]+)[ ,]([-\d.]+)", path)
    ]
    assert places
    assert all(0 <= float(x) <= width and 0 <= float(y) <= height for x, y in places)


def test_thousands_of_readings_make_a_picture_no_larger_than_its_pixels(prepared) -> None:
    years = points([(day * 7919) % 1000 for day in range(3650)], last=END, every=1)
    subject = report(years, period=Period(END - DAY * 3649, END), of=metric(frequency=Frequency.DAILY))
    assert len(draw(prepared, goal(subject), END)["followers"].wide) < 45_000
