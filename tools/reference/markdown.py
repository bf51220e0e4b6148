"""Pieces of Markdown: tables, code and anchors. Takes plain texts and gives lines; it knows nothing of goals."""

import re
from collections.abc import Iterable, Sequence

#: Stands at the top of each page, so that nobody edits it by hand.
WRITTEN = "<!-- Written by `make reference`. Edit what it is made from, not this page. -->"


def page(title: str, *parts: str) -> str:
    """A page of parts with a blank line between them."""
    return "\n\n".join([WRITTEN, f"# {title}", *(part.strip("\n") for part in parts if part)]) + "\n"


def table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    r"""A table; a column in which nothing is said is left out.

    >>> print(table(["key", "default", "meaning"], [["`a`", "", "x|y"]]))
    | key | meaning |
    |---|---|
    | `a` | x\|y |
    """
    rows = [tuple(cell_of(cell) for cell in row) for row in rows]
    told = [number for number in range(len(heads)) if any(row[number] for row in rows)]
    lines = [[heads[number] for number in told], *([row[number] for number in told] for row in rows)]
    first, *others = [f"| {' | '.join(line)} |" for line in lines]
    return "\n".join([first, "|" + "---|" * len(told), *others])


def cell_of(text: str) -> str:
    """A text that cannot break its table: one line, with bars escaped."""
    return " ".join(text.split()).replace("|", "\\|")


def code(text: str) -> str:
    """A short piece of code within a line; an empty text stays empty."""
    return f"`{text}`" if text else ""


def block(text: str, language: str = "") -> str:
    """A block of code, fenced by more backticks than the text holds."""
    longest = max((len(found) for found in re.findall(r"`+", text)), default=0)
    fence = "`" * max(3, longest + 1)
    return f"{fence}{language}\n{text.strip(chr(10))}\n{fence}"


def sentence(text: str) -> str:
    """A clause as a sentence: a capital letter in front and a full stop behind.

    >>> sentence("a goal is measured by a metric")
    'A goal is measured by a metric.'
    """
    text = text.strip()
    return text[:1].upper() + text[1:] + ("" if text.endswith((".", "!", "?", ":")) else ".")
