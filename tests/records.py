"""Records of forecasts from few words: bands by how often they were said and came true."""

from dataclasses import replace

from generator.model.metric import MetricType
from generator.model.reliability import Band, Range, Record, Reliability, empty_bands


def bands(*written: tuple[float, int, int, tuple[int, int]]) -> tuple[Band, ...]:
    """All ten, of which some were said: the mean chance, how often, how many came true, and what luck explains."""
    found = list(empty_bands())
    for said, count, came, likely in written:
        place = min(int(said * 10), 9)
        found[place] = replace(found[place], said=said, count=count, came=came, likely=likely)
    return tuple(found)


def reliability(
    *written: tuple[float, int, int, tuple[int, int]], forecasts: int = 40, held: tuple[int, int] = (32, 38)
) -> Reliability:
    """Of 40 forecasts luck lets 27 to 37 be held by the 80 % range, 35 to 40 by the 95 % range."""
    return Reliability(
        forecasts=forecasts,
        ranges=(
            Range(share=0.8, held=held[0], likely=(27, 37)),
            Range(share=0.95, held=held[1], likely=(35, 40)),
        ),
        bands=bands(*written),
    )


#: 11 of 20 of what was said with 56 %, 2 of 4 with 35 %, 18 of 20 with 74 % where luck explains 11 to 18.
TRIED = reliability((0.35, 4, 2, (0, 3)), (0.56, 20, 11, (7, 15)), (0.74, 20, 18, (11, 18)))


def record(overall: Reliability = TRIED, **changes: object) -> Record:
    return replace(
        Record(
            possible=40,
            series=5,
            overall=overall,
            by_type={MetricType.LEVEL: overall},
            by_horizon={13: overall},
        ),
        **changes,  # type: ignore[arg-type]
    )
