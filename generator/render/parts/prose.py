"""Authors' Markdown as safe HTML.

Takes a body that has passed the guards, the heading level that it begins below, and where its relative links lead;
gives markup of allowed elements only. Tags written in the text are shown as text. It fetches nothing: an image from
elsewhere becomes a link to it. What takes longer than a process gives to all its texts raises ``TooSlow``.
"""

import re
import threading
from collections.abc import Callable
from urllib.parse import urlsplit
from xml.etree.ElementTree import Element

import nh3
from markdown import Markdown
from markdown.treeprocessors import Treeprocessor
from markupsafe import Markup

from generator.render.templates.deadline import Allowance

#: Where a relative address leads from the page: the page's own link, or None where nothing is there.
Resolve = Callable[[str], str | None]

_TAGS = frozenset(
    {
        *(
            "a",
            "abbr",
            "blockquote",
            "br",
            "code",
            "del",
            "em",
            "hr",
            "img",
            "li",
            "ol",
            "p",
            "pre",
            "strong",
            "sub",
        ),
        *("h2", "h3", "h4", "h5", "h6", "sup", "table", "tbody", "td", "th", "thead", "tr", "ul"),
    }
)
_ATTRIBUTES = {
    "a": {"href", "title"},
    "img": {"src", "alt", "title"},
    "ol": {"start"},
    "th": {"align"},
    "td": {"align"},
}
_SCHEMES = frozenset({"http", "https", "mailto", "tel"})
#: Made once: it copies the lists that it allows.
_CLEANER = nh3.Cleaner(
    tags=set(_TAGS),
    attributes={tag: set(names) for tag, names in _ATTRIBUTES.items()},
    url_schemes=set(_SCHEMES),
    link_rel="noopener noreferrer nofollow",
)
#: Seconds of computing that a process gives to Markdown, and how many more for each text and for each million of its characters. What
#: people write takes a hundredth for a page and 4 for a million; what the guards let pass may take ten times that.
SECONDS, SECONDS_EACH, SECONDS_MILLION = 30.0, 0.1, 10.0
_HEADING = re.compile(r"h([1-6])")


def to_html(body: str, *, below: int, resolve: Resolve) -> Markup:
    """``body`` as HTML whose highest heading is one level under ``below``."""
    return Markup(_CLEANER.clean(_PARSER.convert(body, below, resolve)))  # noqa: S704 - made of nh3's allow list


class _Fitting(Treeprocessor):
    """Headings, links and images made to fit the page that the prose stands on."""

    def __init__(self) -> None:
        super().__init__()
        self._below = 0
        self._resolve: Resolve = _nowhere

    def fit(self, below: int, resolve: Resolve) -> None:
        """What comes next stands under a heading of level ``below``."""
        self._below, self._resolve = below, resolve

    def run(self, root: Element) -> None:
        tops = [int(match[1]) for element in root.iter() if (match := _HEADING.fullmatch(element.tag))]
        shift = self._below + 1 - min(tops, default=1)
        for element in list(root.iter()):
            if match := _HEADING.fullmatch(element.tag):
                element.tag = f"h{min(6, int(match[1]) + shift)}"
            elif element.tag == "a":
                _lead(element, self._resolve)
            elif element.tag == "img":
                _show(element, self._resolve)


def _lead(anchor: Element, resolve: Resolve) -> None:
    address = anchor.get("href", "")
    if _is_relative(address):
        target = resolve(address)
        if target is None:
            del anchor.attrib["href"]
        else:
            anchor.set("href", target)


def _show(image: Element, resolve: Resolve) -> None:
    """An image of the site's own stays one; any other becomes a link with its description."""
    address = image.get("src", "")
    target = resolve(address) if _is_relative(address) else None
    if target is not None:
        image.set("src", target)
        return
    words = image.get("alt") or address
    tail = image.tail
    image.clear()
    image.tag, image.text, image.tail = "a", words, tail
    image.set("href", address)


def _is_relative(address: str) -> bool:
    try:
        parts = urlsplit(address)
    except ValueError:
        return False
    return not parts.scheme and not parts.netloc and not address.startswith(("/", "\\"))


def _nowhere(address: str) -> None:
    del address


class _Parser(threading.local):
    """Markdown's own, of which each thread has one: it compiles its patterns as it first meets them, which takes as long as to
    read a goal's text, and holds what it reads until it is told to forget that. What a thread's texts may take is kept here too.
    """

    def __init__(self) -> None:
        self._fitting = _Fitting()
        self._made: Markdown | None = None
        self._allowance = Allowance(SECONDS, SECONDS_EACH)

    def convert(self, body: str, below: int, resolve: Resolve) -> str:
        self._fitting.fit(below, resolve)
        parser, self._made = self._made or _made(self._fitting), None
        with self._allowance.spent(SECONDS_MILLION * len(body) / 1e6):
            html = parser.convert(body)
        # Kept once it has come to the end: what is cut short at its deadline leaves half of a text behind.
        self._made = parser.reset()
        return html


def _made(fitting: _Fitting) -> Markdown:
    # Loaded with the first text, for they take longer than most commands; by their classes, for by their names they are looked for
    # among all that is installed.
    from markdown.extensions.fenced_code import FencedCodeExtension  # noqa: PLC0415
    from markdown.extensions.sane_lists import SaneListExtension  # noqa: PLC0415
    from markdown.extensions.tables import TableExtension  # noqa: PLC0415

    extensions = (TableExtension(), SaneListExtension(), FencedCodeExtension())
    parser = Markdown(extensions=extensions, output_format="html")
    parser.treeprocessors.register(fitting, "fitted", 0)
    # Tags are text to us: nothing of what an author wrote reaches the page as markup of his own.
    parser.preprocessors.deregister("html_block")
    parser.inlinePatterns.deregister("html")
    return parser


_PARSER = _Parser()
