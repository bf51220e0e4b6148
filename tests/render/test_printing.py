from typing import Never

import pytest

from generator.model.source import Asset
from generator.render import edition_of, press_for, render, render_site, units
from tests.render.reports import default_theme, goal, goal_report, report


def endless(*_: object, **__: object) -> Never:
    while True:
        pass


def test_units_in_any_order_give_the_same_files_as_the_whole() -> None:
    edition = edition_of(report(), default_theme())
    press, _ = press_for(edition.theme, ("en",))
    apart = [file for unit in reversed(units(edition, {}, {})) for file in render(unit, edition, press)[0]]
    whole, _ = render_site(edition, {})
    assert sorted(apart, key=lambda file: file.path) == sorted(whole, key=lambda file: file.path)


def test_no_two_units_write_the_same_file() -> None:
    files, _ = render_site(edition_of(report(), default_theme()), {})
    assert len({file.path.casefold() for file in files}) == len(files)


def test_an_asset_is_copied_byte_for_byte(tmp_path: object) -> None:
    source = tmp_path / "logo.svg"
    source.write_bytes(b"\xff\x00svg")
    asset = Asset(source=str(source), path="assets/logo.svg")
    files, _ = render_site(edition_of(report(), default_theme(), assets=(asset,)), {})
    assert next(file.content for file in files if file.path == "assets/logo.svg") == b"\xff\x00svg"


def test_an_asset_that_cannot_be_opened_is_named(tmp_path: object) -> None:
    gone = Asset(source=str(tmp_path / "gone.png"), path="assets/gone.png")
    _, [found] = render_site(edition_of(report(), default_theme(), assets=(gone,)), {})
    assert (found.code, found.message) == (
        "asset-unreadable",
        "assets/gone.png cannot be copied: No such file or directory",
    )


def test_prose_that_takes_too_long_is_a_diagnostic(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("generator.render.printing.SECONDS", 0.5)
    monkeypatch.setattr("generator.render.bodies.to_html", endless)
    _, wrong = render_site(edition_of(report(pages=()), default_theme()), {})
    assert [(each.code, each.message) for each in wrong] == [
        ("prose-too-complex", "the prose on the page goals/reach/index.html takes longer than 0.5 seconds")
    ]


def test_a_goal_without_readings_has_no_file_of_readings() -> None:
    from tests.render.reports import judged

    files, _ = render_site(edition_of(report(goal_report(goal(), judged(points=()))), default_theme()), {})
    assert "goals/reach/readings.csv" not in {file.path for file in files}
    page = next(file.content.decode() for file in files if file.path == "goals/reach/index.html")
    assert "readings.csv" not in page
