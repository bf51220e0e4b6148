"""The forecast itself: filters mixed by pooled weights and their own evidence, and calibrated.

Takes a batch of questions of one family and gives distribution functions, from which chances and quantiles are
read. The same bits for the same input. Sources: West and Harrison 1997, chapter 12 (mixtures of models);
Gneiting and Raftery 2007, *Journal of the American Statistical Association* 102 (the scores it was fitted by).
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import reduce

import numpy as np
from numpy.typing import NDArray

from generator.evaluate.forecast.ahead import Ahead, Path, judged, path_of
from generator.evaluate.forecast.batch import Batch, rows_of
from generator.evaluate.forecast.filters import State, run
from generator.evaluate.forecast.normal import Array, normal_cdf, normal_quantile, student_cdf
from generator.evaluate.forecast.pooled import Pool, history_features, stacked
from generator.evaluate.forecast.transforms import TRANSFORMS

#: Chances are kept this far from 0 and 1 before they are turned into normal scores.
EDGE = 1e-7


@dataclass(frozen=True, slots=True, eq=False)
class Mixture:
    """The distribution of the judged quantity for each of N questions."""

    pool: Pool
    ahead: Ahead
    weight: Array
    shift: Array
    stretch: Array

    def cdf(self, x: Array) -> Array:
        """The chance that the quantity is at most ``x``, (N,) or (M, N)."""
        return normal_cdf(self.score(x))

    def score(self, x: Array) -> Array:
        """The calibrated normal score of ``x``, (N,) or (M, N)."""
        on_scale = {name: TRANSFORMS[name].apply(x) for name in {f.transform for f in self.pool.filters}}
        mixed = np.zeros(x.shape)
        for k, each in enumerate(self.pool.filters):
            scaled = (on_scale[each.transform] - self.ahead.centre[k]) / self.ahead.spread[k]
            mixed = mixed + self.weight[k] * student_cdf(scaled, self.ahead.freedom[k])
        z = normal_quantile(np.clip(mixed, EDGE, 1 - EDGE))
        return self.shift + self.stretch * z / np.sqrt(1 + self.pool.tail * z * z)

    def moments(self) -> tuple[Array, Array]:
        """Mean and standard deviation on the original scale (delta method, uncalibrated): (N,) each."""
        means, deviations = self._by_filter()
        mean = _in_order(w * m for w, m in zip(self.weight, means, strict=True))
        square = _in_order(
            w * (d * d + (m - mean) ** 2) for w, m, d in zip(self.weight, means, deviations, strict=True)
        )
        return mean, np.sqrt(square)

    def body(self) -> tuple[Array, Array]:
        """Where most of the distribution lies and how wide it is there, whatever a wild filter of little weight says."""
        means, deviations = self._by_filter()
        precision = [w / d for w, d in zip(self.weight, deviations, strict=True)]
        whole = _in_order(precision)
        return _in_order(p * m for p, m in zip(precision, means, strict=True)) / whole, 1 / whole

    def _by_filter(self) -> tuple[list[Array], list[Array]]:
        means, deviations = [], []
        for k, each in enumerate(self.pool.filters):
            scale = TRANSFORMS[each.transform]
            means.append(scale.invert(self.ahead.centre[k]))
            width = scale.width(self.ahead.centre[k], self.ahead.spread[k])
            deviations.append(np.maximum(width, 1e-12))
        return means, deviations


def _in_order(parts: Iterable[Array]) -> Array:
    """The sum, added up one by one, so that its last bit does not depend on the size of the batch."""
    return reduce(np.add, parts)


@dataclass(frozen=True, slots=True, eq=False)
class Outlook:
    """What the filters of ``pool`` made of a batch: all that is needed to look any number of steps ahead."""

    pool: Pool
    batch: Batch
    state: State
    path: Path
    evidence: Array
    history: Mapping[str, Array]

    def at(self, ahead: Array) -> Mixture:
        """The calibrated mixture for the quantity ``ahead`` steps ahead."""
        batch, pool = replace(self.batch, ahead=ahead), self.pool
        features = stacked(self.history, batch, pool.features)
        scores = _weighted(pool.prior, features) + pool.evidence_share * self.evidence
        scores = np.where(self.state.usable, scores, -np.inf)
        weight = np.exp(scores - scores.max(axis=0))
        return Mixture(
            pool=pool,
            ahead=judged(pool.filters, self.state, self.path, batch),
            weight=weight / _in_order(weight),
            shift=_weighted(pool.shift[None], features)[0],
            stretch=np.exp(_weighted(pool.stretch[None], features)[0]),
        )

    def of_rows(self, rows: NDArray[np.bool_]) -> "Outlook":
        """The outlook of some of the questions."""
        return replace(
            self,
            batch=rows_of(self.batch, rows),
            state=self.state.of_rows(rows),
            path=self.path.of_rows(rows),
            evidence=self.evidence[:, rows],
            history={name: feature[rows] for name, feature in self.history.items()},
        )

    def for_last(self) -> "Outlook":
        """The outlook on the next readings themselves, not on their sum or mean."""
        none = np.zeros(self.batch.many, dtype=bool)
        batch = replace(self.batch, is_last=~none, is_mean=none, widening=np.ones(self.batch.many))
        return replace(self, batch=batch, history=history_features(batch))


def _weighted(weights: Array, features: Array) -> Array:
    """``weights @ features``, added up in the same order however many questions there are."""
    return _in_order(weights[:, d, None] * feature for d, feature in enumerate(features))


def outlook_of(batch: Batch, pool: Pool) -> Outlook:
    """Every filter of ``pool`` over every question of ``batch``."""
    state = run(pool.filters, batch, seasonal=pool.seasonal)
    return Outlook(
        pool=pool,
        batch=batch,
        state=state,
        path=path_of(pool.filters, state, batch),
        evidence=relative_evidence(state.evidence, state.usable),
        history=history_features(batch),
    )


def relative_evidence(evidence: Array, usable: NDArray[np.bool_]) -> Array:
    """Evidence against the best filter's, at least −300; of filters that have no say the worst."""
    among = np.where(usable, evidence, -np.inf)
    return np.maximum(np.where(usable, evidence - among.max(axis=0), -300.0), -300.0)
