"""Readings into the files where they live: one file an account in a folder of their source.

Takes readings in the long form with their source; gives what merging made of each file. Nothing is written where ``dry`` is set, nor
where one of the files cannot take what is its.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path

from generator.diagnostics.refusals import reason_of, remedy_for
from generator.exports import Draft, Merged, NotTakenError, merged, plain_name, showable
from generator.write import ChangedError, OutsideError, place_in_content, write_content

__all__ = ["Merged", "put_into_files", "text_there", "write_text"]


def put_into_files(
    root: Path, drafts: Iterable[Draft], *, source: str, collected: date, texts: dict[str, str], dry: bool
) -> Mapping[str, Merged]:
    """Each file's path with what became of it. ``texts`` are those that this run has changed, also where nothing is written.

    Raises:
        NotTakenError: a file that is there has no column for what would be written, or cannot be read or written.
    """
    of_files = dict(_by_file(showable(drafts), source))
    before = {path: texts[path] if path in texts else text_there(root, path) for path in of_files}
    writes = {
        path: merged(before[path], of_it, source=source, collected=collected)
        for path, of_it in of_files.items()
    }
    for path in writes:
        _inside(root, path)
    for path, change in writes.items():
        if change.changes and not dry:
            write_text(root, path, change.text, before[path])
        texts[path] = change.text
    return writes


def _by_file(drafts: Iterable[Draft], source: str) -> Iterable[tuple[str, list[Draft]]]:
    of_accounts: defaultdict[str | None, list[Draft]] = defaultdict(list)
    for draft in drafts:
        of_accounts[draft.account].append(draft)
    groups: defaultdict[str, list[Draft]] = defaultdict(list)
    folder = plain_name(source, "source")
    for account, of_account in of_accounts.items():
        name = plain_name(account or "", "readings")
        groups[f"content/snapshots/{folder}/{name}.csv"] += of_account
    return sorted(groups.items())


def text_there(root: Path, path: str) -> str:
    """The text of the file at ``path`` with its own ends of lines and byte order mark; empty where there is no file.

    Raises:
        NotTakenError: it cannot be read, or not as UTF-8.
    """
    target = root / path
    try:
        return target.read_bytes().decode("utf-8") if target.is_file() else ""
    except UnicodeDecodeError:
        raise NotTakenError(
            f"`{path}`, where its readings go, cannot be read as UTF-8", fix="mend that file, or move it away"
        ) from None
    except OSError as fault:
        raise NotTakenError(
            f"`{path}`, where its readings go, cannot be read ({reason_of(fault)})", fix=remedy_for(fault)
        ) from None


def write_text(root: Path, path: str, text: str, before: str) -> None:
    """Write ``text`` to ``path`` in the place of ``before``, whole or not at all.

    Raises:
        NotTakenError: the path leads out of the site's content, the file was written to meanwhile, or the disk refuses.
    """
    _inside(root, path)
    try:
        write_content(root, path, text, before)
    except ChangedError:
        raise NotTakenError(
            f"`{path}`, where its readings go, was written to meanwhile", fix="run this again"
        ) from None
    except OSError as fault:
        raise NotTakenError(
            f"`{path}`, where its readings go, cannot be written ({reason_of(fault)})",
            fix=f"{remedy_for(fault)}, then run this again: no reading is written twice",
        ) from None


def _inside(root: Path, path: str) -> None:
    try:
        place_in_content(root, path)
    except OutsideError as error:
        raise NotTakenError(
            f"{error}, and readings are written nowhere else", fix="remove the link that leads out of it"
        ) from None
