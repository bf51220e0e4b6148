"""A feed as Atom (RFC 4287).

Takes a feed, gives XML as text, with what XML cannot hold left out. When it was last changed is when the newest entry happened.
"""

import re
from xml.etree import ElementTree as ET

from generator.documents.feed import Entry, Feed
from generator.documents.tags import moment
from generator.model.calendar import Day

_ATOM = "http://www.w3.org/2005/Atom"
_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
#: What XML 1.0 has no way to write.
_UNWRITABLE = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
#: Of a feed in which nothing has happened yet: Atom asks for a moment, and any other would be made up.
_NEVER = Day(1970, 1, 1)


def atom(feed: Feed) -> str:
    """The feed as a document, indented, with a newline at its end."""
    root = ET.Element("feed", {"xmlns": _ATOM, _LANGUAGE: feed.language})
    _child(root, "id", feed.id)
    _child(root, "title", feed.title)
    _child(root, "updated", moment(max((each.day for each in feed.entries), default=_NEVER)))
    _child(_child(root, "author"), "name", feed.author)
    _child(root, "link", rel="alternate", type="text/html", href=feed.page)
    if feed.own is not None:
        _child(root, "link", rel="self", type="application/atom+xml", href=feed.own)
    _child(root, "generator", "Goalposts")
    for entry in feed.entries:
        _entry(root, entry)
    ET.indent(root, " ")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{ET.tostring(root, encoding="unicode")}\n'


def _entry(root: ET.Element, entry: Entry) -> None:
    parent = _child(root, "entry")
    _child(parent, "id", entry.id)
    _child(parent, "title", entry.title)
    _child(parent, "published", moment(entry.day))
    _child(parent, "updated", moment(entry.day))
    _child(parent, "link", rel="alternate", type="text/html", href=entry.link)
    _child(parent, "category", term=entry.kind)
    _child(parent, "summary", entry.text)


def _child(parent: ET.Element, name: str, text: str | None = None, **attributes: str) -> ET.Element:
    child = ET.SubElement(parent, name, {key: _writable(value) for key, value in attributes.items()})
    child.text = None if text is None else _writable(text)
    return child


def _writable(text: str) -> str:
    return _UNWRITABLE.sub("", text)
