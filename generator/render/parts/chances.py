"""The chances of several results on one scale from 0 to 100, in place of the picture of one of them.

Takes a judged goal, gives a small drawing with its words: the worst first, each in its status's colour. Which result decides is
told beside it.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from html import escape

from generator.l10n import Words, key_result_title, status_tone
from generator.model.report import GoalReport, KeyResultReport, Status
from generator.model.text import LocalText

_WIDTH, _HEIGHT = 228, 74
_LEFT, _FULL, _AXIS = 4.0, 124.0, 62.0
#: More results than this are dots without names.
_NAMED = 4
_LETTER, _DOT = 6.4, 7.0


@dataclass(frozen=True, slots=True)
class Supporter:
    """A goal that supports this one: its title, how it stands, and its chance where it has one."""

    title: LocalText
    status: Status
    chance: float | None


@dataclass(frozen=True, slots=True)
class _Shown:
    """A result's chance between 0 and 1, its name with that chance, and its status's colour."""

    chance: float
    name: str
    said: str
    tone: str


def chances_picture(words: Words, report: GoalReport, supporters: Iterable[Supporter] = ()) -> str:
    """An ``<svg>`` element as text; empty where fewer than two results have a chance, or nothing is under way."""
    if not report.status.is_under_way:
        return ""
    found = [
        *(
            _shown(words, key_result_title(words, each.key_result, each.metric).text, each)
            for each in report.key_results
        ),
        *(_shown(words, each.title.in_language(words.language).text, each) for each in supporters),
    ]
    shown = sorted((each for each in found if each is not None), key=lambda each: each.chance)
    if len(shown) < 2:
        return ""
    marks = _lanes(shown) if len(shown) <= _NAMED else _dots(shown)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" class="d" viewBox="0 0 {_WIDTH} {_HEIGHT}" aria-hidden="true"'
        f' direction="ltr">{"".join((*_scale(words), *marks))}</svg>'
    )


def _shown(words: Words, name: str, report: KeyResultReport | Supporter) -> _Shown | None:
    """What is settled stands at an end of the scale; what has no chance is left out."""
    settled = {Status.ACHIEVED: 1.0, Status.MISSED: 0.0}.get(report.status)
    given = report.because.chance if isinstance(report, KeyResultReport) else report.chance
    chance = given if settled is None else settled
    if chance is None:
        return None
    said = words.chance(chance) if settled is None else ""
    return _Shown(chance=chance, name=name, said=said, tone=status_tone(report.status))


def _x(chance: float) -> float:
    return round(_LEFT + chance * (_FULL - _LEFT), 1)


def _scale(words: Words) -> Iterator[str]:
    """The axis with its ends, and a line at each chance that the site tells its statuses by."""
    for threshold in words.thresholds:
        yield f'<path class="grid" d="M{_x(threshold)} 2V{_AXIS:g}"/>'
    yield f'<path class="axis" d="M{_LEFT:g} {_AXIS:g}H{_FULL:g}"/>'
    yield f'<text x="0" y="{_HEIGHT - 1}">0</text>'
    yield f'<text class="e" x="{_FULL:g}" y="{_HEIGHT - 1}">{escape(words.percent(1.0))}</text>'


def _lanes(shown: Sequence[_Shown]) -> Iterator[str]:
    """A lane each, from 0 to the chance, with the name behind it."""
    for place, each in enumerate(shown):
        x, y = _x(each.chance), round((place + 0.5) * (_AXIS - 4) / len(shown), 1)
        said = f" {each.said}" if each.said else ""
        text = _cut(each.name, int((_WIDTH - x - 9) / _LETTER) - len(said)) + said
        yield (
            f'<g class="{each.tone}"><path d="M{_LEFT:g} {y:g}H{x:g}" stroke="currentColor" stroke-width="2"/>'
            f'<circle cx="{x:g}" cy="{y:g}" r="3.4" fill="currentColor"/></g>'
            f'<text x="{x + 8:g}" y="{y + 4:g}">\u2068{escape(text)}\u2069</text>'
        )


def _dots(shown: Sequence[_Shown]) -> Iterator[str]:
    """A dot each, piled where chances lie close."""
    taken: list[tuple[float, float]] = []
    for each in shown:
        x, y = _x(each.chance), _AXIS - 6
        while any(abs(x - right) < _DOT and abs(y - up) < _DOT for right, up in taken) and y > _DOT:
            y -= _DOT
        taken.append((x, y))
        yield f'<g class="{each.tone}"><circle cx="{x:g}" cy="{y:g}" r="3.2" fill="currentColor"/></g>'


def _cut(name: str, room: int) -> str:
    """The name in so many letters, with an ellipsis in place of what is lost.

    >>> _cut("Followers on Instagram", 12), _cut("Leads", 12)
    ('Followers o…', 'Leads')
    """
    return name if len(name) <= room else name[: max(room - 1, 1)].rstrip() + "…"
