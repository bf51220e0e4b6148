"""What a build for one audience leaves out: a word that stands in every field of what is hidden is in none of its bytes."""

import json
from pathlib import Path

import pytest

from tests.filled import goal_file
from tests.folders import files_in, write_files, write_site

CANARY = "zqxcanary"
HIDDEN = "content/goals/zqxcanary-goal.md"
#: What cannot be just any word.
GIVEN = {
    "account": "facebook/zqxcanary-account",
    "supports": "followers",
    "platform": None,
    "audience": "client",
    "key_results.metric": "zqxcanary_metric",
    "key_results.account": None,
    "key_results.segment": "zqxcanary-segment",
    "key_results.tag": None,
    "objective": "brand-awareness",
    "budget.spent_metric": "zqxcanary_money",
    "budget.revenue_metric": "zqxcanary_money",
    "aliases": "/zqxcanary-alias",
}
SITE = """
=== content/site.yaml
title: Test
as_of: 2026-12-11
audiences: {public: {}, client: {}}
default_audience: client
competitors: {share_of_voice: [x/zqxcanary-rival]}
names: {zqxcanary-segment: {en: the zqxcanary}}
=== content/goals/followers.md
---
title: Grow the followers
audience: public
account: facebook/palace
period: {start: 2026-11-23, end: 2026-12-22}
metric: followers
baseline: {value: 400, date: 2026-11-22}
target: +20%
---
A new restaurant, and [its menu](../assets/menu.pdf).
=== content/assets/menu.pdf
pizza
=== content/assets/zqxcanary.pdf
zqxcanary plan
=== content/assets/private/zqxcanary-map.csv
place,zqxcanary
=== content/metrics/own.yaml
zqxcanary_metric: {label: zqxcanary label, type: level, unit: zqxcanary unit}
zqxcanary_money: {label: zqxcanary money, type: money, currency: EUR}
=== content/checkins/2026-12-01-zqxcanary.md
---
{date: 2026-12-01, goal: zqxcanary-goal, author: zqxcanary author}
---
A zqxcanary note.
=== content/annotations.yaml
- {title: zqxcanary event, kind: event, date: 2026-12-01, goal: zqxcanary-goal}
- {title: zqxcanary break, kind: break, date: 2026-12-01, metric: followers, account: facebook/zqxcanary-account}
=== content/pages/zqxcanary.md
---
{title: zqxcanary page, nav: true, audience: client}
---
zqxcanary prose.
=== content/snapshots/a.csv
date,metric,value,account,source
2026-11-22,followers,400,facebook/palace,export
2026-11-30,followers,412,facebook/palace,export
2026-12-07,followers,431,facebook/palace,export
=== content/snapshots/zqxcanary.csv
date,metric,value,account,segment,source,note
2026-11-30,zqxcanary_metric,4,facebook/zqxcanary-account,zqxcanary-segment,zqxcanary-source,zqxcanary note
2026-11-30,followers,5,facebook/zqxcanary-spare,,zqxcanary-source,zqxcanary note
2026-11-30,mentions,6,x/zqxcanary-rival,,zqxcanary-source,zqxcanary note
"""


def told(folder: Path) -> list[str]:
    """The files of a build that hold the word, in their bytes or their names."""
    files = (path for path in sorted(folder.rglob("*")) if path.is_file())
    word = CANARY.encode()
    return [
        str(path.relative_to(folder))
        for path in files
        if word in path.read_bytes().lower() or CANARY in str(path.relative_to(folder))
    ]


def contents(folder: Path) -> dict[str, bytes]:
    """The files of a build by their paths, without the record of what it wrote."""
    return {
        path: raw
        for path, raw in files_in(folder).items()
        if not path.rpartition("/")[2].startswith(".goalposts")
    }


@pytest.fixture
def site(tmp_path):
    write_site(tmp_path, SITE)
    return write_files(tmp_path, {HIDDEN: goal_file(CANARY, GIVEN)})


def test_nothing_of_what_is_hidden_is_in_any_byte_of_a_build(goalposts, site) -> None:
    ran = goalposts("build", "-C", site, "--audience", "public", "--base-url", "https://goals.example.org")
    assert ran.code == 0, ran.err
    assert (site / "output/goals/followers/index.html").exists()
    assert told(site / "output") == []


def test_the_word_is_there_for_those_who_may_see_it(goalposts, site) -> None:
    assert goalposts("build", "-C", site, "--audience", "client").code == 0
    assert "api/goals.json" in told(site / "output")


def test_a_file_that_is_copied_is_one_that_something_shown_names(goalposts, site) -> None:
    plan = (site / HIDDEN).read_text() + "\n[plan](../assets/zqxcanary.pdf)\n"
    write_files(site, {HIDDEN: plan})
    assert goalposts("build", "-C", site, "--audience", "client").code == 0
    files = {path.name for path in (site / "output/assets").rglob("*")}
    assert "zqxcanary.pdf" in files
    assert "zqxcanary-map.csv" not in files, "nothing that this audience sees names it"
    assert goalposts("build", "-C", site, "--audience", "public").code == 0
    assert {path.name for path in (site / "output/assets").rglob("*.pdf")} == {"menu.pdf"}


