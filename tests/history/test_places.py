"""Where a site lies, and what is known where git knows little or nothing."""

import os
import subprocess
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from generator.history import git_diagnostics, locate
from generator.model.fact import Unknown
from generator.model.verdict import Ledger
from generator.pipeline.comparing import NoState, compare
from tests.history.stories import GOAL, SITE, Story

MOVED = [("target", 490, 480, "easier")]


def moved(story: Story) -> Story:
    story.goal("2026-11-10")
    story.goal("2026-11-25", "490", "480")
    return story


def at(root: Path) -> Story:
    """The site in ``root``, without a repository made for it."""
    story = object.__new__(Story)
    story.top = story.root = root
    return story


def why_unknown(ledger: Ledger) -> str:
    assert not ledger.known
    assert isinstance(ledger.original, Unknown)
    assert (ledger.moves, ledger.first_committed, ledger.closed) == ((), None, None)
    return ledger.original.reason


def test_a_site_below_the_repositorys_root(tmp_path: Path) -> None:
    story = Story(tmp_path / "top", tmp_path / "top/clients/our site")
    assert moved(story).moves() == MOVED


def test_content_that_is_a_repository_of_its_own(tmp_path: Path) -> None:
    root = tmp_path / "site"
    (root / "content").mkdir(parents=True)
    story = Story(root / "content", root)
    assert moved(story).moves() == MOVED


@pytest.mark.parametrize("name", ["two\nlines", "ends in one\n", "true\nfalse"])
def test_a_folder_whose_name_goes_over_lines(tmp_path: Path, name: str) -> None:
    story = Story(tmp_path / name)
    assert moved(story).moves() == MOVED
    assert git_diagnostics(locate(story.root)) == ()


def test_a_worktree(story: Story, tmp_path: Path) -> None:
    moved(story).git("worktree", "add", "-q", str(tmp_path / "tree"), "-b", "other")
    assert at(tmp_path / "tree").moves() == MOVED


def test_a_detached_head(story: Story) -> None:
    first = story.goal("2026-11-10")
    story.goal("2026-11-25", "490", "480")
    story.git("checkout", "-q", first)
    assert story.moves() == []


def test_a_shallow_clone_knows_nothing(story: Story, tmp_path: Path) -> None:
    moved(story).git("clone", "-q", "--depth=1", f"file://{story.root}", str(tmp_path / "clone"))
    assert why_unknown(at(tmp_path / "clone").ledger()) == "no-history"
    assert [each.code for each in git_diagnostics(locate(tmp_path / "clone"))] == ["shallow-history"]


def test_a_whole_history_and_none_at_all_are_nothing_to_complain_of(story: Story, tmp_path: Path) -> None:
    assert (git_diagnostics(locate(moved(story).root)), git_diagnostics(locate(tmp_path))) == ((), ())


def test_a_repository_among_the_content_does_not_replace_the_sites_own(story: Story) -> None:
    moved(story).git("init", "-q", "--bare", str(story.root / "content"))
    assert story.moves() == MOVED


def test_a_repository_that_begins_below_the_sites_own_is_refused(tmp_path: Path) -> None:
    story = moved(Story(tmp_path / "top", tmp_path / "top/site"))
    story.git("init", "-q", "--bare", str(story.root))
    assert why_unknown(story.ledger()) == "git-refuses"
    assert "cannot use bare repository" in git_diagnostics(locate(story.root))[0].message


def test_git_that_does_not_answer_is_not_waited_for(story: Story, monkeypatch: pytest.MonkeyPatch) -> None:
    moved(story)
    monkeypatch.setattr("generator.history.git._PATIENCE_AT_FIRST", 0.5)
    os.mkfifo(story.root / ".git/pipe")
    (story.root / ".git/HEAD").unlink()
    (story.root / ".git/pipe").rename(story.root / ".git/HEAD")
    assert why_unknown(story.ledger()) == "git-refuses"
    assert "did not answer within 0.5 seconds" in git_diagnostics(locate(story.root))[0].message


