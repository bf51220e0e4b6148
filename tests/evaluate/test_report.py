"""What the report holds beside the verdicts: marks, check-ins, series and who uses them."""

from datetime import date

from generator.evaluate import evaluate
from generator.evaluate.readings.measurement import Measurement
from generator.evaluate.readings.observed_series import ObservedSeries
from tests.evaluate.sites import april, readings
from tests.held import held, no_cycles_looked_for

GOAL = april("target: 480\nbaseline: 400")


def test_checkins_up_to_the_day_come_newest_first(judge_goal) -> None:
    site = GOAL + "".join(
        f"=== content/checkins/{name}.md\n---\n{{date: {day}, goal: g}}\n---\nNote\n"
        for name, day in (("a", "2026-04-02"), ("b", "2026-04-09"), ("c", "2026-04-16"))
    )
    assert [checkin.id for checkin in judge_goal(site, "2026-04-10").checkins] == ["b", "a"]


def test_campaigns_and_events_that_concern_the_goal_are_marked(judge_goal) -> None:
    site = GOAL + (
        "=== content/annotations.yaml\n"
        "- {start: 2026-04-02, end: 2026-04-20, title: Ours, kind: campaign, goal: g}\n"
        "- {date: 2026-04-03, title: Of the metric, kind: event, metric: fans}\n"
        "- {date: 2026-04-03, title: Of another, kind: event, metric: reach}\n"
        "- {date: 2026-04-12, title: Later, kind: event}\n"
    )
    assert [mark.title.first for mark in judge_goal(site, "2026-04-10").marks] == ["Ours", "Of the metric"]


def test_every_series_is_there_with_those_who_use_it(judge_site) -> None:
    site = april('target: ">= 10%"', "engagement_rate") + readings("04-05 410")
    site += readings("04-01 10", "engagements") + readings("04-01 50", "impressions")
    report = judge_site(site, "2026-04-10")
    assert [(one.key.metric, len(one.points), one.used_by) for one in report.series] == [
        ("engagement_rate", 1, (("g", "engagement_rate"),)),
        ("engagements", 1, (("g", "engagement_rate"),)),
        ("fans", 1, ()),
        ("impressions", 1, (("g", "engagement_rate"),)),
    ]
    assert list(report.metrics) == ["engagement_rate", "engagements", "fans", "impressions"]


def test_the_platform_is_that_of_the_only_account(judge_goal) -> None:
    site = GOAL + readings("04-05 410 account=twitter/us")
    found = judge_goal(site, "2026-04-10")
    assert found.platform == "x"
    assert [note.code for note in found.key_results[0].notes] == ["note-account-inferred"]


def test_the_plan_is_given_by_its_corners(judge_goal) -> None:
    found = judge_goal(GOAL + readings("04-05 410"), "2026-04-10").key_results[0]
    assert [(corner.date.isoformat(), corner.value) for corner in found.plan] == [
        ("2026-03-31", 400),
        ("2026-04-30", 480),
    ]


def test_what_was_measured_on_the_way_ends_with_the_judgement(book_site) -> None:
    book = book_site(GOAL + readings("04-05 410\n04-08 420"), "2026-04-10")
    with no_cycles_looked_for():
        before = held(Measurement, ObservedSeries)
        report = evaluate(book, date(2026, 4, 10))
        assert report.goals[0].key_results[0].value == 420
        assert held(Measurement, ObservedSeries) == before
