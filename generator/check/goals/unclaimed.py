"""Readings whose account was forgotten: goals measure their metric at an account, and these name none.

Takes the series, the goals and the metrics; gives a note at the first such reading of each metric and segment. A goal that finds no
reading at its account is told by ``unread``.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from generator.diagnostics import Diagnostic, Span
from generator.diagnostics.codes.goals import NO_ACCOUNT
from generator.diagnostics.suggestions import listed
from generator.model.goal import Goal
from generator.model.metric import Metric
from generator.model.reading import Series, SeriesKey


def unclaimed_diagnostics(
    series: Mapping[SeriesKey, Series], goals: Collection[Goal], metrics: Mapping[str, Metric]
) -> Iterator[Diagnostic]:
    """Nothing is said of a metric that a goal looks at without an account, be it as a part of another or for its money."""
    free = _looked_at_freely(goals, metrics)
    for key, one in series.items():
        if key.account is not None or key.metric in free:
            continue
        wanted = _wanted(key, goals, series)
        if wanted:
            first = one.readings[0]
            yield NO_ACCOUNT.at(
                Span(first.path, first.line),
                _message(one, wanted),
                fix=f"write {_where(wanted)}, or leave it",
            )


def _message(one: Series, wanted: Sequence[str]) -> str:
    count, metric = len(one.readings), one.key.metric
    names = f"a reading of `{metric}` names" if count == 1 else f"{count} readings of `{metric}` name"
    return f"{names} no account; goals look for them at {listed(wanted)}"


def _where(wanted: Sequence[str]) -> str:
    return f"the account `{wanted[0]}`" if len(wanted) == 1 else "the account"


def _wanted(key: SeriesKey, goals: Iterable[Goal], series: Mapping[SeriesKey, Series]) -> tuple[str, ...]:
    """The accounts at which goals look for readings like these, and have some."""
    named = {
        result.account
        for goal in goals
        for result in goal.key_results
        if result.metric == key.metric and result.segment == key.segment and result.account is not None
    }
    return tuple(sorted(account for account in named if key._replace(account=account) in series))


def _looked_at_freely(goals: Iterable[Goal], metrics: Mapping[str, Metric]) -> frozenset[str]:
    """The metrics that goals look at without an account, with all that they are computed from."""
    found: set[str] = set()
    waiting = [each for goal in goals for each in _freely(goal)]
    while waiting:
        name = waiting.pop()
        if name not in found:
            found.add(name)
            waiting += _parts(metrics.get(name))
    return frozenset(found)


def _freely(goal: Goal) -> Iterator[str]:
    for result in goal.key_results:
        if result.account is None and result.metric is not None:
            yield result.metric
    if goal.budget is not None:
        yield from (each for each in (goal.budget.spent_metric, goal.budget.revenue_metric) if each)


def _parts(metric: Metric | None) -> Iterator[str]:
    if metric is not None:
        yield from (each for each in (metric.numerator, metric.denominator) if each)
        yield from (step.metric for step in metric.formula if step.kind == "metric")
