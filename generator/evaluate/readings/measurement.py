"""A measurement: what a key result is read from, whether its readings were written or are computed from others.

Takes nothing but observed; made by ``derived``, read by the measures. It does not know what the figure will be
compared with.
"""

from collections.abc import Mapping
from enum import StrEnum

from generator.evaluate.readings.observed_series import EMPTY, ObservedSeries
from generator.model.metric import Operation
from generator.records import dataclass


class Method(StrEnum):
    """How a figure comes about, which a reader should be told where it is not the usual way."""

    READ = "read"
    COMPUTED = "computed"
    READ_RATIO = "read-ratio"
    PAIRED = "paired"


@dataclass(frozen=True, slots=True)
class RatioOfSums:
    """A ratio of sums: ``steps`` (in postfix order) over the sums of the parts, by their names."""

    parts: Mapping[str, ObservedSeries]
    steps: tuple[Operation, ...]


@dataclass(frozen=True, slots=True)
class Measurement:
    """The points of a key result, and the ``ratio_of_sums`` that makes its figure where that is not made from the points."""

    observed: ObservedSeries
    ratio_of_sums: RatioOfSums | None = None
    method: Method = Method.READ


NOTHING = Measurement(EMPTY)
