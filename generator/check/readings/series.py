"""The book's series: the readings of all snapshots, grouped, sorted, and each said once.

Takes the tree, the site and what readings may name; gives series by key, with warnings where two readings do not agree
or a number looks wrong. It judges nothing by any date: which version of a day counts is for ``evaluate``.
"""

from collections.abc import Iterable, Mapping
from operator import attrgetter

from generator.check.metrics.definitions import declared_metrics
from generator.check.readings.days import readings_of_document
from generator.check.readings.doubts import doubts_of
from generator.check.readings.tables import readings_of_table
from generator.check.readings.vocabulary import Placed, Vocabulary
from generator.diagnostics import Diagnostic, Span
from generator.diagnostics.codes.readings import CONFLICTING_READINGS
from generator.model.book import Platform, Site
from generator.model.metric import Metric
from generator.model.reading import Reading, Series, SeriesKey
from generator.model.source import Kind, SourceTree


def series_of(
    tree: SourceTree, site: Site, metrics: Mapping[str, Metric], platforms: Mapping[str, Platform]
) -> tuple[Mapping[SeriesKey, Series], tuple[Diagnostic, ...]]:
    """Every series by its key, in the order of keys, and what is wrong with readings and files of readings."""
    words = Vocabulary(metrics=metrics, declared=declared_metrics(tree), platforms=platforms)
    placed, said = _readings(tree, words)
    rank = {source: place for place, source in enumerate(site.sources)}
    found: dict[SeriesKey, Series] = {}
    for key, readings in sorted(_by_key(placed).items(), key=lambda item: tuple(map(str, item[0]))):
        believed, conflicts = _believed(key, readings, rank)
        found[key] = Series(key=key, readings=tuple(believed))
        said += conflicts
        said += doubts_of(found[key], metrics[key.metric])
    return found, tuple(said)


def _readings(tree: SourceTree, words: Vocabulary) -> tuple[list[Placed], list[Diagnostic]]:
    placed: list[Placed] = []
    said: list[Diagnostic] = []
    for document in tree.of(Kind.SNAPSHOT):
        found, wrong = readings_of_document(document, words)
        placed += found
        said += wrong
    for table in tree.tables:
        found, wrong = readings_of_table(table, tree, words)
        placed += found
        said += wrong
    return placed, said


def _by_key(placed: Iterable[Placed]) -> dict[SeriesKey, list[Reading]]:
    groups: dict[SeriesKey, list[Reading]] = {}
    for key, reading in placed:
        groups.setdefault(key, []).append(reading)
    return groups


def _order(reading: Reading) -> tuple[object, ...]:
    return reading.date, reading.item or "", reading.collected, reading.path, reading.line


_identity = attrgetter("date", "window", "item", "collected")


def _believed(
    key: SeriesKey, readings: list[Reading], rank: Mapping[str, int]
) -> tuple[list[Reading], list[Diagnostic]]:
    """The readings in order, of several that say the same thing the one to be believed, and what the others say.

    ``rank`` is the place of each source in the site's order; a source that is not there comes last.
    """
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
    conflicts = (_conflict(key, loser, versions[identity], rank) for loser, identity in losers)
    believed = sorted(versions.values(), key=_order) if losers else list(versions.values())
    return believed, [said for said in conflicts if said is not None]


def _conflict(key: SeriesKey, loser: Reading, winner: Reading, rank: Mapping[str, int]) -> Diagnostic | None:
    if loser.value == winner.value:
        return None
    message = (
        f"`{key.metric}` on {loser.date} is {loser.value:.10g} here and {winner.value:.10g} in "
        f"{winner.path}:{winner.line}, which counts: {_reason(loser, winner, rank)}"
    )
    fix = "remove the wrong one, or give the later count its own `collected`"
    return CONFLICTING_READINGS.at(Span(loser.path, loser.line), message, fix=fix)


def _reason(loser: Reading, winner: Reading, rank: Mapping[str, int]) -> str:
    ranks = rank.get(loser.source or "", len(rank)), rank.get(winner.source or "", len(rank))
    if ranks[0] != ranks[1]:
        return f"`sources` in site.yaml puts `{winner.source}` first"
    return "it comes last by path and line"
