import errno
import os
from pathlib import Path

import pytest

from generator.write.operations import DISK


def full(*_: object) -> None:
    raise OSError(errno.ENOSPC, "No space left on device")


@pytest.mark.parametrize("write", [DISK.write, DISK.write_safely])
def test_what_cannot_be_finished_leaves_nothing_and_names_the_file(tmp_path, monkeypatch, write) -> None:
    monkeypatch.setattr(os, "fchmod", full)
    with pytest.raises(OSError, match="No space") as raised:
        write(tmp_path / "page", b"x")
    assert "page" in raised.value.filename
    assert list(tmp_path.iterdir()) == []


def test_a_file_that_is_there_is_neither_written_over_nor_removed(tmp_path) -> None:
    (tmp_path / "page").write_bytes(b"theirs")
    with pytest.raises(FileExistsError):
        DISK.write(tmp_path / "page", b"ours")
    assert (tmp_path / "page").read_bytes() == b"theirs"


def test_a_draft_that_a_killed_command_left_is_no_hindrance(tmp_path) -> None:
    (tmp_path / ".page.draft").write_bytes(b"half")
    DISK.write_safely(tmp_path / "page", b"whole")
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {"page": b"whole"}


def test_a_name_as_long_as_a_disk_takes_has_a_draft_too(tmp_path) -> None:
    name = "\u0627" * 127
    DISK.write_safely(tmp_path / name, b"x")
    assert [path.name for path in tmp_path.iterdir()] == [name]


def test_a_folder_into_which_somebody_just_wrote_stays(tmp_path, monkeypatch) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    rmdir = Path.rmdir

    def late(self: Path) -> None:
        (self / "theirs").touch()
        rmdir(self)

    monkeypatch.setattr(Path, "rmdir", late)
    DISK.remove_folder(folder)
    assert (folder / "theirs").exists()
