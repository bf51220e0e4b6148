"""A site whose surroundings are full of words that nobody may read: its folder, the user, the environment, git, and files that are hidden.

Takes a folder; gives a ``Private``, whose ``run`` types a command there as a process of its own. Every word begins with ``zqcanary-`` and says
where it was put.
"""

import os
import re
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from tests.cli.running import HUNG, Ran
from tests.cli.sites import SITE
from tests.folders import write_files

ROOT = Path(__file__).parents[2]
WORDS = re.compile(rb"zqcanary-[a-z]+")
#: What machines that build hold secrets in, and what a program might think of saying by itself.
_VARIABLES = (
    "AWS_SECRET_ACCESS_KEY", "AZURE_STATIC_WEB_APPS_API_TOKEN", "BUILD_ID", "CF_API_TOKEN", "CI_JOB_TOKEN", "CI_PAGES_URL",
    "CLOUDFLARE_API_TOKEN", "COMMIT_REF", "COMPUTERNAME", "DATABASE_URL", "DEPLOY_PRIME_URL", "EMAIL", "GH_TOKEN",
    "GITHUB_ACTOR", "GITHUB_TOKEN", "GIT_AUTHOR_EMAIL", "GIT_AUTHOR_NAME", "HOSTNAME", "LOGNAME", "NAME", "NETLIFY_AUTH_TOKEN",
    "OLDPWD", "PGPASSWORD", "SITE_NAME", "SSH_AUTH_SOCK", "URL", "USER", "USERNAME", "WAREHOUSE_PASSWORD",
)  # fmt: skip
#: Below the root; a word in each that no link leads to, and that no build may copy.
_HIDDEN = (
    ".env", ".env.production", ".netrc", ".npmrc", ".git-credentials", ".ssh/id_rsa", "secrets.yaml", "notes.txt", "content/.env",
    "content/.hidden/a.md", "content/goals/.env", "content/goals/.draft.md", "content/goals/followers.md~", "content/pages/.env",
    "content/snapshots/.env", "content/snapshots/.a.csv", "content/assets/.env", "content/assets/.htpasswd",
    "content/assets/.private/plan.csv", "content/assets/.plan.csv", "content/assets/plan.csv.bak", "content/assets/unnamed.csv",
    "themes/mine/.env", "themes/mine/assets/.env", "themes/mine/assets/.git/config", "themes/mine/assets/style.css~",
    "themes/mine/templates/.env", "themes/mine/templates/.base.html", "themes/mine/locales/.env", "themes/mine/locales/.nb.yaml",
    "themes/other/assets/style.css",
)  # fmt: skip
_SETTINGS = """
=== content/site.yaml
title: Test
as_of: 2026-12-11
languages: [en, nb, ar]
timezone: Europe/Oslo
base_url: https://goals.example.org/
repository: https://github.com/team/goals
theme: mine
audiences: {public: {}, client: {}}
=== content/sources.yaml
connections:
  warehouse: {kind: postgres, host: zqcanary-host, user: zqcanary-user, password_env: WAREHOUSE_PASSWORD}
queries:
  mentions: {connection: warehouse, table: zqcanary-table, date: day, metric: mentions, value: n, account: facebook/palace}
=== content/checkins/2026-12-01-a.md
---
{date: 2026-12-01, goal: followers, author: Dana}
---
We made [a plan](../assets/menu.csv) and put it online.
=== content/assets/menu.csv
pizza,9
=== themes/mine/theme.yaml
name: mine
api: 1
extends: default
=== themes/mine/assets/style.css
.answer { font-weight: 700; }
"""


@dataclass(frozen=True, kw_only=True)
class Private:
    """The site's ``root``, the folder that commands are typed in, and the environment that they see."""

    root: Path
    folder: Path
    environ: dict[str, str]

    def run(self, *arguments: str | Path) -> Ran:
        done = subprocess.run(
            [sys.executable, "-m", "generator", *map(str, arguments), "-C", str(self.root)],
            cwd=self.folder,
            env=self.environ,
            capture_output=True,
            timeout=HUNG,
            check=False,
            text=True,
        )
        return Ran(done.returncode, done.stdout, done.stderr)

    def git(self, *arguments: str, name: str = "zqcanary-name") -> None:
        people = {
            f"GIT_{who}_{what}": value
            for who in ("AUTHOR", "COMMITTER")
            for what, value in (("NAME", name), ("EMAIL", "zqcanary-mail@example.org"))
        }
        quiet = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}
        environ = {"PATH": self.environ["PATH"], **quiet, **people}
        subprocess.run(["git", *arguments], cwd=self.root, env=environ, check=True, capture_output=True)

    def replace(self, path: str, old: str, new: str) -> None:
        text = (self.root / path).read_text()
        assert old in text
        (self.root / path).write_text(text.replace(old, new))

    def moved(self, name: str = "zqcanary-name") -> None:
        """The target is lowered by a person of git's, who says why to git and to nobody else."""
        self.replace("content/goals/followers.md", "target: +20%", "target: +15%")
        self.git("commit", "-q", "-am", "zqcanary-subject\n\nzqcanary-body", name=name)


def private(folder: Path) -> Private:
    root = folder / "zqcanary-folder/site"
    site = {**_files(SITE), **_files(_SETTINGS)}
    write_files(root, site)
    for name in ("zqcanary-cwd", "zqcanary-home", "zqcanary-cache", "zqcanary-tmp"):
        (folder / name).mkdir()
    words = {name: f"zqcanary-{name.lower().replace('_', '')}" for name in _VARIABLES}
    environ = {
        **words,
        "PATH": os.environ["PATH"],
        "PYTHONPATH": str(ROOT),
        "HOME": str(folder / "zqcanary-home"),
        "XDG_CACHE_HOME": str(folder / "zqcanary-cache"),
        "TMPDIR": str(folder / "zqcanary-tmp"),
        **{name: value for name, value in os.environ.items() if name.startswith("COVERAGE_")},
    }
    made = Private(root=root, folder=folder / "zqcanary-cwd", environ=environ)
    _hide(root, folder)
    made.git("init", "-q", "-b", "zqcanary-branch")
    made.git("remote", "add", "origin", "https://x:zqcanary-remote@github.com/team/goals")
    made.git("config", "user.email", "zqcanary-config@example.org")
    made.git("add", "-A")
    made.git("commit", "-q", "-m", "zqcanary-first")
    return made


def _files(text: str) -> dict[str, str | bytes]:
    from tests.folders import split_files

    return dict(split_files(text))


def _hide(root: Path, folder: Path) -> None:
    for path in _HIDDEN:
        word = "".join(each for each in path.lower() if each.isalpha())
        write_files(root, {path: f"zqcanary-{word}\n"})
    outside = folder / "outside.csv"
    outside.write_text("zqcanary-outside\n")
    (root / "content/assets/link.csv").symlink_to(outside)
    (root / "themes/mine/assets/link.csv").symlink_to(outside)
