import os
import sys
import time
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from generator.cache import CacheFolder, key_of_user, marks, read_receipt, write_receipt
from generator.model.output import BuildTold, Built
from generator.pipeline import program
from generator.pipeline.unchanged import begin, keep, told_before
from generator.write import place_of
from tests.write.folders import publish_site

SITE = """
=== content/site.yaml
title: Test
=== content/goals/a.md
first
=== themes/mine/theme.yaml
name: mine
"""
NOW = datetime(2026, 12, 11, 12, tzinfo=UTC)
ASKED: dict[str, str | None] = {"audience": None}
PAGES = {"index.html": "all", "goals/a/index.html": "a"}


@pytest.fixture
def root(site_of) -> Path:
    return site_of(SITE)


def own_cache(root) -> CacheFolder:
    return CacheFolder(root, key_of_user(Path.home(), os.environ, root))


def settle(root) -> None:
    """Let the disk's clock move on by a grain, as it has in life between an edit and a build."""
    begun = own_cache(root).moment()
    while own_cache(root).moment() == begun:
        time.sleep(0.001)


def build(root, *, pages=PAGES, meanwhile=lambda: None, said="", record=lambda *_: None, **changes) -> None:
    """A build that writes ``pages``; something may happen ``meanwhile``."""
    beginning = begin(root, root / "output", {**ASKED, **changes})
    summary = publish_site(pages, place_of(root / "output"))
    assert summary is not None
    meanwhile()
    told = BuildTold(
        said=said,
        shape="",
        counted="nothing is wrong",
        code=0,
        builds=(
            Built(
                audience=None, audiences=(), private=False, goals=1, as_of=date(2026, 12, 11), summary=summary
            ),
        ),
    )
    if beginning is not None:
        keep(
            beginning,
            told,
            timezone="Europe/Oslo",
            now=NOW,
            places=[root / "output"],
            record=record,
        )


def told(root, now=NOW, **changes) -> BuildTold | None:
    beginning = begin(root, root / "output", {**ASKED, **changes})
    return None if beginning is None else told_before(beginning, now)


def test_what_the_last_build_said_is_said_again_with_nothing_written(root) -> None:
    build(root, said="warning: something\n")
    again = told(root)
    assert again.said == "warning: something\n"
    [built] = again.builds
    assert (built.summary.written, built.summary.unchanged, built.summary.removed) == (0, 2, 0)


def test_before_the_first_build_there_is_nothing_to_say(root) -> None:
    assert told(root) is None


def test_no_file_is_touched(root) -> None:
    build(root)
    before = {path: path.lstat().st_mtime_ns for path in root.rglob("*")}
    assert told(root) is not None
    after = {path: path.lstat().st_mtime_ns for path in root.rglob("*")}
    builds = root / ".cache/goalposts/builds"
    assert {path for path in before if after.get(path) != before[path]} <= {builds}
    assert before.keys() == after.keys()


@pytest.mark.parametrize(
    "path",
    [
        "content/site.yaml", "content/goals/a.md", "content/goals/b.md", "content/.hidden", "content/new/x",
        "themes/mine/theme.yaml", "output/index.html", "output/goals/a/index.html", "output/foreign.txt",
        "output/.goalposts.json", ".git/HEAD", ".git/refs/heads/main", ".cache/goalposts/cms/decap.js",
        ".goalposts-output.lock", ".goalposts-output.stage/new/x",
    ],
)  # fmt: skip
def test_a_file_that_was_written_or_edited_means_a_build(root, path) -> None:
    build(root)
    (root / path).parent.mkdir(parents=True, exist_ok=True)
    (root / path).write_text("other")
    assert told(root) is None


@pytest.mark.parametrize("path", ["content/goals/a.md", "output/index.html", "themes/mine/theme.yaml"])
def test_a_file_that_was_deleted_means_a_build(root, path) -> None:
    build(root)
    (root / path).unlink()
    assert told(root) is None


def test_an_edit_that_sets_the_time_back_means_a_build(root) -> None:
    build(root)
    page = root / "output/index.html"
    facts = page.stat()
    page.write_text("lla")
    os.utime(page, ns=(facts.st_atime_ns, facts.st_mtime_ns))
    assert told(root) is None


def test_another_day_means_a_build(root) -> None:
    build(root)
    assert told(root, NOW.replace(hour=22)) is not None
    assert told(root, NOW.replace(hour=23)) is None  # midnight in Oslo


def test_another_wish_means_a_build(root) -> None:
    build(root)
    assert told(root, audience="client") is None


