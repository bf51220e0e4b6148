"""Spending against the result: both as shares of what was planned, over the goal's days, beside the time that has gone."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence

from generator.chart import words
from generator.chart.figures.figure import TOP, Figure, Sheet, line, shares_axis, title
from generator.chart.frame import Frame
from generator.chart.labels.axis import placed_dates
from generator.chart.labels.places import pushed_apart
from generator.chart.scene import BLUE, COLUMN, FONT_SIZE, INK, LINE_HEIGHT, SOFT, Format, Label, Rule
from generator.chart.span import Days
from generator.chart.words import Word
from generator.model.calendar import Day, Period
from generator.model.fact import known
from generator.model.goal import Op
from generator.model.phrase import FactValue, Phrase, Quantity
from generator.model.report import GoalReport, KeyResultReport, TrackPoint
from generator.records import dataclass

_LEFT, _BELOW, _BESIDE = 48.0, 26.0, 10.0
#: From the lines' ends, past today's mark, to their names.
_CLEAR = 18.0
#: The scale reaches a little beyond what is the most, and never ends below the whole.
_ABOVE = 1.06
#: Days of a pace that are drawn.
_MOST = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class SpendPace:
    """``spent`` and ``result`` as shares of the plan by day (0.5 is half), ``spent`` of the money and ``result`` of the gain."""

    period: Period
    as_of: Day
    spent: tuple[TrackPoint, ...]
    result: tuple[TrackPoint, ...]


def spend_pace_of(report: GoalReport, as_of: Day) -> SpendPace | None:
    """The paces of a goal with a budget and a gain to reach; None where either is not known day by day.

    The first key result is the result, as in its budget's figures; of a limit or of what is held there is no gain.
    """
    budget, result = report.budget, report.key_results[0] if report.key_results else None
    if budget is None or result is None or result.period is None or not known(budget.planned):
        return None
    if budget.planned <= 0 or result.is_hold or not known(result.target):
        return None
    begin = _begin(result)
    if begin is None or begin == result.target:
        return None
    gain = result.target - begin
    return SpendPace(
        period=result.period,
        as_of=as_of,
        spent=_thinned([TrackPoint(each.date, each.amount / budget.planned) for each in budget.spend]),
        result=_thinned([TrackPoint(mark.date, (mark.value - begin) / gain) for mark in result.track]),
    )


def _begin(result: KeyResultReport) -> float | None:
    """From where the gain counts: nought for a total, else the baseline; None where there is none."""
    if result.metric is not None and result.metric.is_total:
        return None if result.key_result.op is Op.LTE else 0.0
    return result.baseline if known(result.baseline) else None


def _thinned(track: Sequence[TrackPoint]) -> tuple[TrackPoint, ...]:
    """At most so many days, evenly chosen, the first and the last among them."""
    if len(track) <= _MOST:
        return tuple(track)
    return tuple(track[round(place * (len(track) - 1) / (_MOST - 1))] for place in range(_MOST))


def spend_pace(pace: SpendPace) -> Figure | None:
    """Both paces from nought on the eve of the first day; None where one of them has no day.

    A row holds a day on which one of them is known, the newest first, the share spent and that of the result, as they stood then.
    """
    if not pace.spent or not pace.result:
        return None
    day = min(pace.as_of, pace.period.end)
    days = sorted({each.date for each in (*pace.spent, *pace.result)}, reverse=True)
    spent, result = _on_days(pace.spent, days), _on_days(pace.result, days)
    return Figure(
        kind="spend-pace",
        point=_point(pace, day),
        rows=tuple(
            (each, Quantity(money, share=True), Quantity(gain, share=True))
            for each, money, gain in zip(days, spent, result, strict=True)
        ),
        place=lambda shape: _placed(pace, day, shape),
        wide=COLUMN,
    )


def _point(pace: SpendPace, day: Day) -> Phrase:
    """Both in a sentence; what is short of where it began is no part of what is asked."""
    result = pace.result[-1].value
    facts: dict[str, FactValue] = {
        "date": day,
        "spent": words.whole(pace.spent[-1].value),
        "time": words.whole(_gone(pace.period, day)),
    }
    if result < 0:
        return Phrase("chart-point-spend-back", facts)
    return Phrase("chart-point-spend-pace", {**facts, "result": words.whole(result)})


def _gone(period: Period, day: Day) -> float:
    """The part of the period that is over at the end of ``day``."""
    return min(max(((day - period.start).days + 1) / period.days, 0.0), 1.0)


def _on_days(track: Sequence[TrackPoint], days: Iterable[Day]) -> list[float]:
    """As it stood on each of the days; nought before it began."""
    dates = [mark.date for mark in track]
    values = (0.0, *(mark.value for mark in track))
    return [values[bisect_right(dates, day)] for day in days]


def _placed(pace: SpendPace, day: Day, shape: Format) -> Sheet:
    period = pace.period
    ends = (
        (words.share("spent", pace.spent[-1].value), pace.spent[-1].value, BLUE, True),
        (words.share("result", pace.result[-1].value), pace.result[-1].value, INK, True),
        (words.share("time", _gone(period, day)), _gone(period, day), SOFT, False),
    )
    gutter = max(word.width(FONT_SIZE, bold=bold) for word, _, _, bold in ends) + _BESIDE + 2
    values = [mark.value for mark in (*pace.spent, *pace.result)]
    frame = Frame(
        left=_LEFT,
        right=shape.width - gutter,
        top=TOP,
        bottom=TOP + shape.plot_height * 0.7,
        first=period.start.toordinal() - 1,
        last=period.end.toordinal(),
        low=min(0.0, *values),
        high=max(1.0, *values) * _ABOVE,
    )
    levels = [(share, words.newest("number", Quantity(share, share=True))) for share in (0.0, 0.5, 1.0)]
    numbers, rules = shares_axis(frame, levels)
    dates = placed_dates(
        frame,
        period,
        Days(round(frame.first), round(frame.last), period.start),
        frame.bottom + LINE_HEIGHT + 2,
        shape.width,
    )
    return Sheet(
        height=frame.bottom + _BELOW,
        frame=frame,
        labels=(
            title(words.plain("chart-title-spend-pace")),
            *numbers,
            *dates.labels,
            *_ends(ends, day, frame, shape),
        ),
        rules=(*rules, *dates.rules, *_lines(pace, day, frame)),
        today_row=TOP - 6 - 4,
    )


def _lines(pace: SpendPace, day: Day, frame: Frame) -> Iterator[Rule]:
    """The time as a dotted line from nought, then what was spent and what came of it."""
    eve, end = pace.period.start.toordinal() - 1, min(day, pace.period.end).toordinal()
    gone = _gone(pace.period, day)
    yield from line([(frame.x(eve), frame.y(0.0)), (frame.x(end), frame.y(gone))], SOFT, 1.5, (1.5, 3.0))
    for track, stroke in ((pace.spent, BLUE), (pace.result, INK)):
        across = frame.xs((eve, *(mark.date.toordinal() for mark in track)))
        down = frame.ys((0.0, *(mark.value for mark in track)))
        yield from line(list(zip(across, down, strict=True)), stroke, 2.0)


def _ends(
    ends: Sequence[tuple[Word, float, str, bool]], day: Day, frame: Frame, shape: Format
) -> Iterator[Label]:
    """The three shares beside the lines' ends, each at its height, pushed apart."""
    widest = max(word.width(FONT_SIZE, bold=bold) for word, _, _, bold in ends)
    x = min(frame.x(min(day.toordinal(), round(frame.last))) + _CLEAR, shape.width - widest - 1)
    wishes = [(frame.y(value), float(LINE_HEIGHT)) for _, value, _, _ in ends]
    centres = pushed_apart(wishes, frame.top, frame.bottom)
    for (word, _, fill, bold), centre in zip(ends, centres, strict=True):
        yield Label(word, x, centre + 4, fill=fill, bold=bold)
