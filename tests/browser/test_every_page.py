"""Every kind of page, opened once in each language by day and by night, narrow and wide, from its file and from a host.

Each pair of these is seen by somebody. By day a page is looked at in every width, with larger text, on paper and from stop
to stop of a keyboard; by night only colours can have gone wrong. axe looks at one page of each kind and at the goals that
look most unlike each other.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.browser.axe import VIOLATIONS, found_by_axe
from tests.browser.conftest import Open
from tests.browser.kinds import kinds_of, unlike
from tests.browser.layout import faults_in_windows, faults_of_focus, faults_of_large_text, faults_on_paper
from tests.browser.listening import complaints
from tests.browser.server import serving

pytestmark = pytest.mark.browser

_CONTRAST: dict[str, object] = {**VIOLATIONS, "runOnly": {"type": "rule", "values": ["color-contrast"]}}
#: Of the second theme: a list, a goal with one result, one with several, a table, a metric, prose, a report, a month.
_IN_LEDGER = (
    "index.html", "goals/pepperoni-palace/index.html", "goals/nordvind-shop/index.html", "audit/index.html",
    "metrics/followers/index.html", "about/index.html", "reports/2026-11/index.html", "calendar/2026-12/index.html",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Seen:
    """How pages are seen: language, colours, the window's width, and whether a host sends them."""

    language: str
    scheme: str
    width: int
    hosted: bool


_EACH_PAIR = (
    Seen("", "light", 320, hosted=True),
    Seen("", "dark", 1280, hosted=False),
    Seen("nb/", "light", 1280, hosted=True),
    Seen("nb/", "dark", 320, hosted=False),
    Seen("ar/", "light", 320, hosted=False),
    Seen("ar/", "dark", 1280, hosted=True),
)
_OF_TWO_LANGUAGES = (
    Seen("", "light", 320, hosted=True),
    Seen("", "dark", 1280, hosted=False),
    Seen("ar/", "light", 1280, hosted=False),
    Seen("ar/", "dark", 320, hosted=True),
)


def _named(seen: Seen) -> str:
    return f"{seen.language.strip('/') or 'en'}-{seen.scheme}-{seen.width}"


@pytest.mark.parametrize("seen", _EACH_PAIR, ids=_named)
def test_every_kind_of_page_is_at_home(sample: Path, open_page: Open, seen: Seen) -> None:
    faults = _faults(sample, kinds_of(sample), open_page, seen)
    assert not faults, "\n".join(faults)


@pytest.mark.parametrize("seen", _OF_TWO_LANGUAGES, ids=_named)
def test_the_second_theme_is_at_home_too(ledger: Path, open_page: Open, seen: Seen) -> None:
    faults = _faults(ledger, _IN_LEDGER, open_page, seen)
    assert not faults, "\n".join(faults)


def test_axe_finds_nothing_on_a_phone_with_its_tables_open(sample: Path, open_page: Open) -> None:
    page = open_page(viewport={"width": 390, "height": 844})
    faults = []
    for kind in ("index.html", "goals/pepperoni-palace/index.html", "metrics/followers/index.html"):
        page.goto((sample / kind).as_uri())
        page.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)")
        faults += found_by_axe(page, VIOLATIONS)
    assert faults == []


def _faults(site: Path, kinds: tuple[str, ...], open_page: Open, seen: Seen) -> list[str]:
    """All that is wrong with ``kinds``, seen in one way, each fault with its page."""
    page = open_page(color_scheme=seen.scheme, viewport={"width": seen.width, "height": 900})
    faults: list[str] = []
    with _home(site, hosted=seen.hosted) as home:
        heard = complaints(page, home if seen.hosted else "file:")
        looked_at = kinds if seen.scheme == "light" else unlike(kinds)
        for kind in looked_at:
            page.set_viewport_size({"width": seen.width, "height": 900})
            page.goto(f"{home}{seen.language}{kind}")
            found = [] if kind not in unlike(kinds) else found_by_axe(page, _rules(seen))
            faults += [f"{seen.language}{kind}: {fault}" for fault in (*found, *_faults_by_day(page, seen))]
    return faults + heard


def _rules(seen: Seen) -> dict[str, object]:
    return VIOLATIONS if seen.scheme == "light" else _CONTRAST


def _faults_by_day(page: Page, seen: Seen) -> Iterator[str]:
    if seen.scheme == "light":
        yield from faults_of_focus(page)
        yield from faults_in_windows(page)
        yield from faults_of_large_text(page)
        yield from faults_on_paper(page)


@contextmanager
def _home(site: Path, *, hosted: bool) -> Iterator[str]:
    """The address of the site's root, with the slash: its folder, or a host that sends the headers of its ``_headers``."""
    if not hosted:
        yield f"{site.as_uri()}/"
        return
    with serving(site) as address:
        yield address
