"""Readings into the files where they live: one file an account in a folder of their source; and what they add up to.

Takes readings in the long form with their source; gives what merging made of each file. Nothing is written where ``dry`` is set.
"""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple, Protocol

from generator.exports import Draft, Merged, merged
from generator.write import write_content

__all__ = ["Merged", "Total", "days_missing", "put_into_files", "totals_of"]

_NOT_IN_NAMES = re.compile(r"[^\w.-]+")


class Total(NamedTuple):
    """What was read of one metric and account: how many readings, their sum, the first and the last day."""

    metric: str
    account: str | None
    readings: int
    total: float
    first: date
    last: date


class _Reading(Protocol):
    """What a total is made of."""

    @property
    def date(self) -> date: ...
    @property
    def metric(self) -> str: ...
    @property
    def value(self) -> float: ...
    @property
    def account(self) -> str | None: ...


def totals_of(readings: Iterable[_Reading]) -> tuple[Total, ...]:
    """By metric and account, in their order."""
    groups: dict[tuple[str, str | None], list[tuple[date, float]]] = {}
    for each in readings:
        groups.setdefault((each.metric, each.account), []).append((each.date, each.value))
    return tuple(
        Total(metric, account, len(found), sum(value for _, value in found), min(found)[0], max(found)[0])
        for (metric, account), found in sorted(
            groups.items(), key=lambda each: (each[0][0], each[0][1] or "")
        )
    )


def days_missing(days: Iterable[tuple[str, date]]) -> Mapping[str, int]:
    """By metric with a reading a day: days between its first and last that have none."""
    there: dict[str, set[date]] = {}
    for metric, day in days:
        there.setdefault(metric, set()).add(day)
    return {metric: gap for metric, found in there.items() if (gap := _gap(found))}


def _gap(there: set[date]) -> int:
    """How many days lack, where most neighbours are a day apart; of what is read by week or month none does."""
    ordered = sorted(there)
    steps = Counter(b - a for a, b in pairwise(ordered))
    if not steps or steps.most_common(1)[0][0] != timedelta(days=1):
        return 0
    return (ordered[-1] - ordered[0]).days + 1 - len(ordered)


def put_into_files(
    root: Path, drafts: Iterable[Draft], *, source: str, collected: date, texts: dict[str, str], dry: bool
) -> Mapping[str, Merged]:
    """Each file's path with what became of it. ``texts`` are those that this run has changed, also where nothing is written."""
    writes: dict[str, Merged] = {}
    for path, of_it in _by_file(drafts, source):
        text = texts[path] if path in texts else _there(root / path)
        change = merged(text, of_it, source=source, collected=collected)
        writes[path] = change
        texts[path] = change.text
        if change.changes and not dry:
            write_content(root, path, change.text)
    return writes


def _by_file(drafts: Iterable[Draft], source: str) -> Iterable[tuple[str, list[Draft]]]:
    groups: dict[str, list[Draft]] = {}
    folder = _name(source) or "source"
    for draft in drafts:
        name = _name(draft.account or "") or "readings"
        groups.setdefault(f"content/snapshots/{folder}/{name}.csv", []).append(draft)
    return sorted(groups.items())


def _name(text: str) -> str:
    return _NOT_IN_NAMES.sub("-", text).strip("-.").lower()


def _there(path: Path) -> str:
    return path.read_text("utf-8") if path.is_file() else ""
