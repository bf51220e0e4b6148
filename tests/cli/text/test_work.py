"""Money, actions and confidence in a goal's detail."""

SITE = """=== content/goals/g.md
---
title: Grow the page
period: {start: 2026-11-23, end: 2026-12-22}
account: facebook/a
metric: followers
target: 480
budget: {amount: 120, currency: USD}
actions:
  - {title: Boost posts, start: 2026-11-26, end: 2026-12-22, status: doing, cost: 120}
---
=== content/snapshots/a.csv
date,metric,value,account
2026-11-22,followers,400,facebook/a
2026-12-10,followers,431,facebook/a
=== content/site.yaml
title: T
as_of: 2026-12-10
"""


def test_a_goals_detail_tells_of_its_money_and_what_is_due(goalposts, site_of) -> None:
    out = goalposts("status", "g", "-C", site_of(SITE)).out
    # 15 of 27 days of 120: 66.67; 31 more followers
    assert "$120 planned · $66.67 spent · $53.33 remaining · $2.15 cost per result" in out
    assert "Now: Boost posts." in out
    assert "behind plan" in out


def test_a_goal_without_money_or_actions_has_nothing_of_the_kind(goalposts, site_of) -> None:
    bare = "\n".join(
        line for line in SITE.splitlines() if not line.startswith(("budget", "actions", "  - {title"))
    )
    out = goalposts("status", "g", "-C", site_of(bare)).out
    assert "planned" not in out
    assert "Now:" not in out
