"""What a key result measures: its value over any days, its runs of values, its newest reading. Knows no target."""

import datetime as dt
import statistics
from dataclasses import dataclass

from tests.plain.days import every, first_day
from tests.plain.series import Series, series
from tests.plain.written import Goal, Metric, Reading, Site, folded


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """The series of a key result: its own, and the parts of a ratio of sums."""

    metric: Metric
    account: str | None
    segment: str | None
    own: Series
    numerator: Series | None
    denominators: tuple[Series, ...]

    @property
    def by_sums(self) -> bool:
        return self.numerator is not None

    def covers(self, first: dt.date, last: dt.date) -> bool:
        """Whether these days are read fully; of a ratio of sums (read as) whether it had been read by the first day."""
        if self.numerator is None:
            return self.own.covers(first, last)
        if self.paired:
            # A ratio with a denominator of 0 is unknown: such a window was not read.
            if any(r.value == 0 for r in self.denominators[0].within(first, last)):
                return False
            return all(s.covers(first, last) for s in self.sources())
        return min(self.common_days(), default=dt.date.max) <= first

    def common_days(self) -> set[dt.date]:
        """The days of a ratio of sums: those on which all of its parts were read."""
        return set.intersection(*({d for share in s.shares for d in share.days} for s in self.sources()))

    @property
    def paired(self) -> bool:
        return self.numerator is not None and self.denominators[0].metric.type == "unique"

    def sources(self) -> list[Series]:
        return [self.own] if self.numerator is None else [self.numerator, *self.denominators]

    def dates(self) -> list[dt.date]:
        """The days that were read; of a ratio of sums: days with all parts."""
        if self.numerator is None:
            return self.own.dates()
        days = set.intersection(*(set(s.dates()) for s in (self.numerator, *self.denominators)))
        return sorted(days)

    def split_between(self, first: dt.date, last: dt.date) -> dt.date | None:
        parts = [self.own, *self.denominators] + ([self.numerator] if self.numerator else [])
        return max((d for s in parts if (d := s.split_between(first, last))), default=None)

    def value(self, first: dt.date, last: dt.date) -> float | None:
        """The value of everything but a level over these days."""
        if self.metric.total:
            return self.own.total(first, last)[0]
        if self.numerator is not None:
            return self._ratio(self.numerator, first, last)
        values = [r.value for r in self.own.within(first, last)]
        if not values:
            return None
        # duration: the metric's aggregate (median or mean); item: the metric's aggregate over the items published
        # within the period; unique: mean of its readings whose windows end within the period; where only the ratio
        # itself is read, the mean of its readings.
        median = self.metric.aggregate == "median" and self.metric.type in {"duration", "item"}
        return statistics.median(values) if median else statistics.fmean(values)

    def _ratio(self, numerator: Series, first: dt.date, last: dt.date) -> float | None:
        if self.paired:
            return self._paired(numerator, first, last)
        # sum of numerators / sum of denominators within the period, over the days on which all of them were read
        days = {d for d in self.common_days() if first <= d <= last}
        if not days:
            return None
        above, below = _sum_over(numerator, days), sum(_sum_over(s, days) for s in self.denominators)
        # A ratio with a denominator of 0 is unknown.
        return None if below == 0 else above / below

    def _paired(self, numerator: Series, first: dt.date, last: dt.date) -> float | None:
        # over a unique denominator: paired window by window, then the mean
        pairs = []
        for one in self.denominators[0].within(first, last):
            above = _over(numerator, one)
            if above is not None and one.value != 0:
                pairs.append(above / one.value)
        return statistics.fmean(pairs) if pairs else None


def _sum_over(of: Series, days: set[dt.date]) -> float:
    """The sum over these days; of a window the share of its days among them."""
    return sum(share.reading.value * len(share.days & days) / share.of for share in of.shares)


def _over(numerator: Series, window: Reading) -> float | None:
    """The numerator over a window: its reading of the very same window, else the sum where every day was read."""
    first = first_day(window.date, window.window)
    same = [r.value for r in numerator.within(window.date, window.date) if r.window == window.window]
    if same:
        return same[0]
    return numerator.total(first, window.date)[0] if numerator.covers(first, window.date) else None


def measured(site: Site, goal: Goal, own: dict, as_of: dt.date) -> Measured:
    metric = site.metrics[own["metric"]]
    account, segment, tag = account_of(site, goal, own, as_of), own.get("segment"), own.get("tag")

    def of(name: str, where: str | None) -> Series:
        return series(site, site.metrics[name], where, segment, as_of, tag=tag, goal_end=goal.end)

    direct = of(metric.id, account)
    numerator, denominators = None, ()
    if metric.type == "ratio" and metric.numerator and metric.denominator:
        above, below = of(metric.numerator, account), (of(metric.denominator, account),)
        rivals = site.fields.get("competitors", {}).get(metric.id, [])
        below += tuple(of(metric.denominator, folded(rival)) for rival in rivals)
        if above.readings and below[0].readings:
            numerator, denominators = above, below
    return Measured(
        metric=metric,
        account=account,
        segment=segment,
        own=direct,
        numerator=numerator,
        denominators=denominators,
    )


def account_of(site: Site, goal: Goal, own: dict, as_of: dt.date) -> str | None:
    # `account` missing: the goal's; where that is missing too, the series without one; else, where the readings have
    # just one, that.
    written = folded(own.get("account") or goal.fields.get("account"))
    if written:
        return written
    metric = site.metrics[own["metric"]]
    names = {metric.id, metric.numerator, metric.denominator}
    found = {
        r.account
        for r in site.readings
        if r.metric in names and r.date <= as_of and r.segment == own.get("segment")
    }
    return None if None in found or len(found) != 1 else found.pop()


__all__ = ["Measured", "account_of", "every", "measured"]
