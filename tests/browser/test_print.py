"""Goal pages on paper: few sheets of A4, and nothing that only a screen can use."""

import re
from pathlib import Path

import pytest

from tests.browser.conftest import Open

pytestmark = pytest.mark.browser

_SHEET = re.compile(rb"/MediaBox ?\[0 0 ([\d.]+) ([\d.]+)\]")


def test_a_goal_prints_on_sheets_of_a4(sample: Path, open_page: Open) -> None:
    page = open_page()
    page.goto((sample / "goals/nordvind-shop/index.html").as_uri())
    printed = page.pdf(prefer_css_page_size=True)
    sheets = _SHEET.findall(printed)
    assert sheets
    assert {(round(float(width)), round(float(height))) for width, height in sheets} == {(595, 842)}


@pytest.mark.parametrize("language", ["", "ar/"], ids=["en", "ar"])
def test_a_goal_takes_two_sheets_and_one_of_several_results_three(
    sample: Path, open_page: Open, language: str
) -> None:
    page = open_page()
    too_long = {}
    for goal in sorted((sample / language).glob("goals/*/index.html")):
        page.goto(goal.as_uri())
        most = 3 if page.locator(".results").count() else 2
        sheets = len(_SHEET.findall(page.pdf(prefer_css_page_size=True)))
        if sheets > most:
            too_long[goal.parent.name] = sheets
    assert too_long == {}


def test_what_is_for_screens_only_is_not_printed(sample: Path, open_page: Open) -> None:
    page = open_page()
    page.goto((sample / "goals/pepperoni-palace/index.html").as_uri())
    page.emulate_media(media="print")
    assert page.locator("header nav:visible, details:visible, .no-print:visible").count() == 0
    assert page.locator(".answer").is_visible()
