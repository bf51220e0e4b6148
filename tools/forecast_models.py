"""Which models each kind of series has: every one a record with the reason why it is there.

The numbers of a filter are those of ``filters.Filter``: r, ql, k, qb, phi. What they count for is learned by
``tools/fit_forecast.py``, which reads this and decides nothing of it.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from generator.evaluate.forecast.models.counts import Count
from generator.evaluate.forecast.models.recursion import Filter
from generator.evaluate.forecast.question import Family


@dataclass(frozen=True, slots=True, kw_only=True)
class Models:
    """One family's models and the features of a history that their weights may depend on.

    ``least_steps``: a reading is off by so many of the steps in which it moves, at the least. ``skewed``: its calibration
    may stretch the two sides differently. A messy case counts ``messy`` times as much as a tidy one.
    """

    filters: tuple[Filter, ...]
    counts: tuple[Count, ...] = ()
    still: bool = False
    seasonal: bool = False
    least_steps: float = 0.3
    skewed: bool = True
    messy: float = 1.0
    features: tuple[str, ...]

    @property
    def many(self) -> int:
        return len(self.filters) + len(self.counts)


def _trend(
    transform: str, *numbers: float, drift: float = 0.0, forget: float = 1.0, robust: str = ""
) -> Filter:
    r, ql, k, qb, phi = numbers
    return Filter(
        transform=transform,  # type: ignore[arg-type]
        kind="trend", r=r, ql=ql, k=k, qb=qb, phi=phi, drift=drift, forget=forget,
        clip=bool(robust), jump=robust == "jump", watch=robust == "watch",
    )  # fmt: skip


def _around(transform: str, *numbers: float, robust: str = "") -> Filter:
    r, ql, k, qb, phi = numbers
    return Filter(
        transform=transform,  # type: ignore[arg-type]
        kind="ar", r=r, ql=ql, k=k, qb=qb, phi=phi, clip=bool(robust),
    )  # fmt: skip


LEVEL = Models(
    filters=(
        # it goes on as it went, and nobody knows exactly how
        _trend("raw", 0, 1, 0.3, 0.003, 1),
        # the newest steps tell of the slope, the old ones little
        _trend("raw", 0, 1, 10, 0.03, 1),
        # short histories: what rose goes on rising by its usual step, for a while
        _trend("raw", 0, 1, 0.3, 0, 0.97, drift=0.9),
        _trend("raw", 0, 1, 0.03, 0.03, 0.97, drift=0.9),
        # steps grow with the size of the counter
        _trend("root", 0, 1, 10, 0.03, 0.97),
        # growth that wears off: counters that saturate
        _trend("raw", 0, 1, 0.3, 0.03, 0.85),
        # what was lively long ago may be calm now, and the reverse
        _trend("raw", 0, 1, 0.3, 0.003, 1, forget=0.9),
        # a one-off jump moves the level, and tells of no slope, which soon wears off
        _trend("root", 0, 1, 1, 0.1, 0.9, robust="jump"),
    ),
    # counters that stand still most likely go on standing
    still=True,
    least_steps=1.0,
    messy=2.0,
    features=("one", "length", "horizon", "drift", "turn", "step", "still", "sank", "fell", "jump"),
)
FLOW = Models(
    filters=(
        # the rate is what it always was
        _trend("root", 1, 0, 0, 0, 1),
        # the same where it may be negative: net flows and corrections
        _trend("raw", 1, 0, 0, 0, 1),
        # bursts fade in proportion
        _around("log", 0.3, 0, 5, 1, 0.3),
        _around("root", 0, 0.1, 5, 1, 0.7),
        # a campaign is over when three readings in a row say so, one spike says nothing
        _trend("raw", 1, 0.1, 0, 0, 1, forget=0.95, robust="watch"),
        # the rate wanders, outliers are cut, and old scatter is forgotten
        _trend("root", 1, 0.2, 0, 0, 1, forget=0.9, robust="clip"),
        # it grows by about as much each time: launches
        _trend("root", 1, 0.1, 0.1, 0.01, 0.95, drift=0.3),
        # the rate grows by percentages, or wanders by them
        _trend("log", 0, 0.5, 0.3, 0.1, 0.9),
        _trend("log", 1, 1, 0.1, 0, 1),
    ),
    # rare and bursty counts: of the whole history, of a month, of a week
    counts=(Count(memory=0), Count(memory=30), Count(memory=8)),
    seasonal=True,
    # the two sides of messy flows are not those of tidy ones
    skewed=False,
    features=("one", "length", "horizon", "variation", "turn", "step", "seen", "window", "zeros", "moved"),
)
RATIO = Models(
    filters=(
        # around a mean, slowly, quickly
        _around("root", 0, 0, 5, 1, 0.9),
        _trend("raw", 1, 0, 0, 0, 1, robust="clip"),
        _around("root", 0, 0, 5, 1, 0.3),
        _around("log", 0, 0, 5, 1, 0.9),
        _around("log", 0, 0, 5, 1, 0.7, robust="clip"),
        _around("log", 0.3, 0.1, 5, 1, 0.95, robust="clip"),
        # a lasting step: three readings in a row begin a new mean
        _trend("log", 1, 0.05, 0, 0, 1, robust="watch"),
        # the mean wanders
        _trend("root", 1, 0.3, 0, 0, 1),
        # half a point a week goes on
        _trend("root", 1, 0.1, 0.1, 0.01, 0.95),
    ),
    seasonal=True,
    messy=1.5,
    features=("one", "length", "horizon", "variation", "window"),
)
CHOSEN: Mapping[Family, Models] = MappingProxyType(
    {Family.LEVEL: LEVEL, Family.FLOW: FLOW, Family.RATIO: RATIO}
)
