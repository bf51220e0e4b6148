"""The chance that all of a goal's results are met: between the product of theirs and the lowest, a shared series counted once.

Takes the prospects of key results and what is known of supporters, gives the factors and the verdict by their joint chance; None
where one of them has no chance. It forecasts nothing.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from math import prod

from generator.evaluate.forecast.open_results import Prospect
from generator.evaluate.key_result.status import Standing, by_chance
from generator.model.book import StatusThresholds
from generator.model.fact import Fact, Unknown
from generator.model.reading import SeriesKey
from generator.model.report import Because, Status
from generator.records import dataclass

#: Chances by series, the lowest of each, with the reason that bears the chance and the key result's id.
Factors = Mapping[SeriesKey, Because]


def factors_of(goal: str, results: Iterable[Prospect], below: Iterable[Factors | None]) -> Factors | None:
    """The factors of a goal: its own key results', then its supporters'; None where one is missing."""
    found: dict[SeriesKey, Because] = {}
    own = [_factor(goal, result) for result in results]
    supporters = list(below)
    if any(factor is None for factor in own) or any(factors is None for factors in supporters):
        return None
    pairs = [factor for factor in own if factor is not None]
    pairs += [pair for factors in supporters for pair in (factors or {}).items()]
    for series, because in pairs:
        if series not in found or _chance(because) < _chance(found[series]):
            found[series] = because
    return found


def _factor(goal: str, result: Prospect) -> tuple[SeriesKey, Because] | None:
    """One key result's chance: 1 when achieved; None where nothing or the wrong thing is known."""
    chance, figures = _chance_of(result), result.figures
    if chance is None or figures.series is None:
        return None
    return figures.series, Because(code="chance", chance=chance, key_result=figures.key_result.id, goal=goal)


def _chance_of(result: Prospect) -> float | None:
    if result.status is Status.ACHIEVED:
        return 1.0
    is_open = result.status.is_under_way or result.status in {Status.NOT_STARTED, Status.AWAITING}
    return None if not is_open or isinstance(result.chance, Unknown) else result.chance


def _chance(because: Because) -> float:
    return 1.0 if because.chance is None else because.chance


@dataclass(frozen=True, slots=True, kw_only=True)
class Joint:
    """The chance that all are met, with what it lies between: as if they had nothing to do with each other, and as if all one."""

    chance: float
    product: float
    lowest: float


def together(chances: Sequence[float]) -> Joint:
    """Key results of one site move together, so the truth lies between the product and the lowest: halfway.

    >>> together((0.5, 0.8))
    Joint(chance=0.45, product=0.4, lowest=0.5)
    """
    product, lowest = prod(chances), min(chances)
    return Joint(chance=(product + lowest) / 2, product=product, lowest=lowest)


def joint_chance(factors: Factors | None) -> Fact:
    """The joint chance of the factors; unknown where one is missing."""
    return together(_chances(factors)).chance if factors else Unknown("too-few-readings")


def _chances(factors: Factors) -> Sequence[float]:
    return [_chance(because) for because in factors.values()]


def _said_at(own: Because) -> Because:
    """A factor as its own goal tells it, which need not be named there."""
    return Because(code=own.code, chance=own.chance, key_result=own.key_result)


def joint_standing(goal: str, factors: Factors, thresholds: StatusThresholds) -> Standing:
    """The verdict by the joint chance of ``factors``; where one alone is open, that one is the reason."""
    joint = together(_chances(factors))
    status, because = by_chance(joint.chance, thresholds)
    uncertain = [each for each in factors.values() if _chance(each) < 1]
    if len(uncertain) == 1 or len(factors) == 1:
        alone = uncertain[0] if uncertain else next(iter(factors.values()))
        return status, alone if alone.goal != goal else _said_at(alone)
    return status, replace(because, code="product", product=joint.product, lowest=joint.lowest)
