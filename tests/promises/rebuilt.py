"""A site with a history and everything in it whose bytes could hang on the machine, and builds of it under all that may differ.

Takes a folder; gives the site in it, and what a build wrote there under a ``Surroundings``: each file with the digest of its content.
"""

import hashlib
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from tests.cli.running import HUNG
from tests.folders import files_in, split_files
from tests.history.stories import Story

ROOT = Path(__file__).parents[2]
#: What of a site's folder a build reads.
PARTS = ("content", "themes")
SITE = """
=== content/site.yaml
title: {en: Goals of İstanbul and Ørsta, nb: Mål for İstanbul og Ørsta, ar: أهداف إسطنبول}
languages: [en, nb, ar]
timezone: Europe/Oslo
as_of: 2025-12-11
currency: EUR
base_url: https://goals.example.org/
repository: https://github.com/team/goals
theme: mine
=== content/metrics/own.yaml
issuers: {label: {en: Issuers in İzmir, nb: Utstedere, ar: الجهات}, type: level, unit: {en: issuers, nb: utstedere, ar: جهة}}
=== content/goals/zebra.md
---
title: {en: Grow our followers in İstanbul, nb: Flere følgere i İstanbul, ar: متابعون أكثر}
owner: Åse Ødegård
account: facebook/palace
objective: brand-awareness
period: {start: 2025-11-23, end: 2025-12-22}
metric: followers
baseline: {value: 400, date: 2025-11-22}
target: +20%
actions:
  - {title: A plan is agreed, date: 2025-11-24, owner: Åse Ødegård, status: done}
---
A restaurant, and [what it serves](../assets/menu.csv).

## Why

More people who know it
mean more who come.
=== content/goals/Ångström.md
---
title: Ten issuers of İzmir
owner: Ümit Işık
period: {start: 2025-11-23, end: 2026-02-22}
metric: issuers
account: website/palace
baseline: 2
target: 10
---
"First line
second line" and a fold.
=== content/checkins/2025-12-01-a.md
---
{date: 2025-12-01, goal: zebra, author: Åse Ødegård}
---
We put a plan online.
And asked people.
=== content/annotations.yaml
- {title: The street was closed, kind: event, date: 2025-12-02, goal: zebra}
=== content/pages/about.md
---
{title: About, nav: true}
---
We bake.
=== content/snapshots/b.csv
date,metric,value,account,source
2025-11-22,followers,400,facebook/palace,export
2025-11-30,followers,412,facebook/palace,export
2025-12-07,followers,431,facebook/palace,export
=== content/snapshots/a.csv
date,metric,value,account,source
2025-11-24,issuers,2,website/palace,count
2025-12-06,issuers,4,website/palace,count
=== content/assets/menu.csv
pizza,9
=== themes/mine/theme.yaml
name: mine
api: 1
extends: default
=== themes/mine/assets/style.css
.answer { font-weight: 700; }
.answer b { color: inherit; }
=== themes/mine/templates/base.html
{% extends "base.html" %}
{% block foot %}{{ super() }}<span>
{{ _("Made by the harbour") }}</span>{% endblock %}
=== themes/mine/locales/nb.yaml
"Made by the harbour": "Laget ved havna"
"""


@dataclass(frozen=True, kw_only=True)
class Surroundings:
    """What is other than usual: variables of the environment, the umask, options, where one stands, and which Python runs."""

    environ: Mapping[str, str] = field(default_factory=dict)
    umask: int = 0o022
    options: tuple[str, ...] = ("--jobs", "1")
    inside: bool = False
    python: str = sys.executable
    program: tuple[str, ...] = ("-m", "generator")


def story(root: Path, *, ends: str = "\n") -> Story:
    """The site in a repository: its target was lowered once, and the end moved. Lines are committed with these ``ends``."""
    found = Story(root)
    files = split_files(SITE)
    goal = files["content/goals/zebra.md"]
    lowered = goal.replace("target: +20%", "target: +15%")
    later = lowered.replace("2025-12-22", "2025-12-29")
    for day, text in (("2025-11-20", goal), ("2025-11-28", lowered), ("2025-12-03", later)):
        files["content/goals/zebra.md"] = text
        found.commit(day, {path: each.replace("\n", ends) for path, each in files.items()})
    return found


def built(root: Path, around: Surroundings, *, output: Path | None = None) -> dict[str, str]:
    """The digests of what a build that remembers nothing writes."""
    output = output or root / "output"
    shutil.rmtree(output, ignore_errors=True)
    environ = {
        "PATH": os.environ["PATH"],
        "HOME": os.environ.get("HOME", os.sep),
        "PYTHONPATH": str(ROOT),
        **{name: value for name, value in os.environ.items() if name.startswith("COVERAGE_")},
        **around.environ,
    }
    place = [] if around.inside else ["-C", str(root)]
    build = ("build", *place, "-o", str(output), "--no-cache", *around.options)
    done = subprocess.run(
        [around.python, *around.program, *build],
        cwd=root if around.inside else os.sep,
        env=environ,
        umask=around.umask,
        capture_output=True,
        timeout=HUNG,
        check=False,
    )
    assert done.returncode == 0, done.stderr.decode()
    return digests(output)


def digests(folder: Path) -> dict[str, str]:
    return {path: hashlib.sha256(raw).hexdigest() for path, raw in files_in(folder).items()}


def copied(root: Path, to: Path) -> Path:
    """The site elsewhere: files are made from the last to the first, and are of another day."""
    shutil.copytree(root / ".git", to / ".git")
    found = sorted((path for path in root.rglob("*") if path.is_file()), reverse=True)
    for number, path in enumerate(path for path in found if path.relative_to(root).parts[0] in PARTS):
        made = to / path.relative_to(root)
        made.parent.mkdir(parents=True, exist_ok=True)
        made.write_bytes(path.read_bytes())
        os.utime(made, (number * 86_400, number * 86_400))
    return to


def rewritten(root: Path, *, mark: bool) -> None:
    """Every text as a checkout on Windows has it; with a byte order mark where ``mark`` says so, but for what is published as it is."""
    for part in PARTS:
        for path in (each for each in (root / part).rglob("*") if each.is_file()):
            is_asset = "assets" in path.relative_to(root).parts
            begin = b"\xef\xbb\xbf" if mark and not is_asset else b""
            path.write_bytes(begin + path.read_bytes().replace(b"\n", b"\r\n"))


def differing(one: Mapping[str, str], other: Mapping[str, str]) -> set[str]:
    """The files that only one has, or that are other."""
    return {name for name in {*one, *other} if one.get(name) != other.get(name)}
