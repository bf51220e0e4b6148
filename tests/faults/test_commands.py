"""Whole commands on a disk that fails at each operation below the site in turn: what they say, what stands, and what the next one makes of it."""

import hashlib
import os
import shutil
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.cli.running import Command, Ran
from tests.cli.sites import SITE
from tests.faults.disk import Disk, Fault, Lasting, failing
from tests.folders import files_in, write_site

_REMEMBERED = ".cache/goalposts/builds/"
PROOF = bool(os.environ.get("GOALPOSTS_PROOF"))
DAY = "2026-12-11"
EXPORT = "Date,Page followers\n2026-12-08,440\n2026-12-09,442\n"
SCRIPT = b"window.CMS = {};\n"


@dataclass(frozen=True, kw_only=True)
class Trial:
    """A command below a root, and how many of its operations a check lets fail: every so many-th.

    ``whole`` says that all its files are in their places or none.
    """

    name: str
    arguments: tuple[str, ...]
    every: int
    prepare: Callable[[Path, Command], None]
    whole: bool = True


def has_an_old_build(root: Path, goalposts: Command) -> None:
    write_site(root, SITE)
    (root / "content/assets").mkdir()
    (root / "content/assets/plan.csv").write_text("week,post\n")
    assert goalposts("build", "-C", root).code == 0
    goal = root / "content/goals/followers.md"
    changed = (
        goal.read_text()
        .replace("Grow the followers", "Grow the crowd")
        .replace("owner:", "aliases: [a/b]\nowner:")
    )
    goal.write_text(changed.replace("[public, client]", "public"))


def has_a_build(root: Path, goalposts: Command) -> None:
    write_site(root, SITE)
    assert goalposts("build", "-C", root).code == 0
    (root / "output/CNAME").write_text("goals.example.org")


def has_an_export(root: Path, goalposts: Command) -> None:
    write_site(root, SITE)
    (root / "export.csv").write_text(EXPORT)


def has_a_form(root: Path, goalposts: Command) -> None:
    write_site(root, SITE.replace("title: Test\n", "title: Test\ncms: {backend: github, repo: a/b}\n"))
    (root / "decap-cms.js").write_bytes(SCRIPT)


def is_empty(root: Path, goalposts: Command) -> None:
    root.mkdir(parents=True)


TRIALS = (
    Trial(
        name="build", arguments=("build", "-C", "ROOT", "--jobs", "1"), every=263, prepare=has_an_old_build
    ),
    Trial(name="clean", arguments=("clean", "-C", "ROOT"), every=53, prepare=has_a_build),
    Trial(
        name="record", arguments=("record", "followers", "455", "-C", "ROOT"), every=5, prepare=has_an_export
    ),
    Trial(
        name="import",
        arguments=("import", "ROOT/export.csv", "--account", "facebook/palace", "-C", "ROOT"),
        every=5,
        prepare=has_an_export,
    ),
    Trial(
        name="new site",
        arguments=("new", "site", "ROOT/new/site", "--as-of", DAY),
        every=23,
        prepare=is_empty,
    ),
    Trial(
        name="cms",
        arguments=("cms", "-C", "ROOT", "--bundle", "ROOT/decap-cms.js"),
        every=5,
        prepare=has_a_form,
    ),
    Trial(
        name="cms -o",
        arguments=("cms", "-C", "ROOT", "-o", "ROOT/form", "--bundle", "ROOT/decap-cms.js"),
        every=11,
        prepare=has_a_form,
        whole=False,
    ),
)


@pytest.fixture(autouse=True)
def _as_if_published(monkeypatch) -> None:
    monkeypatch.setattr("generator.cms.decap._SHA256", hashlib.sha256(SCRIPT).hexdigest())


@pytest.fixture
def goalposts(capsys) -> Command:
    return Command(capsys)


def files(root: Path) -> Mapping[str, bytes]:
    """But for what builds remember: that has moments in it, and is made anew where it is not there."""
    return {name: raw for name, raw in files_in(root).items() if not name.startswith(_REMEMBERED)}


def run(goalposts: Command, trial: Trial, root: Path, fault: Fault | None) -> tuple[Ran, Disk]:
    with failing(root, fault) as disk:
        return goalposts(*(each.replace("ROOT", str(root)) for each in trial.arguments)), disk


def begun(prepared: Path, root: Path) -> Path:
    shutil.rmtree(root, ignore_errors=True)
    shutil.copytree(prepared, root)
    return root


def faults(needed: int, every: int) -> Iterator[Fault]:
    """One at each operation in a proof, else at every so many-th; of those that last a third."""
    for number, lasting in enumerate(Lasting):
        step = 1 if PROOF else every * (1 if lasting is Lasting.ONCE else 3)
        for at in range(1 + number % step, needed + 1, step):
            yield Fault(at=at, reason=at // step, lasting=lasting)


@pytest.mark.parametrize("trial", TRIALS, ids=lambda trial: trial.name)
def test_a_disk_that_fails_is_told_and_nothing_is_lost(goalposts, tmp_path, trial) -> None:
    prepared, root = tmp_path / "prepared", tmp_path / "site"
    trial.prepare(prepared, goalposts)
    before = files(begun(prepared, root))
    ran, disk = run(goalposts, trial, root, None)
    after = files(root)
    assert ran.code == 0
    assert after != before
    for fault in faults(len(disk.done), trial.every):
        begun(prepared, root)
        ran, failed = run(goalposts, trial, root, fault)
        found = files(root)
        if ran.code != 0 and not trial.whole:
            found = _completed(found, before, after)
        _assert_right(ran, failed, found, before, after)
        if "could not be removed again" in ran.err:
            assert fault.lasting is not Lasting.ONCE
        elif ran.code != 0:
            again, _ = run(goalposts, trial, root, None)
            assert (again.code, files(root)) == (0, after), (failed.failed[0], ran.err, again.err)


def _assert_right(
    ran: Ran, disk: Disk, found: Mapping[str, bytes], before: Mapping[str, bytes], after: Mapping[str, bytes]
) -> None:
    told = (disk.fault, disk.failed[:3], ran)
    assert ran.code in {0, 1}, told
    assert "Traceback" not in ran.err, told
    if ran.code == 0:
        assert _but_ours(found) == _but_ours(after), told
    elif "output-halfway" not in ran.err and "could not be removed again" not in ran.err:
        assert _but_ours(found) == _but_ours(before), told
    if ran.code == 1:
        assert any(_spoken(path) in ran.err for _, path in disk.failed), told


def _spoken(path: str) -> str:
    """The name of a file; of a draft that of the file which it is to be."""
    name = Path(path).name
    return name.removeprefix(".").removesuffix(".draft") if name.endswith(".draft") else name


def _completed(
    found: Mapping[str, bytes], before: Mapping[str, bytes], after: Mapping[str, bytes]
) -> Mapping[str, bytes]:
    """``found`` without the files that are as they are to be already, each of which is whole."""
    return {path: content for path, content in found.items() if path in before or after.get(path) != content}


def _but_ours(found: Mapping[str, bytes]) -> Mapping[str, bytes]:
    """Without stage, lock and drafts, which the next command removes or nobody reads."""
    return {
        path: content
        for path, content in found.items()
        if not path.startswith((".goalposts-", ".cache/")) and not path.endswith(".draft")
    }
