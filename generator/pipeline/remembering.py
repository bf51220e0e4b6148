"""What git remembers: the ledgers of a checked book's goals, by functions of the stages that read and judge today's.

Takes where a site's repository is, its tree and its book; gives ledgers by goal. It is the only place that knows both history and stages.
"""

from collections.abc import Mapping
from datetime import date, datetime
from zoneinfo import ZoneInfo

from generator.check import bench_of, check_site, goal_alone
from generator.diagnostics import Diagnostic
from generator.evaluate import baselines, resolved
from generator.history import Located, Stages
from generator.history.fates import Fates, fates_of
from generator.history.ledgers import ledgers_of
from generator.history.stages import CheckGoal
from generator.model.book import Book, Site
from generator.model.goal import Goal
from generator.model.metric import Metric
from generator.model.source import Document, SourceTree
from generator.model.verdict import Ledger
from generator.pipeline.checking import Checked
from generator.read import named, read_alike, read_files, read_one


def remember(
    located: Located,
    tree: SourceTree,
    book: Book,
    as_of: date,
    *,
    now: datetime | None = None,
    commit: str | None = None,
    stages: Stages | None = None,
) -> Mapping[str, Ledger]:
    """The ledger of each goal of ``book``, which was read from ``tree``: the folder's, or that of a ``commit``.

    ``now`` is the moment of the run, by which a commit's clock can be seen to have been ahead; None where none is at hand.
    ``stages`` are those of ``book`` on ``as_of`` unless others are given.
    """
    latest = None if now is None else latest_day(book.site, as_of, now)
    return ledgers_of(
        located, tree, book, as_of, stages or stages_for(book, as_of), latest=latest, commit=commit
    )


def what_became(checked: Checked) -> Fates:
    """What became of every goal that git ever held."""
    stages = stages_for(checked.book, checked.as_of)
    return fates_of(checked.located, checked.tree, checked.book, checked.as_of, stages)


def latest_day(site: Site, as_of: date, now: datetime) -> date:
    """The day after which nothing can have been committed: today where the site is, or the day that is looked ahead to."""
    return max(as_of, now.astimezone(ZoneInfo(site.timezone)).date())


def stages_for(book: Book, as_of: date) -> Stages:
    """The functions that history borrows; readings are those of ``book`` that are known on ``as_of``."""

    def goal_check(
        tree: SourceTree, site: Site
    ) -> tuple[Mapping[str, Metric], CheckGoal, tuple[Diagnostic, ...]]:
        bench, said = bench_of(tree, site, book.series)

        def check(document: Document, day: date) -> Goal | None:
            return goal_alone(document, bench, now=as_of, then=day)

        return bench.metrics, check, said

    return Stages(
        named=named,
        read_files=read_files,
        read_one=read_one,
        read_alike=read_alike,
        check_site=check_site,
        goal_check=goal_check,
        baseline=baselines(book, as_of),
        resolved=resolved,
    )
