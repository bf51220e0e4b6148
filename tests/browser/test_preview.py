"""A preview in a browser: pages that reload where they were read, and what is broken said on them, under the strict policy."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from playwright.sync_api import Page, expect

from generator.serve import Server, Shown, Stand, Trouble, open_server
from tests.browser.conftest import Open

pytestmark = pytest.mark.browser

POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'self'"
TROUBLE = Trouble(
    severity="error",
    code="unknown-metric",
    place="content/goals/reach.md:3:9",
    excerpt="metric: <img src=x onerror=alert(1)>\n        ^^^",
    message="no metric is called <b>this</b>",
    why="a goal is measured by a metric",
    fix="did you mean `reach`?",
)


def site(edition: int, title: str) -> Shown:
    lines = "".join(f"<p>line {number}</p>" for number in range(200))
    page = (
        f'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{title}</title>'
        f'<meta http-equiv="Content-Security-Policy" content="{POLICY}"></head>'
        f"<body><main><h1>{title}</h1><details><summary>More</summary>{lines}</details>{lines}</main></body></html>"
    )
    headers = f"/*\n  Content-Security-Policy: {POLICY}\n"
    return Shown(edition=edition, files={"index.html": page.encode(), "_headers": headers.encode()})


@pytest.fixture
def stand() -> Stand:
    stand = Stand()
    stand.show(site(1, "First"))
    return stand


@pytest.fixture
def server(stand: Stand) -> Iterator[Server]:
    with open_server(stand, 0) as server:
        yield server


@pytest.fixture
def page(server: Server, open_page: Open) -> Iterator[Page]:
    """The site's page, on which nothing may go wrong."""
    page = open_page(viewport={"width": 390, "height": 844})
    wrong: list[str] = []
    page.on("pageerror", lambda fault: wrong.append(str(fault)))
    page.on("console", lambda said: wrong.append(said.text) if said.type == "error" else None)
    page.goto(server.address)
    yield page
    assert [each for each in wrong if "favicon" not in each and "404" not in each] == []


def test_a_page_reloads_where_it_was_read_with_what_was_open(page: Page, stand: Stand) -> None:
    page.locator("details").evaluate("it => { it.open = true; }")
    page.evaluate("scrollTo(0, 3000)")
    stand.show(site(2, "Second"))
    expect(page.locator("h1")).to_have_text("Second")
    page.wait_for_function("scrollY === 3000")
    assert page.locator("details").evaluate("it => it.open")
    assert page.evaluate("history.scrollRestoration") == "auto"


def test_what_is_broken_is_said_over_the_last_good_page_until_it_is_mended(page: Page, stand: Stand) -> None:
    stand.show(replace(stand.shown, troubles=(TROUBLE,)))
    overlay = page.locator("goalposts-troubles")
    expect(overlay).to_be_visible()
    for said in (TROUBLE.place, TROUBLE.message, TROUBLE.fix, TROUBLE.excerpt.splitlines()[0]):
        expect(overlay).to_contain_text(said)
    assert page.locator("goalposts-troubles img, goalposts-troubles b:has-text('this')").count() == 0
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    expect(page.locator("h1")).to_have_text("First")
    stand.show(replace(stand.shown, troubles=()))
    expect(overlay).to_have_count(0)


def test_what_is_broken_can_be_put_aside_and_comes_back_with_other_trouble(page: Page, stand: Stand) -> None:
    stand.show(replace(stand.shown, troubles=(TROUBLE,)))
    page.get_by_role("button", name="Hide").click()
    overlay = page.locator("goalposts-troubles")
    expect(overlay).to_have_count(0)
    stand.show(replace(stand.shown, troubles=(replace(TROUBLE, message="something else"),)))
    expect(overlay).to_contain_text("something else")
    page.keyboard.press("Escape")
    expect(overlay).to_have_count(0)


def test_the_first_site_comes_to_a_page_that_waits_for_it(open_page: Open) -> None:
    stand = Stand()
    with open_server(stand, 0) as server:
        page = open_page()
        page.goto(server.address)
        expect(page.locator("h1")).to_have_text("The site is being built.")
        stand.show(Shown(edition=0, files={}, troubles=(TROUBLE,)))
        expect(page.locator("goalposts-troubles")).to_contain_text("did you mean")
        stand.show(site(5, "At last"))
        expect(page.locator("h1")).to_have_text("At last")
