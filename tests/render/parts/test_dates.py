"""The days of goals: when they start and end, what they pass, until when a reading is fresh, and no month without anything."""

from dataclasses import replace
from datetime import date
from functools import cache

from generator.model.goal_days import Event
from generator.model.phrase import Phrase
from generator.model.report import GoalReport
from generator.render import whole_site
from generator.render.parts.dates import entries_of, months_of
from generator.render.parts.months import month_table, months_between
from generator.render.routes.places import Place
from tests.built import built
from tests.render.reports import context, default_theme

SITE = """
=== content/site.yaml
title: Test
languages: [en, ar]
=== content/goals/a.md
---
title: A
period: {start: 2026-11-20, end: 2027-02-10}
metric: followers
account: x/a
baseline: 400
target: 480
milestones: [{date: 2027-01-15, value: 440}]
---
=== content/goals/draft.md
---
title: Draft
state: draft
period: {start: 2030-01-01, end: 2030-02-01}
---
=== content/goals/gone.md
---
title: Gone
state: cancelled
metric: followers
account: x/a
target: ">= 500"
period: {start: 2030-01-01, end: 2030-02-01}
---
=== content/checkins/a.md
---
{date: 2026-12-01, goal: a}
---
=== content/checkins/draft.md
---
{date: 2029-12-01, goal: draft}
---
=== content/checkins/gone.md
---
{date: 2029-12-02, goal: gone}
---
=== content/snapshots/a.csv
date,metric,value,account
2026-11-19,followers,400,x/a
2026-12-06,followers,421,x/a
"""


@cache
def goals() -> tuple[GoalReport, ...]:
    return built(SITE, "2026-12-11").report.goals


def days(event: Event) -> list[str]:
    return [each.date.isoformat() for each in entries_of(goals()) if each.event is event]


def test_starts_ends_milestones_and_notes_have_their_days() -> None:
    assert days(Event.START) == ["2026-11-20"]
    assert days(Event.END) == ["2027-02-10"]
    assert days(Event.MILESTONE) == ["2027-01-15"]
    assert days(Event.CHECKIN) == ["2026-12-01"]


def test_a_reading_is_due_on_the_last_day_on_which_the_newest_is_fresh() -> None:
    assert days(Event.READING) == ["2026-12-16"]


def test_a_draft_and_what_was_cancelled_have_no_days_and_only_months_with_any_are_there() -> None:
    assert {each.goal.key for each in entries_of(goals())} == {"a"}
    assert list(months_of(entries_of(goals()))) == ["2026-11", "2026-12", "2027-01", "2027-02"]


def test_months_in_between_are_counted_over_the_year() -> None:
    assert list(months_between("2026-11", "2027-02")) == ["2026-11", "2026-12", "2027-01", "2027-02"]


def test_a_month_is_a_table_of_weeks_whose_days_lead_to_what_is_on_them() -> None:
    site = whole_site(built(SITE, "2026-12-11").report, default_theme())
    here = context(site, Place("calendar"), "en")
    table = month_table(here, "2026-12", months_of(entries_of(goals()))["2026-12"])
    cells = {cell.number: cell for week in table.weeks for cell in week if cell.number}
    assert len(cells) == 31
    assert all(len(week) == 7 for week in table.weeks)
    assert cells["1"].href == "2026-12/index.html#d1"
    assert cells["2"].href is None
    assert [number for number, cell in cells.items() if cell.today] == ["11"]
    assert table.weeks[0][0].number == ""
    assert date(2026, 12, 1).isoweekday() == 2


def test_a_milestone_of_a_result_with_notes_has_its_day_too() -> None:
    (report,) = (each for each in goals() if each.goal.id == "a")
    noted = replace(report.key_results[0], notes=(Phrase("any", {"n": 1}),))
    found = entries_of([replace(report, key_results=(noted,))])
    assert Event.MILESTONE in {each.event for each in found}
