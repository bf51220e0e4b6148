"""Search in a browser, from a file: what people type finds what they mean, by the keyboard too, and colours stay as chosen."""

from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.browser.axe import found_by_axe
from tests.browser.conftest import Open
from tests.browser.listening import complaints
from tests.browser.test_pages import PHONE

pytestmark = pytest.mark.browser

_GOAL = "goals/pepperoni-palace/index.html"
_SCHEME = "getComputedStyle(document.documentElement).colorScheme"


def found(page: Page, words: str) -> list[str]:
    """The addresses of all results, the best first, as folders below the language's root."""
    page.locator("#search").fill(words)
    links = page.locator(".hits a").evaluate_all("links => links.map(link => link.getAttribute('href'))")
    return [link.removeprefix("../").removesuffix("/index.html") for link in links]


@pytest.mark.parametrize(
    ("language", "words", "wanted"),
    [
        ("", "pepperon", "goals/pepperoni-palace"),
        ("", "PEPERONI dana", "goals/pepperoni-palace"),
        ("nb/", "folgere", "goals/pepperoni-palace"),
        ("nb/", "foelgere", "goals/pepperoni-palace"),
        ("nb/", "følgere", "goals/pepperoni-palace"),
        ("ar/", "متابعي", "goals/pepperoni-palace"),
        ("ar/", "مُتَابِعي مدينتنا", "goals/pepperoni-palace"),
        ("ar/", "زياده متابعى", "goals/pepperoni-palace"),
        ("ar/", "١٤ مدرسه", "goals/dar-alnoor-schools"),
        ("", "10000", "goals/nordvind-club"),
        ("", "$10.000", "goals/nordvind-club"),
        ("nb/", "10000", "goals/nordvind-club"),
        ("nb/", "10 000 dollar", "goals/nordvind-club"),
    ],
)
def test_what_people_type_finds_what_they_mean(
    sample: Path, open_page: Open, language: str, words: str, wanted: str
) -> None:
    page = open_page()
    heard = complaints(page)
    page.goto((sample / language / "search/index.html").as_uri())
    assert wanted in found(page, words)[:3]
    page.locator(f'.hits a[href*="{wanted}/"]').click()
    assert page.url == (sample / language / wanted / "index.html").as_uri()
    assert heard == []


def test_nothing_is_found_of_what_is_nowhere_and_that_is_said(sample: Path, open_page: Open) -> None:
    page = open_page()
    page.goto((sample / "search/index.html").as_uri())
    assert found(page, "pepperoni xylophone") == []
    assert page.locator(".search output").inner_text() == "Nothing fits all of that."
    assert not page.locator(".everything").is_visible()


def test_results_are_narrowed_by_kind_status_and_client(sample: Path, open_page: Open) -> None:
    page = open_page()
    page.goto((sample / "search/index.html").as_uri())
    page.locator("[name=status]").select_option(label="Achieved")
    assert page.locator(".hits .status").all_inner_texts() == ["Achieved"] * page.locator(".hits li").count()
    page.locator("[name=status]").select_option(label="all")
    page.locator("[name=client]").select_option(label="Pepperoni Palace")
    assert "goals/pepperoni-palace" in found(page, "")
    page.locator("[name=client]").select_option(label="all")
    page.locator("[name=kind]").select_option(label="Clients")
    assert found(page, "palace") == ["clients/pepperoni-palace"]


def test_the_keyboard_alone_leads_to_a_result_and_back_to_what_was_asked(
    sample: Path, open_page: Open
) -> None:
    page = open_page()
    page.goto((sample / _GOAL).as_uri())
    page.keyboard.press("/")
    page.wait_for_url("**/search/index.html")
    page.keyboard.type("palace")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    second = page.locator(".hits a").nth(1)
    assert second.evaluate("link => link === document.activeElement")
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    assert page.evaluate("document.activeElement.id") == "search"
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/{_GOAL}")
    page.go_back()
    assert page.locator("#search").input_value() == "palace"
    page.locator("#search").focus()
    page.keyboard.press("Escape")
    assert page.locator("#search").input_value() == ""
    assert page.locator(".everything").is_visible()


def test_the_key_can_be_switched_off(sample: Path, open_page: Open) -> None:
    page = open_page()
    page.goto((sample / "search/index.html").as_uri())
    page.locator(".by-key input").uncheck()
    page.goto((sample / _GOAL).as_uri())
    page.keyboard.press("/")
    assert page.url == (sample / _GOAL).as_uri()


def test_without_a_script_the_page_of_search_leads_everywhere(sample: Path, open_page: Open) -> None:
    page = open_page(java_script_enabled=False)
    page.goto((sample / "index.html").as_uri())
    page.locator(".find").click()
    assert not page.locator(".search").is_visible()
    goals = len(list(sample.glob("goals/*/index.html")))
    assert page.locator("#all-goal + ul a:visible").count() == goals
    page.locator("#all-client + ul a").first.click()
    assert "/clients/" in page.url


def test_the_page_of_search_is_within_reach_of_everybody(sample: Path, open_page: Open) -> None:
    page = open_page(viewport=PHONE)
    page.goto((sample / "ar/search/index.html").as_uri())
    assert page.locator(".top").evaluate("header => header.offsetHeight") <= 52, "a header of one line"
    found(page, "متابعي")
    assert found_by_axe(page) == []


def test_colours_stay_as_chosen_on_the_next_page_and_on_paper_they_are_light(
    sample: Path, open_page: Open
) -> None:
    page = open_page(color_scheme="light")
    page.goto((sample / _GOAL).as_uri())
    page.locator(".colours select").select_option("dark")
    page.goto((sample / "ar/index.html").as_uri())
    assert page.evaluate(_SCHEME) == "dark"
    assert page.evaluate("getComputedStyle(document.documentElement).backgroundColor") == "rgb(18, 21, 26)"
    page.emulate_media(media="print")
    assert page.evaluate("getComputedStyle(document.documentElement).backgroundColor") == "rgb(255, 255, 255)"
    page.emulate_media(media="screen", color_scheme="dark")
    page.locator(".colours select").select_option("light")
    assert page.evaluate("getComputedStyle(document.documentElement).backgroundColor") == "rgb(255, 255, 255)"
    page.locator(".colours select").select_option("")
    assert page.evaluate(_SCHEME) == "light dark"
