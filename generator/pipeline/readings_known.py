"""Which readings were there on a day, as a digest: the same as long as no row that had been collected by then is another.

Takes a tree and the readings that were understood of it; gives digests by day. A row counts from the day in its column ``collected``, or
else from its own; where neither is a day it always counts. What a row means is not looked at: that depends on metrics.
"""

import hashlib
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import date
from functools import cache

from generator.evaluate import begun_at_close
from generator.model.calendar import Day
from generator.model.digest import digest
from generator.model.reading import Series
from generator.model.reported import ReportedPeriod
from generator.model.source import CsvFile, Kind, SourceTree


class ReadingsKnown:
    """The readings of ``tree`` by the days on which they were collected; ``series`` are what today's metrics make of them.

    ``accounts`` is the digest of what can decide where a goal is read: which series there are, since when, and with which tags.
    """

    def __init__(self, tree: SourceTree, series: Collection[Series]) -> None:
        collected = dict(_collected(series))
        parts: defaultdict[Day, list[bytes]] = defaultdict(list)
        for table in tree.tables:
            for day, rows in _rows(table).items():
                parts[day].append(_bytes((table.path, table.header, table.complete, rows)))
        for document in tree.of(Kind.SNAPSHOT):
            text = tree.texts.get(document.path, "")
            parts[collected.get(document.path, Day.min)].append(_bytes((document.path, text)))
        self._digests = dict(_running(parts))
        self._days = sorted(self._digests)
        self._series = {each.key: each for each in series}
        self._begun: dict[Day, str] = {}
        self.accounts = digest([(each.key, _first(each), sorted(_tags(each))) for each in series])

    def by(self, day: Day) -> str:
        """The digest of all that was collected by ``day``."""
        there = bisect_right(self._days, day)
        return self._digests[self._days[there - 1]] if there else ""

    def begun_at(self, period: ReportedPeriod) -> str:
        """The digest of which series had begun at the close of ``period``, and when: by that a goal without an account has one."""
        end = period.days.end
        if end not in self._begun:
            begun = begun_at_close(self._series, period)
            self._begun[end] = digest([(key, each.readings[0].date) for key, each in begun.items()])
        return self._begun[end]


def _running(parts: Mapping[Day, Iterable[bytes]]) -> Iterator[tuple[Day, str]]:
    """For each day the digest of all that counts from then on or before."""
    running = hashlib.sha256()
    for day in sorted(parts):
        for part in parts[day]:
            running.update(len(part).to_bytes(8, "big") + part)
        yield day, running.hexdigest()


def _first(series: Series) -> Day | None:
    return series.readings[0].date if series.readings else None


def _tags(series: Series) -> set[str]:
    return {tag for reading in series.readings if reading.tags for tag in reading.tags}


def _collected(series: Iterable[Series]) -> Iterator[tuple[str, Day]]:
    """The day on which the readings of each file that is no table were collected: a document has one for all of them."""
    first: dict[str, Day] = {}
    for each in series:
        for reading in each.readings:
            known = first.get(reading.path)
            if known is None or reading.collected < known:
                first[reading.path] = reading.collected
    yield from first.items()


def _rows(table: CsvFile) -> Mapping[Day, list[tuple[str, ...]]]:
    """The rows by the day from which on they count, in their order; on which line one stands tells nothing."""
    names = [name.strip() for name in table.header]
    columns = [names.index(name) for name in ("collected", "date") if name in names]
    found: defaultdict[Day, list[tuple[str, ...]]] = defaultdict(list)
    since = cache(_since)
    for _, cells in table.rows:
        found[since(*(cells[column] for column in columns))].append(cells)
    return found


def _since(*days: str) -> Day:
    """The first of ``days`` that is written: of all time where none is, or that one is no day."""
    written = next((day.strip() for day in days if day.strip()), "")
    try:
        return date.fromisoformat(written)
    except ValueError:
        return Day.min


def _bytes(plain: object) -> bytes:
    return repr(plain).encode("utf-8", "surrogatepass")
