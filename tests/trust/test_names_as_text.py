"""Names of files and keys of tables are text too: each is refused at its place, or stands in addresses and pages as nothing else."""

import json
import os
from pathlib import Path

from tests.cli.running import Command
from tests.folders import write_files
from tests.trust.clean import strange_marks
from tests.trust.hostile import refused
from tests.trust.payloads import PAYLOADS

#: What can be a file's name on the disk that the tests run on.
NAMES = tuple(
    text
    for text in PAYLOADS
    if "/" not in text and "\0" not in text and text not in {".", ".."} and len(text.encode()) <= 200
)
#: Every so manieth of them is a page: each costs a build some.
_EACH = 1 if os.environ.get("GOALPOSTS_PROOF") else 15
#: One that is taken for a name and would leave an attribute in quotes.
SHARP = "x' onmouseover='alert(1)' y='&amp;({[=;,`"
GOAL = """---
title: A goal
period: {start: 2026-11-23, end: 2026-12-22}
metric: followers
target: 480
---
"""
SITE = "title: Test\nlanguages: [en, ar]\nas_of: 2026-12-11\n"


def site_of(root: Path, names: tuple[str, ...]) -> Path:
    """A site with a goal and a page of each of the names, of which the goal's stands in a folder."""
    files: dict[str, str | bytes] = {"content/site.yaml": SITE}
    for number, name in enumerate(names):
        files[f"content/goals/{number}/{name}.md"] = GOAL
        files[f"content/pages/{name} {number}.md"] = "---\ntitle: A page\n---\n[plan](../assets/plan.pdf)\n"
    return write_files(root, files)


def built(goalposts: Command, root: Path) -> Path:
    ran = goalposts(
        "build", "-q", "-C", root, "-o", root / "output", "--base-url", "https://goals.example.org/"
    )
    assert ran.code == 0, ran.err
    return root / "output"


def test_a_file_s_name_is_refused_at_the_file_or_is_text_everywhere(
    goalposts: Command, tmp_path: Path
) -> None:
    assert len(NAMES) > 500
    told = refused(site_of(tmp_path / "all", NAMES))
    assert all(each.span is not None for each in told)
    wrong = {each.span.path for each in told if each.span}
    fine = tuple(
        name
        for number, name in enumerate(NAMES)
        if name.isprintable()
        and not {f"content/goals/{number}/{name}.md", f"content/pages/{name} {number}.md"} & wrong
    )
    assert len(fine) > 100
    hostile = built(goalposts, site_of(tmp_path / "hostile", (SHARP, *fine[::_EACH])))
    harmless = built(goalposts, site_of(tmp_path / "harmless", tuple(f"word{n}" for n in range(60))))
    assert strange_marks(hostile, harmless) == {}
    goals = json.loads((hostile / "api/goals.json").read_text())["goals"]
    assert {SHARP} < {goal["id"] for goal in goals}
