"""By what the earlier days of goals can be known again: the digest of all that they can rest on.

Takes a book, a day and what git knows of its goals; gives digests by goals' ids. A goal whose digest is what it was has the same
``Hindsight``. On which line of which file a reading stands is no part of it, since nothing is judged by that.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from itertools import compress
from typing import cast

from generator.evaluate.goal.surroundings import checkins_by_goal
from generator.evaluate.reach import Place, kin_of, places_of
from generator.model.book import Book
from generator.model.calendar import Day
from generator.model.digest import Digests, digest
from generator.model.goal import Goal
from generator.model.metric import Metric
from generator.model.reading import Reading, Series
from generator.model.verdict import Ledger

#: What is told of a reading, which is not judged by it.
_TELLS_OF_IT = ("note", "path", "line")
_JUDGED_BY = tuple(name not in _TELLS_OF_IT for name in Reading._fields)


def identities(book: Book, as_of: Day, ledgers: Mapping[str, Ledger]) -> dict[str, str]:
    """The digest of each goal of ``book`` as it is judged on ``as_of``."""
    shared = digest((as_of, replace(book, goals={}, series={}, checkins=(), pages=(), objectives={})))
    digests = Digests(Goal, Metric, Ledger)
    read, places = _read(book.series.values()), places_of(book, ledgers)
    checkins = checkins_by_goal(book, as_of)
    found: dict[str, str] = {}
    for family in _families(book):
        own = [(book.goals[name], ledgers.get(name), checkins.get(name, ())) for name in family]
        there = sorted({place for name in family for place in places[name]}, key=str)
        made_of = digests.of((shared, own, [read.get(place) for place in there]))
        found.update((name, digest((name, made_of))) for name in family)
    return found


def _read(series: Iterable[Series]) -> Mapping[Place, list[str]]:
    """The digests of what was read at each place, in the order of segments."""
    found: dict[Place, list[str]] = {}
    for each in series:
        columns = compress(zip(*each.readings, strict=True), _JUDGED_BY)
        made_of = each.key, len(each.readings), [_told(column) for column in columns]
        found.setdefault((each.key.metric, each.key.account), []).append(digest(made_of))
    return found


def _told(column: tuple[object, ...]) -> object:
    """What tells a column from every other of its length: days go by their numbers, and what is the same throughout is told once.

    Of numbers each is told: 0 and -0 are the same, and not written the same.
    """
    first = column[0]
    if isinstance(first, float):
        return column
    if column.count(first) == len(column):
        return "throughout", first
    if isinstance(first, date):
        return "days", tuple(map(date.toordinal, cast("tuple[date, ...]", column)))
    return column


def _families(book: Book) -> Iterator[list[str]]:
    """The goals that are relatives of each other, however far."""
    kin, left = kin_of(book.goals.values()), dict.fromkeys(sorted(book.goals))
    while left:
        family, waiting = list[str](), [next(iter(left))]
        while waiting:
            name = waiting.pop()
            if name in left:
                del left[name]
                family.append(name)
                waiting.extend(kin.get(name, ()))
        yield sorted(family)
