"""The forecast, value, progress and target, and the distances and rates between them.

Laws on one key result: each takes ``Heard`` and gives a sentence for each contradiction.
"""

from collections.abc import Iterator
from datetime import timedelta
from itertools import pairwise

from tests.oracle.figures import exact
from tests.oracle.heard import Heard, Terms
from tests.oracle.law import JSON

#: Between which chances each word for one is true.
_LIKELIHOODS = {
    "certain": (0.95, 1.0),
    "likely": (0.55, 0.95),
    "even": (0.45, 0.55),
    "unlikely": (0.05, 0.45),
    "excluded": (0.0, 0.05),
}


def interval_in_order(heard: Heard) -> Iterator[str]:
    names = ("low95", "low80", "median", "high80", "high95")
    known = [(name, value) for name in names if (value := heard.fact(name)) is not None]
    for (below, low), (above, high) in pairwise(known):
        if low > high + 1e-9 * max(1.0, abs(high)):
            yield f"JSON: {below} {low:.8g} above {above} {high:.8g}"


def chance_within_interval(heard: Heard) -> Iterator[str]:
    """Levels and ``at``: the chance is the share of outcomes past the target; ``by`` can only be likelier, ``throughout`` less."""
    chance, target = heard.fact("chance"), heard.fact("target")
    if chance is None or target is None:
        return
    for name, above in (
        ("low95", 0.975),
        ("low80", 0.9),
        ("median", 0.5),
        ("high80", 0.1),
        ("high95", 0.025),
    ):
        edge = heard.fact(name)
        if edge is None:
            continue
        share = above if heard.terms.op == "gte" else 1 - above
        clear = 1e-9 * max(1.0, abs(target))
        easier = edge > target + clear if heard.terms.op == "gte" else edge < target - clear
        harder = edge < target - clear if heard.terms.op == "gte" else edge > target + clear
        if easier and heard.terms.when != "throughout" and chance < share - 0.03:
            yield f"JSON: chance {chance:.3g} of {heard.terms.op} {target:.6g}, where {name} is {edge:.6g}: at least {share:.3g}"
        if harder and heard.terms.when != "by" and chance > share + 0.03:
            yield f"JSON: chance {chance:.3g} of {heard.terms.op} {target:.6g}, where {name} is {edge:.6g}: at most {share:.3g}"


def status_by_chance(heard: Heard) -> Iterator[str]:
    because, chance = heard.facts.get("because", {}), heard.fact("chance")
    if because.get("code") != "chance" or chance is None:
        return
    good, poor = heard.terms.thresholds
    wanted = "on_track" if chance >= good else "at_risk" if chance >= poor else "off_track"
    if heard.word("status") != wanted:
        yield f"JSON: {heard.word('status')} at a chance of {chance:.6g}"


def words_are_as_likely(heard: Heard) -> Iterator[str]:
    """The word for a chance is one that a reader would have for it."""
    chance = heard.fact("chance")
    if chance is None:
        return
    for each in heard.of("likelihood"):
        low, high = _LIKELIHOODS[each.word]
        if not low <= chance <= high:
            yield f"{each.where} with a chance of {chance:.4g}"


def chance_keeps_its_side(heard: Heard) -> Iterator[str]:
    chance = heard.fact("chance")
    for each in heard.of("chance"):
        if chance is None or each.figure is None or each.where == JSON:
            continue
        for threshold in heard.terms.thresholds:
            if (each.figure.middle >= threshold - 1e-9) != (chance >= threshold):
                yield f"{each.where} for a chance of {chance:.6g} and a threshold of {threshold}"


def a_pace_leads_there(heard: Heard) -> Iterator[str]:
    value, pace, median = heard.fact("value"), heard.fact("recent"), heard.fact("median")
    day = heard.day("value-day")
    if value is None or pace is None or median is None or day is None:
        return
    ends = value + pace * (heard.terms.end - day).days
    if any(
        each.figure.meets(exact(ends)) for each in heard.of("median") if each.figure and each.where != JSON
    ):
        return
    for each in heard.of("called"):
        if each.word == "pace" and abs(ends - median) > 0.05 * abs(median - value) + 0.01 * abs(median):
            yield f"{each.where}: the recent pace of {pace:.6g} a day leads from {value:.6g} to {ends:.6g}"


