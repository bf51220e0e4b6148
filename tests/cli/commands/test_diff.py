import json
import re
import shutil
from pathlib import Path

import pytest

from tests.cli.running import Command, Ran, subprocess_run
from tests.history.stories import GOAL, Story

READINGS = """\
date,metric,value,account
2026-11-22,followers,400,facebook/pp
2026-11-30,followers,430,facebook/pp
2026-12-07,followers,438,facebook/pp
"""
REACH = "content/goals/reach.md"
REASON = 'changes: [{date: 2026-12-05, reason: "The page | was <b>purged</b> by @meta"}]'

OTHER = """\
---
title: Answer every question within an hour
owner: Edvard
platform: x
account: x/support
period: {start: 2026-11-20, end: 2026-12-31}
metric: response_time
target: "<= 60 min"
---
"""


@pytest.fixture
def story(tmp_path: Path) -> Story:
    """A site with one goal, committed and tagged ``base``."""
    story = Story(tmp_path / "site")
    story.goal("2026-11-10")
    story.commit("2026-11-10", {"content/snapshots/a.csv": READINGS})
    story.git("tag", "base")
    return story


def edit(story: Story, old: str, new: str) -> None:
    """Change the goal's file, and commit nothing."""
    text = (story.root / REACH).read_text()
    assert old in text
    story.write({REACH: text.replace(old, new)})


def diff(goalposts: Command, story: Story, *arguments: str) -> Ran:
    return goalposts("diff", *arguments, "-C", story.root, "--as-of", "2026-12-11")


def document(goalposts: Command, story: Story, *arguments: str) -> dict:
    ran = diff(goalposts, story, *arguments, "--format", "json")
    assert ran.code == 0, ran.err
    return json.loads(ran.out)


def told(goal: dict) -> list[tuple]:
    return [
        (move["field"], move["old"], move["new"], move["direction"], move["reason"]) for move in goal["moves"]
    ]


def test_where_nothing_differs_it_says_so(goalposts, story) -> None:
    ran = diff(goalposts, story, "base")
    assert ran.code == 0
    assert re.fullmatch(
        r"base \([0-9a-f]{7}\) → the working tree, judged on 11 December 2026: nothing differs\n", ran.out
    )


def test_an_uncommitted_edit_differs_from_a_commit(goalposts, story) -> None:
    edit(story, "target: 490", "target: 470")
    assert diff(goalposts, story, "HEAD").out.partition("\n\n")[2] == (
        "Grow our followers in the city (reach)\n"
        "  status   ◆ At risk → ● On track\n"
        "  moved    followers: target 490 → 470: easier, no reason given (not committed)\n"
    )


def test_two_commits_are_compared_with_each_other_and_not_with_the_folder(goalposts, story) -> None:
    story.goal("2026-12-01", "490", "480")
    edit(story, "target: 480", "target: 900")
    (goal,) = document(goalposts, story, "base", "main")["goals"]
    assert told(goal) == [("target", 490, 480, "easier", None)]


def test_the_other_way_round_the_same_move_is_harder(goalposts, story) -> None:
    story.goal("2026-12-01", "490", "480")
    (goal,) = document(goalposts, story, "main", "base")["goals"]
    assert told(goal) == [("target", 480, 490, "harder", None)]


def test_what_was_moved_and_moved_back_in_between_is_no_difference(goalposts, story) -> None:
    story.goal("2026-12-01", "490", "480")
    story.goal("2026-12-02", "480", "490")
    assert document(goalposts, story, "base")["goals"] == []


def test_a_target_that_comes_down_to_the_same_is_no_difference(goalposts, story) -> None:
    edit(story, "target: 490", "target: +90")
    assert document(goalposts, story, "base")["goals"] == []


def test_new_words_are_no_difference(goalposts, story) -> None:
    edit(story, "A new local pizza", "The old local pizza")
    edit(story, "owner: Dana", "owner: Ola")
    assert document(goalposts, story, "base")["goals"] == []


