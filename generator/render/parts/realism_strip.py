"""Past windows as a strip: a dot for each, piled where they are alike, and the goalposts at what is asked.

Takes a judged key result, gives a drawing with its words. Dots shrink until the highest pile fits; what is still too many becomes
bars. The dots on the posts' good side are those that reached it, as ``evaluate`` counted them.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from html import escape
from textwrap import wrap

from markupsafe import Markup

from generator.l10n import Words
from generator.l10n.sentences.audit.realism import strip_labels, strip_said
from generator.model.fact import known
from generator.model.goal import Op
from generator.model.report import KeyResultReport
from generator.records import dataclass
from generator.render.views import Drawn

_WIDE, _NARROW = 400, 330
_LETTER = {_WIDE: 7.0, _NARROW: 8.3}
#: The axis, the room for piles above it, and the room at both ends.
_AXIS, _ROOM, _EDGE, _HEIGHT = 92.0, 58.0, 12.0, 114
#: From one line of words to the next, and how many letters a line may have beyond an even share.
_LINE, _SPARE = 16, 4
#: Dots from the largest to the smallest, and how many there may be.
_SIZES, _MOST = (9.0, 7.0, 5.5, 4.0, 3.0), 400


@dataclass(frozen=True, slots=True)
class _Piles:
    """How many dots stand in each column, from the posts outwards; ``size`` is a column's width."""

    size: float
    reached: Counter[int]
    short: Counter[int]

    @property
    def highest(self) -> int:
        return max((*self.reached.values(), *self.short.values()))


@dataclass(frozen=True, slots=True)
class _Scale:
    """Rates to pixels; ``side`` is 1 where more is asked for and -1 where less is."""

    low: float
    high: float
    needed: float
    side: int
    width: int

    def x(self, rate: float) -> float:
        return _EDGE + (rate - self.low) / (self.high - self.low) * (self.width - 2 * _EDGE)


def realism_strip(words: Words, report: KeyResultReport) -> Drawn | None:
    """None where it is not known what is asked, or there is no past, or all of it is one and the same."""
    realism = report.realism
    if not known(realism.needed) or not known(realism.best) or not isinstance(realism.reached, int):
        return None
    rates = (*realism.past, realism.needed)
    if not realism.past or not 1e-12 < max(rates) - min(rates) < 1e15:
        return None
    labels = strip_labels(words, report)
    return Drawn(
        wide=_picture(report, labels, _scale(report, rates, _WIDE)),
        narrow=_picture(report, labels, _scale(report, rates, _NARROW)),
        name=strip_said(words, report),
    )


def _scale(report: KeyResultReport, rates: Sequence[float], width: int) -> _Scale:
    return _Scale(
        low=min(rates),
        high=max(rates),
        needed=rates[-1],
        side=1 if report.key_result.op is Op.GTE else -1,
        width=width,
    )


def _picture(report: KeyResultReport, labels: tuple[str, str], scale: _Scale) -> Markup:
    realism, at = report.realism, scale.x(scale.needed)
    assert known(realism.best)
    above, below = (_lines(each, scale.width) for each in labels)
    piles = _fitting(report, scale)
    many = len(realism.past) > _MOST or piles.highest * piles.size > _ROOM
    shapes = (
        f'<path class="axis" d="M0 {_AXIS:g}H{scale.width}"/>',
        *(_bars(piles, scale, at) if many else _dots(piles, scale, at)),
        *_posts(at, scale.side),
        *_label(above, at, 12 - _LINE * (len(above) - 1), "b", scale.width),
        *_label(below, scale.x(realism.best), _HEIGHT - 4, "soft", scale.width),
    )
    top, height = -_LINE * (len(above) - 1), _HEIGHT + _LINE * (len(above) + len(below) - 2)
    return Markup(  # noqa: S704 - drawn here, its words escaped
        f'<svg class="d" viewBox="0 {top} {scale.width} {height}" direction="ltr" aria-hidden="true">{"".join(shapes)}</svg>'
    )


