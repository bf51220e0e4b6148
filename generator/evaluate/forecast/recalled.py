"""What would have been said at past dates: of each question its ranges, and the chances of several targets.

Takes questions and the targets of each, gives what was said of them in the same order. It asks only whether the quantity ends at a
target or above it. It loads arrays.
"""

from collections.abc import Sequence

import numpy as np

from generator.evaluate.forecast.models.batch import Batch, batch_of, border, scaled
from generator.evaluate.forecast.models.mixture import Mixture, outlook_of
from generator.evaluate.forecast.models.normal import Array
from generator.evaluate.forecast.models.pooled import pools
from generator.evaluate.forecast.models.quantiles import intervals
from generator.evaluate.forecast.question import Family, Question
from generator.records import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Recalled:
    """The ends of both ranges, and the chance of each target, in their order."""

    low95: float
    low80: float
    high80: float
    high95: float
    chances: tuple[float, ...]


def recalled(questions: Sequence[Question], targets: Sequence[Sequence[float]]) -> list[Recalled]:
    """What would have been said of each question; ``targets`` may be none."""
    found: dict[int, Recalled] = {}
    for family in Family:
        places = [place for place, question in enumerate(questions) if question.family is family]
        # a single one is asked twice: arrays of one add up in another order
        asked = places if len(places) > 1 else places * 2
        if asked:
            own = _of_family(family, [questions[at] for at in asked], [targets[at] for at in asked])
            found.update(zip(asked, own, strict=True))
    return [found[place] for place in range(len(questions))]


def _of_family(
    family: Family, questions: Sequence[Question], targets: Sequence[Sequence[float]]
) -> list[Recalled]:
    batch = batch_of(questions)
    mixture = outlook_of(batch, pools()[family]).at(batch.ahead)
    edges = intervals(mixture, batch).T.tolist()
    chances = _chances(mixture, batch, targets).T.tolist()
    return [
        Recalled(low95=low95, low80=low80, high80=high80, high95=high95, chances=tuple(row[: len(own)]))
        for (low95, low80, _, high80, high95), row, own in zip(edges, chances, targets, strict=True)
    ]


def _chances(mixture: Mixture, batch: Batch, targets: Sequence[Sequence[float]]) -> Array:
    """(M, N): the chance of each of N questions' M targets; where one has fewer, 0 is asked and left out."""
    most = max(map(len, targets))
    asked = np.stack(
        [scaled([own[place] if place < len(own) else 0.0 for own in targets], batch) for place in range(most)]
        or [np.zeros(batch.many)]
    )
    chances: Array = 1 - mixture.cdf(border(batch, asked, np.ones(batch.many, dtype=bool)))
    return chances
