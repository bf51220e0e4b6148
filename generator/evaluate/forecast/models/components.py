"""Components: each model's own distribution of the judged quantity, whatever kind of model it is.

Takes what filters and tallies know and gives distribution functions, means and deviations, one component at a time: first
the filters, then the tallies. A level may also stay as it is. How much each counts is not decided here.
"""

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from generator.evaluate.forecast.models.ahead import Ahead, Path, farthest_of, judged, path_of
from generator.evaluate.forecast.models.batch import Batch
from generator.evaluate.forecast.models.counts import Moves, Sums, Tally, moves_of, staying, sums_of, tally_of
from generator.evaluate.forecast.models.filters import State, run
from generator.evaluate.forecast.models.normal import Array, student_cdf
from generator.evaluate.forecast.models.pooled import Pool
from generator.evaluate.forecast.models.transforms import TRANSFORMS
from generator.records import dataclass


@dataclass(frozen=True, slots=True, eq=False)
class Knowledge:
    """What the models of ``pool`` know after the last reading.

    ``evidence`` is each component's against the best one's, ``usable`` where it has a say: both (components, questions). ``moves`` is None
    where no level may stay as it is.
    """

    state: State
    path: Path
    tally: Tally | None
    moves: Moves | None
    evidence: Array
    usable: NDArray[np.bool_]

    def of_rows(self, rows: NDArray[np.generic]) -> "Knowledge":
        """What they know of some of the questions."""
        return Knowledge(
            state=self.state.of_rows(rows),
            path=self.path.of_rows(rows),
            tally=None if self.tally is None else self.tally.of_rows(rows),
            moves=None if self.moves is None else self.moves.of_rows(rows),
            evidence=self.evidence[:, rows],
            usable=self.usable[:, rows],
        )


@dataclass(frozen=True, slots=True, eq=False)
class Components:
    """The judged quantity by each component, for N questions."""

    pool: Pool
    ahead: Ahead
    sums: Sums | None
    last: Array
    stays: Array

    def stepped(self, mixed: Array, x: Array) -> Array:
        """``mixed``, the chance by all models that the quantity is at most ``x``, with the chance that it stays as it is."""
        return self.stays * (x >= self.last) + (1 - self.stays) * mixed

    def cdfs(self, x: Array) -> Iterator[Array]:
        """The chance that the quantity is at most ``x``, (N,) or (M, N), by one component after the other."""
        on_scale = {name: TRANSFORMS[name].apply(x) for name in {f.transform for f in self.pool.filters}}
        for k, each in enumerate(self.pool.filters):
            scaled = (on_scale[each.transform] - self.ahead.centre[k]) / self.ahead.spread[k]
            yield student_cdf(scaled, self.ahead.freedom[k])
        if self.sums is not None:
            for place in range(len(self.pool.counts)):
                yield self.sums.cdf(place, x)

    def moments(self) -> Iterator[tuple[Array, Array]]:
        """Mean and standard deviation on the original scale (delta method), by one component after the other."""
        for k, each in enumerate(self.pool.filters):
            scale = TRANSFORMS[each.transform]
            width = scale.width(self.ahead.centre[k], self.ahead.spread[k])
            yield scale.invert(self.ahead.centre[k]), np.maximum(width, 1e-12)
        if self.sums is not None:
            for place in range(len(self.pool.counts)):
                yield self.sums.mean(place), np.maximum(self.sums.deviation(place), 1e-12)


def knowledge_of(pool: Pool, batch: Batch, farthest: int | None = None) -> Knowledge:
    """Every model of ``pool`` over every history of ``batch``; ``farthest`` where it is part of what is asked together."""
    state = run(pool.filters, batch, seasonal=pool.seasonal, least_steps=pool.least_steps)
    tally = tally_of(pool.counts, batch) if pool.counts else None
    evidence, usable = _standing(state, tally)
    return Knowledge(
        state=state,
        path=path_of(pool.filters, state, batch, farthest or farthest_of(batch.ahead)),
        tally=tally,
        moves=moves_of(batch) if pool.still else None,
        evidence=evidence,
        usable=usable,
    )


def components_of(pool: Pool, known: Knowledge, batch: Batch) -> Components:
    """The distributions of the quantity ``batch.ahead`` steps ahead."""
    return Components(
        pool=pool,
        ahead=judged(pool.filters, known.state, known.path, batch),
        sums=None if known.tally is None else sums_of(known.tally, batch),
        last=batch.last,
        stays=np.zeros(batch.many) if known.moves is None else staying(known.moves, batch.ahead),
    )


def _standing(state: State, tally: Tally | None) -> tuple[Array, NDArray[np.bool_]]:
    evidence, usable = state.evidence, state.usable
    if tally is not None:
        say = np.broadcast_to(tally.usable, tally.evidence.shape)
        evidence, usable = np.concatenate([evidence, tally.evidence]), np.concatenate([usable, say])
    return relative_evidence(evidence, usable), usable


def relative_evidence(evidence: Array, usable: NDArray[np.bool_]) -> Array:
    """Evidence against the best filter's, at least −300; of filters that have no say the worst."""
    among = np.where(usable, evidence, -np.inf)
    return np.maximum(np.where(usable, evidence - among.max(axis=0), -300.0), -300.0)
