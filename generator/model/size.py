"""Sizes of files and texts as authors write them: a number and a unit, in bytes.

Takes text and gives a number of bytes. How large one may be is not known here.
"""

import re

_SIZE = re.compile(r"(\d{1,12}(?:\.\d{1,6})?)\s*([A-Za-z]*)", re.ASCII)
_BYTES = {"": 1, "b": 1, "kb": 10**3, "mb": 10**6, "gb": 10**9, "kib": 2**10, "mib": 2**20, "gib": 2**30}


def size_in_bytes(text: str) -> int | None:
    """The bytes of a size as text; None where it is none, or nothing.

    >>> size_in_bytes("20 MB"), size_in_bytes("1.5kB"), size_in_bytes("0"), size_in_bytes("large")
    (20000000, 1500, None, None)
    """
    match = _SIZE.fullmatch(text.strip())
    if match is None or match[2].casefold() not in _BYTES:
        return None
    return int(float(match[1]) * _BYTES[match[2].casefold()]) or None
