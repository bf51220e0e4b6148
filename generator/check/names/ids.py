"""Ids: what a file's name may be, which of two are one, and which ids stay known although their file was rejected.

Takes documents, gives ids and diagnostics. What an id is good for is not known here.
"""

import re
from collections.abc import Iterable, Iterator

from generator.diagnostics import Diagnostic, Span, bounds
from generator.diagnostics.codes.content import BAD_ID, ID_TAKEN
from generator.model.source import Document, Kind, SourceTree
from generator.model.text import composed, folded, is_device

_AWKWARD = re.compile(r'[\\:*?"<>|#%/]')


def known_ids(tree: SourceTree, kind: Kind) -> frozenset[str]:
    """The ids of all files of ``kind`` in NFC, those that could not be read too."""
    read = (document.id for document in tree.of(kind) if document.language is None)
    return frozenset(map(composed, (*read, *(name for failed, name in tree.failed_ids if failed is kind))))


def id_diagnostics(name: str, path: str) -> Iterator[Diagnostic]:
    """What keeps ``name`` from being a file's name, a folder and a part of an address."""
    trouble = _trouble(name)
    if trouble is not None:
        fix = f"rename the file, for example to `{_plain(name)}`"
        yield BAD_ID.at(Span(path, 1), f"the file's name {trouble}", fix=fix)


def _trouble(name: str) -> str | None:
    awkward = _AWKWARD.search(name)
    if awkward is not None:
        return f"contains `{awkward.group()}`"
    if name != name.strip():
        return "begins or ends with a space"
    if not name.isprintable():
        return "contains an invisible character"
    if is_device(name):
        return "is reserved by Windows"
    return "is too long" if len(name.encode("utf-8", "replace")) > bounds.NAME else None


def _plain(name: str) -> str:
    words = re.findall(r"\w+", name)
    plain = "-".join(words)[:60] or "goal"
    return f"{plain}-1" if is_device(plain) else plain


def taken_diagnostics(named: Iterable[tuple[str, str]]) -> Iterator[Diagnostic]:
    """Of names with their paths: every one that is another's, told at the later path and naming both."""
    first: dict[str, tuple[str, str]] = {}
    for name, path in sorted(named, key=lambda one: one[1]):
        key = folded(name)
        other = first.setdefault(key, (name, path))
        if other[1] != path:
            yield ID_TAKEN.at(Span(path, 1), _taken(name, *other), fix=f"rename {path} or {other[1]}")


def _taken(name: str, other: str, path: str) -> str:
    if name == other:
        return f"the id `{name}` is already taken by {path}"
    return f"the id `{name}` differs only in capitals or accents from that of {path}"


def originals(documents: Iterable[Document]) -> list[Document]:
    """The files themselves, without their translations; of files with one id the first by path."""
    found: dict[str, Document] = {}
    for document in documents:
        if document.language is None:
            found.setdefault(folded(document.id), document)
    return sorted(found.values(), key=lambda document: document.id)


def file_diagnostics(keyed: Iterable[tuple[str, Document]]) -> Iterator[Diagnostic]:
    """What can be wrong with the names of files, whatever they say."""
    files = [(name, document.path) for name, document in keyed if document.language is None]
    yield from taken_diagnostics(files)
    for name, path in files:
        for part in name.split("/"):
            yield from id_diagnostics(part, path)
