"""A library that pages carry is the one that was looked at, under its licence, and named among the dependencies."""

from pathlib import Path

import pytest

from tools.vendored import ASSETS, LIBRARIES, Vendored, digest_of, main

DEPENDENCIES = Path(__file__).parents[2] / "docs/dependencies.md"


@pytest.mark.parametrize("library", LIBRARIES, ids=lambda library: library.name)
def test_a_file_is_what_was_fetched(library: Vendored) -> None:
    assert digest_of(ASSETS / library.file) == library.written


@pytest.mark.parametrize("library", LIBRARIES, ids=lambda library: library.name)
def test_a_file_says_where_it_is_from_and_under_which_licence(library: Vendored) -> None:
    head = (ASSETS / library.file).read_text(encoding="utf-8").split("*/")[0]
    assert f"{library.name} {library.version}," in head
    assert library.integrity in head
    assert "Permission is hereby granted" in head


@pytest.mark.parametrize("library", LIBRARIES, ids=lambda library: library.name)
def test_the_list_of_dependencies_names_its_version(library: Vendored) -> None:
    rows = DEPENDENCIES.read_text(encoding="utf-8").lower().splitlines()
    assert [row for row in rows if row.startswith(f"| {library.name} {library.version} |")]


def test_a_file_that_was_changed_is_told(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("tools.vendored.ASSETS", tmp_path)
    for library in LIBRARIES:
        (tmp_path / library.file).write_text("changed")
    assert main(["--check"]) == 1
    assert LIBRARIES[0].file in capsys.readouterr().err
