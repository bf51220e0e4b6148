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
        ("<script>alert(1)</script>", "the element `<script>`"),
        ("<g><SCRIPT/></g>", "the element `<SCRIPT>`"),
        ('<x:script xmlns:x="http://www.w3.org/2000/svg"/>', "the element `<script>`"),
        ('<x:script xmlns:x="http://www.w3.org/1999/xhtml"/>', "the element `<script>`"),
        ('<x:img xmlns:x="http://www.w3.org/1999/xhtml" srcset="https://a.example"/>', "the element `<img>`"),
        ('<form xmlns="http://www.w3.org/1999/xhtml" action="javascript:f()"/>', "the element `<form>`"),
        ('<g xmlns="urn:any"/>', "the element `<g>`"),
        ("<foreignObject/>", "the element `<foreignObject>`"),
        ('<a href="#x"><circle/></a>', "the element `<a>`"),
        ('<circle onload="f()"/>', "the attribute `onload`"),
        ('<image srcset="https://a.example/x.png"/>', "the attribute `srcset`"),
        ('<g xml:base="https://a.example/"/>', "the attribute `base`"),
        ('<g xmlns:x="urn:any" x:href="#a"/>', "the attribute `href`"),
        ('<image xlink:href="https://a.example/x.png"/>', "`href`, which points elsewhere"),
        ('<image href="data:image/svg+xml,x"/>', "`href`, which points elsewhere"),
        ('<set attributeName="xlink:href" to="javascript:f()"/>', "an animation of `xlink:href`"),
        ('<set attributeName="onclick" to="f()"/>', "an animation of `onclick`"),
        ('<set attributeName="fill" to="url(//a.example)"/>', "a value of `to` that may fetch something"),
        ('<g style="fill:url(https://a.example/#x)"/>', "a value of `style` that may fetch something"),
        (r'<g style="fill:u\72l(//a.example)"/>', "a value of `style` that may fetch something"),
        ("<g mask=\"image-set('//a.example' 1x)\"/>", "a value of `mask` that may fetch something"),
        ("<style>@import 'x.css';</style>", "styles that may fetch something"),
        (r"<style>@\69mport 'x.css';</style>", "styles that may fetch something"),
        ("<style>g{fill:url(//a.example)}</style>", "styles that may fetch something"),
        ("<style>g{fill:ur<!-- -->l(//a.example)}</style>", "styles that may fetch something"),
        ("<style>g{fill:ur<![CDATA[l(//a.example)]]>}</style>", "styles that may fetch something"),
        ("<style>g{fill:src('//a.example')}</style>", "styles that may fetch something"),
        ("<style>g{fill:-webkit-cross-fade('//a.example',red)}</style>", "styles that may fetch something"),
        ("<style>ur<g/>l(//a.example)</style>", "the element `<g>`"),
    ],
)
def test_what_is_not_known_to_draw_is_refused(inside: str, fix: str) -> None:
    assert refused(inside) == f"remove {fix}"


@pytest.mark.parametrize(
    "inside",
    [
        '<style>.a{fill:#fff}</style><circle class="a" style="fill:url(#shade)"/>',
        "<style>@media (prefers-color-scheme: dark){.a{fill:rgb(0 0 0/.5)}}</style>",
        '<use xlink:href="#shape"/><image href="data:image/png;base64,AAAA"/>',
        "<title>Us</title><metadata>Made on a Monday</metadata><animate attributeName='r' to='4'/>",
        '<linearGradient id="a" gradientTransform="rotate(45)"><stop offset="0"/></linearGradient>',
        '<i:view xmlns:i="http://www.inkscape.org/namespaces/inkscape" any="1"/>',
        '<g xmlns:i="http://www.inkscape.org/namespaces/inkscape" i:label="url(x)" aria-label="A (b)"/>',
    ],
)
def test_a_picture_is_taken(inside: str) -> None:
    assert refused(inside) is None


def test_pictures_that_ship_are_taken() -> None:
    shipped = [*Path("themes").rglob("*.svg"), *Path("docs").rglob("*.svg")]
    assert shipped
    assert [path for path in shipped if svg_problem(path.read_bytes(), str(path))] == []


def test_entities_and_style_sheets_from_elsewhere_are_refused() -> None:
    entity = b'<!DOCTYPE svg [<!ENTITY x "y">]><svg xmlns="http://www.w3.org/2000/svg"/>'
    sheet = b'<?xml-stylesheet href="https://a.example/x.css"?><svg/>'
    problems = [svg_problem(raw, "logo.svg") for raw in (entity, sheet)]
    assert [problem and problem.fix for problem in problems] == [
        "remove the declaration of an entity",
        "remove the instruction `<?xml-stylesheet`",
    ]


@pytest.mark.parametrize(
    "raw",
    [b"", b"\x89PNG", b"<svg>", b"\x1f\x8b\x08", b"<html/>", b'<?xml version="1.0" encoding="no"?><svg/>'],
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
