import os
import shutil
from pathlib import Path

import pytest

from generator.cache import Moment
from generator.pipeline import program
from generator.pipeline.program import program_of

#: After everything here: what the disk says of a file is enough.
LATER = Moment(Path(__file__).stat().st_dev, 2**63)


@pytest.fixture
def installed(tmp_path, monkeypatch):
    """Take what lies in a folder for the program."""
    (tmp_path / "one/inner").mkdir(parents=True)
    (tmp_path / "one/a.py").write_text("a = 1")
    (tmp_path / "one/inner/b.html").write_text("<p>")

    def take(folder: Path) -> Path:
        monkeypatch.setattr(program, "_PROGRAM", (folder,))
        return folder

    take(tmp_path / "one")
    return take


def elsewhere(folder: Path) -> Path:
    """The same program on another machine: other files, and other times."""
    copy = folder.with_name("another")
    shutil.copytree(folder, copy)
    for each in copy.rglob("*.*"):
        os.utime(each, (1, 1))
    return copy


def test_a_program_is_the_same_where_it_is_installed_again(installed, tmp_path) -> None:
    here = program_of(LATER, shared=True)
    installed(elsewhere(tmp_path / "one"))
    assert program_of(LATER, shared=True) == here


def test_on_one_machine_a_program_is_known_by_what_the_disk_says(installed, tmp_path) -> None:
    here = program_of(LATER, shared=False)
    assert program_of(LATER, shared=False) == here
    installed(elsewhere(tmp_path / "one"))
    assert program_of(LATER, shared=False) != here


@pytest.mark.parametrize("shared", [True, False])
@pytest.mark.parametrize("path", ["a.py", "inner/b.html", "inner/new.py"])
def test_a_program_in_which_a_file_is_otherwise_is_another(installed, tmp_path, shared, path) -> None:
    before = program_of(LATER, shared=shared)
    (tmp_path / "one" / path).write_text("changed")
    assert program_of(LATER, shared=shared) != before


@pytest.mark.parametrize("shared", [True, False])
def test_what_python_compiled_is_no_part_of_it(installed, tmp_path, shared) -> None:
    before = program_of(LATER, shared=shared)
    (tmp_path / "one/__pycache__").mkdir()
    (tmp_path / "one/__pycache__/a.pyc").write_bytes(b"compiled")
    assert program_of(LATER, shared=shared) == before


def test_another_version_or_library_is_another_program(installed, tmp_path, monkeypatch) -> None:
    known = {program_of(LATER, shared=True)}
    (tmp_path / "libraries/numpy-9.dist-info").mkdir(parents=True)
    monkeypatch.syspath_prepend(tmp_path / "libraries")
    known.add(program_of(LATER, shared=True))
    monkeypatch.setattr(program, "__version__", "99")
    assert len({*known, program_of(LATER, shared=True)}) == 3
