"""Drafts of one series made whole: each day once, the last of a day, the sum of its parts, and zeros that a tool leaves out.

Takes drafts; gives drafts. Nothing here reads a cell.
"""

from collections.abc import Iterable, Sequence
from datetime import timedelta
from operator import itemgetter

from generator.exports.draft import Draft, Refused

_DAY = timedelta(days=1)
#: What makes two drafts one reading: date, metric, account, segment, window and item.
_KEY = itemgetter(0, 1, 3, 4, 5, 6)


def once_a_day(drafts: Iterable[Draft]) -> tuple[list[Draft], list[Refused]]:
    """Each series' day once: alike values are one, different ones are all refused, since nobody can say which holds."""
    drafts = list(drafts)
    # Hashes instead of keys, of which there may be millions; two that are alike by chance only take the longer way.
    if len(set(map(hash, map(_KEY, drafts)))) == len(drafts):
        return drafts, []
    first: dict[tuple[object, ...], Draft] = {}
    doubled: dict[tuple[object, ...], list[Draft]] = {}
    for draft in drafts:
        key = _KEY(draft)
        there = first.setdefault(key, draft)
        if there.value != draft.value:
            doubled.setdefault(key, [there]).append(draft)
    refused = [
        Refused(each.line, f"{each.metric} of {each.date} stands twice with different values")
        for key, several in doubled.items()
        for each in several
    ]
    return [draft for key, draft in first.items() if key not in doubled], refused


def last_of_day(drafts: Iterable[Draft]) -> list[Draft]:
    """The last of each series' day, of drafts in order of time."""
    return list({(draft.date, draft.account, draft.segment): draft for draft in drafts}.values())


def added_up(drafts: Iterable[Draft]) -> list[Draft]:
    """The sum of each series' day."""
    sums: dict[tuple[object, ...], Draft] = {}
    for draft in drafts:
        key = (draft.date, draft.account, draft.segment)
        there = sums.get(key)
        sums[key] = draft if there is None else there._replace(value=round(there.value + draft.value, 9))
    return list(sums.values())


def with_zeros(drafts: Sequence[Draft]) -> tuple[list[Draft], int]:
    """With 0 for each day between the first and the last of a series that the tool left out."""
    filled = list(drafts)
    series: dict[tuple[str, str | None, str | None], list[Draft]] = {}
    for draft in drafts:
        series.setdefault((draft.metric, draft.account, draft.segment), []).append(draft)
    for readings in series.values():
        there = {draft.date for draft in readings}
        day, last = min(there), max(there)
        model = readings[0]
        while day < last:
            if day not in there:
                filled.append(model._replace(date=day, value=0.0, line=0))
            day += _DAY
    return sorted(filled, key=lambda each: (each.metric, each.date)), len(filled) - len(drafts)
