"""Blocks without end, and how long blocks under a deadline took, for the tests of what goes beyond it."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from generator.render.templates.deadline import TooSlow, deadline


def endless() -> None:
    while True:
        pass


class FreedSlowly:
    """What is raised while it goes is lost."""

    def __del__(self) -> None:
        endless()


def endless_after_freeing() -> None:
    FreedSlowly()
    endless()


def cut_short(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """The seconds that each block had which is cut short from now on."""
    taken: list[float] = []

    @contextmanager
    def heard(seconds: float, unused: list[float]) -> Iterator[None]:
        try:
            with deadline(seconds, unused):
                yield
        except TooSlow:
            taken.append(seconds)
            raise

    monkeypatch.setattr("generator.render.templates.deadline.deadline", heard)
    return taken
