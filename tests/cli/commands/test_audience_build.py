"""What a build for one audience leaves out: a word that stands in every field of what is hidden is in none of its bytes."""

from pathlib import Path

import pytest

from tests.filled import goal_file
from tests.folders import write_files, write_site

CANARY = "zqxcanary"
HIDDEN = "content/goals/zqxcanary-goal.md"
#: What cannot be just any word.
GIVEN = {
    "account": "facebook/zqxcanary-account",
    "supports": "followers",
    "platform": None,
    "audience": "client",
    "key_results.metric": "zqxcanary_metric",
    "key_results.account": None,
    "key_results.segment": "zqxcanary-segment",
    "key_results.tag": None,
    "objective": "brand-awareness",
    "budget.spent_metric": "zqxcanary_money",
    "budget.revenue_metric": "zqxcanary_money",
    "aliases": "/zqxcanary-alias",
}
SITE = """
=== content/site.yaml
title: Test
as_of: 2026-12-11
audiences: {public: {}, client: {}}
default_audience: client
competitors: {share_of_voice: [x/zqxcanary-rival]}
=== content/goals/followers.md
---
title: Grow the followers
audience: public
account: facebook/palace
period: {start: 2026-11-23, end: 2026-12-22}
metric: followers
baseline: {value: 400, date: 2026-11-22}
target: +20%
---
A new restaurant.
=== content/metrics/own.yaml
zqxcanary_metric: {label: zqxcanary label, type: level, unit: zqxcanary unit}
zqxcanary_money: {label: zqxcanary money, type: money, currency: EUR}
=== content/checkins/2026-12-01-zqxcanary.md
---
{date: 2026-12-01, goal: zqxcanary-goal, author: zqxcanary author}
---
A zqxcanary note.
=== content/annotations.yaml
- {title: zqxcanary event, kind: event, date: 2026-12-01, goal: zqxcanary-goal}
- {title: zqxcanary break, kind: break, date: 2026-12-01, metric: followers, account: facebook/zqxcanary-account}
=== content/pages/zqxcanary.md
---
{title: zqxcanary page, nav: true, audience: client}
---
zqxcanary prose.
=== content/snapshots/a.csv
date,metric,value,account,source
2026-11-22,followers,400,facebook/palace,export
2026-11-30,followers,412,facebook/palace,export
2026-12-07,followers,431,facebook/palace,export
=== content/snapshots/zqxcanary.csv
date,metric,value,account,segment,source,note
2026-11-30,zqxcanary_metric,4,facebook/zqxcanary-account,zqxcanary-segment,zqxcanary-source,zqxcanary note
2026-11-30,followers,5,facebook/zqxcanary-spare,,zqxcanary-source,zqxcanary note
2026-11-30,mentions,6,x/zqxcanary-rival,,zqxcanary-source,zqxcanary note
"""


def told(folder: Path) -> list[str]:
    """The files of a build that hold the word, in their bytes or their names."""
    files = (path for path in sorted(folder.rglob("*")) if path.is_file())
    word = CANARY.encode()
    return [
        str(path.relative_to(folder))
        for path in files
        if word in path.read_bytes().lower() or CANARY in str(path.relative_to(folder))
    ]


@pytest.fixture
def site(tmp_path):
    write_site(tmp_path, SITE)
    return write_files(tmp_path, {HIDDEN: goal_file(CANARY, GIVEN)})


def test_nothing_of_what_is_hidden_is_in_any_byte_of_a_build(goalposts, site) -> None:
    ran = goalposts("build", "-C", site, "--audience", "public", "--base-url", "https://goals.example.org")
    assert ran.code == 0, ran.err
    assert (site / "output/goals/followers/index.html").exists()
    assert told(site / "output") == []


def test_the_word_is_there_for_those_who_may_see_it(goalposts, site) -> None:
    assert goalposts("build", "-C", site, "--audience", "client").code == 0
    assert "api/goals.json" in told(site / "output")
