"""One YAML or Markdown file: its text to a ``Document``.

Takes a file's place and text and gives its tree, its prose and what is wrong with them. It opens no file, so that
a file of yesterday, out of git, is read in the same way.
"""

from dataclasses import replace

from generator.diagnostics import Diagnostic, Span
from generator.diagnostics.codes import reading as codes
from generator.diagnostics.codes.syntax import DUPLICATE_KEY
from generator.model.source import Document, Kind, Node, Scalar, Table
from generator.model.text import straight
from generator.read.front_matter import Parts, split
from generator.read.places import Form, Place
from generator.read.yaml_tree import read_yaml

#: Kinds whose prose may stand alone. A translation's may too.
_PROSE_ALONE = frozenset((Kind.OBJECTIVE,))
_FIRST_KEYS = {
    Kind.GOAL: "title: Reach more people in our city",
    Kind.CHECKIN: "date: 2026-12-07\n  goal: reach",
    Kind.SNAPSHOT: "date: 2026-11-30\n  values: {followers: 431}",
}


def read_document(place: Place, text: str) -> tuple[Document | None, tuple[Diagnostic, ...]]:
    """The document at ``place``, or None where nothing of it can be used, and all that is wrong with its text."""
    if place.form is Form.MARKDOWN:
        return _markdown(place, text)
    tree = read_yaml(text, place.path)
    said = _second_day(tree.diagnostics) if place.kind is Kind.SNAPSHOT else tree.diagnostics
    return _document(place, tree.root, complete=tree.complete), said


def _second_day(said: tuple[Diagnostic, ...]) -> tuple[Diagnostic, ...]:
    """A day under the first without a dash: its keys stand twice, and none of them is to be taken out."""
    day = next(
        (each for each in said if each.code == DUPLICATE_KEY.id and each.message.startswith("`date`")), None
    )
    if day is None or day.span is None:
        return said
    first = day.span
    message = "a second day begins here, but the file is not a list of days"
    told = replace(
        day,
        message=message,
        fix="begin each day with a dash: `- date: …`, its other keys indented by two spaces",
    )
    others = (
        each for each in said if not (each.code == DUPLICATE_KEY.id and each.span and each.span > first)
    )
    return tuple(told if each is day else each for each in others)


def _markdown(place: Place, text: str) -> tuple[Document | None, tuple[Diagnostic, ...]]:
    parts = split(text)
    if parts is None:
        return None, (_open(place),)
    if parts.keys is None:
        return _without_keys(place, text, parts)
    tree = read_yaml(parts.keys, place.path, first_line=2)
    root = tree.root
    if root is None and tree.complete:
        root = Table((), Span(place.path, 1, 1, 3))
    return _document(place, root, parts, complete=tree.complete), tree.diagnostics


def _document(
    place: Place, root: Node | None, parts: Parts | None = None, *, complete: bool
) -> Document | None:
    assert place.kind is not None
    if not complete and (root is None or isinstance(root, Scalar)):
        return None
    return Document(
        path=place.path,
        kind=place.kind,
        id=place.id,
        language=place.language,
        root=root,
        body=straight(parts.body) if parts else None,
        body_line=parts.body_line if parts else 1,
        complete=complete,
    )


def _without_keys(place: Place, text: str, parts: Parts) -> tuple[Document | None, tuple[Diagnostic, ...]]:
    if place.language is None and place.id.casefold() == "readme":
        return None, (_about_the_folder(place),)
    if place.language is not None or place.kind in _PROSE_ALONE:
        return _document(place, Table((), Span(place.path, 1)), parts, complete=True), ()
    lines = text.split("\n")
    line = next((number for number, line in enumerate(lines, 1) if line.strip()), 1)
    late = lines[line - 1].strip() == "---"
    message = (
        "front matter has to begin on the first line" if late else "this file does not begin with its keys"
    )
    keys = _FIRST_KEYS.get(place.kind, "title: About us") if place.kind else ""
    fix = "delete the lines above it" if late else f"begin the file with\n  ---\n  {keys}\n  ---"
    span = Span(place.path, line, 1, max(1, len(lines[line - 1].rstrip())))
    return None, (codes.FRONT_MATTER_MISSING.at(span, message, fix=fix),)


def _about_the_folder(place: Place) -> Diagnostic:
    """A note to colleagues, which code hosts show beside a folder: nothing of the site refers to it."""
    return codes.UNKNOWN_FILE.at(
        Span(place.path, 1),
        "this file has no keys and tells about its folder, so it is not read",
        fix="move it out of `content/`; a page for readers is a file in `content/pages/` that begins with its `title`",
    )


def _open(place: Place) -> Diagnostic:
    return codes.FRONT_MATTER_OPEN.at(
        Span(place.path, 1, 1, 3),
        "the front matter that begins here does not end",
        fix="write `---` on a line of its own after the last key, not indented",
    )
