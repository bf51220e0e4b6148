"""A site's folder to a ``SourceTree``: every file of ``content/`` and the shipped catalogue underneath.

Takes the site's root and gives all that was read, sorted by path, and all that is wrong with the files as text.
What the files say is for ``check`` to judge.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from generator.diagnostics import Diagnostic, Span, bounds, has_errors
from generator.diagnostics.codes import reading as codes
from generator.model.size import size_in_bytes
from generator.model.source import Asset, CsvFile, Document, Kind, Node, Scalar, SourceTree, Table
from generator.model.text import folded
from generator.read import limits, refusals
from generator.read.conflicts import conflict_in
from generator.read.csv_file import read_csv
from generator.read.decoding import decode
from generator.read.documents import read_document
from generator.read.pictures import svg_problem
from generator.read.places import ASSETS, CONTENT, FOLDERS, Form, Misplaced, Place, misplaced_folder, place_of
from generator.read.walk import Walk, read_bytes, walk
from generator.records import dataclass

_CATALOGUE = Path(__file__).parent.parent / "catalogue"
_CATALOGUE_KINDS = {
    "metrics.yaml": Kind.CATALOGUE_METRICS,
    "objectives.yaml": Kind.CATALOGUE_OBJECTIVES,
    "platforms.yaml": Kind.CATALOGUE_PLATFORMS,
}
#: The folders of what goals and readings refer to by its id; ``site.yaml`` lies beside them.
_DEFINITIONS = ("metrics", "objectives")


@dataclass(frozen=True, slots=True, kw_only=True)
class FileRead:
    """What came of one file. ``text`` is None where it has none; ``lost`` is the document that is missing for it."""

    path: str
    text: str | None = None
    document: Document | None = None
    table: CsvFile | None = None
    asset: Asset | None = None
    lost: tuple[Kind, str] | None = None
    diagnostics: tuple[Diagnostic, ...] = ()


#: What comes of the bytes of a file at its place: ``read_file``, or one that remembers what came of the same.
Reading = Callable[[Place, bytes], FileRead]


def read_site(root: Path, reading: Reading | None = None) -> tuple[SourceTree, tuple[Diagnostic, ...]]:
    """Everything written below ``root``, which holds ``content/``, with the catalogue, and what is wrong as text."""
    reading = reading or read_file
    shipped = catalogue(reading)
    content = root / CONTENT
    if content.is_symlink() or not content.is_dir():
        nothing = FileRead(path=CONTENT, lost=(Kind.SITE, "site"), diagnostics=(_no_content(content),))
        return tree_of([*shipped, nothing]), (*_diagnostics(shipped), *nothing.diagnostics)
    found = walk(content, CONTENT, enter=_is_entered)
    files = [*shipped, *_content(found, reading)]
    alike = _alike(file.path for file in files if file.asset)
    folders = [misplaced_folder(f"{CONTENT}/{path}").problem for path in found.closed]
    return tree_of(files), (*_diagnostics(files), *found.diagnostics, *folders, *alike)


def _alike(paths: Iterable[str]) -> Iterator[Diagnostic]:
    """Files that would be one where a disk ignores capitals or the way in which accents are written: a site is published to any disk."""
    first: dict[str, str] = {}
    for path in sorted(paths):
        other = first.setdefault(folded(path), path)
        if other != path:
            message = f"this file has the same name as {other} but for capitals or accents"
            yield codes.FILE_NAME.at(Span(path, 1), message, fix="rename one of the two")


def read_definitions(root: Path) -> tuple[SourceTree, tuple[Diagnostic, ...]]:
    """What ships, with what the site at ``root`` says of metrics, objectives and platforms; only what ships where there is no site."""
    shipped, content = catalogue(), root / CONTENT
    if content.is_symlink() or not content.is_dir():
        return tree_of(shipped), ()
    files = [*shipped, *_content(walk(content, CONTENT, enter=_has_definitions), read_file)]
    return tree_of(files), tuple(_diagnostics(files))


def _has_definitions(path: str) -> bool:
    return path.partition("/")[0] in _DEFINITIONS


def _is_entered(path: str) -> bool:
    return path.partition("/")[0] in (*FOLDERS, ASSETS)


def catalogue(reading: Reading | None = None) -> list[FileRead]:
    """What ships and lies under every site: a file that is absent gives nothing."""
    reading = reading or read_file
    places = (
        Place(path=f"goalposts:catalogue/{name}", form=Form.YAML, kind=kind, id=name.removesuffix(".yaml"))
        for name, kind in _CATALOGUE_KINDS.items()
    )
    found = ((place, _CATALOGUE / place.path.rpartition("/")[2]) for place in places)
    return [_read(place, str(disk), limits.FILE_BYTES, reading) for place, disk in found if disk.exists()]


def _content(found: Walk, reading: Reading) -> Iterator[FileRead]:
    """Every file, ``site.yaml`` before the others: it says how large they may be."""
    places = [(place_of(file.path), file.disk) for file in found.files]
    limit, problems = limits.FILE_BYTES, 0
    for place, disk in sorted(places, key=lambda pair: not _is_site(pair[0])):
        if isinstance(place, Misplaced):
            yield FileRead(path="", lost=place.lost, diagnostics=(place.problem,))
        else:
            read = _read(place, disk, limit, reading)
            limit = _file_limit(read.document) if _is_site(place) else limit
            problems += len(read.diagnostics)
            yield read if problems <= limits.PROBLEMS_OF_SITE else _briefly(read)


def _briefly(read: FileRead) -> FileRead:
    """The file with the first of its errors, where a site has too many problems to keep them all in memory."""
    if len(read.diagnostics) <= 1:
        return read
    first = next((each for each in read.diagnostics if has_errors([each])), read.diagnostics[0])
    return replace(read, diagnostics=(refusals.one_of(first, len(read.diagnostics)),))


def _is_site(place: Place | Misplaced) -> bool:
    return isinstance(place, Place) and place.kind is Kind.SITE


def _file_limit(site: Document | None) -> int:
    """The bytes that the site allows a file, as far as any site can, or the usual number where it says nothing of use."""
    node: Node | None = site.root if site else None
    for key in ("limits", "file"):
        node = node.get(key) if isinstance(node, Table) else None
    size = size_in_bytes(node.text) if isinstance(node, Scalar) else None
    return min(size or limits.FILE_BYTES, bounds.FILE)


def _read(place: Place, disk: str, limit: int, reading: Reading) -> FileRead:
    """One file, opened and read as its place says."""
    if place.form is Form.ASSET:
        return _asset(place, disk, limit)
    raw = read_bytes(disk, place.path, limit)
    return reading(place, raw) if isinstance(raw, bytes) else _failed(place, raw)


def _asset(place: Place, disk: str, limit: int) -> FileRead:
    """A file that is copied as it is; an SVG only if it is no more than a picture."""
    asset = Asset(source=disk, path=place.id)
    if not place.id.casefold().endswith(".svg"):
        return FileRead(path=place.path, asset=asset)
    raw = read_bytes(disk, place.path, limit)
    problem = svg_problem(raw, place.path) if isinstance(raw, bytes) else raw
    return FileRead(path=place.path, asset=asset, diagnostics=() if problem is None else (problem,))


def read_file(place: Place, raw: bytes) -> FileRead:
    """The file at ``place`` whose bytes are ``raw``: on disk now, or out of a commit."""
    text = decode(raw, place.path)
    if not isinstance(text, str):
        shown = raw.decode("utf-8", errors="replace") if b"\0" not in raw else None
        return replace(_failed(place, text), text=shown)
    conflict = conflict_in(text, place.path)
    if conflict is not None:
        return replace(_failed(place, conflict), text=text)
    if place.form is Form.CSV:
        table, problems = read_csv(text, place.path)
        return FileRead(path=place.path, text=text, table=table, diagnostics=problems)
    document, problems = read_document(place, text)
    lost = (place.kind, place.id) if document is None and place.kind and has_errors(problems) else None
    return FileRead(path=place.path, text=text, document=document, lost=lost, diagnostics=problems)


def _failed(place: Place, problem: Diagnostic) -> FileRead:
    return FileRead(
        path=place.path, lost=(place.kind, place.id) if place.kind else None, diagnostics=(problem,)
    )


def tree_of(files: Iterable[FileRead]) -> SourceTree:
    """The tree of all files that were read, sorted by path."""
    files = sorted(files, key=lambda file: file.path)
    return SourceTree(
        documents=tuple(file.document for file in files if file.document),
        tables=tuple(file.table for file in files if file.table),
        assets=tuple(file.asset for file in files if file.asset),
        failed_ids=frozenset(file.lost for file in files if file.lost),
        texts={file.path: file.text for file in files if file.text is not None},
    )


def _diagnostics(files: Iterable[FileRead]) -> Iterator[Diagnostic]:
    return (diagnostic for file in files for diagnostic in file.diagnostics)


def _no_content(content: Path) -> Diagnostic:
    if content.is_symlink():
        message = "`content` is a symbolic link, which is not followed"
    else:
        message = "there is no `content` folder here"
    fix = "name the site's folder with `-C`, or create `content/site.yaml` to begin a new site"
    return codes.NO_CONTENT.at(None, message, fix=fix)
