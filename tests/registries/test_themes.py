"""Every theme that ships: it can be read on light and on dark pages, has words for every language, and stands in the reference."""

from pathlib import Path

import pytest

from generator.check import check_theme
from generator.languages import LANGUAGES
from generator.read import read_theme
from generator.render import templates_for
from tools.reference import themes

ROOT = Path(__file__).parents[2]
SHIPPED = sorted(path.parent.name for path in (ROOT / "themes").glob("*/theme.yaml"))


def test_two_themes_ship() -> None:
    assert SHIPPED == ["default", "ledger"]


@pytest.mark.parametrize("name", SHIPPED)
def test_nothing_is_wrong_with_a_theme_that_ships(name: str, tmp_path: Path) -> None:
    sources, unreadable = read_theme(name, tmp_path)
    theme, said = check_theme(sources, {})
    assert (unreadable, said) == ((), ())
    assert theme is not None
    templates, wrong = templates_for(theme, [language.code for language in LANGUAGES])
    assert wrong == ()
    [environment, *_] = templates.environments.values()
    for key in (
        templates.paths
    ):  # what ships is compiled when it is printed, so that a build would not see what is wrong sooner
        environment.get_template(key)


@pytest.mark.parametrize("name", SHIPPED)
def test_a_theme_that_ships_is_told_of(name: str) -> None:
    assert f"| `{name}` | `headlines` |" in themes.page()
    assert f"`{name}`" in (ROOT / "docs" / "themes.md").read_text(encoding="utf-8")
