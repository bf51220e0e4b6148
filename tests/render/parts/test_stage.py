"""A goal's page before its start and after its end: the plan, why it was cancelled, and what was learned."""

from dataclasses import replace
from datetime import date
from functools import cache

from generator.model.report import GoalReport
from generator.model.text import LocalText
from generator.model.verdict import Direction, Move
from generator.render import whole_site
from generator.render.parts.stage import stage_view
from generator.render.routes.places import Place
from generator.render.views import StageView
from tests.built import built
from tests.render.reports import context, default_theme

SITE = """
=== content/goals/plan.md
---
title: Plan
period: {start: 2027-01-04, end: 2027-01-31}
metric: followers
account: x/a
baseline: 400
target: 480
milestones: [{date: 2027-01-15, value: 440}]
---
=== content/goals/idea.md
---
title: Idea
state: draft
---
=== content/goals/gone.md
---
title: Gone
state: cancelled
period: {start: 2026-11-01, end: 2026-12-31}
metric: followers
account: x/a
target: 480
changes: [{date: 2026-12-04, reason: No money}]
---
=== content/goals/done.md
---
title: Done
period: {start: 2026-11-01, end: 2026-11-30}
metric: followers
account: x/a
target: 410
---
=== content/goals/open.md
---
title: Open
period: {start: 2026-11-01, end: 2026-12-31}
metric: followers
account: x/a
target: 900
---
=== content/checkins/done.md
---
{date: 2026-12-01, goal: done, learned: {en: Ask friends first}}
---
=== content/checkins/open.md
---
{date: 2026-12-01, goal: open, learned: Too early}
---
=== content/snapshots/a.csv
date,metric,value,account
2026-10-31,followers,400,x/a
2026-11-20,followers,415,x/a
2026-11-30,followers,420,x/a
2026-12-10,followers,421,x/a
"""


@cache
def goals() -> dict[str, GoalReport]:
    return {each.goal.id: each for each in built(SITE, "2026-12-11").report.goals}


def stage(goal: str, report: GoalReport | None = None) -> StageView | None:
    site = whole_site(built(SITE, "2026-12-11").report, default_theme())
    return stage_view(context(site, Place("goal", goal), "en"), report or goals()[goal])


def said(view: StageView | None) -> str:
    assert view is not None
    return "".join(part.text for sentence in view.said for part in sentence).replace("\u00a0", " ")


def test_a_goal_before_its_start_is_a_plan() -> None:
    view = stage("plan")
    assert (
        said(view)
        == "It is to run for 28 days, from 4 January 2027 to 31 January 2027. It starts in 24 days."
    )
    assert view is not None
    plan = [(each.name.replace("\u00a0", " "), each.text.text.replace("\u00a0", " ")) for each in view.plan]
    assert plan[0] == ("Followers", "at least 480 followers by 31 January 2027; from 400")
    assert plan[1] == ("15 January 2027", "440")


def test_a_draft_may_have_no_dates_yet() -> None:
    assert said(stage("idea")) == "It has no dates yet."


def test_a_cancelled_goal_says_when_and_why_as_far_as_anybody_knows() -> None:
    view = stage("gone")
    assert said(view) == (
        "On which day it was cancelled is unknown: git's history is not at hand. The reason given: \u2068No money\u2069"
    )


def test_the_day_is_that_of_the_move_that_cancelled_it() -> None:
    report = goals()["gone"]
    move = Move(
        date=date(2026, 12, 5),
        commit="a" * 40,
        author=None,
        key_result=None,
        field="state",
        old="active",
        new="cancelled",
        old_text=None,
        new_text=None,
        direction=Direction.NEUTRAL,
        reason=LocalText((("en", "No money left"),)),
        correction=False,
    )
    moved = replace(report, goalposts=replace(report.goalposts, known=True, moves=(move,)))
    assert said(stage("gone", moved)) == (
        "It was cancelled on 5 December 2026. The reason given: \u2068No money left\u2069"
    )
    silent = replace(moved, goalposts=replace(moved.goalposts, moves=(replace(move, reason=None),)))
    assert said(stage("gone", silent)) == "It was cancelled on 5 December 2026. No reason was given."


def test_no_reason_is_said_to_be_missing_where_the_goals_own_text_may_give_it() -> None:
    bare = replace(goals()["gone"].goal, changes=())
    told = replace(bare, body=LocalText((("en", "Cancelled: the podcast moved to another bank."),)))
    when = "On which day it was cancelled is unknown: git's history is not at hand."
    assert said(stage("gone", replace(goals()["gone"], goal=bare))) == f"{when} No reason was given."
    assert said(stage("gone", replace(goals()["gone"], goal=told))) == when


def test_what_was_learned_is_told_when_it_is_over_and_not_before() -> None:
    done = stage("done")
    assert done is not None
    assert [(each.text.text, each.date_iso) for each in done.learned] == [("Ask friends first", "2026-12-01")]
    assert stage("open") is None
