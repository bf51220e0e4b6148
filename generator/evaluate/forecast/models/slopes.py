"""Slopes: what the filters know after the last reading of where a series is going, and how sure they are.

Takes questions, gives one slope each. Of levels it is the forecast's own mixture; the forecast of other series mostly
believes in no slope at all, so that theirs comes from a few filters of the same kind that do, weighed by their evidence
alone. It predicts nothing.
"""

from collections.abc import Sequence

import numpy as np

from generator.evaluate.forecast.models.batch import Batch, batch_of
from generator.evaluate.forecast.models.components import relative_evidence
from generator.evaluate.forecast.models.filters import State, run
from generator.evaluate.forecast.models.mixture import outlook_of
from generator.evaluate.forecast.models.normal import Array, student_cdf
from generator.evaluate.forecast.models.pooled import pools
from generator.evaluate.forecast.models.recursion import Filter
from generator.evaluate.forecast.models.transforms import TRANSFORMS
from generator.evaluate.forecast.question import Family, Question
from generator.model.trend import Course
from generator.records import dataclass

#: From a line with noise around it to a walk whose steps drift.
FILTERS = tuple(
    Filter(transform="root", kind="trend", r=r, ql=ql, k=k, qb=qb, phi=1.0)
    for r, ql, k, qb in (
        (1, 0, 0.1, 0),
        (1, 0.1, 0.1, 0),
        (1, 0.5, 0.1, 0),
        (0.3, 1, 0.3, 0),
        (1, 0, 0.1, 0.001),
    )
)
#: A direction is stated from this chance on.
SURE = 0.9
#: Flat is what changes by less than this part of its size in so many steps, with this chance.
LITTLE, STEPS, FLAT = 0.02, 4.0, 0.8
_TINY = 1e-12


@dataclass(frozen=True, slots=True)
class Slope:
    """Where one series is going: by how much a step, and with what chance upwards."""

    course: Course
    per_step: float
    chance_up: float


def slopes(questions: Sequence[Question]) -> list[Slope]:
    """The slopes, in the order of the questions."""
    found: dict[int, Slope] = {}
    for family in Family:
        places = [place for place, each in enumerate(questions) if each.family is family]
        if places:
            found.update(zip(places, _of_family(family, [questions[place] for place in places]), strict=True))
    return [found[place] for place in range(len(questions))]


def _of_family(family: Family, questions: Sequence[Question]) -> list[Slope]:
    """One batch; a single question is asked twice, for arrays of one add up in another order."""
    batch = batch_of(questions if len(questions) > 1 else [*questions, *questions])
    filters, state, weight = _levels(batch) if family is Family.LEVEL else _others(batch)
    on_scale = np.array([f.phi for f in filters])[:, None] * state.slope
    spread = np.maximum(np.sqrt(np.maximum(state.p22 * state.scale, 0.0)), _TINY)
    here = _rates(filters, state, batch)
    little = LITTLE * np.maximum(np.abs(batch.last), _TINY) / STEPS * here
    up = _mixed(weight, student_cdf(on_scale / spread, state.freedom))
    flat = _mixed(
        weight,
        student_cdf((little - on_scale) / spread, state.freedom)
        - student_cdf((-little - on_scale) / spread, state.freedom),
    )
    # always the same number: a counter rounded to hundreds leaves room for a slope, but nobody would call it unclear
    still = np.nanmax(batch.y, axis=1) == np.nanmin(batch.y, axis=1)
    per_step = _mixed(weight, on_scale / here) * batch.size
    return [
        Slope(
            _course(float(up[row]), 1.0 if still[row] else float(flat[row])),
            float(per_step[row]),
            float(up[row]),
        )
        for row in range(len(questions))
    ]


def _levels(batch: Batch) -> tuple[tuple[Filter, ...], State, Array]:
    """The forecast's own filters, and how much those that know of a slope are believed."""
    pool = pools()[Family.LEVEL]
    outlook = outlook_of(batch, pool)
    believers = np.array([[each.kind == "trend" and each.k + each.qb > 0] for each in pool.filters])
    return pool.filters, outlook.state, _shares(outlook.at(batch.ahead).weight[: len(believers)] * believers)


def _others(batch: Batch) -> tuple[tuple[Filter, ...], State, Array]:
    """The filters that believe in slopes, weighed by how well each predicted the history."""
    state = run(FILTERS, batch, seasonal=True)
    weight = np.exp(relative_evidence(state.evidence, state.usable))
    return FILTERS, state, _shares(weight)


def _shares(weight: Array) -> Array:
    return weight / _mixed(np.ones_like(weight), weight)


def _rates(filters: Sequence[Filter], state: State, batch: Batch) -> Array:
    """How fast each filter's scale moves with the value, at the level that it believes in."""
    least = 1e-3 * np.maximum(np.abs(batch.last), _TINY)
    rates = []
    for place, each in enumerate(filters):
        scale = TRANSFORMS[each.transform]
        rates.append(scale.slope(np.maximum(np.abs(scale.invert(state.level[place])), least)))
    return np.stack(rates)


def _mixed(weight: Array, each: Array) -> Array:
    """The weighted sum, added up one by one so that its last bit does not depend on the size of the batch."""
    total = np.zeros(weight.shape[1])
    for share, part in zip(weight, each, strict=True):
        total = total + share * part
    return total


def _course(up: float, flat: float) -> Course:
    if up >= SURE:
        return Course.RISING
    if up <= 1 - SURE:
        return Course.FALLING
    return Course.FLAT if flat >= FLAT else Course.UNCLEAR
