"""`goalposts new theme`: a theme that builds, and that says how to go on."""

import pytest

from tests.cli.sites import SITE
from tests.folders import write_site


@pytest.fixture
def site(tmp_path):
    return write_site(tmp_path, SITE)


def test_a_new_theme_builds_and_looks_its_own_way(goalposts, site) -> None:
    ran = goalposts("new", "theme", "harbour", "-C", site)
    assert ran.code == 0, ran.err
    assert "goalposts build --theme harbour" in ran.out
    built = goalposts("build", "--strict", "--theme", "harbour", "-C", site)
    assert built.code == 0, built.err
    page = (site / "output/index.html").read_text(encoding="utf-8")
    mark = (
        (site / "themes/harbour/templates/base.html")
        .read_text(encoding="utf-8")
        .split('d="')[1]
        .split('"')[0]
    )
    assert mark in page
    assert "#0b6470" in "".join(path.read_text(encoding="utf-8") for path in (site / "output").rglob("*.css"))


@pytest.mark.parametrize(
    ("name", "said"),
    [("a b", "no name of a theme"), ("../x", "no name of a theme"), ("default", "a theme that ships")],
)
def test_a_name_that_cannot_be_one_is_refused(goalposts, site, name, said) -> None:
    ran = goalposts("new", "theme", name, "-C", site)
    assert ran.code == 2
    assert said in ran.err
    assert not (site / "themes").exists()


def test_a_theme_that_is_there_is_left_as_it_is(goalposts, site) -> None:
    goalposts("new", "theme", "harbour", "-C", site)
    (site / "themes/harbour/theme.yaml").write_text("mine", encoding="utf-8")
    ran = goalposts("new", "theme", "harbour", "-C", site)
    assert ran.code == 2
    assert "is there already" in ran.err
    assert (site / "themes/harbour/theme.yaml").read_text(encoding="utf-8") == "mine"
