"""The days of goals: when they start and end, what they pass, when readings are due, and no month without anything."""

from dataclasses import replace
from datetime import date
from functools import cache

from generator.model.phrase import Phrase
from generator.model.report import GoalReport
from generator.render import whole_site
from generator.render.parts.dates import Event, entries_of, months_of
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
=== content/checkins/a.md
---
{date: 2026-12-01, goal: a}
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


def test_readings_are_due_as_often_as_the_metric_asks_from_the_last_one_to_the_end() -> None:
    due = days(Event.READING)
    assert (due[0], due[-1], len(due)) == ("2026-12-13", "2027-02-07", 9)


def test_a_draft_has_no_days_and_only_months_with_any_are_there() -> None:
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


def test_a_goal_of_which_past_periods_tell_something_has_its_milestones() -> None:
    known = Phrase("best-window", {"value": 21.0})
    told = tuple(
        replace(
            report,
            key_results=tuple(
                replace(each, realism=replace(each.realism, context=(known,))) for each in report.key_results
            ),
        )
        for report in goals()
    )
    found = [each for each in entries_of(told) if each.event is Event.MILESTONE]
    assert [each.value for each in found] == [440]
