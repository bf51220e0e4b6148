import subprocess

import pytest

from generator.cache import git_files, is_told_by_files, marks_of
from generator.cache.folder import Moment

NEVER = Moment(0, 0)


def git(folder, *arguments) -> None:
    command = ["git", "-c", "user.name=Dana", "-c", "user.email=dana@example.org", *arguments]
    subprocess.run(command, cwd=folder, check=True, capture_output=True)


@pytest.fixture
def site(tmp_path):
    """A site with one commit."""
    root = tmp_path / "repository"
    (root / "content").mkdir(parents=True)
    (root / "content/site.yaml").write_text("title: Test\n")
    git(root, "init", "-q", "-b", "main")
    git(root, "add", ".")
    git(root, "commit", "-qm", "one")
    return root


def seen(folder) -> str:
    return marks_of(git_files(folder / "content"), NEVER).digest


def commit(root) -> None:
    git(root, "commit", "-q", "--allow-empty", "-m", "two")


def check_out_another(root) -> None:
    git(root, "checkout", "-q", "-b", "other")


def detach(root) -> None:
    git(root, "checkout", "-q", "--detach")


def pack(root) -> None:
    git(root, "pack-refs", "--all")


def set_something(root) -> None:
    git(root, "config", "core.abbrev", "9")


def become_shallow(root) -> None:
    (root / ".git/shallow").write_text("0" * 40 + "\n")


def be_moved(root) -> None:
    (root / ".git").rename(root.parent / ".git")


def be_gone(root) -> None:
    (root / ".git").rename(root.parent / "gone")


def be_begun_within(root) -> None:
    git(root / "content", "init", "-q")


CHANGES = [
    commit, check_out_another, detach, pack, set_something, become_shallow, be_moved, be_gone, be_begun_within,
]  # fmt: skip


@pytest.mark.parametrize("change", CHANGES, ids=lambda change: change.__name__)
def test_whatever_git_may_answer_otherwise_for_is_seen(site, change) -> None:
    before = seen(site)
    change(site)
    assert seen(site) != before


def test_asking_git_changes_nothing(site) -> None:
    before = seen(site)
    git(site, "log")
    git(site, "status")
    assert seen(site) == before


def test_a_commit_in_one_of_several_work_trees_is_seen(site) -> None:
    git(site, "worktree", "add", "-q", "../tree")
    tree = site.parent / "tree"
    before = seen(tree)
    commit(tree)
    assert seen(tree) != before


def test_settings_that_lie_elsewhere_are_not_told_by_these_files(site) -> None:
    assert is_told_by_files(site / "content")
    git(site, "config", "include.path", "../more")
    assert not is_told_by_files(site / "content")


def test_a_site_without_git_has_no_such_files(tmp_path) -> None:
    assert not any(tmp_path in path.parents for path in git_files(tmp_path))


@pytest.mark.parametrize("said", [b"", b"gitdir: ", b"gitdir: nowhere\n", b"gitdir: a\0b", b"\xff\xfe"])
def test_a_pointer_that_leads_nowhere_is_only_marked(tmp_path, said) -> None:
    (tmp_path / ".git").write_bytes(said)
    assert marks_of(git_files(tmp_path), NEVER).digest
    (tmp_path / ".git").write_bytes(said + b" ")
    assert tmp_path / ".git" in set(git_files(tmp_path))
