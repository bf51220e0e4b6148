"""Where other paces would lead: a few in a table, many more for a reader who moves a slider.

Takes a judged key result and the paces that are known of it, gives stops. The arithmetic is that of a straight line from the newest
value over the days from its reading to the end, as what is needed is counted; whether a pace can be had is not said. A limit has no stops.
"""

import json
import math
from collections.abc import Iterator, Sequence

from generator.l10n import Words, quantity_of
from generator.l10n.chances import HIGHEST_CHANCE, LOWEST_CHANCE
from generator.l10n.compact import short_number
from generator.l10n.sentences.answer.pace import is_daily
from generator.model.estimate import chance_around
from generator.model.fact import known
from generator.model.goal import Op, When
from generator.model.report import KeyResultReport
from generator.model.verdict import Forecast
from generator.render.parts.amount_forms import amount_forms
from generator.render.views import SliderView, StopView

#: Stops in the table of paces, and on the slider.
_STOPS, _FINE = 7, 41
#: Longer amounts leave room for three of them on a phone.
_SHORT = 5


def stops(words: Words, report: KeyResultReport, rates: Sequence[float], left: int) -> Iterator[StopView]:
    """Round paces around ``rates`` per day, and the value that each leads to in the ``left`` days."""
    paces, exact = _led(report, rates, left, _STOPS)
    if not known(report.target):
        return
    ends = [_told(end) for end in exact]
    texts = _written(words, report, ends)
    amounts = _written(words, report, paces)
    wide = max(map(len, (*texts, *amounts)), default=0) > _SHORT
    near = _middle(len(paces), 3 if wide else 5)
    for place, (end, text, amount) in enumerate(zip(ends, texts, amounts, strict=True)):
        tone = "good" if end >= report.target else "bad"
        yield StopView(pace=amount, end=text, tone=tone, outer=place not in near)


def slider_view(
    words: Words, report: KeyResultReport, rates: Sequence[float], recent: float, left: int
) -> SliderView | None:
    """Many paces for a script to show one by one, from about half of the slowest to half as much again as the fastest."""
    paces, ends = _led(report, [rate * part for rate in rates for part in (0.5, 1.5)], left, _FINE)
    if len(paces) < _STOPS or not known(report.target):
        return None
    days = 1 if is_daily(report) else 7
    chances = _chances(report, ends, report.target)
    data = {
        "paces": paces,
        "ends": [_told(end) for end in ends],
        "chances": chances,
        "at": min(range(len(paces)), key=lambda place: abs(paces[place] - recent * days)),
        "said": _said(words, report, report.target, with_chance=bool(chances)),
        "under": words.chance(0.0),
        "over": words.chance(1.0),
        **amount_forms(words, report.metric, report.unit),
    }
    return SliderView(
        last=len(paces) - 1,
        data=json.dumps(data, ensure_ascii=False, separators=(",", ":")),
        note=_note(words) if chances else "",
    )


def _said(words: Words, report: KeyResultReport, target: float, *, with_chance: bool) -> str:
    """The sentence of one stop: "At 23 a week it ends at 482"; the script fills in ``{pace}``, ``{end}`` and ``{chance}``."""
    open_ = {"pace": "{pace}", "end": "{end}"}
    if not with_chance:
        if is_daily(report):
            return words.text("At {pace} a day it ends at {end}.", **open_)
        return words.text("At {pace} a week it ends at {end}.", **open_)
    open_ |= {"chance": "{chance}", "target": words.quantity(quantity_of(report, target))}
    if is_daily(report):
        return words.text(
            "At {pace} a day it ends at {end}. Chance of ending at {target} or more: {chance}.", **open_
        )
    return words.text(
        "At {pace} a week it ends at {end}. Chance of ending at {target} or more: {chance}.", **open_
    )


def _note(words: Words) -> str:
    """What the chance under another pace means, and what it does not."""
    return words.text(
        "The chance is the forecast’s, with its middle moved to where this pace leads and its uncertainty kept. "
        "Whether the pace can be had is not said."
    )


def _chances(report: KeyResultReport, ends: Sequence[float], target: float) -> list[int]:
    """In whole percent; none where nothing is forecast, or where it is not the end that is judged."""
    if not isinstance(report.forecast, Forecast) or report.when is When.THROUGHOUT:
        return []
    found = (chance_around(report.forecast, end, target) for end in ends)
    return [] if not report.forecast.odds else [_percent(each) for each in found]


def _percent(chance: float) -> int:
    """Below and above what a chance is told as, -1 and 101.

    >>> _percent(0.01), _percent(0.456), _percent(0.99)
    (-1, 46, 101)
    """
    return -1 if chance < LOWEST_CHANCE else 101 if chance > HIGHEST_CHANCE else round(chance * 100)


def _led(
    report: KeyResultReport, rates: Sequence[float], left: int, count: int
) -> tuple[tuple[float, ...], tuple[float, ...]]:
    """``count`` round paces by the day or week around ``rates`` per day, and where each leads, not rounded; none of a limit."""
    if left <= 0 or not known(report.value) or not known(report.target) or report.key_result.op is Op.LTE:
        return (), ()
    days = 1 if is_daily(report) else 7
    paces = _round_paces([rate * days for rate in rates], count)
    return paces, tuple(report.value + pace / days * left for pace in paces)


def _middle(count: int, most: int) -> range:
    """The places of those in the middle, at most ``most``.

    >>> _middle(7, 3), _middle(4, 3), _middle(2, 5)
    (range(2, 5), range(0, 3), range(0, 5))
    """
    first = max(0, (count - most) // 2)
    return range(first, first + most)


def _written(words: Words, report: KeyResultReport, values: Sequence[float]) -> tuple[str, ...]:
    """Amounts of a row, different where they differ; millions in a word."""
    amounts = [quantity_of(report, value) for value in values]
    short = tuple(short_number(words, each) for each in amounts)
    return short if len(set(short)) == len(short) or not amounts else words.apart(amounts)


def _told(end: float) -> float:
    """No finer than three figures, and whole where it is large: it is a sum, not a measurement."""
    if abs(end) < 1000:
        return float(round(end)) if abs(end) >= 100 else float(f"{end:.3g}")
    return float(f"{end:.4g}")


def _round_paces(rates: Sequence[float], count: int) -> tuple[float, ...]:
    """So many round paces around the given ones, those that gain anything.

    >>> _round_paces([22.0, 21.0, 23.0], 7)
    (16.0, 18.0, 20.0, 22.0, 24.0, 26.0, 28.0)
    """
    low, high = min(rates), max(rates)
    wanted = max(high - low, abs(high) * 0.2) / (count - 3)
    if not 1e-9 < wanted < 1e15:
        return ()
    power = 10.0 ** math.floor(math.log10(wanted))
    step = next(factor * power for factor in (1.0, 2.0, 2.5, 5.0, 10.0) if factor * power >= wanted * 0.9)
    first = round((low + high) / 2 / step) - count // 2
    return tuple(float(f"{(first + place) * step:.12g}") for place in range(count) if first + place > 0)
