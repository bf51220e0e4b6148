"""Random walks with an unknown drift: how likely each has reached a barrier by each step.

Takes barriers as normal scores of each step, gives chances, by deterministic quadrature: no random numbers. Where one step
stands for several readings the barrier is moved by the discrete-reading correction of Broadie, Glasserman and Kou 1997,
*Mathematical Finance* 7. What a barrier is of a goal is ``passage``'s.
"""

from collections.abc import Iterator
from functools import lru_cache
from math import sqrt

import numpy as np
from numpy.typing import NDArray

from generator.evaluate.forecast.models.normal import Array, normal_cdf

#: A barrier seen only at readings lies this many standard deviations of a step farther away: −ζ(½)/√(2π).
BARRIER = 0.5826
#: So many walks are followed together: their cells stay where a processor finds them at once.
TOGETHER = 256
#: Cells of the standard normal line on which a path is followed.
EDGES = np.linspace(-4.8, 4.8, 65)


def walkers(rows: NDArray[np.intp], ahead: Array) -> Iterator[tuple[NDArray[np.intp], int]]:
    """``rows`` in groups that look about as far ahead, with the steps that each of a group's questions asks for at most."""
    near_first = rows[np.argsort(ahead[rows], kind="stable")]
    for group in np.array_split(near_first, -(-len(rows) // TOGETHER) or 1):
        if len(group):
            yield group, int(np.floor(ahead[group[-1]])) + 1


def walked(barrier: Array, coarse: Array, drift: float) -> Array:
    """First passage of walks with one share of drift; ``coarse`` is how much of a step's correction is due."""
    edges = normal_cdf(EDGES)
    mass = np.diff(edges)
    alive = np.broadcast_to(mass, (barrier.shape[1], len(mass)))
    gone = []
    for t, height in enumerate(barrier, start=1):
        tie = _tie(t, drift)
        if t > 1:
            alive = _spread_out(alive, _transition(tie))
        alive = alive * _below(_as_passed(height, tie, coarse), edges, mass)
        gone.append(1 - _row_sums(alive) / mass.sum())
    return np.maximum.accumulate(np.stack(gone), axis=0)


def walked_from(first: NDArray[np.intp], barrier: Array, coarse: Array, drift: float) -> Array:
    """The same of walks whose steps count from ``first`` on, which is later than 1.

    What lies beyond the barrier on the step before is set aside, and judged by where it is when it ends.
    """
    edges = normal_cdf(EDGES)
    mass = np.diff(edges)
    alive = np.tile(mass, (barrier.shape[1], 1))
    aside = np.zeros(alive.shape)
    gone = []
    for t, height in enumerate(barrier, start=1):
        tie = _tie(t, drift)
        if t > 1:
            alive, aside = (_spread_out(each, _transition(tie)) for each in (alive, aside))
        short = _below(height, edges, mass)
        is_before, counts = np.equal(first - 1, t)[:, None], np.less_equal(first, t)[:, None]
        aside = np.where(is_before, alive * (1 - short), aside)
        kept = np.where(counts, _below(_as_passed(height, tie, coarse), edges, mass), 1.0)
        alive = alive * np.where(is_before, short, kept)
        gone.append(1 - _row_sums(alive + aside * short) / mass.sum())
    return np.stack(gone)


def _as_passed(height: Array, tie: float, coarse: Array) -> Array:
    """The barrier as it is passed between the readings of a step: nearer the more of them a step stands for."""
    return height - BARRIER * sqrt(max(1 - tie * tie, 0.0)) * coarse


def _tie(t: int, drift: float) -> float:
    """The correlation of a walk's place after ``t`` steps with the one before.

    >>> round(_tie(2, 0.0), 4), _tie(1, 0.0)
    (0.7071, 0.0)
    """
    s = t - 1
    return (s + drift * s * t) / sqrt(max(s + drift * s * s, 1e-300) * (t + drift * t * t))


@lru_cache(maxsize=128)  # every group of walks asks for the same
def _transition(tie: float) -> Array:
    """From the middle of each cell to all cells: rows add up to about 1."""
    middle = 0.5 * (EDGES[1:] + EDGES[:-1])
    spread = sqrt(max(1 - tie * tie, 1e-6))
    return np.diff(normal_cdf((EDGES[None, :] - tie * middle[:, None]) / spread), axis=1)


def _spread_out(alive: Array, transition: Array) -> Array:
    """``alive @ transition``, added up cell by cell however many rows there are, as a product of matrices is not.

    Of arrays that lie row by row, ``einsum`` goes along the rows of what it makes.
    """
    rows, cells = np.ascontiguousarray(alive), np.ascontiguousarray(transition)
    following: Array = np.einsum("ic,cj->ij", rows, cells, optimize=False)
    return following


def _row_sums(cells: Array) -> Array:
    sums: Array = np.ascontiguousarray(cells).sum(axis=1)
    return sums


def _below(height: Array, edges: Array, mass: Array) -> Array:
    """The part of each cell that lies below ``height`` (N,): (N, cells); ``edges`` is how much lies below each edge of a cell."""
    upper = np.where(height[:, None] >= EDGES[1:], edges[1:], normal_cdf(height)[:, None])
    return np.clip((upper - edges[:-1]) / mass, 0.0, 1.0)
