"""Moved goalposts on a line of time: from the first record to the deadline, a triangle for each move, ghosts where it stood.

Takes a judged goal, gives a drawing with its words; the ledger beside it says the same in sentences.
"""

from collections.abc import Iterator
from html import escape

from markupsafe import Markup

from generator.model.calendar import Day, Period
from generator.model.fact import Unknown
from generator.model.report import GoalReport
from generator.render.page_context import PageContext
from generator.render.views import PostsLine

_LINE, _LEFT = 40, 6.0
#: Both drawings' widths, and what half of a date takes at the right of the line.
_WIDE, _NARROW = (800, 56.0), (360, 60.0)


def posts_line(here: PageContext, report: GoalReport) -> PostsLine | None:
    """None where git does not know the goal, it has no end, or nothing is judged yet and nothing was moved."""
    period, first = report.goal.period, report.goalposts.first_committed
    if period is None or first is None or first >= period.end:
        return None
    if not report.status.is_judged and not report.goalposts.moves:
        return None
    return PostsLine(
        wide=_drawn(here, report, period, first, _WIDE), narrow=_drawn(here, report, period, first, _NARROW)
    )


def _drawn(
    here: PageContext, report: GoalReport, period: Period, first: Day, size: tuple[int, float]
) -> Markup:
    width, room = size
    right = width - room
    old = _first_end(report, period.end)
    last = max(period.end, old or period.end)

    def x(day: Day) -> float:
        return round(_LEFT + (day - first).days / (last - first).days * (right - _LEFT), 1)

    shapes = (
        f'<path class="target" d="M{_LEFT:g} {_LINE}H{x(period.end)}"/><circle class="dot" cx="{_LEFT:g}" cy="{_LINE}" r="3.4"/>',
        *(_move(x(move.date)) for move in report.goalposts.moves if first <= move.date <= last),
        *([_posts(x(old), "gh")] if old else []),
        _posts(x(period.end), "post"),
        *_days(
            here, first, period.end, x(here.as_of) if first < here.as_of < period.end else None, x(period.end)
        ),
    )
    return Markup(  # noqa: S704 - drawn here, its words escaped
        f'<svg class="d" viewBox="0 0 {width} 74" direction="ltr" aria-hidden="true">{"".join(shapes)}</svg>'
    )


def _first_end(report: GoalReport, end: Day) -> Day | None:
    """The deadline as it was first set, where that was another."""
    original = report.goalposts.original
    if isinstance(original, Unknown) or original.goal.period is None:
        return None
    return original.goal.period.end if original.goal.period.end != end else None


def _move(x: float) -> str:
    return f'<path class="doubtful" fill="currentColor" d="M{x - 5:g} {_LINE - 14}h10l-5 9z"/>'


def _posts(x: float, kind: str) -> str:
    return (
        f'<path class="{kind}" d="M{x - 7:g} {_LINE - 15}V{_LINE}H{x + 7:g}V{_LINE - 15}M{x:g} {_LINE}v9"/>'
    )


def _days(here: PageContext, first: Day, end: Day, today: float | None, right: float) -> Iterator[str]:
    """The days at both ends, and today where it lies between them."""
    words = here.words
    yield f'<text x="0" y="70">\u2068{escape(words.date(first, "medium"))}\u2069</text>'
    yield f'<text class="m" x="{right:g}" y="70">\u2068{escape(words.date(end, "medium"))}\u2069</text>'
    if today is not None:
        yield f'<path class="axis" d="M{today:g} {_LINE - 6}v12"/>'
        yield f'<text class="m" x="{min(max(today, 24), right - 24):g}" y="16">{escape(words.text("today"))}</text>'
