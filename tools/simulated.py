"""Simulated cases beside the public ones: what public series seldom show, and a reader would not forgive.

Gives cases of the public format, each with a truth drawn from the same process as its history. They are a small part of
what the forecast is taught by, and no part of what it is judged by. The seed is fixed.
"""

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from typing import Any

import numpy as np

from generator.evaluate.forecast.models.normal import Array

#: Series of each process, and what one of their cases counts for against a public one: of rare counts, which public
#: series show mostly as they die out, more.
SERIES, WORTH, WORTH_OF_RARE = 120, 0.08, 0.3
FIRST = date(2026, 1, 5)
Random = np.random.Generator
#: Draws a whole path: (random, readings known, readings to come) → values.
Process = Callable[[Random, int, int], Array]


def _flat(random: Random, known: int, ahead: int) -> Array:
    """A counter that stands still, and seldom moves again."""
    level = float(random.integers(20, 5000))
    steps = np.zeros(known + ahead)
    if random.random() < 0.15:
        steps[known:] = random.integers(-2, 4, ahead)
    path: Array = level + np.cumsum(steps)
    return path


def _one_jump(random: Random, known: int, ahead: int) -> Array:
    """Slow growth or decline, and one jump that tells nothing of what follows."""
    pace = random.normal(0.5, 2)
    steps = np.round(random.normal(pace, 0.5 + abs(pace), known + ahead))
    steps[random.integers(1, known)] += random.choice([-1, 1]) * random.integers(100, 800)
    path: Array = 2000 + np.cumsum(steps)
    return path


def _compound(random: Random, known: int, ahead: int) -> Array:
    """Growth by percentages."""
    rate = random.uniform(0.02, 0.12)
    path: Array = np.round(200 * np.exp(np.cumsum(random.normal(rate, 0.15 * rate, known + ahead))))
    return path


def _saturating(random: Random, known: int, ahead: int) -> Array:
    """Growth that wears off."""
    steps = 200 * np.exp(-np.arange(known + ahead) / random.uniform(4, 25))
    path: Array = 300 + np.cumsum(random.poisson(steps)).astype(float)
    return path


def _falling(random: Random, known: int, ahead: int) -> Array:
    pace = random.uniform(1, 8)
    path: Array = 3000 - np.cumsum(np.maximum(np.round(random.normal(pace, pace, known + ahead)), -1.0))
    return path


def _rare(random: Random, known: int, ahead: int) -> Array:
    """Leads and sales: Poisson days."""
    path: Array = random.poisson(np.exp(random.uniform(np.log(0.03), np.log(2))), known + ahead).astype(float)
    return path


def _campaign(random: Random, known: int, ahead: int) -> Array:
    """One rate, then another for good."""
    before, after = np.exp(random.uniform(2, 7, 2))
    turn = random.integers(3, known - 2)
    rate = np.where(np.arange(known + ahead) < turn, before, after)
    path: Array = np.round(rate * np.exp(random.normal(0, 0.12, known + ahead)))
    return path


def _spike(random: Random, known: int, ahead: int) -> Array:
    """A steady rate, and one day beyond all measure."""
    values: Array = np.round(
        float(np.exp(random.uniform(2, 7))) * np.exp(random.normal(0, 0.1, known + ahead))
    )
    values[random.integers(0, known)] *= random.integers(5, 50)
    return values


def _launch(random: Random, known: int, ahead: int) -> Array:
    """Nothing, then growth by about as much each time."""
    start = random.integers(1, known - 3)
    grown = np.maximum(np.arange(known + ahead) - start, 0) * np.exp(random.uniform(0, 3))
    path: Array = random.poisson(grown).astype(float)
    return path


def _regime(random: Random, known: int, ahead: int) -> Array:
    """A share or a time that was one thing and is now another."""
    before, after = random.uniform(20, 90, 2)
    turn = known - random.integers(3, max(known - 3, 4))
    mean = np.where(np.arange(known + ahead) < turn, before, after)
    path: Array = np.round(mean + random.normal(0, random.uniform(0.5, 4), known + ahead), 1)
    return path


def _drift(random: Random, known: int, ahead: int) -> Array:
    """A share that rises or falls by about as much each time."""
    line = np.arange(known + ahead) * random.normal(0, 0.5)
    path: Array = np.asarray(
        np.round(np.maximum(60 + line + random.normal(0, 1, known + ahead), 0.0), 2), dtype=np.float64
    )
    return path


PROCESSES: dict[str, tuple[Process, ...]] = {
    "level": (_flat, _one_jump, _compound, _saturating, _falling),
    "flow": (*[_rare] * 6, _campaign, _spike, _launch),
    "ratio": (_regime, _drift),
}


def simulated(kind: str) -> Iterator[dict[str, Any]]:
    """Cases of one kind of series."""
    random = np.random.default_rng(20260105)
    for process in PROCESSES[kind]:
        for number in range(SERIES):
            yield _case(random, kind, process, f"{process.__name__}{number}")


def _case(random: Random, kind: str, process: Process, name: str) -> dict[str, Any]:
    """One case, whose target is what another path of the same kind of series would have come to, or near it."""
    known, ahead = int(random.integers(8, 50)), int(random.integers(3, 27))
    held = 0 if kind == "level" else int(random.integers(0, min(known, 2 * ahead)))
    values = process(random, known, ahead)
    agg = {"level": "last", "flow": "sum", "ratio": "mean"}[kind]
    window = values[known - held :]
    actual = float(values[-1] if agg == "last" else window.sum() if agg == "sum" else window.mean())
    reach = abs(actual - (values[known - 1] if agg == "last" else 0.0)) + 0.02 * abs(actual) + 0.5
    target = float(actual + random.normal(0, 0.25) * reach)
    target = round(target, 0 if kind != "ratio" else 2)
    up = bool(random.random() < 0.7)
    step = 1 if kind == "flow" else 7
    days = [FIRST + timedelta(days=step * n) for n in range(known + ahead)]
    return {
        "id": name, "series": name, "kind": kind, "agg": agg, "direction": "up" if up else "down",
        "step_days": step, "start": str(days[known - 1] - timedelta(days=step * held)),
        "asof": str(days[known - 1]), "deadline": str(days[-1]), "target": target,
        "history": [[str(day), float(value)] for day, value in zip(days[:known], values, strict=False)],
        "actual": actual, "outcome": int(actual >= target if up else actual <= target), "worth": WORTH_OF_RARE if process is _rare else WORTH,
    }  # fmt: skip
