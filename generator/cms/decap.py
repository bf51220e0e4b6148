"""Decap CMS itself: one script of five megabytes, of one version whose checksum is written here.

Takes a file that somebody names, or a folder in which it is kept between runs; gives its bytes. It is fetched from npm's registry by
``goalposts cms`` alone, once; a build never fetches. It is no part of the wheel, of which it would be half for a few sites' sake.
"""

import hashlib
import io
import tarfile
from collections.abc import Callable
from pathlib import Path

from generator.diagnostics.refusals import reason_of, remedy_for

VERSION = "3.16.3"
_SHA256 = "7c1efd6b616b4786e279aeef194dd21649a72058d3bc8d1f78901b574610dfb8"
_ARCHIVE = f"decap-cms/-/decap-cms-{VERSION}.tgz"
_MEMBER = "package/dist/decap-cms.js"
_KEPT = f"decap-cms-{VERSION}.js"
#: The archive holds maps of the source too; anything larger is not what was asked for.
MOST_BYTES = 60_000_000

#: Gives the bytes behind an address, at most so many; raises OSError.
Fetch = Callable[[str, int], bytes]


class NoBundleError(Exception):
    """There is no such script; the message says why, and what to do."""


def kept(folder: Path) -> bytes | None:
    """The script as it was kept in ``folder``; None where it is not there, or is not what it was."""
    try:
        found = (folder / _KEPT).read_bytes()
    except OSError:
        return None
    return found if _is_it(found) else None


def bundle(folder: Path, *, given: Path | None, registry: str, fetch: Fetch) -> bytes:
    """The script: out of the file that was given, else as it was kept, else fetched. It is kept in ``folder``.

    Raises NoBundleError.
    """
    if given is None and (there := kept(folder)) is not None:
        return there
    found = _given(given) if given is not None else _fetched(registry, fetch)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        # Half of it would not have its checksum, and be fetched again.
        (folder / _KEPT).write_bytes(found)
    except OSError as fault:
        raise NoBundleError(
            f"{fault.filename or folder / _KEPT} cannot be written: {reason_of(fault)}; {remedy_for(fault)}"
        ) from None
    return found


def _given(path: Path) -> bytes:
    try:
        found = path.read_bytes()
    except OSError as fault:
        raise NoBundleError(f"{path} cannot be read: {reason_of(fault)}; {remedy_for(fault)}") from None
    if not _is_it(found):
        raise NoBundleError(
            f"{path} is not the decap-cms.js of version {VERSION}: its SHA-256 is {hashlib.sha256(found).hexdigest()}, "
            f"not {_SHA256}"
        )
    return found


def _fetched(registry: str, fetch: Fetch) -> bytes:
    address = f"{registry.rstrip('/')}/{_ARCHIVE}"
    try:
        with tarfile.open(fileobj=io.BytesIO(fetch(address, MOST_BYTES)), mode="r:gz") as archive:
            member = archive.extractfile(_MEMBER)
            found = member.read(MOST_BYTES) if member else b""
    except (OSError, tarfile.TarError, KeyError) as fault:
        raise NoBundleError(
            f"{address} cannot be fetched: {fault}. Where there is no way to it, `npm pack decap-cms@{VERSION}` elsewhere and "
            "name the dist/decap-cms.js in it with `--bundle`"
        ) from None
    if not _is_it(found):
        raise NoBundleError(f"{address} is not what was published: its checksum is another")
    return found


def _is_it(found: bytes) -> bool:
    return hashlib.sha256(found).hexdigest() == _SHA256
