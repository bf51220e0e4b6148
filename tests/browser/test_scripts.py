"""What pages can do with a script: what changed since one last looked, the answer to paste, a long list narrowed down whole."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from playwright.sync_api import Page, Route, expect

from generator.render.parts.listing import SHEET
from tests.browser.conftest import Open
from tests.browser.listening import complaints

pytestmark = pytest.mark.browser

_GOAL = "goals/pepperoni-palace/index.html"
_CANCELLED = (
    "cancelled\nperiod: {start: 2026-11-23, end: 2026-12-22}\nmetric: followers\naccount: x/a\ntarget: 10"
)
#: More goals than a sheet holds, the last of another owner.
_MORE = SHEET + 15


@pytest.fixture(scope="module")
def long_list(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site whose overview has two sheets."""
    root = tmp_path_factory.mktemp("long")
    goals = root / "content/goals"
    goals.mkdir(parents=True)
    (root / "content/site.yaml").write_text("title: Long\nlanguages: [en, ar]\nas_of: 2026-12-11\n")
    for n in range(_MORE):
        owner = "Zoe" if n == _MORE - 1 else "Dana"
        state = _CANCELLED if n % 5 == 0 else "draft"
        text = f"---\ntitle: Goal {n:03}\nowner: {owner}\nclient: Palace\nstate: {state}\n---\n"
        (goals / f"g{n:03}.md").write_text(text)
    output = root / "site"
    command = [sys.executable, "-m", "generator", "build", "-q", "-C", str(root), "-o", str(output)]
    subprocess.run(command, check=True)
    return output


def came_before(page: Page, day: str, **facts: object) -> None:
    """The browser has kept that the page was open on ``day`` and said ``facts`` of its first goal."""
    page.evaluate(
        """([day, facts]) => { const key = 'goalposts ' + location.pathname, kept = JSON.parse(localStorage.getItem(key));
           Object.assign(Object.values(kept.facts)[0], facts);
           localStorage.setItem(key, JSON.stringify({day, facts: kept.facts})) }""",
        [day, facts],
    )
    page.reload()


def test_a_first_visit_is_told_of_no_change(sample: Path, open_page: Open) -> None:
    page = open_page()
    page.goto((sample / "index.html").as_uri())
    assert not page.locator(".since").is_visible()


def test_a_reader_who_comes_again_is_told_what_changed(sample: Path, open_page: Open) -> None:
    page = open_page()
    page.goto((sample / "index.html").as_uri())
    came_before(page, "2026-12-03", status="On track", chance=80, said="80%")
    page.locator(".since summary").click()
    said = page.locator(".since").inner_text().replace("\xa0", " ")
    assert "Since your last visit on 3 December, 1 goal has changed." in said
    assert "Grow Pepperoni Palace's Facebook followers in our city: On track → At risk" in said
    page.reload()
    assert page.locator(".since").is_visible(), "it is told all day"


def test_a_goal_that_stands_as_it_did_says_so_in_the_reader_s_language(sample: Path, open_page: Open) -> None:
    page = open_page()
    page.goto((sample / "nb" / _GOAL).as_uri())
    came_before(page, "2026-12-03")
    assert "3. desember" in page.locator(".since").inner_text().replace("\xa0", " ")
    assert page.locator(".since li").count() == 0


def test_a_chance_that_moved_is_told_on_its_goal(sample: Path, open_page: Open) -> None:
    page = open_page()
    page.goto((sample / _GOAL).as_uri())
    came_before(page, "2026-12-03", chance=20, said="20%")
    assert page.locator(".since li").inner_text().startswith("20% →")


def test_the_answer_is_copied_with_its_address(address: str, open_page: Open) -> None:
    page = open_page(permissions=["clipboard-read", "clipboard-write"])
    page.goto(address + _GOAL)
    page.locator(".copy").click()
    page.wait_for_function("document.querySelector('.copy').textContent === 'Copied'")
    title, answer, link = page.evaluate("navigator.clipboard.readText()").split("\n")
    assert title == page.locator("h1").inner_text()
    assert answer.startswith(page.locator("p.answer").inner_text()[:20])
    assert link == address + _GOAL


def test_without_a_script_there_is_nothing_to_press(sample: Path, open_page: Open) -> None:
    page = open_page(java_script_enabled=False)
    page.goto((sample / _GOAL).as_uri())
    assert page.locator(".copy:visible, .print:visible, .since:visible").count() == 0


def test_typing_finds_a_goal_on_another_sheet(long_list: Path, open_page: Open) -> None:
    page = open_page()
    heard = complaints(page)
    page.goto((long_list / "index.html").as_uri())
    page.locator(".filter input").fill("zoe")
    link = page.locator(".goal:visible h3 a")
    expect(link).to_have_count(1)
    assert page.locator(".filter output").inner_text() == f"1 / {_MORE}"
    link.click()
    assert page.url == (long_list / f"goals/g{_MORE - 1:03}/index.html").as_uri()
    assert heard == []


def test_a_status_of_a_long_list_shows_them_all(long_list: Path, open_page: Open) -> None:
    """The list of an owner has no pages by status: there the script brings the other sheets."""
    page = open_page()
    page.goto((long_list / "ar/clients/palace/index.html").as_uri())
    page.locator("#draft a").click()
    page.locator(".found .goal").first.wait_for()
    assert page.locator(".goal:visible").count() == sum(n % 5 != 0 for n in range(_MORE))
    facts = json.loads(
        page.evaluate(
            "JSON.stringify([...document.querySelectorAll('.goal:not([hidden])')].map(e => e.className))"
        )
    )
    assert set(facts) == {"goal draft"}
    page.locator(".tools .all").click()
    assert page.locator(".goal:visible").count() == SHEET


@pytest.mark.parametrize("path", [_GOAL, "metrics/followers/index.html"])
def test_nothing_moves_when_a_script_shows_its_buttons(address: str, open_page: Open, path: str) -> None:
    page = open_page(viewport={"width": 412, "height": 823}, bypass_csp=True)
    page.add_init_script(
        "window.moved = 0; new PerformanceObserver(list => list.getEntries().forEach(each => { window.moved += each.value; }))"
        ".observe({type: 'layout-shift', buffered: true})"
    )
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    page.route("**/site.js", hold)
    page.goto(address + path, wait_until="commit")
    page.wait_for_function("performance.getEntriesByName('first-contentful-paint').length")
    held[0].continue_()
    page.locator(".save:not([hidden])").first.wait_for()
    page.evaluate("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))")
    assert page.evaluate("window.moved") == 0
