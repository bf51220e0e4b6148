"""A machine that is full, short of memory, or in another day by the time a command is done."""

import json
import os
import resource
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime, timedelta, tzinfo
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from tests.cli.running import HUNG, Command, Ran, command_line, environment, started
from tests.cli.sites import SITE
from tests.folders import files_in, write_site

PROOF = bool(os.environ.get("GOALPOSTS_PROOF"))
OSLO = ZoneInfo("Europe/Oslo")


@pytest.fixture
def goalposts(capsys, monkeypatch) -> Command:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    return Command(capsys)


@pytest.fixture
def site(tmp_path) -> Path:
    return write_site(tmp_path / "site", SITE)


def limited(limit: Callable[[], None], *arguments: str | Path) -> Ran:
    """A command in a process of its own, which ``limit`` is called in; Python would keep bytecode that it could write by half."""
    done = subprocess.run(
        command_line(*arguments),
        preexec_fn=limit,
        env={**environment(), "PYTHONDONTWRITEBYTECODE": "1"},
        capture_output=True,
        timeout=HUNG,
        check=False,
        text=True,
    )
    return Ran(done.returncode, done.stdout, done.stderr)


def rename_the_goal(site: Path) -> None:
    goal = site / "content/goals/followers.md"
    goal.write_text(goal.read_text().replace("Grow the followers", "Grow the crowd"))


def test_a_limit_of_a_files_size_is_told_with_the_file_and_keeps_the_old_site(goalposts, site) -> None:
    assert goalposts("build", "-C", site).code == 0
    before = files_in(site)
    rename_the_goal(site)
    ran = limited(
        lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (2_000, 2_000)),
        *("build", "-C", site, "--jobs", "1"),
    )
    said = " ".join(ran.err.split())
    assert ran.code == 1
    assert "File too large" in said
    assert "/new/" in said
    assert "raise the limit of a file's size (`ulimit -f`)" in said
    assert files_in(site / "output") == {
        path.removeprefix("output/"): content
        for path, content in before.items()
        if path.startswith("output/")
    }
    assert goalposts("build", "-C", site).code == 0


def test_a_name_that_no_disk_takes_is_wrong_usage(goalposts, site) -> None:
    ran = goalposts("build", "-C", site, "-o", site / ("o" * 300))
    assert ran.code == 2
    assert "File name too long" in " ".join(ran.err.split())


def test_python_without_docstrings_is_told_where_charts_are_drawn(site) -> None:
    done = subprocess.run(
        [sys.executable, "-OO", "-m", "generator", "build", "--draw", "vega", "-C", str(site)],
        env=environment(),
        capture_output=True,
        timeout=HUNG,
        check=False,
        text=True,
    )
    assert done.returncode == 2
    assert "run Python without `-OO`" in done.stderr


class Moving(datetime):
    """A clock that is read: each time it is an hour later, in another time zone of the machine."""

    moments: Iterator[datetime]

    @classmethod
    def now(cls, tz: tzinfo | None = None) -> datetime:  # type: ignore[override]
        os.environ["TZ"] = (
            "Pacific/Kiritimati" if os.environ.get("TZ") != "Pacific/Kiritimati" else "Etc/GMT+12"
        )
        time.tzset()
        return next(cls.moments).astimezone(tz)


@pytest.fixture
def at(monkeypatch) -> Iterator[Callable[[datetime, timedelta], None]]:
    """Set the clock that commands read, and how far it goes on each time."""
    clock = os.environ.get("TZ")

    def begin(moment: datetime, step: timedelta) -> None:
        Moving.moments = (moment + step * each for each in range(10_000))
        for name, module in list(sys.modules.items()):
            if name.startswith("generator.cli.") and getattr(module, "datetime", None) in {datetime, Moving}:
                monkeypatch.setattr(module, "datetime", Moving)

    yield begin
    os.environ.pop("TZ", None)
    if clock is not None:
        os.environ["TZ"] = clock
    time.tzset()


