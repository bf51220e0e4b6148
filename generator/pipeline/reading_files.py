"""Readings into the files where they live: one file an account in a folder of their source.

Takes readings in the long form with their source; gives what merging made of each file. Nothing is written where ``dry`` is set, nor
where one of the files cannot take what is its.
"""

import re
from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path

from generator.exports import Draft, Merged, NotTakenError, merged
from generator.write import write_content

__all__ = ["Merged", "put_into_files"]

_NOT_IN_NAMES = re.compile(r"[^\w.-]+")


def put_into_files(
    root: Path, drafts: Iterable[Draft], *, source: str, collected: date, texts: dict[str, str], dry: bool
) -> Mapping[str, Merged]:
    """Each file's path with what became of it. ``texts`` are those that this run has changed, also where nothing is written.

    Raises:
        NotTakenError: a file that is there has no column for what would be written, or cannot be read.
    """
    writes = {
        path: merged(
            texts[path] if path in texts else _there(root, path), of_it, source=source, collected=collected
        )
        for path, of_it in _by_file(drafts, source)
    }
    for path, change in writes.items():
        texts[path] = change.text
        if change.changes and not dry:
            write_content(root, path, change.text)
    return writes


def _by_file(drafts: Iterable[Draft], source: str) -> Iterable[tuple[str, list[Draft]]]:
    groups: dict[str, list[Draft]] = {}
    folder = _name(source) or "source"
    for draft in drafts:
        name = _name(draft.account or "") or "readings"
        groups.setdefault(f"content/snapshots/{folder}/{name}.csv", []).append(draft)
    return sorted(groups.items())


def _name(text: str) -> str:
    return _NOT_IN_NAMES.sub("-", text).strip("-.").lower()


def _there(root: Path, path: str) -> str:
    target = root / path
    try:
        return target.read_bytes().decode("utf-8") if target.is_file() else ""
    except (OSError, UnicodeDecodeError):
        raise NotTakenError(
            f"`{path}`, where its readings go, cannot be read as UTF-8", fix="mend that file, or move it away"
        ) from None
