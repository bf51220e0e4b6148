"""The forecast itself: filters mixed by pooled weights and their own evidence, and calibrated.

Takes a batch of questions of one family and gives distribution functions, from which chances and quantiles are
read. The same bits for the same input. Sources: West and Harrison 1997, chapter 12 (mixtures of models);
Gneiting and Raftery 2007, *Journal of the American Statistical Association* 102 (the scores it was fitted by).
"""

from dataclasses import dataclass

import numpy as np

from generator.evaluate.forecast.filters import Ahead, look_ahead, run, transformed
from generator.evaluate.forecast.normal import Array, normal_cdf, normal_quantile, student_cdf
from generator.evaluate.forecast.pooled import Pool, features_of
from generator.evaluate.forecast.question import Batch

#: Chances are kept this far from 0 and 1 before they are turned into normal scores.
EDGE = 1e-7
#: Rounds of the bracketing search for a quantile; each at least halves the bracket.
ROUNDS = 30


@dataclass(frozen=True, slots=True, eq=False)
class Mixture:
    """The distribution of the judged quantity for each of N questions."""

    pool: Pool
    ahead: Ahead
    weight: Array
    shift: Array
    stretch: Array

    def cdf(self, x: Array) -> Array:
        """The chance that the quantity is at most ``x`` (N,)."""
        return normal_cdf(self._score(x))

    def _score(self, x: Array) -> Array:
        """The calibrated normal score of ``x``."""
        on_scale = transformed(self.pool.filters, x[:, None])[:, :, 0]
        each = student_cdf((on_scale - self.ahead.centre) / self.ahead.spread, self.ahead.freedom)
        mixed = np.clip((self.weight * each).sum(axis=0), EDGE, 1 - EDGE)
        z = normal_quantile(mixed)
        return self.shift + self.stretch * z / np.sqrt(1 + self.pool.tail * z * z)


def mixture_of(batch: Batch, pool: Pool) -> Mixture:
    """The calibrated mixture of ``pool``'s filters over every question of ``batch``."""
    state = run(pool.filters, batch, seasonal=pool.seasonal)
    features = features_of(batch, pool.features)
    log_weight = pool.prior @ features + pool.evidence_share * relative_evidence(state.evidence, state.usable)
    log_weight = np.where(state.usable, log_weight, -np.inf)
    weight = np.exp(log_weight - log_weight.max(axis=0))
    return Mixture(
        pool=pool,
        ahead=look_ahead(pool.filters, state, batch),
        weight=weight / weight.sum(axis=0),
        shift=pool.shift @ features,
        stretch=np.exp(pool.stretch @ features),
    )


def relative_evidence(evidence: Array, usable: Array) -> Array:
    """Evidence against the best filter's, at least −300; of filters that have no say the worst."""
    among = np.where(usable, evidence, -np.inf)
    return np.maximum(np.where(usable, evidence - among.max(axis=0), -300.0), -300.0)


#: No interval is wider than 10 × (the history's range + the size of the last value), times the number of values
#: that a sum adds up: half of it on each side of the median.
HALF_WIDTH = 4.999
#: How far a quantile is looked for, in the same measure times the number of values added up.
SEARCH = 20.0


def _search_range(batch: Batch) -> tuple[Array, Array, Array]:
    """Where quantiles are looked for, and the half width that an interval may have."""
    low, high = np.nanmin(batch.y, axis=1), np.nanmax(batch.y, axis=1)
    reach = np.maximum(high - low + np.abs(batch.last), 1e-9)
    periods = batch.periods
    far = SEARCH * reach * periods
    return np.maximum(periods * low - far, batch.floor), periods * high + far, HALF_WIDTH * reach * periods


def quantiles(mixture: Mixture, batch: Batch, chances: tuple[float, ...]) -> Array:
    """The values below which the quantity falls with each of ``chances``: (len(chances), N).

    Kept within ``HALF_WIDTH`` of the median, and not below what the series cannot pass.
    """
    low, high, half = _search_range(batch)
    median = _solve(mixture, 0.0, low, high)
    wanted = [
        np.clip(_solve(mixture, float(z), low, high), median - half, median + half)
        for z in normal_quantile(np.array(chances))
    ]
    return np.maximum(np.stack(wanted), batch.floor)


def _solve(mixture: Mixture, z: float, low: Array, high: Array) -> Array:
    """The value whose score is ``z``, by the Illinois form of false position, in a bracket that always shrinks."""
    left, right = low.copy(), high.copy()
    f_left, f_right = mixture._score(left) - z, mixture._score(right) - z
    side = np.zeros(len(left))
    for _ in range(ROUNDS):
        width = right - left
        denominator = np.where(f_right > f_left, f_right - f_left, 1.0)
        share = np.clip(np.where(f_right > f_left, -f_left / denominator, 0.5), 0.02, 0.98)
        middle = left + share * width
        f = mixture._score(middle) - z
        below = f < 0
        f_left = np.where(below, f, np.where(side < 0, 0.5 * f_left, f_left))
        f_right = np.where(below, np.where(side > 0, 0.5 * f_right, f_right), f)
        side = np.where(below, 1.0, -1.0)
        left, right = np.where(below, middle, left), np.where(below, right, middle)
    return 0.5 * (left + right)