def test_another_folder_means_a_build(root) -> None:
    build(root)
    beginning = begin(root, root / "elsewhere", ASKED)
    assert told_before(beginning, NOW) is None


@pytest.mark.parametrize("variable", ["HOME", "PATH", "GIT_EXEC_PATH"])
def test_another_environment_means_a_build(root, monkeypatch, variable) -> None:
    build(root)
    monkeypatch.setenv(variable, "/elsewhere")
    assert told(root) is None


def test_another_library_means_a_build(root, tmp_path_factory, monkeypatch) -> None:
    build(root)
    more = tmp_path_factory.mktemp("site-packages")
    (more / "altair-99.0.dist-info").mkdir()
    monkeypatch.syspath_prepend(more)
    assert told(root) is None


def test_a_folder_without_libraries_is_no_other_program(root, tmp_path_factory, monkeypatch) -> None:
    """As the one that a command is started in, which Python looks through first."""
    build(root)
    monkeypatch.syspath_prepend(tmp_path_factory.mktemp("somewhere"))
    assert told(root) is not None


def test_another_program_means_a_build(root, tmp_path_factory, monkeypatch) -> None:
    package = tmp_path_factory.mktemp("generator")
    (package / "module.py").write_text("one")
    monkeypatch.setattr(program, "_PROGRAM", (package,))
    build(root)
    (package / "__pycache__").mkdir()
    (package / "__pycache__/module.pyc").write_text("compiled")
    assert told(root) is not None
    (package / "module.py").write_text("two")
    assert told(root) is None


def test_an_edit_within_the_grain_of_the_builds_beginning_is_seen(root, monkeypatch) -> None:
    """A disk on which a goal's times never move: what it holds is looked at."""
    goal = root / "content/goals/a.md"
    mark = marks._mark
    monkeypatch.setattr(
        marks,
        "_mark",
        lambda path, *facts: (b"same", (0, sys.maxsize)) if path.endswith("a.md") else mark(path, *facts),
    )
    build(root)
    assert told(root) is not None
    goal.write_text("tsrif")
    assert told(root) is None


def test_an_input_that_changed_meanwhile_leaves_no_receipt(root) -> None:
    build(root, meanwhile=lambda: (root / "content/goals/a.md").write_text("second"))
    assert told(root) is None


def test_what_is_kept_beside_the_receipt_does_not_ask_for_inputs_that_stayed(root) -> None:
    moments: list[tuple[object, ...]] = []
    build(
        root,
        meanwhile=lambda: (root / "content/goals/a.md").write_text("second"),
        record=lambda *given: moments.append(given),
    )
    assert len(moments) == 1
    build(
        root,
        meanwhile=lambda: (root / "output/index.html").write_text("theirs"),
        record=lambda *given: moments.append(given),
    )
    assert len(moments) == 1


@pytest.mark.parametrize("path", ["output/index.html", "output/foreign.txt"])
def test_an_output_that_somebody_else_wrote_meanwhile_leaves_no_receipt(root, path) -> None:
    build(root, meanwhile=lambda: (root / path).write_text("theirs"))
    assert told(root) is None


def test_what_others_put_there_long_before_stays_and_is_no_news(root) -> None:
    build(root)
    (root / "output/foreign.txt").write_text("theirs")
    settle(root)
    build(root)
    assert told(root) is not None


def test_settings_of_git_that_lie_elsewhere_keep_no_receipt(root) -> None:
    (root / ".git").mkdir()
    (root / ".git/config").write_text("[include]\n\tpath = ../more\n")
    build(root)
    assert told(root) is None


def test_a_receipt_with_a_zone_that_nobody_knows_is_none(root) -> None:
    build(root)
    [file] = (root / ".cache/goalposts/builds").glob("*.json")
    receipt = read_receipt(own_cache(root), file.stem)
    assert receipt is not None
    write_receipt(own_cache(root), file.stem, replace(receipt, timezone="../etc/passwd"))
    assert told(root) is None


def test_a_receipt_of_another_user_or_machine_means_a_build(root, tmp_path_factory, monkeypatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp("one")))
    build(root)
    assert told(root) is not None
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp("other")))
    assert told(root) is None


def test_any_byte_of_the_receipt_flipped_means_a_build(root) -> None:
    build(root)
    [file] = (root / ".cache/goalposts/builds").glob("*.json")
    sound = file.read_bytes()
    for place in range(0, len(sound), 7):
        file.write_bytes(bytes([*sound[:place], sound[place] ^ 1, *sound[place + 1 :]]))
        assert told(root) is None
    file.write_bytes(sound)
    assert told(root) is not None
