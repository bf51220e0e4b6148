"""The status of a key result: the first of the contract's points that holds, with its reason.

Takes what was found of one key result, gives a status and its because. One function a point, in the contract's order;
the verdict by chance goes before the pace wherever there is a forecast. It computes no figure.
"""

from collections.abc import Callable

from generator.evaluate.arithmetic import meets
from generator.evaluate.readings.freshness import Completeness, Freshness, asked_on
from generator.model.book import StatusThresholds
from generator.model.calendar import Day, Period
from generator.model.fact import Fact, Unknown
from generator.model.goal import Op, State, When
from generator.model.report import Because, Status
from generator.records import dataclass

#: How a key result or goal stands: its status, and why.
Standing = tuple[Status, Because]

#: The reason of what is over while a reading is still to come.
AWAITING = "awaiting-reading"
#: Paces from which a key result is on track, or at risk.
_ON_TRACK, _AT_RISK = 0.9, 0.7
#: The share of a goal's time in which it is too early to speak of a pace.
_EARLY = 0.1


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What is known of one key result when its status is decided.

    ``met_on`` is the day on which the judged quantity first met the target, ``broken_on`` the first day on which a
    target to be held throughout was not, ``passed_on`` the day on which a ceiling on a total was passed. ``holds``
    says whether the value meets the target now. ``completeness`` tells whether readings are awaited. ``freshness`` is that of the newest reading that counts; ``readings`` counts
    those in the period.
    """

    state: State
    period: Period | None
    as_of: Day
    begun_by: Day
    when: When
    target: Fact
    value: Fact
    met_on: Day | None
    broken_on: Day | None
    passed_on: Day | None
    holds: bool
    freshness: Freshness
    completeness: Completeness
    readings: int
    elapsed: Fact
    expected: Fact
    pace: Fact

    @property
    def is_over(self) -> bool:
        return self.period is not None and self.as_of > self.period.end

    @property
    def is_complete(self) -> bool:
        """Whether it is over and no reading has to be waited for."""
        return self.is_over and self.completeness.on(self.as_of)

    @property
    def is_fresh(self) -> bool:
        """Whether the newest reading is within ``max_age`` of today, of the end where that is past."""
        return self.freshness.on(asked_on(self.as_of, self.period))


def status_of(found: Found) -> Standing:
    """The verdict of the first point that holds; the last one always does."""
    for point in POINTS:
        verdict = point(found)
        if verdict is not None:
            return verdict
    raise AssertionError("the last point always holds")


def _by_state(found: Found) -> Standing | None:
    return state_standing(found.state)


def state_standing(state: State) -> Standing | None:
    """What the author's own word decides: status and reason are called as the state is."""
    return (Status(state.value), Because(code=state.value)) if state.is_at_rest else None


def _not_started(found: Found) -> Standing | None:
    return start_standing(found.period, found.begun_by)


def start_standing(period: Period | None, begun_by: Day) -> Standing | None:
    """Whether it is before the start."""
    if period is not None and begun_by < period.start:
        return Status.NOT_STARTED, Because(code="not-started")
    return None


def _achieved(found: Found) -> Standing | None:
    """Met once by now, or at the end, or all the time up to the end."""
    if found.when is When.BY:
        if found.met_on is None:
            return None
        return Status.ACHIEVED, Because(code="met", date=found.met_on, holds=found.holds)
    unharmed = found.broken_on is None and found.passed_on is None
    if found.period is None or not (found.is_complete and found.holds and unharmed):
        return None
    return Status.ACHIEVED, Because(code="met", date=found.period.end, holds=True)


def _missed(found: Found) -> Standing | None:
    if found.passed_on is not None:
        return Status.MISSED, Because(code="ceiling-passed", date=found.passed_on, holds=found.holds)
    if found.broken_on is not None:
        return Status.MISSED, Because(code="broken", date=found.broken_on, holds=found.holds)
    has_figures = not isinstance(found.value, Unknown) and not isinstance(found.target, Unknown)
    if found.is_complete and has_figures:
        return Status.MISSED, Because(code="missed", last_reading=found.freshness.newest)
    return None


def _no_data(found: Found) -> Standing | None:
    if isinstance(found.target, Unknown):
        return Status.NO_DATA, Because(code="no-target", reason=found.target.reason)
    if isinstance(found.value, Unknown):
        return Status.NO_DATA, Because(code="no-reading", reason=found.value.reason)
    return None


def _stale(found: Found) -> Standing | None:
    if found.is_fresh:
        return None
    last, until = found.freshness.newest, found.freshness.until
    return Status.STALE, Because(code="stale", last_reading=last, fresh_until=until)


def _awaiting(found: Found) -> Standing | None:
    """It is over, and the last reading is still to come."""
    if not found.is_over:
        return None
    return Status.AWAITING, Because(
        code=AWAITING, last_reading=found.freshness.newest, date=found.completeness.by
    )


def _too_early(found: Found) -> Standing | None:
    """One reading is never a trend, and neither is the first tenth of the time."""
    early = not isinstance(found.elapsed, Unknown) and found.elapsed <= _EARLY
    if found.readings < 2 or early or isinstance(found.pace, Unknown):
        return Status.TOO_EARLY, Because(code="too-early")
    return None


def _by_pace(found: Found) -> Standing:
    assert not isinstance(found.pace, Unknown), "an unknown pace is too early to tell"
    because = Because(code="pace", pace=found.pace)
    if meets(found.pace, _ON_TRACK, Op.GTE):
        return Status.ON_TRACK, because
    return (Status.AT_RISK if meets(found.pace, _AT_RISK, Op.GTE) else Status.OFF_TRACK), because


#: The reasons of the last point, which a chance goes before.
BY_PACE = frozenset({"too-early", "pace"})


def by_chance(chance: float, thresholds: StatusThresholds) -> Standing:
    """The verdict by the probability that the target is met."""
    because = Because(code="chance", chance=chance)
    if meets(chance, thresholds.on_track, Op.GTE):
        return Status.ON_TRACK, because
    return (Status.AT_RISK if meets(chance, thresholds.at_risk, Op.GTE) else Status.OFF_TRACK), because


POINTS: tuple[Callable[[Found], Standing | None], ...] = (
    _by_state,
    _not_started,
    _achieved,
    _missed,
    _no_data,
    _stale,
    _awaiting,
    _too_early,
    _by_pace,
)
