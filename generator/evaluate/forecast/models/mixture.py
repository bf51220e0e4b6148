"""The forecast itself: models mixed by pooled weights and their own evidence, and calibrated.

Takes a batch of questions of one family and gives distribution functions, from which chances and quantiles are
read. The same bits for the same input. Sources: West and Harrison 1997, chapter 12 (mixtures of models);
Gneiting and Raftery 2007, *Journal of the American Statistical Association* 102 (the scores it was fitted by).
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import reduce

import numpy as np
from numpy.typing import NDArray

from generator.evaluate.forecast.models.batch import Batch, rows_of
from generator.evaluate.forecast.models.components import (
    Components,
    Knowledge,
    components_of,
    knowledge_of,
)
from generator.evaluate.forecast.models.filters import State
from generator.evaluate.forecast.models.normal import Array, normal_cdf, normal_quantile
from generator.evaluate.forecast.models.pooled import Pool, history_features, stacked
from generator.records import dataclass

#: Chances are kept this far from 0 and 1 before they are turned into normal scores.
EDGE = 1e-7
#: The normal score of what cannot be.
NEVER = -40.0


@dataclass(frozen=True, slots=True, eq=False)
class Mixture:
    """The distribution of the judged quantity for each of N questions."""

    pool: Pool
    components: Components
    weight: Array
    shift: Array
    stretch: Array
    skew: Array
    floor: Array

    def cdf(self, x: Array) -> Array:
        """The chance that the quantity is at most ``x``, (N,) or (M, N)."""
        return normal_cdf(self.score(x))

    def score(self, x: Array) -> Array:
        """The calibrated normal score of ``x``, (N,) or (M, N); below what the series cannot pass there is nothing."""
        return np.where(x < self.floor, NEVER, self.unbounded(x))

    def unbounded(self, x: Array) -> Array:
        """The score as if the series could pass its bound: what lies below it is what lies on it."""
        mixed = _in_order(w * each for w, each in zip(self.weight, self.components.cdfs(x), strict=True))
        mixed = self.components.stepped(mixed, x)
        z = normal_quantile(np.clip(mixed, EDGE, 1 - EDGE))
        side = np.where(z < 0, self.stretch / self.skew, self.stretch * self.skew)
        calibrated: Array = self.shift + side * z / np.sqrt(1 + self.pool.tail * z * z)
        return calibrated

    def moments(self) -> tuple[Array, Array]:
        """Mean and standard deviation on the original scale (delta method, uncalibrated): (N,) each."""
        means, deviations = self._by_component()
        mean = _in_order(w * m for w, m in zip(self.weight, means, strict=True))
        square = _in_order(
            w * (d * d + (m - mean) ** 2) for w, m, d in zip(self.weight, means, deviations, strict=True)
        )
        return mean, np.sqrt(square)

    def body(self) -> tuple[Array, Array]:
        """Where most of the distribution lies and how wide it is there, whatever a wild model of little weight says."""
        means, deviations = self._by_component()
        usual = np.exp(_in_order(w * np.log(d) for w, d in zip(self.weight, deviations, strict=True)))
        share = [w / (usual + d) for w, d in zip(self.weight, deviations, strict=True)]
        whole = _in_order(share)
        return _in_order(each * m for each, m in zip(share, means, strict=True)) / whole, usual

    def _by_component(self) -> tuple[list[Array], list[Array]]:
        means, deviations = zip(*self.components.moments(), strict=True)
        return list(means), list(deviations)


def _in_order(parts: Iterable[Array]) -> Array:
    """The sum, added up one by one, so that its last bit does not depend on the size of the batch."""
    return reduce(np.add, parts)


@dataclass(frozen=True, slots=True, eq=False)
class Outlook:
    """What the models of ``pool`` made of a batch: all that is needed to look any number of steps ahead."""

    pool: Pool
    batch: Batch
    known: Knowledge
    history: Mapping[str, Array]

    @property
    def state(self) -> State:
        """What the filters know after the last reading."""
        return self.known.state

    def at(self, ahead: Array) -> Mixture:
        """The calibrated mixture for the quantity ``ahead`` steps ahead: fewer readings come by then, and their number is less uncertain."""
        batch, pool = replace(self.batch, ahead=ahead), self.pool
        batch = replace(batch, count_spread=batch.count_spread * np.sqrt(batch.counted / self.batch.counted))
        features = stacked(self.history, batch, pool.features)
        scores = _weighted(pool.prior, features) + pool.evidence_share * self.known.evidence
        scores = np.where(self.known.usable, scores, -np.inf)
        weight = np.exp(scores - scores.max(axis=0))
        return Mixture(
            pool=pool,
            components=components_of(pool, self.known, batch),
            weight=weight / _in_order(weight),
            shift=_weighted(pool.shift[None], features)[0],
            stretch=np.exp(_weighted(pool.stretch[None], features)[0]),
            skew=np.exp(_weighted(pool.skew[None], features)[0]),
            floor=batch.floor,
        )

    def of_rows(self, rows: NDArray[np.generic]) -> "Outlook":
        """The outlook of some of the questions."""
        return replace(
            self,
            batch=rows_of(self.batch, rows),
            known=self.known.of_rows(rows),
            history={name: feature[rows] for name, feature in self.history.items()},
        )

    def for_last(self) -> "Outlook":
        """The outlook on the next readings themselves, not on their sum or mean."""
        none = np.zeros(self.batch.many, dtype=bool)
        floor = np.where(np.isfinite(self.batch.floor), 0.0, self.batch.floor)
        batch = replace(
            self.batch, is_last=~none, is_mean=none, widening=np.ones(self.batch.many), floor=floor
        )
        return replace(self, batch=batch, history=history_features(batch))


def _weighted(weights: Array, features: Array) -> Array:
    """``weights @ features``, added up in the same order however many questions there are."""
    return _in_order(weights[:, d, None] * feature for d, feature in enumerate(features))


def outlook_of(batch: Batch, pool: Pool, farthest: int | None = None) -> Outlook:
    """Every model of ``pool`` over every question of ``batch``; ``farthest`` where it is part of what is asked together."""
    known = knowledge_of(pool, batch, farthest)
    return Outlook(pool=pool, batch=batch, known=known, history=history_features(batch))
