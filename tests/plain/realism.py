"""How realistic a target was at the start: what it needs against what the series did before. Judges nothing later."""

import datetime as dt
import statistics
from typing import Any

from tests.plain.days import ONE
from tests.plain.figures import Facts


def realism(of: Facts) -> dict[str, Any]:
    past = windows(of)
    needed = None if of.target is None else needed_rate(of)
    if needed is None:
        return {
            **_unknown("no-target" if of.target is None else "no-baseline"),
            "windows": len(past),
            "reached": None,
        }
    reached = sum(_reached(of, rate, needed) for rate in past)
    found = {"windows": len(past), "reached": reached}
    # fewer than `min_history` windows: `unknown`
    if len(past) < int(of.site.fields.get("realism", {}).get("min_history", 8)):
        return {**_unknown("too-few-windows"), **found}
    return {**_judged(of, needed, statistics.fmean(past), reached, len(past)), **found}


def _unknown(reason: str) -> dict[str, Any]:
    return {"verdict": "unknown", "ratio": None, "ratio_unknown": reason, "windows": 0, "reached": 0}


def _length(of: Facts) -> int:
    return (of.goal.end - of.goal.start).days + 1


def needed_rate(of: Facts) -> float | None:
    # (target − baseline) / period (a total: target / period; a mean or ratio: the target itself)
    if of.level:
        return None if of.baseline.value is None else (of.target - of.baseline.value) / _length(of)
    return of.target / _length(of) if of.total else of.target


def windows(of: Facts) -> list[float]:
    # overlapping windows of the period's length, one ending at each reading before the start, that the series covers
    # fully (a level's window begins with the level in force) and no break cuts
    ends = sorted({d for d in of.of.dates() if d < of.goal.start and d <= of.as_of})
    rates = [_rate(of, end) for end in ends]
    return [rate for rate in rates if rate is not None]


def _rate(of: Facts, end: dt.date) -> float | None:
    days = _length(of)
    first = end - (days - 1) * ONE
    if of.level:
        begin = of.of.own.in_force(first - ONE)
        if begin is None or of.of.split_between(begin.date, end):
            return None
        return (of.of.own.in_force(end).value - begin.value) / days
    if not of.of.covers(first, end) or of.of.split_between(first, end):
        return None
    value = of.of.value(first, end)
    return value / days if of.total and value is not None else value


def _reached(of: Facts, rate: float, needed: float) -> bool:
    near = 1e-9 * max(abs(rate), abs(needed))
    return rate >= needed - near if of.op == "gte" else rate <= needed + near


def _judged(of: Facts, needed: float, historical: float, reached: int, count: int) -> dict[str, Any]:
    # A historical rate ≤ 0 in the wanted direction: ratio unknown, and the verdict `unrealistic`, unless a window
    # reached it (then a `stretch`).
    wanted = -historical if of.level and of.op == "lte" else historical
    if wanted <= 0:
        return {
            "verdict": "stretch" if reached else "unrealistic",
            "ratio": None,
            "ratio_unknown": "rate-not-positive",
        }
    # for `lte` on totals, means and ratios: historical / needed
    above, below = (historical, needed) if of.op == "lte" and not of.level else (needed, historical)
    if below == 0 or (of.op == "lte" and not of.level and below < 0):
        # x / 0 unknown; a limit of less than nothing has no ratio either
        return {
            "verdict": "stretch" if reached else "unrealistic",
            "ratio": None,
            "ratio_unknown": "rate-not-positive",
        }
    return {"verdict": _verdict(of, above / below, reached, count), "ratio": above / below}


def _verdict(of: Facts, ratio: float, reached: int, count: int) -> str:
    limits = of.site.fields.get("realism", {})
    # ≤ 1.5 `reasonable`, ≥ 5 `unrealistic`, between a `stretch`
    if ratio >= float(limits.get("unrealistic", 5)):
        return "unrealistic"
    # with 8 or more of which none reached the gain at most a `stretch`
    if ratio > float(limits.get("reasonable", 1.5)) or (count >= 8 and reached == 0):
        return "stretch"
    return "reasonable"
