import errno
import os
import socket
from pathlib import Path

import pytest

from generator.diagnostics import Diagnostic
from generator.read.walk import read_bytes, walk
from tests.folders import write_files
from tests.read.plain import told


def paths(root: Path) -> list[str]:
    return [found.path for found in walk(root, "content").files]


def test_files_are_sorted_by_path(tmp_path: Path) -> None:
    write_files(tmp_path, dict.fromkeys(["b.md", "a/z.md", "a.md", "a/b/c.md", "é.md", "a-b.md"], ""))
    assert paths(tmp_path) == ["a-b.md", "a.md", "a/b/c.md", "a/z.md", "b.md", "é.md"]


def test_hidden_files_and_folders_are_passed_over_in_silence(tmp_path: Path) -> None:
    write_files(tmp_path, dict.fromkeys([".git/x.md", "a.md", "a.md~", ".a.md"], ""))
    found = walk(tmp_path, "content")
    assert [file.path for file in found.files] == ["a.md"]
    assert found.diagnostics == ()


def test_links_are_passed_over_with_a_warning(tmp_path: Path) -> None:
    write_files(tmp_path, {"outside/a.md": "", "content/goals/b.md": ""})
    (tmp_path / "content/goals/a.md").symlink_to(tmp_path / "outside/a.md")
    (tmp_path / "content/linked").symlink_to(tmp_path / "outside")
    (tmp_path / "content/loop").symlink_to(tmp_path / "content")
    found = walk(tmp_path / "content", "content")
    assert [file.path for file in found.files] == ["goals/b.md"]
    assert [(d.span.path if d.span else "", d.code) for d in found.diagnostics] == [
        ("content/linked", "not-followed"),
        ("content/loop", "not-followed"),
        ("content/goals/a.md", "not-followed"),
    ]


def test_pipes_and_sockets_are_passed_over_with_a_warning(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    os.mkfifo(tmp_path / "pipe.md")
    monkeypatch.chdir(tmp_path)
    with socket.socket(socket.AF_UNIX) as bound:
        bound.bind("socket.md")
        found = walk(tmp_path, "content")
    assert found.files == ()
    assert (
        told(found.diagnostics)
        == ["not-followed 1:1+1 this is a pipe, a socket or a device and is not read"] * 2
    )


@pytest.mark.parametrize("name", [b"\xe9.md", b"a\nb.md", b"a\x1bb.md"])
def test_names_that_cannot_be_shown_are_errors(tmp_path: Path, name: bytes) -> None:
    Path(os.fsdecode(os.fsencode(tmp_path) + b"/" + name)).touch()
    found = walk(tmp_path, "content")
    assert found.files == ()
    (problem,) = found.diagnostics
    assert problem.code == "file-name"
    assert problem.span is not None
    assert problem.span.path.isprintable()


def test_long_names_are_errors(tmp_path: Path) -> None:
    write_files(tmp_path, {"x" * 197 + ".md": "", "x" * 198 + ".md": ""})
    found = walk(tmp_path, "content")
    assert [len(file.path) for file in found.files] == [200]
    assert told(found.diagnostics) == ["file-name 1:1+1 this name has 201 bytes, but the limit is 200"]


def test_folders_may_be_left_out(tmp_path: Path) -> None:
    write_files(tmp_path, {"a/x": "", "b/x": "", "c/x": ""})
    found = walk(tmp_path, "content", enter=lambda path: path == "b")
    assert ([file.path for file in found.files], found.closed) == (["b/x"], ("a", "c"))


def test_a_file_is_read_up_to_the_limit(tmp_path: Path) -> None:
    write_files(tmp_path, {"a.md": b"12345"})
    assert read_bytes(str(tmp_path / "a.md"), "content/a.md", 5) == b"12345"
    problem = read_bytes(str(tmp_path / "a.md"), "content/a.md", 4)
    assert isinstance(problem, Diagnostic)
    assert problem.code == "too-large"


def test_a_link_is_not_opened(tmp_path: Path) -> None:
    write_files(tmp_path, {"a.md": "x"})
    (tmp_path / "b.md").symlink_to("a.md")
    problem = read_bytes(str(tmp_path / "b.md"), "content/b.md", 10)
    assert isinstance(problem, Diagnostic)
    assert problem.code == "unreadable"


def test_a_pipe_is_not_opened_for_ever(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.md")
    problem = read_bytes(str(tmp_path / "pipe.md"), "content/pipe.md", 10)
    assert isinstance(problem, Diagnostic)
    assert problem.message == "this cannot be read: this is not a regular file"


def test_a_file_that_is_gone_is_unreadable(tmp_path: Path) -> None:
    problem = read_bytes(str(tmp_path / "a.md"), "content/a.md", 10)
    assert isinstance(problem, Diagnostic)
    assert problem.message == "this cannot be read: No such file or directory"


def changing(monkeypatch: pytest.MonkeyPatch, file: Path, times: int) -> None:
    """Whoever writes to ``file`` does so between the two looks at it, so many times."""
    looks, fstat = iter(range(2 * times)), os.fstat

    def looked(number: int) -> os.stat_result:
        if next(looks, 0) % 2:
            file.write_bytes(file.read_bytes() + b"!")
        return fstat(number)

    monkeypatch.setattr(os, "fstat", looked)


def test_a_file_that_is_written_to_while_it_is_read_is_read_once_more(tmp_path: Path, monkeypatch) -> None:
    write_files(tmp_path, {"a.md": b"12345"})
    changing(monkeypatch, tmp_path / "a.md", 1)
    assert read_bytes(str(tmp_path / "a.md"), "content/a.md", 10) == b"12345!"


def test_a_file_that_keeps_changing_is_not_taken_for_whole(tmp_path: Path, monkeypatch) -> None:
    write_files(tmp_path, {"a.md": b"12345"})
    changing(monkeypatch, tmp_path / "a.md", 2)
    problem = read_bytes(str(tmp_path / "a.md"), "content/a.md", 10)
    assert isinstance(problem, Diagnostic)
    assert problem.message == "this cannot be read: it changes while it is read"


@pytest.mark.parametrize(
    ("number", "fix"), [(errno.EIO, "look whether the disk is sound"), (errno.EMFILE, "`ulimit -n`")]
)
def test_what_the_machine_refuses_has_its_own_remedy(
    tmp_path: Path, monkeypatch, number: int, fix: str
) -> None:
    def refuses(*_: object) -> int:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, "open", refuses)
    problem = read_bytes(str(tmp_path / "a.md"), "content/a.md", 10)
    assert isinstance(problem, Diagnostic)
    assert fix in problem.fix
