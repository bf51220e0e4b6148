"""The files of CI that a new site can have: one kind a module of text in a folder of that name, each by its id.

Takes the version of Goalposts that is to be installed; gives texts by path below the site's root. Nothing is fetched here,
and no address of a host stands in any file.
"""

import re
from collections.abc import Mapping
from pathlib import Path

from generator.records import dataclass

_HERE = Path(__file__).parent
#: What this version is installed with, with hashes: in a package beside this file's parent, in a checkout of the source at its top.
_LOCKS = (_HERE.parent / "requirements.txt", _HERE.parents[2] / "requirements" / "site.txt")
_VERSION = "@VERSION@"
_OURSELVES = "goalposts"
#: A package with its hashes and what it is there for; and each of these, which stand in one line or in several.
_ENTRY = re.compile(r"^[a-z0-9][^\n]*\n(?:[ \t]+[^\n]*\n)*", re.MULTILINE)
_ASKED_BY = re.compile(r"^ +#(?: via)? +([^\s#][^\n]*)$", re.MULTILINE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Service:
    """Where a site is checked and built by itself; ``about`` says so in one line of Markdown."""

    id: str
    about: str
    is_locked: bool

    def files(self, version: str) -> Mapping[str, str]:
        """The text of each file by its path."""
        folder = _HERE / self.id
        found = {
            file.relative_to(folder).as_posix(): file.read_text(encoding="utf-8").replace(_VERSION, version)
            for file in sorted(folder.rglob("*"))
            if file.is_file()
        }
        return found | ({"requirements.txt": locked_requirements()} if self.is_locked else {})


def locked_requirements() -> str:
    """What Goalposts needs, every version with its hashes, as it was tried with this version; not what builds it."""
    lock = next(path for path in _LOCKS if path.is_file()).read_text(encoding="utf-8")
    pinned = {entry.partition("==")[0]: entry for entry in _ENTRY.findall(lock)}
    needed = {_OURSELVES}
    while more := {name for name, entry in pinned.items() if needed & _asked_by(entry)} - needed:
        needed |= more
    head = "# What Goalposts needs, with hashes: `pip install --require-hashes -r requirements.txt`.\n"
    return head + "".join(_of_site(entry, needed) for name, entry in pinned.items() if name in needed)


def _asked_by(entry: str) -> set[str]:
    """The packages for which an entry of the lock is there."""
    return {found.partition(" ")[0] for found in _ASKED_BY.findall(entry)}


def _of_site(entry: str, needed: set[str]) -> str:
    """An entry without our own files and what builds us, which a site does not have."""
    lines = entry.replace(f"{_OURSELVES} (../pyproject.toml)", _OURSELVES).splitlines(keepends=True)
    return "".join(line for line in lines if _asked_by(line) <= needed)


SERVICES: Mapping[str, Service] = {
    each.id: each
    for each in (
        Service(
            id="github",
            about="**GitHub Actions** (`.github/workflows/goalposts.yml`): every push and once a day, since deadlines pass without a "
            "commit, the site is checked, built and put onto the branch `gh-pages`; a pull request gets a preview and a summary of "
            "what it moves. Choose that branch once, in the repository's settings under Pages.",
            is_locked=True,
        ),
        Service(
            id="gitlab",
            about="**GitLab CI** (`.gitlab-ci.yml`): the job `pages` publishes; a merge request gets a review app. Add a schedule once "
            "a day under Build, Service schedules: deadlines pass without a commit.",
            is_locked=True,
        ),
        Service(
            id="netlify",
            about="**Netlify** (`netlify.toml`): builds each push and each preview for its own address; a small plugin in `plugins/` keeps "
            "what `goalposts cms` fetched, where the site has a form in the browser. Call a build hook once a day: deadlines pass without a commit.",
            is_locked=True,
        ),
        Service(
            id="pre-commit",
            about="**pre-commit** (`.pre-commit-config.yaml`): after `pre-commit install` a commit that breaks the content is refused.",
            is_locked=False,
        ),
    )
}
