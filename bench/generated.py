"""Sites of any size for measuring: every goal with one key result and sixty weekly readings.

Takes a folder and a number of goals; writes the same files for the same number. The days are fixed, so that nothing depends
on when it is run.
"""

import random
from datetime import date, timedelta
from pathlib import Path

from bench.aside import put_aside

AS_OF = date(2026, 10, 1)
READINGS = 60
_START = date(2026, 7, 6)
_END = date(2026, 12, 27)
_PER_FILE = 50
_METRICS = ("followers", "fans")
_PLATFORMS = ("facebook", "instagram", "x", "linkedin", "pinterest")
_OWNERS = ("Dana", "Edvard", "Farida", "Gunnar", "Hanne", "Idris", "Jonas", "Kari")
_SITE = f"""\
title: Measured goals
languages: [en]
timezone: Europe/Oslo
currency: USD
as_of: {AS_OF}
"""
_GOAL = """\
---
title: Grow the {metric} of account {number} on {platform}
objective: {objective}
owner: {owner}
client: Client {client}
platform: {platform}
account: {account}
period:
  start: {start}
  end: {end}
key_results:
  - id: {metric}
    metric: {metric}
    baseline: {{value: {baseline}, date: {before}, source: export}}
    target: ">= {target}"
    stretch: ">= {stretch}"
    milestones:
      - {{date: 2026-09-01, value: {milestone}}}
actions:
  - {{title: Content plan agreed, date: {start}, owner: {owner}, status: done}}
  - {{title: Posts boosted, start: 2026-08-01, end: 2026-11-01, owner: {owner}, status: doing, cost: {cost}}}
budget: {{amount: {budget}, currency: USD}}
smart:
  specific: Increase {metric} of one account from {baseline} to {target}.
  measurable: We count the {metric} of the account every week.
  achievable: A content plan, and posts boosted to people nearby.
  realistic: It is about as fast as in the best month so far.
  time_bound: By the end of the year.
celebrate: "🍕"
---
The account stands for number {number} of this portfolio. It is run by **{owner}** and read every Monday.

## Why

More people who know the place means more people who come. The plan is simple:

* two posts a week, one of them a film,
* answers within a day,
* a small budget for what does well by itself.

See [the guide](https://example.org/guide) for how the posts are made.
"""


def write_site(root: Path, goals: int, *, seed: int = 1) -> None:
    """Write a site of ``goals`` goals to ``root``."""
    chance = random.Random(seed)
    _write(root / "content/site.yaml", _SITE)
    rows: list[str] = []
    for number in range(goals):
        text, readings = _goal(number, chance)
        _write(root / f"content/goals/client-{number // _PER_FILE:03}/goal-{number:05}.md", text)
        rows.extend(readings)
        if len(rows) == _PER_FILE * READINGS or number == goals - 1:
            header = "date,metric,value,account,source,collected\n"
            _write(root / f"content/snapshots/export-{number // _PER_FILE:03}.csv", header + "".join(rows))
            rows.clear()


def fresh_site(root: Path, goals: int) -> Path:
    """``root`` with a site of ``goals`` goals and nothing else: no output, and nothing that an earlier build remembered."""
    put_aside(root)
    write_site(root, goals)
    return root


def _goal(number: int, chance: random.Random) -> tuple[str, list[str]]:
    """One goal's file and its readings: a level that grows unevenly."""
    metric, platform = chance.choice(_METRICS), chance.choice(_PLATFORMS)
    account = f"{platform}/account-{number:05}"
    level, rate = chance.randint(300, 20_000), chance.randint(1, 60)
    rows, baseline = [], level
    for week in range(READINGS):
        day = AS_OF - timedelta(days=7 * (READINGS - 1 - week) + 3)
        level += max(0, round(chance.gauss(rate, rate)))
        baseline = level if day < _START else baseline
        rows.append(f"{day},{metric},{level},{account},export,{day + timedelta(days=1)}\n")
    gain = round(rate * 25 * chance.choice((0.7, 1.0, 1.4, 2.5, 6.0)))
    text = _GOAL.format(
        number=number, metric=metric, platform=platform, account=account, owner=chance.choice(_OWNERS),
        client=number // _PER_FILE + 1, start=_START, end=_END, before=_START - timedelta(days=1), baseline=baseline,
        target=baseline + gain, stretch=baseline + 2 * gain, milestone=baseline + gain // 3,
        cost=chance.randint(50, 500), budget=chance.randint(500, 5000),
        objective=chance.choice(("brand-awareness", "audience-growth")),
    )  # fmt: skip
    return text, rows


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
