"""The three scales on which filters work: as it is, signed square root, and logarithm.

Roots calm counts whose spread grows with their size, logarithms what grows by percentages. A logarithm is for
series that were positive throughout; elsewhere its filters have no say. Nothing here knows of time.
"""

from collections.abc import Callable, Mapping
from types import MappingProxyType

import numpy as np

from generator.evaluate.forecast.models.normal import Array
from generator.records import dataclass

TINY = 1e-12
#: Spread on the logarithmic scale beyond which an interval says nothing: e^0.6 is a factor of 1.8 a standard deviation.
LOG_SPREAD = 0.6


@dataclass(frozen=True, slots=True)
class Transform:
    """A scale: ``apply`` goes to it, ``invert`` back; ``slope`` is its derivative at a value of the original scale.

    ``width`` is how far, on the original scale, a deviation from a centre of this one reaches.
    """

    apply: Callable[[Array], Array]
    invert: Callable[[Array], Array]
    slope: Callable[[Array], Array]
    width: Callable[[Array, Array], Array]


def _signed_root(x: Array) -> Array:
    return np.sign(x) * np.sqrt(np.abs(x))


TRANSFORMS: Mapping[str, Transform] = MappingProxyType(
    {
        "raw": Transform(lambda x: x, lambda x: x, np.ones_like, lambda _, deviation: deviation),
        "root": Transform(
            _signed_root,
            lambda x: np.sign(x) * x * x,
            lambda x: 0.5 / np.sqrt(np.maximum(np.abs(x), TINY)),
            lambda centre, deviation: (2 * np.abs(centre) + deviation) * deviation,
        ),
        "log": Transform(
            lambda x: np.log(np.maximum(x, TINY)),
            lambda x: np.exp(np.minimum(x, 300.0)),
            lambda x: 1 / np.maximum(x, TINY),
            lambda centre, deviation: np.exp(np.minimum(centre, 300.0)) * np.minimum(deviation, 1e3),
        ),
    }
)
