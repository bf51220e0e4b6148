"""The reliability diagram: how often each chance came true against how often it was said, with the counts below.

Takes a record's bands, gives a drawing. On the diagonal as much came true as was said; the pale bars are what luck alone
gives. Bands with too few cases have their count and no dot.
"""

from collections.abc import Iterator
from html import escape

from markupsafe import Markup

from generator.l10n import Words
from generator.l10n.sentences.work.reliability import said_and_came
from generator.model.reliability import BANDS, Band, Reliability
from generator.records import dataclass
from generator.render.views import Drawn

_WIDE, _NARROW = 480, 330
_LEFT, _RIGHT, _TOP, _BELOW = 46.0, 18.0, 10.0, 46.0
#: How high the field is, as a part of its width.
_ASPECT = 0.75


@dataclass(frozen=True, slots=True)
class _Field:
    """Shares to pixels: said goes to the right, came true goes up."""

    width: int

    @property
    def foot(self) -> float:
        return round(_TOP + (self.width - _LEFT - _RIGHT) * _ASPECT, 1)

    def x(self, share: float) -> float:
        return round(_LEFT + share * (self.width - _LEFT - _RIGHT), 1)

    def y(self, share: float) -> float:
        return round(self.foot - share * (self.foot - _TOP), 1)


def diagram(words: Words, of: Reliability) -> Drawn | None:
    """None where no band has enough cases."""
    if not of.telling:
        return None
    return Drawn(
        wide=_picture(words, of, _Field(_WIDE)),
        narrow=_picture(words, of, _Field(_NARROW)),
        name=words.list(
            [
                words.text("{said}, {came}", said=said, came=came)
                for said, came in (said_and_came(words, band) for band in of.telling)
            ]
        ),
    )


def _picture(words: Words, of: Reliability, field: _Field) -> Markup:
    shapes = (
        *_grid(words, field),
        f'<path class="plan" d="M{field.x(0)} {field.y(0)}L{field.x(1)} {field.y(1)}"/>',
        *(each for band in of.telling for each in _mark(band, field)),
        *_counts(words, of, field),
    )
    height = round(field.foot + _BELOW)
    return Markup(  # noqa: S704 - drawn here, its words escaped
        f'<svg class="d" viewBox="0 0 {field.width} {height}" direction="ltr" aria-hidden="true">{"".join(shapes)}</svg>'
    )


def _grid(words: Words, field: _Field) -> Iterator[str]:
    for share, anchor in ((0.0, ""), (0.5, " m"), (1.0, " e")):
        kind = "grid" if share else "axis"
        yield f'<path class="{kind}" d="M{field.x(0)} {field.y(share)}H{field.x(1)}"/>'
        label = words.percent(share)
        yield _text(label, _LEFT - 6, field.y(share) + 4, " e")
        yield _text(label, field.x(share), field.foot + 18, anchor)
    yield _text(words.text("came true"), field.x(0) + 6, _TOP + 16, " b")
    yield _text(words.text("was said"), field.x(1) - 6, field.foot - 8, " e b")


def _mark(band: Band, field: _Field) -> Iterator[str]:
    """What luck alone gives, and what came true."""
    x = field.x(band.said)
    fewest, most = (field.y(each / band.count) for each in band.likely)
    yield f'<path class="fan5" d="M{x - 4:g} {fewest}H{x + 4:g}V{most}H{x - 4:g}z"/>'
    yield f'<circle class="dot" cx="{x}" cy="{field.y(band.came / band.count)}" r="5"/>'


def _counts(words: Words, of: Reliability, field: _Field) -> Iterator[str]:
    """How often a chance in each band was said."""
    yield _text(words.text("cases"), _LEFT - 6, field.foot + 38, " e")
    for place, band in enumerate(of.bands):
        yield _text(words.number(band.count), field.x((place + 0.5) / BANDS), field.foot + 38, " m")


def _text(said: str, x: float, y: float, kind: str) -> str:
    """A label; ``kind`` has a blank before each of its classes."""
    return f'<text class="soft{kind}" x="{x:g}" y="{y:g}">\u2068{escape(said)}\u2069</text>'
