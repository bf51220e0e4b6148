"""Learns the pooled knowledge of the forecast from public cases: ``python tools/fit_forecast.py CASES [--check]``.

Writes ``generator/evaluate/forecast/models/pooled.json``. With ``--check`` it writes nothing and prints how forecasts do on
series that were not learned from: five folds by series, each judged by what the other four taught.
Weights minimise the penalised log loss of the target and of thresholds spread over each forecast, by L-BFGS. Numbers are
rounded to four decimals, so that the same cases give the same file on every machine.
"""

import argparse
import json
import sys
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
from scipy.optimize import minimize
from scipy.special import ndtr, ndtri

from generator.evaluate.forecast.cases import predicted_by, question_of
from generator.evaluate.forecast.models.batch import Batch, batch_of, border, rows_of, scaled
from generator.evaluate.forecast.models.components import Components, components_of, knowledge_of
from generator.evaluate.forecast.models.normal import Array
from generator.evaluate.forecast.models.pooled import Pool, features_of, pool_from
from generator.evaluate.forecast.models.recursion import Filter
from generator.evaluate.forecast.models.transforms import TRANSFORMS
from generator.evaluate.forecast.question import Family
from tools.forecast_models import CHOSEN, Models
from tools.simulated import simulated

POOLED = Path(__file__).parent.parent / "generator/evaluate/forecast/models/pooled.json"
Case = dict[str, Any]
FOLDS = 5
#: Thresholds besides the target, in spreads of the first filter, at which the whole distribution is taught.
THRESHOLDS = np.array([-4.5, -3.2, -2.4, -1.7, -1.1, -0.5, 0.0, 0.5, 1.1, 1.7, 2.4, 3.2, 4.5])
#: How much the target's own log loss counts against all thresholds together.
TARGET_SHARE = 0.4
PENALTY = 7e-4
SKEW_PENALTY = 8 * PENALTY


@dataclass(frozen=True, slots=True, eq=False)
class Lesson:
    """What weights are learned from, for N cases, K models, D features and M thresholds (the target is the first)."""

    models: Models
    x: Array  # (D, N)
    evidence: Array  # (K, N)
    usable: Array  # (K, N)
    cdf: Array  # (K, N, M)
    stays: Array  # (N, 1): the chance that the quantity stays as it is
    at_last: Array  # (N, M): 1 where it then is at most the threshold
    below: Array  # (N, M): 1 where the truth was at most the threshold
    importance: Array  # (N, M): what each threshold counts; nothing below what the series cannot pass


def lesson_of(cases: Sequence[Case], batch: Batch, family: Family) -> Lesson:
    """Every model's distribution function at the target and at thresholds around its first filter's centre."""
    models = CHOSEN[family]
    pool = _unlearned(models)
    known = knowledge_of(pool, batch)
    components = components_of(pool, known, batch)
    evidence, usable = known.evidence, known.usable
    points = _points(cases, batch, components)
    return Lesson(
        models=models,
        x=features_of(batch, models.features),
        evidence=evidence,
        usable=usable,
        cdf=np.stack(list(components.cdfs(points))).transpose(0, 2, 1),
        stays=components.stays[:, None],
        at_last=(points >= components.last).astype(float).T,
        below=_came(cases, batch, points),
        importance=np.where(points < batch.floor, 0.0, _shares(cases)).T,
    )


def _unlearned(models: Models) -> Pool:
    none = np.zeros(len(models.features))
    return Pool(
        filters=models.filters, counts=models.counts, still=models.still, seasonal=models.seasonal,
        least_steps=models.least_steps, features=models.features, prior=np.zeros((models.many, len(none))),
        evidence_share=0.0, shift=none, stretch=none, skew=none, tail=0.0,
    )  # fmt: skip


def _rises(cases: Sequence[Case]) -> Array:
    return np.array([c["direction"] == "up" for c in cases])


