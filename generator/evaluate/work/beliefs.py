"""Beliefs: what the people of a goal said in their last check-in, beside the chance that was computed.

Takes check-ins and a chance, gives how far the two are apart. Who is right is not told.
"""

from collections.abc import Iterable

from generator.model.book import CheckIn, Confidence, StatusThresholds
from generator.model.calendar import Day
from generator.model.fact import Unknown
from generator.model.portfolio import Given
from generator.model.report import Status
from generator.model.work import Belief


def belief_of(
    status: Status,
    checkins: Iterable[CheckIn],
    given: Iterable[Given],
    thresholds: StatusThresholds,
    *,
    today: Given,
) -> Belief | None:
    """The last stated confidence beside the chance of its day; ``checkins`` are newest first, ``given`` the chances so far.

    Beside ``today``'s where that of its day is not known. None where either is missing, and of goals that are settled.
    """
    stated = stated_in(checkins)
    if stated is None or isinstance(today.chance, Unknown) or not status.is_under_way:
        return None
    date, confidence = stated
    then = next((each.chance for each in (*given, today) if each.date == date), Unknown("too-few-readings"))
    chance = today.chance if isinstance(then, Unknown) else then
    return Belief(
        date=date,
        confidence=confidence,
        chance=chance,
        gap=gap(confidence, chance, thresholds),
        today=today.chance,
        of_its_day=not isinstance(then, Unknown),
    )


def stated_in(checkins: Iterable[CheckIn]) -> tuple[Day, Confidence] | None:
    """The confidence that was stated last and its day; ``checkins`` are newest first."""
    return next(((note.date, note.confidence) for note in checkins if note.confidence is not None), None)


def gap(confidence: Confidence, chance: float, thresholds: StatusThresholds) -> float:
    """How far ``chance`` lies below what the confidence stands for; negative where it lies above, 0 within.

    High confidence stands for the chances of a goal on track, medium for one at risk, low for one off track.

    >>> usual = StatusThresholds(on_track=0.7, at_risk=0.3)
    >>> round(gap(Confidence.HIGH, 0.2, usual), 2), gap(Confidence.MEDIUM, 0.5, usual), round(gap(Confidence.LOW, 0.9, usual), 2)
    (0.5, 0.0, -0.6)
    """
    low, high = {
        Confidence.HIGH: (thresholds.on_track, 1.0),
        Confidence.MEDIUM: (thresholds.at_risk, thresholds.on_track),
        Confidence.LOW: (0.0, thresholds.at_risk),
    }[confidence]
    return max(low - chance, 0.0) or min(high - chance, 0.0)
