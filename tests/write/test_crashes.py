import errno
from pathlib import Path

import pytest

from generator.model.output import OutputFile
from generator.write import Place, clean, publish, recover
from generator.write.manifest import digest
from tests.write.folders import (
    Killed,
    contents,
    counted,
    dying,
    failing,
    folders,
    leftovers,
    new_place,
    publish_site,
    site,
)

# Every kind of change at once: a file kept, changed, added, removed; a folder emptied; a file that becomes a folder and a
# folder that becomes a file; and two files that are not ours.
OLD = site(
    index="old", same="same", goals__a="old a", goals__b="old b", gone__deep__page="x", was="file", dir__x="x"
)
NEW = site(
    index="new", same="same", goals__a="new a", goals__c="new c", was__page="now a folder", dir="now a file"
)
THEIRS = {"CNAME": "goals.example.org", "goals/notes.txt": "keep me"}


def begun(folder: Path) -> Place:
    place = new_place(folder)
    publish_site(OLD, place)
    for path, text in THEIRS.items():
        (place.output / path).write_text(text)
    return place


def operations_needed(folder: Path) -> int:
    place = begun(folder)
    names: list[str] = []
    publish_site(NEW, place, counted(names))
    return len(names)


def outcomes(folder: Path) -> list[tuple[int, bool, dict[str, str], set[str]]]:
    """What the next command finds after a kill at each operation, early and late."""
    total = operations_needed(folder / "count")
    found = []
    for at in range(1, total + 1):
        for late in (False, True):
            place = begun(folder / f"{at}-{late}")
            with pytest.raises(Killed):
                publish_site(NEW, place, dying(at, late=late))
            assert recover(place) == ()
            assert leftovers(place) == []
            found.append((at, late, contents(place.output), folders(place.output)))
    return found


@pytest.fixture(scope="module")
def after_kills(tmp_path_factory):
    return outcomes(tmp_path_factory.mktemp("kills"))


def test_after_a_kill_at_any_operation_the_next_command_leaves_the_old_or_the_new_site_whole(
    after_kills,
) -> None:
    for at, late, found, _ in after_kills:
        assert found in (OLD | THEIRS, NEW | THEIRS), (at, late)


def test_a_kill_leaves_no_folder_that_neither_site_has(after_kills) -> None:
    for at, late, found, left in after_kills:
        expected = {"goals", "gone", "gone/deep", "dir"} if found == OLD | THEIRS else {"goals", "was"}
        assert left == expected, (at, late)


def test_kills_early_leave_the_old_site_and_late_ones_the_new(after_kills) -> None:
    assert after_kills[0][2] == OLD | THEIRS
    assert after_kills[-1][2] == NEW | THEIRS


def test_after_a_kill_of_the_first_build_there_is_the_whole_site_or_none(tmp_path) -> None:
    names: list[str] = []
    publish_site(NEW, new_place(tmp_path / "count"), counted(names))
    for at in range(1, len(names) + 1):
        for late in (False, True):
            place = new_place(tmp_path / f"{at}-{late}")
            with pytest.raises(Killed):
                publish_site(NEW, place, dying(at, late=late))
            assert recover(place) == ()
            assert contents(place.output) == NEW if place.output.exists() else at < len(names), (at, late)
            assert leftovers(place) == []


def test_a_kill_while_the_next_command_recovers_is_recovered_by_the_one_after(tmp_path) -> None:
    total = operations_needed(tmp_path / "count")
    for first in range(1, total + 1):
        for second in range(1, 12):
            place = begun(tmp_path / f"{first}-{second}")
            with pytest.raises(Killed):
                publish_site(NEW, place, dying(first))
            try:
                recover(place, dying(second))
            except Killed:
                recover(place)
            assert contents(place.output) in (OLD | THEIRS, NEW | THEIRS), (first, second)
            assert leftovers(place) == []


def test_a_build_after_a_kill_publishes_its_own_site(tmp_path) -> None:
    total = operations_needed(tmp_path / "count")
    for at in range(1, total + 1):
        place = begun(tmp_path / str(at))
        with pytest.raises(Killed):
            publish_site(NEW, place, dying(at))
        assert publish_site(OLD | {"later": "later"}, place) is not None
        assert contents(place.output) == OLD | THEIRS | {"later": "later"}, at


def test_a_full_disk_at_any_operation_leaves_the_old_site_or_completes_the_new_one(tmp_path) -> None:
    total = operations_needed(tmp_path / "count")
    for at in range(1, total + 1):
        place = begun(tmp_path / str(at))
        full = failing(at, OSError(errno.ENOSPC, "No space left on device"))
        files = (OutputFile(path, text.encode()) for path, text in NEW.items())
        summary, faults = publish(
            files, place, broken=lambda: False, waiting=lambda _: None, wait=0, operations=full
        )
        recover(place)
        if summary is not None:
            assert contents(place.output) == NEW | THEIRS, at
        else:
            assert [fault.code for fault in faults] == ["output-unwritable"], at
            assert contents(place.output) in (OLD | THEIRS, NEW | THEIRS), at


def test_a_disk_that_refuses_in_the_burst_gets_the_old_site_back_at_once(tmp_path) -> None:
    names: list[str] = []
    publish_site(NEW, begun(tmp_path / "count"), counted(names))
    first_move = names.index("move") + 1
    place = begun(tmp_path / "full")
    publish_site(NEW, place, failing(first_move + 1, OSError(errno.ENOSPC, "No space left on device")))
    assert contents(place.output) == OLD | THEIRS
    assert leftovers(place) == []


def test_a_kill_at_any_operation_of_clean_is_finished_by_the_next_command(tmp_path) -> None:
    for at in range(1, 40):
        place = begun(tmp_path / str(at))
        try:
            clean(place, waiting=lambda _: None, wait=0, operations=dying(at))
        except Killed:
            recover(place)
        assert contents(place.output) in (OLD | THEIRS, THEIRS), at
        assert leftovers(place) == []


@pytest.mark.parametrize(
    "journal",
    [
        '{"removed": {"../theirs": "%s"}, "emptied": [], "made": [], "moved": [], "fresh": []}',
        '{"removed": {}, "emptied": [], "made": [], "moved": ["../theirs"], "fresh": []}',
        '{"removed": ["../theirs"], "emptied": [], "made": [], "moved": [], "fresh": []}',
        '{"removed": {}',
        "[]",
        "[" * 100_000,
        "{}",
    ],
)
def test_a_journal_that_we_would_not_write_is_not_followed(tmp_path, journal) -> None:
    place = begun(tmp_path)
    theirs = tmp_path / "theirs"
    theirs.write_text("theirs")
    place.new.mkdir(parents=True)
    (place.stage / "theirs").write_text("not theirs")
    place.journal.write_text(journal.replace("%s", digest(b"theirs")))
    assert recover(place) == ()
    assert theirs.read_text() == "theirs"
    assert contents(place.output) == OLD | THEIRS
    assert leftovers(place) == []
