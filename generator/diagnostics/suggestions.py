"""Near misses: what somebody probably meant by a word that is not known. One rule and one cutoff for the whole house.

Takes the word and the words that there are, gives a suggestion as text. It never decides that a word is wrong.
"""

from collections.abc import Iterable
from difflib import get_close_matches
from heapq import nlargest

_LISTED = 12
_COMPARED = 60


def nearest(word: str, choices: Iterable[str]) -> str | None:
    """The choice most like ``word``, or None where none is.

    >>> nearest("folowers", ["fans", "followers"]), nearest("weather", ["fans", "followers"])
    ('followers', None)
    """
    return next(iter(nearest_few(word, choices, 1)), None)


def nearest_few(word: str, choices: Iterable[str], most: int) -> tuple[str, ...]:
    """Up to ``most`` of the choices that are like ``word``, the likeliest first.

    >>> nearest_few("shop-sale", ["shop-sales", "shop-sails", "newsletter"], 3)
    ('shop-sales', 'shop-sails')
    """
    folded = {choice.casefold(): choice for choice in sorted(choices)}
    likely = _likely(word.casefold(), folded) if len(folded) > _COMPARED else folded
    matches = get_close_matches(word.casefold(), likely, n=most, cutoff=0.6)
    return tuple(folded[match] for match in matches)


def _likely(word: str, choices: Iterable[str]) -> list[str]:
    """The choices that begin and end most like ``word``: comparing it with thousands would take long for each slip."""
    return nlargest(
        _COMPARED, choices, key=lambda choice: _shared(word, choice) + _shared(word[::-1], choice[::-1])
    )


def _shared(word: str, other: str) -> int:
    """How many characters two words begin with alike."""
    return next(
        (place for place, (a, b) in enumerate(zip(word, other, strict=False)) if a != b),
        min(len(word), len(other)),
    )


def listed(choices: Iterable[str]) -> str:
    """Choices as a line of code words; a long list is cut and says so.

    >>> listed(["by", "at"])
    '`by`, `at`'
    """
    words = list(choices)
    shown = ", ".join(f"`{word}`" for word in words[:_LISTED])
    return f"{shown} and {len(words) - _LISTED} more" if len(words) > _LISTED else shown


def import_instead(path: str) -> str:
    """The way of an export that is no table of ours: ``import`` reads it where it is not content.

    >>> import_instead("content/snapshots/export.csv")
    'move the file out of `content/` and run `goalposts import export.csv`'
    """
    return f"move the file out of `content/` and run `goalposts import {path.rpartition('/')[2]}`"


def did_you_mean(word: str, choices: Iterable[str], *, otherwise: str) -> str:
    """A fix: the near miss as a question, else ``otherwise``.

    >>> did_you_mean("folowers", ["followers"], otherwise="write a metric's id")
    'did you mean `followers`?'
    """
    near = nearest(word, choices)
    return otherwise if near is None else f"did you mean `{near}`?"
