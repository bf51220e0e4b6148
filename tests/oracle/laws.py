"""The laws that all statements about one key result obey.

Takes ``Heard``, gives a sentence for each contradiction: two statements that cannot both be true. A law is a name that
reads as one and a function; what a goal of several results must obey is in ``goal_laws``.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from tests.oracle.claims import Claim
from tests.oracle.figures import exact
from tests.oracle.hearing import Heard, Row, Terms

Broken = Callable[[Heard], Iterator[str]]
_JSON = "JSON"


@dataclass(frozen=True)
class Law:
    name: str
    broken: Broken


# The same figure everywhere -----------------------------------------------------------------------------------


def same_figure(kind: str, *, slack: float = 0.0) -> Broken:
    """Every claim of a kind is met by the JSON's, or by the first where JSON has none."""

    def broken(heard: Heard) -> Iterator[str]:
        found = [each for each in heard.of(kind) if each.figure is not None]
        against = next((each for each in found if each.where == _JSON), found[0] if found else None)
        for each in found:
            if against is not None and not _meets(each, against, slack):
                yield f"{each.where} against {kind} {_shown(against)} of {against.where}"

    return broken


def _meets(each: Claim, against: Claim, slack: float) -> bool:
    return each.figure is not None and against.figure is not None and each.figure.meets(against.figure, slack=slack)


def _shown(claim: Claim) -> str:
    return f"{claim.figure.middle:.10g}" if claim.figure else str(claim.day or claim.word)


def same_day(kind: str, of: Callable[[Heard], date | None]) -> Broken:
    def broken(heard: Heard) -> Iterator[str]:
        wanted = of(heard)
        for each in heard.of(kind):
            if wanted is not None and each.day is not None and each.day != wanted:
                yield f"{each.where} against {kind} {wanted}"

    return broken


def same_status(heard: Heard) -> Iterator[str]:
    status = heard.word("status")
    for each in heard.of("status", "status-said"):
        if status and each.word != status:
            yield f"{each.where} says {each.word} against status {status} of JSON"


# The plan -----------------------------------------------------------------------------------------------------


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
            yield f"{each.where} says {_shown(each)}; the plan on {day}, the value's day, is {plan:.6g}"


def table_has_the_plan(heard: Heard) -> Iterator[str]:
    day, expected = heard.day("value-day"), heard.fact("expected")
    for row in heard.facts.get("table", ()):
        if row.end == day and row.plan is not None and expected is not None and not row.plan.meets(exact(expected)):
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
            if each.where != _JSON:
                yield f"{each.where}, before it begins on {heard.terms.start}"


def over(heard: Heard) -> Iterator[str]:
    if heard.terms.as_of > heard.terms.end:
        for each in heard.of("days-left", "days-ahead", "days-behind", "needed", "recent"):
            if each.where != _JSON:
                yield f"{each.where}, though it ended on {heard.terms.end}"


# How a limit is spoken of -------------------------------------------------------------------------------------


def limits_are_limits(heard: Heard) -> Iterator[str]:
    if heard.terms.total and heard.terms.op == "lte":
        for each in heard.of("called"):
            if each.word in {"goal", "way"}:
                yield f"{each.where}, of a limit"


# The forecast -------------------------------------------------------------------------------------------------


def interval_in_order(heard: Heard) -> Iterator[str]:
    names = ("low95", "low80", "median", "high80", "high95")
    known = [(name, value) for name in names if (value := heard.fact(name)) is not None]
    for (below, low), (above, high) in zip(known, known[1:], strict=False):
        if low > high + 1e-9 * max(1.0, abs(high)):
            yield f"JSON: {below} {low:.8g} above {above} {high:.8g}"


def chance_within_interval(heard: Heard) -> Iterator[str]:
    """Levels and ``at``: the chance is the share of outcomes past the target; ``by`` can only be likelier, ``throughout`` less."""
    chance, target = heard.fact("chance"), heard.fact("target")
    if chance is None or target is None:
        return
    for name, above in (("low95", 0.975), ("low80", 0.9), ("median", 0.5), ("high80", 0.1), ("high95", 0.025)):
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


