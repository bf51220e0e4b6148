"""Goals that are copies of another: the same file under a second name.

Takes the tree; gives a warning at each copy. Files that differ in a word are two goals.
"""

import re
from collections.abc import Collection, Iterable, Iterator

from generator.check.names.ids import originals
from generator.diagnostics import Diagnostic, Span
from generator.diagnostics.codes.content import BAD_ID, ID_TAKEN
from generator.diagnostics.codes.goals import COPIED_GOAL, SUPPORTS_LOOP
from generator.model.source import Kind, SourceTree

#: ``reach (1)``, ``reach - Copy``, ``reach copy 2``, in the languages of the house.
_COPY = re.compile(
    r"(?P<stem>.+?)(?:[ _-]+\((?:\d+|copy|kopi|نسخة)\)|[ _-]+(?:copy|kopi|kopia|نسخة)(?:[ _-]?\(?\d+\)?)?)(?P<ending>\.\w+)",
    re.IGNORECASE,
)
#: What comes of two names for one goal, or of a name that a copy was given by a file manager.
_NAME_THE_PAIR = frozenset({BAD_ID.id, ID_TAKEN.id, SUPPORTS_LOOP.id})


def copy_diagnostics(tree: SourceTree, told: Iterable[Diagnostic]) -> Iterator[Diagnostic]:
    """Every goal whose file says exactly what another's says; the shorter path is the original.

    Nothing is said of a pair of which ``told`` already names one for what comes of it.
    """
    first: dict[str, str] = {}
    named = {each.span.path for each in told if each.span is not None and each.code in _NAME_THE_PAIR}
    paths = (document.path for document in originals(tree.of(Kind.GOAL)))
    names = {document.path for document in originals(tree.of(Kind.GOAL))}
    for path in sorted(paths, key=lambda path: (len(path), path)):
        text = tree.texts.get(path, "").strip()
        other = first.setdefault(text, path) if text else path
        if other == path and path not in named:
            yield from _named_as_copy(path, names)
        if other != path and not named & {path, other}:
            message = f"this file says exactly what {other} says, so the same goal is shown twice"
            yield COPIED_GOAL.at(Span(path, 1), message, fix="remove one of the two, or change this one")


def _named_as_copy(path: str, names: Collection[str]) -> Iterator[Diagnostic]:
    """A file whose name is what a file manager gives a copy, while the original is there."""
    match = _COPY.fullmatch(path)
    original = f"{match['stem']}{match['ending']}" if match is not None else None
    if original in names:
        message = f"this file has the name of a copy of {original}"
        fix = "remove it, or rename it: its name is the goal's address"
        yield COPIED_GOAL.at(Span(path, 1), message, fix=fix)
