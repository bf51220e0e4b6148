"""A phone whose reader has doubled the size of text: what is listed keeps the width of the page."""

import pytest

from tests.browser.layout import scrolls_sideways

pytestmark = pytest.mark.browser

_WIDTHS = """() => [...document.querySelectorAll('.goal')].map(goal =>
    goal.querySelector('h3').getBoundingClientRect().width / goal.getBoundingClientRect().width)"""


@pytest.mark.parametrize("language", ["", "nb/", "ar/"])
@pytest.mark.parametrize("width", [320, 390])
def test_titles_of_a_list_are_not_squeezed_beside_the_chance(open_page, sample, language, width) -> None:
    page = open_page(viewport={"width": width, "height": 800})
    page.goto((sample / f"{language}index.html").as_uri())
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    shares = page.evaluate(_WIDTHS)
    assert shares
    assert min(shares) > 0.95
    assert width < 390 or not scrolls_sideways(page)


def test_at_the_usual_size_the_chance_stands_beside_the_title(open_page, sample) -> None:
    page = open_page(viewport={"width": 320, "height": 800})
    page.goto((sample / "index.html").as_uri())
    assert min(page.evaluate(_WIDTHS)) < 0.8
