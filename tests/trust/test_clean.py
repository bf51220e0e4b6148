"""What the others are held against: that it sees what a page must not hold."""

from pathlib import Path

import pytest

from tests.folders import write_files
from tests.trust.clean import UncleanError, strange_marks
from tests.trust.payloads import HOSTILE

PAGE = '<!doctype html><html lang="en"><title>{0}</title><body><p class="a" title="{1}">word</p>'
#: What is an element of its own wherever it stands as it is.
ELEMENTS = [
    text
    for kind in ("tags", "events", "fetches", "drawn", "mended", "styles", "clobbering")
    for text in HOSTILE[kind]
    if text.startswith("<") and "\u2028" not in text
]


def seen(folder: Path, file: str, text: str, harmless: str) -> bool:
    write_files(folder / "calm", {file: harmless})
    write_files(folder / "hostile", {file: text})
    try:
        return bool(strange_marks(folder / "hostile", folder / "calm"))
    except UncleanError:
        return True


@pytest.mark.parametrize("text", ELEMENTS)
def test_an_element_in_a_page_is_seen(tmp_path: Path, text: str) -> None:
    calm = PAGE.format("word", "word")
    assert seen(tmp_path, "index.html", calm + text, calm)


@pytest.mark.parametrize("text", HOSTILE["out of attributes"][:7])
def test_a_text_that_leaves_its_attribute_is_seen(tmp_path: Path, text: str) -> None:
    calm = PAGE.replace('"{1}"', "'{1}'") if text.startswith("'") else PAGE
    assert seen(tmp_path, "index.html", calm.format("a", text), calm.format("a", "word"))


def test_a_title_that_ends_is_seen(tmp_path: Path) -> None:
    for text in HOSTILE["out of elements"][:2]:
        assert seen(tmp_path, "index.html", PAGE.format(text, "word"), PAGE.format("word", "word"))


@pytest.mark.parametrize(
    ("file", "text", "harmless"),
    [
        ("index.html", '<a href="java\tscript:alert(1)">', '<a href="x">'),
        ("index.html", '<img src="//evil.example/x">', '<img src="x">'),
        ("index.html", '<meta http-equiv="refresh" content="0;url=//evil.example">', '<meta http-equiv="refresh" content="0;url=x">'),
        ("a.svg", "<svg><script/></svg>", "<svg/>"),
        ("a.svg", '<svg><a href="javascript:alert(1)"/></svg>', '<svg><a href="x"/></svg>'),
        ("a.xml", "<a>", "<a/>"),
        ("atom.xml", '<c type="html">&lt;img src=x onerror=alert(1)></c>', '<c type="html">word</c>'),
        ("a.json", '{"a": "}', "{}"),
        ("a.js", 'window.goalposts={"a":1};alert(1)', 'window.goalposts={"a":1}'),
        ("a.csv", "a\n=1+1\n", "a\nword\n"),
        ("a.csv", "a\nx,y\n", "a\nword\n"),
        ("a.ics", "BEGIN:VCALENDAR\r\nATTENDEE:x\r\nEND:VCALENDAR\r\n", "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n"),
        ("_redirects", "/a b c\n", "/a /b 301\n"),
        ("_headers", "/*\nX-Evil: 1\n", "/*\n  X: 1\n"),
    ],
)  # fmt: skip
def test_what_is_made_of_a_text_is_seen_in_each_kind_of_file(
    tmp_path: Path, file: str, text: str, harmless: str
) -> None:
    assert not seen(tmp_path, file, harmless, harmless)
    assert seen(tmp_path, file, text, harmless)
