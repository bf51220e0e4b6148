"""How often forecasts came true: chances that were said of the past, against what then happened.

Found by ``evaluate`` from a site's own series, for whoever may see which of them. Counts and means; nothing is worded.
"""

from collections.abc import Mapping
from dataclasses import field

from generator.model.metric import MetricType
from generator.records import dataclass

#: Chances are told apart by bands of ten points.
BANDS = 10
#: With fewer cases a share says nothing.
FEWEST_CASES = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Band:
    """Chances from ``low`` to below ``high`` (of the last one up to 1): said ``count`` times, of which ``came`` came true.

    ``said`` is their mean; of none it is the middle of the band. ``likely`` are the fewest and the most that luck alone would let
    come true 19 times in 20, if each came true as often as was said.
    """

    low: float
    high: float
    said: float
    count: int
    came: int
    likely: tuple[int, int]

    @property
    def says_something(self) -> bool:
        return self.count >= FEWEST_CASES

    @property
    def is_as_said(self) -> bool:
        """Whether what came true is no farther from what was said than luck explains."""
        fewest, most = self.likely
        return fewest <= self.came <= most


@dataclass(frozen=True, slots=True, kw_only=True)
class Range:
    """The interval that is to hold a ``share`` of what comes, and how often it ``held`` it; ``likely`` as of a band."""

    share: float
    held: int
    likely: tuple[int, int]

    @property
    def is_as_said(self) -> bool:
        """Whether it held no more and no fewer than luck explains."""
        fewest, most = self.likely
        return fewest <= self.held <= most


@dataclass(frozen=True, slots=True, kw_only=True)
class Reliability:
    """Of ``forecasts`` at different times, none of which looks at a day that another of its series looked at: how they fared.

    ``ranges`` are the 80 % and the 95 % interval. ``bands`` are all ten, from low to high; one forecast is asked for several
    targets and counts once in a band at most.
    """

    forecasts: int
    ranges: tuple[Range, Range]
    bands: tuple[Band, ...]

    @property
    def says_something(self) -> bool:
        """Whether there are enough forecasts to say how often the ranges held."""
        return self.forecasts >= FEWEST_CASES

    @property
    def telling(self) -> tuple[Band, ...]:
        """The bands that have enough cases to say something."""
        return tuple(band for band in self.bands if band.says_something)


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """The site's own record: ``overall``, and by the type of the metric and by readings ahead where there were forecasts.

    ``possible`` counts the forecasts that the history holds, of which those in ``overall`` are an even sample; they are from
    ``series`` series.
    """

    possible: int
    series: int
    overall: Reliability
    by_type: Mapping[MetricType, Reliability] = field(default_factory=dict)
    by_horizon: Mapping[int, Reliability] = field(default_factory=dict)

    def band_of(self, chance: float) -> Band:
        """The band that a chance lies in.

        >>> UNTRIED.band_of(0.57).low, UNTRIED.band_of(1.0).low
        (0.5, 0.9)
        """
        return self.overall.bands[band_number(chance)]


def band_number(chance: float) -> int:
    """The place of a chance's band.

    >>> [band_number(chance) for chance in (0.0, 0.099, 0.1, 0.3, 0.7, 1.0)]
    [0, 0, 1, 3, 7, 9]
    """
    return min(int(chance * BANDS), BANDS - 1)


def empty_bands() -> tuple[Band, ...]:
    return tuple(
        Band(
            low=place / BANDS,
            high=(place + 1) / BANDS,
            said=(2 * place + 1) / (2 * BANDS),
            count=0,
            came=0,
            likely=(0, 0),
        )
        for place in range(BANDS)
    )


#: Nothing was tried.
UNTRIED = Record(
    possible=0,
    series=0,
    overall=Reliability(
        forecasts=0,
        ranges=(Range(share=0.8, held=0, likely=(0, 0)), Range(share=0.95, held=0, likely=(0, 0))),
        bands=empty_bands(),
    ),
)
