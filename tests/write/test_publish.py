import json
import os
import stat
from pathlib import Path

import pytest

from generator.model.output import KeptFile, OutputFile
from generator.write import NotThereError, Place, place_of, publish, read_manifest
from generator.write.manifest import MARKER
from tests.write.folders import contents, counted, folders, leftovers, publish_site, site


@pytest.fixture
def place(tmp_path: Path) -> Place:
    return place_of(tmp_path / "output")


def faults(pages: dict[str, str] | list[tuple[str, str]], place: Place, *, broken: bool = False) -> list[str]:
    """The messages of a publication that changed nothing."""
    pairs = pages.items() if isinstance(pages, dict) else pages
    files = (OutputFile(path, text.encode()) for path, text in pairs)
    summary, found = publish(files, place, broken=lambda: broken, waiting=lambda _: None, wait=0)
    assert summary is None
    return [each.message for each in found]


def test_a_first_build_writes_everything(place) -> None:
    summary = publish_site(site(index="a", goals__reach="b"), place)
    assert contents(place.output) == {"index": "a", "goals/reach": "b"}
    assert (summary.written, summary.unchanged, summary.removed, summary.kept) == (2, 0, 0, 0)


def test_a_first_site_is_put_in_its_place_in_one_step(place) -> None:
    steps: list[str] = []
    publish_site(site(index="a", goals__reach="b", goals__deep__page="c"), place, counted(steps))
    assert steps.count("move") == 1


def test_a_new_folder_comes_with_all_that_is_in_it(place) -> None:
    old = site(index="a", goals__reach="b")
    publish_site(old, place)
    (place.output / "goals/notes.txt").write_text("theirs")
    steps: list[str] = []
    publish_site(old | site(goals__deep__page="c", goals__deep__more__page="d"), place, counted(steps))
    assert steps.count("move") == len(["goals/deep", MARKER])
    assert contents(place.output / "goals") == {
        "reach": "b",
        "notes.txt": "theirs",
        "deep/page": "c",
        "deep/more/page": "d",
    }


def test_nothing_but_the_output_is_left_behind(place) -> None:
    publish_site(site(index="a"), place)
    assert leftovers(place) == []


def test_folders_above_the_output_are_made(tmp_path) -> None:
    place = place_of(tmp_path / "a" / "b" / "output")
    publish_site(site(index="a"), place)
    assert contents(place.output) == {"index": "a"}


def test_files_that_do_not_differ_are_not_touched(place) -> None:
    publish_site(site(index="a", goals__reach="b"), place)
    before = (place.output / "goals/reach").stat()
    summary = publish_site(site(index="changed", goals__reach="b"), place)
    after = (place.output / "goals/reach").stat()
    assert (after.st_ino, after.st_mtime_ns) == (before.st_ino, before.st_mtime_ns)
    assert (summary.written, summary.unchanged) == (1, 1)


def test_the_same_site_again_touches_nothing(place) -> None:
    publish_site(site(index="a", goals__reach="b"), place)
    before = {path: path.stat().st_mtime_ns for path in place.output.rglob("*")}
    summary = publish_site(site(index="a", goals__reach="b"), place)
    assert {path: path.stat().st_mtime_ns for path in place.output.rglob("*")} == before
    assert (summary.written, summary.unchanged) == (0, 2)


def test_a_torn_file_is_mended_though_its_size_is_right(place) -> None:
    publish_site(site(index="abc"), place)
    (place.output / "index").write_text("a\0\0")
    publish_site(site(index="abc"), place)
    assert contents(place.output) == {"index": "abc"}


def test_what_the_site_no_longer_has_is_removed_with_its_empty_folders(place) -> None:
    publish_site(site(index="a", goals__old__page="b", goals__new__page="c"), place)
    summary = publish_site(site(index="a", goals__new__page="c"), place)
    assert contents(place.output) == {"index": "a", "goals/new/page": "c"}
    assert folders(place.output) == {"goals", "goals/new"}
    assert summary.removed == 1


def test_files_of_others_are_kept_and_counted(place) -> None:
    publish_site(site(goals__old="b"), place)
    (place.output / "CNAME").write_text("goals.example.org")
    (place.output / "goals" / "notes").write_text("mine")
    (place.output / "link").symlink_to("CNAME")
    summary = publish_site(site(index="a"), place)
    assert contents(place.output) == {
        "index": "a", "CNAME": "goals.example.org", "goals/notes": "mine", "link": "goals.example.org"
    }  # fmt: skip
    assert summary.kept == 3