def test_json_names_both_states_and_the_day(goalposts, story) -> None:
    edit(story, "490", "470")
    found = document(goalposts, story, "base")
    assert list(found) == ["schema", "as_of", "before", "after", "goals"]
    assert (found["schema"], found["as_of"]) == (1, "2026-12-11")
    assert found["before"] == {"revision": "base", "commit": story.git("rev-parse", "base")}
    assert found["after"] == {"revision": None, "commit": None}


def test_json_of_a_goal_holds_what_was_and_what_is(goalposts, story) -> None:
    edit(story, "490", "470")
    (goal,) = document(goalposts, story, "base")["goals"]
    assert (goal["id"], goal["change"], goal["renamed_from"]) == ("reach", "changed", None)
    assert goal["status"] == {"before": "at_risk", "after": "on_track"}
    assert goal["probability"]["before"] is None
    assert goal["probability"]["before_unknown"] == "too-few-readings"
    (result,) = goal["key_results"]
    assert (result["id"], result["change"]) == ("followers", "changed")
    assert result["target"] == {"before": 490, "after": 470}
    assert result["value"] == {"before": 438, "after": 438}


def test_new_readings_change_values_and_move_nothing(goalposts, story) -> None:
    story.write(
        {"content/snapshots/b.csv": "date,metric,value,account\n2026-12-10,followers,470,facebook/pp\n"}
    )
    (goal,) = document(goalposts, story, "base")["goals"]
    assert goal["moves"] == []
    assert goal["key_results"][0]["value"] == {"before": 438, "after": 470}


def test_with_more_readings_a_chance_is_known(goalposts, story) -> None:
    days = "".join(f"2026-12-0{day},followers,{440 + day},facebook/pp\n" for day in (1, 2, 3, 4, 5, 6))
    story.write({"content/snapshots/b.csv": "date,metric,value,account\n" + days})
    (goal,) = document(goalposts, story, "base")["goals"]
    assert goal["probability"]["before"] is None
    assert 0 < goal["probability"]["after"] < 1
    assert re.search(r"chance   unknown → \d+%", diff(goalposts, story, "base").out)


def test_the_reason_that_came_with_a_move_stands_beside_it(goalposts, story) -> None:
    edit(story, "target: 490", "target: 470")
    edit(story, "owner: Dana", f"owner: Dana\n{REASON}")
    (goal,) = document(goalposts, story, "base")["goals"]
    assert goal["moves"][0]["reason"] == "The page | was <b>purged</b> by @meta"


def test_a_reason_that_was_given_before_explains_nothing_new(goalposts, story) -> None:
    story.goal("2026-12-05", "owner: Dana", f"owner: Dana\n{REASON}")
    story.goal("2026-12-06", "target: 490", "target: 470")
    (goal,) = document(goalposts, story, "HEAD~1", "HEAD")["goals"]
    assert goal["moves"][0]["reason"] is None


def test_a_moved_threshold_is_a_move_of_each_goal(goalposts, story) -> None:
    story.write({"content/site.yaml": "title: Test\ntimezone: Europe/Oslo\nstatus: {on_track: 0.6}\n"})
    (goal,) = document(goalposts, story, "base")["goals"]
    assert told(goal) == [("site.status.on_track", 0.7, 0.6, "easier", None)]


def test_a_goal_that_came_and_one_that_went(goalposts, story) -> None:
    text = GOAL.replace("followers", "impressions").replace("city", "town").replace("Dana", "Ola")
    story.write({REACH: None, "content/goals/seen.md": f"{text}\n{'Quite another one. ' * 30}"})
    gone, come = document(goalposts, story, "base")["goals"]
    assert (gone["id"], gone["change"], gone["status"]["after"]) == ("reach", "removed", None)
    assert told(gone) == [("state", "active", None, "neutral", None)]
    assert (come["id"], come["change"], come["status"]["before"]) == ("seen", "added", None)
    out = diff(goalposts, story, "base").out
    assert "(reach), removed\n" in out
    assert "(seen), added\n" in out


