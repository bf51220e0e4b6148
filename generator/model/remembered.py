"""What ``sources.yaml`` remembers of files that are imported again and again.

Takes nothing; these records go from ``check`` to the import.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from fnmatch import fnmatchcase
from types import MappingProxyType


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
        return fnmatchcase(name.casefold(), self.pattern.casefold())
