"""Ids that are written inside other text: in formulas, in headers of tables and in accounts.

Takes a name, says whether it can stand there, and gives one like it that can. Ids of files are in ``ids``.
"""

from unicodedata import category

from generator.model.text import is_device

_LONGEST = 80


def is_plain_id(name: str) -> bool:
    """Whether a formula, a CSV header and an address can hold ``name``.

    >>> is_plain_id("followers_x"), is_plain_id("متابعون"), is_plain_id("new followers"), is_plain_id("-a")
    (True, True, False, False)
    """
    begins = name[:1].isalnum() or name[:1] == "_"
    return begins and len(name) <= _LONGEST and all(map(_is_plain, name)) and not is_device(name)


def _is_plain(letter: str) -> bool:
    return letter.isalnum() or letter in "_-." or category(letter).startswith("M")


def plain_id(name: str) -> str:
    """An id that is like ``name``.

    >>> plain_id("New followers (city)")
    'new_followers_city'
    """
    words = "".join(letter if _is_plain(letter) else " " for letter in name.lower()).split()
    found = "_".join(words).lstrip("-._")[:_LONGEST]
    return next(name for name in (found, f"{found}_1", "metric") if is_plain_id(name))
