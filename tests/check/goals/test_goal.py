"""Goals as a whole: every key in its place, defaults, texts in several languages, accounts, and what stays quiet."""

from datetime import date

import pytest

from generator.model.calendar import Period
from generator.model.goal import Op, Rollup, Shape, State, TargetKind, When
from generator.model.text import LocalText
from tests.check.whole import checked
from tests.conftest import SiteOf

EVERYTHING = """
=== content/site.yaml
title: Test
languages: [en, nb]
currency: EUR
audiences: {public: {}, client: {}}
=== content/goals/parent.md
---
title: Be known
period: {start: 2026-01-01, end: 2026-12-31}
audience: public
---
=== content/goals/clients/north/everything.md
---
title: {en: Grow, nb: Voks}
state: closed
objective: [brand-awareness, audience-growth]
supports: parent
campaign: Winter
tags: [2026, city]
owner: Dana
team: Brand
client: North
platform: twitter
account: Twitter/north
period: {start: 2026-04-13, length: P1M}
key_results:
  - id: followers-city
    title: Followers here
    metric: followers
    segment: city
    baseline: {value: 400, date: 2026-04-12, source: export, segment: page}
    target: {op: gte, change_percent: 20, when: at}
    stretch: +30%
    milestones: [{date: 2026-04-30, value: 440}]
    shape: flat
    weight: 2
  - {metric: clicks, account: facebook/north, target: 900}
rollup: worst
budget: {unit_cost: 15, units: 8, audience: 18 to 30, spent_metric: ad_spend, value_per_result: 4, revenue_metric: sales_revenue}
actions:
  - {title: {en: Plan, nb: Plan}, date: 2026-04-14, owner: Dana, status: done, cost: 20 EUR}
  - {title: Boost, start: 2026-04-15, end: 2026-05-01}
  - {title: Someday}
smart: {specific: More of them, time_bound: {nb: En måned}}
changes:
  - {date: 2026-04-20, reason: Second}
  - {date: 2026-04-15, reason: First}
audience: client
aliases: [goals/old-everything, /campaigns/spring/]
celebrate: "🍕"
---
Prose.
=== content/goals/everything.nb.md
---
title: Vokse
smart: {specific: Flere}
key_results: [{id: followers-city, title: Følgere her}]
---
Prosa.
=== content/snapshots/a.csv
date,metric,value,account,segment
2026-04-12,followers,100,x/north,city
"""


@pytest.fixture
def everything(site_of: SiteOf):
    whole = checked(site_of(EVERYTHING))
    assert whole.text == ""
    return whole.book.goals["everything"]


def test_who_and_where_are_kept_with_aliases_of_platforms_folded(everything) -> None:
    assert (everything.owner, everything.team, everything.client, everything.campaign) == (
        "Dana", "Brand", "North", "Winter",
    )  # fmt: skip
    assert (everything.platform, everything.account) == ("x", "x/north")
    assert everything.tags == ("2026", "city")


def test_references_are_kept_in_their_order(everything) -> None:
    assert everything.objectives == ("brand-awareness", "audience-growth")
    assert everything.supports == "parent"
    assert everything.audiences == ("client",)
    assert everything.aliases == ("goals/old-everything", "/campaigns/spring/")


def test_a_month_from_the_thirteenth_ends_on_the_twelfth(everything) -> None:
    assert everything.period == Period(date(2026, 4, 13), date(2026, 5, 12))


def test_a_key_result_keeps_all_its_fields(everything) -> None:
    result = everything.key_results[0]
    assert (result.id, result.metric, result.account, result.segment) == (
        "followers-city", "followers", "x/north", "city",
    )  # fmt: skip
    assert (result.target.kind, result.target.amount, result.op, result.when) == (
        TargetKind.PERCENT, 20, Op.GTE, When.AT,
    )  # fmt: skip
    assert (result.stretch.amount, result.shape, result.weight, result.lone) == (30, Shape.FLAT, 2, False)
    baseline = result.baseline
    assert (baseline.value, baseline.date, baseline.source, baseline.segment, baseline.text) == (
        400, date(2026, 4, 12), "export", "page", "400",
    )  # fmt: skip


