import errno
import os
import subprocess

import pytest

from generator.write.ours import files_in
from tests.folders import write_files


def test_everything_but_folders_and_our_own_is_listed_and_no_link_followed(tmp_path) -> None:
    write_files(tmp_path, {"a": "", "b/c": "", "b/d/e": "", ".goalposts.json": "", ".goalposts.stage/x": ""})
    (tmp_path / "link").symlink_to("b")
    assert sorted(files_in(tmp_path)) == ["a", "b/c", "b/d/e", "link"]


@pytest.mark.parametrize("name", ["missing", "file"])
def test_what_is_no_folder_holds_nothing(tmp_path, name) -> None:
    (tmp_path / "file").touch()
    assert list(files_in(tmp_path / name)) == []


@pytest.fixture
def deep(tmp_path):
    """A folder that is removed by a program that does not recurse, which pytest would do."""
    yield tmp_path / "deep"
    subprocess.run(["rm", "-rf", tmp_path / "deep"], check=True)


def test_a_folder_deeper_than_python_recurses_is_listed(deep) -> None:
    deep.mkdir()
    inner = deep
    for _ in range(1_200):
        inner = inner / "a"
        inner.mkdir()
    (inner / "x").touch()
    assert list(files_in(deep)) == ["a/" * 1_200 + "x"]


def test_a_folder_deeper_than_a_path_is_long_is_one_thing_of_somebody_elses(deep) -> None:
    deep.mkdir()
    above = os.open(deep, os.O_RDONLY)
    for _ in range(30):
        os.mkdir("a" * 200, dir_fd=above)
        below = os.open("a" * 200, os.O_RDONLY, dir_fd=above)
        os.close(above)
        above = below
    os.close(above)
    [found] = files_in(deep)
    assert set(found) == {"a", "/"}


@pytest.mark.parametrize("number", [errno.EACCES, errno.EIO])
def test_a_folder_that_cannot_be_listed_is_theirs_if_it_is_closed_and_a_fault_if_the_disk_fails(
    tmp_path, monkeypatch, number
) -> None:
    write_files(tmp_path, {"closed/x": ""})
    scandir = os.scandir

    def refusing(path):
        if os.fspath(path).endswith("closed"):
            raise OSError(number, os.strerror(number), path)
        return scandir(path)

    monkeypatch.setattr(os, "scandir", refusing)
    if number == errno.EACCES:
        assert list(files_in(tmp_path)) == ["closed"]
    else:
        with pytest.raises(OSError, match="Input/output error"):
            list(files_in(tmp_path))
