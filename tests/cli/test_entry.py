import errno
import os
import pty
import shlex
import signal
import subprocess
from pathlib import Path

import pytest

from generator.cli import exits
from generator.write import place_of
from generator.write.lock import held
from tests.cli.running import HUNG, command_line, environment, started, subprocess_run
from tests.cli.sites import BROKEN, SITE

needs_a_full_device = pytest.mark.skipif(
    not Path("/dev/full").exists(), reason="this system has no device that is always full"
)


@pytest.fixture
def broken_inside(monkeypatch):
    """A command that fails through a fault of ours."""

    def fail(**_):
        raise ZeroDivisionError("division by zero")

    monkeypatch.setattr("generator.cli.entry.app.main", fail)


def test_a_fault_of_ours_is_one_honest_paragraph(goalposts, broken_inside) -> None:
    ran = goalposts("check")
    assert ran.code == exits.FAULT == 3
    assert ran.err.startswith(
        "goalposts: this is our fault, not yours: ZeroDivisionError: division by zero\n"
    )
    assert "Traceback" not in ran.err
    assert "`-v` shows" in ran.err


def test_verbose_shows_the_traceback_of_our_fault(goalposts, broken_inside) -> None:
    assert goalposts("check", "-v").err.startswith("Traceback (most recent call last):")


@pytest.mark.parametrize(
    ("fault", "code", "said"),
    [
        (
            OSError(errno.EIO, "Input/output error", "content"),
            1,
            "goalposts: `content`: Input/output error; run this again; where it stays so, look whether the disk is sound\n",
        ),
        (
            OSError(errno.EMFILE, "Too many open files"),
            1,
            "goalposts: Too many open files; raise the limit of open files (`ulimit -n`)\n",
        ),
        (MemoryError(), 1, "goalposts: the memory does not suffice; build with `--jobs 1`"),
        (
            ImportError("/a/b.so: failed to map segment from shared object"),
            1,
            "goalposts: the memory does not suffice; build with `--jobs 1`",
        ),
        (ImportError("cannot import name `x`"), 3, "goalposts: this is our fault"),
        (FileNotFoundError(errno.ENOENT, "No such file", "x"), 3, "goalposts: this is our fault"),
    ],
)
def test_a_machine_that_refuses_is_told_and_is_no_fault_of_ours(
    goalposts, monkeypatch, fault, code, said
) -> None:
    def fail(**_):
        raise fault

    monkeypatch.setattr("generator.cli.entry.app.main", fail)
    ran = goalposts("check")
    assert ran.code == code
    assert ran.err.startswith(said)


def test_wrong_usage_is_2_and_says_how_to_get_help() -> None:
    ran = subprocess_run("check", "--nonsense")
    assert ran.code == 2
    assert "--help" in ran.err


def test_a_closed_pipe_is_quiet(site_of) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    with started("status", "-C", site_of(SITE), stdout=writer, stderr=subprocess.PIPE) as process:
        os.close(writer)
        _, err = process.communicate(timeout=HUNG)
    assert (process.returncode, err) == (0, b"")


def test_a_closed_pipe_does_not_hide_that_content_is_wrong(site_of) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    with started("check", "-C", site_of(BROKEN), stdout=writer, stderr=writer) as process:
        os.close(writer)
        assert process.wait(timeout=HUNG) == 1


def through_a_shell(redirection: str, *arguments: object) -> tuple[int, str]:
    """The exit code and stderr of a command whose output a shell leads elsewhere."""
    line = f"{shlex.join(command_line(*arguments))} {redirection}"
    done = subprocess.run(
        ["/bin/sh", "-c", line],
        stderr=subprocess.PIPE,
        env=environment(),
        timeout=HUNG,
        check=False,
        text=True,
    )
    return done.returncode, done.stderr


@pytest.mark.parametrize("arguments", [("status",), ("check",), ("build", "--jobs", "1")])
def test_a_closed_stdout_changes_nothing_but_what_is_printed(site_of, arguments) -> None:
    assert through_a_shell(">&-", *arguments, "-C", site_of(SITE)) == (0, "")


@pytest.mark.parametrize("closed", ["<&-", "<&- >&-", "<&- >&- 2>&-"])
def test_a_closed_stdin_changes_nothing(site_of, closed) -> None:
    root = site_of(SITE)
    assert through_a_shell(closed, "build", "--jobs", "1", "-q", "-C", root) == (0, "")
    assert (root / "output/goals/followers/index.html").exists()


