"""Realism: the pace that a key result asks for, against the pace that its metric has held before.

Takes the target, where it began and the past in windows of the goal's length; gives a verdict with all that it
rests on. What is needed is fixed at the start. Without history the verdict is unknown, never reasonable.
"""

from collections.abc import Iterable, Iterator, Sequence
from math import inf, isclose

from generator.evaluate.arithmetic import divided, finite, total_of
from generator.evaluate.key_result.figures import Figures
from generator.evaluate.readings.measurement import Measurement
from generator.evaluate.realism.past_windows import past_figures
from generator.model.book import RealismThresholds
from generator.model.calendar import Period
from generator.model.fact import Fact, Unknown, known, with_known
from generator.model.goal import Op
from generator.model.metric import Metric
from generator.model.phrase import FactValue, Percent, Phrase, Quantity
from generator.model.verdict import Realism, RealismVerdict
from generator.records import dataclass

#: Gains are differences of large numbers: what differs by less than this part is the same.
_ROUNDING = 1e-9
#: Past windows with which "never" means something, whatever a site asks of realism.
MANY_WINDOWS = 8
_NOT_POSITIVE = "rate-not-positive"
_TOO_FEW = Unknown("too-few-windows")
_NOT_FOR_TYPE = Unknown("not-for-type")
_NO_TARGET = Unknown("no-target")


@dataclass(frozen=True, slots=True, kw_only=True)
class Ask:
    """What a key result asks of its metric. ``baseline`` matters to a level alone."""

    metric: Metric
    op: Op
    period: Period
    baseline: Fact
    target: Fact

    @property
    def in_a_window(self) -> Fact:
        """What each window as long as the goal is compared with: a gain, a total, or the mean itself."""
        if isinstance(self.target, Unknown):
            return Unknown("no-target")
        if not self.metric.traits.is_stock:
            return self.target
        target = self.target
        return with_known(self.baseline, lambda baseline: finite(target - baseline, "no-target"))

    @property
    def days(self) -> int:
        """By how many days a window's figure is divided to give a rate; a mean or ratio is no rate."""
        return self.period.days if self.metric.has_rate else 1

    @property
    def is_limit(self) -> bool:
        """Whether less than was usual is asked of a total, mean or ratio: then the two trade places."""
        return self.op is Op.LTE and not self.metric.traits.is_stock


def realism_in(figures: Figures, thresholds: RealismThresholds) -> Realism:
    """By the period as it was written, which closing a goal early does not change."""
    inputs = figures.inputs
    if inputs is None:
        return unasked(figures.period, _NO_TARGET, _TOO_FEW)
    ask = Ask(
        metric=inputs.metric,
        op=inputs.key_result.op,
        period=inputs.written,
        baseline=figures.baseline,
        target=figures.target,
    )
    return realism_of(ask, inputs.measurement, thresholds)


def realism_of(ask: Ask, measurement: Measurement, thresholds: RealismThresholds) -> Realism:
    """The verdict on what is asked, from the readings before the start."""
    figures = past_figures(measurement, ask.metric, ask.period)
    wanted = ask.in_a_window
    reached = wanted if isinstance(wanted, Unknown) else _count(figures, wanted, ask.op)
    needed = _rate(wanted, ask)
    historical = (
        _rate(finite(total_of(figures) / len(figures), _TOO_FEW.reason), ask) if figures else _TOO_FEW
    )
    best = _rate((max if ask.op is Op.GTE else min)(figures), ask) if figures else _TOO_FEW
    reason = _why_not(wanted, historical, len(figures), thresholds)
    ratio = Unknown(reason) if reason else _ratio(ask, needed, historical)
    return Realism(
        verdict=RealismVerdict.UNKNOWN if reason else _verdict(ratio, reached, len(figures), thresholds),
        ratio=ratio,
        needed=needed,
        historical=historical,
        best=best,
        ramp=_ramp(ask, needed, historical),
        windows=len(figures),
        reached=reached,
        days=ask.period.days,
        reason=reason,
        context=() if reason else tuple(_context(ask, ratio, needed, best)),
        past=tuple(figure / ask.days for figure in figures),
    )


def unasked(period: Period | None, reason: Unknown, past: Unknown) -> Realism:
    """The realism of a key result of which it is not asked, or that has no figures; ``past`` is why nothing is known of before."""
    return Realism(
        verdict=RealismVerdict.UNKNOWN,
        ratio=reason,
        needed=reason,
        historical=past,
        best=past,
        ramp=reason,
        windows=0,
        reached=reason,
        days=period.days if period else 0,
        reason=reason.reason,
        context=(),
    )


