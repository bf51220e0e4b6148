"""Pooled knowledge: which filters a family has, how much each is believed, and how the mixture is calibrated.

The numbers stand in ``pooled.json`` and were learned once from public series by ``tools/fit_forecast.py``; they are
read at first use and never change while the program runs. Nothing here sees a goal.
"""

import json
from collections.abc import Mapping
from functools import cache
from importlib import resources
from typing import Any

import numpy as np

from generator.evaluate.forecast.models.batch import Batch
from generator.evaluate.forecast.models.counts import Count
from generator.evaluate.forecast.models.normal import Array
from generator.evaluate.forecast.models.recursion import Filter
from generator.evaluate.forecast.question import Family
from generator.records import dataclass

#: Readings that are called late.
LATE = 5


@dataclass(frozen=True, slots=True, eq=False)
class Pool:
    """One family's filters (K) and what was learned of them from D features.

    Log weights are ``prior @ features + evidence_share * evidence``; the mixture's normal score z is turned into
    ``s = a + b·z / sqrt(1 + tail·z²)`` with ``a = shift @ features`` and ``log b = (stretch ± skew) @ features``, plus above
    the middle (z > 0) and minus below it.
    """

    filters: tuple[Filter, ...]
    counts: tuple[Count, ...]
    still: bool
    seasonal: bool
    least_steps: float
    features: tuple[str, ...]
    prior: Array
    evidence_share: float
    shift: Array
    stretch: Array
    skew: Array
    tail: float


@cache
def pools() -> Mapping[Family, Pool]:
    """The pools of all families, from the package's own file."""
    text = resources.files(__package__).joinpath("pooled.json").read_text("utf-8")
    return {Family(name): pool_from(record) for name, record in json.loads(text).items()}


def pool_from(record: Mapping[str, Any]) -> Pool:
    """A pool from its JSON record."""
    return Pool(
        filters=tuple(Filter(**spec) for spec in record["filters"]),
        counts=tuple(Count(**spec) for spec in record["counts"]),
        still=record["still"],
        seasonal=record["seasonal"],
        least_steps=record["least_steps"],
        features=tuple(record["features"]),
        prior=np.array(record["prior"]),
        evidence_share=record["evidence_share"],
        shift=np.array(record["shift"]),
        stretch=np.array(record["stretch"]),
        skew=np.array(record["skew"]),
        tail=record["tail"],
    )


def features_of(batch: Batch, names: tuple[str, ...]) -> Array:
    """What the weights may depend on, (len(names), N): plain properties of the history, about 0 to ±3 each."""
    return stacked(history_features(batch), batch, names)


def stacked(history: Mapping[str, Array], batch: Batch, names: tuple[str, ...]) -> Array:
    """The history's features with those of how far is looked: no nearer than the next reading, since the calibration was fitted by none."""
    window = np.maximum(batch.observed_count + batch.counted, 1e-9)
    ahead = {"horizon": np.log(np.maximum(batch.ahead, 1.0) / 9), "seen": batch.observed_count / window}
    return np.stack([ahead[name] if name in ahead else history[name] for name in names])


def history_features(batch: Batch) -> Mapping[str, Array]:
    """The features that do not depend on how far is looked."""
    read = np.isfinite(batch.y)
    y, step = np.where(read, batch.y, 0.0), np.diff(batch.y, axis=1)
    known = np.isfinite(step)
    step = np.where(known, step, 0.0)
    count = np.maximum(known.sum(axis=1), 1)
    mean = step.sum(axis=1) / count
    spread = np.sqrt(np.where(known, (step - mean[:, None]) ** 2, 0.0).sum(axis=1) / count)
    late, late_count = step[:, -LATE:].sum(axis=1), known[:, -LATE:].sum(axis=1)
    acceleration = np.where(late_count > 0, late / np.maximum(late_count, 1) - mean, 0.0)
    level = y.sum(axis=1) / batch.count
    scatter = np.sqrt(np.where(read, (batch.y - level[:, None]) ** 2, 0.0).sum(axis=1) / batch.count)
    size = np.abs(step).sum(axis=1)
    recent = y[:, -LATE:].sum(axis=1) / np.maximum(read[:, -LATE:].sum(axis=1), 1)
    return {
        "one": np.ones(batch.many),
        "length": np.log(batch.count / 20),
        "drift": np.clip(mean / (spread + 0.1 * np.abs(mean) + 1e-12), -3, 3),
        "turn": np.clip(acceleration / (spread + 1e-12), -3, 3),
        "variation": np.clip(scatter / (np.abs(level) + 1e-12), 0, 3),
        "step": np.log(np.clip(batch.step_days, 1, 31) / 7),
        "window": np.where(batch.is_last, 0.0, 1.0),
        "zeros": (read & (y == 0)).sum(axis=1) / batch.count,
        "still": (known & (step == 0)).sum(axis=1) / count,
        "fell": (known[:, -LATE:] & (step[:, -LATE:] < 0)).sum(axis=1) / np.maximum(late_count, 1),
        "sank": np.where(late < 0, 1.0, 0.0),
        "jump": np.where(size > 0, np.abs(step).max(axis=1) / np.maximum(size, 1e-12), 0.0),
        "moved": np.clip((recent - level) / (scatter + 1e-12), -2, 2),
    }
