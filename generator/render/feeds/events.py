"""What happened to goals, newest first: their status turned, their goalposts were moved, they were read.

Takes judged goals, gives the newest events, as many as a feed holds. Of readings before a goal's start and of corrections in its
first days nothing is told. It words nothing.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from generator.documents.feed import LONGEST
from generator.l10n.sentences.goalposts.moves import Measures
from generator.model.calendar import Day
from generator.model.goal import KeyResult
from generator.model.hindsight import Turn
from generator.model.metric import Metric
from generator.model.report import GoalReport, KeyResultReport, Point
from generator.model.text import LocalText
from generator.model.verdict import Move
from generator.records import dataclass
from generator.render.parts.goalposts import measures_of

#: Goals that the readings of one day name; the others are counted.
NAMED = 20
#: Days of readings in one feed: an export has a month of them, among which no verdict would be seen.
READ_DAYS = 10
_OF_SITE = "site."


@dataclass(frozen=True, slots=True, kw_only=True)
class About:
    """The goal that something happened to."""

    id: str
    title: LocalText


@dataclass(frozen=True, slots=True, kw_only=True)
class Turned:
    """A goal's status became another."""

    day: Day
    about: About
    turn: Turn


@dataclass(frozen=True, slots=True, kw_only=True)
class Moved:
    """A goalpost was moved; ``about`` is None where it is the whole site's."""

    day: Day
    about: About | None
    move: Move
    measures: Measures


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadResult:
    """What was read of one key result on a day, in ``unit``."""

    key_result: KeyResult
    metric: Metric | None
    unit: str | None
    values: tuple[float, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadGoal:
    """What was read of one goal on a day."""

    about: About
    results: tuple[ReadResult, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Read:
    """The readings of one day: of ``goals`` goals, some of them named."""

    day: Day
    goals: int
    named: tuple[ReadGoal, ...]


Event = Turned | Moved | Read
_ORDER: Mapping[type[Event], int] = {Turned: 0, Moved: 1, Read: 2}


def events_of(goals: Iterable[GoalReport], metrics: Mapping[str, Metric]) -> tuple[Event, ...]:
    """The newest events of ``goals``; those of one day in a fixed order."""
    goals = tuple(goals)
    found: list[Event] = [*_turned(goals), *_moved(goals, metrics), *_read(goals)]
    return tuple(sorted(found, key=_rank)[:LONGEST])


def _rank(event: Event) -> tuple[int, int, str]:
    about = None if isinstance(event, Read) else event.about
    return -event.day.toordinal(), _ORDER[type(event)], about.id if about else ""


def _about(report: GoalReport) -> About:
    return About(id=report.goal.id, title=report.goal.title)


def _turned(goals: Iterable[GoalReport]) -> Iterator[Turned]:
    for report in goals:
        yield from (Turned(day=turn.date, about=_about(report), turn=turn) for turn in report.turns)


def _moved(goals: Iterable[GoalReport], metrics: Mapping[str, Metric]) -> Iterator[Moved]:
    """Every move that counts; what concerns the whole site is told once."""
    told: set[tuple[object, ...]] = set()
    for report in goals:
        for move in report.goalposts.moves:
            site_wide = move.field.startswith(_OF_SITE)
            key = (move.commit, move.date, move.field)
            if move.correction or (site_wide and key in told):
                continue
            told.add(key)
            yield Moved(
                day=move.date,
                about=None if site_wide else _about(report),
                move=move,
                measures=measures_of(report, move, metrics),
            )


def _read(goals: Iterable[GoalReport]) -> Iterator[Read]:
    by_day: dict[Day, list[tuple[GoalReport, list[tuple[KeyResultReport, tuple[Point, ...]]]]]] = defaultdict(
        list
    )
    for report in goals:
        for day, results in _days(report).items():
            by_day[day].append((report, results))
    for day in sorted(by_day)[-READ_DAYS:]:
        found = by_day[day]
        yield Read(
            day=day,
            goals=len(found),
            named=tuple(_read_goal(report, results) for report, results in found[:NAMED]),
        )


def _days(report: GoalReport) -> dict[Day, list[tuple[KeyResultReport, tuple[Point, ...]]]]:
    """What was read of a goal since its start, on its newest days."""
    found: dict[Day, list[tuple[KeyResultReport, tuple[Point, ...]]]] = defaultdict(list)
    if report.period is None:
        return found
    for result in report.key_results:
        own: dict[Day, list[Point]] = defaultdict(list)
        for point in result.points:
            if point.end >= report.period.start:
                own[point.end].append(point)
        for day in sorted(own)[-READ_DAYS:]:
            found[day].append((result, tuple(own[day])))
    return found


def _read_goal(report: GoalReport, results: Iterable[tuple[KeyResultReport, tuple[Point, ...]]]) -> ReadGoal:
    return ReadGoal(
        about=_about(report),
        results=tuple(
            ReadResult(
                key_result=each.key_result,
                metric=each.metric,
                unit=each.unit,
                values=tuple(point.value for point in points),
            )
            for each, points in results
        ),
    )
