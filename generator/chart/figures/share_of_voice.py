"""Share of voice: what part of all accounts' total each account had, span by span, stacked to a hundred."""

from collections.abc import Iterator, Sequence
from itertools import accumulate, pairwise

from generator.chart import words
from generator.chart.figures.figure import TOP, Figure, Patch, Sheet, shares_axis, title
from generator.chart.frame import Frame
from generator.chart.labels.axis import placed_dates
from generator.chart.labels.places import Box, pushed_apart
from generator.chart.scene import BLUE, INK, LINE_HEIGHT, SOFT, Format, Label
from generator.chart.span import Days
from generator.chart.words import Word
from generator.model.calendar import Period
from generator.model.phrase import FactValue, Phrase, Quantity
from generator.model.report import Point
from generator.model.text import LocalText
from generator.records import dataclass

_LEFT, _BELOW, _BESIDE = 48.0, 26.0, 10.0
#: Letters of an account's name; the part of the width that the names may take.
_ROOM, _WIDEST = {"wide": 26, "narrow": 12}, 0.4
#: How dark others' shares are, from the next to the farthest; more are as faint as the last.
_PARTS = (0.55, 0.38, 0.26, 0.17, 0.1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """An account with its amounts by span; ``own`` is the one that the share is asked of."""

    name: LocalText
    points: tuple[Point, ...]
    own: bool


@dataclass(frozen=True, slots=True)
class _Span:
    """Days that all accounts were read for, and the part of each."""

    period: Period
    shares: tuple[float, ...]


def share_of_voice(metric: LocalText, voices: Sequence[Voice]) -> Figure | None:
    """The accounts' shares over the spans for which all of them were read; None where there is no such span.

    The own account stands at the foot, in blue. A row holds the days of a span, the newest first, then each account's share in
    ``voices``'s order. Amounts below zero have no share: such a span is left out, and one of nothing as well.
    """
    ordered = sorted(voices, key=lambda voice: not voice.own)
    spans = tuple(_spans(ordered))
    if not spans or len(voices) < 2:
        return None
    newest = spans[-1]
    facts: dict[str, FactValue] = {
        "name": ordered[0].name,
        "share": words.whole(newest.shares[0]),
        "first": words.whole(spans[0].shares[0]),
        "period": newest.period,
        "begin": spans[0].period,
        "n": len(voices),
    }
    order = [ordered.index(voice) for voice in voices]
    return Figure(
        kind="share-of-voice",
        point=Phrase("chart-point-share-of-voice", facts),
        rows=tuple(
            (span.period, *(Quantity(span.shares[place], share=True) for place in order))
            for span in reversed(spans)
        ),
        place=lambda shape: _placed(metric, ordered, spans, shape),
    )


def _spans(voices: Sequence[Voice]) -> Iterator[_Span]:
    amounts = [{(point.start, point.end): point.value for point in voice.points} for voice in voices]
    common = set.intersection(*(set(each) for each in amounts)) if amounts else set()
    for start, end in sorted(common):
        values = [each[start, end] for each in amounts]
        total = sum(values)
        if total > 0 and min(values) >= 0:
            yield _Span(Period(start, end), tuple(value / total for value in values))


def _placed(metric: LocalText, voices: Sequence[Voice], spans: Sequence[_Span], shape: Format) -> Sheet:
    names = [
        words.named(voice.name, words.whole(share), _ROOM[shape.id])
        for voice, share in zip(voices, spans[-1].shares, strict=True)
    ]
    gutter = min(max(word.width(13, bold=True) for word in names) + _BESIDE + 2, shape.width * _WIDEST)
    first, last = spans[0].period.start.toordinal() - 1, spans[-1].period.end.toordinal()
    frame = Frame(
        left=_LEFT,
        right=shape.width - gutter,
        top=TOP - LINE_HEIGHT,
        bottom=TOP - LINE_HEIGHT + shape.plot_height,
        first=first,
        last=last,
        low=0.0,
        high=1.0,
    )
    levels = [(share, words.newest("number", Quantity(share, share=True))) for share in (0.0, 0.5, 1.0)]
    numbers, rules = shares_axis(frame, levels)
    dates = placed_dates(
        frame, None, Days(first, last, spans[0].period.start), frame.bottom + LINE_HEIGHT + 2, shape.width
    )
    return Sheet(
        height=frame.bottom + _BELOW,
        frame=frame,
        labels=(
            title(words.titled("chart-title-share-of-voice", metric, shape.width // 10)),
            *numbers,
            *dates.labels,
            *_names(names, spans[-1].shares, voices, frame),
        ),
        rules=(*rules, *dates.rules),
        patches=tuple(patch for span in spans for patch in _stack(span, voices, frame)),
    )


def _stack(span: _Span, voices: Sequence[Voice], frame: Frame) -> Iterator[Patch]:
    """The shares of one span upon each other, the own at the foot."""
    left, right = frame.x(span.period.start.toordinal() - 1), frame.x(span.period.end.toordinal())
    air = min(2.0, (right - left) * 0.2)
    ends = pairwise((0.0, *accumulate(span.shares)))
    for place, (voice, (low, high)) in enumerate(zip(voices, ends, strict=True)):
        if high > low:
            box = Box(left, frame.y(high), right - air, frame.y(low))
            yield Patch(box, BLUE if voice.own else INK, 0.85 if voice.own else _part(place))


def _part(place: int) -> float:
    return _PARTS[min(max(place - 1, 0), len(_PARTS) - 1)]


def _names(
    names: Sequence[Word], shares: Sequence[float], voices: Sequence[Voice], frame: Frame
) -> Iterator[Label]:
    """Each account with its newest share beside its part of the last stack, pushed apart; the largest that fit."""
    most = int((frame.bottom - frame.top) // LINE_HEIGHT)
    kept = sorted(sorted(range(len(names)), key=lambda place: (not voices[place].own, -shares[place]))[:most])
    tops = list(accumulate(shares))
    wishes = [(frame.y(tops[place] - shares[place] / 2), float(LINE_HEIGHT)) for place in kept]
    for place, centre in zip(kept, pushed_apart(wishes, frame.top, frame.bottom), strict=True):
        own = voices[place].own
        yield Label(names[place], frame.right + _BESIDE, centre + 4, fill=BLUE if own else SOFT, bold=own)