def test_each_audience_has_a_folder_and_none_tells_another_s(goalposts, site) -> None:
    ran = goalposts("build", "-C", site, "--all-audiences")
    assert ran.code == 0, ran.err
    assert told(site / "output/public") == []
    assert "api/goals.json" in told(site / "output/client")
    assert {path.name for path in (site / "output").iterdir()} == {"public", "client"}


def test_a_build_for_all_gives_each_the_bytes_of_a_build_for_it_alone(goalposts, site) -> None:
    assert goalposts("build", "-C", site, "--all-audiences").code == 0
    for audience in ("public", "client"):
        alone = site / "alone" / audience
        assert goalposts("build", "-C", site, "-o", alone, "--audience", audience).code == 0
        assert contents(site / "output" / audience) == contents(alone)


def test_search_engines_are_asked_out_of_all_but_the_first(goalposts, site) -> None:
    ran = goalposts("build", "-C", site, "--all-audiences", "--base-url", "https://goals.example.org/")
    assert ran.code == 0, ran.err
    public, client = site / "output/public", site / "output/client"
    assert "Disallow: /\n" not in (public / "robots.txt").read_text()
    assert "Disallow: /\n" in (client / "robots.txt").read_text()
    pages = [path.read_text() for path in client.rglob("*.html")]
    assert pages
    assert all('<meta name="robots" content="noindex">' in page for page in pages)
    assert "noindex" not in (public / "index.html").read_text()
    assert "X-Robots-Tag: noindex" in (client / "_headers").read_text()
    assert (public / "sitemap.xml").exists()
    assert not (client / "sitemap.xml").exists()
    assert "https://goals.example.org/public/goals/followers/" in (public / "sitemap.xml").read_text()


def test_the_folder_of_an_audience_that_there_is_no_more_is_emptied(goalposts, site) -> None:
    assert goalposts("build", "-C", site, "--all-audiences").code == 0
    (site / HIDDEN).unlink()
    (site / "content/checkins/2026-12-01-zqxcanary.md").unlink()
    write_files(site, {
        "content/annotations.yaml": "",
        "content/pages/zqxcanary.md": "---\ntitle: A page\n---\n",
        "content/site.yaml": "title: Test\nas_of: 2026-12-11\naudiences: {public: {}, press: {}}\n",
    })  # fmt: skip
    ran = goalposts("build", "-C", site, "--all-audiences")
    assert ran.code == 0, ran.err
    assert "client: removed, since the site has no such audience" in ran.out
    assert {path.name for path in (site / "output").iterdir()} == {"public", "press"}


def test_a_build_for_one_is_not_left_beside_those_for_all(goalposts, site) -> None:
    assert goalposts("build", "-C", site, "--audience", "client").code == 0
    ran = goalposts("build", "-C", site, "--all-audiences")
    assert ran.code == 2
    assert "it holds a build for one audience" in ran.err
    assert goalposts("clean", "-C", site).code == 0
    assert goalposts("build", "-C", site, "--all-audiences").code == 0


def test_clean_removes_the_builds_for_all(goalposts, site) -> None:
    assert goalposts("build", "-C", site, "--all-audiences").code == 0
    assert goalposts("clean", "-C", site).code == 0
    assert not [path for path in (site / "output").rglob("*") if path.is_file()]


@pytest.mark.parametrize(
    ("audiences", "said"),
    [
        ("{public: {}, a/b: {}}", "nothing can be written to `a/b`: it holds a slash"),
        ("{public: {}, ..: {}}", "nothing can be written to `..`: it has a part `..`"),
        ("{public: {}, .hidden: {}}", "nothing can be written to `.hidden`: hidden folders are not served"),
        ("{public: {}, Public: {}}", "nothing can be written to `Public`: on many disks it is the folder of `public`"),
    ],
)  # fmt: skip
def test_an_audience_that_can_have_no_folder_is_told(goalposts, tmp_path, audiences: str, said: str) -> None:
    root = write_site(tmp_path, f"=== content/site.yaml\ntitle: Test\naudiences: {audiences}\n")
    ran = goalposts("build", "-C", root, "--all-audiences")
    assert (ran.code, said in ran.err) == (2, True), ran.err
    assert not (root / "output").exists()


def test_a_site_without_audiences_cannot_be_built_for_all(goalposts, tmp_path) -> None:
    root = write_site(tmp_path, "=== content/site.yaml\ntitle: Test\n")
    ran = goalposts("build", "-C", root, "--all-audiences")
    assert (ran.code, "the site has no audiences" in ran.err) == (2, True)


def test_one_and_all_exclude_each_other(goalposts, site) -> None:
    assert goalposts("build", "-C", site, "--all-audiences", "--audience", "public").code == 2


def test_programs_are_told_of_each_build(goalposts, site) -> None:
    ran = goalposts("build", "-C", site, "--all-audiences", "--format", "json")
    builds = json.loads(ran.out)["builds"]
    assert [build["audience"] for build in builds] == ["public", "client"]
    assert all(build["written"] > 10 for build in builds)
