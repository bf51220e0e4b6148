"""The site on a host that sends its own headers: the strict policy stops nothing, and what is missing is said."""

import gzip
from pathlib import Path

import pytest

from tests.browser.conftest import Open
from tests.browser.server import serving
from tests.browser.test_pages import failure_of

pytestmark = pytest.mark.browser

LISTEN = """window.refused = [];
document.addEventListener('securitypolicyviolation', e => window.refused.push(e.violatedDirective + ' ' + e.blockedURI));"""


def test_the_policy_in_the_headers_refuses_nothing(
    address: str, kinds: tuple[str, ...], open_page: Open
) -> None:
    page = open_page()
    page.add_init_script(LISTEN)
    heard: list[str] = []
    page.on("console", lambda message: heard.append(message.text))
    page.on("requestfailed", lambda request: heard.extend(failure_of(request)))
    for kind in kinds:
        response = page.goto(address + kind)
        assert response is not None
        assert "script-src 'self'" in response.headers["content-security-policy"]
        heard += page.evaluate("window.refused")
    assert heard == []


def test_the_policy_would_refuse_a_script_in_the_page(address: str, open_page: Open) -> None:
    page = open_page()
    page.add_init_script(LISTEN)
    page.goto(address)
    page.evaluate(
        "document.body.append(Object.assign(document.createElement('script'), {text: 'window.ran = 1'}))"
    )
    assert page.evaluate("window.ran") is None
    assert len(page.evaluate("window.refused")) > 0


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


def test_a_page_weighs_less_than_a_hundred_kilobytes_zipped(sample: Path, kinds: tuple[str, ...]) -> None:
    weights = {kind: len(gzip.compress((sample / kind).read_bytes())) for kind in kinds}
    assert {kind: weight for kind, weight in weights.items() if weight > 100_000} == {}


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
