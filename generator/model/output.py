"""What is to be published and what publishing did."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class OutputFile:
    """One file of the site: its path in the output folder, with slashes, and its bytes."""

    path: str
    content: bytes


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
