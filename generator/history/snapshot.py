"""The content as git holds it at a revision: a tree like today's, without a checkout.

Takes where a site's repository is and any name of a commit; gives the tree of its ``content``. The files in the folder are not looked at.
"""

import os
from collections.abc import Callable, Mapping
from dataclasses import replace

from generator.diagnostics import Diagnostic
from generator.history.blobs import blobs_of
from generator.history.git import NO_HISTORY, Repository
from generator.history.locating import Located
from generator.model.fact import Unknown
from generator.model.source import SourceTree

_Read = Callable[[Mapping[str, bytes]], tuple[SourceTree, tuple[Diagnostic, ...]]]


def tree_at(
    located: Located,
    revision: str,
    read_files: _Read,
    *,
    wanted: Callable[[str], bool] = lambda _: True,
) -> tuple[SourceTree, tuple[Diagnostic, ...]] | Unknown:
    """The content of the site at ``revision``, and what is wrong with it as text, or why it cannot be had.

    Only files whose path below ``content`` is ``wanted`` are read.
    """
    if isinstance(located.found, Unknown):
        return located.found
    repository = replace(located.found, head=revision)
    found = _files_at(repository, revision)
    if found is None:
        return NO_HISTORY
    files = {path: blob for path, blob in found.items() if wanted(path)}
    blobs = blobs_of(repository, frozenset(files.values()))
    if isinstance(blobs, Unknown):
        return blobs
    if any(blob not in blobs for blob in files.values()):
        return NO_HISTORY
    return read_files({path: blobs[blob] for path, blob in files.items()})


def _files_at(repository: Repository, revision: str) -> dict[str, str] | None:
    """The blobs of all regular files by path below ``content``; None where there is no such revision."""
    printed = repository.ask("ls-tree", "-r", "-z", "--end-of-options", revision + "^{commit}")
    return None if printed is None else dict(map(_entry, filter(_is_file, printed.split(b"\0"))))


def _is_file(entry: bytes) -> bool:
    return entry.startswith(b"100")


def _entry(entry: bytes) -> tuple[str, str]:
    facts, _, path = entry.partition(b"\t")
    return os.fsdecode(path), facts.split()[2].decode()
