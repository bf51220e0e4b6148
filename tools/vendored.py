"""Fetches the libraries that pages carry, or says whether they are what was fetched: ``python -m tools.vendored [--check]``.

Each comes from npm as its makers published it, is held against the checksum that is written here, made short by esbuild, and
written into the default theme under its own licence. It needs npm; a build needs neither npm nor this.
"""

import base64
import hashlib
import subprocess
import sys
import tarfile
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

ASSETS = Path(__file__).parents[1] / "themes/default/assets"
#: What makes a script short.
_ESBUILD = "esbuild@0.25.12"


@dataclass(frozen=True, slots=True, kw_only=True)
class Vendored:
    """One library: its version on npm, the SHA-512 of that archive as npm has it, the files taken from it, what is written.

    ``written`` is the SHA-256 of the file among the theme's assets, in hexadecimal digits.
    """

    name: str
    version: str
    integrity: str
    script: str
    licence: str
    file: str
    written: str


LIBRARIES = (
    Vendored(
        name="minisearch",
        version="7.2.0",
        integrity="sha512-dqT2XBYUOZOiC5t2HRnwADjhNS2cecp9u+TJRiJ1Qp/f5qjkeT5APcGPjHw+bz89Ms8Jp+cG4AlE+QZ/QnDglg==",
        script="package/dist/umd/index.js",
        licence="package/LICENSE.txt",
        file="minisearch.js",
        written="f55d817cf34eba6e3d5d5b6d5780b6f56753474bb188d6b56f1d8c0e068c69ce",
    ),
)


def digest_of(file: Path) -> str:
    """The SHA-256 of a file, in hexadecimal digits."""
    return hashlib.sha256(file.read_bytes()).hexdigest()


def head_of(library: Vendored, licence: str) -> str:
    """The comment over a script: what it is, where it is from, and its licence, which has to stay with every copy."""
    return (
        f"/*! {library.name} {library.version}, made short by {_ESBUILD}\n"
        f"https://registry.npmjs.org/{library.name}/-/{library.name}-{library.version}.tgz\n"
        f"{library.integrity}\n\n{licence.strip()} */\n"
    )


def _fetched(library: Vendored, folder: Path) -> str:
    """The script as it is to be written; ``ValueError`` where the archive is another than the one that was looked at."""
    package = f"{library.name}@{library.version}"
    subprocess.run(["npm", "pack", "--silent", package], cwd=folder, check=True, stdout=subprocess.DEVNULL)
    archive = folder / f"{library.name}-{library.version}.tgz"
    found = "sha512-" + base64.b64encode(hashlib.sha512(archive.read_bytes()).digest()).decode()
    if found != library.integrity:
        raise ValueError(f"{package} has the checksum {found}, not {library.integrity}")
    with tarfile.open(archive) as opened:
        opened.extractall(folder, filter="data")
    short = subprocess.run(
        ["npx", "--yes", _ESBUILD, library.script, "--minify", "--target=es2020", "--legal-comments=none"],
        cwd=folder,
        check=True,
        capture_output=True,
        text=True,
    ).stdout
    return head_of(library, (folder / library.licence).read_text(encoding="utf-8")) + short


def main(arguments: list[str]) -> int:
    if "--check" not in arguments:
        for library in LIBRARIES:
            with TemporaryDirectory() as folder:
                (ASSETS / library.file).write_text(_fetched(library, Path(folder)), encoding="utf-8")
    other = [each for each in LIBRARIES if digest_of(ASSETS / each.file) != each.written]
    for library in other:
        found = digest_of(ASSETS / library.file)
        print(f"{library.file}: its SHA-256 is {found}, not {library.written or 'known'}", file=sys.stderr)
    return 1 if other else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
