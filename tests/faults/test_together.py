"""Commands at the same time in one site: each says what is true, and what stands is the site of one of them, whole."""

import shutil
import subprocess
from collections.abc import Mapping
from contextlib import ExitStack
from pathlib import Path

import pytest

from generator.write import place_of
from tests.cli.commands.test_serve import Page
from tests.cli.running import HUNG, Command, command_line, environment, started
from tests.cli.sites import SITE
from tests.folders import files_in, write_site
from tests.write.folders import leftovers

AUDIENCES = ("public", "client")


@pytest.fixture
def goalposts(capsys) -> Command:
    return Command(capsys)


@pytest.fixture
def site(tmp_path) -> Path:
    return write_site(tmp_path / "site", SITE)


@pytest.fixture(scope="module")
def clean(tmp_path_factory) -> Mapping[str, Mapping[str, bytes]]:
    """What each audience's site is, built alone."""
    root = write_site(tmp_path_factory.mktemp("clean"), SITE)
    for audience in AUDIENCES:
        build = command_line(
            "build", "-C", root, "--audience", audience, "-o", root / audience, "--jobs", "1"
        )
        subprocess.run(build, env=environment(), check=True, capture_output=True, timeout=HUNG)
    return {audience: files_in(root / audience) for audience in AUDIENCES}


def at_once(*commands: list[str]) -> list[tuple[int, str]]:
    """The exit code of each and what it said, all begun before any is waited for."""
    with ExitStack() as stack:
        running = [
            stack.enter_context(
                subprocess.Popen(
                    command,
                    env=environment(),
                    stdout=subprocess.DEVNULL,
                    stderr=subprocess.PIPE,
                    text=True,
                )
            )
            for command in commands
        ]
        said = [each.communicate(timeout=HUNG)[1] for each in running]
        return [(each.returncode, text) for each, text in zip(running, said, strict=True)]


def test_builds_at_the_same_time_in_one_folder_leave_one_site_whole_and_nothing_else(site, clean) -> None:
    build = ("build", "-C", site, "--jobs", "1", "-q")
    found = at_once(*(command_line(*build, "--audience", each) for each in (*AUDIENCES, *AUDIENCES)))
    assert [code for code, _ in found] == [0] * 4, found
    assert files_in(site / "output") in clean.values()
    assert leftovers(place_of(site / "output")) == []


def test_the_next_build_does_not_believe_what_another_remembered_of_it(site, clean, goalposts) -> None:
    build = ("build", "-C", site, "--jobs", "1", "-q")
    at_once(*(command_line(*build, "--audience", each) for each in AUDIENCES))
    for audience in (*AUDIENCES, *reversed(AUDIENCES)):
        assert goalposts("build", "-C", site, "--audience", audience).code == 0
        assert files_in(site / "output") == clean[audience]


def test_builds_at_the_same_time_in_several_folders_share_what_is_remembered(site, clean) -> None:
    outputs = {audience: site / audience for audience in AUDIENCES}
    for _ in range(2):
        found = at_once(
            *(
                command_line("build", "-C", site, "--audience", audience, "-o", output, "--jobs", "1", "-q")
                for audience, output in outputs.items()
            )
        )
        assert [code for code, _ in found] == [0, 0], found
        assert {audience: files_in(output) for audience, output in outputs.items()} == clean


def test_a_build_and_a_clean_at_the_same_time_leave_a_whole_site_or_none(site, clean) -> None:
    subprocess.run(
        command_line("build", "-C", site, "-q"), env=environment(), check=True, capture_output=True
    )
    goal = site / "content/goals/followers.md"
    goal.write_text(goal.read_text() + "\nMore.\n")
    build = command_line("build", "-C", site, "--jobs", "1", "-q", "--no-cache")
    found = at_once(build, command_line("clean", "-C", site, "-q"), command_line("clean", "-C", site, "-q"))
    assert {code for code, _ in found} == {0}, found
    left = files_in(site / "output")
    assert left == {} or "goals/followers/index.html" in left
    assert leftovers(place_of(site / "output")) == []
    alone = site.parent / "alone"
    shutil.copytree(site / "content", alone / "content")
    subprocess.run(
        command_line("build", "-C", alone, "-q"), env=environment(), check=True, capture_output=True
    )
    subprocess.run(
        command_line("build", "-C", site, "-q"), env=environment(), check=True, capture_output=True
    )
    assert files_in(site / "output") == files_in(alone / "output")


def test_a_preview_stays_while_others_build_record_and_clean(site) -> None:
    with started(
        "serve", "-C", site, "--port", "0", "-q", stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        page = Page(process.stdout.readline().decode().strip())
        found = at_once(
            command_line("build", "-C", site, "--jobs", "1", "-q"),
            command_line("record", "followers", "455", "--date", "2026-12-10", "-C", site, "-q"),
            command_line("clean", "--cache", "-C", site, "-q"),
        )
        assert [code for code, _ in found] == [0, 0, 0], found
        while "455" not in page.get("/goals/followers/")[1]:
            page.next()
        assert page.get("/")[0] == 200
        page.close()
        process.stdout.close()


def test_of_readings_that_are_recorded_at_the_same_time_each_is_written_or_told(site) -> None:
    days = [f"2026-12-{day:02}" for day in range(1, 7)]
    found = at_once(
        *(
            command_line("record", "followers", f"{440 + number}", "--date", day, "-C", site, "-q")
            for number, day in enumerate(days)
        )
    )
    written = "".join(path.read_text() for path in (site / "content/snapshots").rglob("*.csv"))
    for day, (code, said) in zip(days, found, strict=True):
        assert (f"{day},followers," in written) is (code == 0), (day, said)
        assert code == 0 or "run this again" in " ".join(said.split())
    assert 0 in {code for code, _ in found}
