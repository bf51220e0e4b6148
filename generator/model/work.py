"""The work on a goal: what is due, how a figure went before and after an action, and what its people believe.

Found by ``evaluate``, in days and numbers. Nothing here says that an action caused anything.
"""

from generator.model.book import Confidence
from generator.model.calendar import Day, Period
from generator.records import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Agenda:
    """Actions that are planned or under way, by their places in the goal's list.

    ``overdue`` should be done by now, ``today`` are those whose days these are, ``next`` begins next.
    """

    overdue: tuple[int, ...] = ()
    today: tuple[int, ...] = ()
    next: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class BeforeAfter:
    """How a key result went in two windows of equal length, on each side of an action's first day.

    Of levels and totals the figures are rates a day (``is_rate``), of a total a day that was read where not all were
    (``by_days_read``); of means and ratios the value over the window.
    That one came after the other is all that is known.
    """

    action: int
    key_result: str
    before: Period
    after: Period
    figure_before: float
    figure_after: float
    is_rate: bool
    by_days_read: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Belief:
    """The confidence of the last check-in that states one, beside the chance that was computed.

    ``chance`` is that of the check-in's ``date`` where it is known (``of_its_day``), else today's; ``today`` is today's.
    ``gap`` is how far the chance lies below (negative: above) what the confidence stands for by the site's thresholds: 0 where
    they agree.
    """

    date: Day
    confidence: Confidence
    chance: float
    gap: float
    today: float
    of_its_day: bool
