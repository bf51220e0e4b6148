"""Moved goalposts in a goal's detail."""

from pathlib import Path

from tests.cli.sites import SITE
from tests.history.stories import Story


def test_each_move_is_a_line_with_its_day_its_direction_and_its_commit(goalposts, tmp_path: Path):
    story = Story(tmp_path / "site")
    story.goal("2026-11-10")
    story.goal("2026-12-01", "490", "480")
    out = goalposts("status", "reach", "-C", story.root, "--as-of", "2026-12-11").out
    commit = story.git("rev-parse", "--short=7", "HEAD").strip()
    assert f"2026-12-01 target 490 → 480: easier, no reason given ({commit})" in out.splitlines()
    assert "Moved once since it was first recorded on 10 November 2026." in out


def test_without_git_it_is_unknown_whether_anything_moved(goalposts, site_of):
    out = goalposts("status", "followers", "-C", site_of(SITE)).out
    assert "Whether anything was moved is unknown: there is no git history here." in out
