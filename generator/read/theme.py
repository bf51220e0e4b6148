"""A theme's folder to a ``ThemeSource``: its ``theme.yaml``, its templates, style and words as text, its assets as places.

Takes a theme's name and the site's root and looks there first, then among the themes that ship; the theme that it extends
is looked for in the same way. Whether a theme keeps its contract is for ``check`` to judge.
"""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from generator.diagnostics import Diagnostic, Span
from generator.diagnostics.codes import reading as codes, theme as theme_codes
from generator.diagnostics.suggestions import did_you_mean, listed
from generator.model.source import Asset, Document, Kind, Scalar, Table
from generator.model.theme import StyleSheet, Template, ThemeSource
from generator.read import limits
from generator.read.decoding import decode
from generator.read.documents import read_document
from generator.read.places import Form, Place
from generator.read.walk import read_bytes, walk

_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]{0,63}")
_PACKAGE = Path(__file__).parent.parent
#: Inside an installed package, and beside it in a checkout.
_SHIPPED = (_PACKAGE / "themes", _PACKAGE.parent / "themes")
_STYLE = "assets/style.css"


def read_theme(
    name: str, root: Path, *, at: Span | None = None
) -> tuple[tuple[ThemeSource, ...], tuple[Diagnostic, ...]]:
    """The theme ``name`` of the site at ``root``, or of those that ship, then the one that it extends, and so on.

    Those that can be read; where one cannot, a diagnostic says so. ``at`` is where the name was written, if it was.
    """
    found: list[ThemeSource] = []
    said: list[Diagnostic] = []
    while True:
        source, wrong = _one(name, root, at)
        said.extend(wrong)
        found.extend([source] if source else [])
        parent = _extended(source) if source else None
        if parent is not None and parent.text in [each.name for each in found]:
            said.append(_in_a_circle(parent, found))
            parent = None
        if parent is None:
            return tuple(found), tuple(said)
        name, at = parent.text, parent.span


def is_theme_name(name: str) -> bool:
    """Whether a theme may be called so: its name is its folder's."""
    return _NAME.fullmatch(name) is not None


def shipped_themes() -> frozenset[str]:
    """The names of the themes that ship."""
    return frozenset(path.parent.name for themes in _SHIPPED for path in themes.glob("*/theme.yaml"))


def _one(name: str, root: Path, at: Span | None) -> tuple[ThemeSource | None, tuple[Diagnostic, ...]]:
    if not is_theme_name(name):
        return None, (_unknown(name, root, at),)
    for themes, shown in _places(root):
        if _is_theme(themes / name):
            source, said = _read(name, themes / name, f"{shown}/{name}")
            return source, (*said, *_instead(name, themes, f"{shown}/{name}"))
    return None, (_unknown(name, root, at),)


def _instead(name: str, themes: Path, shown: str) -> Iterator[Diagnostic]:
    """A theme of the site's own that is taken instead of one that ships, scripts and all."""
    if themes.resolve() not in _SHIPPED and any(_is_theme(folder / name) for folder in _SHIPPED):
        message = f"this theme is used instead of the one called `{name}` that ships, with its templates and scripts"
        fix = f"give it a name of its own and write `extends: {name}`, or remove it"
        yield theme_codes.THEME_INSTEAD.at(Span(f"{shown}/theme.yaml", 1), message, fix=fix)


def _extended(source: ThemeSource) -> Scalar | None:
    """The name of the theme that ``source`` extends; anything but one value is for ``check`` to refuse."""
    root = source.document.root
    node = root.get("extends") if isinstance(root, Table) else None
    return node if isinstance(node, Scalar) and node.value is not None else None


def _in_a_circle(parent: Scalar, found: list[ThemeSource]) -> Diagnostic:
    way = " extends ".join(f"`{each}`" for each in [*(source.name for source in found), parent.text])
    fix = "remove this `extends`, or give a theme of your own a name that no other has"
    return theme_codes.THEME_EXTENDS.at(parent.span, f"themes extend each other: {way}", fix=fix)


def _is_theme(folder: Path) -> bool:
    linked = any(path.is_symlink() for path in (folder, folder.parent, folder / "theme.yaml"))
    return not linked and (folder / "theme.yaml").is_file()


def _places(root: Path) -> Iterator[tuple[Path, str]]:
    yield root / "themes", "themes"
    for folder in _SHIPPED:
        yield folder, "goalposts:themes"


def _read(name: str, folder: Path, shown: str) -> tuple[ThemeSource | None, tuple[Diagnostic, ...]]:
    found = walk(folder, shown)
    read = {
        file.path: _text(file.disk, f"{shown}/{file.path}") for file in found.files if _is_text(file.path)
    }
    texts = {path: text for path, text in read.items() if isinstance(text, str)}
    wrong = [text for text in read.values() if isinstance(text, Diagnostic)]
    documents = {path: _document(path, texts[path], name, shown) for path in texts if _is_yaml(path)}
    diagnostics = (*found.diagnostics, *wrong, *(each for _, said in documents.values() for each in said))
    document, _ = documents.pop("theme.yaml", (None, ()))
    if document is None:
        return None, diagnostics
    style = texts.get(_STYLE)
    source = ThemeSource(
        name=name,
        document=document,
        templates={
            path: Template(path=f"{shown}/templates/{path}", text=text)
            for path, text in _below("templates/", texts)
        },
        style=None if style is None else StyleSheet(path=f"{shown}/{_STYLE}", text=style),
        assets={
            path: Asset(source=disk, path=path)
            for path, disk in _below("assets/", {each.path: each.disk for each in found.files})
            if f"assets/{path}" != _STYLE
        },
        locales=tuple(each for each, _ in documents.values() if each is not None),
        texts={f"{shown}/{path}": text for path, text in texts.items()},
    )
    return source, diagnostics


def _is_text(path: str) -> bool:
    return _is_yaml(path) or path == _STYLE or path.startswith("templates/")


def _is_yaml(path: str) -> bool:
    return path == "theme.yaml" or (path.startswith("locales/") and path.endswith(Form.YAML))


def _document(path: str, text: str, name: str, shown: str) -> tuple[Document | None, tuple[Diagnostic, ...]]:
    """``theme.yaml``, or the theme's words in the language that their file is called by."""
    is_words = path.startswith("locales/")
    place = Place(
        path=f"{shown}/{path}",
        form=Form.YAML,
        kind=Kind.THEME_WORDS if is_words else Kind.THEME,
        id=path.removeprefix("locales/").removesuffix(Form.YAML) if is_words else name,
    )
    return read_document(place, text)


def _below(folder: str, files: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    return ((path.removeprefix(folder), each) for path, each in files.items() if path.startswith(folder))


def _text(disk: str, path: str) -> str | Diagnostic:
    raw = read_bytes(disk, path, limits.FILE_BYTES)
    return decode(raw, path) if isinstance(raw, bytes) else raw


def _unknown(name: str, root: Path, at: Span | None) -> Diagnostic:
    known = sorted({path.parent.name for themes, _ in _places(root) for path in themes.glob("*/theme.yaml")})
    fix = did_you_mean(name, known, otherwise=f"choose one of {listed(known)}")
    return codes.UNKNOWN_THEME.at(at, f"there is no theme called `{name}`", fix=fix)
