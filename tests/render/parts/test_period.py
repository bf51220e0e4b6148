"""The report on a period as its page shows it: who wrote what, and what comes next of goals that somebody set out on."""

from dataclasses import replace
from functools import cache

from generator.evaluate import period_report
from generator.l10n import words_for
from generator.model.calendar import Day
from generator.model.report import Report
from generator.model.reported import Basis, Cadence, closed, period_with
from generator.render import whole_site
from generator.render.parts.mail import plain_mail
from generator.render.parts.period import period_page
from generator.render.routes.places import Place
from generator.render.views import PeriodPage
from tests.built import built
from tests.render.reports import context, default_theme

SITE = """
=== content/site.yaml
title: Test
languages: [en, nb]
names: {Support desk: {nb: Kundeservice}}
=== content/goals/run.md
---
title: Run
period: {start: 2026-11-01, end: 2026-12-24}
metric: followers
account: x/a
baseline: 400
target: 480
milestones: [{date: 2026-12-10, value: 440}]
---
=== content/goals/idea.md
---
title: Idea
state: draft
period: {start: 2026-12-05, end: 2026-12-20}
---
=== content/goals/gone.md
---
title: Gone
state: cancelled
metric: followers
account: x/a
target: ">= 500"
period: {start: 2026-12-06, end: 2026-12-21}
---
=== content/checkins/run.md
---
{date: 2026-11-20, goal: run, author: Support desk, learned: Posts work}
---
We go on.
=== content/snapshots/a.csv
date,metric,value,account
2026-11-01,followers,400,x/a
2026-11-29,followers,421,x/a
"""


@cache
def judged(text: str = SITE) -> Report:
    return built(text, "2026-12-01").report


def november(language: str, text: str = SITE) -> PeriodPage:
    period, report = period_with(Cadence.MONTH, Day(2026, 11, 1)), judged(text)
    found = period_report(period, None, report, called={}, basis=Basis.TODAY, written_on=None, is_open=True)
    assert found is not None
    site = whole_site(replace(report, periods=(closed(found, "it"),)), default_theme())
    return period_page(context(site, Place("period", period.id), language), found)


def test_whoever_wrote_a_note_bears_the_name_that_readers_know() -> None:
    (note,) = november("nb").notes
    assert note.note.author == "Kundeservice"
    (note,) = november("en").notes
    assert note.note.author == "Support desk"


def test_what_comes_is_of_goals_under_way_and_of_no_draft_and_nothing_cancelled() -> None:
    coming = [(each.date_iso, each.goal.text) for each in november("en").coming]
    assert coming == [("2026-12-10", "Run"), ("2026-12-24", "Run")]


def test_a_report_of_which_readings_may_still_come_in_says_that_it_is_provisional() -> None:
    page = november("en")
    assert page.open == "Provisional: readings are still collected until 5\u00a0December 2026."
    text = plain_mail(words_for("en"), page, None)
    assert "Provisional: readings are still collected until" in text.split("\n\n")[1]


def test_the_e_mail_tells_what_was_learned() -> None:
    text = plain_mail(words_for("en"), november("en"), None)
    assert "What we learned\n- Run: Posts work\n" in text


def test_a_milestone_that_comes_tells_what_is_to_be_reached() -> None:
    assert november("en").coming[0].what == "milestone: 440"


BREAK = """
=== content/annotations.yaml
- {date: 2026-11-20, title: Purge, kind: break, metric: followers}
"""
EARLIER = "2026-11-01,followers,400,x/a\n2026-11-15,followers,410,x/a\n2026-11-29,followers,421,x/a\n"


def gained(written: str, since: str) -> list[str]:
    """What a report says of the gain since the close on ``since``."""
    site = SITE.replace("2026-11-01,followers,400,x/a\n2026-11-29,followers,421,x/a\n", EARLIER)
    site = site.replace("start: 2026-11-01", "start: 2026-10-01") + written
    before, now = built(site, since).report, built(site, "2026-12-01").report
    period = period_with(Cadence.MONTH, Day(2026, 11, 1))
    found = period_report(period, before, now, called={}, basis=Basis.TODAY, written_on=None, is_open=False)
    assert found is not None
    shown = whole_site(replace(now, periods=(closed(found, "it"),)), default_theme())
    page = period_page(context(shown, Place("period", period.id), "en"), found)
    return [result.gain for row in page.rows if row.id == "run" for result in row.results]


def test_a_gain_is_told_of_no_values_that_lie_on_two_sides_of_a_break() -> None:
    assert gained("", "2026-11-18") == ["+11 in the period"]
    assert gained(BREAK, "2026-11-18") == [""]
    assert gained(BREAK, "2026-11-30") == ["no new reading"]


def test_where_more_comes_than_is_shown_page_and_e_mail_say_so() -> None:
    days = ", ".join(f"{{date: 2026-12-{day:02}, value: {430 + day}}}" for day in range(3, 18))
    page = november("en", SITE.replace("{date: 2026-12-10, value: 440}", days))
    assert (len(page.coming), page.later) == (12, "4 more rows are not shown.")
    assert "4 more rows are not shown." in plain_mail(words_for("en"), page, None)
    assert november("en").later is None