def _count(figures: Iterable[float], wanted: float, op: Op) -> int:
    """How many windows brought what is asked."""
    if op is Op.GTE:
        return sum(figure >= wanted or _same(figure, wanted) for figure in figures)
    return sum(figure <= wanted or _same(figure, wanted) for figure in figures)


def _same(one: float, other: float) -> bool:
    return isclose(one, other, rel_tol=_ROUNDING)


def _rate(figure: Fact, ask: Ask) -> Fact:
    return with_known(figure, lambda amount: amount / ask.days)


def _why_not(wanted: Fact, historical: Fact, windows: int, thresholds: RealismThresholds) -> str | None:
    """Why nobody can tell."""
    if isinstance(wanted, Unknown):
        return wanted.reason
    if windows < max(thresholds.min_history, 1) or isinstance(historical, Unknown):
        return _TOO_FEW.reason
    return None


def _ratio(ask: Ask, needed: Fact, historical: Fact) -> Fact:
    """How many times the historical pace is needed; a pace of 0 or in the wrong direction has no multiple."""
    assert not isinstance(needed, Unknown), "what is asked is known where there is no reason against it"
    assert not isinstance(historical, Unknown), "the past is known where there is no reason against it"
    sign = -1 if ask.op is Op.LTE and not ask.is_limit else 1
    part, whole = (historical, needed) if ask.is_limit else (needed, historical)
    if sign * historical <= 0 or whole <= 0 < sign:
        return Unknown(_NOT_POSITIVE)
    return divided(part, whole, _NOT_POSITIVE)


def _verdict(
    ratio: Fact, reached: int | Unknown, windows: int, thresholds: RealismThresholds
) -> RealismVerdict:
    """What was never done in many windows is at most a stretch, however little is asked."""
    if isinstance(ratio, Unknown):
        return RealismVerdict.STRETCH if reached else RealismVerdict.UNREALISTIC
    if ratio <= thresholds.reasonable or _same(ratio, thresholds.reasonable):
        was_never_done = windows >= MANY_WINDOWS and reached == 0
        return RealismVerdict.STRETCH if was_never_done else RealismVerdict.REASONABLE
    if ratio >= thresholds.unrealistic or _same(ratio, thresholds.unrealistic):
        return RealismVerdict.UNREALISTIC
    return RealismVerdict.STRETCH


def _ramp(ask: Ask, needed: Fact, historical: Fact) -> Fact:
    """The rate on the last day of an even growth from the historical pace whose mean is what is needed.

    From 100 to 200 a week the mean is 150: who has gained 100 a week and needs 150 must end at 2 · 150 − 100.
    """
    if not ask.metric.has_rate or ask.is_limit:
        return _NOT_FOR_TYPE
    return with_known(needed, lambda rate: with_known(historical, lambda pace: 2 * rate - pace))


#: How often level goals were met that asked for so many times their average pace so far: from, to, share.
AVERAGE_PACE = ((0.9, 1.1, 0.36), (1.1, 1.5, 0.22), (2.0, 3.0, 0.14), (3.0, 5.0, 0.06))
#: Over so many public series.
_SERIES = 3857
#: The same against the best pace ever held over a window as long.
BEST_PACE = ((0.0, 0.8, 0.61), (0.8, 1.0, 0.33), (1.25, 2.0, 0.14), (2.0, inf, 0.05))


def _context(ask: Ask, ratio: Fact, needed: Fact, best: Fact) -> Iterator[Phrase]:
    """What is known of other level goals that asked for as much of their past."""
    if not ask.metric.traits.is_stock or ask.op is not Op.GTE or not known(ratio) or not known(needed):
        return
    said = list(_in_band("context-average-pace", ratio, AVERAGE_PACE))
    if known(best) and best > 0:
        said += _in_band("context-best-pace", needed / best, BEST_PACE)
    if said:
        yield from said
        yield Phrase("context-source", {"series": _SERIES})


def _in_band(code: str, ratio: float, bands: Sequence[tuple[float, float, float]]) -> Iterator[Phrase]:
    for low, high, share in bands:
        if low <= ratio < high:
            bounds: dict[str, FactValue] = {
                name: Quantity(bound) for name, bound in (("low", low), ("high", high)) if 0 < bound < inf
            }
            yield Phrase(code, {**bounds, "met": Percent(share)})
            return