def test_a_key_result_without_an_id_has_its_metrics(everything) -> None:
    assert everything.key_results[1].id == "clicks"


def test_a_key_results_own_account_comes_before_the_goals(everything) -> None:
    assert everything.key_results[1].account == "facebook/north"


def test_a_budget_is_in_the_sites_currency_unless_it_says_otherwise(everything) -> None:
    budget = everything.budget
    assert (budget.currency, budget.unit_cost, budget.units, budget.amount) == ("EUR", 15, 8, None)
    assert (budget.spent_metric, budget.value_per_result, budget.revenue_metric) == (
        "ad_spend", 4, "sales_revenue",
    )  # fmt: skip
    assert budget.audience == "18 to 30"


def test_actions_have_days_or_none(everything) -> None:
    day, several, open_ = (action.period for action in everything.actions)
    assert day == Period(date(2026, 4, 14), date(2026, 4, 14))
    assert several == Period(date(2026, 4, 15), date(2026, 5, 1))
    assert open_ is None


def test_an_action_is_planned_unless_it_says_otherwise(everything) -> None:
    assert [str(action.status) for action in everything.actions] == ["done", "planned", "planned"]
    assert everything.actions[0].cost == 20


def test_changes_are_sorted_by_day(everything) -> None:
    assert [change.reason.first for change in everything.changes] == ["First", "Second"]


def test_state_rollup_and_celebration_are_kept(everything) -> None:
    assert (everything.state, everything.rollup, everything.celebrate) == (State.CLOSED, Rollup.WORST, "🍕")


def test_a_translation_lies_over_the_goals_own_texts(everything) -> None:
    assert everything.title.versions == (("en", "Grow"), ("nb", "Vokse"))
    assert everything.claims.specific.versions == (("en", "More of them"), ("nb", "Flere"))
    assert everything.key_results[0].title.versions == (("en", "Followers here"), ("nb", "Følgere her"))
    assert [code for code, _ in everything.body.versions] == ["en", "nb"]


def test_a_text_may_be_there_in_another_language_only(everything) -> None:
    assert everything.claims.time_bound.versions == (("nb", "En måned"),)


def test_a_claim_that_nobody_made_is_none(everything) -> None:
    assert everything.claims.achievable is None


GOAL = """
=== content/goals/reach.md
---
title: Reach
period: {start: 2026-11-01, end: 2027-01-31}
%s
---
"""


def test_a_single_key_result_may_stand_at_the_top_level(site_of: SiteOf) -> None:
    result = checked(site_of(GOAL % "metric: followers\ntarget: 480")).key_result
    assert (result.id, result.lone, result.span.line) == ("followers", True, 4)


def test_a_draft_may_lack_everything_and_is_called_by_its_id(site_of: SiteOf) -> None:
    whole = checked(site_of("=== content/goals/someday.md\n---\nstate: draft\n---\n"))
    assert (whole.text, whole.goal.title.first, whole.goal.period) == ("", "someday", None)


def test_a_goal_that_others_support_needs_no_key_result(site_of: SiteOf) -> None:
    parent = (
        "=== content/goals/parent.md\n---\ntitle: Up\nperiod: {start: 2026-01-01, end: 2026-12-31}\n---\n"
    )
    assert checked(site_of(GOAL % "metric: followers\ntarget: 4\nsupports: parent" + parent)).text == ""


def test_a_goal_without_prose_may_be_yaml(site_of: SiteOf) -> None:
    yaml = "=== content/goals/reach.yaml\ntitle: Reach\nperiod: {start: 2026-01-01, end: 2026-12-31}\nmetric: fans\ntarget: 4\n"
    whole = checked(site_of(yaml))
    assert (whole.text, whole.goal.id, whole.goal.body) == ("", "reach", None)


def test_empty_keys_count_as_not_written(site_of: SiteOf) -> None:
    whole = checked(site_of(GOAL % "metric: fans\ntarget: 4\nowner:\ntags: []\nclient: ''\nactions:"))
    assert (whole.text, whole.goal.owner, whole.goal.tags, whole.goal.client) == ("", None, (), None)


