"""A gauge: what a key result is read from, whether its readings were written or are computed from others.

Takes nothing but strands; made by ``derived``, read by the measures. It does not know what the figure will be
compared with.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from generator.evaluate.strand import EMPTY, Strand
from generator.model.metric import Operation


class Manner(StrEnum):
    """How a figure comes about, which a reader should be told where it is not the usual way."""

    READ = "read"
    COMPUTED = "computed"
    READ_RATIO = "read-ratio"
    PAIRED = "paired"


@dataclass(frozen=True, slots=True)
class Blend:
    """A ratio of sums: ``steps`` (in postfix order) over the sums of the parts, by their names."""

    parts: Mapping[str, Strand]
    steps: tuple[Operation, ...]


@dataclass(frozen=True, slots=True)
class Gauge:
    """The points of a key result, and the ``blend`` that makes its figure where that is not made from the points."""

    strand: Strand
    blend: Blend | None = None
    manner: Manner = Manner.READ


NOTHING = Gauge(EMPTY)
