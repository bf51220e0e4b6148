"""A key result's figures in a goal's detail: what a value is."""

import re

import pytest

SITE = """=== content/metrics/own.yaml
waiting: {label: Waiting time, type: duration, unit: min, better: lower, frequency: weekly, aggregate: AGGREGATE}
=== content/goals/g.md
---
title: Wait at most an hour
period: {start: 2026-11-23, end: 2026-12-22}
metric: waiting
target: "<= 60 min"
---
=== content/snapshots/a.csv
date,metric,value
2026-11-29,waiting,90
2026-12-06,waiting,61
2026-12-09,waiting,68
=== content/site.yaml
title: T
as_of: 2026-12-10
"""


@pytest.mark.parametrize(
    ("aggregate", "value"),
    [
        ("median", "a median of 68 min up to 9 December 2026"),
        ("mean", "a mean of 73 min up to 9 December 2026"),
    ],
)
def test_a_mean_or_median_is_told_as_one(goalposts, site_of, aggregate, value) -> None:
    out = goalposts("status", "g", "-C", site_of(SITE.replace("AGGREGATE", aggregate))).out
    assert re.search(rf"value +{value}\n", out)
