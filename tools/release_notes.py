"""The notes of a release: a version's section in the changelog.

``python -m tools.release_notes 1.2.0`` prints it. It fails where the changelog has no such section, where that is empty,
or where the package itself bears another version, so that a wrong tag releases nothing.
"""

import re
import sys
from pathlib import Path

from generator import __version__

ROOT = Path(__file__).resolve().parent.parent


def section(changelog: str, version: str) -> str:
    r"""What the changelog says of ``version``, without its heading; empty where it says nothing.

    >>> section("# Changelog\n\n## 1.1.0 (2026-12-01)\n\n- Faster.\n\n## 1.0.0\n\n- First.\n", "1.1.0")
    '- Faster.'
    """
    heading = re.compile(rf"^## \[?v?{re.escape(version)}\]?(?:[ \t].*)?$", re.MULTILINE)
    found = heading.search(changelog)
    if found is None:
        return ""
    return re.split(r"^## ", changelog[found.end() :], maxsplit=1, flags=re.MULTILINE)[0].strip()


def trouble(changelog: str, version: str) -> str | None:
    """Why ``version`` cannot be released, None where it can."""
    if version != __version__:
        return f"the package bears the version {__version__}, not {version}"
    if not section(changelog, version):
        return f"CHANGELOG.md says nothing under `## {version}`"
    return None


def main(version: str) -> int:
    changelog = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    wrong = trouble(changelog, version)
    print(wrong or section(changelog, version), file=sys.stderr if wrong else sys.stdout)
    return 1 if wrong else 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1]))
