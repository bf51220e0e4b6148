"""Small sites of what goals and accounts have in common: shared readings, voices, posts; and one page of such a site."""

from datetime import date, timedelta

from generator.model.report import Report
from generator.render import Material, page_units, render, templates_for, whole_site
from tests.built import built
from tests.render.reports import default_theme, rows_of

SHARED = """
=== content/goals/above.md
---
title: The shop
period: {start: 2026-11-01, end: 2026-12-31}
---
=== content/goals/first.md
---
title: Visits by Advent
supports: above
account: website/shop
period: {start: 2026-11-01, end: 2026-11-29}
metric: site_sessions
target: ">= 3000"
---
=== content/goals/second.md
---
title: Visits by Christmas
supports: above
account: website/shop
period: {start: 2026-11-20, end: 2026-12-24}
metric: site_sessions
target: ">= 3000"
---
=== content/snapshots/a.csv
date,metric,value,account
2026-11-20,site_sessions,40,website/shop
2026-11-21,site_sessions,40,website/shop
2026-11-24,site_sessions,40,website/shop
"""
VOICES = """
=== content/site.yaml
title: Goals
competitors: {share_of_voice: [x/one, x/two]}
=== content/goals/voice.md
---
title: Heard
period: {start: 2026-11-01, end: 2026-12-24}
account: x/us
metric: share_of_voice
target: ">= 50%"
---
=== content/snapshots/a.csv
date,metric,value,account
2026-11-20,mentions,10,x/us
2026-11-20,mentions,30,x/one
2026-11-21,mentions,20,x/us
2026-11-21,mentions,20,x/one
"""
POSTS = """
=== content/goals/reach.md
---
title: Reach
period: {start: 2026-11-01, end: 2026-12-24}
account: facebook/cafe
metric: post_reach
target: ">= 500"
---
=== content/snapshots/a.csv
date,metric,value,account,item
""" + "".join(
    f"{date(2026, 10, 5) + timedelta(7 * n)},post_reach,{100 * n + 100},facebook/cafe,post-{n}\n"
    for n in range(8)
)


def report(text: str) -> Report:
    return built(text, "2026-12-11").report


def page(text: str, kind: str, **made: object) -> str | None:
    site = whole_site(report(text), default_theme())
    templates, _ = templates_for(site.theme, site.frame.languages)
    base = rows_of(site)
    material = Material(goals=base.goals, rows=base.rows, strokes={}, **made)
    for unit in page_units(site, material):
        if unit.place.kind == kind:
            files, wrong = render(unit, site.frame, templates)
            assert not wrong
            return files[0].content.decode()
    return None
