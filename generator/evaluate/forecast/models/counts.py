"""Counts: what a plain tally of past days says of how many are to come, for rare and for bursty ones alike.

Takes a batch, gives negative binomial distributions of the sum to come: days are Poisson counts whose rate is uncertain
(a gamma distribution) and differs from day to day as much as the history shows. It knows neither trend nor season, and it
is for what was never negative.

Worked example: 2 leads in 60 days, 14 days to come. The rate is (2 + ½)/60 a day, .58 are expected; the rate's own
uncertainty makes the variance .72, which is a negative binomial with a chance of 41 % for one or more.

Sources: Greenwood and Yule 1920, *Journal of the Royal Statistical Society* 83 (gamma and Poisson); Peizer and Pratt
1968, *Journal of the American Statistical Association* 63 (the incomplete beta function from the normal one).
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from generator.evaluate.forecast.models.batch import Batch
from generator.evaluate.forecast.models.normal import Array, normal_cdf
from generator.records import dataclass

#: Half a count is believed in before anything was counted (Jeffreys' prior of a Poisson rate).
BEFORE = 0.5
#: Days differ from each other by this squared share of their mean, an opinion worth so many days.
USUAL_SPREAD, OPINION = 0.3, 1.5
#: Whether a counter moves: opinions worth so many steps without and with a move, and how long steps are remembered.
STAYS, MOVES, SOON_FORGOTTEN = 0.2, 1.0, 15.0
#: What the evidence of filters leaves out of each density: log √(2π).
LEFT_OUT = 0.9189385332046727
#: Nothing is counted in finer units than this part of the mean.
FINE = 1e-3


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """A tally in which a reading of ``memory`` steps ago weighs 1/e; 0: all weigh the same."""

    memory: float


@dataclass(frozen=True, slots=True, eq=False)
class Tally:
    """What was counted: mean and variance of a step and how many steps tell of it, (tallies, questions).

    ``evidence`` is the log of how well each predicted the history, step by step, comparable with that of filters.
    """

    mean: Array
    variance: Array
    seen: Array
    evidence: Array
    unit: Array
    usable: NDArray[np.bool_]

    def of_rows(self, rows: NDArray[np.generic]) -> "Tally":
        """The tally of some of the questions."""
        return Tally(
            mean=self.mean[:, rows],
            variance=self.variance[:, rows],
            seen=self.seen[:, rows],
            evidence=self.evidence[:, rows],
            unit=self.unit[rows],
            usable=self.usable[rows],
        )


@dataclass(frozen=True, slots=True, eq=False)
class Sums:
    """The sum to come: negative binomial in units of ``unit``, with ``shape`` and the chance ``stop``; (tallies, questions).

    The judged quantity is (``held`` + sum) / ``parts``.
    """

    shape: Array
    stop: Array
    unit: Array
    held: Array
    parts: Array

    def cdf(self, place: int, x: Array) -> Array:
        """The chance, by one tally, that the quantity is at most ``x``, taken half a unit between two counts."""
        count = (x * self.parts - self.held) / self.unit
        chance = beta_cdf(self.stop[place], self.shape[place], np.maximum(count, 0.0) + 0.5)
        return np.where(count < 0, 0.0, chance)

    def mean(self, place: int) -> Array:
        """The mean of the judged quantity by one tally."""
        expected = self.shape[place] * (1 - self.stop[place]) / self.stop[place]
        mean: Array = (self.held + expected * self.unit) / self.parts
        return mean

    def deviation(self, place: int) -> Array:
        """The standard deviation of the judged quantity by one tally."""
        variance = self.shape[place] * (1 - self.stop[place]) / self.stop[place] ** 2
        deviation: Array = np.sqrt(variance) * self.unit / self.parts
        return deviation


def tally_of(counts: Sequence[Count], batch: Batch) -> Tally:
    """The tallies of every history."""
    usable: NDArray[np.bool_] = np.logical_not((batch.y < 0).any(axis=1))
    read = np.isfinite(batch.y) & usable[:, None]
    y = np.where(read, batch.y, 0.0)
    rough = np.maximum(y.sum(axis=1) / batch.count, 1e-12)
    unit = np.maximum(batch.grain, FINE * rough)
    kept = np.array([np.exp(-1 / each.memory) if each.memory else 1.0 for each in counts])[:, None]
    weight, squared, first, second, evidence = (np.zeros((len(counts), batch.many)) for _ in range(5))
    for t in range(y.shape[1]):
        known = read[:, t] & (weight[0] > 0)
        if known.any():
            moments = _moments((weight, squared, first, second), unit)
            evidence = evidence + np.where(known, _log_chance(y[:, t] / unit, *moments, unit), 0.0)
        weight, squared = kept * weight + read[:, t], kept * kept * squared + read[:, t]
        first, second = kept * first + y[:, t], kept * second + y[:, t] ** 2
    mean, variance, seen = _moments((weight, squared, first, second), unit)
    evidence = np.where(usable, evidence, 0.0)
    return Tally(mean=mean, variance=variance, seen=seen, evidence=evidence, unit=unit, usable=usable)


def _moments(sums: tuple[Array, Array, Array, Array], unit: Array) -> tuple[Array, Array, Array]:
    """Mean and variance of a step, and how many steps tell of them; from the sums of weights, their squares, y and y²."""
    weight, squared, first, second = sums
    whole = np.maximum(weight, 1e-12)
    steps = np.maximum(weight**2 / np.maximum(squared, 1e-12), 1e-12)
    mean = (first + BEFORE * unit) / whole
    plain = first / whole
    scatter = np.maximum(second / whole - plain**2, 0.0) * steps / np.maximum(steps - 1, 0.5)
    uneven = np.maximum(scatter - mean * unit, 0.0) / mean**2
    spread = (steps * uneven + OPINION * USUAL_SPREAD) / (steps + OPINION)
    return mean, mean * unit + spread * mean**2, steps


def _log_chance(count: Array, mean: Array, variance: Array, seen: Array, unit: Array) -> Array:
    """The log density of one step's count by a negative binomial of the mean and variance then known."""
    shape, stop = _shape_and_stop(mean / unit, variance * (1 + 1 / seen) / unit**2)
    return (
        log_gamma(count + shape) - log_gamma(shape) - log_gamma(count + 1)
        + shape * np.log(stop) + count * np.log1p(-stop) - np.log(unit) + LEFT_OUT
    )  # fmt: skip


