"""What a feed tells of: news of verdicts are not lost among readings."""

from generator.render.feeds.events import READ_DAYS, Read, events_of
from tests.built import built

SITE = """
=== content/site.yaml
title: Test
=== content/goals/leads.md
---
title: Leads
account: facebook/palace
period: {start: 2026-11-01, end: 2026-12-24}
metric: leads
target: 400
---
=== content/snapshots/a.csv
date,metric,value,account
"""


def test_a_month_of_daily_readings_is_told_of_its_newest_days_alone() -> None:
    rows = "".join(f"2026-11-{day:02},leads,{day},facebook/palace\n" for day in range(1, 31))
    report = built(SITE + rows, "2026-12-01").report
    days = [event.day.day for event in events_of(report.goals, report.metrics) if isinstance(event, Read)]
    assert days == list(range(30, 30 - READ_DAYS, -1))
