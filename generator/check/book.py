"""The book: all parts of the check in their order, and what concerns several of them.

Takes the tree, the site and the day of judgement; gives the book and everything that is wrong. It checks nothing by
itself: each part has a module of its own.
"""

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import replace
from datetime import date

from generator.check.goals.account_choice import facts_index
from generator.check.goals.action_days import action_day_diagnostics
from generator.check.goals.audiences import for_all_diagnostics
from generator.check.goals.baselines import uncovered_diagnostics
from generator.check.goals.beyond import beyond_diagnostics
from generator.check.goals.copies import copy_diagnostics
from generator.check.goals.goal import GoalFile, goal_file, goal_of
from generator.check.goals.halves import half_diagnostics
from generator.check.goals.holes import hole_diagnostics
from generator.check.goals.known import Known
from generator.check.goals.several import several_in_goals
from generator.check.goals.supports import loop_diagnostics, unmeasured_diagnostics
from generator.check.goals.unclaimed import unclaimed_diagnostics
from generator.check.metrics.definitions import declared_metrics, metrics_of
from generator.check.names.accounts import platforms_of
from generator.check.names.ids import file_diagnostics, known_ids, originals
from generator.check.names.objectives import objective_ids
from generator.check.pages.addresses import address_diagnostics
from generator.check.pages.checkins import checkins_of
from generator.check.pages.free_pages import pages_of
from generator.check.pages.objectives import objectives_of
from generator.check.readings.annotations import annotations_of
from generator.check.readings.future import future_diagnostics
from generator.check.readings.series import series_of
from generator.check.readings.unused import unused_diagnostics
from generator.check.texts.commented import commented_diagnostics
from generator.check.texts.prose import body_diagnostics
from generator.check.texts.translations import translations_of
from generator.diagnostics import Diagnostic, sort_once
from generator.model.addresses import ReservedAddresses
from generator.model.book import Book, Platform, Site
from generator.model.goal import Goal
from generator.model.metric import Metric
from generator.model.reading import Series, SeriesKey
from generator.model.source import Document, Kind, SourceTree
from generator.model.text import composed

Said = tuple[Diagnostic, ...]
AllSeries = Mapping[SeriesKey, Series]


def check_book(
    tree: SourceTree,
    site: Site,
    as_of: date,
    *,
    reserved: ReservedAddresses,
    known: Book | None = None,
    begun: Callable[[AllSeries], AllSeries] = lambda series: series,
) -> tuple[Book, Said]:
    """Everything that is written, as a book, and all that is wrong with it, sorted and each once.

    ``reserved`` are the addresses that no page or alias may take. With errors among the diagnostics the book holds what could be understood, and is not to be published.
    ``known`` is a book of the same readings, which are not checked again where they mean the same. Of all series ``begun`` gives those
    among which an account is chosen that nobody wrote.
    """
    platforms, said_platforms = platforms_of(tree, site.languages)
    metrics, said_metrics = metrics_of(tree, site)
    series, said_series = _series(tree, site, metrics, platforms, known)
    objectives, said_objectives = objectives_of(tree, site, platforms)
    goal_ids = known_ids(tree, Kind.GOAL)
    pages, said_pages = pages_of(tree, site)
    files, said_files = _files(tree, site)
    goals, said_goals = _goals(files, _known_to_goals(tree, site, metrics, platforms, begun(series)), as_of)
    annotations, said_annotations = annotations_of(tree, metrics, goal_ids, platforms, site.languages)
    checkins, said_checkins = checkins_of(tree, site, goal_ids, as_of)
    book = Book(
        site=site,
        goals=goals,
        metrics=metrics,
        objectives=objectives,
        platforms=platforms,
        series=series,
        annotations=annotations,
        checkins=checkins,
        pages=pages,
    )
    between = (
        *(one for document in tree.documents for one in _of_text(document, tree, site)),
        *loop_diagnostics(files),
        *unmeasured_diagnostics(files.values(), unread=any(kind is Kind.GOAL for kind, _ in tree.failed_ids)),
        *_doubts(book, files.values(), as_of),
        *(_of_coverage(book) if known is None else ()),
        *for_all_diagnostics(files.values(), tree, site),
        *address_diagnostics(files.values(), pages, site, reserved),
    )
    parts = (said_platforms, said_metrics, said_series, said_objectives, said_pages, said_files, said_goals)
    said = [*sum(parts, ()), *said_annotations, *said_checkins, *between]
    return book, sort_once([*said, *copy_diagnostics(tree, said)])


