"""What comes of an export: readings in the long form, and everything that did not become one, with its reason.

Takes nothing; these records go from a shape to the merge and to the table that a person compares with the tool's screen.
"""

from collections.abc import Mapping
from dataclasses import field
from datetime import date
from enum import StrEnum
from types import MappingProxyType
from typing import NamedTuple

from generator.records import dataclass


class Missing(StrEnum):
    """What a file does not say and a person can: one thing, with which all of it can be read."""

    METRIC = "metric"
    YEAR = "year"
    FORM = "form"


class NotTakenError(Exception):
    """A file that cannot be read as what it seems to be: nothing of it is taken.

    ``line`` is where it shows, if it has a place; ``fix`` what to do. ``wants`` is what is missing where that
    is all: the id of a metric, the year of dates without one, or how dates are written, which is one of ``forms``.
    """

    def __init__(
        self,
        message: str,
        *,
        fix: str,
        line: int | None = None,
        wants: Missing | None = None,
        forms: tuple[str, ...] = (),
    ) -> None:
        super().__init__(message)
        self.message = message
        self.fix = fix
        self.line = line
        self.wants = wants
        self.forms = forms


class Draft(NamedTuple):
    """One reading of the long form, before it is merged with those that are there.

    ``date`` is the last day that it describes (of an item: its publication), ``value`` a finite number in the metric's unit,
    ``window`` an ISO 8601 duration where it is not the metric's own. ``line`` is the export's. A tuple: there are millions.
    """

    date: date
    metric: str
    value: float
    account: str | None = None
    segment: str | None = None
    window: str | None = None
    item: str | None = None
    tags: tuple[str, ...] = ()
    note: str | None = None
    line: int = 0


class Refused(NamedTuple):
    """A row, or a cell of it, that became no reading: its line and the reason, as half a sentence."""

    line: int
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Stranger:
    """A column that no metric is known for, with the metric nearest to its name, if one is near."""

    header: str
    nearest: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """What one file gave.

    ``rows`` counts the rows of data that it holds. ``collected`` is the day that the file itself says it was made, if it does.
    ``said`` are sentences that a person has to know: zeros written for days left out, how a comma was read.
    ``strangers`` are columns that are not known; ``left`` are headers that are known and not taken. ``window`` is what each row says that it covers,
    where that is more than a day.
    """

    drafts: tuple[Draft, ...]
    rows: int
    refused: tuple[Refused, ...] = ()
    said: tuple[str, ...] = ()
    strangers: tuple[Stranger, ...] = ()
    left: tuple[str, ...] = ()
    collected: date | None = None
    window: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What is known apart from the file: what was typed, and the site's own settings.

    ``account`` is for all its readings; ``accounts`` are those that the site knows. ``year`` is the year of the first row of dates without one. ``date_format`` is strptime's.
    ``decimal`` is the sign before decimals, where the
    columns leave it open. ``mapping`` names columns of any table. ``metrics`` maps the ids of all metrics, the site's included, to whether one is a share;
    ``windows`` to the window that a reading has by default. ``levels`` are metrics whose last reading counts, ``sums`` those whose readings are
    added up, ``counts`` those that are whole numbers. ``named`` maps headers to the metrics that the site calls so. ``today`` is the day of the import: nothing later is a reading.
    """

    today: date
    timezone: str
    currency: str
    metrics: Mapping[str, bool]
    windows: Mapping[str, str]
    levels: frozenset[str] = frozenset()
    sums: frozenset[str] = frozenset()
    counts: frozenset[str] = frozenset()
    named: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    accounts: tuple[str, ...] = ()
    account: str | None = None
    year: int | None = None
    date_format: str | None = None
    decimal: str | None = None
    mapping: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
