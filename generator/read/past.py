"""Files that do not lie in the folder: a site, or one document of it, from bytes by path, as git holds them.

Takes paths below ``content`` with bytes; gives the same trees and diagnostics as ``read_site`` would of such a folder. It
knows nothing of commits.
"""

from collections.abc import Mapping
from operator import attrgetter

from generator.diagnostics import Diagnostic
from generator.model.source import Document, Kind, SourceTree
from generator.read.decoding import decode
from generator.read.places import FOLDERS, Place, is_left_behind, place_of
from generator.read.site import FileRead, catalogue, read_file, tree_of


def read_files(
    files: Mapping[str, bytes], known: SourceTree | None = None
) -> tuple[SourceTree, tuple[Diagnostic, ...]]:
    """The tree of ``files`` with the catalogue underneath, and what is wrong with them as text.

    A file that is in ``known`` by the same path with the same text is not read again; with none of those anything is wrong.
    """
    there = {} if known is None else {each.path: each for each in known.documents}
    texts = {} if known is None else known.texts
    places = ((_place(path), raw) for path, raw in files.items())
    read = [
        *catalogue(),
        *(
            _known(there.get(place.path), texts.get(place.path), raw) or read_file(place, raw)
            for place, raw in places
            if place is not None
        ),
    ]
    return tree_of(read), tuple(diagnostic for file in read for diagnostic in file.diagnostics)


def _known(document: Document | None, text: str | None, raw: bytes) -> FileRead | None:
    """A file that was read already; None where it was not, or reads otherwise."""
    if document is None or text is None or decode(raw, document.path) != text:
        return None
    return FileRead(path=document.path, text=text, document=document)


def read_one(path: str, raw: bytes) -> tuple[Document | None, tuple[Diagnostic, ...]]:
    """The document at ``path``, and what is wrong with its text."""
    place = _place(path)
    if place is None:
        return None, ()
    read = read_file(place, raw)
    return read.document, read.diagnostics


def with_file(tree: SourceTree, path: str, raw: bytes) -> tuple[SourceTree, tuple[Diagnostic, ...]]:
    """``tree`` with the file at ``path`` as ``raw`` has it, whether it was there before or not, and what is wrong with its text."""
    place = _place(path)
    if place is None:
        return tree, ()
    read = read_file(place, raw)
    of_it = tree_of([read])
    documents = [each for each in tree.documents if each.path != place.path]
    tables = [each for each in tree.tables if each.path != place.path]
    joined = SourceTree(
        documents=tuple(sorted((*documents, *of_it.documents), key=attrgetter("path"))),
        tables=tuple(sorted((*tables, *of_it.tables), key=attrgetter("path"))),
        assets=tree.assets,
        failed_ids=tree.failed_ids | of_it.failed_ids,
        texts={**tree.texts, **of_it.texts},
    )
    return joined, read.diagnostics


def named(path: str) -> tuple[Kind, str] | None:
    """What the file at ``path`` describes, by kind and id; None for a translation and for what is not read.

    >>> named("goals/web/reach.md"), named("goals/web/reach.nb.md"), named("goals/.reach.md.swp")
    ((<Kind.GOAL: 'goal'>, 'reach'), None, None)
    """
    place = _place(path)
    if place is None or place.kind is None or place.language is not None:
        return None
    return place.kind, place.id


def _place(path: str) -> Place | None:
    top, _, rest = path.partition("/")
    if any(map(is_left_behind, path.split("/"))) or (rest and top not in FOLDERS):
        return None
    place = place_of(path)
    return place if isinstance(place, Place) else None
