"""Every page kind has a template, a page in a site whose goals have every key, and a link that leads to it."""

import posixpath
from datetime import date
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from urllib.parse import unquote, urlsplit

import pytest

from generator.model.report import Report
from generator.pipeline.judging import judge
from generator.pipeline.recalling import Recalled
from generator.render import render_site, whole_site
from generator.render.pages import KINDS, PAGE_KINDS, PageKind
from generator.render.parts.listing import SHEET
from generator.render.routes.places import NOT_FOUND, file_of
from tests.filled import goal_file
from tests.folders import write_site
from tests.render.html_pages import parse
from tests.render.reports import default_theme

ROOT = Path(__file__).parents[2]
GIVEN = {
    "supports": None,
    "audience": None,
    "platform": None,
    "objective": "brand-awareness",
    "account": "x/palace",
    "aliases": None,
    "key_results.metric": "followers",
    "key_results.account": None,
    "key_results.segment": None,
    "key_results.tag": None,
    "key_results.baseline.segment": None,
    "budget": None,
}
OTHER = {**GIVEN, "objective": "engagement", "account": "facebook/palace", "key_results.metric": "likes"}
SITE = f"""
=== content/site.yaml
title: Goals
competitors: {{share_of_voice: [x/rival]}}
=== content/goals/voice.md
---
title: Voice
period: {{start: 2026-11-23, end: 2026-12-22}}
key_results:
  - {{metric: share_of_voice, account: x/palace, target: "50%"}}
  - {{metric: post_reach, account: x/palace, target: 480}}
---
=== content/goals/a.md
{goal_file("first", GIVEN)}
=== content/goals/b.md
{goal_file("second", OTHER)}
=== content/goals/both.md
---
title: Both
period: {{start: 2026-11-23, end: 2026-12-22}}
key_results:
  - {{metric: followers, account: x/palace, target: 480}}
  - {{metric: likes, account: facebook/palace, target: 480}}
---
=== content/pages/about.md
---
title: About
nav: true
---
=== content/snapshots/a.csv
date,metric,value,account
2026-11-22,followers,400,x/palace
2026-12-07,followers,431,x/palace
2026-11-22,likes,400,facebook/palace
2026-12-07,likes,431,facebook/palace
2026-12-07,mentions,20,x/palace
2026-12-07,mentions,30,x/rival
=== content/snapshots/posts.csv
date,metric,value,account,item
2026-12-07,post_reach,431,x/palace,post-1
"""
#: A list that does not fit on one sheet has pages of its own, by status.
MANY = "".join(f"=== content/goals/more-{n}.md\n---\ntitle: More\nstate: draft\n---\n" for n in range(SHEET))
#: The page for addresses that do not exist is found by these alone.
UNLINKED = {NOT_FOUND.kind}


@cache
def report() -> Report:
    """The site's report, with those on the periods that are over."""
    with TemporaryDirectory() as folder:
        root = write_site(Path(folder), SITE + MANY)
        judged = judge(root, lambda _: date(2026, 12, 11), lambda _: None, strict=False, recalled=Recalled())
    assert judged.report is not None, judged.checked.diagnostics
    return judged.report


@cache
def links() -> dict[str, frozenset[str]]:
    """The files that each page leads to, itself left out."""
    files, _ = render_site(whole_site(report(), default_theme()), {})
    pages = {file.path: file.content.decode() for file in files if file.path.endswith(".html")}
    return {path: frozenset(_leads(path, html)) - {path} for path, html in pages.items()}


def _leads(path: str, html: str) -> set[str]:
    hrefs = (unquote(urlsplit(href).path) for href in parse(html).values("href"))
    found = (posixpath.normpath(posixpath.join(posixpath.dirname(path), href or ".")) for href in hrefs)
    return {each for to in found for each in (to, posixpath.normpath(f"{to}/index.html"))}


def test_no_two_page_kinds_have_one_id() -> None:
    assert len(KINDS) == len(PAGE_KINDS)


@pytest.mark.parametrize("kind", PAGE_KINDS, ids=lambda kind: kind.id)
def test_a_page_kind_has_its_template(kind: object) -> None:
    template = getattr(kind, "template", "")
    assert (ROOT / "themes/default/templates" / template).is_file()


@pytest.mark.parametrize("kind", PAGE_KINDS, ids=lambda kind: kind.id)
def test_a_page_kind_has_a_page_and_each_is_linked(kind: PageKind[Any]) -> None:
    files = [file_of(folder, "") for _, folder in kind.places.of(report())]
    assert files, f"no goal above brings about a page of the kind {kind.id}"
    assert set(files) <= links().keys()
    if kind.id not in UNLINKED:
        assert [file for file in files if not any(file in to for to in links().values())] == []


def test_every_file_of_a_page_kind_is_in_the_tuple() -> None:
    folder = ROOT / "generator/render/pages"
    kinds = {path.stem for path in folder.glob("*.py") if "\nKIND = " in path.read_text(encoding="utf-8")}
    named = (folder / "__init__.py").read_text(encoding="utf-8")
    assert {name for name in kinds if f"{name}.KIND" not in named} == set()
