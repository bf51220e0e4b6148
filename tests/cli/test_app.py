import json
import os

import pytest

from generator import __version__
from generator.cli import app
from tests.cli.running import subprocess_run

COMMANDS = list(app.COMMANDS)


def test_help_lists_the_commands(goalposts) -> None:
    ran = goalposts("--help")
    assert ran.code == 0
    assert all(f"\n  {name} " in ran.out for name in COMMANDS)


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help(goalposts, command) -> None:
    ran = goalposts(command, "--help")
    assert ran.code == 0
    assert ran.out.startswith(f"Usage: goalposts {command} ")


def test_the_version(goalposts) -> None:
    assert goalposts("--version").out == f"goalposts {__version__}\n"


@pytest.mark.parametrize("command", [*COMMANDS, "new", "new site", "new goal", "new theme"])
def test_every_command_says_the_version(goalposts, command) -> None:
    ran = goalposts(*command.split(), "--version")
    assert (ran.code, ran.out) == (0, f"goalposts {__version__}\n")


READS_A_SITE = [*sorted({*COMMANDS} - {"explain", "new"}), "new goal"]


@pytest.mark.parametrize("command", READS_A_SITE)
def test_what_reads_a_site_takes_the_options_of_all_that_do(goalposts, command) -> None:
    told = goalposts(*command.split(), "--help").out
    assert [each for each in ("-C", "--as-of", "--format", "--strict", "-q", "-v") if each not in told] == []


@pytest.mark.parametrize("command", [*sorted({*COMMANDS} - {"new"}), "new site", "new goal", "new theme"])
def test_what_a_fault_of_ours_asks_for_can_be_typed(goalposts, command) -> None:
    assert "-v, --verbose" in goalposts(*command.split(), "--help").out


def test_the_module_is_the_same_command() -> None:
    assert subprocess_run("--version").out == f"goalposts {__version__}\n"


def test_an_unknown_command_suggests_a_near_one(goalposts) -> None:
    ran = goalposts("chekc")
    assert ran.code == 2
    assert "did you mean `goalposts check`?" in ran.err


def test_options_that_come_later_are_not_accepted(goalposts, tmp_path) -> None:
    assert goalposts("build", "-C", tmp_path, "--cluster=x").code == 2


@pytest.mark.parametrize("command", ["build", "check", "status"])
def test_a_root_without_content_is_wrong_usage(goalposts, tmp_path, command) -> None:
    ran = goalposts(command, "-C", tmp_path)
    assert ran.code == 2
    assert "holds no content/ folder" in ran.err


@pytest.mark.parametrize("day", ["tomorrow", "2026-02-30", "20261211", "11.12.2026", ""])
def test_a_day_that_is_none_is_wrong_usage(goalposts, site_of, day) -> None:
    ran = goalposts("check", "-C", site_of({}), "--as-of", day)
    assert ran.code == 2
    assert "write it as 2026-12-11" in ran.err


def test_the_root_can_stand_before_the_command(goalposts, site_of) -> None:
    root = site_of({})
    assert goalposts("-C", root, "check").code == goalposts("check", "-C", root).code == 0


IMPORTED = """
import json, sys
from generator.cli.entry import run
code = run(sys.argv[1:])
print(json.dumps(sorted(sys.modules)), file=sys.stderr)
raise SystemExit(code)
"""


def modules(*arguments: str) -> set[str]:
    import subprocess
    import sys

    done = subprocess.run(
        [sys.executable, "-c", IMPORTED, *arguments], capture_output=True, text=True, check=True
    )
    return set(json.loads(done.stderr.splitlines()[-1]))


def imported(*arguments: str) -> set[str]:
    return {name.partition(".")[0] for name in modules(*arguments)}


def test_help_imports_no_stage() -> None:
    assert not imported("--help") & {
        "yaml",
        "pydantic",
        "numpy",
        "rich",
        "altair",
        "vl_convert",
        "babel",
        "jinja2",
    }


def test_check_imports_neither_charts_nor_words(site_of) -> None:
    assert not imported("check", "-C", str(site_of({}))) & {
        "altair",
        "vl_convert",
        "babel",
        "jinja2",
        "rich",
        "nh3",
    }


def test_check_loads_nothing_that_judges(site_of) -> None:
    loaded = modules("check", "-C", str(site_of({})))
    assert "generator.check" in loaded
    assert not {
        name for name in loaded if name.startswith(("generator.evaluate", "generator.history.ledger"))
    }


def test_status_imports_nothing_that_makes_pages(site_of) -> None:
    for form in ("text", "json"):
        assert not imported("status", "-C", str(site_of({})), "--format", form) & {
            "altair",
            "vl_convert",
            "jinja2",
            "markdown",
            "nh3",
        }


def test_help_comes_at_once() -> None:
    best = min(computed("--help") for _ in range(3))
    assert best < 0.5  # 0.06 s on an idle machine; a slow one is allowed for


def computed(*arguments: str) -> float:
    """The seconds of computing that a command took, which do not grow where others compute too."""
    before = os.times()
    assert subprocess_run(*arguments).code == 0
    after = os.times()
    return after.children_user - before.children_user + after.children_system - before.children_system
