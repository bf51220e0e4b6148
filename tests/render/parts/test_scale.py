"""What it takes as one scale, and where other paces would lead."""

import re
from datetime import date
from types import MappingProxyType

import pytest

from generator.l10n import words_for
from generator.model.fact import Unknown
from generator.model.goal import When
from generator.model.observed import CalendarPace
from generator.model.report import Status
from generator.render.parts.scale import scale_view
from tests.render.reports import TODAY, judged

WORDS = words_for("en")
AWAY = Unknown("no-reading")


def scale(**facts):
    given = {"needed_per_day": 4.0, "actual_per_day": 2.0, "best_per_day": 5.0, **facts}
    return scale_view(WORDS, judged(**given), TODAY)


def test_all_paces_that_are_known_are_marks_and_words() -> None:
    shown = scale()
    assert {"post", "dot", "best"} <= set(re.findall(r'class="(\w+)"', shown.wide))
    assert "needed from here" in shown.name
    assert "recent pace" in shown.name


def test_paces_of_days_that_were_read_are_drawn_in_the_unit_of_what_is_needed() -> None:
    shown = scale(actual_per_day=9.0, best_per_day=10.0, calendar_pace=CalendarPace(2.0, 5.0))
    assert shown == scale()


@pytest.mark.parametrize("missing", ["needed_per_day", "actual_per_day"])
def test_without_a_needed_or_a_recent_pace_there_is_no_scale(missing) -> None:
    assert scale(**{missing: AWAY}) is None


def test_what_is_over_takes_nothing_any_more() -> None:
    assert scale(status=Status.MISSED) is None


@pytest.mark.parametrize("facts", [{"status": Status.STALE}, {"when": When.THROUGHOUT}])
def test_of_readings_too_old_and_of_a_floor_no_pace_is_asked(facts) -> None:
    assert scale(**facts) is None


def test_a_stop_meets_the_target_only_from_the_needed_pace_on() -> None:
    report = judged(
        value=431.0, value_date=date(2026, 12, 8), target=480.0, needed_per_day=49 / 14, actual_per_day=2.0
    )
    stops = scale_view(WORDS, report, TODAY).stops
    paces = MappingProxyType({float(stop.pace): stop for stop in stops})
    assert len(stops) == 7
    assert all((stop.tone == "good") is (pace >= 7 * 49 / 14) for pace, stop in paces.items())


@pytest.mark.parametrize("rate", [1e-12, 1e300, -5.0])
def test_no_rate_is_too_small_or_too_large(rate) -> None:
    shown = scale(needed_per_day=rate, actual_per_day=rate, best_per_day=AWAY)
    assert shown is None or "nan" not in shown.wide


def test_words_stay_within_the_drawing() -> None:
    for facts in ({}, {"needed_per_day": 2.01}, {"needed_per_day": 500.0}, {"best_per_day": 4.01}):
        for drawing, width in ((scale(**facts).wide, 620), (scale(**facts).narrow, 360)):
            places = [float(x) for x in re.findall(r'<text[^>]* x="([\d.-]+)"', drawing)]
            assert all(0 <= x <= width for x in places)


def test_paces_say_from_where_they_count_unless_the_newest_value_is_of_today() -> None:
    assert "counts from 8 December, the day of the last reading." in scale(
        value_date=date(2026, 12, 8)
    ).origin.replace("\xa0", " ")
    assert scale(value_date=TODAY).origin == ""


def test_paces_count_from_the_start_where_the_newest_value_is_older() -> None:
    assert scale(value_date=date(2026, 11, 1)).origin.startswith("What it takes counts from the start")