def test_an_empty_folder_of_others_is_kept(place) -> None:
    publish_site(site(index="a"), place)
    (place.output / "drafts").mkdir()
    publish_site(site(index="b"), place)
    assert folders(place.output) == {"drafts"}


def test_a_file_of_ours_that_somebody_changed_is_not_pruned(place) -> None:
    publish_site(site(index="a", old="b"), place)
    (place.output / "old").write_text("edited by hand")
    summary = publish_site(site(index="a"), place)
    assert contents(place.output)["old"] == "edited by hand"
    assert (summary.removed, summary.kept) == (0, 1)


def test_a_file_of_others_is_never_replaced(place) -> None:
    publish_site(site(index="a"), place)
    (place.output / "about").write_text("by hand")
    assert faults(site(index="new", about="ours"), place) == [
        f"`about` in `{place.output}` was not written by a build, and a page has to stand there"
    ]
    assert contents(place.output) == {"index": "a", "about": "by hand"}


def test_a_file_of_others_with_just_our_content_becomes_ours(place) -> None:
    publish_site(site(index="a"), place)
    (place.output / "about").write_text("same")
    publish_site(site(index="a", about="same"), place)
    publish_site(site(index="a"), place)
    assert contents(place.output) == {"index": "a"}


@pytest.mark.parametrize("path", ["goals", "goals/reach"])
def test_nothing_is_written_through_a_link(place, tmp_path, path) -> None:
    publish_site(site(index="a"), place)
    theirs = tmp_path / "theirs"
    theirs.mkdir()
    (place.output / path).parent.mkdir(exist_ok=True)
    (place.output / path).symlink_to(theirs)
    assert len(faults(site(index="a", goals__reach="x"), place)) == 1
    assert list(theirs.iterdir()) == []


def test_nothing_is_removed_through_a_link(place, tmp_path) -> None:
    publish_site(site(goals__reach="x", index="a"), place)
    (place.output / "goals").rename(tmp_path / "moved")
    (place.output / "goals").symlink_to(tmp_path / "moved")
    publish_site(site(index="a"), place)
    assert contents(tmp_path / "moved") == {"reach": "x"}


def test_a_folder_of_others_where_a_page_has_to_be_is_said(place) -> None:
    publish_site(site(index="a"), place)
    (place.output / "about").mkdir()
    (place.output / "about" / "mine").write_text("x")
    assert len(faults(site(index="a", about="ours"), place)) == 1


def test_a_page_becomes_a_folder_and_a_folder_a_page(place) -> None:
    publish_site(site(about="page", team__index="folder"), place)
    publish_site(site(about__index="folder", team="page"), place)
    assert contents(place.output) == {"about/index": "folder", "team": "page"}


def test_a_site_that_broke_on_the_way_is_not_published(place) -> None:
    publish_site(site(index="a"), place)
    assert faults(site(index="b"), place, broken=True) == []
    assert contents(place.output) == {"index": "a"}
    assert leftovers(place) == []


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("../escape", "it has a part `..`"),
        ("a/../../b", "it has a part `..`"),
        ("/etc/passwd", "it is not relative to the output folder"),
        ("", "it is not relative to the output folder"),
        ("a//b", "it has a part ``"),
        ("a\\b", "it holds a character that no file name should have"),
        ("a\x00b", "it holds a character that no file name should have"),
        ("a\ud800", "it holds a character that no file name should have"),
        (MARKER, "names that begin with `.goalposts` are kept for the build itself"),
        ("å" * 128, "a part of it is longer than 255 bytes"),
    ],
)
def test_a_path_that_leaves_the_folder_is_refused(place, path, said) -> None:
    (message,) = faults({path: "x"}, place)
    assert message == f"nothing can be written to `{path}`: {said}"
    assert not place.output.exists()


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("team", "team"),
        ("team", "Team"),
        ("straße", "STRASSE"),
        ("caf\u00e9", "cafe\u0301"),
        ("team", "team/index"),
        ("team/index", "Team"),
    ],
)
def test_two_pages_that_would_be_one_file_are_said(place, first, second) -> None:
    (message,) = faults([(first, "1"), (second, "2")], place)
    assert "written twice" in message if first == second else "cannot both be files" in message
    assert not place.output.exists()


def test_modes_do_not_depend_on_the_umask(place) -> None:
    before = os.umask(0o077)
    try:
        publish_site(site(goals__reach="x"), place)
    finally:
        os.umask(before)
    modes = {path.name: stat.S_IMODE(path.stat().st_mode) for path in place.output.rglob("*")}
    assert modes == {"goals": 0o755, "reach": 0o644, MARKER: 0o644}
    assert stat.S_IMODE(place.output.stat().st_mode) == 0o755


