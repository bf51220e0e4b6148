"""The other versions of Python on this machine, each with the locked libraries: ``python -m tools.pythons FOLDER``.

Makes an environment a version in ``FOLDER``, where there is none for these locks, and prints their interpreters with ``:`` between them. What
tests do with them stands in ``tests/promises/test_reproducible.py``. A version that is not here is left out, and said.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

LOCKS = Path(__file__).resolve().parents[1] / "requirements/site.txt"
#: Those that CI checks.
VERSIONS = ("3.11", "3.12", "3.13")
_PYENV = Path(os.environ.get("PYENV_ROOT", Path.home() / ".pyenv")) / "versions"


def _candidates(version: str) -> Iterator[str]:
    yield from (str(path) for path in sorted(_PYENV.glob(f"{version}.*/bin/python")))
    named = shutil.which(f"python{version}")
    yield from [named] if named else []


def _is(python: str, version: str) -> bool:
    """A name on the path may be one of pyenv's, which only says that there is no such version."""
    asked = [python, "-c", "import sys; print('%d.%d' % sys.version_info[:2])"]
    try:
        done = subprocess.run(asked, capture_output=True, text=True, check=False)
    except OSError:
        return False
    return done.returncode == 0 and done.stdout.strip() == version


def found(version: str) -> str | None:
    """An interpreter of this version."""
    return next((each for each in _candidates(version) if _is(each, version)), None)


def environment(python: str, folder: Path) -> str:
    """The interpreter of an environment in ``folder`` that has the locked libraries."""
    stamp, made = folder / ".locks", folder / "bin/python"
    if not stamp.exists() or stamp.read_bytes() != LOCKS.read_bytes():
        subprocess.run([python, "-m", "venv", "--clear", str(folder)], check=True)
        pip = [
            str(made),
            "-m",
            "pip",
            "--disable-pip-version-check",
            "--quiet",
            "install",
            "--require-hashes",
            "-r",
        ]
        subprocess.run([*pip, str(LOCKS)], check=True, stdout=sys.stderr)
        stamp.write_bytes(LOCKS.read_bytes())
    return str(made)


def main(folder: Path) -> int:
    here = "{}.{}".format(*sys.version_info[:2])
    pythons = {version: found(version) for version in VERSIONS if version != here}
    for version in (each for each, python in pythons.items() if python is None):
        print(f"no Python {version} here", file=sys.stderr)
    there = {version: python for version, python in pythons.items() if python is not None}
    print(
        os.pathsep.join(environment(python, folder.absolute() / version) for version, python in there.items())
    )
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