def chance_keeps_its_side(heard: Heard) -> Iterator[str]:
    chance = heard.fact("chance")
    for each in heard.of("chance"):
        if chance is None or each.figure is None or each.where == _JSON:
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
    for each in heard.of("called"):
        if each.word == "pace" and abs(ends - median) > 0.05 * abs(median - value) + 0.01 * abs(median):
            yield f"{each.where}: the recent pace of {pace:.6g} a day leads from {value:.6g} to {ends:.6g}"


# Value, progress, target --------------------------------------------------------------------------------------


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
        if told is not None and each.figure is not None and each.where != _JSON and abs(each.figure.middle - 1) < 1e-9 and abs(told - 1) > 1e-6:
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
        if other is not None and each.figure and other.figure and each.figure.middle == other.figure.middle and each.where != _JSON:
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
    days = (heard.terms.end - heard.terms.as_of).days
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
        if recent is not None and each.figure is not None and heard.terms.op == "gte" and each.figure.high < recent - 1e-9 * abs(recent):
            yield f"{each.where} below the recent pace of {recent:.6g} a day"


# Readings -----------------------------------------------------------------------------------------------------


def level_is_its_last_reading(heard: Heard) -> Iterator[str]:
    value, day = heard.fact("value"), heard.day("value-day")
    last = min(heard.terms.as_of, heard.terms.end)
    rows = [row for row in heard.rows if row.end <= last]
    if heard.terms.type != "level" or value is None or not rows:
        return
    newest = max(rows, key=lambda row: row.end)
    if abs(newest.value - value) > 1e-9 * max(1.0, abs(value)) or newest.end != day:
        yield f"JSON: {value:.6g} on {day}; the newest row of the CSV is {newest.value:.6g} on {newest.end}"


def total_is_the_sum(heard: Heard) -> Iterator[str]:
    """Of a window across an edge, or over an earlier one, the share of its days that lie inside, or outside that, counts."""
    terms, value = heard.terms, heard.fact("value")
    if not terms.total or terms.type == "item" or value is None or not heard.rows:
        return
    last = min(terms.as_of, terms.end)
    wanted, free = 0.0, date.min
    for row in sorted(heard.rows, key=lambda row: row.end):
        wanted += _share(row, max(terms.start, free), last) * row.value
        free = row.end + timedelta(days=1)
    if abs(wanted - value) > 1e-6 * max(1.0, abs(wanted)):
        yield f"JSON: a total of {value:.8g}; the rows of the CSV from {terms.start} to {last} add up to {wanted:.8g}"


def _share(row: Row, first: date, last: date) -> float:
    days = (min(row.end, last) - max(row.start, first)).days + 1
    return max(days, 0) / ((row.end - row.start).days + 1)


def mean_lies_between(heard: Heard) -> Iterator[str]:
    terms, value = heard.terms, heard.fact("value")
    rows = [row.value for row in heard.rows if terms.start <= row.end <= min(terms.as_of, terms.end)]
    if terms.total or terms.type in {"level", "item"} or value is None or not rows:
        return
    slack = 1e-9 * max(1.0, max(map(abs, rows)))
    if not min(rows) - slack <= value <= max(rows) + slack:
        yield f"JSON: {value:.6g}, outside its readings from {min(rows):.6g} to {max(rows):.6g}"


def table_is_the_file(heard: Heard) -> Iterator[str]:
    by_day = {row.end: row.value for row in heard.rows}
    for row in heard.facts.get("table", ()):
        value = by_day.get(row.end)
        if value is not None and row.told is not None and not row.told.meets(exact(value)):
            yield f"the table has {row.value:.6g} on {row.end}, the CSV {value:.6g}"


def read_on_the_last_day(heard: Heard) -> Iterator[str]:
    newest = max((row.end for row in heard.rows), default=None)
    for each in heard.of("read-on"):
        if newest is not None and each.day is not None and each.day < newest:
            yield f"{each.where}; the newest row of the CSV is of {newest}"


def nothing_settled_early(heard: Heard) -> Iterator[str]:
    """After the end, until the newest reading lies within a period of it, or the series was read on."""
    terms, because = heard.terms, heard.facts.get("because", {})
    newest = max((row.end for row in heard.rows), default=None)
    code = because.get("code")
    if terms.as_of <= terms.end or newest is None or terms.irregular or newest > terms.end:
        return
    final = code == "missed" or (code == "met" and (terms.when != "by" or terms.op == "lte") and terms.when != "throughout")
    missing = (terms.end - newest).days
    waits = terms.period_days if terms.period_days > 1 else 1
    if final and missing >= waits and (terms.as_of - terms.end).days <= terms.max_age:
        yield f"JSON: {heard.word('status')} on {terms.as_of}; it ended on {terms.end} and was last read on {newest}"


