"""Outcomes: how goals stand, and the chance that all is met, from their key results and those of the goals that support them.

Takes the prospects of key results and what is known on a day, gives each goal's outcome on that day. It forecasts nothing.
"""

from collections.abc import Iterable, Mapping, Sequence

from generator.evaluate.forecast.open_results import Prospects
from generator.evaluate.goal.hierarchy import Supporters
from generator.evaluate.goal.joint_probability import Factors, factors_of, joint_chance, joint_standing
from generator.evaluate.goal.rollup import Judged, rolled_status
from generator.evaluate.key_result.inputs import judged_period
from generator.evaluate.key_result.status import Standing, start_standing, state_standing
from generator.evaluate.readings.known import Known
from generator.model.book import Book
from generator.model.fact import Fact, Unknown
from generator.model.report import Status
from generator.records import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """A goal's verdict, and the chance that all its key results are met; ``is_met`` is whether all were, its supporters' too."""

    standing: Standing
    chance: Fact
    is_met: bool

    @property
    def status(self) -> Status:
        return self.standing[0]

    @property
    def chance_at_stake(self) -> Fact:
        """The chance as it was given; nothing was at stake where all was met already."""
        return Unknown("settled") if self.is_met else self.chance


def outcomes(
    order: Iterable[str],
    prospects: Prospects,
    judged: Mapping[str, Sequence[Judged]],
    *,
    book: Book,
    known: Known,
    supporters: Supporters,
) -> dict[str, Outcome]:
    """The outcome of every goal of ``order``, which has supporters before what they support.

    ``judged`` has how key results stand with all that is told of it: reports on them, or the prospects themselves.
    """
    found: dict[str, Outcome] = {}
    factors: dict[str, Factors | None] = {}
    for name in order:
        goal, own, below = book.goals[name], prospects[name], supporters[name]
        shared = factors[name] = factors_of(name, own, (factors[each] for each in below))
        standing = rolled_status(
            goal,
            state_standing(goal.state)
            or start_standing(judged_period(goal, known.evidence), known.evidence.begun_by),
            judged[name],
            {each: found[each].standing for each in below},
            joint_standing(name, shared, book.site.status) if shared else None,
        )
        found[name] = Outcome(
            standing=standing,
            chance=joint_chance(shared),
            is_met=all(result.status is Status.ACHIEVED for result in own)
            and all(found[each].is_met for each in below),
        )
    return found
