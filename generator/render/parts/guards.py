"""What prose may not be, so that Markdown is always quick: limits on its shape, counted before it is parsed.

Takes the text of a body and its limit in bytes, gives the first thing that is too much of. The parser's time grows
with the square of these counts, so they are bounded here whatever the machine's speed. It parses nothing.
"""

import re
from collections.abc import Iterable, Iterator

from generator.records import dataclass

#: Openings without an end in one paragraph; each makes the parser look through the rest of it.
OPEN_BRACKETS = 100
#: Headings and rules in one block without a blank line between; each makes the parser begin anew.
RUN_ON_HEADINGS = 100
#: Quotes in quotes and lists in lists.
DEPTH = 20
#: Paragraphs of one body.
BLOCKS = 5_000
#: Characters of one paragraph, list or table without a blank line in it.
BLOCK_LENGTH = 20_000
#: Stars, underscores, backticks and brackets in one such block.
MARKS = 2_000
#: Lines that begin or end fenced code.
FENCES = 200

_MARK = re.compile(r"[*_`\[]")
_SQUARE, _ROUND, _ANGLE = re.compile(r"[\[\]]"), re.compile(r"[()]"), re.compile("[<>]")
_FENCE = re.compile(r"^(?:`{3}|~{3})", re.MULTILINE)
_BLANK = re.compile(r"\n[ \t]*\n")
_HEADING = re.compile(r"^ {0,3}(?:#{1,6}|=+[ \t]*$|-+[ \t]*$|(?:[-*_][ \t]*){3,}$)", re.MULTILINE)
_QUOTED = re.compile(r"^(?:[ \t]*>)+", re.MULTILINE)
_MARKERS = re.compile(r"^(?:[ \t]*(?:[-*+>]|\d{1,9}\.)(?=[ \t>]))+", re.MULTILINE)
_INDENTED = re.compile(r"^[ \t]+(?=(?:[-*+]|\d{1,9}\.)[ \t])", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class TooMuch:
    """What there is too much of (``what``), how much, the most that there may be, and how many lines down it begins."""

    what: str
    found: int
    most: int
    line: int = 0


def too_much(body: str, limit: int) -> TooMuch | None:
    """The first limit that ``body`` breaks, or None.

    >>> too_much("[" * 101, 1000)
    TooMuch(what='opening brackets without an end in one paragraph', found=101, most=100, line=0)
    >>> too_much("A [link](https://example.org) is fine.", 1000) is None
    True
    """
    size = len(body.encode(errors="replace"))
    if size > limit:
        return TooMuch("bytes", size, limit)
    text = body.replace("\r\n", "\n").replace("\r", "\n")
    return next(_depths(text), None) or next(_counts(text), None)


def _counts(text: str) -> Iterator[TooMuch]:
    fences = len(_FENCE.findall(text))
    if fences > FENCES:
        yield TooMuch("lines that begin or end code", fences, FENCES)
    blocks = tuple(_blocks(text))
    if len(blocks) > BLOCKS:
        yield TooMuch("paragraphs", len(blocks), BLOCKS)
    for line, block in blocks:
        yield from (
            TooMuch(what, found, most, line) for what, found, most in _measures(block) if found > most
        )


def _measures(block: str) -> Iterator[tuple[str, int, int]]:
    yield "characters without a blank line between them", len(block), BLOCK_LENGTH
    yield "marks of emphasis, code and links in one paragraph", len(_MARK.findall(block)), MARKS
    yield "opening brackets without an end in one paragraph", _unclosed(block), OPEN_BRACKETS
    yield "headings without a blank line between them", len(_HEADING.findall(block)), RUN_ON_HEADINGS


def _blocks(text: str) -> Iterator[tuple[int, str]]:
    line = 0
    end = 0
    for match in _BLANK.finditer(text):
        yield line, text[end : match.start()]
        line += text.count("\n", end, match.end())
        end = match.end()
    yield line, text[end:]


def _unclosed(block: str) -> int:
    """Brackets, parentheses of link addresses and angle brackets that nothing closes behind them, the worst of the three."""
    address = _left_open(_ROUND.findall(block), "(") if "](" in block else 0
    return max(_left_open(_SQUARE.findall(block), "["), address, _left_open(_ANGLE.findall(block), "<"))


def _left_open(marks: Iterable[str], opening: str) -> int:
    """How many of the marks are open at once, or of square ones close nothing, whichever are more.

    Those that are closed at the end of a paragraph cost as much as those that never are: each is looked for to there.
    """
    opened = deepest = astray = 0
    for mark in marks:
        if mark == opening:
            opened += 1
            deepest = max(deepest, opened)
        elif opened:
            opened -= 1
        else:
            astray += 1
    return max(deepest, astray) if opening == "[" else deepest


def _depths(text: str) -> Iterator[TooMuch]:
    for match in _QUOTED.finditer(text):
        depth = match[0].count(">")
        if depth > DEPTH:
            yield TooMuch("quotes inside quotes", depth, DEPTH, text.count("\n", 0, match.start()))
    for match in _MARKERS.finditer(text):
        depth = len(match[0].split())
        if depth > DEPTH:
            yield TooMuch("lists inside lists", depth, DEPTH, text.count("\n", 0, match.start()))
    for match in _INDENTED.finditer(text):
        depth = len(match[0].expandtabs(4)) // 4
        if depth > DEPTH:
            yield TooMuch("lists inside lists", depth, DEPTH, text.count("\n", 0, match.start()))
