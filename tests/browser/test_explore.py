"""Charts that a reader looks into, and the slider: loaded when asked for, from a file and under the policy, with keys and fingers."""

from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.browser.axe import found_by_axe
from tests.browser.conftest import Open
from tests.browser.listening import complaints
from tests.browser.test_hosted import LISTEN

pytestmark = pytest.mark.browser

_GOAL = "goals/pepperoni-palace/index.html"
_SPAN = (
    "() => [...document.querySelectorAll('.explore .role-axis-label text')].map(e => e.textContent).join()"
)


def looked_into(page: Page, address: str) -> Page:
    page.goto(address)
    page.locator(".look:visible").first.click()
    page.locator(".explore output:not(:empty)").wait_for()
    return page


def said(page: Page) -> str:
    return page.locator(".explore output").inner_text().replace("\xa0", " ")


def test_nothing_of_it_is_loaded_before_it_is_asked_for(sample: Path, open_page: Open) -> None:
    page = open_page()
    heard = complaints(page)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto((sample / _GOAL).as_uri())
    assert not [url for url in asked if "vega" in url or "explore" in url or "chart" in url]
    page.locator(".look").click()
    page.locator(".explore svg").wait_for()
    assert {url.rsplit("/", 1)[1] for url in asked} >= {"vega.js", "explore.js", "chart.js"}
    assert heard == []


@pytest.mark.parametrize("path", [_GOAL, "ar/" + _GOAL, "nb/metrics/followers/index.html"])
def test_the_policy_refuses_nothing_of_it(address: str, open_page: Open, path: str) -> None:
    page = open_page()
    page.add_init_script(LISTEN)
    heard: list[str] = []
    page.on("console", lambda message: heard.append(message.text))
    page.on("pageerror", lambda error: heard.append(str(error)))
    looked_into(page, address + path)
    page.keyboard.press("+")
    assert heard + page.evaluate("window.refused") == []


def test_keys_go_from_reading_to_reading_closer_and_back(sample: Path, open_page: Open) -> None:
    page = looked_into(open_page(), (sample / _GOAL).as_uri())
    assert said(page) == "446 on 10 December 2026"
    page.keyboard.press("ArrowLeft")
    assert said(page) == "438 on 7 December 2026"
    page.keyboard.press("Home")
    first, whole = said(page), page.evaluate(_SPAN)
    page.keyboard.press("ArrowLeft")
    assert said(page) == first, "there is nothing before the first"
    page.keyboard.press("+")
    assert page.evaluate(_SPAN) != whole
    page.keyboard.press("Escape")
    assert page.locator(".explore").count() == 0
    assert page.locator(".picture [role=img]").first.is_visible()
    assert page.evaluate("document.activeElement.className").startswith("plainly look")


def test_the_value_under_the_pointer_is_told(sample: Path, open_page: Open) -> None:
    page = looked_into(open_page(), (sample / _GOAL).as_uri())
    plot = page.locator(".explore svg").bounding_box()
    assert plot is not None
    page.mouse.move(plot["x"] + 60, plot["y"] + 50)
    assert said(page) == "391 on 23 November 2026"


def test_what_is_told_in_a_larger_unit_is_drawn_in_it(sample: Path, open_page: Open) -> None:
    page = open_page()
    page.goto((sample / _GOAL).as_uri())
    page.evaluate(
        "() => { const look = document.querySelector('.look'), words = JSON.parse(look.dataset.words);"
        " look.dataset.words = JSON.stringify({ ...words, size: 100 }); }"
    )
    page.locator(".look").click()
    page.locator(".explore output:not(:empty)").wait_for()
    assert said(page) == "4.46 on 10 December 2026"
    ticks = [float(text) for text in page.evaluate(_SPAN).split(",") if text.replace(".", "").isdigit()]
    assert ticks
    assert max(ticks) < 10


def test_a_finger_tells_the_same(sample: Path, open_page: Open) -> None:
    page = looked_into(
        open_page(has_touch=True, viewport={"width": 390, "height": 800}), (sample / _GOAL).as_uri()
    )
    plot = page.locator(".explore svg").bounding_box()
    assert plot is not None
    page.touchscreen.tap(plot["x"] + 50, plot["y"] + 50)
    assert said(page) == "391 on 23 November 2026"


@pytest.mark.parametrize(("language", "scheme", "width"), [("", "dark", 390), ("ar/", "light", 1280)])
def test_everybody_can_use_it(sample: Path, open_page: Open, language: str, scheme: str, width: int) -> None:
    page = open_page(color_scheme=scheme, viewport={"width": width, "height": 800})
    looked_into(page, (sample / language / _GOAL).as_uri())
    assert found_by_axe(page) == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_a_slider_tells_where_a_pace_leads(sample: Path, open_page: Open) -> None:
    page = open_page()
    page.goto((sample / _GOAL).as_uri())
    slider, output = page.locator(".pacing input"), page.locator(".pacing output")
    assert output.inner_text().startswith("At 23 a week it ends at 485. Chance of ending at 480 or more: ")
    slider.focus()
    page.keyboard.press("ArrowRight")
    assert output.inner_text().startswith("At 24 a week it ends at 487.")
    assert slider.get_attribute("aria-valuetext") == output.inner_text()


def test_without_a_script_there_is_neither(sample: Path, open_page: Open) -> None:
    page = open_page(java_script_enabled=False)
    page.goto((sample / _GOAL).as_uri())
    assert page.locator(".look:visible, .pacing:visible").count() == 0
