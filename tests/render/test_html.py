"""Every page is HTML to a parser by the standard that forgives nothing."""

import html5lib
import pytest

from tests.render.told import printed

PAGES = sorted(path for path in printed() if path.endswith(".html"))


@pytest.mark.parametrize("path", PAGES)
def test_a_strict_parser_finds_nothing_wrong(path: str) -> None:
    parser = html5lib.HTMLParser(strict=True)
    parser.parse(printed()[path])
    assert parser.errors == []
