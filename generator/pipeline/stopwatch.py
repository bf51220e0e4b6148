"""How long each stage takes: names with seconds, in the order in which they began.

Takes a stage's name around its work; gives timings. It measures and reports to nobody.
"""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import NamedTuple


class Timing(NamedTuple):
    """One stage and the seconds that it took."""

    stage: str
    seconds: float


class Stopwatch:
    """Measures one run."""

    def __init__(self) -> None:
        self._timings: list[Timing] = []

    @contextmanager
    def stage(self, name: str) -> Iterator[None]:
        begun = time.perf_counter()
        try:
            yield
        finally:
            self._timings.append(Timing(name, time.perf_counter() - begun))

    @property
    def timings(self) -> tuple[Timing, ...]:
        return tuple(self._timings)
