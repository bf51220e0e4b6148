"""The tally: cases of forecasts with what then came, counted by band of chance, by type and by horizon.

Takes cases, gives the record. It forecasts nothing.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from math import exp, fsum, lgamma, log
from typing import TypeVar

from generator.model.metric import MetricType
from generator.model.reliability import Band, Range, Record, Reliability, band_number, empty_bands
from generator.records import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """One forecast of the past: whether its ranges held what came, and of each target the chance and whether it was met."""

    series: int
    type: MetricType
    horizon: int
    held80: bool
    held95: bool
    chances: tuple[tuple[float, bool], ...]


_Group = TypeVar("_Group", MetricType, int)


def record_from(cases: Sequence[Case], possible: int) -> Record:
    """The record of ``cases``, which are some of the ``possible`` ones."""
    return Record(
        possible=possible,
        series=len({case.series for case in cases}),
        overall=reliability_of(cases),
        by_type=_grouped(cases, lambda case: case.type),
        by_horizon=_grouped(cases, lambda case: case.horizon),
    )


def _grouped(cases: Iterable[Case], group: Callable[[Case], _Group]) -> dict[_Group, Reliability]:
    groups: dict[_Group, list[Case]] = {}
    for case in cases:
        groups.setdefault(group(case), []).append(case)
    return {key: reliability_of(groups[key]) for key in sorted(groups)}


def reliability_of(cases: Sequence[Case]) -> Reliability:
    """All of them together."""
    by_band: dict[int, list[tuple[float, bool]]] = {}
    for case in cases:
        for band, pair in _once_a_band(case):
            by_band.setdefault(band, []).append(pair)
    return Reliability(
        forecasts=len(cases),
        ranges=(
            _range(0.8, [case.held80 for case in cases]),
            _range(0.95, [case.held95 for case in cases]),
        ),
        bands=tuple(_filled(band, by_band.get(place, ())) for place, band in enumerate(empty_bands())),
    )


def _range(share: float, held: Sequence[bool]) -> Range:
    return Range(share=share, held=sum(held), likely=luck(len(held), share))


def _once_a_band(case: Case) -> Iterator[tuple[int, tuple[float, bool]]]:
    """The first of its chances in each band: two of the same day in one band would be the same case told twice."""
    firsts: dict[int, tuple[float, bool]] = {}
    for chance, met in case.chances:
        firsts.setdefault(band_number(chance), (chance, met))
    return iter(firsts.items())


def _filled(band: Band, pairs: Sequence[tuple[float, bool]]) -> Band:
    if not pairs:
        return band
    said = fsum(chance for chance, _ in pairs) / len(pairs)
    return replace(
        band,
        said=said,
        count=len(pairs),
        came=sum(met for _, met in pairs),
        likely=luck(len(pairs), said),
    )


def luck(count: int, chance: float) -> tuple[int, int]:
    """The fewest and the most of ``count`` that come true 19 times in 20 if each has the ``chance``: binomial, 2.5 % cut at each end.

    Ten tosses of a coin: 0, 1 and 2 heads come 1, 10 and 45 times in 1,024. No head or one comes in 1.1 %, up to two in 5.5 %, so that
    two are still luck; on the other side eight are.

    >>> luck(10, 0.5), luck(20, 0.0), luck(20, 1.0)
    ((2, 8), (0, 0), (20, 20))
    """
    if chance in {0.0, 1.0}:
        return (round(count * chance),) * 2
    fewest, so_far = None, 0.0
    for came in range(count + 1):
        so_far += _binomial(came, count, chance)
        if fewest is None and so_far >= 0.025:
            fewest = came
        if so_far >= 0.975:
            return fewest or 0, came
    return fewest or 0, count


def _binomial(came: int, count: int, chance: float) -> float:
    ways = lgamma(count + 1) - lgamma(came + 1) - lgamma(count - came + 1)
    return exp(ways + came * log(chance) + (count - came) * log(1 - chance))
