"""How the chance came to be: its steps over the goal's days, between the thresholds that its statuses are told by.

Takes a judged goal, gives a wide and a narrow drawing with their words. Below the axis stand actions, check-ins and moved
goalposts on their days; a grey field lies where no chance could be told. Which chance was given when is ``evaluate``'s.
"""

from collections.abc import Iterator, Sequence
from html import escape
from itertools import pairwise
from unicodedata import category

from markupsafe import Markup

from generator.l10n import Words, shown_chance, status_tone, status_word
from generator.model.calendar import Day
from generator.model.fact import Fact, Unknown, known
from generator.model.goal import ActionStatus
from generator.model.report import GoalReport, Status
from generator.records import dataclass
from generator.render.page_context import PageContext
from generator.render.views import CourseView

_TOP, _FOOT, _HEIGHT = 14.0, 118.0, 172
#: The part of the width that the plot never gives up for names.
_LEAST = 0.66
_HIDDEN = {ActionStatus.DROPPED, ActionStatus.PROPOSED}
#: Between two names at the right, and two marks of a lane.
_LINE, _APART = 14.0, 19.0
#: What a chance that is written takes at least: digits and their sign are wider than letters, and bold ones wider still.
_NUMBER, _BOLD = 46.0, 1.25


@dataclass(frozen=True, slots=True)
class _Size:
    """A drawing's width, where its plot begins, and what a letter takes."""

    width: int
    left: float
    letter: float


_WIDE, _NARROW = _Size(440, 40.0, 6.8), _Size(360, 46.0, 8.0)


@dataclass(frozen=True, slots=True)
class _Plot:
    """The plot of one drawing: its edges and the days at them."""

    size: _Size
    right: float
    first: Day
    last: Day

    def x(self, day: Day) -> float:
        span = max((self.last - self.first).days, 1)
        part = min(max((day - self.first).days / span, 0.0), 1.0)
        return round(self.size.left + part * (self.right - self.size.left), 1)


def course_view(here: PageContext, report: GoalReport) -> CourseView | None:
    """None without a chance today and on at least one earlier day."""
    given: list[tuple[Day, Fact]] = [(each.date, each.chance) for each in report.course]
    if report.period is None or not any(known(chance) for _, chance in given) or not known(report.chance):
        return None
    given.append((here.as_of, report.chance))
    words = here.words
    steps = [(day, chance) for day, chance in given if known(chance)]
    return CourseView(
        wide=_drawn(here, report, given, _WIDE),
        narrow=_drawn(here, report, given, _NARROW),
        said=words.list(
            [
                words.text("{date}: {title}", date=words.day(day, here.as_of), title=words.chance(chance))
                for day, chance in _told(steps)
            ]
        ),
    )


def _told(steps: Sequence[tuple[Day, float]]) -> Iterator[tuple[Day, float]]:
    """The first, the lowest, the highest and today's, in their order."""
    chances = [chance for _, chance in steps]
    places = {0, chances.index(min(chances)), chances.index(max(chances)), len(steps) - 1}
    return (steps[place] for place in sorted(places))


def _drawn(here: PageContext, report: GoalReport, given: Sequence[tuple[Day, Fact]], size: _Size) -> Markup:
    words = here.words
    names = tuple(_bands(words))
    longest = max((len(name) for _, name, _ in names), default=0)
    start = report.period.start if report.period is not None else given[0][0]
    right = max(size.width - longest * size.letter - (16 if names else 12), size.width * _LEAST)
    plot = _Plot(size, round(right, 1), start, here.as_of)
    shapes = (
        *_unknown(words, plot, given),
        *_grid(words, plot),
        *_names(plot, names),
        *_path(plot, given),
        *_numbers(words, plot, [(day, chance) for day, chance in given if known(chance)]),
        *_marks(plot, report),
        _day(words, start, size.left, ""),
        _day(words, here.as_of, plot.right, " e"),
    )
    return Markup(  # noqa: S704 - drawn here, its words escaped
        f'<svg class="d" viewBox="0 0 {size.width} {_HEIGHT}" direction="ltr" aria-hidden="true">{"".join(shapes)}</svg>'
    )


