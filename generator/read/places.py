"""What a file is by its place and its name: its kind, its form, its id and its language.

Takes a path below ``content/`` and gives a ``Place``, or the reason why a file there is not read. It opens nothing.
"""

from enum import StrEnum
from pathlib import PurePosixPath

from generator.diagnostics import Diagnostic, Span
from generator.diagnostics.codes import reading as codes
from generator.diagnostics.suggestions import did_you_mean, import_instead, listed
from generator.model.source import Kind
from generator.records import dataclass

CONTENT = "content"
ASSETS = "assets"


class Form(StrEnum):
    """How a file is read."""

    YAML = ".yaml"
    MARKDOWN = ".md"
    CSV = ".csv"
    ASSET = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """One file that is read. ``path`` is the one its diagnostics name; ``kind`` is None for an asset."""

    path: str
    form: Form
    kind: Kind | None
    id: str
    language: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Misplaced:
    """A file that is not read, why, and the document whose id it most likely means to give."""

    problem: Diagnostic
    lost: tuple[Kind, str] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Folder:
    """A folder of ``content/``. ``named`` says that a file's name is an id, in which a dot begins a language."""

    kind: Kind
    forms: tuple[Form, ...]
    deep: bool = True
    named: bool = True


FOLDERS = {
    "objectives": _Folder(kind=Kind.OBJECTIVE, forms=(Form.MARKDOWN,), deep=False),
    "goals": _Folder(kind=Kind.GOAL, forms=(Form.MARKDOWN, Form.YAML)),
    "metrics": _Folder(kind=Kind.METRICS, forms=(Form.YAML,), deep=False, named=False),
    "snapshots": _Folder(kind=Kind.SNAPSHOT, forms=(Form.YAML, Form.MARKDOWN, Form.CSV), named=False),
    "checkins": _Folder(kind=Kind.CHECKIN, forms=(Form.MARKDOWN,)),
    "pages": _Folder(kind=Kind.PAGE, forms=(Form.MARKDOWN,)),
}
_FILES = {"site.yaml": Kind.SITE, "annotations.yaml": Kind.ANNOTATIONS, "sources.yaml": Kind.SOURCES}
_LIKE = {
    ".yml": Form.YAML,
    ".yaml": Form.YAML,
    ".md": Form.MARKDOWN,
    ".mdown": Form.MARKDOWN,
    ".markdown": Form.MARKDOWN,
    ".csv": Form.CSV,
}
#: Pictures, documents and fonts. What a browser would run as a page or a script of the site is none of them.
ASSET_ENDINGS = (
    ".png", ".jpg", ".jpeg", ".webp", ".gif", ".avif", ".svg", ".ico", ".pdf", ".csv", ".txt", ".docx", ".xlsx", ".pptx",
    ".odt", ".ods", ".odp", ".woff", ".woff2", ".ttf", ".otf",
)  # fmt: skip
_IMPORTED = frozenset((".tsv", ".json", ".xls", ".xlsx", ".ods", ".txt"))
_BACKUP_ENDINGS = ("~", ".swp", ".swo", ".orig", ".bak", ".rej", ".tmp", ".part")
_SYSTEM_FILES = frozenset(("Thumbs.db", "desktop.ini"))


def is_left_behind(name: str) -> bool:
    """Whether a file is hidden, an editor's backup or a desktop's bookkeeping.

    >>> [name for name in (".reach.md.swp", "reach.md~", "#reach.md#", "reach.md") if not is_left_behind(name)]
    ['reach.md']
    """
    if name.startswith((".", "~$", ".#")) or name.endswith(_BACKUP_ENDINGS) or name in _SYSTEM_FILES:
        return True
    return len(name) > 1 and name.startswith("#") and name.endswith("#")


def place_of(path: str) -> Place | Misplaced:
    """The place of the file ``content/<path>``.

    >>> place_of("goals/web/reach.nb.md")
    Place(path='content/goals/web/reach.nb.md', form=<Form.MARKDOWN: '.md'>, kind=<Kind.GOAL: 'goal'>, id='reach', language='nb')
    """
    top, _, rest = path.partition("/")
    full = f"{CONTENT}/{path}"
    if not rest:
        return _at_the_top(full, top)
    if top == ASSETS:
        if not path.casefold().endswith(ASSET_ENDINGS):
            return _no_asset(full)
        if not path.isprintable() or "\\" in path:
            return Misplaced(problem=_unfit_for_addresses(full))
        return Place(path=full, form=Form.ASSET, kind=None, id=path)
    return _in_folder(full, PurePosixPath(path), FOLDERS[top])


def misplaced_folder(path: str) -> Misplaced:
    """A folder at the top of ``content/`` that is none of its own."""
    return Misplaced(
        problem=codes.UNKNOWN_FILE.at(
            Span(path, 1),
            "`content/` has no folder of this name, so nothing in it is read",
            fix=did_you_mean(
                PurePosixPath(path).name,
                (*FOLDERS, ASSETS),
                otherwise=f"move its contents to one of {listed(FOLDERS)}",
            ),
        )
    )


