"""The book's series: the readings of all snapshots, grouped, sorted, and each said once.

Takes the tree, the site and what readings may name; gives series by key, with warnings where two readings do not agree
or a number looks wrong. It judges nothing by any date: which version of a day counts is for ``evaluate``.
"""

from collections.abc import Iterable, Mapping, Sequence
from itertools import islice
from operator import attrgetter, lt

from generator.check.metrics.definitions import declared_metrics
from generator.check.readings.days import readings_of_document
from generator.check.readings.doubts import doubts_of
from generator.check.readings.tables import readings_of_table
from generator.check.readings.vocabulary import AllRead, Placed, Vocabulary
from generator.diagnostics import Diagnostic, Span
from generator.diagnostics.codes.readings import CONFLICTING_READINGS
from generator.model.book import Platform, Site
from generator.model.metric import Metric
from generator.model.plain_rows import PlainRows
from generator.model.reading import Reading, Series, SeriesKey
from generator.model.source import Kind, SourceTree

#: How many readings of two files may disagree before they are told as one.
_TOLD_EACH = 3
#: From so many rows on it pays to load arrays.
_MANY = 60_000


def series_of(
    tree: SourceTree, site: Site, metrics: Mapping[str, Metric], platforms: Mapping[str, Platform]
) -> tuple[Mapping[SeriesKey, Series], tuple[Diagnostic, ...]]:
    """Every series by its key, in the order of keys, and what is wrong with readings and files of readings."""
    words = Vocabulary(metrics=metrics, declared=declared_metrics(tree), platforms=platforms)
    read = _read(tree, words)
    groups, said = _by_key(read.placed), [*read.said]
    rank = {source: place for place, source in enumerate(site.sources)}
    found: dict[SeriesKey, Series] = {}
    for key in sorted({**groups, **read.whole}, key=lambda key: tuple(map(str, key))):
        whole = read.whole.get(key)
        if whole is None:
            believed, conflicts = _believed(key, groups[key], rank)
            found[key] = Series(key=key, readings=tuple(believed))
            said += conflicts
            said += doubts_of(found[key].readings, metrics[key.metric])
        else:
            found[key] = Series(key=key, readings=whole)
            said += () if key in read.calm else doubts_of(whole.made(), metrics[key.metric])
    return found, tuple(said)


def _read(tree: SourceTree, words: Vocabulary) -> AllRead:
    """The readings of all files, and what is wrong with these."""
    placed: list[Placed] = []
    said: list[Diagnostic] = []
    for document in tree.of(Kind.SNAPSHOT):
        found, wrong = readings_of_document(document, words)
        placed += found
        said += wrong
    if sum(len(table.rows) for table in tree.tables if isinstance(table.rows, PlainRows)) >= _MANY:
        from generator.check.readings.many_tables import read_many  # noqa: PLC0415  # it loads arrays

        return read_many(tree, words, placed, said)
    for table in tree.tables:
        found, wrong = readings_of_table(table, tree, words)
        placed += found
        said += wrong
    return AllRead(placed=placed, said=said)


def _by_key(placed: Iterable[Placed]) -> dict[SeriesKey, list[Reading]]:
    groups: dict[SeriesKey, list[Reading]] = {}
    for key, reading in placed:
        groups.setdefault(key, []).append(reading)
    return groups


def _order(reading: Reading) -> tuple[object, ...]:
    return reading.date, reading.item or "", reading.collected, reading.path, reading.line


_identity = attrgetter("date", "window", "item", "collected")
_date = attrgetter("date")


def _is_told_once(readings: Sequence[Reading]) -> bool:
    """Whether each reading is of a later day than the one before, so that they are in order and no two say the same thing."""
    return all(map(lt, map(_date, readings), map(_date, islice(readings, 1, None))))


def _believed(
    key: SeriesKey, readings: list[Reading], rank: Mapping[str, int]
) -> tuple[list[Reading], list[Diagnostic]]:
    """The readings in order, of several that say the same thing the one to be believed, and what the others say.

    ``rank`` is the place of each source in the site's order; a source that is not there comes last.
    """
    if _is_told_once(readings):
        return readings, []
    versions: dict[tuple[object, ...], Reading] = {}
    losers: list[tuple[Reading, tuple[object, ...]]] = []
    for reading in sorted(readings, key=_order):
        identity = _identity(reading)
        other = versions.get(identity)
        if other is None:
            versions[identity] = reading
        elif rank.get(reading.source or "", len(rank)) <= rank.get(other.source or "", len(rank)):
            versions[identity] = reading
            losers.append((other, identity))
        else:
            losers.append((reading, identity))
    believed = sorted(versions.values(), key=_order) if losers else list(versions.values())
    return believed, _conflicts(key, [(loser, versions[identity]) for loser, identity in losers], rank)


def _conflicts(
    key: SeriesKey, pairs: Iterable[tuple[Reading, Reading]], rank: Mapping[str, int]
) -> list[Diagnostic]:
    """What losers say otherwise than winners; of two files that disagree on many days the first day, with how many there are."""
    groups: dict[tuple[object, ...], list[tuple[Reading, Reading]]] = {}
    for loser, winner in pairs:
        if loser.value != winner.value:
            files = (loser.path, winner.path, loser.source, winner.source)
            groups.setdefault(files, []).append((loser, winner))
    said: list[Diagnostic] = []
    for (path, other, *_), group in groups.items():
        is_one = path != other and len(group) > _TOLD_EACH
        told = group[:1] if is_one else group
        said += [_conflict(key, *pair, rank, more=len(group) - 1 if is_one else 0) for pair in told]
    return said


def _conflict(
    key: SeriesKey, loser: Reading, winner: Reading, rank: Mapping[str, int], *, more: int
) -> Diagnostic:
    message = (
        f"`{key.metric}` on {loser.date} is {loser.value:.10g} here and {winner.value:.10g} in "
        f"{winner.path}:{winner.line}, which counts: {_reason(loser, winner, rank)}"
    )
    if more:
        message += f"; so it is with {more} more readings of these two files"
    fix = "remove the wrong one, or give the later count its own `collected`"
    if (
        loser.source
        and winner.source
        and loser.source != winner.source
        and not {loser.source, winner.source} & set(rank)
    ):
        fix = f"name the source to believe first in site.yaml, as in `sources: [{loser.source}, {winner.source}]`, or remove the wrong one"
    return CONFLICTING_READINGS.at(Span(loser.path, loser.line), message, fix=fix)


def _reason(loser: Reading, winner: Reading, rank: Mapping[str, int]) -> str:
    ranks = rank.get(loser.source or "", len(rank)), rank.get(winner.source or "", len(rank))
    if ranks[0] != ranks[1]:
        return f"`sources` in site.yaml puts `{winner.source}` first"
    return "it comes last by path and line"
