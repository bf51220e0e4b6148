"""The calendar as another program reads it: days without times, that last and lead to their goals."""

import re
from datetime import date

import icalendar
import pytest

from generator.model.goal_days import Event
from generator.render.parts.dates import entries_of
from tests.render.told import LANGUAGES, URL, judged, live, printed


def days(path: str = "goals.ics", base_url: str | None = URL) -> list[icalendar.Component]:
    text = printed(base_url)[path]
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))
    found = icalendar.Calendar.from_ical(text)
    assert not found.errors
    events = list(found.walk("VEVENT"))
    assert not any(event.errors for event in events)
    return events


def titles(kind: str, path: str = "goals.ics") -> dict[str, date]:
    return {
        str(event["SUMMARY"]).translate(dict.fromkeys((0x2068, 0x2069))): event.decoded("DTSTART")
        for event in days(path)
        if event["CATEGORIES"].cats[0] == kind
    }


def test_every_goal_that_is_not_put_aside_has_its_first_and_its_last_day() -> None:
    assert len(titles("start")) == len(titles("end")) == len(live())
    assert titles("end")["Ends: Grow the <page> & more"] == date(2026, 12, 22)
    assert titles("start")["Begins: Not yet"] == date(2027, 1, 1)


def test_a_title_keeps_its_commas_and_semicolons() -> None:
    assert "Ends: Visits; to the shop, all of them" in titles("end")


def test_a_milestone_has_its_day_with_what_is_to_be_reached() -> None:
    assert titles("milestone") == {"Milestone: Grow the <page> & more, 440": date(2026, 12, 7)}


def test_a_reading_is_due_on_the_last_day_on_which_the_newest_is_fresh() -> None:
    due = titles("reading")
    assert due["Last day for a reading: Grow the <page> & more, Followers"] == date(2026, 12, 17)
    assert not any("Not yet" in title for title in due)


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("goals.ics", "Last read on 7 December 2026, from export."),
        ("nb/goals.ics", "Sist målt 7. desember 2026, fra export."),
        ("ar/goals.ics", "آخر قراءة بتاريخ 7 ديسمبر 2026، من المصدر export."),
    ],
)
def test_a_reading_that_is_due_says_when_it_was_read_last_and_from_where(path: str, text: str) -> None:
    due = [event for event in days(path) if event["CATEGORIES"].cats[0] == "reading"]
    (found,) = (event for event in due if "goals/page/" in str(event["UID"]))
    assert str(found["DESCRIPTION"]).translate({0x2068: None, 0x2069: None, 0xA0: " "}) == text
    assert not any("DESCRIPTION" in event for event in days(path) if event["CATEGORIES"].cats[0] != "reading")


def test_the_calendar_names_the_same_days() -> None:
    found = {
        (event.decoded("DTSTART"), event["CATEGORIES"].cats[0], str(event["UID"]).split("@")[0].split("/")[1])
        for event in days()
    }
    entries = entries_of(judged().goals)
    assert found == {
        (each.date, each.event, each.goal.key) for each in entries if each.event is not Event.CHECKIN
    }
    pages = printed()
    for day, _, goal in found:
        month = pages[f"calendar/{day:%Y-%m}/index.html"]
        (told,) = re.findall(rf'<tbody id="d{day.day}".*?</tbody>', month, re.DOTALL)
        assert f"goals/{goal}/" in told, (day, goal)


def test_a_day_has_no_time_and_ends_before_the_next() -> None:
    for event in days():
        start, end = event.decoded("DTSTART"), event.decoded("DTEND")
        assert type(start) is type(end) is date
        assert (end - start).days == 1


def test_names_are_lasting_and_each_is_given_once() -> None:
    uids = [str(event["UID"]) for event in days()]
    assert len(set(uids)) == len(uids)
    assert "goals/page/end@goals.example.org" in uids


def test_what_was_last_set_is_known_from_git_and_not_from_a_clock() -> None:
    stamps = {str(event["UID"]): event.decoded("DTSTAMP").date() for event in days()}
    assert stamps["goals/page/end@goals.example.org"] == date(2026, 12, 2)


@pytest.mark.parametrize("language", LANGUAGES[1:])
def test_each_language_has_its_own(language) -> None:
    assert all(
        str(event["URL"]).startswith(f"{URL}{language}/goals/") for event in days(f"{language}/goals.ics")
    )


def test_without_an_address_no_day_claims_one() -> None:
    assert not any("URL" in event for event in days(base_url=None))