def with_checkins(book: Book, tree: SourceTree, as_of: date) -> Book:
    """``book`` with the check-ins of ``tree`` for its own; what is wrong with them is not told."""
    return replace(book, checkins=checkins_of(tree, book.site, known_ids(tree, Kind.GOAL), as_of)[0])


def _doubts(book: Book, files: Collection[GoalFile], as_of: date) -> Iterator[Diagnostic]:
    """What may be meant as it stands and rarely is: between goals, readings and days."""
    goals, series = book.goals.values(), book.series
    yield from uncovered_diagnostics(goals, book.metrics, series, as_of)
    yield from beyond_diagnostics(goals, book.metrics, series)
    yield from future_diagnostics(series.values(), as_of)
    yield from unclaimed_diagnostics(series, goals, book.metrics)
    yield from action_day_diagnostics(goals, _days_told(book), as_of)
    yield from several_in_goals(files, book.site)


def _days_told(book: Book) -> Iterator[date]:
    """The last day of each series, and the days of check-ins."""
    yield from (one.readings[-1].date for one in book.series.values() if one.readings)
    yield from (one.date for one in book.checkins)


def _of_coverage(book: Book) -> Iterator[Diagnostic]:
    """Readings that do not count, or leave out days; told once, and not for each day on which goals were edited."""
    goals, metrics, series = book.goals.values(), book.metrics, book.series
    yield from half_diagnostics(goals, metrics, series)
    yield from hole_diagnostics(goals, metrics, series)
    yield from unused_diagnostics(series, metrics)


def _of_text(document: Document, tree: SourceTree, site: Site) -> Said:
    """What is wrong with a file's text as such, whatever it is of."""
    return (*body_diagnostics(document, site), *commented_diagnostics(document, tree))


def _series(
    tree: SourceTree,
    site: Site,
    metrics: Mapping[str, Metric],
    platforms: Mapping[str, Platform],
    known: Book | None,
) -> tuple[AllSeries, Said]:
    """The series of the tree's readings; those of ``known`` where they come to the same by these metrics and sources."""
    bearing = (site.sources, site.currency, metrics, platforms)
    if known is not None and bearing == (
        known.site.sources,
        known.site.currency,
        known.metrics,
        known.platforms,
    ):
        return known.series, ()
    return series_of(tree, site, metrics, platforms)


def _known_to_goals(
    tree: SourceTree,
    site: Site,
    metrics: Mapping[str, Metric],
    platforms: Mapping[str, Platform],
    series: AllSeries,
) -> Known:
    """What goals are checked against; of ``series`` the accounts and tags."""
    return Known(
        site=site,
        metrics=metrics,
        declared=declared_metrics(tree),
        platforms=platforms,
        objectives=objective_ids(tree),
        goals=known_ids(tree, Kind.GOAL),
        facts=facts_index(series, metrics),
    )


def _files(tree: SourceTree, site: Site) -> tuple[Mapping[str, GoalFile], Said]:
    """The goals' forms by id with their translations, and what is wrong with the files as such."""
    keyed = [(composed(document.id), document) for document in tree.of(Kind.GOAL)]
    translations, said = translations_of(keyed, known_ids(tree, Kind.GOAL), site.languages)
    wrong = [*said, *file_diagnostics(keyed)]
    found: dict[str, GoalFile] = {}
    for document in originals(tree.of(Kind.GOAL)):
        file, more = goal_file(document, translations.get(composed(document.id), {}))
        wrong += more
        if file is not None:
            found[file.id] = file
    return found, tuple(wrong)


def _goals(files: Mapping[str, GoalFile], known: Known, as_of: date) -> tuple[Mapping[str, Goal], Said]:
    said: list[Diagnostic] = []
    goals: dict[str, Goal] = {}
    for name, file in sorted(files.items()):
        goals[name], wrong = goal_of(file, known, as_of)
        said += wrong
    return goals, tuple(said)
