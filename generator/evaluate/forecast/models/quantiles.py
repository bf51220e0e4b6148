"""Quantiles of a mixture: the values below which the judged quantity falls with given chances.

Takes a mixture and its batch, gives arrays. The search is the same for every question, so that it is the same to the bit
whatever is asked together. It keeps intervals within what a reader can believe.
"""

import numpy as np

from generator.evaluate.forecast.models.batch import SAME, Batch
from generator.evaluate.forecast.models.mixture import Mixture
from generator.evaluate.forecast.models.normal import Array, normal_quantile

#: No interval is wider than 10 × (the history's range + the size of the last value): half of it on each side of the median.
HALF_WIDTH = 4.999
#: Where the distribution is first looked at: arguments of sinh, in widths of the mixture's body around its centre.
LOOKS = np.array([-9.0, -6.0, -4.0, -2.8, -2.0, -1.2, -0.5, 0.0, 0.5, 1.2, 2.0, 2.8, 4.0, 6.0, 9.0])
#: Rounds of the search between two looks.
ROUNDS = 7


#: Low 95, low 80, median, high 80, high 95.
EDGES = (0.025, 0.1, 0.5, 0.9, 0.975)


def intervals(mixture: Mixture, batch: Batch) -> Array:
    """Low 95, low 80, median, high 80, high 95: (5, N), in order, and on values that the quantity can have.

    The ends of the 80 % are drawn inwards to the next such value: what lies within stays within, and it holds no more than
    it should because a counter moves in ones. Median and 95 % ends are the nearest. No end passes the median.
    """
    step = batch.lattice * batch.size
    exact = quantiles(mixture, batch, EDGES)
    at = exact / step
    low95, middle, high95 = np.round(at[[0, 2, 4]])
    low80 = np.clip(np.ceil(at[1] - SAME), low95, middle)
    high80 = np.clip(np.floor(at[3] + SAME), middle, high95)
    on = np.stack([low95, low80, middle, high80, high95]) * step + 0.0
    return np.where(batch.grained, on, exact)


def quantiles(mixture: Mixture, batch: Batch, chances: tuple[float, ...]) -> Array:
    """The values below which the quantity falls with each of ``chances``, which ascend: (len(chances), N).

    Kept within ``HALF_WIDTH`` of the median, and not below what the series cannot pass.
    """
    wanted = normal_quantile(np.array((0.5, *chances)))
    middle, *found = _where_it_stays(mixture, batch, wanted, _solved(mixture, wanted))
    asked = np.maximum.accumulate(np.stack(found), axis=0)
    half = HALF_WIDTH * reach_of(batch)
    kept: Array = np.clip(asked, middle - half, middle + half)
    largest = np.finfo(float).max / np.maximum(batch.size, 1.0)
    inside: Array = np.clip(np.maximum(kept, batch.floor), -largest, largest) * batch.size
    return inside


def _where_it_stays(mixture: Mixture, batch: Batch, wanted: Array, solved: Array) -> Array:
    """``solved``, but exactly the last value where the chance that it stays as it is lies astride what is wanted."""
    if not mixture.pool.still:
        return solved
    half = 0.5 * batch.lattice
    before, behind = mixture.unbounded(batch.last - half), mixture.unbounded(batch.last + half)
    return np.where((before < wanted[:, None]) & (wanted[:, None] <= behind), batch.last, solved)


def reach_of(batch: Batch) -> Array:
    """The history's range and the size of its last value; of a sum a fifth as often as it adds up values, at least once.

    Of nothing but zeros it is one unit.
    """
    span = np.nanmax(batch.y, axis=1) - np.nanmin(batch.y, axis=1)
    least = np.where(span + np.abs(batch.last) > 0, 1e-9, batch.unit)
    reach: Array = np.maximum(span + np.abs(batch.last), least) * np.maximum(batch.periods / 5, 1.0)
    return reach


def _solved(mixture: Mixture, wanted: Array) -> Array:
    """Where the score is each of ``wanted``: bracketed by a first look, then by the Illinois form of false position."""
    centre, spread = mixture.body()
    looks = mixture.unbounded(centre + spread * np.sinh(LOOKS)[:, None])
    place = np.clip((looks[None] < wanted[:, None, None]).sum(axis=1), 1, len(LOOKS) - 1)
    column = np.arange(looks.shape[1])
    left, right = LOOKS[place - 1], LOOKS[place]
    f_left, f_right = looks[place - 1, column] - wanted[:, None], looks[place, column] - wanted[:, None]
    side = np.zeros(left.shape)
    for _ in range(ROUNDS):
        rise = f_right - f_left
        share = np.clip(-f_left / np.where(rise > 0, rise, 1.0), 0.02, 0.98)
        middle = left + share * (right - left)
        f = mixture.unbounded(centre + spread * np.sinh(middle)) - wanted[:, None]
        below = f < 0
        f_left = np.where(below, f, np.where(side < 0, 0.5 * f_left, f_left))
        f_right = np.where(below, np.where(side > 0, 0.5 * f_right, f_right), f)
        side = np.where(below, 1.0, -1.0)
        left, right = np.where(below, middle, left), np.where(below, right, middle)
    rise = f_right - f_left
    share = np.clip(-f_left / np.where(rise > 0, rise, 1.0), 0.0, 1.0)
    solved: Array = centre + spread * np.sinh(left + share * (right - left))
    return solved