def progress_of(terms: Terms, value: float, baseline: float | None, target: float) -> float | None:
    """The share of the way by the written rule; None where it has none."""
    if terms.total:
        return value / target if target else None
    if baseline is not None and terms.reaches(baseline, target):
        return float(terms.reaches(value, target))
    if terms.shape == "linear" and baseline is not None:
        return (value - baseline) / (target - baseline)
    share = (value, target) if terms.op == "gte" else (target, value)
    return share[0] / share[1] if share[1] else None


def progress_is_the_way_walked(heard: Heard) -> Iterator[str]:
    value, target, told = heard.fact("value"), heard.fact("target"), heard.fact("progress")
    if value is None or target is None or told is None:
        return
    if heard.terms.milestones:
        return
    wanted = progress_of(heard.terms, value, heard.fact("baseline"), target)
    if wanted is not None and abs(wanted - told) > 1e-6 * max(1.0, abs(wanted)):
        yield f"JSON: progress {told:.6g} with value {value:.6g}, baseline {heard.fact('baseline')} and target {target:.6g}: {wanted:.6g}"


def whole_is_whole(heard: Heard) -> Iterator[str]:
    told = heard.fact("progress")
    for each in heard.of("progress"):
        if (
            told is not None
            and each.figure is not None
            and each.where != JSON
            and abs(each.figure.middle - 1) < 1e-9
            and abs(told - 1) > 1e-6
        ):
            yield f"{each.where} for a progress of {told:.8g}"


def met_is_met(heard: Heard) -> Iterator[str]:
    value, target = heard.fact("value"), heard.fact("target")
    if value is None or target is None:
        return
    holds = heard.terms.reaches(value, target)
    for each in heard.of("met", "meets", "holds"):
        if (each.word == "yes") != holds:
            yield f"{each.where} for a value of {value:.6g} and a target of {heard.terms.op} {target:.6g}"
    if heard.word("status") == "achieved" and heard.terms.when == "at" and not holds:
        yield f"JSON: achieved with {value:.6g} against {heard.terms.op} {target:.6g} at the end"


def shown_apart(heard: Heard) -> Iterator[str]:
    """Value and target of one statement look equal only if they are."""
    value, target = heard.fact("value"), heard.fact("target")
    if value is None or target is None or abs(value - target) <= 1e-9 * max(1.0, abs(target)):
        return
    targets = {each.where: each for each in heard.of("target")}
    for each in heard.of("value"):
        other = targets.get(each.where)
        if (
            other is not None
            and each.figure
            and other.figure
            and each.figure.middle == other.figure.middle
            and each.where != JSON
        ):
            yield f"{each.where} for {value:.8g} and {target:.8g}"


def distances(heard: Heard) -> Iterator[str]:
    value, target, plan = heard.fact("value"), heard.fact("target"), heard.fact("expected")
    for kind, other in (("target-gap", target), ("plan-gap", plan)):
        for each in heard.of(kind):
            if value is None or other is None or each.figure is None:
                continue
            width = each.figure.high - each.figure.low
            if not each.figure.meets(exact(abs(value - other)), slack=width):
                yield f"{each.where} for {value:.6g} and {other:.6g}"


def needed_fills_the_gap(heard: Heard) -> Iterator[str]:
    value, target, needed = heard.fact("value"), heard.fact("target"), heard.fact("needed")
    read = heard.day("value-day") or heard.terms.as_of
    days = (heard.terms.end - max(read, heard.terms.start - timedelta(days=1))).days
    if value is None or target is None or needed is None or days <= 0:
        return
    past = value >= target
    wanted = 0.0 if past and heard.terms.op == "gte" else (target - value) / days
    if heard.terms.op == "lte" and (value >= target) == heard.terms.total:
        wanted = 0.0
    if abs(wanted - needed) > 1e-6 * max(1.0, abs(wanted)):
        yield f"JSON: needed {needed:.6g} a day in {days} days from {value:.6g} to {target:.6g}: {wanted:.6g}"


def best_is_best(heard: Heard) -> Iterator[str]:
    recent = heard.fact("recent")
    for each in heard.of("best"):
        if (
            recent is not None
            and each.figure is not None
            and heard.terms.op == "gte"
            and each.figure.high < recent - 1e-9 * abs(recent)
        ):
            yield f"{each.where} below the recent pace of {recent:.6g} a day"
