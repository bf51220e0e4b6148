"""Lines that fit a terminal: one that is too long goes on below, behind where its text began.

Takes text and a width; gives text in which nothing is cut. A log, of no width, keeps its lines whole.
"""

import re
from textwrap import TextWrapper

#: An indentation, and a label in front of a column of text: ``  moved    target 490 → 480``.
_LABELLED = re.compile(r"\s+\S+\s{2,}(?=\S)")
_FURTHER = 4


def fitted(text: str, width: int | None) -> str:
    r"""``text`` with no line wider than ``width``, but for words that are.

    >>> print(fitted("  moved    target 490 → 480: easier\n", 33), end="")
      moved    target 490 → 480:
               easier
    """
    if width is None:
        return text
    return "".join(_fitted(line, width) + "\n" for line in text.splitlines())


def _fitted(line: str, width: int) -> str:
    if len(line) <= width:
        return line
    wrapper = TextWrapper(
        width, subsequent_indent=" " * _hang(line, width), break_long_words=False, break_on_hyphens=False
    )
    return "\n".join(wrapper.wrap(line))


def _hang(line: str, width: int) -> int:
    """Where a line goes on: below the text behind its label, or further in than it began."""
    labelled = _LABELLED.match(line)
    if labelled is not None and labelled.end() <= width // 3:
        return labelled.end()
    return len(line) - len(line.lstrip()) + _FURTHER
