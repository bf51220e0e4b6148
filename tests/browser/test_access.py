"""Every kind of page for everybody: nothing that axe can find, and a focus that can be seen."""

from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from tests.browser.conftest import Open
from tests.browser.test_pages import addresses

pytestmark = pytest.mark.browser

_ALL: dict[str, object] = {"resultTypes": ["violations"]}
_CONTRAST = {**_ALL, "runOnly": {"type": "rule", "values": ["color-contrast"]}}
_STOP = """() => { const e = document.activeElement, r = e.getBoundingClientRect(), s = getComputedStyle(e);
  return {body: e === document.body, words: e.textContent.trim().slice(0, 40) || e.tagName,
          ring: s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 2,
          inside: r.bottom > 0 && r.top < innerHeight && r.right > 0 && r.left < innerWidth && r.width > 0} }"""
#: More stops than this and the page repeats itself.
_STOPS = 45


def found_by_axe(page: Page, choices: dict[str, object] = _ALL) -> list[str]:
    response = Axe().run(page, options=choices).response
    return [
        f"{page.url}: {violation['id']}: {node['html'][:120]}"
        for violation in response["violations"]
        for node in violation["nodes"]
    ]


#: Language, colours, width and rules, so that every page is seen in each of them; by night only colours can be wrong.
_SEEN = {
    "English on a laptop": ("", "light", 1280, _ALL),
    "Norwegian on the narrowest phone": ("nb/", "light", 320, _ALL),
    "Arabic on the narrowest phone": ("ar/", "light", 320, _ALL),
    "English on the narrowest phone by night": ("", "dark", 320, _CONTRAST),
    "Arabic on a laptop by night": ("ar/", "dark", 1280, _CONTRAST),
}


@pytest.mark.parametrize("seen", _SEEN.values(), ids=_SEEN)
def test_axe_finds_nothing(
    sample: Path, faces: tuple[str, ...], open_page: Open, seen: tuple[str, str, int, dict[str, object]]
) -> None:
    language, scheme, width, rules = seen
    page = open_page(color_scheme=scheme, viewport={"width": width, "height": 900})
    faults = []
    for url in addresses(sample, faces, (language,)):
        page.goto(url)
        faults += found_by_axe(page, rules)
    assert faults == []


def test_axe_finds_nothing_on_a_phone_with_its_tables_open(sample: Path, open_page: Open) -> None:
    page = open_page(viewport={"width": 390, "height": 844})
    faults = []
    for kind in ("index.html", "goals/pepperoni-palace/index.html", "metrics/followers/index.html"):
        page.goto((sample / kind).as_uri())
        page.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)")
        faults += found_by_axe(page)
    assert faults == []


@pytest.mark.parametrize(
    "kind", ["index.html", "goals/nordvind-shop/index.html", "metrics/followers/index.html"]
)
def test_whoever_tabs_through_a_page_sees_where_they_are(sample: Path, open_page: Open, kind: str) -> None:
    page = open_page()
    page.goto((sample / kind).as_uri())
    stops = []
    for _ in range(_STOPS):
        page.keyboard.press("Tab")
        stops.append(page.evaluate(_STOP))
        if stops[-1]["body"]:
            break
    reached = [stop for stop in stops if not stop["body"]]
    assert len(reached) > 5
    assert [stop["words"] for stop in reached if not (stop["ring"] and stop["inside"])] == []


def test_the_first_stop_skips_to_the_content(sample: Path, open_page: Open) -> None:
    page = open_page()
    page.goto((sample / "index.html").as_uri())
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"
