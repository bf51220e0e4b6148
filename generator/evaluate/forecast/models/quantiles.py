"""Quantiles of a mixture: the values below which the judged quantity falls with given chances.

Takes a mixture and its batch, gives arrays. The search is the same for every question, so that it is the same to the bit
whatever is asked together. It keeps intervals within what a reader can believe.
"""

from collections.abc import Callable

import numpy as np

from generator.evaluate.forecast.models.batch import SAME, Batch
from generator.evaluate.forecast.models.mixture import Mixture
from generator.evaluate.forecast.models.normal import Array, normal_quantile
from generator.records import dataclass

#: No interval is wider than 10 × (the history's range + the size of the last value): half of it on each side of the median.
HALF_WIDTH = 4.999
#: Where the distribution is first looked at: arguments of sinh, in widths of the mixture's body around its centre.
LOOKS = np.array([-9.0, -6.0, -4.0, -2.8, -2.0, -1.2, -0.5, 0.0, 0.5, 1.2, 2.0, 2.8, 4.0, 6.0, 9.0])
#: Rounds of the search between two looks, and how many more there are where it is still farther off than ``NEAR``, in normal scores.
ROUNDS, MORE, NEAR = 7, 8, 1e-3


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
    """The history's range and the size of its last value; of a sum a quarter as often as it adds up values, at least once.

    Of nothing but zeros it is one unit.
    """
    span = np.nanmax(batch.y, axis=1) - np.nanmin(batch.y, axis=1)
    least = np.where(span + np.abs(batch.last) > 0, 1e-9, batch.unit)
    reach: Array = np.maximum(span + np.abs(batch.last), least) * np.maximum(batch.periods / 4, 1.0)
    return reach


def _solved(mixture: Mixture, wanted: Array) -> Array:
    """Where the score is each of ``wanted``: bracketed by a first look, then by the Illinois form of false position."""
    centre, spread = mixture.body()

    def off(at: Array) -> Array:
        return mixture.unbounded(centre + spread * np.sinh(at)) - wanted[:, None]

    looks = mixture.unbounded(centre + spread * np.sinh(LOOKS)[:, None])
    place = np.clip((looks[None] < wanted[:, None, None]).sum(axis=1), 1, len(LOOKS) - 1)
    column = np.arange(looks.shape[1])
    low, high = looks[place - 1, column] - wanted[:, None], looks[place, column] - wanted[:, None]
    first = _Bracket(LOOKS[place - 1], LOOKS[place], low, high, np.zeros(low.shape))
    found = first.narrowed(off, ROUNDS)
    at = found.crossing()
    far = (np.abs(off(at)) > NEAR) & (low < 0) & (high > 0)
    if far.any():
        at = np.where(far, found.narrowed(off, MORE).crossing(), at)
    solved: Array = centre + spread * np.sinh(at)
    return solved


@dataclass(frozen=True, slots=True, eq=False)
class _Bracket:
    """Two places of which one lies below what is sought and one above, how far off each is, and which moved last."""

    left: Array
    right: Array
    f_left: Array
    f_right: Array
    side: Array

    def crossing(self, margin: float = 0.0) -> Array:
        """Where a straight line between the two crosses what is sought, at least ``margin`` of their distance from either."""
        rise = self.f_right - self.f_left
        share = np.clip(-self.f_left / np.where(rise > 0, rise, 1.0), margin, 1.0 - margin)
        place: Array = self.left + share * (self.right - self.left)
        return place

    def narrowed(self, off: Callable[[Array], Array], rounds: int) -> "_Bracket":
        """So many rounds nearer; the end that stays weighs half, so that it moves too."""
        own = self
        for _ in range(rounds):
            middle = own.crossing(0.02)
            f = off(middle)
            below = f < 0
            own = _Bracket(
                left=np.where(below, middle, own.left),
                right=np.where(below, own.right, middle),
                f_left=np.where(below, f, np.where(own.side < 0, 0.5 * own.f_left, own.f_left)),
                f_right=np.where(below, np.where(own.side > 0, 0.5 * own.f_right, own.f_right), f),
                side=np.where(below, 1.0, -1.0),
            )
        return own