def _shape_and_stop(mean: Array, variance: Array) -> tuple[Array, Array]:
    """Of the negative binomial with this mean and variance, in counts."""
    stop = np.clip(mean / variance, 1e-9, 0.999)
    return mean * stop / (1 - stop), stop


def sums_of(tally: Tally, batch: Batch) -> Sums:
    """The distribution of the judged quantity ``batch.ahead`` steps ahead."""
    steps = np.where(batch.is_last, 1.0, batch.counted)
    mean = steps * tally.mean
    variance = (
        steps * tally.variance
        + steps**2 * tally.variance / tally.seen
        + (batch.count_spread * tally.mean) ** 2
    ) * batch.widening**2
    shape, stop = _shape_and_stop(mean / tally.unit, variance / tally.unit**2)
    return Sums(
        shape=shape,
        stop=stop,
        unit=tally.unit,
        held=np.where(batch.is_last, 0.0, batch.observed_sum),
        parts=np.where(batch.is_last, 1.0, batch.parts),
    )


def beta_cdf(x: Array, a: Array, b: Array) -> Array:
    """The regularised incomplete beta function for ``b`` ≥ ½: within about .002 (Peizer and Pratt, ``a`` raised by 1).

    >>> beta_cdf(np.array([0.8]), np.array([2.0]), np.array([1.0])).round(2).tolist()  # 0.8²
    [0.64]
    """
    step = np.exp(a * np.log(x) + b * np.log1p(-x) + log_gamma(a + b) - log_gamma(a + 1) - log_gamma(b))
    return np.clip(_peizer_pratt(x, a + 1, b) + step, 0.0, 1.0)


def _peizer_pratt(x: Array, a: Array, b: Array) -> Array:
    n = a + b - 1
    p = a - 0.5
    q = np.maximum(b - 0.5, 1e-9)
    off = q - n * (1 - x)
    d = b - 1 / 3 - (n + 1 / 3) * (1 - x) + 0.02 * (x / b - (1 - x) / a + (0.5 - x) / (a + b))
    surprise = q * np.log(q / (n * (1 - x))) + p * np.log(p / (n * x))
    ratio = np.sqrt(2 * np.maximum(surprise, 0.0) / (1 + 1 / (6 * n))) / np.where(
        np.abs(off) > 1e-9, np.abs(off), 1.0
    )
    near = 1 / np.sqrt((n + 1 / 6) * x * (1 - x))
    return normal_cdf(d * np.where(np.abs(off) > 1e-6 * n, ratio, near))


def log_gamma(x: Array) -> Array:
    """The logarithm of the gamma function for positive ``x`` (Stirling, two steps up: within 1e-6).

    >>> log_gamma(np.array([5.0])).round(4).tolist()  # log 24
    [3.1781]
    """
    y = x + 2
    stirling = (y - 0.5) * np.log(y) - y + LEFT_OUT + 1 / (12 * y) - 1 / (360 * y**3)
    return stirling - np.log(x * (x + 1))


@dataclass(frozen=True, slots=True, eq=False)
class Moves:
    """How many steps of a history were without a move, and with one, old ones less: (N,) each."""

    still: Array
    moved: Array

    def of_rows(self, rows: NDArray[np.generic]) -> "Moves":
        """Those of some of the questions."""
        return Moves(still=self.still[rows], moved=self.moved[rows])


def moves_of(batch: Batch) -> Moves:
    """What was counted before a step was seen counts too."""
    step = np.diff(batch.y, axis=1)
    weight = np.isfinite(step) * np.exp(-np.arange(step.shape[1])[::-1] / SOON_FORGOTTEN)
    still = STAYS + (weight * (step == 0)).sum(axis=1)
    moved = MOVES + (weight * (step != 0)).sum(axis=1)
    return Moves(still=still, moved=moved)


def staying(moves: Moves, ahead: Array) -> Array:
    """The chance that a level stays as it is for ``ahead`` steps: a rule of succession, (N,).

    Whether the next step moves is a beta-binomial draw.
    Worked example: 17 steps without a move, 4 to come: (a + 17)/(a + b + 17) · … · (a + 20)/(a + b + 20), about .7.
    """
    still, both = moves.still, moves.still + moves.moved
    chance: Array = np.exp(
        log_gamma(still + ahead) - log_gamma(still) - log_gamma(both + ahead) + log_gamma(both)
    )
    return chance
