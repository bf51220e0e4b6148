"""Readings of which windows share days: a sum that stands for a month beside one that stands for one of its weeks.

Takes drafts; gives half sentences for a person. Only what is added up can count a day twice.
"""

import re
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from itertools import pairwise

from generator.exports.draft import Asked, Draft

_LENGTH = re.compile(r"P(\d+)([DWMY])")
_DAYS = {"D": 1, "W": 7, "M": 28, "Y": 365}


def overlaps_in(drafts: Iterable[Draft], asked: Asked) -> Iterator[str]:
    """Once for each series, of which first two windows overlap. A month counts as its shortest, so that none is suspected falsely."""
    drafts = [draft for draft in drafts if draft.metric in asked.sums]
    if all(
        days_in(window or asked.windows.get(metric, "P1D")) == 1
        for metric, window in {(each.metric, each.window) for each in drafts}
    ):
        return
    series: dict[tuple[str, str, str], list[tuple[date, date]]] = {}
    for draft in drafts:
        key = (draft.metric, draft.account or "", draft.segment or "")
        length = days_in(draft.window or asked.windows.get(draft.metric, "P1D"))
        series.setdefault(key, []).append((draft.date, draft.date - timedelta(days=length - 1)))
    for (metric, _, _), windows in sorted(series.items()):
        for (end, _), (later, begin) in pairwise(sorted(windows)):
            if begin <= end:
                yield f"{metric}: what ends on {later} begins on {begin}, before the end of what ends on {end}: the days between count twice"
                break


def days_in(window: str) -> int:
    """How many days an ISO 8601 window has at least.

    >>> days_in("P1D"), days_in("P2W"), days_in("P1M")
    (1, 14, 28)
    """
    found = _LENGTH.fullmatch(window)
    return int(found[1]) * _DAYS[found[2]] if found else 1
