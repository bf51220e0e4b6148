"""A build that keeps what it can gives what a clean one gives: after any edits, the same bytes, words and exit code."""

import os
import random
import re
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.folders import files_in, write_site

#: Steps of edits, each followed by both builds: a few in a check, fifty in the proof.
STEPS, SEEDS = (50, (1, 2, 3)) if os.environ.get("GOALPOSTS_PROOF") else (9, (1,))
SITE = """
=== content/site.yaml
title: Test
languages: [en, nb]
as_of: 2026-12-11
theme: mine
reports: [month]
=== content/goals/followers.md
---
title: {en: Grow the followers, nb: Flere følgere}
owner: Dana
account: facebook/palace
objective: brand-awareness
supports: sales
period: {start: 2026-11-23, end: 2026-12-22}
metric: followers
baseline: {value: 400, date: 2026-11-22}
target: +20%
budget: {amount: 200, currency: USD, spent_metric: ad_spend}
actions:
  - {title: Posts boosted, start: 2026-11-26, end: 2026-12-22, owner: Dana, cost: 20}
---
A new restaurant.
=== content/goals/sales.md
---
title: Sell more
owner: Edvard
account: shop/web
period: {start: 2026-10-01, end: 2026-12-31}
key_results:
  - {id: orders, metric: orders, target: 100}
  - {id: leads, metric: leads, target: 50}
---
=== content/goals/old.md
---
title: What was
account: facebook/palace
period: {start: 2026-09-01, end: 2026-10-31}
metric: followers
target: 380
---
=== content/metrics/own.yaml
orders: {label: {en: Orders, nb: Ordrer}, type: flow, unit: orders, frequency: weekly}
=== content/pages/about.md
---
title: About
---
We sell pizza. See [the goal](goal:followers).
=== content/assets/menu.txt
Margherita
=== content/snapshots/a.csv
date,metric,value,account,source
2026-09-01,followers,300,facebook/palace,export
2026-10-30,followers,385,facebook/palace,export
2026-11-22,followers,400,facebook/palace,export
2026-11-30,followers,412,facebook/palace,export
2026-12-07,followers,431,facebook/palace,export
2026-11-30,ad_spend,30,facebook/palace,export
2026-12-07,ad_spend,40,facebook/palace,export
=== content/snapshots/shop.csv
date,metric,value,account,source
2026-10-11,orders,5,shop/web,export
2026-10-18,orders,7,shop/web,export
2026-12-06,orders,6,shop/web,export
2026-12-06,leads,12,shop/web,export
=== themes/mine/theme.yaml
name: mine
api: 1
extends: default
"""
_DATED = {
    "GIT_AUTHOR_DATE": "2026-12-01T09:00:00+01:00",
    "GIT_COMMITTER_DATE": "2026-12-01T09:00:00+01:00",
}


def git(root: Path, *arguments: str) -> None:
    command = ["git", "-c", "user.name=Dana", "-c", "user.email=dana@example.org", *arguments]
    subprocess.run(command, cwd=root, check=True, capture_output=True, env={**os.environ, **_DATED})


def replaced(
    path: str, old: str, new: Callable[[random.Random], str]
) -> Callable[[Path, random.Random], None]:
    """An edit that writes something else in the first place that looks like ``old``."""

    def edit(root: Path, chance: random.Random) -> None:
        file = root / path
        if file.exists():
            file.write_text(re.sub(old, new(chance), file.read_text(), count=1))

    return edit


def a_reading(root: Path, chance: random.Random) -> None:
    with (root / "content/snapshots/a.csv").open("a") as file:
        file.write(
            f"2026-12-{chance.randint(8, 10):02},followers,{chance.randint(432, 470)},facebook/palace,export\n"
        )


def no_newest_reading(root: Path, _: random.Random) -> None:
    file = root / "content/snapshots/a.csv"
    lines = file.read_text().splitlines(keepends=True)
    file.write_text("".join(lines[:-1] if len(lines) > 5 else lines))