def _points(cases: Sequence[Case], batch: Batch, components: Components) -> Array:
    """The target and the thresholds, each between two values that the quantity can have: (M, N)."""
    target = scaled([float(c["target"]) for c in cases], batch)
    first = TRANSFORMS[components.pool.filters[0].transform]
    around = first.invert(components.ahead.centre[0] + THRESHOLDS[:, None] * components.ahead.spread[0])
    down = np.zeros(batch.many, dtype=bool)
    return np.stack([border(batch, target, _rises(cases)), *(border(batch, each, down) for each in around)])


def _came(cases: Sequence[Case], batch: Batch, points: Array) -> Array:
    actual = scaled([float(c["actual"]) for c in cases], batch)
    below = (actual <= points).astype(float)
    met = np.array([c["outcome"] for c in cases], dtype=float)
    below[0] = np.where(_rises(cases), 1 - met, met)
    turned: Array = below.T
    return turned


def _shares(cases: Sequence[Case]) -> Array:
    """What the target and each threshold of a case count, (M, N)."""
    share = np.full((len(THRESHOLDS) + 1, len(cases)), (1 - TARGET_SHARE) / len(THRESHOLDS))
    share[0] = TARGET_SHARE
    worth: Array = np.array([c.get("worth", 1.0) for c in cases])
    return share * worth


def part(lesson: Lesson, rows: Array) -> Lesson:
    """The lesson of some of its cases."""
    return replace(
        lesson, x=lesson.x[:, rows], evidence=lesson.evidence[:, rows], usable=lesson.usable[:, rows],
        cdf=lesson.cdf[:, rows], stays=lesson.stays[rows], at_last=lesson.at_last[rows], below=lesson.below[rows], importance=lesson.importance[rows],
    )  # fmt: skip


def loss_and_slope(theta: Array, lesson: Lesson) -> tuple[float, Array]:
    """Penalised mean log loss and its gradient by prior, log evidence share, shift, stretch, skew and log tail."""
    k, d = lesson.models.many, len(lesson.x)
    prior, share, shift, stretch, skew, tail = _parts(theta, k, d)
    scores = np.where(lesson.usable, prior @ lesson.x + share * lesson.evidence, -np.inf)
    weight = np.exp(scores - scores.max(axis=0))
    weight /= weight.sum(axis=0)
    mixed = np.einsum("kn,knm->nm", weight, lesson.cdf)
    models, mixed = mixed, lesson.stays * lesson.at_last + (1 - lesson.stays) * mixed
    inside = (mixed > 1e-6) & (mixed < 1 - 1e-6)
    z = ndtri(np.clip(mixed, 1e-6, 1 - 1e-6))
    b = np.exp((stretch @ lesson.x)[:, None] + np.sign(z) * (skew @ lesson.x)[:, None])
    root = np.sqrt(1 + tail * z * z)
    s = (shift @ lesson.x)[:, None] + b * z / root
    q = np.clip(ndtr(s), 1e-4, 1 - 1e-4)
    o = lesson.below
    importance = lesson.importance / lesson.importance.sum()
    loss = float((-(o * np.log(q) + (1 - o) * np.log(1 - q)) * importance).sum())
    d_s = ((1 - o) / (1 - q) - o / q) * importance * np.exp(-0.5 * s * s) / np.sqrt(2 * np.pi)
    d_z = d_s * b / root**3
    d_mixed = np.where(inside, d_z * np.sqrt(2 * np.pi) * np.exp(0.5 * z * z), 0.0)
    d_mixed = d_mixed * (1 - lesson.stays)
    d_score = weight * (np.einsum("nm,knm->kn", d_mixed, lesson.cdf) - (d_mixed * models).sum(axis=1))
    slope = np.concatenate([
        (d_score @ lesson.x.T).ravel() + 2 * PENALTY * prior.ravel(),
        [(d_score * lesson.evidence).sum() * share],
        lesson.x @ d_s.sum(axis=1) + 4 * PENALTY * shift,
        lesson.x @ (d_s * b * z / root).sum(axis=1) + 4 * PENALTY * stretch,
        lesson.x @ (d_s * b * np.abs(z) / root).sum(axis=1) + 2 * SKEW_PENALTY * skew,
        [(d_s * b * z * -0.5 * z * z / root**3).sum() * tail],
    ])  # fmt: skip
    size = PENALTY * ((prior**2).sum() + 2 * (shift**2).sum() + 2 * (stretch**2).sum())
    return loss + size + SKEW_PENALTY * (skew**2).sum(), slope


