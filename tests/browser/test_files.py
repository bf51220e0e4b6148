"""The files of the sample site as a browser will find them, told without one: valid, light, each link and anchor there."""

import gzip
import re
from html import unescape
from pathlib import Path
from urllib.parse import urldefrag, urljoin

import html5lib
import pytest

from tests.browser.kinds import unlike

pytestmark = pytest.mark.browser

_LINK = re.compile(r'<a\s[^>]*?href="([^"]+)')
_ID = re.compile(r'\sid="([^"]+)')


def test_no_link_within_the_site_leads_nowhere(sample: Path) -> None:
    pages = {path.as_uri(): path.read_text() for path in sample.rglob("*.html") if path.name != "404.html"}
    anchors = {page: frozenset(map(unescape, _ID.findall(text))) for page, text in pages.items()}
    files = {path.as_uri() for path in sample.rglob("*") if path.is_file()}
    lost = []
    for page, text in pages.items():
        for link in set(_LINK.findall(text)):
            target, anchor = urldefrag(urljoin(page, unescape(link)))
            if target.startswith("file:") and (
                target not in files or (anchor and anchor not in anchors[target])
            ):
                lost.append((page, link))
    assert lost == []


@pytest.mark.parametrize("language", ["", "ar/"], ids=["en", "ar"])
def test_a_strict_parser_finds_nothing_wrong(sample: Path, kinds: tuple[str, ...], language: str) -> None:
    for kind in ("404.html", *unlike(kinds)):
        parser = html5lib.HTMLParser(strict=True)
        parser.parse((sample / language / kind).read_text())
        assert parser.errors == [], kind


def test_a_page_weighs_less_than_a_hundred_kilobytes_zipped(sample: Path) -> None:
    pages = list(sample.rglob("*.html"))
    weights = {page: len(gzip.compress(page.read_bytes())) for page in pages}
    assert {page: weight for page, weight in weights.items() if weight > 100_000} == {}
