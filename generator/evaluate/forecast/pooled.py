"""Pooled knowledge: which filters a family has, how much each is believed, and how the mixture is calibrated.

The numbers stand in ``pooled.json`` and were learned once from public series by ``tools/fit_forecast.py``; they are
read at first use and never change while the program runs. Nothing here sees a goal.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

import numpy as np

from generator.evaluate.forecast.batch import Batch
from generator.evaluate.forecast.filters import Filter
from generator.evaluate.forecast.normal import Array
from generator.evaluate.forecast.question import Family


@dataclass(frozen=True, slots=True, eq=False)
class Pool:
    """One family's filters (K) and what was learned of them from D features.

    Log weights are ``prior @ features + evidence_share * evidence``; the mixture's normal score z is turned into
    ``s = a + b·z / sqrt(1 + tail·z²)`` with ``a = shift @ features`` and ``log b = stretch @ features``.
    """

    filters: tuple[Filter, ...]
    seasonal: bool
    features: tuple[str, ...]
    prior: Array
    evidence_share: float
    shift: Array
    stretch: Array
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
        seasonal=record["seasonal"],
        features=tuple(record["features"]),
        prior=np.array(record["prior"]),
        evidence_share=record["evidence_share"],
        shift=np.array(record["shift"]),
        stretch=np.array(record["stretch"]),
        tail=record["tail"],
    )


def features_of(batch: Batch, names: tuple[str, ...]) -> Array:
    """What the weights may depend on, (len(names), N): plain properties of the history, about 0 to ±3 each."""
    return stacked(history_features(batch), batch, names)


def stacked(history: Mapping[str, Array], batch: Batch, names: tuple[str, ...]) -> Array:
    """The history's features with those of how far is looked."""
    window = np.maximum(batch.observed_count + batch.ahead, 1e-9)
    ahead = {"horizon": np.log(batch.ahead / 9), "seen": batch.observed_count / window}
    return np.stack([ahead[name] if name in ahead else history[name] for name in names])


def history_features(batch: Batch) -> Mapping[str, Array]:
    """The features that do not depend on how far is looked."""
    step = np.diff(batch.y, axis=1)
    known = np.isfinite(step)
    count = np.maximum(known.sum(axis=1), 1)
    mean = np.where(known, step, 0.0).sum(axis=1) / count
    spread = np.sqrt(np.where(known, (step - mean[:, None]) ** 2, 0.0).sum(axis=1) / count)
    recent, recent_count = np.where(known, step, 0.0)[:, -5:].sum(axis=1), known[:, -5:].sum(axis=1)
    acceleration = np.where(recent_count > 0, recent / np.maximum(recent_count, 1) - mean, 0.0)
    read = np.isfinite(batch.y)
    level = np.where(read, batch.y, 0.0).sum(axis=1) / batch.count
    scatter = np.sqrt(np.where(read, (batch.y - level[:, None]) ** 2, 0.0).sum(axis=1) / batch.count)
    return {
        "one": np.ones(batch.many),
        "length": np.log(batch.count / 20),
        "drift": np.clip(mean / (spread + 0.1 * np.abs(mean) + 1e-12), -3, 3),
        "turn": np.clip(acceleration / (spread + 1e-12), -3, 3),
        "variation": np.clip(scatter / (np.abs(level) + 1e-12), 0, 3),
        "step": np.log(np.clip(batch.step_days, 1, 31) / 7),
        "window": np.where(batch.is_last, 0.0, 1.0),
    }
