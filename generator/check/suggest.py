"""Near misses: what somebody probably meant by a word that is not known.

Takes the word and the words that there are, gives a suggestion as text. It never decides that a word is wrong.
"""

from collections.abc import Iterable
from difflib import get_close_matches

_LISTED = 12


def nearest(word: str, choices: Iterable[str]) -> str | None:
    """The choice most like ``word``, or None where none is.

    >>> nearest("folowers", ["fans", "followers"]), nearest("weather", ["fans", "followers"])
    ('followers', None)
    """
    folded = {choice.casefold(): choice for choice in sorted(choices)}
    matches = get_close_matches(word.casefold(), folded, n=1, cutoff=0.6)
    return folded[matches[0]] if matches else None


def listed(choices: Iterable[str]) -> str:
    """Choices as a line of code words; a long list is cut and says so.

    >>> listed(["by", "at"])
    '`by`, `at`'
    """
    words = list(choices)
    shown = ", ".join(f"`{word}`" for word in words[:_LISTED])
    return f"{shown} and {len(words) - _LISTED} more" if len(words) > _LISTED else shown


def did_you_mean(word: str, choices: Iterable[str], *, otherwise: str) -> str:
    """A fix: the near miss as a question, else ``otherwise``.

    >>> did_you_mean("folowers", ["followers"], otherwise="write a metric's id")
    'did you mean `followers`?'
    """
    near = nearest(word, choices)
    return otherwise if near is None else f"did you mean `{near}`?"