def test_texts_are_kept_whatever_they_look_like_but_for_controls_of_direction(site_of: SiteOf) -> None:
    keys = (
        'metric: fans\ntarget: 4\nowner: no\nteam: 014\nclient: 1:30\ncampaign: "\\u202eabc"\ntags: [true, =]'
    )
    goal = checked(site_of(GOAL % keys)).goal
    assert (goal.owner, goal.team, goal.client, goal.campaign, goal.tags) == (
        "no", "014", "1:30", "abc", ("true", "="),
    )  # fmt: skip


def test_an_account_alone_names_the_platform(site_of: SiteOf) -> None:
    assert checked(site_of(GOAL % "metric: fans\ntarget: 4\naccount: twitter/a")).goal.platform == "x"


def test_an_account_of_no_platform_is_fine(site_of: SiteOf) -> None:
    goal = checked(site_of(GOAL % "metric: fans\ntarget: 4\naccount: market stall")).goal
    assert (goal.account, goal.platform) == ("market stall", None)


READ = "=== content/snapshots/a.csv\ndate,metric,value,account,segment\n%s\n"


@pytest.mark.parametrize(
    ("rows", "account", "inferred"),
    [
        ("2026-11-30,followers,1,,", None, False),
        ("2026-11-30,followers,1,,\n2026-11-30,followers,2,x/a,", None, False),
        ("2026-11-30,followers,1,x/a,", "x/a", True),
        ("2026-11-30,followers,1,x/a,\n2026-11-30,fans,1,x/b,", "x/a", True),
        ("2026-11-30,followers,1,x/a,\n2026-11-30,followers,1,x/b,city", "x/a", True),
        ("2026-11-30,followers,1,x/a,\n2026-12-24,followers,1,x/b,", "x/a", True),
        ("2026-12-24,followers,1,x/a,", "x/a", True),
        ("2026-12-24,followers,1,x/a,\n2026-12-25,followers,1,x/b,", None, False),
        ("2026-11-30,fans,1,x/a,", None, False),
    ],
    ids=[
        "without an account",
        "without an account before all others",
        "the only one",
        "of this metric",
        "of this segment",
        "of those dated by now",
        "the only one though later",
        "several though later",
        "none",
    ],
)
def test_the_readings_account_is_taken_where_nobody_names_one(
    site_of: SiteOf, rows, account, inferred
) -> None:
    whole = checked(site_of(GOAL % "metric: followers\ntarget: 480" + READ % rows))
    assert whole.text == ""
    assert (whole.key_result.account, whole.key_result.account_inferred) == (account, inferred)


def test_the_parts_of_a_ratio_lead_to_its_account(site_of: SiteOf) -> None:
    rows = "2026-11-30,engagements,1,x/a,\n2026-11-30,impressions,10,x/a,"
    assert (
        checked(site_of(GOAL % "metric: engagement_rate\ntarget: 4%" + READ % rows)).key_result.account
        == "x/a"
    )


def test_competitors_are_not_among_the_accounts(site_of: SiteOf) -> None:
    site = "=== content/site.yaml\ntitle: Test\ncompetitors: {share_of_voice: [x/rival]}\n"
    rows = "2026-11-30,mentions,1,x/a,\n2026-11-30,mentions,10,x/rival,"
    whole = checked(site_of(site + GOAL % "metric: share_of_voice\ntarget: 40%" + READ % rows))
    assert (whole.text, whole.key_result.account) == ("", "x/a")


def test_a_reference_to_a_goal_that_cannot_be_read_stays_quiet(site_of: SiteOf) -> None:
    broken = "=== content/goals/broken.md\n---\n\ttitle: [\n---\n"
    note = "=== content/checkins/a.md\n---\n{date: 2026-12-01, goal: broken}\n---\n"
    codes = checked(site_of(GOAL % "metric: fans\ntarget: 4\nsupports: broken" + broken + note)).codes
    assert set(codes) & {"unknown-goal", "nothing-measured"} == set()
    assert codes


def test_a_reference_to_a_rejected_goal_stays_quiet(site_of: SiteOf) -> None:
    rejected = "=== content/goals/rejected.md\n---\nperiod: 5\n---\n"
    codes = checked(site_of(GOAL % "metric: fans\ntarget: 4\nsupports: rejected" + rejected)).codes
    assert "unknown-goal" not in codes


