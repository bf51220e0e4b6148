"""Characters that YAML 1.1 takes for line breaks and YAML 1.2 for text, hidden from a parser of the former.

Takes a text and gives one of the same length in which U+0085, U+2028, U+2029 and U+FEFF are exchanged for private
characters that it does not hold, so that lines are counted as everywhere else. It changes nothing on disk.
"""

from collections.abc import Callable
from itertools import islice

_BREAKS = "\x85\u2028\u2029\ufeff"
_PRIVATE = range(0xF0000, 0xFFFFD)


def _unchanged(text: str) -> str:
    return text


def hide_breaks(text: str) -> tuple[str, Callable[[str], str]]:
    r"""The text for the parser, and the function that brings a parsed value back.

    >>> hidden, reveal = hide_breaks("title: one\u2028two\n")
    >>> len(hidden.splitlines()), reveal(hidden)
    (1, 'title: one\u2028two\n')
    """
    if text.isascii() or not any(character in text for character in _BREAKS):
        return text, _unchanged
    spelt = text.upper()
    free = (code for code in _PRIVATE if chr(code) not in text and f"{code:X}" not in spelt)
    exchanged = dict(zip(map(ord, _BREAKS), islice(free, len(_BREAKS)), strict=True))
    back = {code: original for original, code in exchanged.items()}
    return text.translate(exchanged), lambda value: value.translate(back)
