"""The findings of the SMART audit that follow from figures and keys alone; what a title or claim says is not read."""

import datetime as dt
from typing import Any

from tests.plain.days import ONE, PERIOD, day, last_day
from tests.plain.figures import Facts
from tests.plain.status import met_before, newest
from tests.plain.written import Goal

CODES = set(
    "no-account segment-differs met-before-start change-without-baseline no-frequency no-source no-reading-before "  # noqa: SIM905
    "not-fresh few-readings coverage-differs no-owner no-action never-reached unrealistic stretch realism-unknown "
    "no-budget few-periods no-key-results".split()
)


def findings(goal: Goal, parts: list[tuple[Facts, dict[str, Any]]]) -> set[str]:
    found = _of_the_goal(goal)
    if not parts:
        # A goal without key results of its own has no findings but A's, R's on money and T's.
        return found | {"no-key-results"}
    for of, judged in parts:
        found |= _specific(of) | _measurable(of) | _realistic(of, judged["realism"])
    return found


def _of_the_goal(goal: Goal) -> set[str]:
    found = set()
    if not goal.fields.get("owner"):
        found.add("no-owner")
    # no action inside the period that is planned, doing or done
    if not any(_inside(goal, a) for a in goal.fields.get("actions", [])):
        found.add("no-action")
    # a figure, 0 included, is stated
    written = goal.fields.get("budget", {})
    # (read as: without `units` the plan is unknown, and none is stated)
    if "amount" not in written and not {"unit_cost", "units"} <= set(written):
        found.add("no-budget")
    return found


def _inside(goal: Goal, action: dict[str, str]) -> bool:
    if action.get("status", "planned") not in {"planned", "doing", "done"}:
        return False
    first = day(action.get("date") or action["start"])
    last = day(action.get("date") or action.get("end") or action["start"])
    return first <= goal.end and last >= goal.start


def _specific(of: Facts) -> set[str]:
    found = set()
    # neither account nor platform (read as: what the site alone counts is in one place)
    if not of.of.metric.own and not (of.of.account or of.goal.fields.get("platform")):
        found.add("no-account")
    # baseline's and key result's segment differ
    written = of.own.get("baseline")
    if isinstance(written, dict) and "segment" in written and written["segment"] != of.of.segment:
        found.add("segment-differs")
    # already met before the start (read as: a "maintain" goal should be)
    if of.when != "throughout" and met_before(of):
        found.add("met-before-start")
    return found


def _measurable(of: Facts) -> set[str]:
    found = set()
    metric, days = of.of.metric, of.of.dates()
    change = of.wish.value is None
    if change and of.baseline.value is None:
        found.add("change-without-baseline")
    if not metric.written_frequency:
        found.add("no-frequency")
    # A metric has no source where its readings name none.
    read = [*of.of.own.readings, *(of.of.numerator.readings if of.of.numerator else ())]
    if not any(r.source for r in read):
        found.add("no-source")
    # a total that is to come to a number starts at 0
    if not any(d < of.goal.start for d in days) and (change or not of.total):
        found.add("no-reading-before")
    running = of.goal.start <= of.as_of <= of.goal.end and of.goal.state in {"active", "closed"}
    if running and _old(of):
        found.add("not-fresh")
    # fewer than 4 readings fit in the period
    if metric.frequency in PERIOD and _fit(of) < 4:
        found |= {"few-readings", "few-periods"}
    if coverage_differs(of):
        found.add("coverage-differs")
    return found


def _old(of: Facts) -> bool:
    # A reading that does not count, because it lies before the goal, is not fresh.
    last = newest(of, of.last) if of.level else of.value_date
    return last is None or (of.last - last).days > of.of.metric.max_age


def _fit(of: Facts) -> int:
    """How many whole periods of the frequency lie within the goal."""
    count, first, last = 0, of.goal.start, dt.date.min
    while (last := last_day(first, PERIOD[of.of.metric.frequency])) <= of.goal.end:
        count, first = count + 1, last + ONE
    return count


def coverage_differs(of: Facts) -> bool:
    # M warns where the two shares differ by a tenth or more: of the days of the baseline, and of the days so far
    if not of.total or of.of.metric.type == "item" or not of.baseline.days or of.value is None:
        return False
    days = (of.value_date - of.begin).days + 1
    read = of.of.own.total(of.begin, of.value_date)[1]
    return abs(of.baseline.days_read / of.baseline.days - read / days) >= 0.1


def _realistic(of: Facts, realism: dict[str, Any]) -> set[str]:
    found = {
        "unrealistic": {"unrealistic"},
        "stretch": {"stretch"},
        "unknown": {"realism-unknown"},
        "reasonable": set(),
    }[realism["verdict"]]
    # of 8 or more of the metric's own past windows of this length none reached the gain
    never = (realism["windows"] or 0) >= 8 and realism["reached"] == 0
    return found | ({"never-reached"} if never else set())
