"""The site on a host that sends its own headers: a strict policy, frames where they are meant, and what is missing is said."""

from pathlib import Path

import pytest

from tests.browser.conftest import Open
from tests.browser.server import serving

pytestmark = pytest.mark.browser

LISTEN = """window.refused = [];
document.addEventListener('securitypolicyviolation', e => window.refused.push(e.violatedDirective + ' ' + e.blockedURI));"""


def test_the_policy_would_refuse_a_script_in_the_page(address: str, open_page: Open) -> None:
    page = open_page()
    page.add_init_script(LISTEN)
    response = page.goto(address)
    assert response is not None
    assert "script-src 'self'" in response.headers["content-security-policy"]
    page.evaluate(
        "document.body.append(Object.assign(document.createElement('script'), {text: 'window.ran = 1'}))"
    )
    assert page.evaluate("window.ran") is None
    assert len(page.evaluate("window.refused")) > 0


@pytest.mark.parametrize("language", ["", "ar/"])
def test_an_e_mail_looks_as_in_a_mail_program_and_runs_nothing(
    address: str, sample: Path, open_page: Open, language: str
) -> None:
    page = open_page()
    page.add_init_script(LISTEN)
    heard: list[str] = []
    page.on("console", lambda message: heard.append(message.text))
    folder = next((sample / "mail").iterdir()).name
    response = page.goto(f"{address}{language}mail/{folder}/index.html")
    assert response is not None
    assert page.evaluate("getComputedStyle(document.querySelector('h1')).fontSize") == "26px"
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(243, 245, 247)"
    assert page.evaluate(
        "[...document.images].every(each => each.naturalWidth > 0) && document.images.length"
    )
    assert heard == page.evaluate("window.refused") == []
    policy = response.headers["content-security-policy"]
    assert "sandbox" in policy
    assert "script-src 'self'" in policy


@pytest.mark.parametrize("missing", ["no-such-page", "goals/no/such/goal/", "ar/goals/none/index.html"])
def test_a_missing_page_is_dressed_and_leads_home_however_deep(
    address: str, open_page: Open, missing: str
) -> None:
    page = open_page()
    failed: list[str] = []
    page.on("requestfailed", lambda request: failed.append(request.url))
    page.on("response", lambda response: failed.append(response.url) if response.status >= 400 else None)
    response = page.goto(address + missing)
    assert response is not None
    assert response.status == 404
    assert failed == [address + missing]
    page.locator("main a").first.click()
    assert page.url == f"{address}index.html"


@pytest.mark.parametrize(
    ("framed", "shown"), [("embed/pepperoni-palace/", True), ("goals/pepperoni-palace/", False)]
)
def test_a_page_elsewhere_can_frame_a_goal_where_it_is_made_for_that_and_nowhere_else(
    address: str, open_page: Open, tmp_path: Path, framed: str, shown: bool
) -> None:
    elsewhere = tmp_path / "host"
    elsewhere.mkdir()
    (elsewhere / "_headers").write_text("")
    (elsewhere / "index.html").write_text(
        f'<!doctype html><title>A</title><iframe src="{address}{framed}"></iframe>'
    )
    page = open_page()
    with serving(elsewhere) as other:
        page.goto(other)
        page.wait_for_load_state("networkidle")
        frame = page.frames[1]
        assert (frame.locator("p.answer").count() == 1) is shown
