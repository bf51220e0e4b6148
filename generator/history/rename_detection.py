"""Likeness: how much of a file's content another one holds, and which new file continues which vanished one.

Takes bytes, gives a share between 0 and 1, and pairs of ids. Line ends, indentation and order do not matter. It knows no
commit.
"""

import re
from collections import Counter
from collections.abc import Mapping

#: From this share of the content on, a new file is the old one under another name.
ENOUGH = 0.5
_PIECE = re.compile(rb"[^\n\r,{}\[\]]+")


def likeness(one: bytes, other: bytes) -> float:
    r"""The share of the larger file that both hold, counted in characters of equal pieces: lines, and list members in them.

    >>> likeness(b"title: Reach\ntarget: 480\n", b"target: 470\r\ntitle: Reach\r\n")
    0.5217391304347826
    """
    first, second = _pieces(one), _pieces(other)
    larger = max(_size(first), _size(second))
    return _size(first & second) / larger if larger else float(one == other)


def _pieces(raw: bytes) -> Counter[bytes]:
    return Counter(piece for piece in map(bytes.strip, _PIECE.findall(raw)) if piece)


def _size(pieces: Counter[bytes]) -> int:
    return sum(len(piece) * times for piece, times in pieces.items())


def renamed(appeared: Mapping[str, bytes | None], vanished: Mapping[str, bytes | None]) -> dict[str, str]:
    """For each new id the vanished one that it continues, if any: the likest first, each old one once.

    Content that is not at hand may be like any other: whoever walks there finds that it is missing.
    """
    pairs = sorted(
        (-share, new, old)
        for new, raw in appeared.items()
        for old, former in vanished.items()
        if (share := ENOUGH if raw is None or former is None else likeness(raw, former)) >= ENOUGH
    )
    found: dict[str, str] = {}
    for _, new, old in pairs:
        if new not in found and old not in found.values():
            found[new] = old
    return found
