"""The header of a CSV file of readings: which column is what, in long and in wide form.

Takes the header; gives the places of the columns, or what is wrong with them. It reads no row.
"""

from collections.abc import Collection, Iterator

from generator.check.authored.day_words import days_meant
from generator.check.metrics.definitions import unknown_metric
from generator.check.readings.vocabulary import Vocabulary
from generator.diagnostics import Diagnostic, Span
from generator.diagnostics.codes.readings import ITEM_MISSING, MISSING_COLUMN, UNKNOWN_COLUMN
from generator.diagnostics.suggestions import listed, nearest
from generator.languages import LANGUAGES
from generator.model.reading import LONG_FORM
from generator.model.source import CsvFile
from generator.records import dataclass

#: The columns of the long form, and those of the wide form beside its metrics.
LONG = LONG_FORM
WIDE = ("date", "account", "segment", "source", "collected", "note")
#: What the columns are called elsewhere.
_ALSO = {name: column for language in LANGUAGES for name, column in language.columns.items()}


@dataclass(frozen=True, slots=True, kw_only=True)
class Columns:
    """Where in a row stands what. A row is read as its cells, then an empty one, then ``metrics``.

    A column that the file does not have is the empty cell behind the last. ``slots`` are pairs of places, of a
    metric's id and of its value: one in long form, one for each metric in wide form.
    """

    date: int
    account: int
    segment: int
    source: int
    collected: int
    window: int
    item: int
    tags: int
    note: int
    metrics: tuple[str, ...]
    slots: tuple[tuple[int, int], ...]


def columns_of(table: CsvFile, words: Vocabulary) -> tuple[Columns | None, tuple[Diagnostic, ...]]:
    """The columns of ``table``; None where no reading can be found by them."""
    header = [name.strip() for name in table.header]
    as_a_whole = _whole_header(table, header, words)
    if as_a_whole is not None:
        return None, (as_a_whole,)
    is_long = "metric" in header or ("value" in header and "value" not in words.metrics)
    said = _long_diagnostics(table, header) if is_long else _wide_diagnostics(table, header, words)
    diagnostics = tuple(said)
    wide = [] if is_long else _metric_columns(header, words)
    needed = {"date", "metric", "value"} if is_long else {"date"}
    if not needed <= set(header) or not (is_long or wide):
        return None, diagnostics
    return _columns(header, wide), diagnostics


def _columns(header: list[str], wide: list[int]) -> Columns:
    absent = len(header)
    at = {name: header.index(name) if name in header else absent for name in LONG}
    beyond = {} if not wide else dict.fromkeys(("window", "item", "tags"), absent)
    slots = tuple((absent + 1 + n, place) for n, place in enumerate(wide))
    return Columns(
        **{name: place for name, place in (at | beyond).items() if name not in {"metric", "value"}},
        metrics=tuple(header[place] for place in wide),
        slots=slots or ((at["metric"], at["value"]),),
    )


def _whole_header(table: CsvFile, header: list[str], words: Vocabulary) -> Diagnostic | None:
    """A first row that holds readings, or names that are all known by another spelling."""
    line = table.columns[0].line if table.columns else 1
    width = table.columns[-1].column + table.columns[-1].length - 1 if table.columns else 1
    span = Span(table.path, line, 1, max(1, width))
    if header and days_meant(header[0]):
        fix = f"write `{','.join(LONG[: len(header)])}` above it"
        return MISSING_COLUMN.at(span, "the first row holds readings, not the names of the columns", fix=fix)
    known = {*LONG, *words.metrics}
    meant = [name if name in known else _same_column(name, known) for name in header]
    spelled = [name for name in meant if name is not None]
    if (
        len(spelled) < len(header)
        or sum(name not in known for name in header) < 2
        or len({*spelled}) < len(spelled)
    ):
        return None
    message = "these columns are known by other names"
    return UNKNOWN_COLUMN.at(span, message, fix=f"write `{','.join(spelled)}`")


def _same_column(name: str, known: Collection[str]) -> str | None:
    """The column that ``name`` is in capitals, or in another language."""
    folded = name.casefold().replace(" ", "_")
    return folded if folded in known else _ALSO.get(name.casefold())


def _long_diagnostics(table: CsvFile, header: list[str]) -> Iterator[Diagnostic]:
    for place, name in enumerate(header):
        if name and name not in LONG:
            near = _meant(name, set(LONG) - set(header))
            fix = f"did you mean `{near}`?" if near else f"remove it; the columns are {listed(LONG)}"
            yield UNKNOWN_COLUMN.at(table.columns[place], f"`{name}` is not a known column", fix=fix)
    strangers = [name for name in header if name and name not in LONG]
    for needed in ("date", "metric", "value"):
        if needed not in header and needed not in {_meant(name, LONG) for name in strangers}:
            message = f"the column `{needed}` is missing"
            yield MISSING_COLUMN.at(
                table.columns[0], message, fix=f"add `{needed}` to the header and to each row"
            )


def _wide_diagnostics(table: CsvFile, header: list[str], words: Vocabulary) -> Iterator[Diagnostic]:
    strangers = [(place, name) for place, name in enumerate(header) if _is_strange(name, words)]
    for place, name in strangers:
        yield _stranger(table, place, name, header, words)
    meant = {_meant(name, {*WIDE, *words.metrics}) for _, name in strangers}
    yield from _item_columns(table, header, words)
    if "date" not in header and "date" not in meant:
        fix = "add `date`, the day that a row describes, to the header and to each row"
        yield MISSING_COLUMN.at(table.columns[0], "the column `date` is missing", fix=fix)
    if not strangers and all(name in WIDE for name in header):
        fix = "name a column by a metric's id, or add the columns `metric` and `value`"
        yield MISSING_COLUMN.at(table.columns[0], "there is no column with values", fix=fix)


def _metric_columns(header: list[str], words: Vocabulary) -> list[int]:
    """The places of the metrics that a row of wide form can hold."""
    known = [(place, words.metrics[name]) for place, name in enumerate(header) if name in words.metrics]
    return [place for place, metric in known if not metric.traits.per_item]


def _item_columns(table: CsvFile, header: list[str], words: Vocabulary) -> Iterator[Diagnostic]:
    for place, name in enumerate(header):
        if name in words.metrics and words.metrics[name].traits.per_item:
            message = f"`{name}` has a value for each post, but a row in wide form cannot name one"
            fix = "write its values in long form, with an `item` column"
            yield ITEM_MISSING.at(table.columns[place], message, fix=fix)


def _meant(name: str, choices: Collection[str]) -> str | None:
    """The column that ``name`` is likely to stand for."""
    also = _ALSO.get(name.casefold())
    return also if also in choices else nearest(name, choices)


def _is_strange(name: str, words: Vocabulary) -> bool:
    return bool(name) and name not in WIDE and words.lacks(name)


def _stranger(table: CsvFile, place: int, name: str, header: list[str], words: Vocabulary) -> Diagnostic:
    span = table.columns[place]
    if name in LONG:
        fix = "use the long form: a row for each value, with the columns `metric` and `value`"
        return UNKNOWN_COLUMN.at(span, f"`{name}` is only a column of the long form", fix=fix)
    near = _meant(name, {*WIDE, *words.metrics} - set(header))
    if near in WIDE:
        return UNKNOWN_COLUMN.at(span, f"`{name}` is not a known column", fix=f"did you mean `{near}`?")
    return unknown_metric(name, span, words.metrics)