def an_older_reading(root: Path, chance: random.Random) -> None:
    """Every reading after it stands on another line."""
    file = root / "content/snapshots/a.csv"
    header, *lines = file.read_text().splitlines(keepends=True)
    new = f"2026-09-{chance.randint(2, 28):02},followers,{chance.randint(301, 380)},facebook/palace,export\n"
    file.write_text("".join((header, new, *lines)))


def another_source(root: Path, chance: random.Random) -> None:
    """Of the newest reading of orders, by whose value nothing changes."""
    file = root / "content/snapshots/shop.csv"
    source = chance.choice(["export", "by hand", "the till"])
    file.write_text(re.sub("(orders,6,shop/web,).*", rf"\g<1>{source}", file.read_text()))


def a_campaign(root: Path, chance: random.Random) -> None:
    (root / "content/annotations.yaml").write_text(
        f"- {{kind: campaign, start: 2026-12-0{chance.randint(1, 9)}, title: Films}}\n"
    )


def the_document_of_goals_edited(root: Path, chance: random.Random) -> None:
    file = root / "output/api/goals.json"
    if file.exists():
        file.write_text(file.read_text().replace("Edvard", chance.choice(["Edvarda", "Eduard"])))


def another_goal(root: Path, chance: random.Random) -> None:
    goal = (
        (root / "content/goals/sales.md")
        .read_text()
        .replace("Sell more", f"Sell {chance.randint(2, 9)} times as much")
    )
    (root / f"content/goals/more-{chance.randint(1, 3)}.md").write_text(goal)


def one_goal_less(root: Path, chance: random.Random) -> None:
    found = sorted((root / "content/goals").glob("more-*.md"))
    if found:
        chance.choice(found).unlink()


def another_name(root: Path, chance: random.Random) -> None:
    found = sorted((root / "content/goals").glob("more-*.md"))
    if found:
        found[0].rename(found[0].with_name(f"more-{chance.randint(4, 9)}.md"))


def a_translation(root: Path, chance: random.Random) -> None:
    (root / "content/goals/sales.nb.md").write_text(
        f"---\ntitle: Selg {chance.randint(2, 9)} ganger mer\n---\n"
    )


def a_check_in(root: Path, chance: random.Random) -> None:
    (root / "content/checkins").mkdir(exist_ok=True)
    day = chance.randint(1, 9)
    (root / f"content/checkins/{day}.md").write_text(
        f"---\ngoal: followers\ndate: 2026-12-0{day}\nconfidence: {day}\n---\nOn we go.\n"
    )


def an_asset(root: Path, chance: random.Random) -> None:
    (root / f"content/assets/{chance.choice('ab')}.txt").write_text(str(chance.random()))


def no_asset(root: Path, _: random.Random) -> None:
    for file in (root / "content/assets").glob("[ab].txt"):
        file.unlink()


def a_commit(root: Path, _: random.Random) -> None:
    git(root, "add", "content")
    git(root, "commit", "-q", "--allow-empty", "-m", "what changed")


def a_mistake(root: Path, chance: random.Random) -> None:
    (root / "content/goals/wrong.md").write_text(
        f"---\ntitle: Wrong\nmetric: folowers{chance.randint(1, 2)}\n---\n"
    )


def no_mistake(root: Path, _: random.Random) -> None:
    (root / "content/goals/wrong.md").unlink(missing_ok=True)


def a_page_of_the_output_edited(root: Path, chance: random.Random) -> None:
    found = sorted((root / "output").rglob("*.html"))
    if found:
        chance.choice(found).write_text("not ours")


def a_page_of_the_output_gone(root: Path, chance: random.Random) -> None:
    found = sorted(path for path in (root / "output").rglob("*") if path.is_file())
    if found:
        chance.choice([path for path in found if path.name != ".goalposts.json"]).unlink()


def a_cache_of_another_time(root: Path, chance: random.Random) -> None:
    for file in (root / ".cache/goalposts/builds").glob("*.json"):
        raw = bytearray(file.read_bytes())
        raw[chance.randrange(len(raw))] ^= 1
        file.write_bytes(raw)


