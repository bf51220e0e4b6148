import os
from pathlib import Path

import pytest

from generator.model.source import Asset, Kind, SourceTree
from generator.read import read_site
from tests.conftest import SiteOf
from tests.read.plain import told, value


def own(tree: SourceTree) -> list[str]:
    """The paths of the site's own documents."""
    return [document.path for document in tree.documents if document.path.startswith("content/")]


def test_every_kind_of_file_is_read(site_of: SiteOf) -> None:
    tree, problems = read_site(
        site_of("""
            === content/site.yaml
            title: Test
            === content/annotations.yaml
            - {date: 2018-07-12, title: X removed locked accounts, kind: break}
            === content/objectives/brand-awareness.md
            To be known.
            === content/goals/web/reach.md
            ---
            title: Reach
            ---
            === content/goals/web/reach.nb.md
            ---
            title: Rekkevidde
            ---
            === content/metrics/web.yaml
            visits: {type: flow}
            === content/snapshots/2026/day.yaml
            date: 2026-11-30
            === content/snapshots/day.md
            ---
            date: 2026-11-30
            ---
            Read by hand
            === content/snapshots/web.csv
            date,visits
            2026-11-30,12
            === content/checkins/reach.md
            ---
            {date: 2026-12-07, goal: reach}
            ---
            === content/pages/team/about.md
            ---
            title: About
            ---
            === content/assets/logo.svg
            <svg/>
            === content/sources.yaml
            queries: {}
            === content/goals/.reach.md.swp
            not read
            === elsewhere/notes.md
            not read
        """)
    )
    assert problems == ()
    assert [(path, tree_kind) for path, tree_kind in zip(own(tree), _kinds(tree), strict=True)] == [
        ("content/annotations.yaml", Kind.ANNOTATIONS),
        ("content/checkins/reach.md", Kind.CHECKIN),
        ("content/goals/web/reach.md", Kind.GOAL),
        ("content/goals/web/reach.nb.md", Kind.GOAL),
        ("content/metrics/web.yaml", Kind.METRICS),
        ("content/objectives/brand-awareness.md", Kind.OBJECTIVE),
        ("content/pages/team/about.md", Kind.PAGE),
        ("content/site.yaml", Kind.SITE),
        ("content/snapshots/2026/day.yaml", Kind.SNAPSHOT),
        ("content/snapshots/day.md", Kind.SNAPSHOT),
        ("content/sources.yaml", Kind.SOURCES),
    ]
    assert [table.path for table in tree.tables] == ["content/snapshots/web.csv"]
    assert [asset.path for asset in tree.assets] == ["assets/logo.svg"]
    assert tree.failed_ids == frozenset()


def _kinds(tree: SourceTree) -> list[Kind]:
    return [document.kind for document in tree.documents if document.path.startswith("content/")]


def test_the_catalogue_lies_underneath(site_of: SiteOf) -> None:
    tree, _ = read_site(site_of({}))
    (metrics,) = tree.of(Kind.CATALOGUE_METRICS)
    assert metrics.path == "goalposts:catalogue/metrics.yaml"
    assert "followers" in value(metrics.root)


def test_an_asset_stands_on_disk_where_it_is_said_to(site_of: SiteOf) -> None:
    root = site_of({"content/assets/a/b.pdf": b"\0\xff"})
    tree, problems = read_site(root)
    assert problems == ()
    assert tree.assets == (Asset(source=str(root / "content/assets/a/b.pdf"), path="assets/a/b.pdf"),)


def test_lines_are_known_for_messages(site_of: SiteOf) -> None:
    tree, _ = read_site(site_of({"content/goals/a.md": "---\r\ntitle: a\u2028b\r\n---\r\n"}))
    assert tree.line("content/goals/a.md", 2) == "title: a\u2028b"


def test_the_line_of_an_undecodable_file_is_known(site_of: SiteOf) -> None:
    tree, problems = read_site(site_of({"content/goals/a.md": b"---\ntitle: K\xf8be\n---\n"}))
    assert told(problems) == [
        "not-utf-8 2:9+1 the byte 0xF8 is not UTF-8; in Windows-1252 (Latin-1) it is `ø`"
    ]
    assert tree.line("content/goals/a.md", 2) == "title: K\ufffdbe"