def test_a_renamed_file_is_the_same_goal(goalposts, story) -> None:
    edit(story, "490", "470")
    story.write({"content/goals/growth.md": (story.root / REACH).read_text(), REACH: None})
    (goal,) = document(goalposts, story, "base")["goals"]
    assert (goal["id"], goal["renamed_from"], goal["change"]) == ("growth", "reach", "changed")
    assert told(goal) == [("target", 490, 470, "easier", None)]


def test_a_goal_that_was_renamed_without_an_alias_is_told_the_line_to_add(goalposts, story) -> None:
    text = (story.root / REACH).read_text()
    story.write({REACH: None, "content/goals/growth.md": text})
    assert "fix: add `aliases: [reach]`" in diff(goalposts, story, "base").err
    story.write({"content/goals/growth.md": text.replace("---\n", "---\naliases: [reach]\n", 1)})
    assert diff(goalposts, story, "base").err == ""


def test_a_key_result_that_was_dropped_makes_it_easier(goalposts, story) -> None:
    story.goal(
        "2026-11-12", "    target: 490\n", "    target: 490\n  - {id: seen, metric: impressions, target: 9}\n"
    )
    ran = diff(goalposts, story, "main", "base")
    assert "  Impressions, removed\n" in ran.out
    base = story.git("rev-parse", "--short=7", "base")
    assert f"  moved    key result seen dropped: easier, no reason given (2026-11-10, {base})\n" in ran.out


def test_before_a_site_began_it_had_no_goals(goalposts, tmp_path) -> None:
    story = Story(tmp_path / "site")
    story.git("commit", "-q", "--allow-empty", "-m", "Nothing yet")
    story.goal("2026-11-10")
    (goal,) = document(goalposts, story, "HEAD~1")["goals"]
    assert goal["change"] == "added"


def test_the_working_tree_and_the_index_are_left_alone(goalposts, story) -> None:
    story.goal("2026-12-01", "490", "480")
    edit(story, "480", "470")
    (story.root / "untracked").write_text("mine")
    before = story.git("status", "--porcelain=v2", "--branch"), (story.root / ".git/index").read_bytes()
    assert diff(goalposts, story, "base", "HEAD").code == 0
    after = story.git("status", "--porcelain=v2", "--branch"), (story.root / ".git/index").read_bytes()
    assert after == before


def test_a_site_below_the_root_of_its_repository(goalposts, tmp_path) -> None:
    story = Story(tmp_path / "top", tmp_path / "top" / "marketing" / "site")
    story.goal("2026-11-10")
    story.goal("2026-12-01", "490", "480")
    (goal,) = document(goalposts, story, "HEAD~1", "HEAD")["goals"]
    assert told(goal) == [("target", 490, 480, "easier", None)]


def test_a_shallow_clone_is_enough_for_the_commits_that_it_holds(goalposts, story, tmp_path) -> None:
    story.goal("2026-12-01", "490", "480")
    story.git("clone", "-q", "--depth", "2", f"file://{story.root}", str(tmp_path / "clone"))
    shallow = goalposts("diff", "HEAD~1", "HEAD", "-C", tmp_path / "clone", "--as-of", "2026-12-11")
    assert "target 490 → 480: easier" in shallow.out
    older = goalposts("diff", "HEAD~2", "-C", tmp_path / "clone")
    assert older.code == 2
    assert "this clone is shallow: `git fetch --unshallow`" in older.err


@pytest.mark.parametrize("causes", ["easier", "off_track,easier", "on_track"])
def test_fail_on_ends_with_1_where_it_is_so(goalposts, story, causes) -> None:
    edit(story, "target: 490", "target: 470")
    ran = diff(goalposts, story, "base", "--fail-on", causes)
    assert ran.code == 1
    assert "target 490 → 470" in ran.out
    assert ran.err.startswith("--fail-on: reach")


@pytest.mark.parametrize("causes", ["harder", "neutral,off_track", "at_risk"])
def test_fail_on_lets_all_else_pass(goalposts, story, causes) -> None:
    edit(story, "target: 490", "target: 470")
    assert diff(goalposts, story, "base", "--fail-on", causes).code == 0


def test_fail_on_a_status_does_not_ask_what_was_so_before(goalposts, story) -> None:
    edit(story, "target: 490", "target: 489")
    assert diff(goalposts, story, "base", "--fail-on", "at_risk").code == 0


