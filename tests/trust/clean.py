"""What a file of a site may hold, whatever authors wrote: the elements and attributes that a harmless site has too, and nothing else.

Takes the folder of a site; gives, for each file of it, what stands in it besides text as ``Mark``s, and what of these no other site
would hold. Files of each ending are read by a parser of their own; an ending that is not known is a fault.
"""

import csv
import io
import json
import re
from collections.abc import Callable, Iterator, Mapping
from email import message_from_bytes
from email.policy import default
from html.parser import HTMLParser
from pathlib import Path
from types import MappingProxyType
from urllib.parse import urlsplit
from xml.etree import ElementTree as ET

#: What a file holds besides text: an element's attribute, a key, a header; by what it is of and its name.
Mark = tuple[str, str]
#: What prose may be made of, which no harmless word is; a picture from elsewhere becomes a link.
PROSE: frozenset[Mark] = frozenset(
    {("a", "href"), ("a", "rel"), ("a", "title"), ("ol", "start"), ("td", "align"), ("th", "align")}
    | {(tag, "") for tag in ["a", "blockquote", "br", "code", "del", "em", "h2", "h3", "h4", "h5", "h6", "hr", "li", "ol", "p", "pre", "strong", "sub", "sup", "table", "tbody", "td", "th", "thead", "tr", "ul"]}
)  # fmt: skip
#: What the sign of a status is made of besides: a text that is none gives a goal another one.
SIGNS: frozenset[Mark] = frozenset({("circle", "stroke-dasharray")})
_ADDRESSES = frozenset(
    [
        "action",
        "archive",
        "background",
        "cite",
        "classid",
        "code",
        "codebase",
        "data",
        "formaction",
        "href",
        "icon",
        "longdesc",
        "manifest",
        "ping",
        "poster",
        "profile",
        "src",
        "srcset",
        "xlink:href",
    ]
)
#: What is loaded with the page and not only when a reader follows it.
_LOADED = frozenset(
    {
        "img",
        "script",
        "iframe",
        "source",
        "video",
        "audio",
        "embed",
        "object",
        "track",
        "input",
        "use",
        "image",
    }
)
_SCHEMES = frozenset({"", "http", "https", "mailto", "tel"})
_TEXT = frozenset({".txt", ""})
_BYTES = frozenset({".png", ".css"})
#: Scripts that ship; the others hold a name and a document.
_SHIPPED = frozenset(
    f"assets/{name}.js"
    for name in ("explore", "first", "minisearch", "save", "search", "site", "vendor/vega")
)
_FORMULA = re.compile(r"[=+\-@\t\r]")
_NUMBER = re.compile(r"[+-]?[0-9.]+(e[+-]?[0-9]+)?%?", re.IGNORECASE)


class UncleanError(Exception):
    """A file that is not what its ending says, or that holds what may run."""


def strange_marks(folder: Path, harmless: Path) -> dict[str, set[Mark]]:
    """By file of ``folder``, what no file of the same ending in ``harmless``, no prose and no sign holds; no entry for a file without."""
    known: dict[str, set[Mark]] = {}
    for path, marks in marks_of(harmless):
        known.setdefault(path.suffix, set()).update(marks)
    found = (
        (path, marks - known.get(path.suffix, set()) - PROSE - SIGNS) for path, marks in marks_of(folder)
    )
    return {str(path): strange for path, strange in found if strange}


def marks_of(folder: Path) -> Iterator[tuple[Path, set[Mark]]]:
    """Each file of a site, by its path below ``folder``, with what stands in it besides text."""
    for path in sorted(folder.rglob("*")):
        below = path.relative_to(folder)
        if not path.is_file() or below.as_posix() in _SHIPPED or path.suffix in _BYTES:
            continue
        if path.suffix in _TEXT:
            _lines(below, path.read_text("utf-8"))
            continue
        try:
            yield below, _READERS[path.suffix](path.read_bytes())
        except Exception as fault:
            raise UncleanError(f"{below}: {fault!r}") from fault