def _fitting(report: KeyResultReport, scale: _Scale) -> _Piles:
    """The largest dots whose highest pile fits, else the smallest. The best of them reached it, as many as were counted."""
    realism, side = report.realism, scale.side
    assert isinstance(realism.reached, int)
    ordered = sorted(realism.past, reverse=side > 0)
    reached = _away(ordered[: realism.reached], scale, side)
    short = _away(ordered[realism.reached :], scale, -side)
    for size in _SIZES:
        found = _Piles(size, _columns(reached, size), _columns(short, size))
        if found.highest * found.size <= _ROOM:
            break
    return found


def _away(rates: Sequence[float], scale: _Scale, towards: int) -> list[float]:
    """How far from the posts rates stand on their side of them, which none reaches across."""
    at = scale.x(scale.needed)
    return [max(towards * (scale.x(rate) - at), 0.0) for rate in rates]


def _columns(away: Iterable[float], size: float) -> Counter[int]:
    return Counter(int(each / size) for each in away)


def _dots(piles: _Piles, scale: _Scale, at: float) -> Iterator[str]:
    """All dots of a side are one path: a pen of their size that is set down at each."""
    half = piles.size / 2
    heights = [f"{_AXIS - half - row * piles.size:.4g}" for row in range(piles.highest)]
    for columns, towards, ink in (
        (piles.reached, scale.side, ""),
        (piles.short, -scale.side, ' opacity=".5"'),
    ):
        if columns:
            across = (
                (f"M{at + towards * (each + 0.5) * piles.size:.4g}", columns[each])
                for each in sorted(columns)
            )
            places = (f"{begin} {height}h0" for begin, count in across for height in heights[:count])
            yield (
                f'<path{ink} stroke="currentColor" stroke-linecap="round" stroke-width="{piles.size - 1:g}"'
                f' d="{"".join(places)}"/>'
            )


def _bars(piles: _Piles, scale: _Scale, at: float) -> Iterator[str]:
    unit = _ROOM / piles.highest
    for columns, towards, ink in (
        (piles.reached, scale.side, ""),
        (piles.short, -scale.side, ' opacity=".5"'),
    ):
        if columns:
            places = (
                f"M{at + towards * (column + 0.5) * piles.size:.4g} {_AXIS:g}V{_AXIS - count * unit:.4g}"
                for column, count in sorted(columns.items())
            )
            yield f'<path{ink} stroke="currentColor" stroke-width="{piles.size - 0.5:g}" d="{"".join(places)}"/>'


def _posts(at: float, side: int) -> tuple[str, str]:
    """The stem down to the axis with the crossbar and its uprights, which hang of a limit."""
    bar, tip = (30, 18) if side > 0 else (18, 30)
    return (
        f'<path class="stem" d="M{at:.4g} {bar}V{_AXIS:g}"/>',
        f'<path class="post" d="M{at - 7:.4g} {tip}V{bar}H{at + 7:.4g}V{tip}"/>',
    )


def _lines(text: str, width: int) -> tuple[str, ...]:
    """The words as they fit: in one line, else in as many as it takes, no line much shorter than the others."""
    most = int(width / _LETTER[width])
    needed = -(-len(text) // most)
    if needed == 1:
        return (text,)
    even = wrap(text, -(-len(text) // needed) + _SPARE, break_long_words=False, break_on_hyphens=False)
    return tuple(even if max(map(len, even)) <= most else wrap(text, most))


def _label(lines: Sequence[str], x: float, y: float, kind: str, width: int) -> Iterator[str]:
    """Words around ``x``, so that none of them is cut."""
    half = max(map(len, lines)) * _LETTER[width] / 2
    middle = min(max(x, half), width - half)
    for place, line in enumerate(lines):
        at = y + place * _LINE
        yield f'<text class="{kind} m" x="{middle:.4g}" y="{at:g}">\u2068{escape(line)}\u2069</text>'
