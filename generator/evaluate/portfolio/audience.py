"""For whom a site is: the book as if nothing had been written that its audience may not see.

Takes a book and the name of an audience, gives the book to judge for it. What is hidden is gone before anything is judged,
so that no roll-up, chance or cost can tell of it. It judges nothing itself.
"""

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import replace

from generator.evaluate.key_result.inputs import series_key
from generator.evaluate.money.accounts import Accounts
from generator.evaluate.readings.derived import lineage
from generator.evaluate.readings.evidence import Evidence, gather
from generator.model.book import Book, CheckIn, Site
from generator.model.calendar import Day
from generator.model.goal import Goal
from generator.model.reading import Annotation, Series, SeriesKey

#: A metric and the account at which it is read, whatever the segment.
_Place = tuple[str, str | None]


def seen_by(
    book: Book,
    audience: str | None,
    as_of: Day,
    *,
    hidden: Collection[str] = (),
    unsaid: Callable[[CheckIn], bool] = lambda _: False,
) -> Book:
    """``book`` as ``audience`` may see it; None sees everything.

    Who names no audience has that of ``site.yaml`` by now, and is for all where it has none. ``hidden`` are goals that it may
    not see whatever they say themselves, ``unsaid`` tells of check-ins. With a hidden goal go its check-ins, its annotations and the word that another goal supports it. Of the series those stay
    whose metric and account a shown goal uses, for its key results or for its money; whatever else was read may be
    somebody else's, and so may what happened to it.
    """
    if audience is None:
        return book
    goals = {
        name: goal
        for name, goal in book.goals.items()
        if name not in hidden and _allows(goal.audiences, audience)
    }
    shown = with_goals(book, goals, as_of)
    return replace(
        shown,
        site=_called_for(book.site, audience),
        goals={name: _without_hidden(goal, goals) for name, goal in goals.items()},
        checkins=tuple(
            each for each in shown.checkins if _allows(each.audiences, audience) and not unsaid(each)
        ),
        pages=tuple(page for page in book.pages if _allows(page.audiences, audience)),
    )


def sees_still(audience: str, named: tuple[str, ...], then: Site, now: Site) -> bool:
    """Whether ``audience`` may still be told of what is gone, which was for ``named`` by the settings of ``then``.

    By today's settings, where what is gone may be for another: nobody is told who it cannot be known to be for. What went
    before the site had audiences was for none of them but today's default.
    """
    if not named:
        return now.default_audience == audience if not then.audiences else _by_default(audience, now)
    by_default = named == (then.default_audience,) and now.default_audience != then.default_audience
    return audience in named and (not by_default or _by_default(audience, now))


def _by_default(audience: str, site: Site) -> bool:
    return site.default_audience in {None, audience}


def with_goals(book: Book, goals: Mapping[str, Goal], as_of: Day) -> Book:
    """``book`` with ``goals`` alone: their check-ins, and the series and what happened to them that they use."""
    shown = _used(book, goals, as_of)
    return replace(
        book,
        goals=goals,
        series={key: series for key, series in book.series.items() if _place(key) in shown},
        annotations=tuple(each for each in book.annotations if _concerns(each, goals, shown)),
        checkins=tuple(each for each in book.checkins if each.goal in goals),
    )


def _called_for(site: Site, audience: str) -> Site:
    """``site`` by the title that it has for ``audience``, without those that it has for others."""
    return replace(site, title=site.audience_titles.get(audience, site.title), audience_titles={})


def _allows(audiences: tuple[str, ...], audience: str) -> bool:
    return not audiences or audience in audiences


def _without_hidden(goal: Goal, shown: Mapping[str, Goal]) -> Goal:
    return goal if goal.supports is None or goal.supports in shown else replace(goal, supports=None)


def _place(key: SeriesKey) -> _Place:
    return key.metric, key.account


def _concerns(annotation: Annotation, goals: Mapping[str, Goal], shown: Collection[_Place]) -> bool:
    """Whether an annotation is about a shown goal, about a metric and account that are shown, or about everything."""
    if annotation.goal is not None:
        return annotation.goal in goals
    if annotation.metric is None and annotation.account is None:
        return True
    own = {goal.account for goal in goals.values()} if annotation.metric is None else set()
    return annotation.account in own or any(
        annotation.metric in {None, metric} and annotation.account in {None, account}
        for metric, account in shown
    )


def _accounts(series: Mapping[SeriesKey, Series], as_of: Day) -> Accounts:
    """The accounts at which each metric has readings; the first reading is the oldest."""
    found: dict[str, list[str | None]] = {}
    for key, each in series.items():
        if key.segment is None and each.readings and each.readings[0].date <= as_of:
            found.setdefault(key.metric, []).append(key.account)
    return Accounts({metric: tuple(accounts) for metric, accounts in found.items()})


def _used(book: Book, goals: Mapping[str, Goal], as_of: Day) -> frozenset[_Place]:
    """Where the series lie that ``goals`` ask for, and those that they are computed from."""
    unread = gather(replace(book, series={}), as_of, {})
    accounts = _accounts(book.series, as_of)
    asked = (key for goal in goals.values() for key in _asked_for(goal, unread, accounts))
    return frozenset(_place(part) for key in asked for part in (key, *lineage(key, unread)))


def _asked_for(goal: Goal, evidence: Evidence, accounts: Accounts) -> Iterator[SeriesKey]:
    for result in goal.key_results:
        metric = evidence.metrics.get(result.metric or "")
        if metric is not None:
            yield series_key(result, metric)
    if goal.budget is not None:
        for money in (goal.budget.spent_metric, goal.budget.revenue_metric):
            if money is not None:
                yield accounts.key_of(money, goal)