def test_the_record_is_the_same_in_whatever_order_files_come(place, tmp_path) -> None:
    other = place_of(tmp_path / "other")
    publish_site(site(a="1", b="2"), place)
    publish_site(site(b="2", a="1"), other)
    assert (place.output / MARKER).read_bytes() == (other.output / MARKER).read_bytes()
    assert list(json.loads((place.output / MARKER).read_text())["files"]) == ["a", "b"]


def test_a_link_to_the_output_is_kept_and_followed(tmp_path) -> None:
    (tmp_path / "www").mkdir()
    (tmp_path / "output").symlink_to("www")
    publish_site(site(index="a"), place_of(tmp_path / "output"))
    assert (tmp_path / "output").is_symlink()
    assert contents(tmp_path / "www") == {"index": "a"}


def test_where_only_the_folder_is_ours_the_stage_lies_inside_it(tmp_path, monkeypatch) -> None:
    folder = tmp_path / "output"
    folder.mkdir()
    monkeypatch.setattr(os, "access", lambda path, mode: path != tmp_path)
    place = place_of(folder)
    assert place.stage.parent == folder
    publish_site(site(index="a"), place)
    summary = publish_site(site(index="b"), place)
    assert contents(folder) == {"index": "b"}
    assert summary.kept == 0
    assert {path.name for path in folder.iterdir()} == {"index", MARKER}


def test_a_folder_that_cannot_be_written_is_a_diagnostic(tmp_path) -> None:
    (tmp_path / "file").write_text("x")
    (message,) = faults(site(index="a"), place_of(tmp_path / "file" / "output"))
    assert "could not be written" in message


def test_a_page_outside_the_folder_and_one_in_the_way_have_codes_of_their_own(tmp_path) -> None:
    place = place_of(tmp_path / "output")
    publish_site(site(index="a"), place)
    (tmp_path / "output" / "mine").write_text("somebody")
    found = [
        publish([OutputFile(path, b"x")], place, broken=lambda: False, waiting=lambda _: None, wait=0)[1]
        for path in ("../outside", "mine")
    ]
    assert [[each.code for each in those] for those in found] == [["output-path"], ["output-occupied"]]


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("a/" * 101 + "x", "it lies in more than 100 folders"),
        ("abcdefghijk/" * 90 + "x", "longer than 1,000 bytes"),
    ],
)
def test_a_path_that_disks_and_programs_fail_at_is_refused(place, path, said) -> None:
    assert publish_site(site(index="a"), place)
    (fault,) = faults({"index": "b", path: "x"}, place)
    assert said in fault
    assert contents(place.output) == {"index": "a"}
    assert publish_site(site(index="c"), place)


def test_a_stage_of_any_depth_is_removed(place) -> None:
    publish_site(site(index="a"), place)
    inner = place.stage
    for _ in range(1_200):
        inner = inner / "a"
        inner.mkdir(parents=True)
    assert publish_site(site(index="b"), place)
    assert leftovers(place) == []


def kept_site(place, *, is_there):
    """A site of which one file is to stay as it lies in the folder."""
    before = read_manifest(place.output)
    assert before is not None
    files = (KeptFile("a.html", before["a.html"], lambda: is_there), OutputFile("b.html", b"new"))
    return publish(files, place, broken=lambda: False, waiting=lambda _: None)


def test_a_kept_file_is_not_touched_and_stays_in_the_record(tmp_path) -> None:
    place = place_of(tmp_path / "output")
    publish_site({"a.html": "a", "b.html": "b"}, place)
    record, facts = read_manifest(place.output), (place.output / "a.html").stat()
    summary, faults = kept_site(place, is_there=True)
    assert faults == ()
    assert (summary.written, summary.unchanged, summary.removed) == (1, 1, 0)
    assert (place.output / "a.html").stat() == facts
    assert read_manifest(place.output)["a.html"] == record["a.html"]


def test_a_kept_file_that_is_not_there_any_more_changes_nothing(tmp_path) -> None:
    place = place_of(tmp_path / "output")
    publish_site({"a.html": "a", "b.html": "b"}, place)
    with pytest.raises(NotThereError, match=r"a\.html"):
        kept_site(place, is_there=False)
    assert contents(place.output) == {"a.html": "a", "b.html": "b"}
    assert leftovers(place) == []
