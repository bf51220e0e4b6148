"""Fixtures that the tests of every stage share."""

import gc
import os
from collections.abc import Callable, Generator, Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings
from playwright.sync_api import Browser, sync_playwright

from generator.evaluate.hindsight.earlier import earlier_of
from tests.browser.chromium import find_chromium, start
from tests.folders import write_site
from tools.schemas import without_iris

without_iris()
# A check looks at the same generated inputs every time, so that what fails is the change and not the day; a preflight run
# looks at new ones, and at twenty times as many.
settings.register_profile("check", derandomize=True, deadline=None)
settings.register_profile("preflight", max_examples=2_000, deadline=None)
settings.load_profile("preflight" if os.environ.get("GOALPOSTS_PROOF") else "check")


@pytest.hookimpl(wrapper=True)
def pytest_collection() -> Generator[None, object, object]:
    """Tests that were collected live as long as the run: no search for garbage has to walk them."""
    gc.disable()
    try:
        return (yield)
    finally:
        gc.freeze()
        gc.enable()


SiteOf = Callable[[str | Mapping[str, str | bytes]], Path]


@pytest.fixture
def site_of(tmp_path: Path) -> SiteOf:
    """Write a site under the test's own folder and give its root: one text (or files by path) in, a path out.

    The text's files begin at lines like ``=== content/goals/reach.md``; a minimal ``content/site.yaml`` is added
    where it is absent.
    """

    def write(files: str | Mapping[str, str | bytes]) -> Path:
        return write_site(tmp_path, files)

    return write


@pytest.fixture
def looked_back(monkeypatch: pytest.MonkeyPatch) -> list[set[str]]:
    """The goals whose earlier days are judged, by each look at them."""
    asked: list[set[str]] = []

    def looked(of: Any, now: Mapping[str, Any], **rest: Any) -> Any:
        asked.append(set(now))
        return earlier_of(of, now, **rest)

    monkeypatch.setattr("generator.evaluate.report.earlier_of", looked)
    return asked


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A Chromium, one for all tests of a process: Playwright starts once in each."""
    path = find_chromium()
    if path is None:
        pytest.skip(
            "no Chromium here: `make chromium` installs Debian's where it may, or set CHROMIUM to one"
        )
    with sync_playwright() as playwright:
        opened = start(playwright, path)
        yield opened
        opened.close()
