"""The laws that a goal of several key results obeys: its status, chance, progress and money against those of its parts.

Takes ``Heard`` of a goal with its results; gives a sentence for each contradiction.
"""

from collections.abc import Iterator
from math import prod

from tests.oracle.figures import exact
from tests.oracle.heard import Heard
from tests.oracle.law import Law, same_figure, same_status
from tests.oracle.plan_laws import days_left

_GOOD = {"achieved", "on_track"}


def joint_chance(heard: Heard) -> Iterator[str]:
    """Results of one site move together: their chance lies between the product and the lowest."""
    told = heard.fact("goal-chance")
    because = heard.facts.get("because", {})
    if told is None or len(heard.results) < 2 or because.get("goal") or because.get("key_result"):
        return
    chances = [chance for each in heard.results if (chance := _chance(each)) is not None]
    if len(chances) < len(heard.results):
        return
    low, high = prod(chances), min(chances)
    if not low - 1e-9 <= told <= high + 1e-9:
        yield f"JSON: a chance of {told:.6g} where the results have {', '.join(f'{each:.6g}' for each in chances)}"
    if abs(told - low) < 1e-9 < high - low - 1e-6:
        yield f"JSON: a chance of {told:.6g}, the bare product, where the lowest is {high:.6g}"


def _chance(heard: Heard) -> float | None:
    return 1.0 if heard.word("status") == "achieved" else heard.fact("chance")


def counts(heard: Heard) -> Iterator[str]:
    """How many results are met or on course; goals that support it count too, and are judged elsewhere."""
    if not heard.results or heard.facts.get("supporters"):
        return
    good = sum(each.word("status") in _GOOD for each in heard.results)
    for kind, wanted in (("good-results", good), ("all-results", len(heard.results))):
        for each in heard.of(kind):
            if each.figure is not None and not each.figure.meets(exact(wanted)):
                yield f"{each.where} where {good} of {len(heard.results)} results are met or on course"
    for each in heard.of("good-results-said"):
        if good != (0 if each.word == "none" else len(heard.results)):
            yield f"{each.where} where {good} of {len(heard.results)} results are met or on course"


def deciding_chance(heard: Heard) -> Iterator[str]:
    """The chance of the result that decides is the one that this result has; of a goal that supports it is judged elsewhere."""
    decider = next((each for each in heard.results if each.name.rpartition("/")[2] == _decider(heard)), None)
    chance = decider.fact("chance") if decider is not None else None
    for each in heard.of("deciding-chance"):
        if (
            chance is not None
            and each.figure is not None
            and not each.figure.meets(exact(chance), slack=0.0051)
        ):
            yield f"{each.where} where the deciding result has {chance:.4g}"


def _decider(heard: Heard) -> str | None:
    found: str | None = heard.facts.get("because", {}).get("key_result")
    return found


def progress_is_the_mean(heard: Heard) -> Iterator[str]:
    """The weighted mean of clamped progress, or the lowest; ceilings on totals and unknown ones are left out."""
    told = heard.fact("progress")
    if told is None or len(heard.results) < 2 or heard.facts.get("supporters"):
        return
    shares = [
        (each.terms.weight, min(max(share, 0.0), 1.0))
        for each in heard.results
        if (share := each.fact("progress")) is not None and not (each.terms.total and each.terms.op == "lte")
    ]
    if not shares or not sum(weight for weight, _ in shares):
        return
    mean = sum(weight * share for weight, share in shares) / sum(weight for weight, _ in shares)
    lowest = min(share for _, share in shares)
    if min(abs(told - mean), abs(told - lowest)) > 1e-6:
        yield f"JSON: progress {told:.6g} where the results have {', '.join(f'{share:.4g}' for _, share in shares)}"


def money_adds_up(heard: Heard) -> Iterator[str]:
    figures = {
        kind: [each for each in heard.of(kind) if each.figure] for kind in ("planned", "spent", "remaining")
    }
    if not all(figures.values()):
        return
    planned, spent, left = (found[0].figure for found in figures.values())
    width = spent.high - spent.low
    if not left.meets(exact(planned.middle - spent.middle), slack=2 * width):
        yield f"{figures['remaining'][0].where} where {planned.middle:.6g} is planned and {spent.middle:.6g} spent"
    for each in heard.of("money-share"):
        if (
            planned.middle
            and each.figure
            and not each.figure.meets(exact(spent.middle / planned.middle), slack=0.005)
        ):
            yield f"{each.where} where {spent.middle:.6g} of {planned.middle:.6g} is spent"


def gain_is_the_gain(heard: Heard) -> Iterator[str]:
    """The share of the result that is there is the share of the gain that was asked for."""
    if not heard.results:
        return
    first = heard.results[0]
    value, baseline, target = (first.fact(kind) for kind in ("value", "baseline", "target"))
    if value is None or target is None or (baseline is None and not first.terms.total):
        return
    if first.facts.get("hold"):
        return
    begin = 0.0 if first.terms.total else baseline
    for each in heard.of("result-share"):
        if (
            target != begin
            and each.figure
            and not each.figure.meets(exact((value - begin) / (target - begin)), slack=0.005)
        ):
            yield f"{each.where} where {value:.6g} was reached from {begin:.6g} towards {target:.6g}"


def time_is_the_time(heard: Heard) -> Iterator[str]:
    terms = heard.terms
    gone = ((terms.as_of - terms.start).days + 1) / ((terms.end - terms.start).days + 1)
    for each in heard.of("time-share"):
        if each.figure and not each.figure.meets(exact(min(max(gone, 0.0), 1.0)), slack=0.005):
            yield f"{each.where} where {gone:.3g} of the days have come"


def worst_decides(heard: Heard) -> Iterator[str]:
    """A goal with a missed result is not on course, and one whose results are all met is met."""
    if (
        not heard.results
        or heard.facts.get("state") in {"draft", "cancelled"}
        or heard.facts.get("supporters")
    ):
        return
    statuses = {each.word("status") for each in heard.results}
    own = heard.word("status")
    if "missed" in statuses and own in _GOOD:
        yield f"JSON: {own} with a missed result"
    if statuses == {"achieved"} and own != "achieved":
        yield f"JSON: {own} where every result is achieved"


GOAL_LAWS: tuple[Law, ...] = (
    Law("a goal's status is the same wherever it is told", same_status),
    Law("a goal's chance is the same wherever it is told", same_figure("goal-chance", slack=0.0051)),
    Law("a goal's days left are those to its end", days_left),
    Law(
        "the chance of a check-in's day is the same wherever it is told",
        same_figure("chance-then", slack=0.0051),
    ),
    Law("the chance of the one that decides is its own", deciding_chance),
    Law("a joint chance lies between the product and the lowest", joint_chance),
    Law("results are counted as they stand", counts),
    Law("a goal's progress is made of its results'", progress_is_the_mean),
    Law("planned, spent and remaining add up", money_adds_up),
    Law("the share of a result is the share of its gain", gain_is_the_gain),
    Law("the share of time is that of the days", time_is_the_time),
    Law("the worst result is not outvoted", worst_decides),
)