def _y(level: float) -> float:
    return round(_FOOT - level * (_FOOT - _TOP), 1)


def _at(chance: float) -> float:
    """Where a chance stands: no nearer to the scale's ends than it is told."""
    return _y(shown_chance(chance))


# The frame -----------------------------------------------------------------------------------------------------------


def _grid(words: Words, plot: _Plot) -> Iterator[str]:
    """Both ends of the scale and the thresholds, or the middle where the site has none; numbers that are apart."""
    taken: list[float] = []
    for chance in (0.0, 1.0, *(words.thresholds or (0.5,))):
        kind = "axis" if chance == 0 else "grid"
        yield f'<path class="{kind}" d="M{plot.size.left:g} {_y(chance)}H{plot.right:g}"/>'
        if all(abs(_y(chance) - other) >= _LINE for other in taken):
            taken.append(_y(chance))
            yield f'<text x="0" y="{_y(chance) + 4:g}">{escape(words.percent(chance))}</text>'


def _bands(words: Words) -> Iterator[tuple[float, str, str]]:
    """The middle of each status between the thresholds, its name and its colour, from the top."""
    if len(words.thresholds) != 2:
        return
    on_track, at_risk = words.thresholds
    ends = (1.0, on_track, at_risk, 0.0)
    for (above, below), status in zip(
        pairwise(ends), (Status.ON_TRACK, Status.AT_RISK, Status.OFF_TRACK), strict=True
    ):
        yield _y((above + below) / 2), status_word(words, status), status_tone(status)


def _names(plot: _Plot, names: Sequence[tuple[float, str, str]]) -> Iterator[str]:
    """The statuses at the right, pushed down where two would cover each other."""
    least = 0.0
    for y, name, tone in names:
        at = max(y + 4, least)
        least = at + _LINE
        said = f'<tspan fill="currentColor">\u2068{escape(name)}\u2069</tspan>'
        yield f'<text class="{tone}" x="{plot.right + 10:g}" y="{at:g}">{said}</text>'


def _day(words: Words, day: Day, x: float, end: str) -> str:
    said = escape(words.date(day, "short"))
    return f'<text class="quiet{end}" x="{x:g}" y="{_HEIGHT - 4}">\u2068{said}\u2069</text>'


# The steps -----------------------------------------------------------------------------------------------------------


def _path(plot: _Plot, given: Sequence[tuple[Day, Fact]]) -> Iterator[str]:
    """A step holds until the next day that was judged, and ends where none could be told; a ring for today's."""
    pieces: list[str] = []
    for (day, chance), (until, after) in pairwise(given):
        if known(chance):
            begin = (
                ""
                if pieces and pieces[-1].endswith("V" + str(_at(chance)))
                else f"M{plot.x(day)} {_at(chance)}"
            )
            pieces.append(f"{begin}H{plot.x(until)}" + (f"V{_at(after)}" if known(after) else ""))
    yield f'<path class="exp" d="{"".join(pieces)}"/>'
    day, chance = given[-1]
    if known(chance):
        yield f'<circle class="ring" cx="{plot.x(day)}" cy="{_at(chance)}" r="4"/>'


def _numbers(words: Words, plot: _Plot, steps: Sequence[tuple[Day, float]]) -> Iterator[str]:
    """Today's chance, and the first where both have room; over the line or under it, clear of its steps."""
    (first, began), (last, ends) = steps[0], steps[-1]
    start, end = words.chance(began), words.chance(ends)
    left, right = plot.x(first) + _taken(plot, start), plot.x(last) - _taken(plot, end)
    shown = [(plot.x(last), ends, end, "b e", _passed(plot, steps, right, plot.x(last)))]
    if left < right:
        shown.append((plot.x(first) + 2, began, start, "blue", _passed(plot, steps, plot.x(first), left)))
    for x, chance, said, kind, passed in shown:
        yield f'<text class="{kind}" x="{x:g}" y="{_clear(_at(chance), passed):g}">{escape(said)}</text>'


