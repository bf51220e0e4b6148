"""How often a build does what is expensive: counted where it is done, since a count is the same on every machine."""

import subprocess
from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from generator.documents import goals
from generator.evaluate import audit, evaluate
from generator.evaluate.hindsight.judged_anew import judged_anew
from generator.pipeline import drawing, page_keeping, printing
from generator.read import site as site_reading
from tests.cli.running import Command
from tests.folders import write_site

GOAL = """\
---
title: Reach {number} followers
owner: Dana
period: {{start: 2026-01-01, end: 2026-12-31}}
metric: followers
account: facebook/page
target: {number}
---
"""
READINGS = "date,metric,value,account\n2026-01-01,followers,100,facebook/page\n2026-03-01,followers,160,facebook/page\n"


@pytest.fixture
def counted(monkeypatch) -> dict[str, Counter]:
    """How often each file was read, each goal drawn, each page rendered, and git called; by the names of what they were."""
    counts: dict[str, Counter] = {}
    seams = {
        "read": (site_reading, "read_bytes", lambda _disk, path, _limit: path),
        "drawn": (drawing, "draw", lambda _charts, report, _day: report.goal.id),
        "rendered": (printing, "render", lambda unit, _frame, _templates: (unit.place, unit.sheet)),
        "git": (subprocess, "run", lambda command, **_: asked_of(command)),
    }
    for name, (module, attribute, named) in seams.items():
        monkeypatch.setattr(
            module, attribute, counting(getattr(module, attribute), counts.setdefault(name, Counter()), named)
        )
    return counts


def asked_of(command: list[str]) -> str | None:
    """What a run of git was asked, without the options before it; None of another program, as Python calls some itself."""
    if command[0] != "git":
        return None
    return next(each for each in command[1:] if "=" not in each and not each.startswith("-"))


def counting(function, counter: Counter, named):
    def done(*arguments, **settings):
        name = named(*arguments, **settings)
        if name is not None:
            counter[name] += 1
        return function(*arguments, **settings)

    return done


def portfolio(folder: Path, number: int) -> Path:
    files = {f"content/goals/goal-{each}.md": GOAL.format(number=200 + each) for each in range(number)}
    root = write_site(folder, {**files, "content/snapshots/page.csv": READINGS})
    for command in (["init", "-q"], ["add", "."], ["commit", "-qm", "goals"]):
        author = ["-c", "user.name=Dana", "-c", "user.email=dana@example.org"]
        subprocess.run(["git", *author, *command], cwd=root, check=True)
    return root


def build(capsys, root: Path) -> None:
    ran = Command(capsys)("build", "-C", root, "--as-of", "2026-04-01", "--jobs", "1")
    assert ran.code == 0, ran.err


def test_a_cold_build_reads_each_file_draws_each_goal_and_renders_each_page_once(
    tmp_path, capsys, counted
) -> None:
    root = portfolio(tmp_path, 3)
    build(capsys, root)
    content = {
        each.relative_to(root).as_posix() for each in (root / "content").rglob("*.*") if each.is_file()
    }
    assert {
        path: times for path, times in counted["read"].items() if path.startswith("content/")
    } == dict.fromkeys(content, 1)
    assert counted["drawn"] == {"goal-0": 1, "goal-1": 1, "goal-2": 1}
    assert set(counted["rendered"].values()) == {1}
    assert len(counted["rendered"]) <= len([*(root / "output").rglob("*.html")])


def test_git_is_asked_as_often_for_many_goals_as_for_one(tmp_path, capsys, counted) -> None:
    asked = []
    for number in (1, 6):
        root = portfolio(tmp_path / str(number), number)
        counted["git"].clear()
        build(capsys, root)
        asked.append(dict(counted["git"]))
    assert asked[0] == asked[1]
    assert 0 < sum(asked[0].values()) <= 11


def test_where_the_repository_is_is_asked_once_and_its_files_of_then_in_one_pass(
    tmp_path, capsys, counted
) -> None:
    root = portfolio(tmp_path, 2)
    counted["git"].clear()
    build(capsys, root)
    assert (counted["git"]["rev-parse"], counted["git"]["config"]) == (2, 1)
    assert (counted["git"]["ls-tree"], counted["git"]["cat-file"]) == (1, 4)


def test_an_edit_asks_git_for_nothing_of_periods_that_are_over(tmp_path, capsys, counted) -> None:
    root = portfolio(tmp_path, 2)
    build(capsys, root)
    counted["git"].clear()
    goal = root / "content/goals/goal-1.md"
    goal.write_text(goal.read_text().replace("target: 201", "target: 250"))
    build(capsys, root)
    assert counted["git"]["ls-tree"] == 0
    assert 0 < counted["git"].total() <= 8


