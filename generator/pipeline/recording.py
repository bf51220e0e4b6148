"""One reading by hand into the site, and the goals that it concerns.

Takes the checked site and what was typed; gives a ``Plan`` of what would be written, or what is wrong with it. ``write`` carries the plan out. It asks
nothing and prints nothing.
"""

import re
from dataclasses import replace
from datetime import date
from pathlib import Path

from generator.check.names.accounts import fold_account
from generator.check.readings.unused import parts_read
from generator.check.readings.values import (
    PERCENT_SIGNS,
    Bad,
    read_in_unit,
    read_share,
    read_value,
    value_trouble,
)
from generator.diagnostics import Diagnostic
from generator.diagnostics.codes.exports import READING_THERE, RECORD_REFUSED
from generator.diagnostics.suggestions import did_you_mean
from generator.exports import NotTakenError
from generator.exports.by_hand import HandReading, corrected, hand_path, placed
from generator.exports.merge import written
from generator.model.metric import WINDOW, Metric
from generator.model.reading import Reading, SeriesKey
from generator.pipeline.checking import Checked
from generator.pipeline.importing import account_near, accounts_of
from generator.pipeline.reading_files import text_there, write_text
from generator.records import dataclass

_THOUSANDS = re.compile(r"[1-9][0-9]{0,2}\.[0-9]{3}")

