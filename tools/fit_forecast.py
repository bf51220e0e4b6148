"""Learns the pooled knowledge of the forecast from public cases: ``python tools/fit_forecast.py CASES [--check]``.

Writes ``generator/evaluate/forecast/pooled.json``. With ``--check`` it writes nothing and prints how forecasts do on
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

from generator.evaluate.forecast.ahead import judged, path_of
from generator.evaluate.forecast.batch import Batch, batch_of, rows_of, scaled
from generator.evaluate.forecast.cases import predicted_by, question_of
from generator.evaluate.forecast.filters import Filter, run, transformed
from generator.evaluate.forecast.mixture import relative_evidence
from generator.evaluate.forecast.normal import Array, student_cdf
from generator.evaluate.forecast.pooled import features_of, pool_from
from generator.evaluate.forecast.question import Family

POOLED = Path(__file__).parent.parent / "generator/evaluate/forecast/pooled.json"
Case = dict[str, Any]
FOLDS = 5
#: Thresholds besides the target, in spreads of the first filter, at which the whole distribution is taught.
THRESHOLDS = np.linspace(-2.6, 2.6, 11)
#: How much the target's own log loss counts against all thresholds together.
TARGET_SHARE = 0.4
PENALTY = 1e-3


def _f(transform: str, kind: str, *numbers: float, clip: bool = False, drift: float = 0.0) -> Filter:
    r, ql, k, qb, phi = numbers
    return Filter(transform=transform, kind=kind, r=r, ql=ql, k=k, qb=qb, phi=phi, clip=clip, drift=drift)


#: The filters chosen, and the features that their weights may depend on.
CHOSEN: dict[Family, tuple[tuple[Filter, ...], tuple[str, ...], bool]] = {
    Family.LEVEL: (
        (
            _f("raw", "trend", 0, 1, 0.3, 0.003, 1),
            _f("raw", "trend", 0, 1, 10, 0.03, 1),
            _f("raw", "trend", 0, 1, 0.3, 0, 0.97, drift=0.9),
            _f("raw", "trend", 0, 1, 0.03, 0.03, 0.97, drift=0.9),
            _f("root", "trend", 0.5, 1, 0.03, 0, 1),
            _f("root", "trend", 0, 1, 10, 0.03, 0.97),
        ),
        ("one", "length", "horizon", "drift", "turn", "step"),
        False,
    ),
    Family.FLOW: (
        (
            _f("root", "trend", 1, 1, 0.01, 0, 1),
            _f("root", "trend", 1, 0, 0, 0, 1),
            _f("log", "trend", 1, 1, 0.1, 0, 1),
            _f("raw", "trend", 1, 0.05, 0, 0, 1),
            _f("log", "trend", 0, 0.5, 0.3, 0.1, 0.9),
            _f("root", "trend", 0, 0.1, 0.3, 0.1, 0.7),
            _f("log", "ar", 0.3, 0, 5, 1, 0.3),
            _f("root", "ar", 0, 0.1, 5, 1, 0.7),
        ),
        ("one", "length", "horizon", "variation", "turn", "step", "seen", "window"),
        True,
    ),
    Family.RATIO: (
        (
            _f("root", "ar", 0, 0, 5, 1, 0.9),
            _f("raw", "trend", 1, 0, 0, 0, 1, clip=True),
            _f("root", "ar", 0, 0, 5, 1, 0.3),
            _f("log", "ar", 0, 0, 5, 1, 0.9),
            _f("log", "ar", 0, 0, 5, 1, 0.7, clip=True),
            _f("log", "ar", 0.3, 0.1, 5, 1, 0.95, clip=True),
        ),
        ("one", "length", "horizon", "variation", "window"),
        False,
    ),
}


@dataclass(frozen=True, slots=True, eq=False)
class Lesson:
    """What weights are learned from, for N cases, K filters, D features and M thresholds (the target is the first)."""

    filters: tuple[Filter, ...]
    features: tuple[str, ...]
    seasonal: bool
    x: Array  # (D, N)
    evidence: Array  # (K, N)
    usable: Array  # (K, N)
    cdf: Array  # (K, N, M)
    below: Array  # (N, M): 1 where the truth was at most the threshold


def lesson_of(cases: Sequence[Case], batch: Batch, family: Family) -> Lesson:
    """Every filter's distribution function at the target and at thresholds around its first filter's centre."""
    filters, features, seasonal = CHOSEN[family]
    state = run(filters, batch, seasonal=seasonal)
    ahead = judged(filters, state, path_of(filters, state, batch), batch)
    actual = scaled([float(c["actual"]) for c in cases], batch)
    target = scaled([float(c["target"]) for c in cases], batch)
    centre = ahead.centre[0][:, None] + THRESHOLDS * ahead.spread[0][:, None]
    if filters[0].transform == "root":
        centre = np.sign(centre) * centre**2
    points = np.concatenate([target[:, None], centre], axis=1)
    on_scale = transformed(filters, points)
    cdf = student_cdf(
        (on_scale - ahead.centre[:, :, None]) / ahead.spread[:, :, None], ahead.freedom[:, :, None]
    )
    up = np.array([c["direction"] == "up" for c in cases])
    below = (actual[:, None] <= points).astype(float)
    met = np.array([c["outcome"] for c in cases], dtype=float)
    below[:, 0] = np.where(up, 1 - met, met)
    return Lesson(
        filters=filters, features=features, seasonal=seasonal, x=features_of(batch, features),
        evidence=relative_evidence(state.evidence, state.usable), usable=state.usable, cdf=cdf, below=below,
    )  # fmt: skip


def part(lesson: Lesson, rows: Array) -> Lesson:
    """The lesson of some of its cases."""
    return replace(
        lesson, x=lesson.x[:, rows], evidence=lesson.evidence[:, rows], usable=lesson.usable[:, rows],
        cdf=lesson.cdf[:, rows], below=lesson.below[rows],
    )  # fmt: skip


def loss_and_slope(theta: Array, lesson: Lesson) -> tuple[float, Array]:
    """Penalised mean log loss and its gradient by prior, log evidence share, shift, stretch and log tail."""
    k, d, n = len(lesson.filters), *lesson.x.shape
    prior, share, shift, stretch, tail = _parts(theta, k, d)
    scores = np.where(lesson.usable, prior @ lesson.x + share * lesson.evidence, -np.inf)
    weight = np.exp(scores - scores.max(axis=0))
    weight /= weight.sum(axis=0)
    mixed = (weight[:, :, None] * lesson.cdf).sum(axis=0)
    inside = (mixed > 1e-6) & (mixed < 1 - 1e-6)
    z = ndtri(np.clip(mixed, 1e-6, 1 - 1e-6))
    b = np.exp(stretch @ lesson.x)[:, None]
    root = np.sqrt(1 + tail * z * z)
    s = (shift @ lesson.x)[:, None] + b * z / root
    q = np.clip(ndtr(s), 1e-4, 1 - 1e-4)
    o = lesson.below
    importance = np.full(o.shape[1], (1 - TARGET_SHARE) / (o.shape[1] - 1))
    importance[0] = TARGET_SHARE
    loss = float((-(o * np.log(q) + (1 - o) * np.log(1 - q)) * importance).sum() / n)
    d_s = ((1 - o) / (1 - q) - o / q) * importance / n * np.exp(-0.5 * s * s) / np.sqrt(2 * np.pi)
    d_z = d_s * b / root**3
    d_mixed = np.where(inside, d_z * np.sqrt(2 * np.pi) * np.exp(0.5 * z * z), 0.0)
    d_score = weight * (d_mixed[None] * (lesson.cdf - mixed[None])).sum(axis=2)
    slope = np.concatenate([
        (d_score @ lesson.x.T).ravel() + 2 * PENALTY * prior.ravel(),
        [(d_score * lesson.evidence).sum() * share],
        lesson.x @ d_s.sum(axis=1) + 4 * PENALTY * shift,
        lesson.x @ (d_s * b * z / root).sum(axis=1) + 4 * PENALTY * stretch,
        [(d_s * b * z * -0.5 * z * z / root**3).sum() * tail],
    ])  # fmt: skip
    return loss + PENALTY * ((prior**2).sum() + 2 * (shift**2).sum() + 2 * (stretch**2).sum()), slope


def _parts(theta: Array, k: int, d: int) -> tuple[Array, float, Array, Array, float]:
    prior, rest = theta[: k * d].reshape(k, d), theta[k * d :]
    return (
        prior,
        float(np.exp(rest[0])),
        rest[1 : 1 + d],
        rest[1 + d : 1 + 2 * d],
        float(np.exp(rest[1 + 2 * d])),
    )


def learn(lesson: Lesson) -> dict[str, Any]:
    """The JSON record of a pool, rounded."""
    k, d = len(lesson.filters), len(lesson.features)
    start = np.zeros(k * d + 2 * d + 2)
    start[k * d], start[-1] = np.log(0.1), np.log(0.02)
    bounds = [(None, None)] * (k * d) + [(-6, 1)] + [(None, None)] * (2 * d) + [(-9, -2.5)]
    best = minimize(
        loss_and_slope,
        start,
        args=(lesson,),
        jac=True,
        method="L-BFGS-B",
        bounds=bounds,
        options={"maxiter": 500},
    )
    prior, share, shift, stretch, tail = _parts(best.x, k, d)
    return {
        "filters": [{name: getattr(f, name) for name in Filter.__slots__} for f in lesson.filters],
        "seasonal": lesson.seasonal,
        "features": list(lesson.features),
        "prior": np.round(prior, 4).tolist(),
        "evidence_share": round(share, 4),
        "shift": np.round(shift, 4).tolist(),
        "stretch": np.round(stretch, 4).tolist(),
        "tail": round(tail, 4),
    }


def folds(cases: Sequence[Case], seed: int = 0) -> Array:
    """A fold for each case, the same for all cases of a series."""
    series = sorted({c["series"] for c in cases})
    np.random.default_rng(seed).shuffle(series)
    fold = {name: i % FOLDS for i, name in enumerate(series)}
    return np.array([fold[c["series"]] for c in cases])


def main() -> None:
    """Learns from CASES, or checks with held-out series and writes their predictions to --check's file."""
    command = argparse.ArgumentParser(description=__doc__)
    command.add_argument("cases", type=Path)
    command.add_argument("--check", type=Path, metavar="PREDICTIONS")
    command.add_argument("--seed", type=int, default=0)
    options = command.parse_args()
    cases = [json.loads(line) for line in options.cases.read_text("utf-8").splitlines()]
    pooled, held_out = {}, []
    for family in Family:
        own = [c for c in cases if c["kind"] == family]
        batch = batch_of([question_of(c) for c in own])
        lesson = lesson_of(own, batch, family)
        if options.check is None:
            pooled[str(family)] = learn(lesson)
            continue
        fold = folds(own, options.seed)
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
