import os
from dataclasses import replace
from pathlib import Path

import pytest

from generator.write.beginning import is_free, write_new
from generator.write.operations import DISK


def test_files_and_their_folders_are_written_and_scripts_can_be_run(tmp_path) -> None:
    write_new(tmp_path / "site", {"a/b.txt": "b", "run": "#!/bin/sh\n"})
    assert (tmp_path / "site/a/b.txt").read_text(encoding="utf-8") == "b"
    assert (tmp_path / "site/run").stat().st_mode & 0o777 == 0o755
    assert (tmp_path / "site/a/b.txt").stat().st_mode & 0o777 == 0o644


def test_what_is_there_is_not_written_over_and_nothing_else_stays(tmp_path) -> None:
    (tmp_path / "b").write_text("mine", encoding="utf-8")
    with pytest.raises(FileExistsError):
        write_new(tmp_path, {"a/a": "a", "b": "b"})
    assert [path.name for path in tmp_path.rglob("*")] == ["b"]
    assert (tmp_path / "b").read_text(encoding="utf-8") == "mine"


def test_a_disk_that_fails_keeps_nothing_of_a_new_folder(tmp_path) -> None:
    def full(path: Path, content: bytes) -> None:
        if path.name == "b":
            raise OSError(28, "No space left on device")
        DISK.write(path, content)

    with pytest.raises(OSError, match="No space"):
        write_new(tmp_path / "deep/site", {"a": "a", "b": "b"}, replace(DISK, write=full))
    assert list(tmp_path.iterdir()) == []


def test_a_folder_is_free_if_it_is_missing_empty_or_holds_only_a_repository(tmp_path) -> None:
    assert is_free(tmp_path / "none")
    assert is_free(tmp_path)
    (tmp_path / ".git").mkdir()
    assert is_free(tmp_path)
    (tmp_path / "README").touch()
    (tmp_path / "LICENSE.txt").touch()
    assert is_free(tmp_path)
    (tmp_path / "a").touch()
    assert not is_free(tmp_path)


def test_a_file_that_is_written_by_half_does_not_stay(tmp_path, monkeypatch) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fchmod", full)
    with pytest.raises(OSError, match="No space"):
        write_new(tmp_path / "site", {"a": "a"})
    assert list(tmp_path.iterdir()) == []


def test_whoever_interrupts_keeps_nothing(tmp_path) -> None:
    def interrupted(path: Path, content: bytes) -> None:
        if path.name == "b":
            raise KeyboardInterrupt
        DISK.write(path, content)

    with pytest.raises(KeyboardInterrupt):
        write_new(tmp_path / "site", {"a": "a", "b": "b"}, replace(DISK, write=interrupted))
    assert list(tmp_path.iterdir()) == []
