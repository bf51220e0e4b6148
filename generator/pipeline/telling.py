"""What is told of a file beside its content: what was typed, and what ``sources.yaml`` remembers of files with its name.

Takes the site's root and what was typed; gives what holds for one file. What was typed wins, word by word.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from generator.check import check_imports
from generator.diagnostics import Diagnostic
from generator.model.remembered import RememberedImport
from generator.read import read_sources

__all__ = ["Memory", "RememberedImport", "Typed", "memory_of", "told_of"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Typed:
    """What was told of a file: see the command's options. ``timezone`` comes of ``sources.yaml`` alone."""

    kind: str | None = None
    account: str | None = None
    mapping: Mapping[str, str]
    year: int | None = None
    date_format: str | None = None
    timezone: str | None = None
    dry: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Memory:
    """What ``sources.yaml`` remembers, what is wrong with it, and its text by path for the lines of messages."""

    imports: tuple[RememberedImport, ...]
    diagnostics: tuple[Diagnostic, ...]
    texts: Mapping[str, str]


def memory_of(root: Path) -> Memory:
    """What the site at ``root`` remembers of imports; nothing where it has no ``sources.yaml``."""
    document, text, unreadable = read_sources(root)
    if document is None or document.root is None:
        return Memory(imports=(), diagnostics=unreadable, texts={})
    imports, wrong = check_imports(document)
    return Memory(imports=imports, diagnostics=(*unreadable, *wrong), texts={document.path: text})


def told_of(name: str, typed: Typed, imports: Iterable[RememberedImport]) -> Typed:
    """``typed``, with what is remembered of the first entry that the file's name fits.

    >>> one = RememberedImport(pattern="reach-*.csv", account="facebook/kafe", year=2025)
    >>> told = told_of("reach-november.csv", Typed(mapping={}, year=2026), [one])
    >>> told.account, told.year
    ('facebook/kafe', 2026)
    """
    known = next((each for each in imports if each.fits(name)), None)
    if known is None:
        return typed
    return replace(
        typed,
        kind=typed.kind or known.kind,
        account=typed.account or known.account,
        mapping={**known.mapping, **typed.mapping},
        year=typed.year if typed.year is not None else known.year,
        date_format=typed.date_format or known.date_format,
        timezone=known.timezone,
    )
