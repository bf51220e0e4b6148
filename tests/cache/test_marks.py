import os
import time

import pytest

from generator.cache import CacheFolder, Moment, content_digest, look_at, mark_of, marks_of, still_hold


@pytest.fixture
def folder(tmp_path):
    """A folder of two files, with a file in a folder below it."""
    (tmp_path / "site/inner").mkdir(parents=True)
    (tmp_path / "site/a.md").write_text("one")
    (tmp_path / "site/inner/b.md").write_text("two")
    return tmp_path / "site"


def moment_after(folder) -> Moment:
    """One that everything in ``folder`` is older than."""
    newest = max(path.lstat().st_ctime_ns for path in (folder, *folder.rglob("*")))
    return Moment(folder.stat().st_dev, newest + 1)


def edit(folder) -> None:
    (folder / "a.md").write_text("eno")


def edit_and_set_the_time_back(folder) -> None:
    facts = (folder / "a.md").stat()
    (folder / "a.md").write_text("eno")
    os.utime(folder / "a.md", ns=(facts.st_atime_ns, facts.st_mtime_ns))


def put_another_in_its_place(folder) -> None:
    (folder / "c").write_text("one")
    (folder / "c").replace(folder / "a.md")


def add(folder) -> None:
    (folder / "inner/c.md").write_text("three")


def add_a_folder(folder) -> None:
    (folder / "new").mkdir()


def remove(folder) -> None:
    (folder / "inner/b.md").unlink()


def rename(folder) -> None:
    (folder / "a.md").rename(folder / "b.md")


def close(folder) -> None:
    (folder / "a.md").chmod(0o200)


def link(folder) -> None:
    (folder / "a.md").unlink()
    (folder / "a.md").symlink_to("inner/b.md")


def make_a_pipe(folder) -> None:
    (folder / "a.md").unlink()
    os.mkfifo(folder / "a.md")


def remove_all(folder) -> None:
    folder.rename(folder.with_name("gone"))


CHANGES = [
    edit, edit_and_set_the_time_back, put_another_in_its_place, add, add_a_folder, remove, rename, close, link,
    make_a_pipe, remove_all,
]  # fmt: skip


@pytest.mark.parametrize("change", CHANGES, ids=lambda change: change.__name__)
def test_whatever_changes_has_other_marks(folder, change) -> None:
    moment = moment_after(folder)
    before = marks_of([folder], moment)
    change(folder)
    assert marks_of([folder], moment).digest != before.digest


def test_what_is_only_looked_at_keeps_its_marks(folder) -> None:
    moment = moment_after(folder)
    before = marks_of([folder], moment)
    (folder / "a.md").read_text()
    (folder / "passing").write_text("")
    (folder / "passing").unlink()
    assert marks_of([folder], moment) == before


def test_older_files_are_sure(folder) -> None:
    assert marks_of([folder], moment_after(folder)).unsure == {}


def test_the_content_of_newer_files_is_looked_at(folder) -> None:
    newest = (folder / "a.md").stat()
    unsure = marks_of([folder], Moment(newest.st_dev, newest.st_ctime_ns)).unsure
    assert unsure[str(folder / "a.md")] == content_digest(str(folder / "a.md"))


def test_two_edits_within_one_grain_of_time_are_told_apart_by_their_content(folder) -> None:
    """As a disk with coarse times has it: the same size, the same times, another text."""
    path = str(folder / "a.md")
    before = marks_of([folder], Moment(folder.stat().st_dev, 0))
    assert still_hold(before.unsure)
    edit(folder)
    assert not still_hold({path: before.unsure[path]})


def test_the_content_is_looked_at_on_a_disk_with_another_clock(folder) -> None:
    moment = moment_after(folder)
    elsewhere = Moment(moment.device + 1, moment.nanoseconds)
    assert len(marks_of([folder], elsewhere).unsure) == 2


def test_what_changed_since_a_moment_is_named(folder, tmp_path) -> None:
    moment = moment_after(folder)
    assert list(look_at(folder).changed_since(moment)) == []
    while CacheFolder(tmp_path, b"key").moment().nanoseconds < moment.nanoseconds:
        time.sleep(0.001)  # until the disk's clock has moved on by a grain
    edit(folder)
    assert list(look_at(folder).changed_since(moment)) == [str(folder / "a.md")]


def test_one_look_tells_what_looking_again_would(folder) -> None:
    path, moment = str(folder / "a.md"), moment_after(folder)
    look = look_at(folder)
    assert look.marks(moment) == marks_of([folder], moment)
    assert look.mark_of(path) == mark_of(path, moment)[0] != ""
    assert look.mark_of(str(folder / "nowhere")) == mark_of(str(folder / "nowhere"), moment)[0] == ""


def test_what_is_changed_after_a_look_has_another_mark(folder) -> None:
    path, look = str(folder / "a.md"), look_at(folder)
    edit(folder)
    assert look.mark_of(path) != mark_of(path, moment_after(folder))[0]


def test_what_is_no_file_has_no_content(folder) -> None:
    make_a_pipe(folder)
    (folder / "link").symlink_to("inner/b.md")
    assert [content_digest(str(folder / name)) for name in ("a.md", "link", "inner", "nowhere")] == [""] * 4
