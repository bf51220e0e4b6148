"""The plan, the side of it, and how limits are spoken of.

Laws on one key result: each takes ``Heard`` and gives a sentence for each contradiction.
"""

from collections.abc import Iterator
from datetime import date

from tests.oracle.claims import Claim
from tests.oracle.figures import exact
from tests.oracle.heard import Heard, Terms
from tests.oracle.law import JSON, shown


def plan_on(terms: Terms, day: date, baseline: float | None, target: float | None) -> float | None:
    """What the plan asks for on a day by the written rule; None where it asks for nothing or goes through milestones."""
    if target is None or terms.milestones:
        return None
    holds = baseline is not None and not terms.total and terms.reaches(baseline, target)
    if terms.shape == "flat" or holds:
        return target
    begin = 0.0 if terms.total else baseline
    if begin is None:
        return None if terms.type == "level" else target
    whole = (terms.end - terms.start).days + 1
    gone = min(max((day - terms.start).days + 1, 0), whole)
    return begin + (target - begin) * gone / whole


def _plan(heard: Heard) -> float | None:
    day = heard.day("value-day") or heard.terms.as_of
    return plan_on(heard.terms, day, heard.fact("baseline"), heard.fact("target"))


def expected_on_the_values_day(heard: Heard) -> Iterator[str]:
    plan = _plan(heard)
    if plan is None:
        return
    for each in heard.of("expected"):
        if each.figure is not None and not each.figure.meets(exact(plan), slack=1e-6 * abs(plan)):
            day = heard.day("value-day") or heard.terms.as_of
            yield f"{each.where} says {shown(each)}; the plan on {day}, the value's day, is {plan:.6g}"


def table_has_the_plan(heard: Heard) -> Iterator[str]:
    day, expected = heard.day("value-day"), heard.fact("expected")
    for row in heard.facts.get("table", ()):
        if (
            row.end == day
            and row.plan is not None
            and expected is not None
            and not row.plan.meets(exact(expected))
        ):
            yield f"the table's plan on {day} is {row.plan.middle:.6g} against expected {expected:.6g} of JSON"


def one_side(heard: Heard) -> Iterator[str]:
    """Of the statements that take sides no two take different ones, nor another than value and plan of JSON."""
    said = [(each, _side(each, heard.terms)) for each in heard.of("side", "side-of-line")]
    ahead = [each for each, side in said if side == "ahead"]
    behind = [each for each, side in said if side == "behind"]
    if ahead and behind:
        yield f"{ahead[0].where} against {behind[0].where}"
    value, plan = heard.fact("value"), _plan(heard)
    if value is None or plan is None or abs(value - plan) <= 1e-9 * abs(plan):
        return
    wrong = behind if heard.terms.reaches(value, plan) else ahead
    for each in wrong[:1]:
        yield f"{each.where} against a value of {value:.6g} where the plan on its day is {plan:.6g}"


def _side(claim: Claim, terms: Terms) -> str:
    if claim.kind == "side":
        return claim.word
    return "ahead" if (claim.word == "above") == (terms.op == "gte") else "behind"


def a_hold_has_no_line(heard: Heard) -> Iterator[str]:
    baseline, target = heard.fact("baseline"), heard.fact("target")
    if heard.terms.total or baseline is None or target is None or not heard.terms.reaches(baseline, target):
        return
    for each in heard.of("days-ahead", "days-behind", "days-ahead-exact"):
        yield f"{each.where}: days ahead, of a hold: {target:.6g} from a baseline of {baseline:.6g}"


def not_begun(heard: Heard) -> Iterator[str]:
    if heard.terms.as_of < heard.terms.start:
        for each in heard.of("side", "side-of-line", "days-ahead", "days-behind", "recent"):
            if each.where != JSON:
                yield f"{each.where}, before it begins on {heard.terms.start}"


def over(heard: Heard) -> Iterator[str]:
    if heard.terms.as_of > heard.terms.end:
        for each in heard.of("days-left", "days-ahead", "days-behind", "needed", "recent"):
            if each.where != JSON:
                yield f"{each.where}, though it ended on {heard.terms.end}"


def limits_are_limits(heard: Heard) -> Iterator[str]:
    if heard.terms.total and heard.terms.op == "lte":
        for each in heard.of("called"):
            if each.word in {"goal", "way"}:
                yield f"{each.where}, of a limit"


def days_left(heard: Heard) -> Iterator[str]:
    left = (heard.terms.end - heard.terms.as_of).days
    for each in heard.of("days-left"):
        if each.figure is not None and round(each.figure.middle) != left:
            yield f"{each.where}; it is {left} days from {heard.terms.as_of} to {heard.terms.end}"
    for each in heard.of("days-left-said"):
        if left:
            yield f"{each.where}; it is {left} days from {heard.terms.as_of} to {heard.terms.end}"


def met_within_the_period(heard: Heard) -> Iterator[str]:
    first, last = heard.terms.start, min(heard.terms.end, heard.terms.as_of)
    for each in heard.of("met-on"):
        if each.day is not None and not first <= each.day <= last:
            yield f"{each.where}; the goal's days so far are {first} to {last}"


def realism_agrees(heard: Heard) -> Iterator[str]:
    realism = heard.facts.get("realism") or {}
    reached, windows, verdict = realism.get("reached"), realism.get("windows", 0), realism.get("verdict")
    if reached is not None and reached > windows:
        yield f"JSON: reached in {reached} of {windows} windows"
    if verdict == "reasonable" and windows >= 8 and reached == 0:
        yield f"JSON: reasonable, reached in 0 of {windows} windows"
    for each in heard.of("realism"):
        if verdict is not None and each.word != verdict:
            yield f"{each.where} against {verdict} of JSON"
    for kind, told in (("reached", reached), ("windows", windows)):
        for each in heard.of(kind):
            if told is not None and each.figure is not None and not each.figure.meets(exact(told)):
                yield f"{each.where} against {kind} {told} of JSON"
