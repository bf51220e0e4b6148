"""What it takes, on one scale: recent, needed, expected and best pace as marks, and where other paces would lead.

Takes a judged key result whose rates are known, gives a drawing with its words, and the stops beside it (see ``stops``).
"""

from collections.abc import Callable, Iterator, Sequence
from html import escape

from markupsafe import Markup

from generator.l10n import Words, is_floor, quantity_of, status_tone
from generator.l10n.sentences.answer.pace import best_caption, is_daily, needed_caption, rate_texts
from generator.model.calendar import Day, counted_from
from generator.model.estimate import told
from generator.model.fact import known
from generator.model.goal import Op
from generator.model.report import KeyResultReport, Status
from generator.model.verdict import Forecast
from generator.records import dataclass
from generator.render.parts.stops import slider_view, stops
from generator.render.views import ScaleView

#: Both drawings' widths, and what a letter of their text takes.
_WIDE, _NARROW = 620, 360
_LETTER = {_WIDE: 7.0, _NARROW: 9.2}
_AXIS, _EDGE = 68.0, 8.0
#: A rate's pixel.
_Place = Callable[[float], float]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Mark:
    """A pace per day on the scale: what it is, its words, and whether these stand above the line."""

    kind: str
    rate: float
    text: str
    above: bool


def scale_view(words: Words, report: KeyResultReport, as_of: Day) -> ScaleView | None:
    """None where the needed or the recent pace is not known, the goal is over, too old to judge, or a floor to stay above."""
    if report.status.is_settled or report.status.is_authored:
        return None
    if report.status is Status.STALE or is_floor(report):
        return None
    marks = tuple(_marks(words, report))
    if len([mark for mark in marks if mark.kind in {"needed", "recent"}]) < 2 or not _drawable(marks):
        return None
    left, recent = _days_left(report), next(mark.rate for mark in marks if mark.kind == "recent")
    rates = [mark.rate for mark in marks if mark.kind != "best"]
    return ScaleView(
        wide=_drawn(report, marks, _WIDE),
        narrow=_drawn(report, marks, _NARROW),
        name=words.list([mark.text for mark in marks]),
        unit=words.text("If it gains, a day") if is_daily(report) else words.text("If it gains, a week"),
        stops=tuple(stops(words, report, rates, left)),
        slider=slider_view(words, report, rates, recent, left),
        origin=origin(words, report, as_of),
    )


def origin(words: Words, report: KeyResultReport, as_of: Day) -> str:
    """From where paces count, as a forecast does: from the newest reading, where that is not of today.

    Of what is too old to judge no forecast is shown.
    """
    counted = None if report.period is None else counted_from(report.period, report.value_date)
    if counted is None or counted >= as_of:
        return ""
    if counted != report.value_date:
        return words.text("What it takes counts from the start: there is no later reading.")
    date = words.day(counted, as_of)
    if isinstance(report.forecast, Forecast) and report.status is not Status.STALE:
        return words.text(
            "What it takes counts from {date}, the day of the last reading, as the forecast does.", date=date
        )
    return words.text("What it takes counts from {date}, the day of the last reading.", date=date)


def _drawable(marks: Sequence[_Mark]) -> bool:
    rates = [mark.rate for mark in marks]
    span = max(0.0, *rates) - min(0.0, *rates)
    return 1e-9 < span < 1e15


def _marks(words: Words, report: KeyResultReport) -> Iterator[_Mark]:
    """The paces that are known, in the order in which they are said."""
    needed, recent, best = (
        report.needed_per_day,
        report.recent_per_calendar_day,
        report.best_per_calendar_day,
    )
    expected = _expected(report)
    found = [
        ("needed", needed, needed_caption(words, report), True),
        ("expected", expected, words.text("expected"), True),
        ("recent", recent, words.text("recent pace"), False),
        ("best", best, best_caption(words, report), False),
    ]
    there = [
        (kind, rate, name, above) for kind, rate, name, above in found if rate is not None and known(rate)
    ]
    texts = rate_texts(words, report, [rate for _, rate, _, _ in there]) if there else ()
    for (kind, rate, name, above), text in zip(there, texts, strict=True):
        yield _Mark(
            kind=kind, rate=rate, text=words.text("{name} {value}", name=name, value=text), above=above
        )


def _expected(report: KeyResultReport) -> float | None:
    """The pace that leads from the newest value to the likely one by the deadline."""
    if not isinstance(report.forecast, Forecast) or not known(report.value) or report.period is None:
        return None
    left = _days_left(report)
    target = report.target if known(report.target) else None
    return (
        (told(report.forecast, target, quantity_of(report, 0.0)).median - report.value) / left
        if left > 0
        else None
    )


def _days_left(report: KeyResultReport) -> int:
    """From the newest reading, as what is needed a day is counted and the forecast begins, so that no stop contradicts them."""
    if report.period is None:
        return 0
    counted = counted_from(report.period, report.value_date)
    return 0 if counted is None else (report.period.end - counted).days


