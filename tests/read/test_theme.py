from pathlib import Path

import pytest

from generator.read import read_theme
from tests.conftest import SiteOf
from tests.read.plain import told, value


def test_the_default_theme_ships(tmp_path: Path) -> None:
    [source], problems = read_theme("default", tmp_path)
    assert problems == ()
    assert source.document.path == "goalposts:themes/default/theme.yaml"
    assert "base.html" in source.templates


def test_the_sites_own_theme_comes_first(site_of: SiteOf) -> None:
    root = site_of("""
        === themes/default/theme.yaml
        name: ours
        === themes/default/templates/pages/goal.html
        <h1>{{ page.title }}</h1>
        === themes/default/assets/css/style.css
        body {}
        === themes/default/.hidden
        x
    """)
    [source], problems = read_theme("default", root)
    assert [each.code for each in problems] == ["theme-instead"]
    assert value(source.document.root) == {"name": "ours"}
    template = source.templates["pages/goal.html"]
    assert (template.path, template.text) == (
        "themes/default/templates/pages/goal.html",
        "<h1>{{ page.title }}</h1>\n",
    )
    assert list(source.assets) == ["css/style.css"]
    assert source.style is None
    assert source.assets["css/style.css"].source == str(root / "themes/default/assets/css/style.css")


def test_a_misspelt_theme_is_suggested(tmp_path: Path) -> None:
    sources, problems = read_theme("defualt", tmp_path)
    assert sources == ()
    assert told(problems) == ["unknown-theme - there is no theme called `defualt`"]
    assert problems[0].fix == "did you mean `default`?"


@pytest.mark.parametrize("name", ["../default", "/etc", ".", "", "a/b", "a\0b", "x" * 300])
def test_a_name_that_leads_elsewhere_is_no_theme(name: str, tmp_path: Path) -> None:
    sources, problems = read_theme(name, tmp_path)
    assert sources == ()
    assert [problem.code for problem in problems] == ["unknown-theme"]


def test_a_linked_theme_is_not_followed(site_of: SiteOf, tmp_path: Path) -> None:
    root = site_of({"elsewhere/theme.yaml": "name: x\n"})
    (root / "themes").mkdir()
    (root / "themes/mine").symlink_to(root / "elsewhere")
    assert [problem.code for problem in read_theme("mine", root)[1]] == ["unknown-theme"]


def test_a_template_that_is_no_text_is_an_error(site_of: SiteOf) -> None:
    root = site_of({"themes/mine/theme.yaml": "name: mine\n", "themes/mine/templates/goal.html": b"\n\xe9"})
    [source], problems = read_theme("mine", root)
    assert [(d.code, d.span.path, d.span.line) for d in problems if d.span] == [
        ("not-utf-8", "themes/mine/templates/goal.html", 2)
    ]
    assert source.templates == {}


def test_a_theme_whose_description_cannot_be_read_is_none(site_of: SiteOf) -> None:
    sources, problems = read_theme("mine", site_of({"themes/mine/theme.yaml": "@\n"}))
    assert sources == ()
    assert [problem.code for problem in problems] == ["yaml-syntax"]


def test_a_theme_that_takes_the_place_of_one_that_ships_is_told(site_of: SiteOf) -> None:
    root = site_of(
        {"themes/default/theme.yaml": "name: default\napi: 1\n", "themes/default/assets/site.js": "alert(1)"}
    )
    (source, *_), (problem,) = read_theme("default", root)
    assert "site.js" in source.assets
    assert (problem.code, problem.span and problem.span.path) == (
        "theme-instead",
        "themes/default/theme.yaml",
    )


def test_the_project_s_own_folder_takes_the_place_of_nothing() -> None:
    assert read_theme("default", Path())[1] == ()