def test_a_correction_in_the_first_days_is_said_and_does_not_fail(goalposts, story) -> None:
    story.goal("2026-11-12", "490", "480")
    (goal,) = document(goalposts, story, "base", "HEAD", "--fail-on", "easier")["goals"]
    assert (goal["moves"][0]["direction"], goal["moves"][0]["correction"]) == ("easier", True)


SAID = "changes:\n  - {date: 2026-12-11, reason: The shop closes for a week}\nkey_results:"


@pytest.mark.parametrize(("causes", "code"), [("unexplained", 0), ("easier", 1), ("easier,unexplained", 1)])
def test_an_easing_with_a_reason_is_not_unexplained(goalposts, story, causes, code) -> None:
    edit(story, "target: 490", "target: 470")
    edit(story, "key_results:", SAID)
    assert diff(goalposts, story, "base", "--fail-on", causes).code == code


@pytest.mark.parametrize(("target", "code"), [(470, 1), (500, 0)])
def test_an_easing_without_a_reason_is_unexplained_and_a_harder_target_is_not(
    goalposts, story, target, code
) -> None:
    edit(story, "target: 490", f"target: {target}")
    assert diff(goalposts, story, "base", "--fail-on", "unexplained").code == code


def test_a_misspelt_cause_is_wrong_usage_with_a_suggestion(goalposts, story) -> None:
    ran = diff(goalposts, story, "base", "--fail-on", "easier,off-track")
    assert (ran.code, ran.out) == (2, "")
    assert (
        "`off-track` is neither a direction nor a status, nor `unexplained`; did you mean `off_track`?"
        in ran.err
    )


def test_a_revision_that_does_not_exist_is_wrong_usage_in_gits_words(goalposts, story) -> None:
    ran = diff(goalposts, story, "nowhere")
    assert (ran.code, ran.out) == (2, "")
    assert "`nowhere` names no state to compare: git says: bad revision 'nowhere'" in ran.err


def test_a_range_is_answered_with_two_words(goalposts, story) -> None:
    ran = diff(goalposts, story, "base..main")
    assert ran.code == 2
    assert "`goalposts diff base main`" in ran.err


def test_a_folder_outside_of_git_is_wrong_usage(goalposts, story) -> None:
    shutil.rmtree(story.root / ".git")
    ran = diff(goalposts, story, "HEAD")
    assert ran.code == 2
    assert "not a git repository" in ran.err


def test_without_the_program_it_says_so(story, tmp_path) -> None:
    ran = subprocess_run("diff", "HEAD", "-C", story.root, PATH=str(tmp_path))
    assert ran.code == 2
    assert "the program `git` cannot be run here" in ran.err


def test_errors_in_the_folder_are_told_and_nothing_is_compared(goalposts, story) -> None:
    edit(story, "metric: followers", "metric: folowers")
    ran = diff(goalposts, story, "base")
    assert (ran.code, ran.out) == (1, "")
    assert ran.err.startswith(
        "the working tree cannot be judged:\nerror: unknown-metric\n  --> content/goals/reach.md:"
    )


def test_errors_in_a_commit_are_told_with_its_own_lines(goalposts, story) -> None:
    story.goal("2026-12-01", "metric: followers", "metric: folowers")
    story.goal("2026-12-02", "metric: folowers", "metric: followers")
    ran = diff(goalposts, story, "HEAD~1")
    assert (ran.code, ran.out) == (1, "")
    assert ran.err.startswith("HEAD~1 (")
    assert "metric: folowers\n" in ran.err


def test_strict_minds_warnings_in_what_is_to_come_and_not_in_what_was(goalposts, story) -> None:
    site = {"content/site.yaml": "title: Test\ntimezone: Europe/Oslo\nlanguages: [pl]\n"}
    story.commit("2026-12-01", site)
    to_come = diff(goalposts, story, "base", "HEAD", "--strict")
    assert (to_come.code, to_come.out) == (1, "")
    assert "warning: untranslated" in to_come.err
    was = diff(goalposts, story, "HEAD", "base", "--strict")
    assert (was.code, was.err) == (0, "")


