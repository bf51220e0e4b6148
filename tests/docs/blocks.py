"""A page's fenced blocks: which file each is, or which commands, and how it is marked.

Takes Markdown, gives ``Block`` records in the page's order. It runs nothing.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from markdown_it import MarkdownIt
from markdown_it.token import Token

#: Blocks in these are lived through line by line; ``text`` is for what is no file of ours, such as an error by itself.
COMMANDS, SHOWN = frozenset({"console", "sh"}), frozenset({"text"})
#: What may stand in a comment above a block, or anywhere on the page for ``as of``.
MARKS = frozenset({"not run", "exits", "in the sample", "added", "edited", "wrong on purpose", "as of"})
_COMMENT = re.compile(r"<!-- (?P<name>[a-z ]+?)(?:: (?P<said>.+?))? -->")
_TITLE = re.compile(r'\btitle="([^"]+)"')
_CODE = re.compile(r"`([^`\s]+)`")
_FIRST_LINE = re.compile(r"(?:#|/\*|\{#) (\S+)(?: \*/| #\})?\n")
_FILE = re.compile(r"[\w.-]+(?:/[\w.-]+)*\.\w+|Containerfile")


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """What stands between two fences: ``line`` is where its text begins, ``path`` the file that it is."""

    language: str
    line: int
    text: str
    path: str | None
    marks: dict[str, str]

    @property
    def reason(self) -> str | None:
        """Why it is not run."""
        return self.marks.get("not run")


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One command as it is typed, and the lines that the page says it prints, from ``line`` on; None where it says nothing."""

    command: str
    line: int
    printed: str | None


def blocks_of(page: Path) -> list[Block]:
    """The blocks of a page.

    A block is the file that its ``title="…"`` names, or its first line in a comment, or the last name of a file in a
    paragraph that ends with a colon right above it.
    """
    tokens = MarkdownIt().parse(page.read_text("utf-8"))
    return [
        _block(token, [*_marks(tokens[:number])], _paragraph(tokens[:number]))
        for number, token in enumerate(tokens)
        if token.type == "fence"
    ]


def _block(token: Token, marks: Sequence[tuple[str, str]], paragraph: str) -> Block:
    language = token.info.split()[0] if token.info.strip() else ""
    strange = {name for name, _ in marks} - MARKS
    assert not strange, f"no mark is called {strange}"
    assert token.map is not None
    return Block(
        language=language,
        line=token.map[0] + 2,
        text=token.content,
        path=None if language in COMMANDS else _path(token, paragraph),
        marks=dict(marks),
    )


def _path(token: Token, paragraph: str) -> str | None:
    if titled := _TITLE.search(token.info):
        return titled[1]
    if first := _FIRST_LINE.match(token.content):
        return first[1] if _FILE.fullmatch(first[1]) else None
    named = [name for name in _CODE.findall(paragraph) if _FILE.fullmatch(name)]
    return named[-1] if named and paragraph.endswith(":") else None


def _marks(before: Sequence[Token]) -> Iterator[tuple[str, str]]:
    """What the comments right above a block say; the nearest ``as of`` of the page, wherever it stands."""
    days = [m for each in before if each.type == "html_block" for m in _comments(each) if m[0] == "as of"]
    yield from days[-1:]
    for token in reversed(before):
        if token.type != "html_block":
            return
        yield from (mark for mark in _comments(token) if mark[0] != "as of")


def _comments(token: Token) -> list[tuple[str, str]]:
    return [(found["name"], found["said"] or "") for found in _COMMENT.finditer(token.content)]


def _paragraph(before: Sequence[Token]) -> str:
    """The paragraph right above, looking past marks."""
    rest = [token for token in before if token.type != "html_block"]
    if not rest or rest[-1].type != "paragraph_close":
        return ""
    return next(token.content for token in reversed(rest) if token.type == "inline")


def steps_of(block: Block) -> list[Step]:
    r"""The commands of a block: lines that begin with ``$ ``, carried on by a backslash, and what is printed up to the next."""
    lines = block.text.splitlines()
    starts = [number for number, line in enumerate(lines) if line.startswith("$ ")]
    assert starts[:1] == [0], f"line {block.line}: a block of commands begins with `$ `"
    return [_step(lines[start:end], block.line + start) for start, end in pairwise([*starts, len(lines)])]


def _step(lines: Sequence[str], line: int) -> Step:
    typed = next(number for number, each in enumerate(lines, start=1) if not each.endswith("\\"))
    command = "".join(each.removesuffix("\\") for each in lines[:typed])
    return Step(
        command=command.removeprefix("$ "),
        line=line + typed,
        printed="\n".join(lines[typed:]) if len(lines) > typed else None,
    )
