import pickle
from typing import Never

import pytest

from generator.model.source import Asset
from generator.render import (
    count_beside,
    count_of,
    files_beside,
    page_units,
    render,
    render_site,
    templates_for,
    whole_site,
)
from generator.render.parts import prose
from generator.render.routes.places import Place
from generator.render.templates.deadline import Allowance
from tests.render.reports import default_theme, en, goal, goal_report, page, report, rows_of
from tests.render.templates.timed import cut_short


def endless(*_: object, **__: object) -> Never:
    while True:
        pass


def test_units_in_any_order_and_by_themselves_give_the_same_files_as_the_whole() -> None:
    site = whole_site(report(), default_theme())
    templates, _ = templates_for(site.theme, ("en",))
    travelled = pickle.loads(pickle.dumps([site.frame, *page_units(site, rows_of(site))]))
    frame, *units = travelled
    apart = [file for unit in reversed(units) for file in render(unit, frame, templates)[0]]
    apart += [file for files, _ in files_beside(site) for file in files]
    whole, _ = render_site(site, {})
    assert sorted(apart, key=lambda file: file.path) == sorted(whole, key=lambda file: file.path)


def test_there_are_as_many_units_and_files_as_were_counted() -> None:
    site = whole_site(report(), default_theme())
    assert count_of(site) == len(list(page_units(site, rows_of(site))))
    assert count_beside(site) == len(list(files_beside(site)))


def test_a_page_s_unit_holds_no_more_of_other_goals_than_it_shows() -> None:
    goals = [goal_report(goal(id=f"g{n}", title=en(f"Title {n}"))) for n in range(3)]
    site = whole_site(report(*goals), default_theme())
    units = {unit.place: unit for unit in page_units(site, rows_of(site))}
    assert b"Title 1" not in pickle.dumps(units[Place("goal", "g0")])


def test_no_two_units_write_the_same_file() -> None:
    files, _ = render_site(whole_site(report(), default_theme()), {})
    assert len({file.path.casefold() for file in files}) == len(files)


def test_an_asset_is_copied_byte_for_byte(tmp_path: object) -> None:
    source = tmp_path / "logo.svg"
    source.write_bytes(b"\xff\x00svg")
    asset = Asset(source=str(source), path="assets/logo.svg")
    files, _ = render_site(whole_site(report(), default_theme(), assets=(asset,)), {})
    assert next(file.content for file in files if file.path == "assets/logo.svg") == b"\xff\x00svg"


def test_an_asset_that_cannot_be_opened_is_named(tmp_path: object) -> None:
    gone = Asset(source=str(tmp_path / "gone.png"), path="assets/gone.png")
    _, [found] = render_site(whole_site(report(), default_theme(), assets=(gone,)), {})
    assert (found.code, found.message) == (
        "asset-unreadable",
        "assets/gone.png cannot be copied: No such file or directory",
    )


@pytest.fixture
def slow(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """Markdown that never ends, in a process that gives it a fifth of a second: what each text that was cut short has taken."""
    monkeypatch.setattr("generator.render.parts.prose.SECONDS", 0.2)
    monkeypatch.setattr("generator.render.parts.prose.SECONDS_EACH", 0.01)
    monkeypatch.setattr("generator.render.printing.SECONDS", 0.2)
    monkeypatch.setattr("generator.render.printing.SECONDS_EACH", 0.01)
    monkeypatch.setattr("generator.render.parts.prose._PARSER", type(prose._PARSER)())
    monkeypatch.setattr("markdown.Markdown.convert", endless)
    return cut_short(monkeypatch)


def test_prose_that_takes_too_long_is_a_diagnostic(slow: list[float]) -> None:
    _, wrong = render_site(whole_site(report(pages=()), default_theme()), {})
    assert [(each.code, each.message) for each in wrong] == [
        (
            "prose-too-complex",
            "the prose on the page goals/reach/index.html takes too long: a process gives all texts together 0.2 seconds, and 0.01 more for each",
        )
    ]
    assert len(slow) == 1


def test_prose_that_is_slow_on_each_page_takes_one_allowance_and_not_one_a_page(slow: list[float]) -> None:
    many = report(pages=tuple(page(id=f"page-{number}") for number in range(10)))
    _, wrong = render_site(whole_site(many, default_theme()), {})
    assert [each.code for each in wrong] == ["prose-too-complex"] * len(slow)
    assert len(slow) > 10
    assert 0.2 < sum(slow) <= 0.2 + 0.012 * len(slow)


def test_a_long_text_is_given_more_than_a_short_one() -> None:
    allowance = Allowance(1.0, 0.1)
    with allowance.spent():
        pass
    allowance.left = 0.0
    with allowance.spent(0.5):
        pass
    assert 0.5 < allowance.left <= 0.6


def test_a_goal_without_readings_has_no_file_of_readings() -> None:
    from tests.render.reports import judged

    files, _ = render_site(whole_site(report(goal_report(goal(), judged(points=()))), default_theme()), {})
    assert "goals/reach/readings.csv" not in {file.path for file in files}
    page = next(file.content.decode() for file in files if file.path == "goals/reach/index.html")
    assert "readings.csv" not in page