def _taken(plot: _Plot, said: str) -> float:
    """The width of a chance as it is written, "over 98%" as well as "61%"; marks of direction take none."""
    seen = sum(category(letter) != "Cf" for letter in said)
    return max(seen * plot.size.letter * _BOLD, _NUMBER)


def _passed(plot: _Plot, steps: Sequence[tuple[Day, float]], left: float, right: float) -> list[float]:
    """The heights through which the line goes between two places of the drawing."""
    begins = [plot.x(day) for day, _ in steps]
    return [
        _at(chance)
        for (_, chance), begin, end in zip(steps, begins, (*begins[1:], plot.right), strict=True)
        if begin <= right and end >= left
    ]


def _clear(own: float, passed: Sequence[float]) -> float:
    """The baseline of a number over or under all that is ``passed``, the one nearer to its ``own`` height that has room."""
    over, under = min(passed) - 8, max(passed) + 18
    room = [y for y in (over, under) if _TOP + 4 < y < _FOOT - 2]
    return min(room, key=lambda y: abs(y - own), default=over)


def _unknown(words: Words, plot: _Plot, given: Sequence[tuple[Day, Fact]]) -> Iterator[str]:
    """A grey field over days of which no chance could be told, with the reason where there is room for it."""
    begin: Day | None = plot.first
    reason = words.ctext("chance", "not known")
    for day, chance in given:
        if isinstance(chance, Unknown):
            begin = day if begin is None else begin
            reason = words.text("too few readings") if chance.reason == "too-few-readings" else reason
        elif begin is not None:
            yield from _field(plot, plot.x(begin), plot.x(day), reason)
            begin = None


def _field(plot: _Plot, left: float, right: float, reason: str) -> Iterator[str]:
    if right - left < 2:
        return
    yield f'<path fill="var(--wash)" d="M{left:g} {_TOP:g}H{right:g}V{_FOOT:g}H{left:g}z"/>'
    if len(reason) * plot.size.letter < right - left - 8:
        middle = round((left + right) / 2, 1)
        yield f'<text class="m" x="{middle:g}" y="{(_TOP + _FOOT) / 2 + 4:g}">\u2068{escape(reason)}\u2069</text>'


# What happened meanwhile ---------------------------------------------------------------------------------------------


def _marks(plot: _Plot, report: GoalReport) -> Iterator[str]:
    """Numbers of actions in one lane, check-ins and moves in another; what stands too close is left to the lists."""
    free = -_APART
    actions = (
        (number, action.period.start)
        for number, action in enumerate(report.goal.actions, start=1)
        if action.period is not None and action.status not in _HIDDEN
    )
    for number, day in sorted(actions, key=lambda each: each[1]):
        x = max(plot.x(day), free + _APART)
        if plot.first <= day <= plot.last and x <= plot.right and x - plot.x(day) < 2 * _APART:
            free = x
            yield f'<circle class="axis" cx="{x:g}" cy="{_FOOT + 14:g}" r="8"/>'
            yield f'<text class="m ink" x="{x:g}" y="{_FOOT + 18:g}">{number}</text>'
    lane = _FOOT + 32
    for day in sorted({each.date for each in report.checkins}):
        if plot.first <= day <= plot.last:
            yield f'<path class="axis" d="M{plot.x(day) - 5:g} {lane - 5:g}h10v7h-5l-3 3v-3h-2z"/>'
    for day in sorted({move.date for move in report.goalposts.moves}):
        if plot.first <= day <= plot.last:
            yield f'<path class="doubtful" fill="currentColor" d="M{plot.x(day) - 5:g} {lane - 5:g}h10l-5 9z"/>'
