"""A small site of two clients in three languages, printed whole: what feeds, calendars, frames and hosts are tested on."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from functools import cache

from generator.model.goal import State
from generator.model.report import GoalReport, Report
from generator.model.text import LocalText
from generator.model.verdict import Direction, Ledger, Move
from generator.render import render_site, whole_site
from tests.built import built
from tests.render.reports import default_theme

URL = "https://goals.example.org/sub/"
LANGUAGES = ("en", "nb", "ar")
WRITTEN = """
=== content/site.yaml
title: {en: 'Goals <of> "two" & more', nb: Mål, ar: أهداف}
languages: [en, nb, ar]
=== content/goals/page.md
---
title: {en: 'Grow the <page> & more', nb: Få siden til å vokse, ar: نمو الصفحة}
client: Pepperoni Palace
account: facebook/palace
period: {start: 2026-11-23, end: 2026-12-22}
aliases: [/old/page/, earlier-id]
key_results:
  - metric: followers
    baseline: {value: 400, date: 2026-11-22}
    target: ">= 480"
    milestones: [{date: 2026-12-07, value: 440}]
---
=== content/goals/shop.md
---
title: Visits; to the shop, all of them
client: Nordvind
account: website/shop
period: {start: 2026-12-01, end: 2026-12-31}
metric: site_sessions
target: ">= 3000"
---
=== content/goals/later.md
---
title: Not yet
period: {start: 2027-01-01, end: 2027-03-31}
account: facebook/palace
metric: followers
target: ">= 900"
---
=== content/goals/idea.md
---
title: A draft
state: draft
---
=== content/snapshots/a.csv
date,metric,value,account,source
2026-11-16,followers,396,facebook/palace,export
2026-11-22,followers,400,facebook/palace,export
2026-11-26,followers,405,facebook/palace,export
2026-11-30,followers,412,facebook/palace,export
2026-12-03,followers,425,facebook/palace,export
2026-12-07,followers,446,facebook/palace,export
"""
VISITS = "".join(
    f"2026-12-{day:02},site_sessions,{90 + 3 * day},website/shop,export\n" for day in range(1, 11)
)
MOVE = Move(
    date=date(2026, 12, 2),
    commit="0123456789abcdef0123456789abcdef01234567",
    author=None,
    key_result="followers",
    field="target",
    old=490.0,
    new=480.0,
    old_text=">= 490",
    new_text=">= 480",
    direction=Direction.EASIER,
    reason=LocalText((("en", "The café < the street"),)),
    correction=False,
)


@cache
def judged() -> Report:
    """The site as it was judged, with one goalpost that was moved."""
    report = built(WRITTEN + VISITS, "2026-12-11").report
    return replace(report, goals=tuple(_with_move(each) for each in report.goals))


def _with_move(report: GoalReport) -> GoalReport:
    if report.goal.id != "page":
        return report
    ledger = report.goalposts
    known = Ledger(
        known=True,
        moves=(MOVE, replace(MOVE, correction=True, date=date(2026, 11, 24))),
        first_committed=date(2026, 11, 20),
        first_commit="9f8e7d6c5b4a",
        closed=None,
        original=ledger.original,
    )
    return replace(report, goalposts=known)


def of(goal: str) -> GoalReport:
    return next(each for each in judged().goals if each.goal.id == goal)


@cache
def printed(base_url: str | None = URL) -> Mapping[str, str]:
    """Every file of the site as text, by its path."""
    files, wrong = render_site(whole_site(judged(), default_theme(), base_url=base_url), {})
    assert not wrong
    return {file.path: file.content.decode() for file in files}


def live() -> tuple[str, ...]:
    """The ids of goals that have days: all but those that were put aside."""
    return tuple(each.goal.id for each in judged().goals if each.goal.state is not State.DRAFT)
