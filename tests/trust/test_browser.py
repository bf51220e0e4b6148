"""A site of hostile texts in a real browser, under the policy that its host sends: nothing runs, and nothing is asked for from elsewhere."""

import os
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, Dialog, Page, Request

from generator.serve import Shown, Stand, Trouble, open_server
from tests.browser.server import serving
from tests.trust.payloads import PAYLOADS

pytestmark = pytest.mark.browser

#: What a text would call if it ran, and what the policy says that it kept from running, in every frame.
LISTEN = """
for (const name of ['alert', 'confirm', 'prompt', 'open']) {
  window[name] = (...given) => { console.error('ran: ' + name + ' ' + given); };
}
document.addEventListener('securitypolicyviolation', e => console.error('refused: ' + e.violatedDirective + ' ' + e.blockedURI));
"""
#: Of the pages without a policy every one is opened where there is time; the others are what the policy would have to say of.
#: Every so manieth page is opened; many are of one kind.
EACH = 1 if os.environ.get("GOALPOSTS_PROOF") else 3
WITHOUT_POLICY = (False, True) if os.environ.get("GOALPOSTS_PROOF") else (False,)


@contextmanager
def listening(
    browser: Browser, home: str, *, without_policy: bool = False
) -> Iterator[tuple[Page, list[str]]]:
    """A page, and what it says that a page of text would not."""
    heard: list[str] = []
    context = browser.new_context(bypass_csp=without_policy, reduced_motion="reduce")
    context.add_init_script(LISTEN)
    page = context.new_page()

    def on_request(request: Request) -> None:
        if not request.url.startswith((home, "data:image/", "blob:")):
            heard.append(f"{page.url}: asks for {request.url}")

    def on_dialog(dialog: Dialog) -> None:
        heard.append(f"{page.url}: {dialog.message}")
        dialog.dismiss()

    page.on("request", on_request)
    page.on(
        "console",
        lambda message: heard.append(f"{page.url}: {message.text}") if message.type == "error" else None,
    )
    page.on("pageerror", lambda error: heard.append(f"{page.url}: {error}"))
    page.on("dialog", on_dialog)
    page.on("popup", lambda opened: heard.append(f"{page.url}: opens {opened.url}"))
    yield page, heard
    context.close()


def addresses(folder: Path, home: str) -> list[str]:
    """Pages, and pictures that a reader may open alone; without pages that lead on at once."""
    files = sorted(path for path in folder.rglob("*") if path.suffix in {".html", ".svg"})
    return [
        home + quote(path.relative_to(folder).as_posix()) for path in files if "old-" not in path.as_posix()
    ]


@pytest.mark.parametrize("without_policy", WITHOUT_POLICY)
def test_no_page_runs_or_asks_for_anything(hostile: Path, browser: Browser, without_policy: bool) -> None:
    with serving(hostile) as home, listening(browser, home, without_policy=without_policy) as (page, heard):
        opened = addresses(hostile, home)[::EACH]
        assert any("/ar/" in each for each in opened)
        for address in opened:
            page.goto(address, wait_until="load")
    assert [each for each in heard if "favicon.ico" not in each and "404" not in each] == []


def test_what_pages_do_with_texts_runs_nothing_either(hostile: Path, browser: Browser) -> None:
    """Searching, looking into a chart, opening what is folded, printing: all that scripts of ours make of texts."""
    with serving(hostile) as home, listening(browser, home, without_policy=True) as (page, heard):
        for language in ("", "ar/"):
            page.goto(f"{home}{language}search/index.html")
            for word in ("script", "onerror", "javascript", '"><img', "{{"):
                page.fill("input[type=search]", word)
                page.wait_for_timeout(150)
            assert page.locator("main a").count() > 0
            page.goto(f"{home}{language}goals/goal-0/index.html")
            page.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)")
            page.locator(".look:visible").first.click()
            page.locator(".explore output:not(:empty)").wait_for()
            page.evaluate("document.querySelectorAll('main button:not(.look)').forEach(each => each.click())")
            page.emulate_media(media="print")
            page.emulate_media(media="screen")
    assert heard == []


def test_what_is_broken_is_told_over_a_page_as_text(browser: Browser) -> None:
    """Of the texts in every field of a message, as ``serve`` shows it."""
    stand = Stand()
    page_of_ours = b"<!doctype html><title>A</title><h1>A</h1>"
    stand.show(
        Shown(edition=1, files={"index.html": page_of_ours, "_headers": b""}, troubles=(_told("word"),))
    )
    with (
        open_server(stand, 0) as server,
        listening(browser, server.address, without_policy=True) as (page, heard),
    ):
        page.goto(server.address)
        overlay = page.locator("goalposts-troubles")
        overlay.wait_for()
        marks = (
            "it => [...new Set([...it.shadowRoot.querySelectorAll('*')].map(each => each.localName))].sort()"
        )
        calm = overlay.evaluate(marks)
        stand.show(replace(stand.shown, troubles=tuple(map(_told, PAYLOADS))))
        page.wait_for_function(
            "most => document.querySelector('goalposts-troubles').shadowRoot.querySelectorAll('li').length === most",
            arg=len(PAYLOADS),
        )
        assert overlay.evaluate(marks) == calm
    assert [each for each in heard if "404" not in each] == []


def _told(text: str) -> Trouble:
    return Trouble(severity="error", code=text, place=text, excerpt=text, message=text, why=text, fix=text)


@pytest.mark.parametrize("part", ["#q={}", "#{}"])
def test_an_address_is_no_more_than_one(harmless: Path, browser: Browser, part: str) -> None:
    """What somebody writes behind the address of a page that reads it."""
    texts = [
        text
        for text in PAYLOADS[:: 1 if os.environ.get("GOALPOSTS_PROOF") else 60]
        if not re.search("[\ud800-\udfff]", text)
    ]
    with serving(harmless) as home, listening(browser, home, without_policy=True) as (page, heard):
        for text in texts:
            page.goto(f"{home}search/index.html{part.format(quote(text))}")
            page.goto(f"{home}index.html{part.format(quote(text))}")
    assert heard == []


@pytest.mark.parametrize(
    "text", ["<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "<img src=//evil.example/x.png>"]
)
def test_a_text_that_was_not_escaped_would_be_heard(
    harmless: Path, browser: Browser, tmp_path: Path, text: str
) -> None:
    (tmp_path / "_headers").write_text((harmless / "_headers").read_text())
    (tmp_path / "404.html").write_text("")
    (tmp_path / "index.html").write_text(f"<!doctype html><title>A</title>{text}")
    for without_policy in (False, True):
        with (
            serving(tmp_path) as home,
            listening(browser, home, without_policy=without_policy) as (page, heard),
        ):
            page.goto(home, wait_until="networkidle")
        assert [each for each in heard if re.search("refused|ran|asks", each)]