class _Html(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.marks: set[Mark] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.marks |= {(tag, ""), *((tag, name) for name, _ in attrs)}
        for name, value in attrs:
            check_attribute(tag, name, value or "")
        if tag == "script" and not dict(attrs).get("src"):
            raise UncleanError("a script in the page")
        if tag == "meta" and dict(attrs).get("http-equiv", "") == "refresh":
            _refresh(dict(attrs).get("content") or "")

    def handle_comment(self, data: str) -> None:
        self.marks.add(("!--", data))

    def handle_decl(self, decl: str) -> None:
        self.marks.add(("!", decl))

    def unknown_decl(self, data: str) -> None:
        raise UncleanError(f"<![{data[:40]}")

    def handle_pi(self, data: str) -> None:
        raise UncleanError(f"<?{data[:40]}")


def check_attribute(tag: str, name: str, value: str) -> None:
    """Nothing that runs when it is loaded or followed, and nothing that is fetched from elsewhere."""
    if name.startswith("on") or name in {"srcdoc", "nonce"}:
        raise UncleanError(f"<{tag} {name}={value[:40]}>")
    if name not in _ADDRESSES or (tag, value) == ("link", "data:,"):
        return
    parts = urlsplit(re.sub(r"[\t\n\r]", "", value).strip("".join(map(chr, range(0x21)))))
    if parts.scheme.lower() not in _SCHEMES | ({"cid"} if tag == "img" else set()):
        raise UncleanError(f"<{tag} {name}={value[:80]}>")
    if tag in _LOADED and (parts.scheme not in {"", "cid"} or parts.netloc):
        raise UncleanError(f"<{tag} {name}={value[:80]}> leaves the site")


def _refresh(content: str) -> None:
    address = content.partition("url=")[2]
    if not address or urlsplit(address).scheme or urlsplit(address).netloc:
        raise UncleanError(f"refresh to {content}")


def _html(raw: bytes) -> set[Mark]:
    parser = _Html()
    parser.feed(raw.decode())
    parser.close()
    return parser.marks


def _xml(raw: bytes) -> set[Mark]:
    """Elements and attributes by their names with the namespace; what is HTML inside of a feed is looked at as such."""
    if b"<!ENTITY" in raw or b"<!DOCTYPE" in raw:
        raise UncleanError("a document type")
    marks: set[Mark] = set()
    for each in ET.fromstring(raw).iter():
        tag = each.tag.rpartition("}")[2]
        marks |= {(each.tag, ""), *((each.tag, name) for name in each.attrib)}
        for name, value in each.attrib.items():
            check_attribute(tag, name.rpartition("}")[2].lower(), value)
        if tag.lower() in {
            "script",
            "foreignobject",
            "iframe",
            "object",
            "embed",
            "handler",
            "set",
            "animate",
        }:
            raise UncleanError(f"<{tag}>")
        if each.get("type") == "html":
            marks |= {(f"html:{element}", name) for element, name in _html((each.text or "").encode())}
    return marks


def _json(raw: bytes) -> set[Mark]:
    json.loads(raw)
    return set()


def _script(raw: bytes) -> set[Mark]:
    """``window.name=`` and a document: nothing else is a script that is made of content."""
    text = raw.decode().rstrip().removesuffix(";")
    found = re.fullmatch(r"(window\.goalposts\w*)(?:=(.*)|\.push\(\.\.\.(.*)\))", text, re.DOTALL)
    if found is None:
        raise UncleanError(f"a script of another kind: {text[:60]}")
    json.loads(found[2] or found[3])
    return {("script", found[1])}


def _csv(raw: bytes) -> set[Mark]:
    head, *rows = csv.reader(io.StringIO(raw.decode("utf-8-sig"), newline=""))
    for row in rows:
        if len(row) != len(head):
            raise UncleanError(f"{len(row)} cells under {len(head)} heads")
        for cell in row:
            if _FORMULA.match(cell) and not _NUMBER.fullmatch(cell):
                raise UncleanError(f"a formula: {cell[:40]!r}")
    return {("csv", name) for name in head}


def _calendar(raw: bytes) -> set[Mark]:
    unfolded = re.sub(r"\r\n[ \t]", "", raw.decode())
    lines = unfolded.removesuffix("\r\n").split("\r\n")
    for line in lines:
        if re.search(r"[\0-\x08\n\r\x0b-\x1f]", line) or not re.match(r"[A-Z-]+[;:]", line):
            raise UncleanError(f"a line: {line[:60]!r}")
    return {("ics", re.split("[;:]", line)[0]) for line in lines}


def _mail(raw: bytes) -> set[Mark]:
    found = message_from_bytes(raw, policy=default)
    html = found.get_body(("html",))
    if html is None:
        raise UncleanError("no HTML in the letter")
    heads = {("eml", f"{part.get_content_type()} {name.lower()}") for part in found.walk() for name in part}
    return heads | _html(html.get_content().encode())


def _lines(path: Path, text: str) -> None:
    """Lines that a program reads: each begins with what such a file has."""
    begins = {
        "robots.txt": r"(User-agent|Disallow|Allow|Sitemap): |$",
        "_redirects": r"/\S+ /\S* 30[18]!?$",
        "_headers": r"(/\S*|  [A-Za-z-]+: .+)$",
    }.get(path.name)
    for line in text.split("\n") if begins else ():
        if line and not re.match(begins or "", line):
            raise UncleanError(f"{path}: {line[:80]!r}")


_READERS: Mapping[str, Callable[[bytes], set[Mark]]] = MappingProxyType({
    ".html": _html, ".xml": _xml, ".svg": _xml, ".json": _json, ".js": _script, ".csv": _csv, ".ics": _calendar, ".eml": _mail,
})  # fmt: skip
