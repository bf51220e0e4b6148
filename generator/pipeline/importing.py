"""Exports to readings in the site: opening, recognising, reading, merging and writing, one file after the other.

Takes the site's checked book, files' bytes and what was told of them; gives what each came to. Nothing is written where ``dry`` is set, and nothing
of a file that is refused. It prints nothing and asks nobody.
"""

import gc
from collections.abc import Collection, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path

from generator.check.names.accounts import fold_account
from generator.diagnostics import Diagnostic, Span
from generator.diagnostics.codes.exports import EXPORT_REFUSED
from generator.diagnostics.refusals import reason_of, remedy_for
from generator.diagnostics.suggestions import nearest
from generator.exports import (
    SHAPES,
    Asked,
    Export,
    Merged,
    Missing,
    NotTakenError,
    Recognised,
    Taken,
    headers_in,
    opened,
    recognised,
)
from generator.exports.headers import bare, concept_of
from generator.exports.opening import LARGEST
from generator.exports.overlaps import overlaps_in
from generator.model.book import Book
from generator.model.metric import WINDOW, Metric
from generator.pipeline.reading_files import put_into_files
from generator.pipeline.tallying import Total, totals_of
from generator.pipeline.telling import Typed
from generator.records import dataclass

__all__ = [
    "KINDS",
    "Export",
    "Imported",
    "Missing",
    "ReadFile",
    "Refusal",
    "account_near",
    "accounts_of",
    "asked_of",
    "open_file",
    "put_file",
    "read_file",
]

#: What exports are called, as ``--from`` takes them.
KINDS = tuple(each.id for each in SHAPES)

#: Units of what there are only whole ones of.
_WHOLE = frozenset({"count", "people"})


#: How many reasons are told where nothing of a file can be read.
_REASONS = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadFile:
    """What one file holds, of which nothing was written yet: how it was opened, what it was taken for, and what it gave."""

    name: str
    form: str
    recognised: Recognised
    taken: Taken

    @property
    def lacks_account(self) -> bool:
        """Whether it has readings of no account."""
        return any(draft.account is None for draft in self.taken.drafts)


@dataclass(frozen=True, slots=True, kw_only=True)
class Imported:
    """What one file came to. ``writes`` maps each file of readings to what merging made of it; of a dry run nothing was written."""

    read: ReadFile
    totals: tuple[Total, ...]
    writes: Mapping[str, Merged]


@dataclass(frozen=True, slots=True, kw_only=True)
class Refusal:
    """A file of which nothing was taken, and why. ``headers`` are the cells of its first row, for whoever names its columns; ``wants`` what is missing.

    ``forms`` are the ways in which its dates may be written, where that is missing.
    """

    problem: Diagnostic
    headers: tuple[str, ...] = ()
    wants: Missing | None = None
    forms: tuple[str, ...] = ()


def open_file(path: Path) -> Export | Refusal:
    """The file at ``path`` as sheets of cells, to be read as often as it takes; or why it cannot be opened."""
    try:
        with _uncollected():
            return opened(_content(path), path.name)
    except NotTakenError as error:
        return _refusal(str(path), error)


def read_file(path: Path, export: Export, asked: Asked, kind: str | None) -> ReadFile | Refusal:
    """What ``export``, which was opened at ``path``, gives as ``kind`` or as what it is recognised for."""
    try:
        with _uncollected():
            found = recognised(export, kind, mapped=asked.mapping, named=asked.named)
            taken = _not_empty(_with_doubts(found.take(export, asked), asked), found)
    except NotTakenError as error:
        return _refusal(str(path), error, headers_in(export))
    return ReadFile(name=str(path), form=export.form, recognised=found, taken=taken)


def put_file(
    read: ReadFile, book: Book, *, root: Path, today: date, texts: dict[str, str], dry: bool
) -> Imported | Refusal:
    """The readings of a file into those of the site. ``texts`` are the files of readings that this run has changed, also where nothing is written."""
    try:
        with _uncollected():
            put = partial(
                put_into_files,
                root,
                read.taken.drafts,
                source=read.recognised.shape.source,
                collected=read.taken.collected or today,
            )
            if read.lacks_account and texts:
                _refuse_mixing(put(texts=dict(texts), dry=True), texts)
            writes = put(texts=texts, dry=dry)
            return Imported(read=read, totals=totals_of(read.taken.drafts, book.metrics), writes=writes)
    except NotTakenError as error:
        return _refusal(read.name, error)


def _refuse_mixing(writes: Mapping[str, Merged], texts: Collection[str]) -> None:
    """Refuse readings of no account that contradict those of a file before: most likely they are of two accounts.

    Raises:
        NotTakenError: they do; ``texts`` are the files of readings that this run has written.
    """
    differ = sum(change.corrected for path, change in writes.items() if path in texts)
    if differ:
        raise NotTakenError(
            f"{differ} of its values are others than a file before it has for the same days, and neither names its account",
            fix="import each by itself with --account platform/name",
        )