def touched(root: Path, _: random.Random) -> None:
    for file in (root / "content").rglob("*.md"):
        file.touch()


EDITS = [
    a_reading, a_reading, no_newest_reading, another_goal, one_goal_less, another_name, a_translation, a_check_in, an_asset,
    no_asset, a_commit, a_mistake, no_mistake, no_mistake, no_mistake, a_page_of_the_output_edited, a_page_of_the_output_gone,
    a_cache_of_another_time, touched, an_older_reading, another_source, a_campaign, the_document_of_goals_edited,
    replaced("content/goals/sales.md", "title: .*", lambda chance: f"title: Sell {chance.randint(10, 99)}"),
    replaced("content/goals/sales.md", "target: .*?}", lambda chance: f"target: {chance.randint(10, 99)}}}"),
    replaced("content/goals/followers.md", "target: .*", lambda chance: f"target: {chance.randint(410, 500)}"),
    replaced("content/goals/old.md", "---\ntitle|---\n\ntitle", lambda chance: f"---{chance.choice(['', chr(10)])}\ntitle"),
    replaced("content/goals/old.md", "title: .*", lambda chance: f"title: {chance.choice(['What was', 'What has been'])}"),
    replaced("content/metrics/own.yaml", "en: \\w+", lambda chance: f"en: {chance.choice(['Orders', 'Purchases'])}"),
    replaced("content/site.yaml", "title: .*", lambda chance: f"title: Test {chance.randint(1, 3)}"),
    replaced("content/site.yaml", "as_of: .*", lambda chance: f"as_of: 2026-12-{chance.randint(11, 13)}"),
    replaced("content/site.yaml", "languages: .*", lambda chance: f"languages: {chance.choice(['[en, nb]', '[nb, en]', '[en]'])}"),
    replaced("content/pages/about.md", "We .*", lambda chance: f"We sell {chance.choice(['pizza', 'pasta'])}. See [it](goal:followers)."),
    replaced("themes/mine/theme.yaml", "(tokens: .*\n)?\\Z", lambda chance: f"tokens: {{accent: '#{chance.randint(0, 64):02x}4470'}}\n"),
]  # fmt: skip


def plain(said: str) -> str:
    """What a build says without how much was done for it, and where."""
    done = (
        r"\S*/(output|clean)\b|\d+ (files written|unchanged|removed)|(drawing charts|printing pages): \d+\n"
    )
    return re.sub(done, "", said)


@pytest.mark.parametrize("seed", SEEDS)
def test_whatever_is_edited_the_site_is_that_of_a_clean_build(goalposts, tmp_path, seed) -> None:
    chance, root = random.Random(seed), write_site(tmp_path / "site", SITE)
    git(root, "init", "-q", "-b", "main")
    a_commit(root, chance)
    asked = ("build", "-C", root, "--jobs", "1", "--base-url", "https://goals.example.org/")
    left: list[str] = []
    sound = 0
    for step in range(STEPS):
        if not left:
            left = [str(number) for number in range(len(EDITS))]
            chance.shuffle(left)
        edits = [EDITS[int(left.pop())] for _ in range(min(len(left), 4))]
        for edit in edits:
            edit(root, chance)
        named = f"step {step}: {[getattr(edit, '__name__', '') for edit in edits]}"
        ran, clean = goalposts(*asked), goalposts(*asked, "--no-cache", "-o", tmp_path / "clean")
        said, clean_said = (plain(each.out + each.err) for each in (ran, clean))
        assert (ran.code, said) == (clean.code, clean_said), named
        if ran.code == 0:
            sound += 1
            assert differing(files_in(root / "output"), files_in(tmp_path / "clean")) == [], named
            again = goalposts(*asked, "-v")
            assert again.err.endswith(" s  unchanged\n"), named
    assert sound >= STEPS // 3


def differing(one: dict[str, bytes], other: dict[str, bytes]) -> list[str]:
    return sorted(path for path in one.keys() | other.keys() if one.get(path) != other.get(path))
