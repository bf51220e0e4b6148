"""What is told of a file beside its content: what was typed, and what ``sources.yaml`` remembers of files with its name.

Takes what was typed and what is remembered; gives what holds for one file. What was typed wins, word by word.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from generator.model.remembered import RememberedImport
from generator.records import dataclass

__all__ = ["RememberedImport", "Typed", "told_of"]


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