def data_is_data(heard: Heard) -> Iterator[str]:
    value = heard.fact("value")
    for each in heard.of("status"):
        if value is not None and each.where != _JSON and each.word == "no_data":
            yield f"{each.where} says “{each.text.strip()[:30]}” beside a value of {value:.6g}"


def rises_are_rises(heard: Heard) -> Iterator[str]:
    rows = sorted((row for row in heard.rows if row.end <= heard.terms.as_of), key=lambda row: row.end)[-12:]
    steps = [after.value - before.value for before, after in zip(rows, rows[1:], strict=False)]
    if len(steps) < 10 or not (all(step > 0 for step in steps) or all(step < 0 for step in steps)):
        return
    way = "rising" if steps[0] > 0 else "falling"
    for each in heard.of("trend"):
        if each.word != way:
            yield f"{each.where} after {len(steps)} readings each {way}"


# Time and realism ---------------------------------------------------------------------------------------------


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


RESULT_LAWS: tuple[Law, ...] = (
    Law("the value is the same wherever it is told", same_figure("value")),
    Law("the value has one day", same_day("value-day", lambda heard: heard.day("value-day"))),
    Law("the target is the same wherever it is told", same_figure("target")),
    Law("the baseline is the same wherever it is told", same_figure("baseline")),
    Law("the chance is the same wherever it is told", same_figure("chance", slack=0.0051)),
    Law("the progress is the same wherever it is told", same_figure("progress")),
    Law("the recent pace is the same wherever it is told", same_figure("recent")),
    Law("what is needed is the same wherever it is told", same_figure("needed")),
    Law("the best stretch is the same wherever it is told", same_figure("best")),
    Law("the expected end is the same wherever it is told", same_figure("median")),
    Law("the low end is the same wherever it is told", same_figure("low80")),
    Law("the high end is the same wherever it is told", same_figure("high80")),
    Law("the status is the same wherever it is told", same_status),
    Law("the end is the same day wherever it is told", same_day("end", lambda heard: heard.terms.end)),
    Law("a value is compared with the plan of its own day", expected_on_the_values_day),
    Law("the table has the same plan as the sentences", table_has_the_plan),
    Law("what is ahead in one sentence is not behind in another", one_side),
    Law("a hold has no days ahead", a_hold_has_no_line),
    Law("what has not begun is neither ahead nor behind", not_begun),
    Law("what is over has no pace and no days left", over),
    Law("a limit is spoken of as a limit", limits_are_limits),
    Law("the interval is in order", interval_in_order),
    Law("a chance lies within its interval", chance_within_interval),
    Law("the status follows the chance", status_by_chance),
    Law("a chance as shown keeps its side of a threshold", chance_keeps_its_side),
    Law("what is called a pace leads to the end that is told", a_pace_leads_there),
    Law("progress is the share of the way that was walked", progress_is_the_way_walked),
    Law("only a whole is shown as 100 %", whole_is_whole),
    Law("what is said to be met is met", met_is_met),
    Law("value and target look equal only if they are", shown_apart),
    Law("a distance is the difference of the two figures", distances),
    Law("what is needed fills the gap in the days that are left", needed_fills_the_gap),
    Law("the best stretch is at least the recent pace", best_is_best),
    Law("a level is its last reading", level_is_its_last_reading),
    Law("a total is the sum of its readings", total_is_the_sum),
    Law("a mean lies between its readings", mean_lies_between),
    Law("the table and the file hold the same readings", table_is_the_file),
    Law("the last reading is the newest of the file", read_on_the_last_day),
    Law("nothing is settled before its last reading", nothing_settled_early),
    Law("what has a value is not said to have no data", data_is_data),
    Law("readings that only rise are rising", rises_are_rises),
    Law("the days left are those to the end", days_left),
    Law("a target is met within the goal's days", met_within_the_period),
    Law("realism says what its windows say", realism_agrees),
)
