"""``content/sources.yaml`` to a located tree: what is known of where readings come from.

Takes the site's root; gives the document, or None where there is none or it cannot be read. What its keys mean is for ``check``.
"""

from pathlib import Path

from generator.diagnostics import Diagnostic
from generator.model.source import Document, Kind
from generator.read import limits
from generator.read.decoding import decode
from generator.read.documents import read_document
from generator.read.places import CONTENT, Form, Place
from generator.read.walk import read_bytes

_NAME = "sources.yaml"


def read_sources(root: Path) -> tuple[Document | None, str, tuple[Diagnostic, ...]]:
    """The document, its text for the lines of messages, and what is wrong with it as text."""
    disk = root / CONTENT / _NAME
    place = Place(path=f"{CONTENT}/{_NAME}", form=Form.YAML, kind=Kind.SOURCES, id="sources")
    if not disk.exists():
        return None, "", ()
    raw = read_bytes(str(disk), place.path, limits.FILE_BYTES)
    text = decode(raw, place.path) if isinstance(raw, bytes) else raw
    if not isinstance(text, str):
        return None, "", (text,)
    document, problems = read_document(place, text)
    return document, text, problems
