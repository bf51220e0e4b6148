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


def test_an_audience_gets_the_report_that_there_would_be_if_nothing_else_had_been_written(told_to) -> None:
    found = told_to(SITE + PARENT + READINGS + HIDDEN, "public")
    assert found.goals[0].status.value == "on_track"
    assert found == told_to(SITE + PARENT + READINGS, None)


def test_without_an_audience_everything_is_judged(told_to) -> None:
    found = told_to(SITE + PARENT + READINGS + HIDDEN, None)
    assert [goal.goal.id for goal in found.goals] == ["a-parent", "hidden-one"]
    assert found.goals[0].supporters == ("hidden-one",)


def test_nothing_of_a_hidden_goal_stands_in_the_report(told_to) -> None:
    found = repr(told_to(SITE + PARENT + READINGS + HIDDEN, "public"))
    assert [word for word in ("hidden-one", "secret-", "Nobody may", "Launch", "77.0") if word in found] == []


def test_a_goal_does_not_name_the_hidden_goal_that_it_supports(told_to) -> None:
    below = PARENT.replace("a-parent", "below").replace("title: Parent", "title: Below\nsupports: hidden-one")
    found = told_to(SITE + below + READINGS + HIDDEN.replace("supports: a-parent\n", ""), "public")
    assert [goal.goal.supports for goal in found.goals] == [None]


def test_the_parts_of_a_hidden_goals_ratio_are_hidden_too(told_to) -> None:
    hidden = HIDDEN.replace("metric: reach,", "metric: engagement_rate,").replace(
        "target: 9000", "target: 0.5"
    )
    parts = hidden + "2026-04-19,engagements,5\n2026-04-19,impressions,50\n"
    shown = told_to(SITE + PARENT + READINGS + parts, "public")
    assert [series.key.metric for series in shown.series] == ["ad_spend", "followers"]


def test_check_ins_and_pages_are_for_their_audience(told_to) -> None:
    notes = (
        "=== content/checkins/2026-04-10-a.md\n---\n{date: 2026-04-10, goal: a-parent, audience: internal}\n---\nNo.\n"
        "=== content/checkins/2026-04-11-a.md\n---\n{date: 2026-04-11, goal: a-parent, audience: public}\n---\nYes.\n"
        "=== content/pages/secret.md\n---\n{title: Secret, audience: internal}\n---\nNo.\n"
    )
    found = told_to(SITE + PARENT + READINGS + notes, "public")
    assert ([note.id for note in found.goals[0].checkins], found.pages) == (["2026-04-11-a"], ())


OTHERS = """
=== content/snapshots/others.csv
date,metric,value,account,segment
2026-04-19,reach,4711,,
2026-04-19,followers,4712,facebook/another-client,
2026-04-19,followers,4713,facebook/another-client,somewhere
"""
BESIDE = """
=== content/annotations.yaml
- {title: Of everything, kind: event, date: 2026-04-05}
- {title: Of their account, kind: event, date: 2026-04-05, account: facebook/another-client}
- {title: Of their metric, kind: break, date: 2026-04-05, metric: reach}
"""


def test_an_audience_sees_no_series_that_none_of_its_goals_uses(told_to) -> None:
    found = told_to(SITE + PARENT + READINGS + OTHERS, "public")
    assert {(each.key.metric, each.key.account) for each in found.series} == {
        ("ad_spend", None),
        ("followers", None),
    }
    assert found == told_to(SITE + PARENT + READINGS, "public")


def test_the_segments_of_a_series_that_a_goal_uses_are_shown(told_to) -> None:
    city = "=== content/snapshots/c.csv\ndate,metric,value,segment\n2026-04-19,followers,55,city\n"
    found = told_to(SITE + PARENT + READINGS + city, "public")
    assert [each.key.segment for each in found.series] == [None, None, "city"]


def test_what_happened_to_others_is_not_told(told_to) -> None:
    found = told_to(SITE + PARENT + READINGS + OTHERS + BESIDE, "public")
    assert [mark.title.first for mark in found.goals[0].marks] == ["Of everything"]
    assert "Of their" not in repr(found)


def test_the_competitors_of_a_share_that_only_a_hidden_goal_uses_are_hidden(told_to) -> None:
    site = SITE + "competitors: {share_of_voice: [x/a-rival]}\n"
    hidden = HIDDEN.replace("metric: reach,", "metric: share_of_voice, account: x/us,")
    rows = "=== content/snapshots/m.csv\ndate,metric,value,account\n2026-04-19,mentions,5,x/a-rival\n2026-04-19,mentions,5,x/us\n"
    found = told_to(site + PARENT + READINGS + hidden + rows, "public")
    assert {each.key.metric for each in found.series} == {"ad_spend", "followers"}


@pytest.mark.parametrize(("audience", "goals"), [("public", 0), ("internal", 1)])
def test_a_goal_without_an_audience_is_for_the_sites_default_one(told_to, audience, goals) -> None:
    site = SITE + "default_audience: internal\n"
    assert len(told_to(site + PARENT + READINGS, audience).goals) == goals


def test_a_goal_that_names_its_audience_is_not_for_the_default_one(told_to) -> None:
    site = SITE + "default_audience: internal\n"
    parent = PARENT.replace("title: Parent", "title: Parent\naudience: public")
    assert [len(told_to(site + parent + READINGS, each).goals) for each in ("public", "internal")] == [1, 0]


def test_a_page_without_an_audience_is_for_the_sites_default_one(told_to) -> None:
    site = SITE + "default_audience: internal\n"
    page = "=== content/pages/about.md\n---\n{title: About us}\n---\nWe.\n"
    seen = {
        each: len(told_to(site + PARENT + READINGS + page, each).pages) for each in ("public", "internal")
    }
    assert seen == {"public": 0, "internal": 1}


def test_an_audience_may_have_a_title_of_its_own_and_knows_no_other(told_to) -> None:
    site = SITE.replace("public: {}", "public: {title: Our goals}").replace(
        "internal: {}", "internal: {title: The secret}"
    )
    found = told_to(site + PARENT + READINGS, "public")
    assert found.site.title.first == "Our goals"
    assert "The secret" not in repr(found)
