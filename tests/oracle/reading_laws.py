"""Readings and what is made of them: a level, a total, a mean, the table, the newest day, and when all is settled.

Laws on one key result: each takes ``Heard`` and gives a sentence for each contradiction.
"""

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import pairwise

from tests.oracle.figures import exact
from tests.oracle.heard import Heard, Row
from tests.oracle.law import JSON


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
    if not terms.total or terms.type == "item" or terms.broken or value is None or not heard.rows:
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
    slack = 1e-9 * max(1.0, *map(abs, rows))
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


def broken_by_a_reading(heard: Heard) -> Iterator[str]:
    """Of posts the rows are not single readings."""
    for each in () if heard.terms.type == "item" else heard.of("breaking"):
        if each.figure is not None and not any(each.figure.meets(exact(row.value)) for row in heard.rows):
            yield f"{each.where}; no row of the CSV has that value"


def nothing_settled_early(heard: Heard) -> Iterator[str]:
    """After the end, until the newest reading lies within a period of it, or the series was read on."""
    terms, because = heard.terms, heard.facts.get("because", {})
    newest = max((row.end for row in heard.rows), default=None)
    code = because.get("code")
    if terms.as_of <= terms.end or newest is None or terms.irregular:
        return
    if max(newest, terms.last_read or newest) > terms.end:
        return
    final = code == "missed" or (
        code == "met" and (terms.when != "by" or terms.op == "lte") and terms.when != "throughout"
    )
    missing = (terms.end - newest).days
    if final and missing >= terms.period_days and (terms.as_of - terms.end).days <= terms.max_age:
        yield f"JSON: {heard.word('status')} on {terms.as_of}; it ended on {terms.end} and was last read on {newest}"


def data_is_data(heard: Heard) -> Iterator[str]:
    value = heard.fact("value")
    for each in heard.of("status"):
        if value is not None and each.where != JSON and each.word == "no_data":
            yield f"{each.where} says “{each.text.strip()[:30]}” beside a value of {value:.6g}"


def rises_are_rises(heard: Heard) -> Iterator[str]:
    rows = sorted((row for row in heard.rows if row.end <= heard.terms.as_of), key=lambda row: row.end)[-12:]
    steps = [after.value - before.value for before, after in pairwise(rows)]
    if len(steps) < 10 or not (all(step > 0 for step in steps) or all(step < 0 for step in steps)):
        return
    way = "rising" if steps[0] > 0 else "falling"
    for each in heard.of("trend"):
        if each.word != way:
            yield f"{each.where} after {len(steps)} readings each {way}"
