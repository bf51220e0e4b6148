"""The track record: of the goals that ended, how many were met, against the chances given while they ran.

Takes judged goals, gives counts and means; found by ``evaluate`` for each goal, added up here for whoever may see which
goals. It counts goals, never people.
"""

from collections.abc import Iterable

from generator.model.calendar import Day
from generator.model.fact import Fact, known
from generator.model.reliability import FEWEST_CASES
from generator.records import dataclass

#: The parts of a goal's time after which the chance that was given is looked at.
MOMENTS = (0.25, 0.5, 0.75)


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """The chance that was given on ``date``, after ``share`` of the time; unknown where nothing was open or foretold."""

    share: float
    date: Day
    chance: Fact


@dataclass(frozen=True, slots=True, kw_only=True)
class Ended:
    """A goal that has ended and was judged, with the chances given on the way."""

    goal: str
    met: bool
    given: tuple[Given, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """After ``share`` of their time: of how many goals a chance was given, its mean, and how many of them were met."""

    share: float
    goals: int
    chance: float
    met: int

    @property
    def says_something(self) -> bool:
        """Whether a share of so many goals can be held against their mean chance."""
        return self.goals >= FEWEST_CASES


@dataclass(frozen=True, slots=True, kw_only=True)
class Portfolio:
    """``ended`` goals, of which ``met``; moments at which no goal had a chance are left out."""

    ended: int
    met: int
    moments: tuple[Moment, ...]

    @property
    def telling(self) -> tuple[Moment, ...]:
        """The moments with enough goals to say something."""
        return tuple(moment for moment in self.moments if moment.says_something)


def portfolio_of(ended: Iterable[Ended]) -> Portfolio:
    """All of them together.

    >>> half = Given(share=0.5, date=Day(2026, 4, 15), chance=0.8)
    >>> portfolio_of([Ended(goal="a", met=True, given=(half,)), Ended(goal="b", met=False, given=())]).moments
    (Moment(share=0.5, goals=1, chance=0.8, met=1),)
    """
    ended = tuple(ended)
    return Portfolio(
        ended=len(ended),
        met=sum(each.met for each in ended),
        moments=tuple(moment for share in MOMENTS if (moment := _moment(ended, share)) is not None),
    )


def _moment(ended: Iterable[Ended], share: float) -> Moment | None:
    pairs = [
        (given.chance, each.met)
        for each in ended
        for given in each.given
        if given.share == share and known(given.chance)
    ]
    if not pairs:
        return None
    return Moment(
        share=share,
        goals=len(pairs),
        chance=sum(chance for chance, _ in pairs) / len(pairs),
        met=sum(met for _, met in pairs),
    )
