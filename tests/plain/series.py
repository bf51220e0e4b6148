"""One series as it stands on a day: the versions in force, the days of each window, the breaks. Judges no goal."""

import datetime as dt
from collections import defaultdict
from dataclasses import dataclass, replace

from tests.plain.days import ONE, Length, every, first_day, plus
from tests.plain.written import Break, Metric, Reading, Site


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """A reading, the days it may give, and how many days its window has."""

    reading: Reading
    days: frozenset[dt.date]
    of: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Series:
    metric: Metric
    readings: tuple[Reading, ...]
    shares: tuple[Share, ...]
    splits: tuple[dt.date, ...]
    first: dt.date | None

    def total(self, first: dt.date, last: dt.date) -> tuple[float | None, int]:
        """The sum over these days, and how many of them were read; None where none was."""
        inside = [(s, sum(first <= d <= last for d in s.days)) for s in self.shares]
        inside = [(s, n) for s, n in inside if n]
        if not inside:
            return None, 0
        return sum(s.reading.value * n / s.of for s, n in inside), sum(n for _, n in inside)

    def covers(self, first: dt.date, last: dt.date) -> bool:
        """Whether every day was read; of posts, which have no days of their own, whether the series had begun."""
        if self.metric.type == "item":
            return self.first is not None and self.first <= first
        return self.total(first, last)[1] == (last - first).days + 1

    def dates(self) -> list[dt.date]:
        """The days that were read, and those that are 0 for want of a row."""
        zeros = {s.reading.date for s in self.shares} if self.metric.zero and self.metric.total else set()
        return sorted({r.date for r in self.readings} | zeros) if zeros else [r.date for r in self.readings]

    def within(self, first: dt.date, last: dt.date) -> list[Reading]:
        """A reading counts where its window ends."""
        return [r for r in self.readings if first <= r.date <= last]

    def in_force(self, on: dt.date) -> Reading | None:
        return next((r for r in reversed(self.readings) if r.date <= on), None)

    def split_between(self, first: dt.date, last: dt.date) -> dt.date | None:
        """The latest break after ``first`` and up to ``last``: a break's day belongs to the new side."""
        return max((d for d in self.splits if first < d <= last), default=None)


def series(
    site: Site,
    metric: Metric,
    account: str | None,
    segment: str | None,
    as_of: dt.date,
    *,
    tag: str | None = None,
    goal_end: dt.date | None = None,
) -> Series:
    own = [r for r in site.readings if (r.metric, r.account, r.segment) == (metric.id, account, segment)]
    # What is later does not exist: readings dated after `as_of`.
    own = [r for r in own if r.date <= as_of]
    if metric.type == "item":
        own = [r for r in own if tag is None or tag in r.tags]
        own = _late_versions_left_out(own, metric, goal_end)
    elif metric.type != "level":
        own = _one_length(own, metric)
    breaks = [b for b in site.breaks if _concerns(b, metric, account) and b.date <= as_of]
    chosen = _offset(_versions(own, as_of, site), breaks, metric)
    shares = _shares(chosen, metric)
    return Series(
        metric=metric,
        readings=tuple(chosen),
        shares=tuple(shares),
        splits=tuple(sorted(b.date for b in breaks if not (b.carry or b.offset is not None))),
        first=min((d for s in shares for d in s.days), default=None),
    )


def _concerns(one: Break, metric: Metric, account: str | None) -> bool:
    # Without an account it is for all.
    return one.metric in {None, metric.id} and one.account in {None, account}


def _late_versions_left_out(own: list[Reading], metric: Metric, goal_end: dt.date | None) -> list[Reading]:
    # Items: a version collected later than `max_age` after the goal's end does not exist, even if it is the only one.
    if goal_end is None:
        return own
    return [r for r in own if r.collected <= plus(goal_end, metric.max_age_length)]


def _one_length(own: list[Reading], metric: Metric) -> list[Reading]:
    # Windows of different lengths never mix: those of the frequency's length count, else those of the newest reading's.
    lengths = {r.window for r in own}
    if not own:
        return own
    length: Length = (
        metric.window if metric.window in lengths else max(own, key=lambda r: (r.date, r.order)).window
    )
    return [r for r in own if r.window == length]


def _versions(own: list[Reading], as_of: dt.date, site: Site) -> list[Reading]:
    groups = defaultdict(list)
    for one in own:
        groups[one.item or one.date].append(one)
    return sorted(
        (_version(group, as_of, site) for group in groups.values()), key=lambda r: (r.date, r.order)
    )


def _version(group: list[Reading], as_of: dt.date, site: Site) -> Reading:
    # `collected` only chooses among versions of one day: the newest collected by `as_of`, else the oldest.
    known = [r for r in group if r.collected <= as_of]
    chosen = max(r.collected for r in known) if known else min(r.collected for r in group)
    same = [r for r in group if r.collected == chosen]
    # Same `collected`, different value: by the site's `sources` order, else the last by path and line.
    order = site.fields.get("sources", [])
    rank = {source: len(order) - n for n, source in enumerate(order)}
    return max(same, key=lambda r: (rank.get(r.source, 0), r.order))


def _offset(own: list[Reading], breaks: list[Break], metric: Metric) -> list[Reading]:
    # `offset: -120` (added to everything before it).
    if metric.type != "level":
        return own
    return [replace(r, value=r.value + offset_after(r.date, breaks)) for r in own]


def offset_after(on: dt.date, breaks: list[Break]) -> float:
    return sum(b.offset for b in breaks if b.offset is not None and on < b.date)


def breaks_of(site: Site, metric: Metric, account: str | None, as_of: dt.date) -> list[Break]:
    return [b for b in site.breaks if _concerns(b, metric, account) and b.date <= as_of]


def _shares(chosen: list[Reading], metric: Metric) -> list[Share]:
    if metric.type == "item":
        return [Share(reading=r, days=frozenset({r.date}), of=1) for r in chosen]
    taken: set[dt.date] = set()
    shares = []
    for one in chosen:
        window = every(first_day(one.date, one.window), one.date)
        # Of overlapping windows the later in time gives only its days outside the earlier, by share.
        shares.append(Share(reading=one, days=frozenset(window) - taken, of=len(window)))
        taken |= set(window)
    if metric.zero and metric.total and taken:
        shares += _zeros(chosen[0], taken)
    return shares


def _zeros(model: Reading, taken: set[dt.date]) -> list[Share]:
    # `missing: zero`: days without a row between the first and last reading are 0.
    gaps = [d for d in every(min(taken), max(taken)) if d not in taken]
    return [Share(reading=replace(model, date=d, value=0.0), days=frozenset({d}), of=1) for d in gaps]


__all__ = ["ONE", "Series", "Share", "breaks_of", "offset_after", "series"]
