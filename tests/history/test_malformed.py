"""Commits that no ordinary git makes: they stop nothing, and what they moved is told."""

import pytest

from tests.history.stories import GOAL, Story


def forged(story: Story, committer: bytes) -> None:
    """Replace the last commit with one whose committer is written as it comes."""
    tree, parent = story.git("rev-parse", "HEAD^{tree}"), story.git("rev-parse", "HEAD^")
    raw = b"tree %s\nparent %s\nauthor A <a@example.org> 1764000000 +0000\ncommitter %s\n\nAn edit\n" % (
        tree.encode(),
        parent.encode(),
        committer,
    )
    (story.root / "forged").write_bytes(raw)
    commit = story.git("hash-object", "-t", "commit", "--literally", "-w", "forged")
    (story.root / "forged").unlink()
    story.git("update-ref", "refs/heads/main", commit)


@pytest.mark.parametrize(
    "committer",
    [
        b"A <a@example.org>",
        b"A <a@example.org> -5 +0000",
        b"A <a@example.org> 99999999999999999999 +0000",
        b"A 1764000000 +0000",
        b"A\0B <a@example.org> 1764000000 +0000",
        b"",
    ],
)
def test_a_malformed_commit_does_not_stop_the_ledger(story: Story, committer: bytes) -> None:
    story.goal("2026-11-10")
    story.commit("2026-11-25", {"content/goals/reach.md": GOAL.replace("490", "480")})
    forged(story, committer)
    assert story.ledger().known


def test_a_backdated_commit_is_no_correction_of_the_first_days(story: Story) -> None:
    story.goal("2026-11-10")
    story.commit("2026-12-01", {"content/site.yaml": "title: Another title\ntimezone: Europe/Oslo\n"})
    story.goal("2026-11-11", "490", "480")
    assert [move.correction for move in story.ledger().moves] == [False]
