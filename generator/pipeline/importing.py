"""Exports to readings in the site: opening, recognising, reading, merging and writing, one file after the other.

Takes the site's checked book, files' bytes and what was typed; gives what each came to. Nothing is written where ``dry`` is set, and nothing
of a file that is refused. It prints nothing.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from generator.diagnostics import Diagnostic, Span
from generator.diagnostics.codes.exports import EXPORT_REFUSED
from generator.exports import (
    MAPPABLE,
    Asked,
    Merged,
    NotTakenError,
    Recognised,
    Taken,
    recognised,
)
from generator.exports.opening import LARGEST, opened
from generator.model.book import Book
from generator.model.metric import WINDOW, Metric
from generator.pipeline.reading_files import Total, days_missing, put_into_files, totals_of

__all__ = ["MAPPABLE", "Imported", "Typed", "asked_of", "import_files"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Typed:
    """What was typed for all files of a run: see the command's options."""

    kind: str | None = None
    account: str | None = None
    mapping: Mapping[str, str]
    year: int | None = None
    date_format: str | None = None
    dry: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Imported:
    """What one file came to. ``writes`` maps each file of readings to what merging made of it; of a dry run nothing was written."""

    name: str
    form: str
    recognised: Recognised
    taken: Taken
    writes: Mapping[str, Merged]

    @property
    def totals(self) -> tuple[Total, ...]:
        """By metric and account, what a person holds against the tool's screen."""
        return totals_of(self.taken.drafts)

    @property
    def days_missing(self) -> Mapping[str, int]:
        """By metric with a reading a day: days between its first and last that the file has nothing for."""
        return days_missing((draft.metric, draft.date) for draft in self.taken.drafts if draft.item is None)


def import_files(
    root: Path, files: Sequence[tuple[str, Path]], book: Book, today: date, typed: Typed
) -> tuple[tuple[Imported, ...], tuple[Diagnostic, ...]]:
    """Each file in turn; one that is refused does not keep the others out."""
    done: list[Imported] = []
    refused: list[Diagnostic] = []
    texts: dict[str, str] = {}
    for name, path in files:
        try:
            taken = _taken(name, _content(path), asked_of(book, today, typed), typed.kind)
            done.append(_written(root, taken, texts, today, dry=typed.dry))
        except NotTakenError as error:
            span = Span(name, error.line) if error.line else Span(name, 1)
            refused.append(EXPORT_REFUSED.at(span, error.message, fix=error.fix))
    return tuple(done), tuple(refused)


def _content(path: Path) -> bytes:
    try:
        if not path.is_file():
            raise NotTakenError("this is no file", fix="name a file that a tool exported")
        if path.stat().st_size > LARGEST:
            raise NotTakenError(
                "the file is larger than 1 GB", fix="read it with `goalposts pull` from where it lies"
            )
        return path.read_bytes()
    except OSError as error:
        raise NotTakenError(
            f"it cannot be opened ({error.strerror})", fix="check its name and rights"
        ) from None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Read:
    """What a file was taken for, and what it gave."""

    name: str
    form: str
    recognised: Recognised
    taken: Taken


def _taken(name: str, content: bytes, asked: Asked, kind: str | None) -> _Read:
    export = opened(content, name)
    found = recognised(export, kind, mapped=asked.mapping)
    taken = found.shape.take(export, asked)
    if not taken.drafts:
        raise NotTakenError(
            f"it looks like {found.shape.title} ({found.why}), but no reading could be taken: {_first_reason(taken)}",
            fix="see what each importer reads in the documentation, or name columns with --map",
        )
    return _Read(name=name, form=export.form, recognised=found, taken=taken)


def _written(root: Path, read: _Read, texts: dict[str, str], today: date, *, dry: bool) -> Imported:
    """Its readings in their files. ``texts`` are those that this run has changed, also where nothing is written."""
    writes = put_into_files(
        root,
        read.taken.drafts,
        source=read.recognised.shape.source,
        collected=read.taken.collected or today,
        texts=texts,
        dry=dry,
    )
    return Imported(
        name=read.name, form=read.form, recognised=read.recognised, taken=read.taken, writes=writes
    )


def _first_reason(taken: Taken) -> str:
    if taken.refused:
        return f"line {taken.refused[0].line}: {taken.refused[0].reason}"
    if taken.strangers:
        return f"no metric is known for {', '.join(f'`{each.header}`' for each in taken.strangers[:5])}"
    return "it has no row with a value"


def asked_of(book: Book, today: date, typed: Typed) -> Asked:
    """What shapes have to know of the site, as plain values."""
    return Asked(
        today=today,
        timezone=book.site.timezone,
        currency=book.site.currency,
        metrics={id_: metric.is_share for id_, metric in book.metrics.items()},
        windows={
            id_: str(WINDOW[metric.frequency]) for id_, metric in book.metrics.items() if _has_window(metric)
        },
        account=typed.account,
        year=typed.year,
        date_format=typed.date_format,
        decimal=typed.mapping.get("decimal"),
        mapping={name: column for name, column in typed.mapping.items() if name != "decimal"},
        accounts=_accounts(book),
    )


def _has_window(metric: Metric) -> bool:
    return not metric.traits.is_stock and not metric.traits.per_item


def _accounts(book: Book) -> tuple[str, ...]:
    """The accounts that goals and readings name, each once."""
    named = [key.account for key in book.series]
    for goal in book.goals.values():
        named += [goal.account, *(each.account for each in goal.key_results)]
    return tuple(sorted({account for account in named if account}))
