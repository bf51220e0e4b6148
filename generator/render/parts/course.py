"""How the chance came to be: its steps over the goal's days, with check-ins and moved goalposts on them.

Takes a judged goal, gives a drawing with its words. Which chance was given when is ``evaluate``'s.
"""

from collections.abc import Callable, Iterator, Sequence
from html import escape

from markupsafe import Markup

from generator.l10n import Words
from generator.model.calendar import Day
from generator.model.fact import known
from generator.model.report import GoalReport
from generator.render.page_context import PageContext
from generator.render.views import CourseView

_WIDTH, _HEIGHT = 440, 150
_LEFT, _RIGHT, _TOP, _FOOT = 40.0, 420.0, 12.0, 118.0
_Steps = Sequence[tuple[Day, float]]
_X = Callable[[Day], float]


def course_view(here: PageContext, report: GoalReport) -> CourseView | None:
    """None without a chance today and on at least one earlier day."""
    steps = [(each.date, each.chance) for each in report.course if known(each.chance)]
    if report.period is None or not steps or not known(report.chance):
        return None
    steps.append((here.as_of, report.chance))
    words = here.words
    return CourseView(
        drawing=_drawn(here, report, report.period.start, steps),
        said=words.list(
            [
                words.text("{date}: {title}", date=words.day(day, here.as_of), title=words.chance(chance))
                for day, chance in _told(steps)
            ]
        ),
    )


def _told(steps: _Steps) -> Iterator[tuple[Day, float]]:
    """The first, the lowest, the highest and today's, in their order."""
    chances = [chance for _, chance in steps]
    places = {0, chances.index(min(chances)), chances.index(max(chances)), len(steps) - 1}
    return (steps[place] for place in sorted(places))


def _drawn(here: PageContext, report: GoalReport, start: Day, steps: _Steps) -> Markup:
    span = max((here.as_of - start).days, 1)

    def x(day: Day) -> float:
        return round(_LEFT + max((day - start).days, 0) / span * (_RIGHT - _LEFT), 1)

    shapes = (
        *_grid(here.words),
        *_path(steps, x),
        *(
            f'<path class="axis" d="M{x(each.date)} {_FOOT:g}v7"/>'
            for each in report.checkins
            if each.date >= start
        ),
        *(
            f'<path class="doubtful" fill="currentColor" d="M{x(move.date) - 5:g} {_FOOT + 12:g}h10l-5 -9z"/>'
            for move in report.goalposts.moves
            if start <= move.date <= here.as_of
        ),
        _day(here.words, start, _LEFT, ""),
        _day(here.words, here.as_of, _RIGHT, " e"),
    )
    return Markup(  # noqa: S704 - drawn here, its words escaped
        f'<svg class="d" viewBox="0 0 {_WIDTH} {_HEIGHT}" direction="ltr" aria-hidden="true">{"".join(shapes)}</svg>'
    )


def _y(chance: float) -> float:
    return round(_FOOT - chance * (_FOOT - _TOP), 1)


def _grid(words: Words) -> Iterator[str]:
    for chance in (0.0, 0.5, 1.0):
        kind = "axis" if chance == 0 else "grid"
        yield f'<path class="{kind}" d="M{_LEFT:g} {_y(chance)}H{_RIGHT:g}"/>'
        yield f'<text x="0" y="{_y(chance) + 4:g}">{escape(words.percent(chance))}</text>'


def _path(steps: _Steps, x: _X) -> Iterator[str]:
    """A step holds until the next day that was judged; a dot and its number for today's."""
    corners = "".join(f"H{x(day)}V{_y(chance)}" for day, chance in steps[1:])
    day, chance = steps[0]
    yield f'<path class="exp" d="M{x(day)} {_y(chance)}{corners}"/>'
    yield f'<circle class="ring" cx="{x(steps[-1][0])}" cy="{_y(steps[-1][1])}" r="4"/>'


def _day(words: Words, day: Day, x: float, end: str) -> str:
    said = escape(words.date(day, "short"))
    return f'<text class="quiet{end}" x="{x:g}" y="{_HEIGHT - 4}">\u2068{said}\u2069</text>'
