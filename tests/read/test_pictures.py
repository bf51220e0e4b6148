from pathlib import Path

import pytest

from generator.read import read_site
from generator.read.pictures import svg_problem
from tests.conftest import SiteOf

OPEN = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">'


def refused(inside: str) -> str | None:
    problem = svg_problem(f"{OPEN}\n{inside}\n</svg>".encode(), "content/assets/logo.svg")
    return None if problem is None else problem.fix


@pytest.mark.parametrize(
    ("inside", "fix"),
    [
        ("<script>alert(1)</script>", "remove the element `<script>`"),
        ("<g><SCRIPT/></g>", "remove the element `<script>`"),
        ('<x:script xmlns:x="http://www.w3.org/2000/svg"/>', "remove the element `<script>`"),
        ("<foreignObject/>", "remove the element `<foreignobject>`"),
        ('<circle onload="f()"/>', "remove the attribute `onload`, which runs code"),
        ('<a href="javascript:f()"><circle/></a>', "remove `href`, which points elsewhere"),
        ('<image xlink:href="https://a.example/x.png"/>', "remove `href`, which points elsewhere"),
        ('<image href="data:image/svg+xml,x"/>', "remove `href`, which points elsewhere"),
        ('<set attributeName="xlink:href" to="javascript:f()"/>', "remove an animation of `xlink:href`"),
        ('<g style="fill:url(https://a.example/#x)"/>', "remove an address in `style` that points elsewhere"),
        ("<style>@import 'x.css';</style>", "remove an address in the styles that points elsewhere"),
        ("<style>g{fill:url(//a.example)}</style>", "remove an address in the styles that points elsewhere"),
    ],
)
def test_what_acts_or_is_fetched_is_refused(inside: str, fix: str) -> None:
    assert refused(inside) == fix


@pytest.mark.parametrize(
    "inside",
    [
        '<style>.a{fill:#fff}</style><circle class="a" style="fill:url(#shade)"/>',
        '<use xlink:href="#shape"/><image href="data:image/png;base64,AAAA"/>',
        "<title>Us</title><metadata>Made on a Monday</metadata><animate attributeName='r' to='4'/>",
    ],
)
def test_a_picture_is_taken(inside: str) -> None:
    assert refused(inside) is None


def test_entities_and_style_sheets_from_elsewhere_are_refused() -> None:
    entity = b'<!DOCTYPE svg [<!ENTITY x "y">]><svg/>'
    sheet = b'<?xml-stylesheet href="https://a.example/x.css"?><svg/>'
    problems = [svg_problem(raw, "logo.svg") for raw in (entity, sheet)]
    assert [problem and problem.fix for problem in problems] == [
        "remove the declaration of an entity",
        "remove the instruction `<?xml-stylesheet`",
    ]


@pytest.mark.parametrize(
    "raw", [b"", b"\x89PNG", b"<svg>", b"\x1f\x8b\x08", b'<?xml version="1.0" encoding="no"?><svg/>']
)
def test_what_is_no_svg_is_refused(raw: bytes) -> None:
    problem = svg_problem(raw, "logo.svg")
    assert problem is not None
    assert problem.message.startswith("this is not an SVG: ")


def test_the_line_of_what_is_refused_is_told(site_of: SiteOf) -> None:
    root: Path = site_of(
        {"content/site.yaml": "title: T\n", "content/assets/Logo.SVG": f"{OPEN}\n <script/>\n</svg>"}
    )
    _, (problem,) = read_site(root)
    assert problem.span is not None
    assert (problem.code, problem.span.path, problem.span.line, problem.span.column) == (
        "unsafe-picture", "content/assets/Logo.SVG", 2, 2,
    )  # fmt: skip
