"""Ceilings that no content can raise: of memory, of computing, of messages, of lists and of texts."""

import json
import os
from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.trust.surviving import GOAL, MEASURED, goal, hostile, survived

MANY = 10_000
#: Files of mistakes of which annotations and text are made; JSON is made of five thousand each time.
SOME = 5_000 if os.environ.get("GOALPOSTS_PROOF") else 1_000
LANGUAGES = ", ".join(f"{a}{b}" for a in "abcdefghij" for b in "abcdefghij")


def lines(count: int, line: str) -> str:
    """``line`` so many times, with its number where it says ``@``."""
    return "".join(line.replace("@", str(number)) + "\n" for number in range(count))


def listed(key: str, line: str, count: int = MANY) -> str:
    return goal(f"{MEASURED}{key}:\n{lines(count, f'- {line}')}")


#: Files by what is too much in them, and the message that names it.
REFUSED: Mapping[str, tuple[Mapping[str, str], str]] = {
    "key results": (
        {
            GOAL: goal(
                "account: facebook/a\nkey_results:\n"
                + lines(9_000, "- {id: k@, metric: followers, target: 480}")
            )
        },
        "too-many-items",
    ),
    "actions": ({GOAL: listed("actions", "{title: Act @, date: 2026-12-01}")}, "too-many-items"),
    "milestones": ({GOAL: listed("milestones", "{date: 2026-12-01, value: @}")}, "too-many-items"),
    "changes": ({GOAL: listed("changes", "{date: 2026-12-01, reason: R@}")}, "too-many-items"),
    "tags": ({GOAL: listed("tags", "t@", 90_000)}, "too-many-items"),
    "owners": ({GOAL: listed("owner", "o@", 90_000)}, "too-many-items"),
    "old addresses": ({GOAL: listed("aliases", "/a@", 90_000)}, "too-many-items"),
    "languages": (
        {"content/site.yaml": f"title: Test\nlanguages: [{LANGUAGES}]\n"},
        "too-many-items",
    ),
    "audiences": (
        {"content/site.yaml": f"title: Test\naudiences:\n{lines(MANY, '  a@: {}')}"},
        "too-many-items",
    ),
    "pages in the menu": (
        {
            f"content/pages/p{number}.md": f"---\ntitle: P{number}\nnav: true\n---\nText.\n"
            for number in range(2_000)
        },
        "too-many-items",
    ),
    "a title of a megabyte": (
        {GOAL: goal(title=">\n" + lines(20, "  " + "word " * 10_000))},
        "text-too-long",
    ),
    "a segment's name": (
        {"content/snapshots/b.csv": f"date,metric,value,segment\n2026-12-01,followers,4,{'s' * 50_000}\n"},
        "text-too-long",
    ),
    "a quoted cell of many lines": (
        {
            "content/snapshots/b.csv": f'date,metric,value,note\n2026-12-01,followers,4,"{lines(5_000, "note")}"\n'
        },
        "text-too-long",
    ),
    "a key": ({GOAL: goal(f"{MEASURED}? {'k' * 50_000}\n: 1\n")}, "yaml-key"),
    "unknown keys": ({GOAL: goal(MEASURED + lines(49_000, "unknown@: 1"))}, "unknown-key"),
    "metrics": (
        {"content/metrics/own.yaml": lines(MANY * 3, "m@: {type: level, label: M}")},
        "too-many-values",
    ),
    "markers of conflicts": (
        {GOAL: goal(body="<<<<<<<\n" * 1_000_000 + "not >>>>>>>\n")},
        "body-too-long",
    ),
    "a word among the connections": (
        {"content/sources.yaml": "password" * 2_000_000},
        "line-too-long",
    ),
    "prose": (
        {
            "content/site.yaml": "title: Test\nlimits: {body: 2 MB}\n",
            GOAL: goal(body=lines(300_000, "long @")),
        },
        "body-too-long",
    ),
    "a file that the site would allow itself": (
        {
            "content/site.yaml": "title: Test\nlimits: {file: 900 GB}\n",
            "content/snapshots/b.csv": "#" * 100_000_001,
        },
        "too-large",
    ),
    "a file of a single line": ({"content/snapshots/b.csv": "x" * 19_000_000}, "line-too-long"),
}


@pytest.mark.parametrize("what", REFUSED)
def test_what_is_too_much_is_refused_at_its_place(tmp_path: Path, what: str) -> None:
    files, code = REFUSED[what]
    ran = survived("check", "--format", "json", "-C", hostile(tmp_path, files))
    told = [each for each in json.loads(ran.out)["diagnostics"] if each["code"] == code]
    assert ran.code == 1
    assert {each["severity"] for each in told} == {"error"}
    assert {each["path"] for each in told} <= files.keys()
    assert all(each["line"] >= 1 for each in told)


#: As much as is read, with pages for all of it.
TAKEN: Mapping[str, Mapping[str, str]] = {
    "key results": {
        GOAL: goal(
            "account: facebook/a\nkey_results:\n" + lines(200, "- {id: k@, metric: followers, target: 48@}")
        )
    },
    "actions": {GOAL: listed("actions", "{title: Act @, date: 2026-12-01}", 1_000)},
    "tags": {GOAL: listed("tags", "t@", 1_000)},
    "segments": {
        "content/snapshots/b.csv": "date,metric,value,account,segment\n"
        + lines(MANY, "2026-12-01,followers,@,facebook/a,s@")
    },
    "a title": {GOAL: goal(title=">\n" + lines(19, "  " + "word " * 100))},
    "check-ins": {
        f"content/checkins/c{number}.md": "---\ndate: 2026-12-01\ngoal: reach\n---\nWell.\n"
        for number in range(2_000)
    },
}


@pytest.mark.parametrize("what", TAKEN)
def test_as_much_as_is_taken_is_built_with_an_ordinary_machine(tmp_path: Path, what: str) -> None:
    site = hostile(tmp_path, TAKEN[what])
    assert survived("build", "--jobs", "1", "-C", site).code == 0
    assert (site / "output/index.html").is_file()


def broken(root: Path, number: int) -> Path:
    """A site of so many goals, each with 100 mistakes of form."""
    return hostile(
        root, {f"content/goals/g{each}.md": "---\n" + "title: A\n" * 101 + "---\n" for each in range(number)}
    )


@pytest.fixture(scope="module")
def some_broken(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return broken(tmp_path_factory.mktemp("broken"), SOME)


def test_a_thousand_messages_are_told_and_the_others_counted(tmp_path: Path) -> None:
    ran = survived("check", "--format", "json", "-C", broken(tmp_path, 5_000))
    *told, last = json.loads(ran.out)["diagnostics"]
    assert (ran.code, len(told)) == (1, 1_000)
    assert last["code"] == "too-many-messages"
    assert last["message"] == "13,900 further errors and 4,999 further warnings are not told"
    assert {each["severity"] for each in told} == {"error"}


def test_annotations_have_the_same_ceiling(some_broken: Path) -> None:
    ran = survived("check", "--format", "github", "-C", some_broken)
    assert ran.err.count("\n") == 1_001


def test_text_gathers_what_says_the_same_before_it_counts(some_broken: Path) -> None:
    ran = survived("check", "-C", some_broken)
    assert len(ran.err) < 100_000
    assert f"and {SOME - 106} more" in ran.err
    assert "too-many-messages" not in ran.err
    assert ran.out == f"{9_900 + SOME} errors, {SOME - 1} warnings in {SOME + 3} files\n"
