"""Sites for the commands' tests."""

SITE = """
=== content/site.yaml
title: Test
as_of: 2026-12-11
audiences: {public: {}, client: {}}
=== content/goals/followers.md
---
title: Grow the followers
owner: Dana
account: facebook/palace
objective: brand-awareness
period: {start: 2026-11-23, end: 2026-12-22}
metric: followers
baseline: {value: 400, date: 2026-11-22}
target: +20%
audience: [public, client]
---
A new restaurant.
=== content/goals/leads.md
---
title: A hundred leads by spring
account: facebook/palace
period: {start: 2027-01-01, end: 2027-03-31}
audience: client
key_results:
  - {id: leads, metric: leads, target: 100}
  - {id: rate, metric: lead_conversion_rate, target: ">= 3%"}
---
=== content/snapshots/a.csv
date,metric,value,account,source
2026-11-22,followers,400,facebook/palace,export
2026-11-30,followers,412,facebook/palace,export
2026-12-07,followers,431,facebook/palace,export
"""
BROKEN = """
=== content/site.yaml
title: Test
as_of: 2026-12-11
=== content/goals/list.md
---
title: Grow the list
period: {start: 2026-11-23, end: 2026-12-22}
account: facebook/palace
metric: folowers
target: 480
---
"""
