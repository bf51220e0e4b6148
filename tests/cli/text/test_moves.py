"""Moved goalposts in a goal's detail."""

import json
from pathlib import Path

from tests.cli.sites import SITE
from tests.history.stories import Story


def test_each_move_is_a_line_with_its_day_its_direction_and_its_commit(goalposts, tmp_path: Path) -> None:
    story = Story(tmp_path / "site")
    story.goal("2026-11-10")
    story.goal("2026-12-01", "490", "480")
    out = goalposts("status", "reach", "-C", story.root, "--as-of", "2026-12-11").out
    commit = story.git("rev-parse", "--short=7", "HEAD").strip()
    assert f"2026-12-01 target 490 → 480: easier, no reason given ({commit})" in out.splitlines()
    assert "Moved once since it was first recorded on 10 November 2026." in out


def test_an_easing_that_is_dated_in_the_future_is_told_in_words_and_as_json(
    goalposts, tmp_path: Path
) -> None:
    story = Story(tmp_path / "site")
    story.goal("2020-11-10")
    story.goal("2099-01-01", "490", "480")
    said = ("status", "reach", "-C", story.root, "--as-of", "2098-12-11")
    out = goalposts(*said).out
    assert "2098-12-11 target 490 → 480: easier, its commit is dated in the future, no reason given" in out
    (goal,) = json.loads(goalposts(*said, "--format", "json").out)["goals"]
    (move,) = goal["goalposts"]["moves"]
    assert (move["date"], move["new"], move["clock_ahead"]) == ("2098-12-11", 480, True)


def test_without_git_it_is_unknown_whether_anything_moved(goalposts, site_of) -> None:
    out = goalposts("status", "followers", "-C", site_of(SITE)).out
    assert "Whether anything was moved is unknown: there is no git history here." in out


def test_a_closed_goal_says_when_it_was_closed(goalposts, tmp_path: Path) -> None:
    story = Story(tmp_path / "site")
    story.goal("2020-11-10")
    story.goal("2020-12-01", "owner: Dana", "owner: Dana\nstate: closed")
    out = goalposts("status", "reach", "-C", story.root, "--as-of", "2020-12-11").out
    assert " · closed on 1 December · " in out


def test_a_closed_goal_of_which_git_knows_nothing_says_that_the_day_is_not_known(goalposts, site_of) -> None:
    site = SITE.replace("title: Grow", "state: closed\ntitle: Grow")
    out = goalposts("status", "followers", "-C", site_of(site)).out
    assert " · closed, on a day that is not known · " in out
