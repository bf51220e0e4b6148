"""What is seen only when all goals and series are looked at together: what is shared, what is left over, what came of it.

Found by ``evaluate``, by ids and counts. A portfolio counts goals; it never counts people.
"""

from generator.model.calendar import Day
from generator.model.fact import Fact
from generator.model.reading import SeriesKey
from generator.records import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Overlap:
    """A series that several goals rest on, with the goals' ids; in a roll-up it counts once."""

    series: SeriesKey
    goals: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Survey:
    """``overlaps`` by series; ids of metrics that are read and serve no goal, of goals that have no readings, and of goals
    that serve no broad objective, themselves or through the goals that they support.
    """

    overlaps: tuple[Overlap, ...] = ()
    metrics_without_goals: tuple[str, ...] = ()
    goals_without_readings: tuple[str, ...] = ()
    goals_without_objective: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PostGroup:
    """Posts that have something in common: ``key`` is a weekday (1 is Monday) or a number of posts a week.

    ``count`` is how many posts or weeks there are; with fewer than 8 the figure is ``too-few-posts``.
    """

    key: int
    count: int
    figure: Fact


@dataclass(frozen=True, slots=True, kw_only=True)
class BestPost:
    """One post among the best."""

    item: str
    date: Day
    value: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Posts:
    """What the posts of one series tell since its last break. Days of publication have no hours.

    ``figure`` is the mean (or median) of a post, over all ``count``. ``a_week`` groups whole weeks by their number of posts.
    """

    count: int
    figure: float
    best: tuple[BestPost, ...]
    by_weekday: tuple[PostGroup, ...]
    a_week: tuple[PostGroup, ...]
