"""The folder in which a page is lived through: its files are written, its commands run, what they print is compared.

Takes one block after another. The clock is the page's: readings are of ``as of``, and so are commits.
"""

import os
import re
import shlex
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from itertools import zip_longest
from pathlib import Path

import pytest

from tests.cli.running import Command, Ran
from tests.docs.blocks import COMMANDS, SHOWN, Block, Step, blocks_of, steps_of
from tests.docs.services import hold, is_of_a_service

ROOT = Path(__file__).parents[2]
#: When a page happens that does not say when: the last day of the sample's story.
TODAY = date(2026, 12, 11)
#: What a command of the sample site may be: it changes nothing there.
READING = frozenset({"check", "status", "explain"})
_KEY = re.compile(r"^([A-Za-z_]+):")
_FENCE = "---\n"
_SPACES = re.compile("[\u00a0\u2009\u202f]")


@dataclass(slots=True)
class Scratch:
    """A page's folder and its command."""

    root: Path
    goalposts: Command
    patch: pytest.MonkeyPatch

    def live(self, page: Path) -> list[tuple[Step, str]]:
        """Do what the page says, block by block; the steps that print something else than it says, with what they print."""
        blocks, wrong = blocks_of(page), []
        for block, after in zip_longest(blocks, blocks[1:]):
            if block.reason is not None or (block.language in SHOWN and block.path is None):
                continue
            self.at(block)
            if block.language in COMMANDS:
                wrong += [each for each in self.run(block) if not agree(each[0].printed or "", each[1])]
                continue
            assert block.path is not None, f"{page.name}:{block.line}: of which file is this?"
            self.write(block)
            if after is None or after.path is None:
                self.is_sound(block)
        return wrong

    def at(self, block: Block) -> None:
        """Set the clock of a block."""
        day = date.fromisoformat(block.marks.get("as of", TODAY.isoformat()))
        noon = f"{day}T12:00:00Z"
        for name in ("GIT_AUTHOR_DATE", "GIT_COMMITTER_DATE"):
            self.patch.setenv(name, noon)
        self.patch.setenv("SOURCE_DATE_EPOCH", str((day - date(1970, 1, 1)).days * 86_400 + 43_200))

    def write(self, block: Block) -> None:
        """The block as the file that it is, or in place of the same keys of that file where it is ``added``."""
        assert block.path is not None
        target = self.root / block.path
        assert target.resolve().is_relative_to(self.root.resolve())
        target.parent.mkdir(parents=True, exist_ok=True)
        text = block.text
        if "added" in block.marks:
            text = added(target.read_text("utf-8") if target.exists() else "", text)
        target.write_text(text, "utf-8")

    def is_sound(self, block: Block) -> None:
        """No error is left by the files so far, unless one is what the page shows; a host's file has the host's form."""
        if block.path is not None and is_of_a_service(block.path):
            hold(block.path, self.root / block.path)
            return
        checked = self.goalposts("check", "-C", self.root)
        wanted = 1 if "wrong on purpose" in block.marks else 0
        assert checked.code == wanted, f"line {block.line}: {checked.err}"

    def run(self, block: Block) -> list[tuple[Step, str]]:
        """The commands of a block of which the page says what they print, with what they did; the last ends as it says."""
        with self._edited(block.marks.get("edited")):
            return self._run(block)

    def _run(self, block: Block) -> list[tuple[Step, str]]:
        self.patch.chdir(ROOT if "in the sample" in block.marks else self.root)
        found: list[tuple[Step, str]] = []
        for number, step in enumerate(steps := steps_of(block)):
            ran = self._one(block, step.command)
            wanted = int(block.marks.get("exits", 0)) if number == len(steps) - 1 else 0
            assert ran.code == wanted, f"line {block.line}: {step.command}: {ran.code}\n{ran.out}{ran.err}"
            if step.printed is not None:
                found.append((step, compared(step.printed, ran)))
        self.patch.chdir(self.root)
        return found

    @contextmanager
    def _edited(self, said: str | None) -> Iterator[None]:
        """A file in which some text is another, as in ``content/goals/a.md: old → new``, for as long as it is looked at."""
        if said is None:
            yield
            return
        path, _, change = said.partition(": ")
        old, new = change.split(" → ")
        before = (self.root / path).read_text("utf-8")
        assert old in before, f"{old} is not in {path}"
        (self.root / path).write_text(before.replace(old, new, 1), "utf-8")
        yield
        (self.root / path).write_text(before, "utf-8")

    def _one(self, block: Block, command: str) -> Ran:
        words = shlex.split(command, comments=True)
        if "in the sample" in block.marks:
            assert words[0] == "goalposts"
            assert words[1] in READING
        if words[0] == "goalposts":
            return self.goalposts(*words[1:])
        assert words[0] in {"git", "mkdir", "cd", "mv", "cp", "rm"}, (
            f"line {block.line}: {words[0]} is not run"
        )
        if words[0] == "cd":
            self.root = self.root / words[1]
            self.root.mkdir(exist_ok=True)
            self.patch.chdir(self.root)
            return Ran(0, "", "")
        done = subprocess.run(words, capture_output=True, text=True, check=False, env=os.environ)
        return Ran(done.returncode, done.stdout, done.stderr)


def added(text: str, keys: str) -> str:
    """``text`` with the top-level ``keys`` in place of those of the same name; in Markdown they are its front matter's.

    >>> added("title: A\\nlanguages: [en]\\n", "languages: [en, nb]\\n")
    'title: A\\nlanguages: [en, nb]\\n'
    >>> added("---\\ntitle: A\\n---\\nProse.\\n", "owner: Dana\\n")
    '---\\ntitle: A\\nowner: Dana\\n---\\nProse.\\n'
    """
    if text.startswith(_FENCE):
        front, fence, prose = text.removeprefix(_FENCE).partition("\n" + _FENCE)
        return _FENCE + added(front + "\n", keys) + fence.lstrip("\n") + prose
    named = {match[1] for line in keys.splitlines() if (match := _KEY.match(line))}
    kept, dropping = [], False
    for line in text.splitlines(keepends=True):
        if match := _KEY.match(line):
            dropping = match[1] in named
        if not dropping:
            kept.append(line)
    return "".join(kept) + keys


def compared(shown: str, ran: Ran) -> str:
    """What of ``ran`` the page's words are held against: one stream or both, whichever they are; else all of it."""
    ways = (ran.out, ran.err, ran.out + ran.err, ran.err + ran.out)
    tidied = [tidy(each) for each in ways]
    return next((each for each in tidied if agree(shown, each)), tidied[-1])


def tidy(printed: str) -> str:
    """Without spaces at the ends of lines; a space is a space, however wide, since nobody types the others."""
    return re.sub(r" +$", "", _SPACES.sub(" ", printed), flags=re.MULTILINE).strip("\n")


def agree(shown: str, printed: str) -> bool:
    """Whether ``printed`` is what is ``shown``, where ``…`` stands for any text, and on a line alone for any lines.

    >>> agree("Wrote … pages\\n…", "Wrote 42 pages\\ninto output\\nin 2 s")
    True
    >>> agree("Wrote … pages", "Wrote 42 pages\\nand more")
    False
    """
    pattern = re.escape(tidy(shown)).replace("\\\n", "\n")
    pattern = re.sub(r"(?m)^…(\n|\Z)", lambda found: r"(?:.*\n)*?.*" + (r"\n?" if found[1] else ""), pattern)
    pattern = pattern.replace("…", r"[^\n]*")
    return re.fullmatch(pattern, printed) is not None
