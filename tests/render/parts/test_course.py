"""The course of a chance on its goal's page."""

import re
from dataclasses import replace
from datetime import date, timedelta

from generator.l10n import words_for
from generator.model.fact import Unknown
from generator.model.portfolio import Given
from generator.render import whole_site
from generator.render.parts.course import course_view
from generator.render.routes.places import Place
from tests.render.reports import TODAY, context, default_theme, goal, goal_report, judged, report

DAY = timedelta(days=1)
GIVEN = (
    Given(share=0.2, date=date(2026, 11, 28), chance=0.72),
    Given(share=0.4, date=date(2026, 12, 4), chance=0.55),
)


def course(given=GIVEN, chance=0.58, language="en"):
    found = replace(goal_report(goal(), judged()), course=given, chance=chance)
    here = context(whole_site(report(found), default_theme()), Place("goal", found.goal.id), "en")
    return course_view(replace(here, words=words_for(language, (0.7, 0.3))), found)


def test_it_says_the_first_the_extremes_and_today() -> None:
    assert [each in course().said for each in ("72", "55", "58")] == [True] * 3


def test_a_step_holds_until_the_next_day_that_was_judged() -> None:
    steps = re.search(r'class="exp" d="M[\d.]+ [\d.]+((?:H[\d.]+V[\d.]+)+)"', course().wide)[1]
    assert steps.count("H") == 2


def test_without_an_earlier_chance_or_one_of_today_there_is_none() -> None:
    assert course(given=()) is None
    assert course(given=(replace(GIVEN[0], chance=Unknown("too-few-readings")),)) is None
    assert course(chance=Unknown("too-few-readings")) is None


def test_the_thresholds_are_drawn_and_what_lies_between_them_is_named() -> None:
    assert [word in course().wide for word in ("On track", "At risk", "Off track")] == [True] * 3


def test_days_of_which_nothing_could_be_told_are_grey_and_say_why() -> None:
    late = (Given(share=0.2, date=date(2026, 11, 27), chance=Unknown("too-few-readings")), GIVEN[1])
    assert "too few readings" in course(late).wide
    assert "var(--wash)" in course(late).narrow


def test_both_drawings_hold_the_same_steps() -> None:
    shown = course()
    assert shown.wide.split('class="exp"')[1].count("V") == 2
    assert shown.narrow.split('class="exp"')[1].count("V") == 2
    assert 'viewBox="0 0 360' in shown.narrow


def heights(drawing: str) -> tuple[float, list[float]]:
    """The baseline of today's number, and the heights of the ring and of the line's last steps."""
    number = float(re.search(r'<text class="b e" x="[\d.]+" y="([\d.]+)"', drawing)[1])
    ring = float(re.search(r'class="ring" cx="[\d.]+" cy="([\d.]+)"', drawing)[1])
    steps = re.findall(r"V([\d.]+)", drawing.split('class="exp"')[1])[-3:]
    return number, [ring, *map(float, steps)]


def test_todays_number_stands_clear_of_a_line_that_has_just_fallen() -> None:
    fell = (
        GIVEN[0],
        Given(share=0.4, date=date(2026, 12, 4), chance=0.34),
        Given(share=0.9, date=TODAY - DAY, chance=0.24),
    )
    for drawing in (course(fell, 0.24).wide, course(fell, 0.24).narrow):
        baseline, line = heights(drawing)
        assert not any(baseline - 9 < height < baseline for height in line)


def test_what_is_told_as_over_98_percent_is_not_drawn_as_certain() -> None:
    assert heights(course(chance=0.9995).wide)[1][0] == heights(course(chance=0.98).wide)[1][0]


def test_the_first_chance_is_written_where_it_has_room_beside_todays() -> None:
    short, long = (GIVEN, 0.58), ((replace(GIVEN[0], chance=0.999), GIVEN[1]), 0.999)
    written = [
        course(given, chance, language).narrow.count('class="blue"')
        for given, chance in (short, long)
        for language in ("en", "ar")
    ]
    assert written == [1, 1, 1, 0]
