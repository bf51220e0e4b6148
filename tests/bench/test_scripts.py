"""Each script that measures runs to its end at the smallest size; what it measured is not looked at."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from bench.commands import COMMANDS
from bench.report import TABLES, put

ROOT = Path(__file__).parents[2]


def ran(*command: str | Path) -> str:
    done = subprocess.run(
        [sys.executable, *map(str, command)], capture_output=True, text=True, check=False, cwd=ROOT
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_cold_builds_are_measured_with_what_all_their_processes_used(tmp_path) -> None:
    ran("-m", "bench.compare", "5", "--times", "1", "--peers", "--json", tmp_path / "it.json")
    [row] = json.loads((tmp_path / "it.json").read_text())["5"]["rows"]
    assert (row["name"], row["goals"], row["failed"]) == ("goalposts", 5, "")
    assert row["pages"] > 5
    assert min(row["cpu"], row["wall"], row["memory"], row["written"]) > 0


def test_the_stages_of_a_build_are_measured_and_what_it_cannot_be_less_than(tmp_path) -> None:
    ran("-m", "bench.where", "5", "--json", tmp_path / "it.json")
    found = json.loads((tmp_path / "it.json").read_text())
    assert {"import", "read", "evaluate", "chart", "render and write"} <= set(found["stages"])
    assert sum(found["floor"].values()) < found["cpu"]


def test_each_command_that_draws_nothing_is_measured(tmp_path) -> None:
    ran("-m", "bench.commands", "5", "--times", "1", "--json", tmp_path / "it.json")
    found = json.loads((tmp_path / "it.json").read_text())
    assert [each["command"] for each in found["rows"]] == list(COMMANDS)
    assert min(each["cpu"] for each in found["rows"]) > 0
    assert TABLES["commands"](found).count("\n| 5 | ") == len(COMMANDS)


@pytest.mark.parametrize(
    "script",
    [
        ("bench/bench.py", "5"),
        ("-m", "bench.edits", "5", "--edits", "nothing"),
        ("bench/pictures.py", "5", "--json"),
        ("-m", "bench.large", "5"),
    ],
    ids=["bench.bench", "bench.edits", "bench.pictures", "bench.large"],
)
def test_a_script_runs(script, tmp_path) -> None:
    more = ("--json", tmp_path / "it.json") if "bench.edits" in script else ()
    assert ran(*script, *more)


def test_a_table_is_put_between_its_marks_alone() -> None:
    text = "a\n<!-- measured: x -->\nold\n<!-- end of x -->\n<!-- measured: y -->\nkept\n<!-- end of y -->\n"
    assert put(text, "x", "new") == text.replace("\nold\n", "\n\nnew\n\n")


def test_readings_by_the_row_are_measured() -> None:
    said = ran("-m", "bench.readings", "3000", "--by", "day").splitlines()[-1].split()
    assert said[:3] == ["3,000", "1", "day"]
    assert min(map(float, said[3:])) > 0