def test_a_closed_stderr_does_not_hide_that_content_is_wrong(site_of) -> None:
    assert through_a_shell("2>&- >&-", "check", "-C", site_of(BROKEN))[0] == 1


@needs_a_full_device
@pytest.mark.parametrize("arguments", [("status",), ("status", "--help"), ("check", "--format", "json")])
def test_a_result_that_finds_no_room_is_1_and_no_fault_of_ours(site_of, arguments) -> None:
    told = (1, "goalposts: stdout cannot be written: No space left on device\n")
    assert through_a_shell(">/dev/full", *arguments, "-C", site_of(SITE)) == told


@needs_a_full_device
def test_no_room_for_diagnostics_is_1(site_of) -> None:
    assert through_a_shell("2>/dev/full", "check", "-C", site_of(BROKEN))[0] == 1


def test_text_that_the_encoding_does_not_have_is_escaped(site_of) -> None:
    ran = subprocess_run("status", "-C", site_of(SITE), PYTHONIOENCODING="ascii")
    assert ran.code == 0
    assert "\\u25c6 At risk" in ran.out


def interrupted_at(line: bytes, *arguments: object) -> tuple[int, bytes]:
    """The exit code and the rest of stderr of a command that gets a Ctrl-C once it has said ``line``."""
    with started(*arguments, stderr=subprocess.PIPE) as process:
        assert process.stderr is not None
        while not process.stderr.readline().startswith(line):
            assert process.poll() is None
        os.killpg(process.pid, signal.SIGINT)
        _, err = process.communicate(timeout=HUNG)
        return process.returncode, err


def test_ctrl_c_while_workers_draw_is_130_and_leaves_nothing_behind(site_of) -> None:
    goal = SITE.partition("=== content/goals/followers.md\n")[2].partition("===")[0]
    many = "".join(f"=== content/goals/goal-{number}.md\n{goal}" for number in range(60))
    root = site_of(SITE + many)
    code, err = interrupted_at(b"drawing charts: 61", "build", "-C", root, "--jobs", "2")
    assert (code, err) == (130, b"\ngoalposts: interrupted\n")
    assert {path.name for path in root.iterdir()} <= {"content", ".cache"}


def test_ctrl_c_while_another_build_is_waited_for_is_130(site_of) -> None:
    root = site_of(SITE)
    with held(place_of(root / "output").lock, wait=0, waiting=lambda _: None):
        code, err = interrupted_at(b"waiting for the build of process", "build", "-C", root, "--jobs", "1")
    assert (code, err) == (130, b"\ngoalposts: interrupted\n")


def on_a_terminal(*arguments: object, columns: int = 80, **changes: str) -> tuple[int, str]:
    """The command's exit code and what a terminal of so many columns got."""
    main, other = pty.openpty()
    process = subprocess.Popen(
        command_line(*arguments),
        stdout=other,
        stderr=other,
        stdin=other,
        env=environment(COLUMNS=str(columns), TERM="xterm", **changes),
    )
    os.close(other)
    parts = []
    while True:
        try:
            part = os.read(main, 65536)
        except OSError:
            break
        if not part:
            break
        parts.append(part)
    os.close(main)
    return process.wait(timeout=HUNG), b"".join(parts).decode().replace("\r\n", "\n")


def test_a_terminal_gets_colours(site_of) -> None:
    code, shown = on_a_terminal("check", "-C", site_of(BROKEN))
    assert code == 1
    assert "\x1b[31m\x1b[1merror\x1b[0m: " in shown


def test_no_color_is_heeded(site_of) -> None:
    assert "\x1b" not in on_a_terminal("check", "-C", site_of(BROKEN), NO_COLOR="1")[1]
    assert "\x1b" not in on_a_terminal("status", "-C", site_of(SITE), NO_COLOR="1")[1]


@pytest.mark.parametrize("columns", [40, 60, 109, 110, 140])
def test_status_fits_the_terminal(site_of, columns) -> None:
    _, shown = on_a_terminal("status", "-C", site_of(SITE), columns=columns, NO_COLOR="1")
    assert max(map(len, shown.splitlines())) <= columns
    assert "431 of 480" in shown


def test_a_narrow_status_has_paragraphs(site_of) -> None:
    _, shown = on_a_terminal("status", "-C", site_of(SITE), columns=60, NO_COLOR="1")
    assert "◆ At risk  Grow the followers\n  431 of 480 · now 14.5/week · needs 22.9/week\n" in shown
