from dataclasses import replace
from pathlib import Path

import pytest

from generator.write import Place, clean, judge, place_of, recover
from generator.write.operations import DISK
from tests.write.folders import contents, leftovers, publish_site, site


@pytest.fixture
def place(tmp_path) -> Place:
    return place_of(tmp_path / "output")


def cleaned(place: Place) -> tuple[int, int]:
    summary, faults = clean(place, waiting=lambda _: None, wait=0)
    assert faults == ()
    return summary.removed, summary.kept


def test_what_builds_wrote_is_removed_with_the_folder(place) -> None:
    publish_site(site(index="a", goals__reach="b"), place)
    assert cleaned(place) == (2, 0)
    assert not place.output.exists()
    assert leftovers(place) == []


def test_files_of_others_and_files_changed_since_stay(place) -> None:
    publish_site(site(index="a", goals__reach="b"), place)
    (place.output / "CNAME").write_text("goals.example.org")
    (place.output / "goals/reach").write_text("edited")
    assert cleaned(place) == (1, 2)
    assert contents(place.output) == {"CNAME": "goals.example.org", "goals/reach": "edited"}


def test_a_folder_in_which_files_of_others_stayed_can_be_built_to_again(place, tmp_path) -> None:
    publish_site(site(index="a"), place)
    (place.output / "CNAME").write_text("goals.example.org")
    cleaned(place)
    assert judge(tmp_path, place.output, home=tmp_path / "home") is None
    publish_site(site(index="b"), place)
    assert contents(place.output) == {"CNAME": "goals.example.org", "index": "b"}


def test_cleaning_twice_is_fine(place) -> None:
    publish_site(site(index="a"), place)
    cleaned(place)
    assert cleaned(place) == (0, 0)


def test_a_folder_that_no_build_made_is_left_alone(place) -> None:
    place.output.mkdir()
    (place.output / "thesis.doc").write_text("x")
    assert cleaned(place) == (0, 1)
    assert contents(place.output) == {"thesis.doc": "x"}


def test_a_folder_that_was_cleaned_is_told_so_though_the_stage_stays(place) -> None:
    publish_site(site(index="a"), place)

    def fails(folder: Path) -> None:
        if folder.exists():
            raise OSError(5, "Input/output error", str(folder))

    summary, notes = clean(place, waiting=lambda _: None, wait=0, operations=replace(DISK, remove_tree=fails))
    assert summary is not None
    assert (summary.removed, not place.output.exists()) == (1, True)
    assert [each.code for each in notes] == ["output-left-over"]
    assert recover(place) == ()
    assert leftovers(place) == []
