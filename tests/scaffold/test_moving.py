from datetime import timedelta

from generator.scaffold.moving import moved

WEEK = timedelta(days=7)


def test_dates_move_wherever_they_stand() -> None:
    assert moved("2026-02-25-goal.md: {start: 2026-12-28}", WEEK) == "2026-03-04-goal.md: {start: 2027-01-04}"


def test_what_is_no_date_stays() -> None:
    text = "12026-02-25 2026-02-255 2026-2-5 v1.2026-13"
    assert moved(text, WEEK) == text
