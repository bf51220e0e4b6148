"""A page as a reader takes it in: its blocks of text in order, each with where it stands and what it belongs to.

Takes HTML, gives ``Block``s: a paragraph, a cell, a heading, a word in a picture, an accessible name. It reads no number.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from html.parser import HTMLParser

_VOID = frozenset(
    ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"]
)
_INLINE = frozenset(
    ["a", "abbr", "b", "bdi", "bdo", "code", "em", "i", "q", "small", "span", "strong", "sub", "sup", "time"]
)
_SKIPPED = frozenset(["script", "style", "head", "template"])
_NAMES = ("aria-label", "title", "alt")


@dataclass
class Node:
    tag: str
    attributes: dict[str, str]
    children: list["Node | str"] = field(default_factory=list)

    @property
    def classes(self) -> frozenset[str]:
        return frozenset(self.attributes.get("class", "").split())

    def nodes(self) -> Iterator["Node"]:
        for child in self.children:
            if isinstance(child, Node):
                yield child
                yield from child.nodes()

    def text(self) -> str:
        pieces = []
        for child in self.children:
            if isinstance(child, str):
                pieces.append(child)
            elif child.tag == "br":
                pieces.append(" · ")
            elif child.tag not in _SKIPPED and child.tag != "svg":
                inner = child.text()
                pieces.append(f"\u2068{inner}\u2069 " if child.tag == "b" else _named(child, inner))
        return "".join(pieces)


def _named(node: Node, text: str) -> str:
    """What an author wrote stays apart from what the product says."""
    own = node.tag in {"bdi", "code"} or "lang" in node.attributes
    return f"\u2068{text}\u2069" if own and "\u2068" not in text else text


@dataclass(frozen=True)
class Block:
    """``scope`` is the number of the key result that it is about, 0 where it is about the goal; ``kind`` a tag or attribute."""

    kind: str
    text: str
    scope: int
    path: tuple[str, ...]

    def inside(self, *names: str) -> bool:
        return any(name in self.path for name in names)


class _Builder(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = Node("", {})
        self.open = [self.root]

    def handle_starttag(self, tag, attrs):
        node = Node(tag, {name: value or "" for name, value in attrs})
        self.open[-1].children.append(node)
        if tag not in _VOID:
            self.open.append(node)

    def handle_startendtag(self, tag, attrs):
        self.open[-1].children.append(Node(tag, {name: value or "" for name, value in attrs}))

    def handle_endtag(self, tag):
        if any(node.tag == tag for node in self.open[1:]):
            while self.open.pop().tag != tag:
                pass

    def handle_data(self, data):
        self.open[-1].children.append(data)


@lru_cache(maxsize=8)
def tree(html: str) -> Node:
    builder = _Builder()
    builder.feed(html)
    builder.close()
    return builder.root


def blocks(html: str) -> tuple[Block, ...]:
    """All blocks of the page's own part, in reading order."""
    root = tree(html)
    main = next((node for node in root.nodes() if node.tag == "main"), root)
    return tuple(_blocks(main, 0, ()))


@dataclass(frozen=True)
class Table:
    """Rows of texts under the texts of their columns."""

    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    scope: int


def tables(html: str) -> tuple[Table, ...]:
    return tuple(_tables(tree(html), 0))


def _tables(node: Node, scope: int) -> Iterator[Table]:
    number = node.attributes.get("id", "").removeprefix("result-")
    scope = int(number) if number.isdigit() else scope
    if node.tag == "table":
        lines = [
            tuple(cell.text().strip() for cell in row.nodes() if cell.tag in {"th", "td"})
            for row in node.nodes()
            if row.tag == "tr"
        ]
        yield Table(lines[0], tuple(lines[1:]), scope)
        return
    for child in node.children:
        if isinstance(child, Node):
            yield from _tables(child, scope)


def _row_scope(row: Node, scope: int) -> int:
    """A row of the table of all results is about the one that it links to."""
    linked = (
        each.attributes.get("href", "").removeprefix("#result-") for each in row.nodes() if each.tag == "a"
    )
    return next((int(number) for number in linked if number.isdigit()), scope)


def _blocks(node: Node, scope: int, path: tuple[str, ...]) -> Iterator[Block]:
    id_ = node.attributes.get("id", "")
    if id_.removeprefix("result-").isdigit():
        scope = int(id_.removeprefix("result-"))
    if node.tag == "tr":
        scope = _row_scope(node, scope)
    path = (
        *path,
        node.tag,
        *node.classes,
        *([id_] if id_ else ()),
        node.attributes.get("aria-labelledby", ""),
    )
    for name in _NAMES:
        if node.attributes.get(name):
            yield Block(f"@{name}", node.attributes[name], scope, path)
    if node.tag in _SKIPPED:
        return
    own = any(isinstance(child, str) and child.strip() for child in node.children)
    if own and not any(
        each.tag not in _INLINE | {"svg", "br"} for each in node.children if isinstance(each, Node)
    ):
        text = node.text().strip()
        yield Block(
            node.tag, text[1:-1] if node.tag == "text" and text[:1] == "\u2068" else text, scope, path
        )
        return
    for child in node.children:
        if isinstance(child, Node):
            yield from _blocks(child, scope, path)
        elif child.strip():
            yield Block(node.tag, child.strip(), scope, path)
