"""Files where nothing is yet: a new site, or a new folder within one. All of them are written, or none stays.

Takes the folder and texts by path below it; gives nothing. What is there already is never written over.
"""

from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path

from generator.model.text import folded
from generator.write.operations import DISK, FILE_MODE, FOLDER_MODE, Operations

_SCRIPT = "#!"
_SCRIPT_MODE = 0o755
#: A repository that was begun before the site, with what hosts put into a new one.
_NOT_COUNTED = frozenset({".git", ".gitignore", ".gitattributes"})
_OF_A_CLONE = ("readme", "license", "licence", "copying")


def is_free(folder: Path) -> bool:
    """Whether a new site may begin in ``folder``: there is none, or nothing in it but a new repository of git."""
    if not folder.exists():
        return not folder.is_symlink()
    return folder.is_dir() and all(_is_of_a_clone(each.name) for each in folder.iterdir())


def _is_of_a_clone(name: str) -> bool:
    return name in _NOT_COUNTED or folded(name).partition(".")[0] in _OF_A_CLONE


def write_new(folder: Path, files: Mapping[str, str], operations: Operations = DISK) -> None:
    """Write ``files`` below ``folder``, which is made where it is missing.

    Raises:
        FileExistsError: something has one of the names already.
        OSError: the disk refuses. Nothing of what was written stays then, as far as it can be removed.
    """
    made: list[Path] = []
    try:
        for path, text in files.items():
            target = folder / path
            _make_folders(target.parent, made)
            operations.write(target, text.encode("utf-8"))
            made.append(target)
            target.chmod(_SCRIPT_MODE if text.startswith(_SCRIPT) else FILE_MODE)
    except BaseException:
        _take_back(made)
        raise


def _take_back(made: Iterable[Path]) -> None:
    """Remove what was made, innermost last: each that can be removed, whatever became of the others."""
    for each in reversed(tuple(made)):
        with suppress(OSError):
            each.rmdir() if each.is_dir() else each.unlink()


def _make_folders(folder: Path, made: list[Path]) -> None:
    """Make ``folder`` and those above it that are missing, outermost first."""
    missing = [each for each in (folder, *folder.parents) if not each.exists()]
    for each in reversed(missing):
        each.mkdir(mode=FOLDER_MODE)
        made.append(each)
