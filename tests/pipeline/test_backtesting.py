"""The site's own record: of series since their last break, for whoever may see them."""

from datetime import date

from generator.evaluate import evaluate, seen_by
from generator.pipeline.backtesting import record_of
from tests.built import built

GOAL = """
=== content/site.yaml
title: Test
audiences: {{public: {{}}, internal: {{}}}}
=== content/goals/{name}.md
---
title: More
period: {{start: 2026-01-01, end: 2026-12-31}}
audience: {audience}
metric: {metric}
target: 900
---
"""
HIDDEN = GOAL.format(name="likes", metric="likes", audience="internal").split("internal: {}}\n")[1]
SEEN = GOAL.format(name="followers", metric="followers", audience="[public, internal]")
AS_OF = "2026-02-20"
DAYS = [f"2026-01-{day:02}" for day in range(1, 32)]


def readings(metric: str) -> str:
    rows = "".join(f"{day},{metric},{400 + 2 * place}\n" for place, day in enumerate(DAYS))
    return f"=== content/snapshots/{metric}.csv\ndate,metric,value\n{rows}"


BREAK = """
=== content/annotations.yaml
- {title: Counted anew, kind: break, date: 2026-01-11, metric: followers}
"""


def test_31_readings_hold_four_forecasts() -> None:
    """26 readings behind the first five: 4 + 13, then 4 + 4, as 26 no longer fits."""
    found = record_of(built(SEEN + readings("followers"), AS_OF).report)
    assert {ahead: each.forecasts for ahead, each in found.by_horizon.items()} == {4: 3, 13: 1}


def test_nothing_is_foretold_across_a_break() -> None:
    """21 readings since the break: 16 behind the first five, which are 4, then 4 + 4 + 4, as 13 no longer fits after the first."""
    found = record_of(built(SEEN + readings("followers") + BREAK, AS_OF).report)
    assert {ahead: each.forecasts for ahead, each in found.by_horizon.items()} == {4: 4}


def test_an_audience_has_the_record_of_what_it_may_see() -> None:
    book = built(SEEN + HIDDEN + readings("followers") + readings("likes"), AS_OF).book
    day = date.fromisoformat(AS_OF)
    whole, public = (record_of(evaluate(seen_by(book, who, day), day)) for who in (None, "public"))
    assert (whole.series, public.series) == (2, 1)
    assert public == record_of(built(SEEN + readings("followers"), AS_OF).report)


def test_a_limit_bounds_how_many_are_made() -> None:
    found = record_of(built(SEEN + readings("followers"), AS_OF).report, 2)
    assert (found.possible, found.overall.forecasts) == (4, 2)
