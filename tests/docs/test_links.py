"""Links between pages of the documentation lead somewhere, as they stand in the files: that is how a code host follows them."""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from urllib.parse import unquote

import pytest
from markdown_it import MarkdownIt
from markdown_it.token import Token

from tests.docs.scratch import ROOT

PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])


def links(page: Path) -> Iterator[str]:
    """Every relative address that the page leads to or shows."""
    for token in MarkdownIt().enable("table").parse(page.read_text("utf-8")):
        for part in token.children or []:
            address = str(part.attrGet("href") or part.attrGet("src") or "")
            if address and not re.match(r"[a-z]+:", address):
                yield unquote(address)


@cache
def anchors(page: Path) -> frozenset[str]:
    """The addresses of a page's headings, as GitHub and MkDocs both make them, and those that it gives itself."""
    text = page.read_text("utf-8")
    tokens = MarkdownIt().parse(text)
    given = frozenset(re.findall(r'<a id="([^"]+)"', text))
    return given | {
        _slug(tokens[number + 1]) for number, token in enumerate(tokens) if token.type == "heading_open"
    }


def _slug(heading: Token) -> str:
    said = "".join(part.content for part in heading.children or [])
    kept = re.sub(r"[^\w\- ]", "", unicodedata.normalize("NFC", said).lower())
    return kept.strip().replace(" ", "-")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_every_link_leads_to_a_file_and_a_heading(page: Path) -> None:
    lost = []
    for address in links(page):
        path, _, heading = address.partition("#")
        target = (page.parent / path).resolve() if path else page
        if not target.exists() or (heading and target.suffix == ".md" and heading not in anchors(target)):
            lost.append(address)
    assert lost == []


def test_every_page_can_be_reached_from_the_contents() -> None:
    seen: set[Path] = set()
    waiting = [ROOT / "docs/index.md"]
    while waiting:
        page = waiting.pop()
        seen.add(page)
        targets = {(page.parent / address.partition("#")[0]).resolve() for address in links(page)}
        waiting += [each for each in targets if each.suffix == ".md" and each.exists() and each not in seen]
    assert sorted((ROOT / "docs").rglob("*.md")) == sorted(each for each in seen if each.parent != ROOT)
