"""What ``sources.yaml`` remembers of files that are imported again and again.

Takes nothing; these records go from ``check`` to the import.
"""

from collections.abc import Mapping
from dataclasses import field
from fnmatch import fnmatchcase
from types import MappingProxyType

from generator.model.calendar import parse_duration
from generator.model.text import folded
from generator.records import dataclass

#: What ``map`` names of any table: the columns of days, values, accounts and segments, the metric's id, what a row covers, and the sign that
#: parts decimals.
MAPPED = ("date", "value", "metric", "account", "segment", "window", "decimal")
_DECIMALS = (",", ".")


@dataclass(frozen=True, slots=True, kw_only=True)
class RememberedImport:
    """What is told of each file whose name fits ``pattern``: the options of ``goalposts import`` by their names.

    ``mapping`` is that of ``--map``; ``timezone`` is whose days the file's times are, where it is not the site's.
    """

    pattern: str
    kind: str | None = None
    account: str | None = None
    mapping: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    year: int | None = None
    date_format: str | None = None
    timezone: str | None = None

    def fits(self, name: str) -> bool:
        """Whether a file called ``name`` is meant, in any case.

        >>> RememberedImport(pattern="reach-*.csv").fits("Reach-November.CSV")
        True
        """
        return fnmatchcase(folded(name), folded(self.pattern))


@dataclass(frozen=True, slots=True)
class MapFault:
    """What is wrong with what a ``map`` says, as half a sentence, and how to mend it."""

    message: str
    fix: str


def map_fault(name: str, said: str) -> MapFault | None:
    """The fault in what a map says of ``name``, one of ``MAPPED``; None where there is none.

    >>> map_fault("window", "P7D"), map_fault("decimal", ","), map_fault("date", "Day")
    (None, None, None)
    >>> map_fault("window", "a week"), map_fault("decimal", ";")
    (MapFault(message='`a week` is not a length of time', fix='write P1D for a day, P7D for a week or P1M for a month'), MapFault(message='`;` parts no decimals', fix='write "," or "."'))
    """
    if name == "window" and parse_duration(said) is None:
        return MapFault(
            f"`{said}` is not a length of time", "write P1D for a day, P7D for a week or P1M for a month"
        )
    if name == "decimal" and said not in _DECIMALS:
        return MapFault(f"`{said}` parts no decimals", 'write "," or "."')
    return None
