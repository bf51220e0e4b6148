from datetime import date

import pytest

from generator.evaluate import evaluate, seen_by
from generator.model.report import Report

AS_OF = "2026-04-20"
SITE = "=== content/site.yaml\ntitle: Test\naudiences: {public: {}, internal: {}}\n"
PARENT = """
=== content/goals/a-parent.yaml
title: Parent
period: {start: 2026-04-01, end: 2026-04-30}
key_results: [{id: fans, metric: followers, baseline: 100, target: 200}]
budget: {amount: 1000, currency: USD, spent_metric: ad_spend}
"""
READINGS = """
=== content/snapshots/a.csv
date,metric,value
2026-04-01,followers,100
2026-04-19,followers,160
2026-04-19,ad_spend,300
"""
HIDDEN = """
=== content/goals/hidden-one.yaml
title: Secret
period: {start: 2026-04-01, end: 2026-04-30}
audience: internal
supports: a-parent
key_results:
  - {id: secret-result, metric: reach, baseline: 1, target: 9000}
  - {id: secret-fans, metric: followers, target: 900}
budget: {amount: 10, currency: USD, spent_metric: ad_spend, revenue_metric: sales_revenue}
=== content/checkins/2026-04-10-hidden.md
---
{date: 2026-04-10, goal: hidden-one}
---
Nobody may read this.
=== content/annotations.yaml
- {title: Launch, kind: event, date: 2026-04-05, goal: hidden-one}
=== content/snapshots/hidden.csv
date,metric,value
2026-04-19,reach,10
2026-04-19,sales_revenue,77
"""


@pytest.fixture
def told_to(book_site):
    """The report on files for an audience."""

    def report(files: str, audience: str | None) -> Report:
        day = date.fromisoformat(AS_OF)
        return evaluate(seen_by(book_site(files, AS_OF), audience, day), day)

    return report


def test_an_audience_gets_the_report_that_there_would_be_if_nothing_else_had_been_written(told_to):
    found = told_to(SITE + PARENT + READINGS + HIDDEN, "public")
    assert found.goals[0].status.value == "on_track"
    assert found == told_to(SITE + PARENT + READINGS, None)


def test_without_an_audience_everything_is_judged(told_to):
    found = told_to(SITE + PARENT + READINGS + HIDDEN, None)
    assert [goal.goal.id for goal in found.goals] == ["a-parent", "hidden-one"]
    assert found.goals[0].supporters == ("hidden-one",)


def test_nothing_of_a_hidden_goal_stands_in_the_report(told_to):
    found = repr(told_to(SITE + PARENT + READINGS + HIDDEN, "public"))
    assert [word for word in ("hidden-one", "secret-", "Nobody may", "Launch", "77.0") if word in found] == []


def test_a_goal_does_not_name_the_hidden_goal_that_it_supports(told_to):
    below = PARENT.replace("a-parent", "below").replace("title: Parent", "title: Below\nsupports: hidden-one")
    found = told_to(SITE + below + READINGS + HIDDEN.replace("supports: a-parent\n", ""), "public")
    assert [goal.goal.supports for goal in found.goals] == [None]


def test_the_parts_of_a_hidden_goals_ratio_are_hidden_too(told_to):
    hidden = HIDDEN.replace("metric: reach,", "metric: engagement_rate,").replace(
        "target: 9000", "target: 0.5"
    )
    parts = hidden + "2026-04-19,engagements,5\n2026-04-19,impressions,50\n"
    shown = told_to(SITE + PARENT + READINGS + parts, "public")
    assert [series.key.metric for series in shown.series] == ["ad_spend", "followers", "reach"]


def test_check_ins_and_pages_are_for_their_audience(told_to):
    notes = (
        "=== content/checkins/2026-04-10-a.md\n---\n{date: 2026-04-10, goal: a-parent, audience: internal}\n---\nNo.\n"
        "=== content/checkins/2026-04-11-a.md\n---\n{date: 2026-04-11, goal: a-parent, audience: public}\n---\nYes.\n"
        "=== content/pages/secret.md\n---\n{title: Secret, audience: internal}\n---\nNo.\n"
    )
    found = told_to(SITE + PARENT + READINGS + notes, "public")
    assert ([note.id for note in found.goals[0].checkins], found.pages) == (["2026-04-11-a"], ())