def _parts(theta: Array, k: int, d: int) -> tuple[Array, float, Array, Array, Array, float]:
    prior, rest = theta[: k * d].reshape(k, d), theta[k * d :]
    shift, stretch, skew = rest[1:-1].reshape(3, d)
    return prior, float(np.exp(rest[0])), shift, stretch, skew, float(np.exp(rest[-1]))


def learn(lesson: Lesson) -> dict[str, Any]:
    """The JSON record of a pool, rounded."""
    models = lesson.models
    k, d = models.many, len(models.features)
    start = np.zeros(k * d + 3 * d + 2)
    start[k * d], start[-1] = np.log(0.1), np.log(0.02)
    bounds = [(None, None)] * (k * d) + [(-6, 1)] + [(None, None)] * (2 * d)
    bounds += [(None, None) if models.skewed else (0.0, 0.0)] * d + [(-9, -3.5)]
    best = minimize(
        loss_and_slope,
        start,
        args=(lesson,),
        jac=True,
        method="L-BFGS-B",
        bounds=bounds,
        options={"maxiter": 200},
    )
    prior, share, shift, stretch, skew, tail = _parts(best.x, k, d)
    return {
        "filters": [{name: getattr(f, name) for name in Filter.__slots__} for f in models.filters],
        "counts": [{"memory": count.memory} for count in models.counts],
        "still": models.still,
        "seasonal": models.seasonal,
        "least_steps": models.least_steps,
        "features": list(models.features),
        "prior": np.round(prior, 4).tolist(),
        "evidence_share": round(share, 4),
        "shift": np.round(shift, 4).tolist(),
        "stretch": np.round(stretch, 4).tolist(),
        "skew": np.round(skew, 4).tolist(),
        "tail": round(tail, 4),
    }


def folds(cases: Sequence[Case], seed: int = 0) -> Array:
    """A fold for each case, the same for all cases of a series."""
    series = sorted({c["series"] for c in cases})
    np.random.default_rng(seed).shuffle(series)
    fold = {name: i % FOLDS for i, name in enumerate(series)}
    return np.array([fold[c["series"]] for c in cases])


def _cases_of(file: Path, *, is_messy: bool) -> list[Case]:
    """The cases of a file; those of all files but the first are messy, and may count for more."""
    cases = [json.loads(line) for line in file.read_text("utf-8").splitlines()]
    return [{"worth": CHOSEN[c["kind"]].messy if is_messy else 1.0, **c} for c in cases]


def main() -> None:
    """Learns from CASES, or checks with held-out series and writes their predictions to --check's file."""
    command = argparse.ArgumentParser(description=__doc__)
    command.add_argument("cases", type=Path, nargs="+")
    command.add_argument("--check", type=Path, metavar="PREDICTIONS")
    command.add_argument("--seed", type=int, default=0)
    options = command.parse_args()
    cases = [case for place, file in enumerate(options.cases) for case in _cases_of(file, is_messy=place > 0)]
    pooled, held_out = {}, []
    for family in Family:
        own = [c for c in cases if c["kind"] == family]
        taught = [*own, *simulated(family)]
        batch = batch_of([question_of(c) for c in taught])
        lesson = lesson_of(taught, batch, family)
        if options.check is None:
            pooled[str(family)] = learn(lesson)
            continue
        fold = np.append(folds(own, options.seed), np.full(len(taught) - len(own), FOLDS))
        for number in range(FOLDS):
            pool = pool_from(learn(part(lesson, fold != number)))
            mine = np.flatnonzero(fold == number)
            held_out += predicted_by(pool, rows_of(batch, mine), [own[i] for i in mine])
    if options.check is None:
        POOLED.write_text(json.dumps(pooled, indent=1) + "\n", encoding="utf-8")
    else:
        options.check.write_text("".join(json.dumps(p) + "\n" for p in held_out), encoding="utf-8")
    sys.stdout.write(f"{len(cases)} cases\n")


if __name__ == "__main__":
    main()
