"""Small repositories that tell how a goal was moved: written file by file, committed on days that the test names."""

import os
import subprocess
from datetime import date, datetime
from pathlib import Path
from typing import Any

from generator.check import check_book, check_site
from generator.diagnostics import has_errors
from generator.history import locate
from generator.model.book import Book
from generator.model.verdict import Ledger, Move
from generator.pipeline.addresses import RESERVED
from generator.pipeline.remembering import remember
from generator.read import read_site

AS_OF = date(2026, 12, 11)
#: A site that judges like the usual one; its readings are for the tests that need some.
SITE = "title: Test\ntimezone: Europe/Oslo\n"
#: A goal in the words of which tests move a few.
GOAL = """\
---
title: Grow our followers in the city
owner: Dana
platform: facebook
account: facebook/pp
period: {start: 2026-11-23, end: 2026-12-22}
key_results:
  - id: followers
    metric: followers
    baseline: 400
    target: 490
---
A new local pizza restaurant wants to spread the word.
"""


class Story:
    """One repository. ``root`` is the site's root, which may lie below the repository's ``top``."""

    def __init__(self, top: Path, root: Path | None = None) -> None:
        self.top = top
        self.root = root or top
        self.root.mkdir(parents=True, exist_ok=True)
        self.git("init", "-q", "-b", "main", str(self.top), cwd=self.top)
        self.write({"content/site.yaml": SITE})

    def git(
        self, *arguments: str, day: str = "2026-11-01", author: str = "Dana", cwd: Path | None = None
    ) -> str:
        moment = day if ":" in day else f"{day}T12:00:00+01:00"
        people = {
            f"GIT_{who}_{what}": value
            for who in ("AUTHOR", "COMMITTER")
            for what, value in _person(author, moment)
        }
        quiet = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}
        done = subprocess.run(
            ["git", *arguments], cwd=cwd or self.top, env={**os.environ, **quiet, **people}, capture_output=True,
            text=True, check=False,
        )  # fmt: skip
        assert done.returncode == 0, f"git {' '.join(arguments)}: {done.stderr}{done.stdout}"
        return done.stdout.strip()

    def write(self, files: dict[str, str | bytes | None]) -> None:
        """Write files below the root; None takes one away."""
        for path, content in files.items():
            target = self.root / path
            if content is None:
                target.unlink()
                continue
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(content if isinstance(content, bytes) else content.encode())

    def commit(self, day: str, files: dict[str, str | bytes | None] | None = None, **person: str) -> str:
        """Write ``files`` and commit all that there is on ``day``; gives the commit's hash."""
        self.write(files or {})
        self.git("add", "-A", day=day)
        self.git("commit", "-q", "--allow-empty", "-m", "An edit", day=day, **person)
        return self.git("rev-parse", "HEAD")

    def goal(self, day: str, old: str = "", new: str = "", name: str = "reach", **person: str) -> str:
        """Commit the goal ``name`` with ``old`` replaced by ``new`` in what it says now, or in the usual words."""
        path = self.root / f"content/goals/{name}.md"
        text = path.read_text() if path.exists() else GOAL
        assert old in text, f"`{old}` does not stand in the goal"
        return self.commit(
            day, {f"content/goals/{name}.md": text.replace(old, new) if old else text}, **person
        )

    def book(self, as_of: date = AS_OF) -> tuple[Any, Book]:
        tree, unreadable = read_site(self.root)
        site, misset = check_site(tree)
        book, wrong = check_book(tree, site, as_of, reserved=RESERVED)
        said = (*unreadable, *misset, *wrong)
        assert not has_errors(said), said
        return tree, book

    def ledgers(self, as_of: date = AS_OF, now: datetime | None = None) -> dict[str, Ledger]:
        tree, book = self.book(as_of)
        return dict(remember(locate(self.root), tree, book, as_of, now=now))

    def ledger(self, name: str = "reach", as_of: date = AS_OF, now: datetime | None = None) -> Ledger:
        return self.ledgers(as_of, now)[name]

    def moves(self, name: str = "reach", as_of: date = AS_OF) -> list[tuple[Any, ...]]:
        """What each move did: field, old, new, direction; a field of a known ledger."""
        ledger = self.ledger(name, as_of)
        assert ledger.known
        return [told(move) for move in ledger.moves]


def told(move: Move) -> tuple[Any, ...]:
    return (move.field, move.old, move.new, move.direction.value)


def _person(name: str, moment: str) -> list[tuple[str, str]]:
    return [("NAME", name), ("EMAIL", f"{name.lower()}@example.org"), ("DATE", moment)]
