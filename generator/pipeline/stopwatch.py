"""How long each stage takes: names with seconds, in the order in which they began.

Takes a stage's name around its work, or around work that is done piece by piece within another stage; gives timings. It measures and
reports to nobody.
"""

import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import NamedTuple, TypeVar

_Piece = TypeVar("_Piece")


class Timing(NamedTuple):
    """One stage and the seconds that it took."""

    stage: str
    seconds: float


class Stopwatch:
    """Measures one run. What a stage spends waiting for pieces of another one is that one's."""

    def __init__(self) -> None:
        self._seconds: dict[str, float] = {}
        self._of_pieces = 0.0

    @contextmanager
    def stage(self, name: str) -> Iterator[None]:
        self._seconds.setdefault(name, 0.0)
        begun, others = time.perf_counter(), self._of_pieces
        try:
            yield
        finally:
            self._seconds[name] += time.perf_counter() - begun - (self._of_pieces - others)

    def pieces(self, name: str, made: Iterable[_Piece]) -> Iterator[_Piece]:
        """What is ``made``, as it is asked for by whatever stage: making it is of the stage ``name``."""
        left, nothing = iter(made), object()
        while True:
            begun = time.perf_counter()
            piece = next(left, nothing)
            taken = time.perf_counter() - begun
            self._seconds[name] = self._seconds.get(name, 0.0) + taken
            self._of_pieces += taken
            if piece is nothing:
                return
            yield piece  # type: ignore[misc]  # it is no longer what stands for nothing

    @property
    def timings(self) -> tuple[Timing, ...]:
        return tuple(map(Timing, self._seconds, self._seconds.values()))
