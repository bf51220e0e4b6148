"""A page as a test sees it: its elements in order, its ids, its links and its text, by the standard library's parser."""

import re
from dataclasses import dataclass, field
from html import unescape
from html.parser import HTMLParser

VOID = frozenset(
    ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"]
)


@dataclass
class Element:
    tag: str
    attributes: dict[str, str | None]


@dataclass
class Page:
    elements: list[Element] = field(default_factory=list)
    text: str = ""
    unclosed: list[str] = field(default_factory=list)

    def all(self, tag: str) -> list[Element]:
        return [element for element in self.elements if element.tag == tag]

    def values(self, attribute: str) -> list[str]:
        return [
            found for element in self.elements if (found := element.attributes.get(attribute)) is not None
        ]


class _Parser(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.page = Page()
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.page.elements.append(Element(tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.page.elements.append(Element(tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        if tag in VOID:
            return
        assert self.open, f"</{tag}> closes nothing"
        assert self.open[-1] == tag, f"</{tag}> closes <{self.open[-1]}>"
        self.open.pop()

    def handle_data(self, data: str) -> None:
        self.page.text += data


def parse(html: str) -> Page:
    """The page, which must close every element that it opens, in order."""
    parser = _Parser()
    parser.feed(html)
    parser.close()
    assert not parser.open, f"never closed: {parser.open}"
    return parser.page


#: Marks of direction, which are read but not seen.
_MARKS = dict.fromkeys(map(ord, "\u200e\u200f\u2066\u2067\u2068\u2069"))


def plain(html: str) -> str:
    """What is read of a piece of a page: without tags and marks of direction, with single spaces and none before a stop."""
    text = unescape(re.sub(r"<[^>]+>", " ", html)).translate(_MARKS)
    return re.sub(r" ([.,;:)])", r"\1", " ".join(text.split()))
