"""Sites for tests, written as one text: each file begins at a line like ``=== content/goals/reach.md``."""

import textwrap
from collections.abc import Mapping
from pathlib import Path

_MARK = "=== "
_SITE = "content/site.yaml"


def split_files(text: str) -> dict[str, str]:
    """The files of ``text`` by path. Its common indentation and what stands before the first mark are dropped.

    >>> split_files('''
    ...     === content/goals/reach.md
    ...     ---
    ...     title: Reach
    ... ''')
    {'content/goals/reach.md': '---\\ntitle: Reach\\n'}
    """
    files: dict[str, list[str]] = {}
    lines: list[str] = []
    for line in textwrap.dedent(text).splitlines(keepends=True):
        if line.startswith(_MARK):
            path = line.removeprefix(_MARK).strip()
            assert path not in files, f"{path} stands twice in this text"
            lines = files.setdefault(path, [])
        else:
            lines.append(line)
    return {path: "".join(content) for path, content in files.items()}


def files_in(folder: Path) -> dict[str, bytes]:
    """Every file below ``folder`` by its path there, as bytes: what ``write_files`` would take."""
    found = sorted(path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in found}


def write_files(root: Path, files: str | Mapping[str, str | bytes]) -> Path:
    """Write ``files`` below ``root``: a text for ``split_files``, or texts and bytes by path. Gives ``root``."""
    for path, content in (split_files(files) if isinstance(files, str) else files).items():
        target = root / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content.encode() if isinstance(content, str) else content)
    return root


def write_site(root: Path, files: str | Mapping[str, str | bytes]) -> Path:
    """``write_files``, with a site of the title "Test" where ``files`` hold none."""
    write_files(root, files)
    if not (root / _SITE).exists():
        write_files(root, {_SITE: "title: Test\n"})
    return root
