"""Seasons: the effect of the weekday on daily readings and of the month on monthly ones, where readings show it.

Takes transformed values and gives additive effects, shrunk towards none by how far they stand out of the noise
(James and Stein 1961; classical decomposition by a centred moving average: Hyndman and Athanasopoulos, *Forecasting:
Principles and Practice*, 3.4). It never judges whether a season is real: noise shrinks to nothing by itself.
"""

import numpy as np

from generator.evaluate.forecast.models.normal import Array

#: Steps a season for grids of a day and of a month.
SEASONS: tuple[tuple[float, float, int], ...] = ((0.5, 1.5, 7), (27.0, 32.0, 12))
#: Every phase of the season has to be seen this often.
LEAST_SEEN = 2
#: The share of a moving average's weights that must be read for it to count.
LEAST_COVER = 0.7


def effects(y: Array, period: int) -> Array:
    """Effects (N, ``period``) by age modulo the period: column 0 belongs to the last reading's phase.

    ``y`` (N, T) has NaN where nothing was read. Rows whose phases are seen less than twice get zeros.
    """
    rows, width = y.shape
    if width <= period:
        return np.zeros((rows, period))
    rest = _without_trend(y, period)
    phase = (width - 1 - np.arange(width)) % period
    seen, mean, scatter = (np.zeros((rows, period)) for _ in range(3))
    for p in range(period):
        seen[:, p], mean[:, p], scatter[:, p] = _moments(rest[:, phase == p])
    enough = seen.min(axis=1) >= LEAST_SEEN
    centred = mean - mean.mean(axis=1, keepdims=True)
    noise = scatter.sum(axis=1) / np.maximum(seen.sum(axis=1) - period, 1) / np.maximum(seen.mean(axis=1), 1)
    spread = np.maximum(centred.var(axis=1) * period / (period - 1), 1e-30)
    shrink = np.where(enough, np.maximum(0.0, 1 - noise / spread), 0.0)
    shrunk: Array = centred * shrink[:, None]
    return shrunk


def _moments(columns: Array) -> tuple[Array, Array, Array]:
    """Count, mean and sum of squares around it, over the readings of each row."""
    read = np.isfinite(columns)
    count = read.sum(axis=1)
    mean = np.where(read, columns, 0).sum(axis=1) / np.maximum(count, 1)
    return count, mean, np.where(read, (columns - mean[:, None]) ** 2, 0).sum(axis=1)


def _without_trend(y: Array, period: int) -> Array:
    """``y`` less its centred moving average over one season; NaN where that average is not whole."""
    weights = np.ones(period if period % 2 else period + 1)
    if period % 2 == 0:
        weights[[0, -1]] = 0.5
    half, width = len(weights) // 2, y.shape[1]
    read = np.isfinite(y)
    padded = np.pad(np.where(read, y, 0.0), ((0, 0), (half, half)))
    covered = np.pad(read.astype(float), ((0, 0), (half, half)))
    total = sum(w * padded[:, i : i + width] for i, w in enumerate(weights))
    cover = sum(w * covered[:, i : i + width] for i, w in enumerate(weights))
    column = np.arange(width)
    inside = (column >= half) & (column < width - half)
    return np.where(
        read & inside & (cover >= LEAST_COVER * weights.sum()), y - total / np.maximum(cover, 1e-9), np.nan
    )
