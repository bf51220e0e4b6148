"""Files that end in ``.csv`` and are something else: a pointer, a web page, an export with lines above its header.

Takes a file's text; gives one diagnostic that names what it is, or None of a table.
"""

import re

from generator.diagnostics import Diagnostic, Span
from generator.diagnostics.codes import tables as codes
from generator.diagnostics.suggestions import import_instead

_POINTER = "version https://git-lfs.github.com/spec/"
_PAGE = re.compile(r"\s*<(?:!doctype html|html|\?xml|head|body)\b", re.IGNORECASE)
_SEPARATOR = re.compile(r'"?sep=(.)"?')
_MOST = 40


def foreign(text: str, path: str) -> Diagnostic | None:
    """What to say of a text whose first line tells that no table of ours begins there."""
    end = text.find("\n")
    first = (text if end < 0 else text[:end]).rstrip("\r")
    said = _pointer(first) or _page(text) or _separator(first) or _comments(text, path)
    if said is None:
        return None
    message, fix = said
    return codes.CSV_HEADER.at(Span(path, 1, 1, max(1, len(first))), message, fix=fix)


def _pointer(first: str) -> tuple[str, str] | None:
    if not first.startswith(_POINTER):
        return None
    return (
        "this is a pointer of Git LFS, not the table itself",
        "run `git lfs pull`, or keep the file without LFS",
    )


def _page(text: str) -> tuple[str, str] | None:
    if not _PAGE.match(text[:200]):
        return None
    return (
        "this is a web page, not a table: perhaps the site asked to sign in",
        "export the table again while signed in, and open it before you keep it",
    )


def _separator(first: str) -> tuple[str, str] | None:
    match = _SEPARATOR.fullmatch(first)
    if match is None:
        return None
    fix = (
        "delete this line"
        if match[1] == ","
        else "delete this line, and save the file with commas between cells"
    )
    return f"`{first}` is a spreadsheet's note on its separator, not a header", fix


def _comments(text: str, path: str) -> tuple[str, str] | None:
    """Lines with ``#`` above the header, as analytics tools write them."""
    if not text.startswith("#"):
        return None
    lines = text.split("\n", _MOST)[:_MOST]
    count = next((n for n, line in enumerate(lines) if not line.startswith("#") and line.strip()), 0)
    if count == 0:
        return None
    what = "this line is a remark" if count == 1 else f"the first {count} lines are remarks"
    which = "delete it" if count == 1 else f"delete lines 1 to {count}"
    return f"{what} of the program that wrote the file, not a header", f"{which}, or {import_instead(path)}"
