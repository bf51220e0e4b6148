"""Every kind of page in a browser, opened from its file: quiet, complete in itself, at home in every width."""

import re
from collections.abc import Iterable, Iterator
from html import unescape
from pathlib import Path
from urllib.parse import urljoin

import pytest
from playwright.sync_api import ConsoleMessage, Page, Request

from tests.browser.conftest import Open

pytestmark = pytest.mark.browser

LANGUAGES = ("", "nb/", "ar/")
#: The narrowest, a phone, a laptop at twice its size, a laptop.
WIDTHS = (320, 390, 640, 1280)
PHONE = {"width": 390, "height": 844}
_LINK = re.compile(r'<a [^>]*?href="([^"#]+)')
_TOO_WIDE = "document.documentElement.scrollWidth > document.documentElement.clientWidth"
#: Text that leaves the window sideways, outside of what scrolls by itself.
_CUT_OFF = """() => [...document.querySelectorAll('main :is(p, h1, h2, h3, li, dt, dd, th, td, figcaption), .picture text')]
  .filter(e => e.checkVisibility() && !e.closest('.scroll, .unseen, .facets ul, .prose table, .prose pre, [aria-hidden] .unseen'))
  .filter(e => { const r = e.getBoundingClientRect();
                 return r.width > 1 && (r.left < -1 || r.right > document.documentElement.clientWidth + 1) })
  .map(e => e.textContent.trim().slice(0, 60))"""
#: Words of a picture that lie upon each other.
_COLLISIONS = """() => [...document.querySelectorAll('.picture svg')].filter(s => s.checkVisibility()).flatMap(s => {
  const all = [...s.querySelectorAll('text')].filter(t => t.textContent.trim())
    .map(t => [t.textContent, t.getBoundingClientRect()]);
  return all.flatMap(([a, p], i) => all.slice(i + 1)
    .filter(([b, q]) => Math.min(p.right, q.right) - Math.max(p.left, q.left) > 2
                     && Math.min(p.bottom, q.bottom) - Math.max(p.top, q.top) > 5)
    .map(([b]) => a + ' / ' + b)) })"""


def addresses(sample: Path, kinds: Iterable[str], languages: Iterable[str] = LANGUAGES) -> Iterator[str]:
    return ((sample / (language + kind)).as_uri() for language in languages for kind in kinds)


def complaints(page: Page) -> list[str]:
    """A list that fills with all that goes wrong on ``page``: errors, failed requests, and those that leave the site."""
    heard: list[str] = []

    def on_console(message: ConsoleMessage) -> None:
        if message.type in {"error", "warning"}:
            heard.append(f"{page.url}: {message.text}")

    def on_request(request: Request) -> None:
        if not request.url.startswith("file:"):
            heard.append(f"{page.url}: asks for {request.url}")

    page.on("console", on_console)
    page.on("request", on_request)
    page.on("requestfailed", lambda request: heard.extend(failure_of(request)))
    page.on("pageerror", lambda error: heard.append(f"{page.url}: {error}"))
    return heard


def failure_of(request: Request) -> list[str]:
    """Its address, unless it was given up because the page was left."""
    return [] if request.failure == "net::ERR_ABORTED" else [f"{request.url}: {request.failure}"]


def test_a_page_loads_without_a_complaint_and_asks_nobody_else(
    sample: Path, kinds: tuple[str, ...], open_page: Open
) -> None:
    page = open_page()
    heard = complaints(page)
    for url in addresses(sample, kinds, ("", "ar/")):
        page.goto(url)
    assert heard == []


@pytest.mark.parametrize("language", LANGUAGES, ids=["en", "nb", "ar"])
def test_a_page_fits_its_window(sample: Path, kinds: tuple[str, ...], open_page: Open, language: str) -> None:
    page = open_page()
    faults = []
    for url in addresses(sample, kinds, (language,)):
        page.goto(url)
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 800})
            faults += [f"{url} at {width} px: {fault}" for fault in faults_of_layout(page)]
    assert faults == []


def faults_of_layout(page: Page) -> list[str]:
    wide = ["scrolls sideways"] if page.evaluate(_TOO_WIDE) else []
    cut = [f"cuts off {words!r}" for words in page.evaluate(_CUT_OFF)]
    return wide + cut + [f"prints over {words!r}" for words in page.evaluate(_COLLISIONS)]


@pytest.mark.parametrize("language", LANGUAGES, ids=["en", "nb", "ar"])
def test_a_page_fits_a_phone_when_its_text_is_twice_as_large(
    sample: Path, faces: tuple[str, ...], open_page: Open, language: str
) -> None:
    page = open_page(viewport=PHONE)
    faults = []
    for url in addresses(sample, faces, (language,)):
        page.goto(url)
        page.evaluate("document.documentElement.style.fontSize = '200%'")
        if page.evaluate(_TOO_WIDE):
            faults.append(url)
    assert faults == []


@pytest.mark.parametrize("language", LANGUAGES, ids=["en", "nb", "ar"])
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


def test_no_link_within_the_site_leads_nowhere(sample: Path) -> None:
    pages = [page for page in sample.rglob("*.html") if page.name != "404.html"]
    links = {
        urljoin(page.as_uri(), unescape(link)) for page in pages for link in _LINK.findall(page.read_text())
    }
    files = {path.as_uri() for path in sample.rglob("*") if path.is_file()}
    assert {link for link in links if link.startswith("file:")} - files == set()


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