@pytest.mark.parametrize(
    "moment",
    [
        datetime(2026, 12, 10, 23, 59, 59, tzinfo=OSLO),
        datetime(2026, 12, 31, 23, 59, 59, tzinfo=OSLO),
        datetime(2027, 3, 28, 0, 59, 59, tzinfo=UTC),
        datetime(2026, 10, 25, 0, 59, 59, tzinfo=UTC),
        datetime(2028, 2, 28, 23, 59, 59, tzinfo=OSLO),
    ],
)
@pytest.mark.parametrize("step", [timedelta(hours=1), timedelta(hours=-25), timedelta(days=366)])
def test_a_command_is_of_the_day_on_which_it_began(goalposts, site, at, moment, step) -> None:
    of_oslo = (site / "content/site.yaml").read_text().replace("as_of: 2026-12-11", "timezone: Europe/Oslo")
    (site / "content/site.yaml").write_text(of_oslo)
    goalposts("status", "-C", site)
    at(moment, step)
    ran = goalposts("status", "-C", site, "--format", "json")
    day = moment.astimezone(OSLO).date()
    assert json.loads(ran.out)["as_of"] == day.isoformat()
    assert ran.out == goalposts("status", "-C", site, "--format", "json", "--as-of", str(day)).out


def test_a_build_over_the_end_of_a_year_is_that_of_the_day_before(goalposts, site, at) -> None:
    of_oslo = (site / "content/site.yaml").read_text().replace("as_of: 2026-12-11", "timezone: Europe/Oslo")
    (site / "content/site.yaml").write_text(of_oslo)
    assert goalposts("build", "-C", site, "-o", site / "still", "--as-of", "2026-12-31").code == 0
    at(datetime(2026, 12, 31, 23, 59, 59, tzinfo=OSLO), timedelta(hours=1))
    assert goalposts("build", "-C", site, "-o", site / "moving").code == 0
    assert files_in(site / "moving") == files_in(site / "still")


def descendants(process: int) -> Iterator[int]:
    """The processes that ``process`` and its children began."""
    for child in Path(f"/proc/{process}/task/{process}/children").read_text().split():
        yield int(child)
        yield from descendants(int(child))


@pytest.mark.skipif(not PROOF, reason="several processes draw for half a minute: in a proof")
def test_workers_that_the_system_ends_are_told_and_the_old_site_stands(goalposts, site) -> None:
    goal = (site / "content/goals/followers.md").read_text()
    for number in range(60):
        (site / f"content/goals/goal-{number}.md").write_text(goal)
    assert goalposts("build", "-C", site).code == 0
    before = files_in(site / "output")
    rename_the_goal(site)
    with started("build", "-C", site, "--jobs", "2", stderr=subprocess.PIPE) as process:
        assert process.stderr is not None
        while not process.stderr.readline().startswith(b"drawing charts: 61"):
            assert process.poll() is None
        while process.poll() is None:
            _end_newest(process.pid)
        said = process.stderr.read().decode()
    assert process.returncode == 1
    assert "error: worker-lost" in said
    assert "--jobs 1" in said
    assert files_in(site / "output") == before
    assert [path.name for path in site.iterdir() if path.name.startswith(".goalposts")] == []


def _end_newest(process: int) -> None:
    """As the kernel does it where memory is short. The newest are those that draw; the others hold them."""
    # Each may have ended since it was looked for.
    with suppress(FileNotFoundError, ProcessLookupError):
        found = sorted(descendants(process))
        if len(found) > 2:
            os.kill(found[-1], signal.SIGKILL)


@contextmanager
def mounted(folder: Path, *options: str) -> Iterator[Path]:
    """A disk of its own at ``folder``; the test is skipped where nothing may be mounted."""
    folder.mkdir(parents=True, exist_ok=True)
    asked = ["mount", "-t", "tmpfs", *options, "tmpfs", str(folder)]
    if subprocess.run(asked, capture_output=True, check=False).returncode != 0:
        pytest.skip("nothing may be mounted here")
    try:
        yield folder
    finally:
        subprocess.run(["umount", str(folder)], check=True)


