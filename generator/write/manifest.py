"""The record of what a build wrote, which lies in the output folder and marks it as ours.

Takes and gives the paths of files with the SHA-256 of what was written there. What is not in it is never removed. It does
not look at the files themselves.
"""

import hashlib
import json
from collections.abc import Mapping
from pathlib import Path

from generator.write.paths import RESERVED, fault_of

MARKER = f"{RESERVED}.json"


def digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def read(path: Path) -> bytes:
    """The content of ``path``; an ``OSError`` names it, which one that comes of an open file does not."""
    try:
        return path.read_bytes()
    except OSError as fault:
        fault.filename = fault.filename or str(path)
        raise


def to_bytes(files: Mapping[str, str]) -> bytes:
    """The record as it is written: the same for the same files."""
    document = {"goalposts": 1, "files": dict(sorted(files.items()))}
    return (json.dumps(document, ensure_ascii=False, indent=1) + "\n").encode()


def read_manifest(folder: Path) -> Mapping[str, str] | None:
    """What was written to ``folder``; None where there is no record, or none that can be believed."""
    marker = folder / MARKER
    if marker.is_symlink() or not marker.is_file():
        return None
    try:
        document = json.loads(read(marker))
    except (ValueError, RecursionError):
        return None
    return _believed(document)


def _believed(document: object) -> Mapping[str, str] | None:
    """A record that somebody edited may name files that are not ours: a path we would not write is not believed."""
    if (
        not isinstance(document, dict)
        or document.get("goalposts") != 1
        or not isinstance(document.get("files"), dict)
    ):
        return None
    files: dict[object, object] = document["files"]
    believed = {
        path: written for path, written in files.items() if isinstance(path, str) and isinstance(written, str)
    }
    return believed if len(believed) == len(files) and not any(map(fault_of, believed)) else None
