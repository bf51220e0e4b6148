"""A new site, or a new theme of one: the files are made and put where nothing was.

Takes the folder and what was chosen; gives the paths that were written, or why nothing was. It asks nobody.
"""

import json
from collections.abc import Mapping
from pathlib import Path

from generator.diagnostics.refusals import reason_of, remedy_for
from generator.diagnostics.suggestions import listed
from generator.pipeline.cataloguing import catalogue_of
from generator.pipeline.describing import FILES, schema_of
from generator.read import is_theme_name, shipped_themes
from generator.records import dataclass
from generator.scaffold import EMPTY, SERVICES, TEMPLATES, EditorSchema, NewSite, site_files, theme_files
from generator.write import is_free, write_new

__all__ = ["EMPTY", "SERVICES", "TEMPLATES", "Begun", "NewSite", "Refused", "new_site", "new_theme"]


@dataclass(frozen=True, slots=True)
class Begun:
    """What was written, and what of it was there already and stays as it was."""

    written: tuple[str, ...]
    kept: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Refused:
    """Why nothing was written. ``by_disk`` says that the choice was right and the disk refused."""

    reason: str
    by_disk: bool = False


def new_site(folder: Path, site: NewSite) -> Begun | Refused:
    """Begin ``site`` in ``folder``, which has to be missing, empty or a new repository, whose own files stay."""
    try:
        if folder.exists() and not folder.is_dir():
            return Refused(f"`{folder}` is a file; name a folder that is new or empty")
        if not is_free(folder):
            return Refused(
                f"`{folder}` is not empty, and nothing in it is written over; name a folder that is new or empty"
            )
        files = site_files(site, _schemas(folder))
        kept = tuple(path for path in files if _is_there(folder / path))
    except OSError as fault:
        why = f"`{fault.filename or folder}` cannot be read: {reason_of(fault)}"
        return Refused(f"{why}; {remedy_for(fault)}; nothing was written", by_disk=True)
    done = _written(folder, {path: text for path, text in files.items() if path not in kept})
    return done if isinstance(done, Refused) else Begun(done, kept)


def new_theme(root: Path, name: str) -> tuple[str, ...] | Refused:
    """Begin the theme ``name`` of the site in ``root``."""
    if not is_theme_name(name):
        return Refused(
            f"`{name}` is no name of a theme; use letters of a to z, digits, - and _, and begin with a letter or digit"
        )
    if name in shipped_themes():
        return Refused(f"`{name}` is a theme that ships; give yours a name of its own")
    if (root / "themes" / name).exists():
        return Refused(f"`themes/{name}` is there already; give the theme another name")
    return _written(root, theme_files(name))


def _written(root: Path, files: Mapping[str, str]) -> tuple[str, ...] | Refused:
    try:
        write_new(root, files)
    except OSError as fault:
        left = [path for path in files if _may_stay(root / path)]
        stays = f"{listed(left)} could not be removed again" if left else "nothing was written"
        why = f"`{fault.filename or root}` cannot be written: {reason_of(fault)}"
        return Refused(f"{why}; {remedy_for(fault)}; {stays}", by_disk=True)
    return tuple(files)


def _is_there(path: Path) -> bool:
    try:
        path.lstat()
    except (FileNotFoundError, NotADirectoryError):
        return False
    return True


def _may_stay(path: Path) -> bool:
    """Whether it is there, or nobody can say."""
    try:
        return _is_there(path)
    except OSError:
        return True


def _schemas(folder: Path) -> tuple[EditorSchema, ...]:
    """The JSON Schemas of the YAML that authors write, with the ids that ship: the site's own are still to come."""
    known = catalogue_of(folder)
    return tuple(
        EditorSchema(
            kind=each.name,
            patterns=each.patterns,
            text=json.dumps(schema_of(each.name, known), ensure_ascii=False, indent=2) + "\n",
        )
        for each in FILES
        if each.patterns
    )
