"""Readings and the series they form, and what happened to a series from outside."""

from collections.abc import Sequence
from dataclasses import field
from enum import StrEnum
from typing import NamedTuple

from generator.diagnostics import Span
from generator.model.calendar import Day, Duration
from generator.model.text import LocalText
from generator.records import dataclass

#: The columns of a file of readings in the long form, a row a reading.
LONG_FORM = (
    "date",
    "metric",
    "value",
    "account",
    "segment",
    "source",
    "collected",
    "window",
    "item",
    "tags",
    "note",
)


def share_of(percentage: float) -> float:
    """The share that a percentage is, through a text, so that 4.5 % is .045 and not .045000000000000005.

    >>> share_of(5.8), 5.8 / 100
    (0.058, 0.057999999999999996)
    """
    return float(f"{percentage / 100:.15g}")


class SeriesKey(NamedTuple):
    """What makes readings comparable. ``account`` is ``platform/name`` with aliases folded."""

    metric: str
    account: str | None
    segment: str | None


class Reading(NamedTuple):
    """One value as it was read once.

    ``date`` is the last day that the value describes (of an item: its day of publication), ``window`` the length it
    covers, ``collected`` the day somebody read it. ``value`` is in the metric's unit. A named tuple: there are millions.
    """

    date: Day
    value: float
    collected: Day
    window: Duration
    source: str | None
    item: str | None
    tags: tuple[str, ...]
    note: str | None
    path: str
    line: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Series:
    """All readings of one key, every version of each, sorted by date, item, collected, path and line.

    Of readings with the same date, window, item and ``collected`` but different values only the one to be believed
    is here: by the site's order of sources, else the last by path and line.
    """

    key: SeriesKey
    readings: Sequence[Reading]


class Provenance(NamedTuple):
    """Where the value in force comes from."""

    path: str
    line: int
    source: str | None
    collected: Day
    note: str | None


class AnnotationKind(StrEnum):
    """A break splits a series; campaigns and events are marked on charts."""

    BREAK = "break"
    CAMPAIGN = "campaign"
    EVENT = "event"


@dataclass(frozen=True, slots=True, kw_only=True)
class Annotation:
    """Something that happened. A single day has ``start == end``; a break's day belongs to the new side.

    ``metric``, ``account`` and ``goal`` narrow what it is about; None is all. ``carry`` says that a level goes on
    across the break, ``offset`` what to add to everything before it.
    """

    kind: AnnotationKind
    start: Day
    end: Day
    title: LocalText
    metric: str | None
    account: str | None
    goal: str | None
    carry: bool
    offset: float | None
    span: Span = field(compare=False)
