"""A theme's folder to a ``ThemeSource``: its ``theme.yaml``, its templates as text and its assets as places on disk.

Takes a theme's name and the site's root and looks there first, then among the themes that ship. Whether the theme
keeps its contract is for ``check`` to judge.
"""

import re
from collections.abc import Iterator
from pathlib import Path

from generator.diagnostics import Diagnostic, Span
from generator.diagnostics.codes import reading as codes
from generator.diagnostics.suggestions import did_you_mean, listed
from generator.model.source import Asset, Document, Kind
from generator.model.theme import Template, ThemeSource
from generator.read import limits
from generator.read.decoding import decode
from generator.read.documents import read_document
from generator.read.places import Form, Place
from generator.read.walk import Found, Walk, read_bytes, walk

_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]{0,63}")
_PACKAGE = Path(__file__).parent.parent
#: Inside an installed package, and beside it in a checkout.
_SHIPPED = (_PACKAGE / "themes", _PACKAGE.parent / "themes")


def read_theme(
    name: str, root: Path, *, at: Span | None = None
) -> tuple[ThemeSource | None, tuple[Diagnostic, ...]]:
    """The theme ``name`` of the site at ``root``, or of those that ship; None where its ``theme.yaml`` cannot be read.

    ``at`` is where the name was written, if it was.
    """
    if _NAME.fullmatch(name) is None:
        return None, (_unknown(name, root, at),)
    for themes, shown in _places(root):
        if _is_theme(themes / name):
            return _read(name, themes / name, f"{shown}/{name}")
    return None, (_unknown(name, root, at),)


def _is_theme(folder: Path) -> bool:
    linked = folder.is_symlink() or folder.parent.is_symlink()
    return not linked and (folder / "theme.yaml").is_file()


def _places(root: Path) -> Iterator[tuple[Path, str]]:
    yield root / "themes", "themes"
    for folder in _SHIPPED:
        yield folder, "goalposts:themes"


def _read(name: str, folder: Path, shown: str) -> tuple[ThemeSource | None, tuple[Diagnostic, ...]]:
    found = walk(folder, shown)
    document, problems = _document(name, folder, shown)
    templates, unreadable = _templates(found, shown)
    diagnostics = (*found.diagnostics, *problems, *unreadable)
    if document is None:
        return None, diagnostics
    assets = {path: Asset(source=file.disk, path=path) for path, file in _below("assets/", found)}
    return ThemeSource(name=name, document=document, templates=templates, assets=assets), diagnostics


def _document(name: str, folder: Path, shown: str) -> tuple[Document | None, tuple[Diagnostic, ...]]:
    place = Place(path=f"{shown}/theme.yaml", form=Form.YAML, kind=Kind.THEME, id=name)
    text = _text(str(folder / "theme.yaml"), place.path)
    return read_document(place, text) if isinstance(text, str) else (None, (text,))


def _templates(found: Walk, shown: str) -> tuple[dict[str, Template], list[Diagnostic]]:
    templates: dict[str, Template] = {}
    problems: list[Diagnostic] = []
    for name, file in _below("templates/", found):
        path = f"{shown}/{file.path}"
        text = _text(file.disk, path)
        if isinstance(text, str):
            templates[name] = Template(path=path, text=text)
        else:
            problems.append(text)
    return templates, problems


def _below(folder: str, found: Walk) -> Iterator[tuple[str, Found]]:
    return ((file.path.removeprefix(folder), file) for file in found.files if file.path.startswith(folder))


def _text(disk: str, path: str) -> str | Diagnostic:
    raw = read_bytes(disk, path, limits.FILE_BYTES)
    return decode(raw, path) if isinstance(raw, bytes) else raw


def _unknown(name: str, root: Path, at: Span | None) -> Diagnostic:
    known = sorted({path.parent.name for themes, _ in _places(root) for path in themes.glob("*/theme.yaml")})
    fix = did_you_mean(name, known, otherwise=f"choose one of {listed(known)}")
    return codes.UNKNOWN_THEME.at(at, f"there is no theme called `{name}`", fix=fix)
