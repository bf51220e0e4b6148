import threading
from dataclasses import replace
from pathlib import Path

import pytest

from generator.write.content import ChangedError, write_content
from generator.write.operations import DISK

FILE = "content/snapshots/a.csv"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "content").mkdir()
    return tmp_path


def test_a_file_takes_the_place_of_the_text_that_it_was_made_from(root) -> None:
    write_content(root, FILE, "one\n", "")
    write_content(root, FILE, "one\ntwo\n", "one\n")
    assert (root / FILE).read_text() == "one\ntwo\n"
    assert [path.name for path in (root / FILE).parent.iterdir()] == ["a.csv"]


@pytest.mark.parametrize("before", ["", "one\n"])
def test_what_somebody_wrote_meanwhile_is_not_written_over(root, before) -> None:
    write_content(root, FILE, "theirs\n", "")
    with pytest.raises(ChangedError):
        write_content(root, FILE, "ours\n", before)
    assert (root / FILE).read_text() == "theirs\n"


def test_of_commands_that_write_at_once_none_loses_what_another_wrote(root) -> None:
    write_content(root, FILE, "", "")

    def add(line: str) -> None:
        while True:
            before = (root / FILE).read_text()
            try:
                return write_content(root, FILE, before + line, before)
            except ChangedError:
                continue

    threads = [threading.Thread(target=add, args=(f"{number}\n",)) for number in range(8)]
    for each in threads:
        each.start()
    for each in threads:
        each.join()
    assert sorted((root / FILE).read_text().split()) == sorted(map(str, range(8)))


def test_a_disk_that_refuses_keeps_the_file_as_it_was_and_no_draft(root) -> None:
    write_content(root, FILE, "one\n", "")

    def full(path: Path, content: bytes) -> None:
        raise OSError(28, "No space left on device", str(path))

    with pytest.raises(OSError, match="No space"):
        write_content(root, FILE, "two\n", "one\n", replace(DISK, write_safely=full))
    assert (root / FILE).read_text() == "one\n"


def test_a_link_that_lies_where_the_draft_is_made_is_not_followed(root) -> None:
    write_content(root, FILE, "one\n", "")
    outside = root / "outside"
    outside.write_text("theirs")
    for name in (".a.csv.draft", "a.csv.draft"):
        (root / FILE).with_name(name).symlink_to(outside)
    write_content(root, FILE, "two\n", "one\n")
    assert outside.read_text() == "theirs"
    assert (root / FILE).read_text() == "two\n"
    assert not (root / FILE).is_symlink()