@pytest.mark.parametrize(
    "options", [("-o", "ro"), ("-o", "size=4k"), ("-o", "size=64k,nr_inodes=3")], ids=" ".join
)
def test_where_nothing_can_be_remembered_a_build_is_as_without_a_cache(goalposts, site, options) -> None:
    assert goalposts("build", "-C", site, "-o", site / "plain", "--no-cache").code == 0
    with mounted(site / ".cache", *options):
        for _ in range(2):
            ran = goalposts("build", "-C", site)
            assert (ran.code, ran.err) == (0, "")
            assert files_in(site / "output") == files_in(site / "plain")
        rename_the_goal(site)
        assert goalposts("build", "-C", site).code == 0
    assert b"Grow the crowd" in (site / "output/goals/followers/index.html").read_bytes()


def test_where_the_user_can_keep_nothing_a_build_is_as_without_a_cache(
    goalposts, site, monkeypatch, tmp_path
) -> None:
    with mounted(tmp_path / "home", "-o", "ro") as home:
        monkeypatch.setenv("HOME", str(home))
        monkeypatch.delenv("XDG_CACHE_HOME", raising=False)
        monkeypatch.setenv("TMPDIR", str(home))
        ran = goalposts("build", "-C", site)
        assert (ran.code, ran.err) == (0, "")
    assert not (site / ".cache/goalposts/builds").exists()


def test_memory_that_does_not_suffice_is_told_and_keeps_the_old_site(goalposts, site) -> None:
    assert goalposts("build", "-C", site).code == 0
    before = files_in(site / "output")
    rename_the_goal(site)
    said = []
    for megabytes in range(30, 1_000, 9 if PROOF else 45):
        most = megabytes * 2**20
        ran = limited(
            lambda most=most: resource.setrlimit(resource.RLIMIT_AS, (most, most)),
            *("build", "-C", site, "--jobs", "1"),
        )
        if ran.code == 0:
            break
        # A library may fail without a reason: what then cannot be told apart from a fault of ours. Python itself may give up, and Rust does.
        gave_up = ran.code < 0 and any(
            said in ran.err for said in ("Fatal Python error", "memory allocation of")
        )
        assert ran.code in {1, 3} or gave_up, megabytes
        said.append(ran.err if ran.code == 1 else "")
        assert files_in(site / "output") == before, megabytes
        assert [path.name for path in site.iterdir() if path.name.startswith(".goalposts")] == [], megabytes
    assert ran.code == 0
    assert len(said) > 1
    assert all("the memory does not suffice" in each for each in said if each)
    assert said.count("") < 3


@pytest.mark.skipif(not PROOF, reason="a disk is filled again and again: in a proof")
def test_a_disk_that_is_full_at_any_byte_keeps_the_old_site(goalposts, site, tmp_path) -> None:
    with mounted(tmp_path / "disk", "-o", "size=4m") as disk:
        shutil.copytree(site / "content", disk / "content")
        assert goalposts("build", "-C", disk).code == 0
        before = files_in(disk / "output")
        rename_the_goal(disk)
        for room in range(0, 400_000, 20_000):
            (disk / "filler").write_bytes(bytes(shutil.disk_usage(disk).free - room))
            ran = goalposts("build", "-C", disk)
            (disk / "filler").unlink()
            if ran.code == 0:
                break
            assert ran.code == 1
            assert "No space left on device" in " ".join(ran.err.split())
            assert files_in(disk / "output") == before
        assert ran.code == 0
        assert room > 0
        built = files_in(disk / "output")
        assert goalposts("build", "-C", disk, "-o", site / "output").code == 0
        assert built == files_in(site / "output")
