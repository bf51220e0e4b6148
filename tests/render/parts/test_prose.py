import pytest

from generator.render.parts.prose import to_html
from tests.render.html_pages import parse


def html(body: str, *, below: int = 1) -> str:
    return str(
        to_html(body, below=below, resolve=lambda address: f"../{address}" if address == "logo.svg" else None)
    )


def test_headings_begin_below_the_page_s_own() -> None:
    assert html("# One\n\n## Two", below=2) == "<h3>One</h3>\n<h4>Two</h4>"


def test_headings_never_go_below_six() -> None:
    assert html("# One\n\n###### Six", below=5) == "<h6>One</h6>\n<h6>Six</h6>"


def test_an_image_from_elsewhere_becomes_a_link() -> None:
    found = parse(html("![A chart](https://a.example/x.png)"))
    assert not found.all("img")
    assert found.all("a")[0].attributes["href"] == "https://a.example/x.png"
    assert found.text.strip() == "A chart"


def test_an_image_of_the_site_stays_one() -> None:
    assert parse(html("![Logo](logo.svg)")).all("img")[0].attributes["src"] == "../logo.svg"


def test_tags_are_shown_as_text() -> None:
    found = parse(html("<script>alert(1)</script>\n\nand <b onclick=x>bold</b>"))
    assert "<script>alert(1)</script>" in found.text
    assert {element.tag for element in found.elements} == {"p"}


@pytest.mark.parametrize(
    "body",
    [
        "[a](javascript:alert(1))",
        "[a](JaVaScRiPt:alert(1))",
        "<javascript:alert(1)>",
        "[a](data:text/html;base64,PHNjcmlwdD4=)",
        "![a](javascript:alert(1))",
        "[a]: javascript:alert(1)\n\n[a]",
        "[a](&#106;avascript:alert(1))",
        "[a](vbscript:x)",
    ],
)
def test_no_address_runs_anything(body: str) -> None:
    for href in parse(html(body)).values("href") + parse(html(body)).values("src"):
        assert href.split(":")[0] in {"http", "https", "mailto", "tel"}


def test_links_tell_nobody_where_they_come_from() -> None:
    assert (
        parse(html("[a](https://a.example)")).all("a")[0].attributes["rel"] == "noopener noreferrer nofollow"
    )


def test_a_link_that_leads_nowhere_is_text() -> None:
    found = parse(html("[other](missing.md)"))
    assert not found.values("href")
    assert found.text.strip() == "other"


def test_tables_and_lists_work() -> None:
    assert parse(html("a | b\n--|--\n1 | 2")).all("td")
    assert len(parse(html("1. one\n2. two")).all("li")) == 2
