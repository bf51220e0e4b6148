"""Several words in one text, and the list that is meant: ``Kari, Ola`` is ``[Kari, Ola]``.

Takes a text and the names that are known; gives the parts, or the fix. It splits nothing that an author wrote: a text stays one word.
"""

import json
import re
from collections.abc import Collection, Sequence

#: Between names wherever it stands.
_BETWEEN = re.compile(r"\s*[,;،؛]\s*")
#: Before the last of several names.
_AND = re.compile(r"\s+(?:&|and|og|und|و)\s+", re.IGNORECASE)
#: Between names, and within many a name too: it counts beside a name that somebody bears by itself.
_PERHAPS = re.compile(rf"{_AND.pattern}|\s*[/&+]\s*", re.IGNORECASE)
#: A longer text is a sentence.
_LONGEST = 120
#: What stands behind a comma and is no name: a company's form, a degree, a generation.
_BEHIND = frozenset(
    {
        "inc", "ltd", "llc", "llp", "plc", "gmbh", "ag", "as", "asa", "ab", "oy", "co", "corp",
        "phd", "md", "mba", "msc", "bsc", "ma", "ba", "jr", "sr", "ii", "iii", "esq",
    }
)  # fmt: skip
#: What YAML would read as something else inside a list's brackets.
_UNPLAIN = re.compile(r"[\[\]{}#:&*!|>'\"%@`,]|^[-?]|^\s|\s$")


def names_in(text: str, known: Collection[str] = ()) -> tuple[str, ...]:
    """The names that are probably meant, two at least; none where the text is one name.

    >>> names_in("Kari, Ola"), names_in("Kari, Ola and Per"), names_in("Acme, Inc."), names_in("Kari")
    (('Kari', 'Ola'), ('Kari', 'Ola', 'Per'), (), ())
    >>> names_in("Research and Development"), names_in("Kari og Ola", {"Ola"})
    ((), ('Kari', 'Ola'))
    """
    if len(text) > _LONGEST:
        return ()
    parts = _split(_BETWEEN, text)
    if len(parts) > 1:
        return () if any(_is_behind(part) for part in parts[1:]) else (*parts[:-1], *_split(_AND, parts[-1]))
    parts = _split(_PERHAPS, text)
    return parts if len(parts) > 1 and any(part in known for part in parts) else ()


def _split(between: re.Pattern[str], text: str) -> tuple[str, ...]:
    return tuple(part for part in between.split(text.strip()) if part)


def _is_behind(part: str) -> bool:
    return part.replace(".", "").casefold() in _BEHIND


def as_list(names: Sequence[str]) -> str:
    """Names as a list in brackets, as YAML reads it.

    >>> as_list(["Kari", "C#"])
    '[Kari, "C#"]'
    """
    return f"[{', '.join(_item(name) for name in names)}]"


def _item(name: str) -> str:
    return name if not _UNPLAIN.search(name) else json.dumps(name, ensure_ascii=False)


def list_of(text: str, choices: Collection[str]) -> str | None:
    """The fix where ``text`` is several of the ``choices`` in one line; None where it is not.

    >>> list_of("public, client", ["client", "public"]), list_of("pubic", ["public"])
    ('write `[public, client]`', None)
    """
    parts = names_in(text)
    return f"write `{as_list(parts)}`" if parts and all(part in choices for part in parts) else None
