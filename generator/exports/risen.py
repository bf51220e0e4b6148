"""Sums that never fall: what may be a total to date in a column of daily figures.

Takes drafts; gives half sentences for a person. Nothing is decided by it: a busy fortnight may rise each day too.
"""

from collections.abc import Iterable, Iterator
from itertools import pairwise

from generator.exports.draft import Asked, Draft

#: Fewer rows rise by chance.
_ROWS = 7


def never_falling(drafts: Iterable[Draft], asked: Asked) -> Iterator[str]:
    """Once for each series that is added up, rises or stays from row to row, and began higher than it has grown since."""
    series: dict[tuple[str, str, str], list[Draft]] = {}
    for draft in drafts:
        if draft.metric in asked.sums and draft.item is None:
            series.setdefault((draft.metric, draft.account or "", draft.segment or ""), []).append(draft)
    for (metric, account, _), readings in sorted(series.items(), key=lambda each: each[0]):
        values = [each.value for each in sorted(readings, key=lambda each: each.date)]
        rises = all(before <= after for before, after in pairwise(values))
        if len(values) >= _ROWS and rises and 0 < values[-1] - values[0] < values[0]:
            whose = f" of {account}" if account else ""
            yield f"{metric}{whose} never falls over {len(values)} rows: if it is a total to date, each day counts again all that was before; import what each day added"