__all__ = ["Plan", "Wanted", "planned", "write", "written"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What was typed, in words."""

    metric: str
    value: str
    account: str | None
    segment: str | None
    day: date | None
    source: str | None
    note: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What is to be written: ``text`` at ``path`` for ``before``; ``replaces`` is the value of that day that it puts another in the place of.

    ``path`` is empty where the very reading is there already. ``near`` is an account of the site that is spelt almost like the reading's, which is new.
    """

    key: SeriesKey
    reading: HandReading
    path: str
    text: str
    before: str
    replaces: Reading | None
    near: str | None = None


def planned(root: Path, checked: Checked, wanted: Wanted) -> Plan | Diagnostic:
    """What ``wanted`` would write into the site at ``root``, or why it cannot be."""
    metric = checked.book.metrics.get(wanted.metric)
    if metric is None:
        otherwise = "describe it in a file of content/metrics/, or take one of those that `goalposts catalogue metrics` lists"
        fix = did_you_mean(wanted.metric, checked.book.metrics, otherwise=otherwise)
        return RECORD_REFUSED.at(
            None,
            f"no metric is called `{wanted.metric}`",
            fix=fix,
            why="a reading is of a metric that the site knows",
        )
    if metric.traits.per_item:
        fix = "write it as a row with an `item` in a CSV file, or import the tool's export"
        return RECORD_REFUSED.at(None, f"`{metric.id}` has a value for each post", fix=fix)
    day = wanted.day or checked.as_of
    if day > checked.as_of:
        return RECORD_REFUSED.at(
            None, f"{day} is still to come: today is {checked.as_of}", fix="give a day that has come"
        )
    value = _value(wanted.value, metric)
    if not isinstance(value, float):
        return value
    key = _key(checked, wanted)
    if isinstance(key, SeriesKey):
        key = _used(key, checked)
    if isinstance(key, Diagnostic):
        return key
    try:
        return _plan(root, checked, key, value, replace(wanted, day=day))
    except NotTakenError as error:
        return RECORD_REFUSED.at(None, error.message, fix=error.fix)


def _value(text: str, metric: Metric) -> float | Diagnostic:
    if _is_ambiguous(text, metric):
        digits = text.strip()
        whole = digits.replace(".", "")
        message = f"`{digits}` can be {float(digits):g}, or {whole} as many languages write it"
        return RECORD_REFUSED.at(None, message, fix=f"write `{whole}`, or `{digits}0` for the smaller one")
    read = read_share(text) if metric.is_share else read_value(text)
    if isinstance(read, Bad):
        read = read_in_unit(text, metric)
    if isinstance(read, float):
        return read
    if isinstance(read, Bad):
        trouble = value_trouble(text, metric)
        return RECORD_REFUSED.at(None, trouble.message, fix=trouble.fix, why=trouble.code.why)
    return RECORD_REFUSED.at(
        None, f"`{text}` says that nothing was read", fix="a missing reading is not written down"
    )


def _is_ambiguous(text: str, metric: Metric) -> bool:
    """Whether a point before three digits may stand for thousands, as many languages write them, in what is counted."""
    traits = metric.traits
    counted = not (metric.is_share or traits.is_time or traits.has_currency or metric.currency)
    return counted and _THOUSANDS.fullmatch(text.strip()) is not None


def _key(checked: Checked, wanted: Wanted) -> SeriesKey | Diagnostic:
    """The series that is meant: by its account where one is typed, else the only one that the metric and segment have."""
    account = fold_account(wanted.account, checked.book.platforms) if wanted.account else None
    there = sorted(
        each.account or ""
        for each in checked.book.series
        if each.metric == wanted.metric and each.segment == wanted.segment
    )
    if account is not None or not there:
        return SeriesKey(wanted.metric, account, wanted.segment)
    if len(there) == 1:
        return SeriesKey(wanted.metric, there[0] or None, wanted.segment)
    fix = f"say which: {', '.join(f'--account {each}' for each in there if each)}"
    return RECORD_REFUSED.at(None, f"`{wanted.metric}` has readings at {len(there)} accounts", fix=fix)


def _used(key: SeriesKey, checked: Checked) -> SeriesKey | Diagnostic:
    """The series, or that nothing reads it: what it is worked out from is read."""
    parts = parts_read(key, checked.book.series, checked.book.metrics)
    if not parts:
        return key
    names = " and ".join(f"`{part}`" for part in parts)
    message = (
        f"`{key.metric}` is worked out from {names}, which are read: a reading of its own would not be used"
    )
    return RECORD_REFUSED.at(None, message, fix=f"record {names}")


def _plan(root: Path, checked: Checked, key: SeriesKey, value: float, wanted: Wanted) -> Plan | Diagnostic:
    """For a value that was read, on the day that ``wanted`` names."""
    day = wanted.day or checked.as_of
    series = checked.book.series.get(key)
    readings = series.readings if series else ()
    last = readings[-1] if readings else None
    metric = checked.book.metrics[key.metric]
    window = _window(last, metric)
    there = next(
        (each for each in reversed(readings) if each.date == day and _is_alike(each, last, metric)), None
    )
    reading = HandReading(
        metric=key.metric,
        value=wanted.value.strip() if wanted.value.strip().endswith(PERCENT_SIGNS) else written(value),
        date=day,
        collected=checked.as_of,
        account=key.account,
        segment=key.segment,
        source=wanted.source or (last.source if last else None),
        window=window,
        note=wanted.note,
    )
    if there is not None and there.value == value:
        return Plan(key=key, reading=reading, path="", text="", before="", replaces=None)
    if there is not None and there.collected == checked.as_of:
        return _correction(root, key, reading, there, wanted)
    lives = last.path if last else None
    own = {path: text_there(root, path) for path in (lives, hand_path(reading)) if path is not None}
    known = {**checked.texts, **own}
    path, text = placed(reading, lives, known)
    near = account_near(key.account, accounts_of(checked.book)) if key.account else None
    before = known.get(path, "")
    return Plan(key=key, reading=reading, path=path, text=text, before=before, replaces=there, near=near)


def _window(last: Reading | None, metric: Metric) -> str | None:
    """The window of the series' last reading, where the metric would have another: a day among days is read as a day."""
    if last is None or metric.traits.is_stock or last.window == WINDOW[metric.frequency]:
        return None
    return str(last.window)


def _is_alike(reading: Reading, last: Reading | None, metric: Metric) -> bool:
    """Whether it is of the same length as what is to be written: a day's is no other value of its week's."""
    return metric.traits.is_stock or last is None or reading.window == last.window


def _correction(
    root: Path, key: SeriesKey, reading: HandReading, there: Reading, wanted: Wanted
) -> Plan | Diagnostic:
    """In place of ``there``, which was written on the same day."""
    told = [name for name, said in (("source", wanted.source), ("note", wanted.note)) if said]
    if there.path.endswith(".csv"):
        before = text_there(root, there.path)
        text = corrected(reading, before, there.line, told=told)
        if text is not None:
            return Plan(key=key, reading=reading, path=there.path, text=text, before=before, replaces=there)
    return READING_THERE.at(
        None,
        f"{there.path}:{there.line} was written today and says {written(there.value)}",
        fix=f"change it there, to {reading.value}",
    )


def write(root: Path, plan: Plan) -> Diagnostic | None:
    """Write what was planned; why it cannot be written, if it cannot."""
    try:
        write_text(root, plan.path, plan.text, plan.before)
    except NotTakenError as error:
        return RECORD_REFUSED.at(None, error.message, fix=error.fix)
    return None