def test_for_github_it_is_a_table_on_stdout_and_in_the_summary(
    goalposts, story, monkeypatch, tmp_path
) -> None:
    edit(story, "target: 490", "target: 470")
    edit(story, "owner: Dana", f"owner: Dana\n{REASON}")
    summary = tmp_path / "summary.md"
    summary.write_text("# Before\n")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(summary))
    ran = diff(goalposts, story, "base", "--format", "github", "-q")
    assert ran.code == 0
    assert ran.out.splitlines()[2:] == [
        "| goal | status | chance | what differs |",
        "|---|---|---|---|",
        (
            "| **Grow our followers in the city** | ◆ At risk → ● On track |  | followers: target 490 → 470: **easier**, "
            "“The page \\| was &lt;b&gt;purged&lt;/b&gt; by @\u200bmeta” (not committed) |"
        ),
    ]
    assert summary.read_text() == "# Before\n" + ran.out


def test_without_a_summary_github_gets_the_table_on_stdout_alone(goalposts, story, monkeypatch) -> None:
    monkeypatch.delenv("GITHUB_STEP_SUMMARY", raising=False)
    ran = diff(goalposts, story, "base", "--format", "github", "-q")
    assert ran.out.endswith("judged on 11 December 2026\n\nNothing differs.\n")


def test_both_states_are_judged_on_the_day_of_the_one_after(goalposts, story) -> None:
    story.write({"content/site.yaml": "title: Test\ntimezone: Europe/Oslo\nas_of: 2026-12-01\n"})
    found = json.loads(goalposts("diff", "base", "-C", story.root, "--format", "json").out)
    assert (found["as_of"], found["goals"]) == ("2026-12-01", [])


def test_a_move_bears_the_commit_and_the_day_on_which_it_was_made(goalposts, story) -> None:
    moved = story.goal("2026-12-01", "490", "480")
    story.goal("2026-12-05", "2026-12-22", "2026-12-29")
    (goal,) = document(goalposts, story, "base", "HEAD")["goals"]
    found = {move["field"]: (move["date"], move["commit"]) for move in goal["moves"]}
    assert found["target"] == ("2026-12-01", moved)
    assert found["end"][0] == "2026-12-05"


def test_a_deleted_goal_has_the_day_and_the_commit_that_deleted_it(goalposts, story) -> None:
    commit = story.commit("2026-12-01", {REACH: None, "content/goals/other.md": OTHER})
    story.commit("2026-12-05", {"content/pages/about.md": "---\ntitle: About\n---\nUs\n"})
    for revisions in (("base",), ("base", "main")):
        goals = document(goalposts, story, *revisions)["goals"]
        (gone,) = [goal for goal in goals if goal["change"] == "removed"]
        (move,) = gone["moves"]
        assert (move["field"], move["new"]) == ("state", None)
        assert (move["date"], move["commit"]) == ("2026-12-01", commit)


def test_a_goal_that_was_renamed_and_then_deleted_is_dated_by_its_deletion(goalposts, story) -> None:
    text = (story.root / REACH).read_text()
    story.commit("2026-12-01", {REACH: None, "content/goals/grow.md": text})
    commit = story.commit("2026-12-02", {"content/goals/grow.md": None, "content/goals/other.md": OTHER})
    story.commit("2026-12-05", {"content/pages/about.md": "---\ntitle: About\n---\nUs\n"})
    goals = document(goalposts, story, "base")["goals"]
    (move,) = [move for goal in goals if goal["change"] == "removed" for move in goal["moves"]]
    assert (move["date"], move["commit"]) == ("2026-12-02", commit)


def test_a_deletion_that_is_not_committed_has_no_commit(goalposts, story) -> None:
    story.write({REACH: None, "content/goals/other.md": OTHER})
    goals = document(goalposts, story, "base")["goals"]
    (move,) = [move for goal in goals if goal["change"] == "removed" for move in goal["moves"]]
    assert (move["date"], move["commit"]) == ("2026-12-11", None)
