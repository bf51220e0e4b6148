"""The audiences of a site: who they are, and out of whose pages search engines are asked.

Takes what is written under ``audiences`` in site.yaml, gives names, and what is wrong. Who may see a goal stands at the goal.
"""

from collections.abc import Iterator

from generator.diagnostics import Diagnostic
from generator.diagnostics.codes.content import BAD_CHOICE, UNKNOWN_KEY, WRONG_TYPE
from generator.diagnostics.suggestions import did_you_mean
from generator.model.source import Entry, Scalar, Table

_PRIVATE = "private"


def audiences_of(table: Table | None) -> tuple[str, ...]:
    """The names, in their order: the first is whom a build is for that names none."""
    return tuple(entry.key.text for entry in table.entries) if table else ()


def private_audiences_of(table: Table | None) -> tuple[str, ...]:
    """Those that say so, and of those that say nothing all but the first."""
    entries = table.entries if table else ()
    return tuple(
        entry.key.text for number, entry in enumerate(entries) if _says_private(entry, otherwise=number > 0)
    )


def listed_audience_diagnostics(table: Table | None) -> Iterator[Diagnostic]:
    for entry in table.entries if table is not None else ():
        if isinstance(entry.value, Table):
            for key in entry.value.entries:
                yield from _of_key(entry, key)
        elif not (isinstance(entry.value, Scalar) and entry.value.value is None):
            message = f"the audience `{entry.key.text}` is not written as a group of keys"
            yield WRONG_TYPE.at(entry.value.span, message, fix=f"write `{entry.key.text}: {{}}`")


def _of_key(audience: Entry, key: Entry) -> Iterator[Diagnostic]:
    name = audience.key.text
    if key.key.text != _PRIVATE:
        message = f"`{key.key.text}` is not a known key: an audience has `{_PRIVATE}` alone"
        fix = did_you_mean(key.key.text, (_PRIVATE,), otherwise=f"write `{name}: {{}}`")
        yield UNKNOWN_KEY.at(key.key.span, message, fix=fix)
    elif not (isinstance(key.value, Scalar) and isinstance(key.value.value, bool)):
        message = f"whether `{name}` is private is neither `true` nor `false`"
        yield BAD_CHOICE.at(key.value.span, message, fix=f"write `{name}: {{{_PRIVATE}: true}}`")


def _says_private(entry: Entry, *, otherwise: bool) -> bool:
    said = entry.value.get(_PRIVATE) if isinstance(entry.value, Table) else None
    return said.value if isinstance(said, Scalar) and isinstance(said.value, bool) else otherwise
