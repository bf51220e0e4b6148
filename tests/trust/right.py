"""A right site in which every key of every form is written somewhere, as trees whose parts a test exchanges.

``TREES`` holds the files by path; ``text_of`` writes one. The keys that exclude each other stand in different goals.
"""

from collections.abc import Mapping
from typing import Any

import yaml

from tests.filled import as_yaml
from tests.folders import split_files

Tree = Any

_FILES = """
=== content/site.yaml
title: {en: Goals, nb: Mål}
languages: [en, nb]
timezone: Europe/Oslo
currency: USD
theme: {name: own, options: {motto: Onwards, columns: "2"}}
logo: assets/logo.svg
accent: {light: "#1f5fa8", dark: "#9cc4f0"}
base_url: https://goals.example.org/
repository: https://git.example.org/team/goals
as_of: 2026-12-11
status: {on_track: 0.7, at_risk: 0.3}
realism: {reasonable: 1.5, unrealistic: 5, min_history: 8}
sources: [export, insights]
reports: [month, quarter]
audiences: {public: {}, internal: {private: true, title: Ours}}
default_audience: public
show_authors: false
competitors: {share_of_voice: [x/rival]}
names: {city: {nb: byen}}
cms: {backend: gitlab, repo: team/goals, branch: main, auth: https://sign-in.example.org, app_id: a1}
limits: {file: 20 MB, body: 200 kB}
platforms: {threads: {label: Threads, aliases: [th], objectives: [engagement]}}
=== content/goals/full.md
title: {en: Grow our crowd, nb: Flere følgere}
state: active
objective: [brand-awareness, own]
supports: lone
campaign: Opening
tags: [autumn, city]
owner: [Dana, Ola]
team: Social
client: Palace
platform: facebook
account: facebook/palace
period: {start: 2026-11-23, end: 2026-12-22}
key_results:
  - id: crowd
    title: Our crowd
    metric: followers
    account: facebook/palace
    segment: city
    baseline: {value: 400, date: 2026-11-22, source: insights, segment: city}
    target: {op: gte, value: 480, when: by}
    stretch: {op: gte, value: 500}
    milestones: [{date: 2026-12-07, value: 440}]
    shape: linear
    weight: 2
  - {id: posts, metric: post_reach, tag: video, target: 480}
  - {id: change, metric: own_total, target: {change: 80}, baseline: {from_data: P28D}, stretch: {change: 90, when: by}}
  - {id: percent, metric: own_total, target: {change_percent: 20}, baseline: 400, stretch: {change_percent: 40}}
  - {id: short, metric: own_total, account: facebook/palace, target: +20%, baseline: 400}
rollup: worst
budget: {unit_cost: 0.5, units: 300, currency: USD, audience: 900, spent_metric: ad_spend, value_per_result: 12}
actions:
  - {title: Boost posts, start: 2026-11-26, end: 2026-12-22, owner: Dana, status: doing, cost: 30}
  - {title: Plan, date: 2026-11-24, status: done}
smart: {specific: In our city., measurable: By count., achievable: With a plan., realistic: It is small., time_bound: By Yule.}
changes: [{date: 2026-12-01, reason: A shop opens.}]
audience: [public]
aliases: [goals/old-name]
celebrate: "🍕"
=== content/goals/lone.md
title: Hear from more people
period: {start: 2026-11-01, length: P60D}
metric: own_total
account: facebook/palace
target: "480"
baseline: 300
stretch: 600
milestones: [{date: 2026-12-07, value: 440}]
shape: linear
weight: 1
budget: {amount: 100, currency: USD, revenue_metric: sales_revenue}
=== content/goals/part.md
title: A part
period: 2026-Q4
metric: followers
account: facebook/palace
segment: city
target: 480
=== content/goals/items.md
title: Posts
period: 2026-11
metric: post_reach
account: facebook/palace
tag: video
target: 480
=== content/goals/full.nb.md
title: Flere
smart: {specific: I byen., measurable: Ved telling., achievable: Med plan., realistic: Lite., time_bound: Før jul.}
key_results: [{id: crowd, title: Flokken}]
=== content/metrics/own.yaml
own_total:
  {label: Ours, description: What we count., type: flow, unit: {one: call, other: calls}, better: higher, frequency: daily, max_age: P10D,
   objectives: [own], missing: zero, version: 2}
own_rate: {label: Rate, type: ratio, numerator: own_total, denominator: impressions}
own_time: {label: Time, type: duration, unit: min, aggregate: median}
own_money: {label: Money, type: money, currency: EUR}
own_sum: {label: Sum, type: level, formula: followers + fans * 2}
=== content/snapshots/day.yaml
date: 2026-12-07
collected: 2026-12-08
source: insights
account: facebook/palace
values: {followers: 431, reach: {value: 2100, window: P7D}, own_total: 4, own_time: 5}
segments: {city: {followers: 412}}
note: Read by hand
=== content/snapshots/days.yaml
- {date: 2026-11-23, account: facebook/palace, values: {followers: 400, own_total: 3}, segments: {city: {followers: 400}}}
- {date: 2026-11-30, account: facebook/palace, values: {followers: 410, own_total: 3}, segments: {city: {followers: 405}}}
=== content/annotations.yaml
- {title: Purge, kind: break, date: 2026-11-28, metric: followers, account: facebook/palace, carry: true}
- {title: Step, kind: break, date: 2026-11-29, metric: fans, account: facebook/palace, offset: -120}
- {title: Boosts, kind: campaign, start: 2026-11-26, end: 2026-12-22, goal: full}
=== content/checkins/note.md
{date: 2026-12-07, goal: full, author: Dana, confidence: medium, learned: Thursdays work., audience: [public]}
=== content/objectives/own.md
{title: Loyalty, platforms: [facebook]}
=== content/objectives/own.nb.md
{title: Lojalitet}
=== content/pages/about.md
{title: About, nav: true, order: 1, audience: [public]}
=== content/sources.yaml
imports:
  - {file: reach-*.csv, from: meta-by-day, account: facebook/palace, map: {date: Day}, date_format: "%d/%m", date_year: 2026,
     timezone: Europe/Oslo}
connections:
  warehouse: {kind: postgres, host: db.example.org, port: 5432, database: shop, user_env: PGUSER, password_env: PGPASSWORD, options: {schema: m}}
  local: {kind: duckdb, path: warehouse.duckdb}
  named: {kind: postgres, host: db.example.org, user: reader}
queries:
  shop: {files: exports/*.csv, date: day, zone: Europe/Oslo, metric: sales_revenue, value: amount, aggregate: sum, by: day, where: "a > 1",
         since: 2025-01-01, overlap: P7D, source: warehouse, used_only: true, account: website/shop, segment: city}
  rows: {connection: warehouse, table: rows, date: day, metric_column: m, value: v, account_column: a, segment_column: s}
  asked: {connection: local, sql: select 1, date: day, metric: followers, value: v}
  book: {files: book.xlsx, sheet: One, date: day, metric: followers, value: v}
=== themes/own/theme.yaml
name: own
api: 1
extends: default
tokens: {accent: {light: "#1f5fa8", dark: "#9cc4f0"}}
options:
  motto: {type: text, default: Go, label: Motto}
  columns: {type: choice, choices: ["1", "2"], default: "1"}
"""

#: The files by path, as trees.
TREES: Mapping[str, Tree] = {path: yaml.safe_load(text) for path, text in split_files(_FILES).items()}
#: Files that are no trees.
BESIDE: Mapping[str, str] = {
    "content/assets/logo.svg": '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><circle r="4"/></svg>',
    "content/snapshots/rows.csv": "date,metric,value,account,segment,source,collected,window,item,tags,note\n"
    "2026-12-01,post_reach,431,facebook/palace,,export,2026-12-02,,post-1,video;new,Seen\n"
    "2026-12-02,post_reach,480,facebook/palace,,export,2026-12-03,,post-2,video,\n",
    "content/pages/about.nb.md": "---\ntitle: Om oss\n---\nTekst.\n",
}


def text_of(path: str, tree: Tree) -> str:
    """The file at ``path`` that says ``tree``."""
    keys = as_yaml(tree)
    return f"---\n{keys}---\nProse of **it**.\n" if path.endswith(".md") else keys


def right_site() -> dict[str, str]:
    """All files of the right site."""
    return {**{path: text_of(path, tree) for path, tree in TREES.items()}, **BESIDE}
