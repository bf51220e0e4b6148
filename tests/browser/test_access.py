"""The keyboard goes through a page from its first stop to its last and out again, and sees where it is."""

from pathlib import Path

import pytest

from tests.browser.conftest import Open

pytestmark = pytest.mark.browser

_STOP = """() => { const e = document.activeElement, r = e.getBoundingClientRect(), s = getComputedStyle(e);
  return {body: e === document.body, words: e.textContent.trim().slice(0, 40) || e.tagName,
          ring: s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 2,
          inside: r.bottom > 0 && r.top < innerHeight && r.right > 0 && r.left < innerWidth && r.width > 0} }"""
#: More stops than any page has.
_STOPS = 250


@pytest.mark.parametrize(
    "kind", ["index.html", "goals/nordvind-shop/index.html", "metrics/followers/index.html"]
)
def test_whoever_tabs_through_a_page_sees_where_they_are_and_gets_out(
    sample: Path, open_page: Open, kind: str
) -> None:
    page = open_page()
    page.goto((sample / kind).as_uri())
    stops = []
    for _ in range(_STOPS):
        page.keyboard.press("Tab")
        stops.append(page.evaluate(_STOP))
        if stops[-1]["body"]:
            break
    reached = [stop for stop in stops if not stop["body"]]
    assert 5 < len(reached) < _STOPS
    assert [stop["words"] for stop in reached if not (stop["ring"] and stop["inside"])] == []


def test_the_first_stop_skips_to_the_content(sample: Path, open_page: Open) -> None:
    page = open_page()
    page.goto((sample / "index.html").as_uri())
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"