# The drawing ---------------------------------------------------------------------------------------------------------


def _drawn(report: KeyResultReport, marks: Sequence[_Mark], width: int) -> Markup:
    rates = [0.0, *(mark.rate for mark in marks)]
    low, high = min(rates), max(rates)
    room = (high - low) * 0.08
    low, high = (low - room if low < 0 else 0.0), high + room

    def x(rate: float) -> float:
        return round(_EDGE + (rate - low) / (high - low) * (width - 2 * _EDGE), 1)

    tone = _tone(report, marks)
    shapes = (
        f'<path class="axis" d="M{_EDGE:g} {_AXIS:g}H{width - _EDGE:g}M{x(0.0)} {_AXIS:g}v6"/>',
        *_gap(marks, x, tone),
        *(_shape(mark, x(mark.rate), report.key_result.op) for mark in marks),
        *_labels(marks, x, width),
        f'<text x="{x(0.0)}" y="{_AXIS + 20:g}">0</text>' if _zero_is_free(marks, x, width) else "",
    )
    return Markup(  # noqa: S704 - drawn here, its words escaped
        f'<svg class="d" viewBox="0 0 {width} {_AXIS + 50:g}" direction="ltr" aria-hidden="true">{"".join(shapes)}</svg>'
    )


def _tone(report: KeyResultReport, marks: Sequence[_Mark]) -> str:
    """Good where the recent pace suffices; else the status's colour."""
    rates = {mark.kind: mark.rate for mark in marks}
    over = rates["recent"] - rates["needed"]
    enough = over >= 0 if report.key_result.op is Op.GTE else over <= 0
    return "good" if enough else status_tone(report.status)


def _gap(marks: Sequence[_Mark], x: _Place, tone: str) -> Iterator[str]:
    """From the recent pace to the needed one, in the status's colour."""
    ends = {mark.kind: x(mark.rate) for mark in marks}
    yield (
        f'<g class="{tone}"><path class="gap" d="M{min(ends["recent"], ends["needed"])} {_AXIS:g}'
        f'H{max(ends["recent"], ends["needed"])}"/></g>'
    )


def _shape(mark: _Mark, x: float, op: Op) -> str:
    match mark.kind:
        case "needed":
            bar, tip = (_AXIS - 11, _AXIS - 30) if op is Op.GTE else (_AXIS - 30, _AXIS - 11)
            return (
                f'<path class="stem" d="M{x} {bar:g}V{_AXIS:g}"/>'
                f'<path class="post" d="M{x - 9:g} {tip:g}V{bar:g}H{x + 9:g}V{tip:g}"/>'
            )
        case "expected":
            return f'<circle class="ring" cx="{x}" cy="{_AXIS:g}" r="5"/>'
        case "recent":
            return f'<circle class="dot" cx="{x}" cy="{_AXIS:g}" r="4.8"/>'
        case _:
            return f'<path class="best" d="M{x} {_AXIS - 8:g}v16"/>'


def _labels(marks: Sequence[_Mark], x: _Place, width: int) -> Iterator[str]:
    """Each pair leans apart; what would run over the edge or into its neighbour takes a second row."""
    for above in (True, False):
        pair = sorted((mark for mark in marks if mark.above is above), key=lambda mark: mark.rate)
        rows = (30, 13) if above else (_AXIS + 27, _AXIS + 44)
        taken = (-1.0, -1.0)
        for place, mark in enumerate(pair):
            leftwards = len(pair) > 1 and place == 0
            left, right, anchor = _room(mark, x(mark.rate), width, leftwards=leftwards)
            row = rows[1] if left < taken[1] and right > taken[0] else rows[0]
            taken = (left - 6, right + 6)
            at = {"s": left, "e": right}[anchor]
            kind = {"needed": "b", "expected": "blue", "recent": "ink", "best": "quiet"}[mark.kind]
            end = " e" if anchor == "e" else ""
            yield f'<text class="{kind}{end}" x="{at:.1f}" y="{row:g}">\u2068{escape(mark.text)}\u2069</text>'


def _room(mark: _Mark, x: float, width: int, *, leftwards: bool) -> tuple[float, float, str]:
    """Where the words begin and end, and at which of both they are held."""
    length = len(mark.text) * _LETTER[width]
    if leftwards and x - 2 - length >= 0:
        return x - 2 - length, x - 2, "e"
    if x - 2 + length <= width:
        return x - 2, x - 2 + length, "s"
    return max(0.0, width - length), float(width), "e"


def _zero_is_free(marks: Sequence[_Mark], x: _Place, width: int) -> bool:
    below = (mark for mark in marks if not mark.above)
    return all(x(mark.rate) - len(mark.text) * _LETTER[width] > 24 for mark in below)