def test_nothing_is_done_where_nothing_is_new(tmp_path, capsys, counted) -> None:
    root = portfolio(tmp_path, 2)
    build(capsys, root)
    for each in counted.values():
        each.clear()
    before = {path: path.stat().st_mtime_ns for path in (root / "output").rglob("*")}
    build(capsys, root)
    assert {name: each.total() for name, each in counted.items()} == dict.fromkeys(counted, 0)
    assert {path: path.stat().st_mtime_ns for path in (root / "output").rglob("*")} == before


def test_another_target_looks_back_at_that_goal_alone_and_at_no_period_that_is_over(
    tmp_path, capsys, monkeypatch
) -> None:
    looked_at: list[set[str]] = []
    days: list[date] = []

    def looking(asked, judging):
        looked_at.append({name for name, _ in asked})
        return judged_anew(asked, judging)

    def closing(book, day, *others, **settings):
        days.append(day)
        return evaluate(book, day, *others, **settings)

    monkeypatch.setattr("generator.evaluate.hindsight.earlier.judged_anew", looking)
    monkeypatch.setattr("generator.pipeline.looking_back.evaluate", closing)
    root = portfolio(tmp_path, 4)
    build(capsys, root)
    assert looked_at == [{"goal-0", "goal-1", "goal-2", "goal-3"}]
    assert date(2026, 3, 1) in days
    looked_at.clear()
    days.clear()
    goal = root / "content/goals/goal-2.md"
    goal.write_text(goal.read_text().replace("target: 202", "target: 250"))
    build(capsys, root)
    assert looked_at == [{"goal-2"}]
    assert not days


def test_another_target_draws_that_goal_and_renders_less_than_all(tmp_path, capsys, counted) -> None:
    root = portfolio(tmp_path, 4)
    build(capsys, root)
    all_pages = len(counted["rendered"])
    for each in counted.values():
        each.clear()
    goal = root / "content/goals/goal-2.md"
    goal.write_text(goal.read_text().replace("target: 202", "target: 250"))
    build(capsys, root)
    assert "goal-2" in counted["drawn"]
    assert set(counted["rendered"].values()) == {1}
    assert len(counted["rendered"]) < all_pages


@pytest.fixture
def gone_through(monkeypatch) -> dict[str, Counter]:
    """Of which goals audits were made, reports digested, and lines of their document worded; and of which accounts lines were drawn."""
    counts: dict[str, Counter] = {name: Counter() for name in ("audited", "digested", "worded", "lines")}
    seams = (
        ("audited", audit, "audit_of", lambda subject: subject.goal.id),
        ("digested", page_keeping, "_digests_of", lambda _, records: records[0].goal.id),
        ("worded", goals, "_goal", lambda report, _: report.goal.id),
        ("lines", drawing, "sparkline", lambda points, *_: points[-1].value),
    )
    for name, module, attribute, named in seams:
        monkeypatch.setattr(module, attribute, counting(getattr(module, attribute), counts[name], named))
    return counts


def test_another_target_audits_digests_and_words_that_goal_alone(tmp_path, capsys, gone_through) -> None:
    root = portfolio(tmp_path, 4)
    build(capsys, root)
    all_goals = {f"goal-{each}": 1 for each in range(4)}
    assert [gone_through[name] for name in ("audited", "digested", "worded")] == [all_goals] * 3
    for each in gone_through.values():
        each.clear()
    goal = root / "content/goals/goal-2.md"
    goal.write_text(goal.read_text().replace("target: 202", "target: 250"))
    build(capsys, root)
    assert [gone_through[name] for name in ("audited", "digested", "worded")] == [{"goal-2": 1}] * 3


def test_a_reading_draws_the_lines_of_the_series_that_pages_to_print_show(
    tmp_path, capsys, gone_through
) -> None:
    root = portfolio(tmp_path, 1)
    other = root / "content/snapshots/leads.csv"
    other.write_text("date,metric,value,account\n2026-01-01,leads,3,shop/web\n2026-03-01,leads,5,shop/web\n")
    build(capsys, root)
    assert set(gone_through["lines"]) == {5.0, 160.0}
    gone_through["lines"].clear()
    other.write_text(other.read_text().replace(",5,", ",7,"))
    build(capsys, root)
    assert set(gone_through["lines"]) == {7.0}
