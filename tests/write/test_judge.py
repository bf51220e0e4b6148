import errno
import os
from pathlib import Path

import pytest

from generator.write import judge
from generator.write.manifest import MARKER


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A site's root inside a home that also holds other things."""
    folder = tmp_path / "home" / "site"
    for name in ("content/goals", "themes/mine", ".git"):
        (folder / name).mkdir(parents=True)
    return folder


def judged(root: Path, output: Path) -> str | None:
    found = judge(root, output, home=root.parent)
    assert found is None or found.code == "output-refused"
    return None if found is None else found.message.partition(": ")[2]


@pytest.mark.parametrize("name", ["output", "deep/er/output", "../elsewhere", "public"])
def test_a_new_folder_is_taken(root, name) -> None:
    assert judged(root, root / name) is None


def test_an_empty_folder_is_taken(root) -> None:
    (root / "output").mkdir()
    assert judged(root, root / "output") is None


def test_a_folder_that_a_build_made_is_taken(root) -> None:
    (root / "output").mkdir()
    (root / "output" / MARKER).write_text('{"goalposts": 1, "files": {"index.html": "00"}}')
    (root / "output" / "index.html").write_text("x")
    assert judged(root, root / "output") is None


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        (".", "it is the site's own root"),
        ("..", "the site lies inside it"),
        ("/", "it is the root of the disk"),
        ("content", "it is the site's content/ or lies inside it"),
        ("content/goals", "it is the site's content/ or lies inside it"),
        ("content/new", "it is the site's content/ or lies inside it"),
        ("output/../content", "it is the site's content/ or lies inside it"),
        ("themes/mine/out", "it is the site's themes/ or lies inside it"),
        (".git/pages", "it is the site's .git/ or lies inside it"),
    ],
)
def test_folders_that_hold_what_people_wrote_are_refused(root, name, reason) -> None:
    assert judged(root, root / name) == reason


def test_the_home_and_what_is_above_it_are_refused(root, tmp_path) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    assert judge(elsewhere, root.parent, home=root.parent).message.endswith("it is your home")
    assert judge(elsewhere, tmp_path, home=root.parent).message.endswith("the site lies inside it")
    assert judge(elsewhere, root.parent.parent / "home", home=root).message.endswith(
        "your home lies inside it"
    )


def test_a_link_is_judged_by_where_it_leads(root) -> None:
    (root / "output").symlink_to(root / "content")
    assert judged(root, root / "output") == "it is the site's content/ or lies inside it"


def test_a_content_folder_that_is_a_link_is_protected_where_it_leads(root, tmp_path) -> None:
    real = tmp_path / "shared" / "content"
    real.mkdir(parents=True)
    (root / "content" / "goals").rmdir()
    (root / "content").rmdir()
    (root / "content").symlink_to(real)
    assert judged(root, real / "out") == "it is the site's content/ or lies inside it"
    assert judged(root, tmp_path / "shared") == "the site's content/ leads into it"


def test_a_file_is_refused(root) -> None:
    (root / "output").write_text("x")
    assert judged(root, root / "output") == "it is not a folder"


def test_a_folder_with_files_of_others_is_refused(root) -> None:
    (root / "output").mkdir()
    (root / "output" / "thesis.doc").write_text("x")
    assert judged(root, root / "output") == "it is not empty, and no build of ours wrote it"


@pytest.mark.parametrize(
    "record",
    [
        "",
        "{",
        "[]",
        '{"goalposts": 1}',
        '{"goalposts": 1, "files": {"../thesis.doc": "00"}}',
        '{"goalposts": 2, "files": {}}',
    ],
)
def test_a_record_that_cannot_be_believed_marks_nothing(root, record) -> None:
    (root / "output").mkdir()
    (root / "output" / MARKER).write_text(record)
    assert judged(root, root / "output") == f"its record `{MARKER}` cannot be read"


def test_a_record_that_is_a_link_marks_nothing(root, tmp_path) -> None:
    (tmp_path / "record").write_text('{"goalposts": 1, "files": {}}')
    (root / "output").mkdir()
    (root / "output" / MARKER).symlink_to(tmp_path / "record")
    assert judged(root, root / "output") == f"its record `{MARKER}` cannot be read"


def test_a_name_that_no_disk_takes_is_refused_with_the_reason(root) -> None:
    assert judged(root, root / ("o" * 300)) == "File name too long"


def test_a_disk_that_does_not_answer_is_no_wrong_choice(root, monkeypatch) -> None:
    def fails(*_: object) -> None:
        raise OSError(errno.EIO, "Input/output error", "output")

    monkeypatch.setattr(os, "lstat", fails)
    found = judge(root, root / "output", home=root.parent)
    assert found is not None
    assert (found.code, found.message) == (
        "output-unwritable",
        f"`{root / 'output'}` could not be looked at: Input/output error (output)",
    )


@pytest.mark.parametrize("record", ["[" * 100_000, "[" * 100_000 + "]" * 100_000])
def test_a_record_of_any_depth_is_no_record(root, record) -> None:
    (root / "output").mkdir()
    (root / "output" / MARKER).write_text(record)
    assert judged(root, root / "output") == f"its record `{MARKER}` cannot be read"