def test_what_cannot_be_read_leaves_its_id_behind(site_of: SiteOf) -> None:
    tree, problems = read_site(
        site_of(
            {
                "content/goals/latin.md": b"\xe9",
                "content/goals/bare.md": "Prose\n",
                "content/goals/wrong.yml": "title: x\n",
                "content/goals/half.md": "---\ntitle: x\n@\n---\n",
                "content/snapshots/empty.csv": "",
            }
        )
    )
    assert sorted(problem.code for problem in problems) == [
        "csv-header",
        "front-matter-missing",
        "not-utf-8",
        "wrong-ending",
        "yaml-syntax",
    ]
    assert tree.failed_ids == {(Kind.GOAL, "latin"), (Kind.GOAL, "bare"), (Kind.GOAL, "wrong")}
    assert own(tree) == ["content/goals/half.md", "content/site.yaml"]


def test_a_site_without_content_is_an_error(tmp_path: Path) -> None:
    tree, problems = read_site(tmp_path)
    assert told(problems) == ["no-content - there is no `content` folder here"]
    assert own(tree) == []
    assert (Kind.SITE, "site") in tree.failed_ids


def test_content_that_is_a_link_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "content").symlink_to("real")
    assert told(read_site(tmp_path)[1]) == [
        "no-content - `content` is a symbolic link, which is not followed"
    ]


def test_an_unknown_folder_is_named_once(site_of: SiteOf) -> None:
    tree, problems = read_site(site_of({"content/goal/a.md": "", "content/goal/b.md": ""}))
    assert told(problems) == [
        "unknown-file 1:1+1 `content/` has no folder of this name, so nothing in it is read"
    ]
    assert own(tree) == ["content/site.yaml"]


def test_the_site_says_how_large_a_file_may_be(site_of: SiteOf) -> None:
    files = {
        "content/site.yaml": "title: Test\nlimits: {file: 1 kB}\n",
        "content/annotations.yaml": "#" * 1001,
    }
    tree, problems = read_site(site_of(files))
    assert told(problems) == ["too-large 1:1+1 this file has 1.001 kB, but the limit is 1 kB (`limits.file`)"]
    assert own(tree) == ["content/site.yaml"]
    assert (Kind.ANNOTATIONS, "annotations") in tree.failed_ids


def test_a_limit_that_says_nothing_is_the_usual_one(site_of: SiteOf) -> None:
    files = {
        "content/site.yaml": "title: Test\nlimits: {file: large}\n",
        "content/annotations.yaml": "#" * 1001,
    }
    assert read_site(site_of(files))[1] == ()


def test_a_folder_that_cannot_be_listed_is_an_error(site_of: SiteOf, monkeypatch) -> None:
    root = site_of({"content/goals/a.md": "---\ntitle: x\n---\n"})
    scandir = os.scandir

    def refusing(path: str) -> object:
        if path.endswith("goals"):
            raise PermissionError(13, "Permission denied")
        return scandir(path)

    monkeypatch.setattr(os, "scandir", refusing)
    assert told(read_site(root)[1]) == ["unreadable 1:1+1 this cannot be read: Permission denied"]


def test_the_same_content_is_the_same_tree_wherever_it_lies(tmp_path: Path) -> None:
    from tests.folders import write_site

    files = {f"content/goals/{name}.md": f"---\ntitle: {name}\n---\n" for name in "zaecb"}
    one, _ = read_site(write_site(tmp_path / "one", files))
    two, _ = read_site(write_site(tmp_path / "two", dict(sorted(files.items()))))
    assert one == two


@pytest.mark.parametrize(
    "path",
    [
        "goals/README.md",
        "metrics/README.md",
        "metrics/notes.markdown",
        "objectives/README.md",
        "snapshots/Readme.md",
    ],
)
def test_a_note_on_a_folder_is_no_content_and_stops_nothing(site_of: SiteOf, path: str) -> None:
    tree, said = read_site(site_of({f"content/{path}": "# How we write here\n"}))
    assert [(each.code, each.severity) for each in said] == [("unknown-file", "warning")]
    assert said[0].fix is not None
    assert said[0].fix.startswith("move it out of `content/`")
    assert not tree.failed_ids
