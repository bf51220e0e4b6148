"""What a reader finds on the sample's pages: the answer at once, everything without a script, their own language."""

from pathlib import Path

import pytest

from tests.browser.conftest import Open

pytestmark = pytest.mark.browser

PHONE = {"width": 390, "height": 844}


@pytest.mark.parametrize("language", ["", "nb/", "ar/"], ids=["en", "nb", "ar"])
def test_a_phone_shows_the_first_goal_and_a_goal_s_picture_at_once(
    sample: Path, open_page: Open, language: str
) -> None:
    page = open_page(viewport=PHONE)
    page.goto((sample / language / "index.html").as_uri())
    assert page.locator(".goal").first.evaluate("e => e.getBoundingClientRect().top") <= 400
    late = []
    for goal in sorted((sample / language).glob("goals/*/index.html")):
        page.goto(goal.as_uri())
        drawn = page.locator(".picture .narrow svg, .results .pic svg").filter(visible=True)
        if drawn.count() and drawn.first.evaluate("e => e.getBoundingClientRect().bottom") > PHONE["height"]:
            late.append(goal.parent.name)
    assert late == []


def test_a_page_says_everything_without_javascript(sample: Path, open_page: Open) -> None:
    page = open_page(java_script_enabled=False)
    page.goto((sample / "index.html").as_uri())
    assert page.locator(".goal").count() == len(list(sample.glob("goals/*/index.html")))
    assert not page.locator(".filter").is_visible()
    page.locator(".goal h3 a").first.click()
    page.locator(".picture details summary").first.click()
    assert page.locator("details table").first.is_visible()
    assert page.locator(".picture .wide svg").first.is_visible()


def test_typing_narrows_the_list_of_goals(sample: Path, open_page: Open) -> None:
    page = open_page()
    page.goto((sample / "index.html").as_uri())
    page.locator(".filter input").fill("PEPPERONI")
    shown = page.locator(".goal:visible h3").all_inner_texts()
    assert shown
    assert len(shown) < page.locator(".goal").count()
    assert page.locator(".group:visible").count() <= len(shown)


def test_a_reader_goes_from_language_to_language_on_one_goal(sample: Path, open_page: Open) -> None:
    page = open_page()
    page.goto((sample / "goals/pepperoni-palace/index.html").as_uri())
    page.locator("header > div > nav a[hreflang=ar]").click()
    assert page.url == (sample / "ar/goals/pepperoni-palace/index.html").as_uri()
    assert page.locator("html").get_attribute("dir") == "rtl"
    page.locator("header > div > nav a[hreflang=nb]").click()
    assert page.url == (sample / "nb/goals/pepperoni-palace/index.html").as_uri()
    page.locator("header > div > nav a[hreflang=en]").click()
    assert page.url == (sample / "goals/pepperoni-palace/index.html").as_uri()


def test_a_picture_keeps_its_direction_on_a_page_from_right_to_left(sample: Path, open_page: Open) -> None:
    page = open_page()
    page.goto((sample / "ar/goals/pepperoni-palace/index.html").as_uri())
    assert page.locator(".picture .wide svg").evaluate("svg => getComputedStyle(svg).direction") == "ltr"