@pytest.fixture
def waits(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """How long each run of git that never answered was waited for: half a second at first."""
    monkeypatch.setattr("generator.history.git._PATIENCE_AT_FIRST", 0.5)
    patience: list[float] = []
    run = subprocess.run

    def heard(*arguments: Any, **options: Any) -> Any:
        try:
            return run(*arguments, **options)
        except subprocess.TimeoutExpired as late:
            patience.append(late.timeout)
            raise

    monkeypatch.setattr("generator.history.git.subprocess.run", heard)
    return patience


def with_a_pipe_among_its_packs(story: Story) -> Story:
    packs = story.root / ".git/objects/pack"
    packs.mkdir(exist_ok=True)
    os.mkfifo(packs / f"pack-{'1' * 40}.idx")
    (packs / f"pack-{'1' * 40}.pack").touch()
    return story


def test_a_pipe_among_the_packs_is_waited_for_no_longer_than_at_first(
    story: Story, waits: list[float]
) -> None:
    with_a_pipe_among_its_packs(moved(story))
    assert why_unknown(story.ledger()) == "git-refuses"
    [told] = git_diagnostics(locate(story.root))
    assert told.code == "git-refuses"
    assert "does not answer" in told.message
    assert waits
    assert set(waits) == {0.5}


@pytest.mark.parametrize("names", [("HEAD~1", None), ("HEAD~1", "HEAD")])
def test_a_commit_is_looked_for_no_longer_than_at_first_and_once(
    story: Story, waits: list[float], names: tuple[str, str | None]
) -> None:
    with_a_pipe_among_its_packs(moved(story))
    found = compare(story.root, *names, lambda _: date(2026, 11, 30), strict=False)
    assert found == NoState("HEAD~1", "git did not answer within 0.5 seconds")
    assert waits == [0.5]


def test_one_version_that_no_site_can_have_is_passed_over(
    story: Story, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("generator.diagnostics.bounds.FILE", 2000)
    story.goal("2026-11-10")
    story.commit("2026-11-20", {"content/goals/reach.md": GOAL + "x" * 3000})
    story.commit("2026-11-25", {"content/goals/reach.md": GOAL.replace("490", "480")})
    assert story.moves() == MOVED


def test_a_site_that_allows_smaller_files_does_not_hide_its_larger_ones(story: Story) -> None:
    story.commit("2026-11-10", {"content/goals/reach.md": GOAL + "x" * 500})
    smaller = SITE + "limits: {file: 500 B}\n"
    story.commit(
        "2026-11-25",
        {"content/site.yaml": smaller, "content/goals/reach.md": GOAL.replace("490", "480")},
    )
    assert story.moves() == MOVED


def test_of_more_versions_than_are_read_nothing_is_known(
    story: Story, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("generator.history.blobs.MOST_BYTES", 500)
    assert why_unknown(moved(story).ledger()) == "too-much-history"


@pytest.mark.parametrize("path", ["content/goals/reach.md", "content/site.yaml"])
def test_of_one_file_with_more_versions_than_are_read_nothing_is_known(
    story: Story, monkeypatch: pytest.MonkeyPatch, path: str
) -> None:
    moved(story)
    text = (story.root / path).read_text()
    monkeypatch.setattr("generator.history.ledgers.MOST_VERSIONS", 3)
    for number in range(3):
        story.commit("2026-11-26", {path: text + "\n" * (number + 1)})
    assert why_unknown(story.ledger()) == "too-much-history"


def blobless(story: Story, clone: Path) -> Story:
    story.git("config", "uploadpack.allowFilter", "true")
    story.git("clone", "-q", "--filter=blob:none", f"file://{story.root}", str(clone))
    return at(clone)


def test_a_blobless_clone_knows_what_is_there_and_fetches_nothing(story: Story, tmp_path: Path) -> None:
    moved(story)
    story.goal("2026-11-12", "followers", "fans", name="still")
    clone = blobless(story, tmp_path / "clone")
    before = clone.git("count-objects", "-v")
    ledgers = clone.ledgers()
    assert why_unknown(ledgers["reach"]) == "no-history"
    assert (ledgers["still"].known, ledgers["still"].first_committed) == (True, date(2026, 11, 12))
    assert clone.git("count-objects", "-v") == before


def test_a_blobless_clone_without_an_old_yardstick_does_not_say_that_nothing_moved(
    story: Story, tmp_path: Path
) -> None:
    story.goal("2026-11-10")
    story.commit("2026-11-25", {"content/site.yaml": SITE + "status: {on_track: 0.6}\n"})
    story.commit("2026-11-26", {"content/site.yaml": SITE + "status: {on_track: 0.5}\n"})
    assert why_unknown(blobless(story, tmp_path / "clone").ledger()) == "no-history"


def test_without_a_repository_nothing_is_known(story: Story, tmp_path: Path) -> None:
    root = tmp_path / "bare"
    (root / "content/goals").mkdir(parents=True)
    (root / "content/site.yaml").write_text(SITE)
    (root / "content/goals/reach.md").write_text(GOAL)
    assert why_unknown(at(root).ledger()) == "no-git"


def test_without_the_program_nothing_is_known(story: Story, monkeypatch: pytest.MonkeyPatch) -> None:
    moved(story)
    monkeypatch.setenv("PATH", os.devnull)
    assert why_unknown(story.ledger()) == "no-git"


def test_a_branch_without_a_commit_knows_nothing(story: Story) -> None:
    story.write({"content/goals/reach.md": GOAL})
    assert why_unknown(story.ledger()) == "no-history"


def test_an_untracked_goal_is_not_known_beside_one_that_is(story: Story) -> None:
    moved(story).write(
        {"content/goals/new.md": GOAL.replace("followers", "fans").replace("Grow our", "Other")}
    )
    ledgers = story.ledgers()
    assert (ledgers["reach"].known, why_unknown(ledgers["new"])) == (True, "no-version")


def test_a_repository_of_somebody_else_is_not_known(story: Story, monkeypatch: pytest.MonkeyPatch) -> None:
    moved(story)
    monkeypatch.setenv("GIT_TEST_ASSUME_DIFFERENT_OWNER", "1")
    monkeypatch.setattr("generator.history.git._KEPT", frozenset({"GIT_TEST_ASSUME_DIFFERENT_OWNER"}))
    monkeypatch.setenv("HOME", str(story.root))
    assert why_unknown(story.ledger()) == "git-refuses"
    (refusal,) = git_diagnostics(locate(story.root))
    assert refusal.message.startswith("git refuses to read this repository: detected dubious ownership")
    assert "safe.directory" in refusal.fix
    (story.root / ".gitconfig").write_text(f"[safe]\n\tdirectory = {story.root}\n")
    assert story.moves() == MOVED
    assert git_diagnostics(locate(story.root)) == ()


def test_nobodys_settings_change_what_is_found(
    story: Story, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    moved(story)
    settings = tmp_path / "gitconfig"
    settings.write_text(
        "[log]\nshowRoot = false\nfollow = true\nshowSignature = true\ndiffMerges = off\n[diff]\nrenames = copies\n"
        "noprefix = true\nrelative = true\norderFile = /nowhere\nexternal = false\n[color]\nui = always\n"
        "[core]\nquotePath = true\nabbrev = 4\npager = false\n[format]\npretty = oneline\n[i18n]\nlogOutputEncoding = UTF-16\n"
    )
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", str(settings))
    monkeypatch.setenv("GIT_DIR", "/nowhere")
    monkeypatch.setenv("GIT_CONFIG_COUNT", "1")
    monkeypatch.setenv("GIT_CONFIG_KEY_0", "log.showRoot")
    monkeypatch.setenv("GIT_CONFIG_VALUE_0", "false")
    assert story.moves() == MOVED
    monkeypatch.delenv("GIT_DIR")
    (story.root / ".git/config").write_text((story.root / ".git/config").read_text() + settings.read_text())
    assert story.moves() == MOVED


def test_replaced_commits_are_seen_as_they_were_made(story: Story) -> None:
    first = story.goal("2026-11-10")
    second = story.goal("2026-11-25", "490", "480")
    story.git("replace", second, first)
    assert story.moves() == MOVED


def test_nothing_is_locked_or_written(story: Story) -> None:
    moved(story)
    (story.root / ".git/index.lock").write_text("")
    before = sorted(path.stat().st_mtime_ns for path in (story.root / ".git").rglob("*"))
    assert story.moves() == MOVED
    assert sorted(path.stat().st_mtime_ns for path in (story.root / ".git").rglob("*")) == before


def test_a_version_that_cannot_be_read_is_passed_over(story: Story) -> None:
    story.goal("2026-11-10")
    story.commit("2026-11-24", {"content/goals/reach.md": GOAL.replace("target: 490", "target: [490")})
    story.commit("2026-11-25", {"content/goals/reach.md": GOAL.replace("target: 490", "traget: 480")})
    last = story.commit("2026-11-26", {"content/goals/reach.md": GOAL.replace("490", "480")})
    assert [(move.commit, move.old, move.new) for move in story.ledger().moves] == [(last, 490, 480)]


def test_a_first_version_that_cannot_be_read_is_not_the_first(story: Story) -> None:
    story.commit("2026-11-09", {"content/goals/reach.md": "---\ntitle: [\n---\n"})
    story.commit("2026-11-10", {"content/goals/reach.md": GOAL})
    ledger = story.ledger()
    assert (ledger.known, ledger.moves, ledger.first_committed) == (True, (), date(2026, 11, 10))


def test_a_yardstick_that_cannot_be_read_is_passed_over(story: Story) -> None:
    story.goal("2026-11-10")
    story.commit("2026-11-24", {"content/site.yaml": "title: [\n"})
    story.goal("2026-11-25", "490", "480")
    story.commit("2026-11-26", {"content/site.yaml": SITE})
    assert story.moves() == MOVED


def test_bytes_that_are_no_text_are_passed_over(story: Story) -> None:
    story.goal("2026-11-10")
    story.commit("2026-11-24", {"content/goals/reach.md": b"\xff\xfe\x00---"})
    story.commit("2026-11-25", {"content/goals/reach.md": GOAL.replace("490", "480")})
    assert story.moves() == MOVED


def test_a_goal_that_was_a_link_for_a_while_was_away(story: Story) -> None:
    story.goal("2026-11-10")
    path = story.root / "content/goals/reach.md"
    path.unlink()
    path.symlink_to("elsewhere.md")
    story.commit("2026-11-24")
    path.unlink()
    story.commit("2026-11-25", {"content/goals/reach.md": GOAL})
    assert [move[0] for move in story.moves()] == ["state", "state"]


def test_line_ends_that_git_turns_are_no_edit(story: Story) -> None:
    moved(story).git("config", "core.autocrlf", "true")
    (story.root / "content/goals/reach.md").unlink()
    story.git("checkout", "-q", "--", "content/goals/reach.md")
    assert b"\r\n" in (story.root / "content/goals/reach.md").read_bytes()
    assert story.moves() == MOVED


def test_a_repository_of_longer_hashes(tmp_path: Path) -> None:
    root = tmp_path / "site"
    root.mkdir()
    subprocess.run(["git", "init", "-q", "-b", "main", "--object-format=sha256", str(root)], check=True)
    story = Story(root)
    story.commit("2026-11-01")
    story.git("checkout", "-qb", "side")
    moved(story)
    story.git("checkout", "-q", "main")
    story.git("merge", "-q", "--no-ff", "--no-edit", "side", day="2026-11-27")
    (move,) = story.ledger().moves
    assert move.commit is not None
    assert len(move.commit) == 64


def test_a_site_that_was_moved_to_another_folder_is_followed(tmp_path: Path) -> None:
    story = Story(tmp_path / "top")
    moved(story)
    story.goal("2026-11-26", name="gone")
    (story.top / "sites").mkdir()
    story.git("mv", "content", "sites/content")
    story.git("rm", "-qf", "sites/content/goals/gone.md")
    story.root = story.top / "sites"
    story.commit("2026-11-28")
    story.goal("2026-11-29", "480", "470")
    assert story.moves() == [*MOVED, ("target", 480, 470, "easier")]
    assert story.ledger().first_committed == date(2026, 11, 10)
    story.git("mv", "sites", "deep er")
    story.root = story.top / "deep er"
    story.commit("2026-11-30", {"content/goals/reach.md": GOAL.replace("490", "460")})
    assert [move[2] for move in story.moves()] == [480, 470, 460]


def test_a_site_that_was_moved_up_to_the_top_is_followed(tmp_path: Path) -> None:
    story = Story(tmp_path / "top", tmp_path / "top/below")
    moved(story)
    story.git("mv", "below/content", "content")
    story.root = story.top
    story.commit("2026-11-28")
    assert story.moves() == MOVED


def test_a_site_that_was_copied_is_another_one(tmp_path: Path) -> None:
    story = Story(tmp_path / "top")
    moved(story)
    (story.top / "copy/content/goals").mkdir(parents=True)
    for name in ("site.yaml", "goals/reach.md"):
        (story.top / "copy/content" / name).write_bytes((story.top / "content" / name).read_bytes())
    story.root = story.top / "copy"
    story.commit("2026-11-28")
    assert story.moves() == []