def _no_asset(full: str) -> Misplaced:
    endings = listed(ending.removeprefix(".") for ending in ASSET_ENDINGS)
    return Misplaced(
        problem=codes.ASSET_ENDING.at(
            Span(full, 1),
            "a file with this ending is not published from here",
            fix=f"save it as one of {endings}; scripts and styles belong in a theme",
        )
    )


def _unfit_for_addresses(full: str) -> Diagnostic:
    message = "the name of this file or of its folder has an invisible character or a backslash, so it cannot be published"
    return codes.FILE_NAME.at(
        Span(full, 1), message, fix="rename it: letters, digits, `-` and `_` always work"
    )


def _at_the_top(full: str, name: str) -> Place | Misplaced:
    if name in _FILES:
        return Place(path=full, form=Form.YAML, kind=_FILES[name], id=name.removesuffix(".yaml"))
    if name in FOLDERS or name == ASSETS:
        fix = "replace it with a folder of that name"
        return Misplaced(
            problem=codes.UNKNOWN_FILE.at(Span(full, 1), "this is a file, but a folder is expected", fix=fix)
        )
    meant = name.lower().removesuffix(".yml").removesuffix(".yaml") + ".yaml"
    if meant in _FILES and meant != name:
        return _wrong_ending(full, meant, (_FILES[meant], meant.removesuffix(".yaml")))
    fix = did_you_mean(
        name,
        (*_FILES, *FOLDERS),
        otherwise=f"move it to one of the folders {listed(FOLDERS)}, or out of `content/`",
    )
    return Misplaced(
        problem=codes.UNKNOWN_FILE.at(Span(full, 1), "a file of this name is not read here", fix=fix)
    )


def _in_folder(full: str, path: PurePosixPath, folder: _Folder) -> Place | Misplaced:
    if len(path.parts) > 2 and not folder.deep:
        return _too_far_down(full, path)
    form = next((form for form in folder.forms if path.suffix == form), None)
    id_, dot, language = path.stem.partition(".") if folder.named else (path.stem, "", "")
    if form is None:
        return _not_of_form(full, path, folder, (folder.kind, id_))
    if dot and not language:
        return Misplaced(problem=_nothing_after_dot(full, path), lost=(folder.kind, id_))
    return Place(path=full, form=form, kind=folder.kind, id=id_, language=language or None)


def _not_of_form(full: str, path: PurePosixPath, folder: _Folder, lost: tuple[Kind, str]) -> Misplaced:
    like = _LIKE.get(path.suffix.lower())
    if like is Form.CSV and Form.CSV not in folder.forms:
        return _wrong_ending(
            full,
            f"content/snapshots/{path.stem}.csv",
            lost,
            "tables of readings belong in `content/snapshots/`",
        )
    if like is Form.MARKDOWN and folder.kind is Kind.METRICS:
        return _note_beside_metrics(full)
    if like is not None:
        form = like if like in folder.forms else folder.forms[0]
        return _wrong_ending(full, path.stem + form, lost)
    if folder.kind is Kind.SNAPSHOT and path.suffix.lower() in _IMPORTED:
        fix = f"{import_instead(full)}, which writes its readings here"
    elif path.suffix.lower() in (".txt", ""):
        fix = f"name it `{path.stem}{folder.forms[0]}` if it is content"
    else:
        fix = "keep pictures and downloads in `content/assets/`, and everything else outside `content/`"
    endings = " or ".join(f"`{form}`" for form in folder.forms)
    problem = codes.UNKNOWN_FILE.at(
        Span(full, 1), f"this file is not read: files here end in {endings}", fix=fix
    )
    return Misplaced(problem=problem)


def _note_beside_metrics(full: str) -> Misplaced:
    """Prose in a folder of YAML: nothing can be lost with it, since a metric that it means is missed where it is used."""
    return Misplaced(
        problem=codes.UNKNOWN_FILE.at(
            Span(full, 1),
            "metrics are not written in Markdown, so this file is not read",
            fix="move it out of `content/`; a page for readers is a file in `content/pages/` that begins with its `title`",
        )
    )


def _wrong_ending(full: str, name: str, lost: tuple[Kind, str], message: str = "") -> Misplaced:
    return Misplaced(
        problem=codes.WRONG_ENDING.at(
            Span(full, 1), message or "files with this ending are not read here", fix=f"name it `{name}`"
        ),
        lost=lost,
    )


def _nothing_after_dot(full: str, path: PurePosixPath) -> Diagnostic:
    return codes.FILE_NAME.at(
        Span(full, 1),
        "the dot in this name begins a language, but none follows",
        fix=f"name it `{path.stem.rstrip('.')}{path.suffix}`",
    )


def _too_far_down(full: str, path: PurePosixPath) -> Misplaced:
    problem = codes.UNKNOWN_FILE.at(
        Span(full, 1),
        f"`content/{path.parts[0]}/` cannot have folders inside",
        fix=f"move it to `content/{path.parts[0]}/{path.name}`",
    )
    return Misplaced(problem=problem, lost=None)
