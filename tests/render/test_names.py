"""Names that a site translates: pages say them in the reader's language, addresses keep them as they are written."""

from functools import cache

from generator.render import render_site, whole_site
from tests.built import built
from tests.render.reports import default_theme

SITE = """
=== content/site.yaml
title: T
languages: [en, nb]
names: {city: {nb: byen}, Support desk: {nb: Kundeservice}, Shop: {nb: Butikken}}
=== content/goals/fans.md
---
title: More fans
owner: Support desk
account: facebook/cafe
team: Shop
period: {start: 2026-11-23, end: 2026-12-22}
actions: [{title: Write, date: 2026-12-01, owner: Support desk}]
key_results: [{id: fans, metric: fans, segment: city, target: 480}]
---
=== content/snapshots/a.csv
date,metric,value,segment,account
2026-11-22,fans,400,city,facebook/cafe
2026-12-06,fans,430,city,facebook/cafe
"""


@cache
def pages() -> dict[str, str]:
    files, _ = render_site(whole_site(built(SITE).report, default_theme()), {}, {})
    return {file.path: file.content.decode() for file in files if file.path.endswith(".html")}


def test_an_owners_page_keeps_its_address_and_bears_the_readers_name() -> None:
    assert ">Support desk: <" in pages()["owners/support-desk/index.html"]
    assert ">Kundeservice: <" in pages()["nb/owners/support-desk/index.html"]


def test_a_team_is_called_by_its_name_in_the_readers_language() -> None:
    assert ">Butikken: <" in pages()["nb/teams/shop/index.html"]


def test_a_segment_is_named_in_the_readers_language() -> None:
    assert "byen" in pages()["nb/goals/fans/index.html"]
    assert "byen" in pages()["nb/metrics/fans/index.html"]
    assert "byen" not in pages()["goals/fans/index.html"]


def test_an_actions_owner_is_named_in_the_readers_language() -> None:
    assert "Support desk" not in pages()["nb/goals/fans/index.html"]


def test_a_list_finds_a_goal_by_both_names_of_its_owner() -> None:
    overview = pages()["nb/index.html"]
    assert "Support desk Shop facebook Kundeservice Butikken" in overview
