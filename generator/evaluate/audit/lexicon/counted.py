"""Numbers of what is counted: ``600 followers`` in a title, by the words for what a metric counts.

Takes a text as its author wrote it and those words, gives each number in digits that stands right before one of them. A number
that can be read in two ways, or that a word makes larger, is not read at all.
"""

import re
from collections.abc import Collection, Iterator
from typing import NamedTuple

_NUMBER = re.compile(
    r"(?<![\w.,٫٬])(\d(?:[\d.,٫٬\u00a0\u202f]| (?=\d{3}(?!\d)))*)[\s\u00a0\u202f]+([^\W\d_]+)"
)
_GROUPED = re.compile(r"\d{1,3}(?:([ .,٬\u00a0\u202f])\d{3})(?:\1\d{3})*")


class Counted(NamedTuple):
    """A number with its word, as they were written, and how many that is."""

    text: str
    amount: float


def counted(text: str, words: Collection[str]) -> Iterator[Counted]:
    """The numbers before one of ``words``, which are casefolded.

    >>> list(counted("From 1,200 to 1,500 followers and 3 posts", {"followers"})), list(counted("2 million fans", {"fans"}))
    ([Counted(text='1,500 followers', amount=1500.0)], [])
    """
    for match in _NUMBER.finditer(text):
        amount = _amount(match[1].rstrip(".,٫٬"))
        if amount is not None and match[2].casefold() in words:
            yield Counted(match[0], amount)


def _amount(digits: str) -> float | None:
    """What is grouped in thousands is whole; ``1.5`` and ``1,5`` are read, ``1,50,000`` is not."""
    if digits.isdecimal():
        return float(digits)
    if _GROUPED.fullmatch(digits):
        return float(re.sub(r"\D", "", digits))
    whole, _, part = digits.replace(",", ".").replace("٫", ".").partition(".")
    return float(f"{int(whole)}.{part}") if whole.isdecimal() and part.isdecimal() else None
