"""Goals from their key results and supporters: progress and status. The joint chance stands between two bounds."""

from dataclasses import dataclass
from typing import Any

from tests.plain.status import by_chance

WORST = [
    "missed",
    "off_track",
    "no_data",
    "stale",
    "at_risk",
    "awaiting",
    "too_early",
    "not_started",
    "on_track",
]
WORST = [*WORST, "achieved"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A key result, or a supporter: what the whole is made of. ``chance`` holds the bounds of its chance."""

    status: str
    progress: float | None
    ceiling: bool
    weight: float
    series: Any
    chance: tuple[float, float] | None
    single: bool


def progress(parts: list[Part], rollup: str) -> float | None:
    if len(parts) == 1 and parts[0].single:
        return parts[0].progress  # of a single key result its own
    # A series that two key results share counts once in progress (the first of them).
    first: dict[Any, Part] = {}
    for part in parts:
        first.setdefault(part.series, part)
    # unknown ones and ceilings on totals are left out
    known = [p for p in first.values() if p.progress is not None and not p.ceiling]
    if not known:
        return None
    clamped = [(min(1.0, max(0.0, p.progress)), p.weight) for p in known]
    if rollup == "worst":
        return min(p for p, _ in clamped)
    whole = sum(w for _, w in clamped)
    return sum(p * w for p, w in clamped) / whole if whole else None


def bounds(parts: list[Part]) -> tuple[float, float] | None:
    """Between the product and the lowest. A series shared counts once (the lowest); an achieved one counts 1."""
    lowest: dict[Any, tuple[float, float]] = {}
    for part in parts:
        chance = (1.0, 1.0) if part.status == "achieved" else part.chance
        if chance is None:
            return None
        known = lowest.get(part.series, (1.0, 1.0))
        lowest[part.series] = (min(known[0], chance[0]), min(known[1], chance[1]))
    product = 1.0
    for low, _ in lowest.values():
        product *= low
    return product, min(high for _, high in lowest.values())


def statuses(parts: list[Part], rollup: str, limits: tuple[float, float]) -> set[str]:
    """The status that the whole may have: several where it hangs on where the joint chance lies."""
    found = [p.status for p in parts]
    # `achieved` if all are
    if all(s == "achieved" for s in found):
        return {"achieved"}
    worst = min(found, key=WORST.index)
    # with `worst`, or if any is missed, stale, without data, or open without a forecast, the worst
    joint = bounds(parts)
    # Until then, after the end: `awaiting`: the goal is over when its own key results are.
    over = any(p.status == "awaiting" and p.single for p in parts)
    if (
        over
        or len(parts) == 1
        or rollup == "worst"
        or {"missed", "stale", "no_data"} & set(found)
        or joint is None
    ):
        return {worst}
    ends = [by_chance(p, limits) for p in joint]
    between = ["off_track", "at_risk", "on_track"]
    return set(between[between.index(ends[0]) : between.index(ends[1]) + 1])
