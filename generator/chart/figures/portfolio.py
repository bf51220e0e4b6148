"""The portfolio: each goal's chance between 0 and 100 at its deadline, in its status's colour."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from generator.chart import words
from generator.chart.figures.figure import TOP, Figure, Sheet, Spot, shares_axis, title
from generator.chart.frame import Frame
from generator.chart.labels.axis import placed_dates
from generator.chart.labels.places import Box, Ground, best_place
from generator.chart.scene import INK, LINE_HEIGHT, Anchor, Format, Label
from generator.chart.span import Days
from generator.l10n import shown_chance, status_tone
from generator.model.calendar import Day
from generator.model.phrase import Chance, Phrase, Quantity
from generator.model.report import GoalReport, Status
from generator.model.text import LocalText
from generator.records import dataclass

_LEFT, _RIGHT, _BELOW = 44.0, 12.0, 26.0
#: Half of what a dot takes of the room for names; letters of a name on a wide and on a narrow page.
_DOT, _WIDE_ROOM, _NARROW_ROOM = 5.5, 34, 18
#: Places around a dot: to its right and left, over and under it, and there with an edge at the dot's.
_AROUND: tuple[tuple[Anchor, float, float], ...] = (
    ("left", 9, 4),
    ("right", -9, 4),
    ("center", 0, -10),
    ("center", 0, 20),
    ("right", _DOT, -16),
    ("right", _DOT, 24),
    ("left", -_DOT, -16),
    ("left", -_DOT, 24),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Prospect:
    """A goal under way: its title, its status, its chance and the last of its days."""

    title: LocalText
    status: Status
    chance: float
    end: Day


def prospects_of(goals: Iterable[GoalReport], as_of: Day) -> tuple[Prospect, ...]:
    """The goals under way whose status rests on a chance, as lists show it, the lowest chance first."""
    found = [
        Prospect(title=each.goal.title, status=each.status, chance=each.stated_chance, end=each.period.end)
        for each in goals
        if each.period is not None and _runs(each, as_of) and each.stated_chance is not None
    ]
    return tuple(sorted(found, key=lambda each: (each.chance, each.end, each.title.first)))


def without_chance(goals: Iterable[GoalReport], as_of: Day) -> int:
    """How many goals run of which no chance can be told."""
    return sum(_runs(each, as_of) and each.stated_chance is None for each in goals)


def _runs(report: GoalReport, as_of: Day) -> bool:
    """Whether it has begun, is neither settled nor put aside, and its deadline is still to come."""
    settled = report.status.is_settled or not report.status.is_judged
    return not settled and report.period is not None and report.period.end >= as_of


def portfolio(
    goals: Sequence[Prospect], as_of: Day, thresholds: tuple[float, ...], *, without: int = 0
) -> Figure | None:
    """The goals on one scale, from today to the last deadline; None of fewer than two.

    A dot stands where its chance is told, so that none is drawn as certain. A row holds a goal's title, its chance, and its deadline. ``thresholds`` are drawn as lines. ``without`` is how many
    other goals run of which no chance can be told.
    """
    if len(goals) < 2:
        return None
    likely = sum(each.chance >= max(thresholds, default=0.5) for each in goals)
    point = Phrase(
        "chart-point-portfolio",
        {
            "n": len(goals),
            "likely": likely,
            "level": Quantity(max(thresholds, default=0.5), share=True),
            "without": without,
        },
    )
    return Figure(
        kind="portfolio",
        point=point,
        rows=tuple((each.title, Chance(each.chance), each.end) for each in goals),
        place=lambda shape: _placed(goals, as_of, thresholds, shape),
    )


def _placed(goals: Sequence[Prospect], as_of: Day, thresholds: tuple[float, ...], shape: Format) -> Sheet:
    first, last = as_of.toordinal(), max(each.end.toordinal() for each in goals)
    frame = Frame(
        left=_LEFT,
        right=shape.width - _RIGHT,
        top=TOP,
        bottom=TOP + shape.plot_height,
        first=first,
        last=max(last, first + 1),
        low=0.0,
        high=1.0,
    )
    levels = [
        (share, words.newest("number", Quantity(share, share=True))) for share in (0.0, *thresholds, 1.0)
    ]
    numbers, rules = shares_axis(frame, levels)
    dates = placed_dates(
        frame, None, Days(first, round(frame.last), as_of), frame.bottom + LINE_HEIGHT + 2, shape.width
    )
    spots = [(frame.x(each.end.toordinal()), frame.y(shown_chance(each.chance)), each) for each in goals]
    head = title(words.plain("chart-title-portfolio"))
    ground = Ground(
        taken=(head.box,),
        data=(),
        lines=tuple(((frame.left, rule.y), (frame.right, rule.y)) for rule in rules),
        room=Box(frame.left, LINE_HEIGHT + 4, shape.width, frame.bottom - 1),
    )
    return Sheet(
        height=frame.bottom + _BELOW,
        frame=frame,
        labels=(head, *numbers, *dates.labels, *_names(spots, ground, shape)),
        rules=(*rules, *dates.rules),
        spots=tuple(Spot(x, y, f"var(--{status_tone(each.status)})") for x, y, each in spots),
    )


def _around(x: float, y: float) -> Box:
    return Box(x - _DOT, y - _DOT, x + _DOT, y + _DOT)


def _names(spots: Sequence[tuple[float, float, Prospect]], ground: Ground, shape: Format) -> list[Label]:
    """The names that find room, the lowest chance's first; the table has them all.

    Of thousands of dots a name's neighbours in the order of chances are looked at first: one of them is nearly always in its way.
    """
    labels: list[Label] = []
    dots = tuple(_around(x, y) for x, y, _ in spots)
    for number, (x, y, goal) in enumerate(spots):
        word = words.mark(goal.title, _NARROW_ROOM if shape.stacked else _WIDE_ROOM)
        places = [Label(word, x + dx, y + dy, anchor, INK) for anchor, dx, dy in _AROUND]
        others = replace(ground, taken=(*ground.taken, *dots[number:], *dots[:number]))
        index = best_place((label.box for label in places), others, dots[number])
        if index is not None:
            labels.append(places[index])
            ground = ground.with_box(places[index].box)
    return labels