def test_a_reference_to_a_metric_without_a_type_stays_quiet(site_of: SiteOf) -> None:
    own = "=== content/metrics/own.yaml\nsmiles: {label: Smiles}\n"
    assert checked(site_of(GOAL % "metric: smiles\ntarget: 4" + own)).codes == ["missing-key"]


def test_everything_wrong_in_a_goal_is_told_at_once(site_of: SiteOf) -> None:
    keys = "metric: folowers\ntarget: 4\nownr: Dana\nobjective: fame\nplatform: facebok\nstate: activ\naudience: all"
    assert set(checked(site_of(GOAL % keys)).codes) == {
        "unknown-metric", "unknown-key", "unknown-objective", "unknown-platform", "bad-choice", "unknown-audience",
    }  # fmt: skip


def test_goals_and_their_references_may_differ_in_how_accents_are_stored(site_of: SiteOf) -> None:
    decomposed = (
        "=== content/goals/cafe\u0301.md\n---\ntitle: A\nperiod: {start: 2026-01-01, end: 2026-12-31}\n---\n"
    )
    whole = checked(site_of(GOAL % "metric: fans\ntarget: 4\nsupports: caf\u00e9" + decomposed))
    assert (whole.text, sorted(whole.book.goals)) == ("", ["caf\u00e9", "reach"])


def test_a_loop_further_up_is_told_once(site_of: SiteOf) -> None:
    def goal(name: str, above: str) -> str:
        return f"=== content/goals/{name}.md\n---\ntitle: Goal {name}\nperiod: {{start: 2026-01-01, end: 2026-12-31}}\nsupports: {above}\n---\n"

    files = goal("a", "b") + goal("b", "c") + goal("c", "b")
    codes = checked(site_of(files + GOAL % "metric: fans\ntarget: 4\nsupports: a")).codes
    assert codes == ["supports-loop"]


@pytest.mark.parametrize(
    ("written", "start", "end"),
    [
        ("2026", date(2026, 1, 1), date(2026, 12, 31)),
        ("2026-Q4", date(2026, 10, 1), date(2026, 12, 31)),
        ("2026-11", date(2026, 11, 1), date(2026, 11, 30)),
        ("2026-W53", date(2026, 12, 28), date(2027, 1, 3)),
        ('"2026"', date(2026, 1, 1), date(2026, 12, 31)),
    ],
)
def test_a_period_may_be_one_word(site_of, written, start, end) -> None:
    text = f"---\ntitle: A\nperiod: {written}\nmetric: followers\ntarget: 480\n---\n"
    whole = checked(site_of({"content/site.yaml": "title: Test\n", "content/goals/a.md": text}))
    assert not whole.diagnostics, whole.text
    assert whole.goal.period == Period(start, end)


def test_a_goal_may_have_several_owners(site_of) -> None:
    text = "---\ntitle: A\nowner: [Kari, Ola]\nperiod: 2026\nmetric: followers\ntarget: 480\n---\n"
    goal = checked(site_of({"content/site.yaml": "title: Test\n", "content/goals/a.md": text})).goal
    assert (goal.owners, goal.owner) == (("Kari", "Ola"), "Kari, Ola")


def test_owners_stand_in_a_row_with_each_languages_own_comma(site_of) -> None:
    site = "title: Test\nlanguages: [nb, ar]\nnames: {Kari: {ar: كاري}}\n"
    text = (
        "---\ntitle: {nb: A, ar: ب}\nowner: [Kari, Ola]\nperiod: 2026\nmetric: followers\ntarget: 480\n---\n"
    )
    goal = checked(site_of({"content/site.yaml": site, "content/goals/a.md": text})).goal
    assert goal.owned_by == LocalText((("nb", "Kari, Ola"), ("ar", "كاري، Ola")))


def test_a_goal_that_names_no_audience_is_for_the_default_one(site_of) -> None:
    text = "---\ntitle: A\nperiod: 2026\nmetric: followers\ntarget: 480\n---\n"
    site = "title: Test\naudiences: {public: {}, internal: {}}\ndefault_audience: internal\n"
    whole = checked(site_of({"content/site.yaml": site, "content/goals/a.md": text}))
    assert not whole.diagnostics, whole.text
    assert whole.goal.audiences == ("internal",)
