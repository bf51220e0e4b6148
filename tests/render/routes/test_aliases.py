import pytest
from hypothesis import given, strategies as st

from generator.render import whole_site
from generator.render.routes.aliases import alias_file, alias_folder, aliases
from generator.render.routes.places import Place
from tests.render.reports import default_theme, goal, goal_report, report


@pytest.mark.parametrize(
    "alias", ["../x", "/../../etc/passwd", "a/../../b", "..", "%2e%2e/x", "a\\b", "\0", "", "/", "."]
)
def test_no_alias_leaves_the_site(alias: str) -> None:
    assert alias_folder(alias) == ""


@given(st.text(max_size=60))
def test_every_alias_stays_inside(alias: str) -> None:
    folder = alias_folder(alias)
    assert not folder.startswith(("/", ".."))
    assert "/../" not in f"/{folder}/"


def test_a_bare_word_is_an_old_id() -> None:
    assert alias_file(alias_folder("old-reach")) == "goals/old-reach/index.html"


def test_the_first_goal_has_an_address_that_two_want() -> None:
    two = (goal_report(goal(id="a", aliases=("old",))), goal_report(goal(id="b", aliases=("old", "goals/a"))))
    assert aliases(whole_site(report(*two), default_theme())) == {"goals/old": Place("goal", "a")}
