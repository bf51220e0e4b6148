"""The target of a key result, and its baseline: from what is written, else from the readings. Judges no day."""

import datetime as dt
import re
from dataclasses import dataclass
from typing import Any

from tests.plain.days import ONE, day, first_day, length
from tests.plain.measure import Measured
from tests.plain.series import Series, breaks_of, offset_after
from tests.plain.written import Goal, Site

_MINUTES = {"s": 1 / 60, "min": 1.0, "h": 60.0, "d": 1440.0}


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A target as it is written: a value, a change or a share of the baseline; ``op`` where it says so."""

    value: float | None = None
    change: float | None = None
    percent: float | None = None
    op: str | None = None
    when: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Baseline:
    value: float | None
    date: dt.date | None = None
    unknown: str | None = None
    segment: str | None = None
    days_read: int = 0
    days: int = 0


def asked(written: Any, unit: str | None = None) -> Asked:
    if isinstance(written, dict):
        return Asked(
            value=_number(written["value"], unit) if "value" in written else None,
            change=float(written["change"]) if "change" in written else None,
            # In full form `change_percent: 20` means 20 %.
            percent=float(written["change_percent"]) / 100 if "change_percent" in written else None,
            op=written.get("op"),
            when=written.get("when"),
        )
    text = written.strip()
    op = {">": "gte", "<": "lte"}.get(text[:1])
    text = text.lstrip("<>= ")
    if op is None and text[:1] in "+-":
        # A leading sign is always a change. A signed percent is a change from the baseline.
        if text.endswith("%"):
            return Asked(percent=float(text[:-1]) / 100)
        return Asked(change=_number(text, unit))
    return Asked(value=_number(text, unit), op=op)


def _number(text: str, unit: str | None) -> float:
    match = re.fullmatch(r"([A-Z]{3} )?([-+]?[\d.]+)\s*(%|s|min|h|d|[A-Z]{3})?", text.strip())
    assert match, text
    value, suffix = float(match[2]), match[3]
    if suffix == "%":
        return value / 100  # An unsigned percent is a value, for metrics that are shares: 0.15.
    if suffix in _MINUTES:
        return (
            value * _MINUTES[suffix] / _MINUTES[unit or "min"]
        )  # Units of time are converted to the metric's.
    return value


def op_of(wish: Asked, better: str) -> str:
    # Which side is good comes from `op`, else from the sign of the change, else from the metric's `better`.
    if wish.op:
        return wish.op
    change = wish.change if wish.change is not None else wish.percent
    if change:
        return "gte" if change > 0 else "lte"
    return "gte" if better == "higher" else "lte"


def when_of(wish: Asked, measured: Measured, op: str) -> str:
    if wish.when:
        return wish.when
    # `by`: default for level and totals; `at`: default for unique, ratio, duration, item (not summed), and for a ceiling
    # on a total.
    if measured.metric.type == "level" or (measured.metric.total and op == "gte"):
        return "by"
    return "at"


def resolved(wish: Asked, baseline: float | None) -> float | None:
    if wish.value is not None:
        return wish.value
    # Without a baseline a change has no target.
    if baseline is None:
        return None
    if wish.change is not None:
        return baseline + wish.change
    # A percentage of a baseline of 0 has no target.
    return None if baseline == 0 else baseline + abs(baseline) * wish.percent


# --- the baseline ----------------------------------------------------------------------------------------------------


def baseline(site: Site, goal: Goal, own: dict, of: Measured, as_of: dt.date) -> Baseline:
    found = _baseline(site, goal, own, of, as_of)
    if found.value is None and _only_before_a_break(goal, own, of):
        return Baseline(value=None, unknown="baseline-before-break")
    if found.value is None or found.date is None:
        return found
    last = min(as_of, goal.end)
    # A level before a break is no baseline after it ...: else the key result has no baseline (`baseline-before-break`).
    # A total counts from the break; its target and line stay.
    if not of.metric.total and of.split_between(found.date, last):
        return Baseline(value=None, unknown="baseline-before-break", segment=found.segment)
    return found


def _only_before_a_break(goal: Goal, own: dict, of: Measured) -> bool:
    """Whether what would be the baseline was read, but before a break."""
    before = goal.start - ONE
    written = own.get("baseline")
    first = before - (goal.end - goal.start)
    if isinstance(written, dict) and "from_data" in written:
        first = first_day(before, length(written["from_data"]))
    split = of.split_between(first, before if of.metric.total else goal.start)
    return split is not None and any(first <= d < split for d in of.dates())


def _baseline(site: Site, goal: Goal, own: dict, of: Measured, as_of: dt.date) -> Baseline:
    written, before = own.get("baseline"), goal.start - ONE
    if isinstance(written, dict) and "from_data" in written:
        return _from_data(goal, own, of, first_day(before, length(written["from_data"])))
    if isinstance(written, dict):
        # Without a date it is dated the day before the start.
        date = day(written["date"]) if "date" in written else before
        value = asked_value(written["value"], of)
        return _moved(site, of, value, date=date, segment=written.get("segment", of.segment), as_of=as_of)
    if written is not None:
        return _moved(site, of, asked_value(written, of), date=before, segment=of.segment, as_of=as_of)
    return _from_data(goal, own, of, before - (goal.end - goal.start))


def asked_value(text: str, of: Measured) -> float:
    return _number(text, of.metric.unit)


def _moved(
    site: Site, of: Measured, value: float, *, date: dt.date, segment: str | None, as_of: dt.date
) -> Baseline:
    # An offset is added to everything before it.
    extra = 0.0
    if of.metric.type == "level":
        extra = offset_after(date, breaks_of(site, of.metric, of.account, as_of))
    return Baseline(value=value + extra, date=date, segment=segment)


def _from_data(goal: Goal, own: dict, of: Measured, first: dt.date) -> Baseline:
    before = goal.start - ONE
    if of.metric.type == "level":
        # `from_data`: from the readings of that length before the start; by default the last one, however old
        within = isinstance(own.get("baseline"), dict)
        return _last_level(of, first if within else dt.date.min, before)
    if of.metric.type == "item" and of.metric.total:
        value = of.value(first, before)  # the same, before: posts have no days that could be unread
        if value is None:
            return Baseline(value=None, unknown="no-baseline")
        # the total scaled by days to the period's length
        days = (goal.end - goal.start).days + 1, (before - first).days + 1
        return Baseline(value=value * days[0] / days[1], date=before)
    if of.metric.total:
        return _total_before(goal, of.own, first, before)
    # The same, over the period's length before the start; nothing is compared across a break.
    first = max(first, of.split_between(first, before) or first)
    value = of.value(first, before)
    last = max((d for d in of.dates() if first <= d <= before), default=before)
    return Baseline(
        value=value, date=last, segment=of.segment, unknown=None if value is not None else "no-baseline"
    )


def _last_level(of: Measured, first: dt.date, before: dt.date) -> Baseline:
    # level: last reading before the start
    last = of.own.in_force(before)
    if last is None or last.date < first:
        return Baseline(value=None, unknown="no-baseline")
    return Baseline(value=last.value, date=last.date, segment=of.segment)


def _total_before(goal: Goal, own: Series, first: dt.date, before: dt.date) -> Baseline:
    # total of the period's length before the start; from `from_data` scaled by days to the period's length
    begins = max(first, own.first or first)
    begins = max(begins, own.split_between(first, before) or begins)
    total, read = own.total(begins, before)
    span, since = (before - first).days + 1, (before - begins).days + 1
    # A total taken as baseline needs readings on half of its days since the series began, and half of its days since
    # then; else unknown. Read as: the series began with half of its days to go, and half of those were read.
    if total is None or since < span / 2 or read < since / 2:
        return Baseline(value=None, unknown="no-baseline", days_read=read, days=max(since, 0))
    # A total's baseline is scaled only for days before the series' first reading, never for gaps.
    whole = (goal.end - goal.start).days + 1
    return Baseline(value=total * whole / since, date=before, segment=None, days_read=read, days=since)
