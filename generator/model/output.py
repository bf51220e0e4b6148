"""What is to be published and what publishing did."""

from collections.abc import Callable

from generator.model.calendar import Day
from generator.records import dataclass


@dataclass(frozen=True, slots=True)
class OutputFile:
    """One file of the site: its path in the output folder, with slashes, and its bytes."""

    path: str
    content: bytes


@dataclass(frozen=True, slots=True)
class KeptFile:
    """A file of the site that lies in the output folder already: its path there, the digest of what it holds, and whether it still does."""

    path: str
    digest: str
    is_there: Callable[[], bool]


@dataclass(frozen=True, slots=True)
class Owner:
    """Who holds an output folder: a process and its machine; 0 and "" where it did not say."""

    pid: int
    host: str


@dataclass(frozen=True, slots=True, kw_only=True)
class WriteSummary:
    """What a build did to its folder; numbers of files. ``kept`` are files that are not ours and stayed."""

    folder: str
    written: int
    unchanged: int
    removed: int
    kept: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Built:
    """One site as a build tells of it: for which of the site's audiences, how many goals it shows, and what was written.

    ``audience`` is None for everybody. Search engines are asked out of a ``private`` site.
    """

    audience: str | None
    audiences: tuple[str, ...]
    private: bool
    goals: int
    as_of: Day
    summary: WriteSummary


@dataclass(frozen=True, slots=True, kw_only=True)
class BuildTold:
    """All that a build said at its end: ``said`` are its diagnostics as they were printed, in the form ``shape``.

    ``counted`` is how many there were of each severity, ``code`` how the command ended.
    """

    said: str
    shape: str
    counted: str
    code: int
    builds: tuple[Built, ...]
