"""What a goal's earlier days told: how it was foretold while it ran, how its chance came to be, and when its status turned."""

from generator.model.calendar import Day
from generator.model.fact import Fact
from generator.model.portfolio import Ended, Given
from generator.model.report import GoalReport, Status
from generator.records import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """The first day of another status, with the chance given then; ``corrected``: earlier readings got other values on it."""

    date: Day
    before: Status
    after: Status
    chance: Fact
    corrected: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Hindsight:
    """What a goal's earlier days told, as its report holds it: of one that is over, of one that runs, and of the last weeks."""

    ended: Ended | None = None
    course: tuple[Given, ...] = ()
    turns: tuple[Turn, ...] = ()


def hindsight_of(report: GoalReport) -> Hindsight:
    """All that its earlier days told."""
    return Hindsight(ended=report.ended, course=report.course, turns=report.turns)