def _refusal(name: str, error: NotTakenError, headers: tuple[str, ...] = ()) -> Refusal:
    problem = EXPORT_REFUSED.at(Span(name, error.line or 1), error.message, fix=error.fix)
    return Refusal(problem=problem, headers=headers, wants=error.wants, forms=error.forms)


@contextmanager
def _uncollected() -> Iterator[None]:
    """Without the collector of circles: rows and readings form none, and walking millions of them takes a third of the time."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _content(path: Path) -> bytes:
    try:
        if not path.is_file():
            raise NotTakenError("this is no file", fix="name a file that a tool exported")
        if path.stat().st_size > LARGEST:
            raise NotTakenError(
                "the file is larger than 1 GB",
                fix="import it in parts, a year or so each, or read it with `goalposts pull`",
            )
        return path.read_bytes()
    except OSError as fault:
        raise NotTakenError(f"it cannot be read ({reason_of(fault)})", fix=remedy_for(fault)) from None


def _with_doubts(taken: Taken, asked: Asked) -> Taken:
    """With what is said of any export: no account, windows that share days."""
    said = [*taken.said, *overlaps_in(taken.drafts, asked)]
    if asked.accounts and any(draft.account is None for draft in taken.drafts):
        said.append("whose account it is stands nowhere in the file: --account platform/name says it")
    known = asked.accounts
    if asked.account is not None and (near := account_near(asked.account, known)) is not None:
        said.append(f"{asked.account} is new to the site, which knows {near}: is it another?")
    return replace(taken, said=tuple(said))


def account_near(account: str, known: Collection[str]) -> str | None:
    """The account that the site knows and that is spelt almost like ``account``, which it does not know; None where there is none.

    >>> account_near("facebook/kafenord", ["facebook/kafe-nord"]), account_near("facebook/kafe", ["instagram/kafe"])
    ('facebook/kafe-nord', None)
    """
    platform, _, _ = account.partition("/")
    there = [each for each in known if each.partition("/")[0] == platform]
    return None if account in known else nearest(account, there)


def _not_empty(taken: Taken, found: Recognised) -> Taken:
    if not taken.drafts:
        raise NotTakenError(
            f"it was taken for `{found.shape.id}` ({found.why}), but no reading could be taken: {_reasons(taken)}",
            fix="docs/reference/imports.md says what is read of each export; --map names columns",
            line=taken.refused[0].line if taken.refused else None,
        )
    return taken


def _reasons(taken: Taken) -> str:
    """Why a file gave nothing: each reason once, with the first line that has it."""
    first: dict[str, int] = {}
    for each in taken.refused:
        first.setdefault(each.reason, each.line)
    if first:
        told = [f"{reason} (line {line})" for reason, line in list(first.items())[:_REASONS]]
        more = [f"and {len(first) - _REASONS} more reasons"] if len(first) > _REASONS else []
        return "; ".join([*told, *more])
    if taken.strangers:
        return f"no metric is known for {', '.join(f'`{each.header}`' for each in taken.strangers[:5])}"
    return "it has no row with a value"


def asked_of(book: Book, today: date, typed: Typed) -> Asked:
    """What shapes have to know of the site, as plain values."""
    metrics = book.metrics
    return Asked(
        today=today,
        timezone=typed.timezone or book.site.timezone,
        currency=book.site.currency,
        metrics={id_: metric.is_share for id_, metric in metrics.items()},
        windows={
            id_: str(WINDOW[metric.frequency]) for id_, metric in metrics.items() if _has_window(metric)
        },
        levels=frozenset(id_ for id_, metric in metrics.items() if metric.traits.is_stock),
        sums=frozenset(id_ for id_, metric in metrics.items() if metric.traits.adds_up),
        counts=frozenset(id_ for id_, metric in metrics.items() if _is_count(metric)),
        named=_named(metrics.values()),
        account=fold_account(typed.account, book.platforms) if typed.account else None,
        year=typed.year,
        date_format=typed.date_format,
        decimal=typed.mapping.get("decimal"),
        mapping={name: column for name, column in typed.mapping.items() if name != "decimal"},
        accounts=accounts_of(book),
    )


def _named(metrics: Iterable[Metric]) -> Mapping[str, str]:
    """Headers that are a metric's id or its label in one of the site's languages, where they mean nothing to everybody and one metric to the site."""
    found: dict[str, set[str]] = {}
    for metric in metrics:
        if not metric.traits.per_item:
            for name in (metric.id, *(text for _, text in metric.label.versions)):
                found.setdefault(bare(name), set()).add(metric.id)
    return {
        name: next(iter(ids)) for name, ids in found.items() if len(ids) == 1 and concept_of(name) is None
    }


def _has_window(metric: Metric) -> bool:
    return not metric.traits.is_stock and not metric.traits.per_item


def _is_count(metric: Metric) -> bool:
    return metric.unit in _WHOLE and not metric.is_share


def accounts_of(book: Book) -> tuple[str, ...]:
    """The accounts that goals and readings name, each once."""
    named = [key.account for key in book.series]
    for goal in book.goals.values():
        named += [goal.account, *(each.account for each in goal.key_results)]
    return tuple(sorted({account for account in named if account}))
