"""The site's own record under a chance: a tick for what was said, a dot for what came true, and the counts in words.

Takes the band of a goal's chance, gives words with a drawing. What luck explains is the record's.
"""

from collections.abc import Iterator
from html import escape

from markupsafe import Markup

from generator.l10n import Words
from generator.l10n.sentences.work.reliability import record_under, said_and_came
from generator.model.fact import known
from generator.model.reliability import Band, Record
from generator.model.report import GoalReport
from generator.records import dataclass
from generator.render.page_context import PageContext, link
from generator.render.routes.places import Place
from generator.render.views import Drawn, RecordView

#: The page that tells of all forecasts.
FORECAST = Place("forecast")
_WIDE, _NARROW, _HEIGHT = 440, 330, 66
_LEFT, _RIGHT, _AXIS = 34.0, 44.0, 34.0
#: What a letter of the labels takes, at most.
_LETTER = {_WIDE: 7.0, _NARROW: 8.3}


@dataclass(frozen=True, slots=True, kw_only=True)
class ChanceRecord:
    """The band of a goal's chance, and whether that chance is of several results together, which was not tried."""

    band: Band
    joint: bool


def chance_record(report: GoalReport, record: Record) -> ChanceRecord | None:
    """None of a goal without a chance that is still open."""
    if not known(report.chance) or not report.status.is_under_way:
        return None
    joint = len(report.key_results) > 1 or bool(report.supporters)
    return ChanceRecord(band=record.band_of(report.chance), joint=joint)


def record_view(here: PageContext, found: ChanceRecord | None) -> RecordView | None:
    if found is None:
        return None
    words, band = here.words, found.band
    return RecordView(
        said=record_under(words, band).parts,
        drawn=_drawn(words, band) if band.says_something else None,
        notes=tuple(_notes(words, found)),
        more=link(here, FORECAST),
    )


def _notes(words: Words, found: ChanceRecord) -> Iterator[str]:
    if found.band.says_something:
        yield words.text("The pale bar is what luck alone would bring 19 times in 20.")
    if found.joint:
        yield words.text(
            "The record is of single results: how well the chance of several together holds was not tried."
        )


def _drawn(words: Words, band: Band) -> Drawn:
    return Drawn(
        wide=_picture(words, band, _WIDE),
        narrow=_picture(words, band, _NARROW),
        name=words.list(said_and_came(words, band)),
    )


def _picture(words: Words, band: Band, width: int) -> Markup:
    def x(share: float) -> float:
        return round(_LEFT + share * (width - _LEFT - _RIGHT), 1)

    said, came = said_and_came(words, band)
    low, high = (x(each / band.count) for each in band.likely)
    at_said, at_came = x(band.said), x(band.came / band.count)
    shapes = (
        f'<path class="axis" d="M{x(0)} {_AXIS:g}H{x(1)}"/>',
        f'<path class="fan5" d="M{low} {_AXIS - 6:g}H{high}V{_AXIS + 6:g}H{low}z"/>',
        f'<path class="post" d="M{at_said} {_AXIS - 12:g}v24"/>',
        f'<circle class="dot" cx="{at_came}" cy="{_AXIS:g}" r="5"/>',
        _label(words.percent(0), 0, _AXIS + 4, ""),
        _label(words.percent(1), width, _AXIS + 4, " e"),
        _label(said, _within(at_said, said, width), 14, " m"),
        _label(came, _within(at_came, came, width), _HEIGHT - 4, " m b"),
    )
    return Markup(  # noqa: S704 - drawn here, its words escaped
        f'<svg class="d" viewBox="0 0 {width} {_HEIGHT}" direction="ltr" aria-hidden="true">{"".join(shapes)}</svg>'
    )


def _within(x: float, text: str, width: int) -> float:
    """Where a label's middle stands, so that none of it is cut."""
    half = len(text) * _LETTER[width] / 2
    return round(min(max(x, half), width - half), 1)


def _label(text: str, x: float, y: float, kind: str) -> str:
    """A label; ``kind`` has a blank before each of its classes."""
    return f'<text class="soft{kind}" x="{x:g}" y="{y:g}">\u2068{escape(text)}\u2069</text>'
