"""Queries to readings in the site: asked one after the other, merged and written as an import is.

Takes the checked site, the names of queries and the environment; gives what each came to. Nothing is written where ``dry`` is set, and
nothing of a query that is refused. It prints nothing.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from pathlib import Path

from generator.diagnostics import Diagnostic
from generator.diagnostics.codes.pulling import PULL_REFUSED
from generator.diagnostics.suggestions import did_you_mean, listed
from generator.exports import Draft, Merged, NotTakenError
from generator.model.book import Book
from generator.model.reading import SeriesKey
from generator.model.sources import Connection, Query, Sources
from generator.pipeline.checking import SOURCES_PATH, Checked
from generator.pipeline.reading_files import put_into_files
from generator.pipeline.tallying import Total, totals_of
from generator.pull import Answer, Need, PullError, asked, planned, wanted_by
from generator.records import dataclass

__all__ = ["SOURCES_PATH", "Plan", "PulledQuery", "Run", "plan_queries", "pull_queries", "unknown_query"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """What was typed for all queries of a run, and where it is run. ``names`` empty means all of them."""

    root: Path
    environ: Mapping[str, str]
    names: tuple[str, ...] = ()
    whole: bool = False
    dry: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PulledQuery:
    """What one query came to. ``writes`` maps each file of readings to what merging made of it; of a dry run nothing was written."""

    query: Query
    engine: str
    answer: Answer
    totals: tuple[Total, ...]
    writes: Mapping[str, Merged]


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What one query would ask: SQL and the engine's plan of each question."""

    query: Query
    questions: tuple[tuple[str, str], ...]


def unknown_query(sources: Sources, names: Sequence[str]) -> str | None:
    """What is wrong with the names that were typed, in a sentence; None where nothing is."""
    if not sources.queries:
        return f"{SOURCES_PATH} names no query that can be run"
    for name in names:
        if name not in sources.queries:
            hint = did_you_mean(name, sources.queries, otherwise=f"there are {listed(sources.queries)}")
            return f"no query is called `{name}`; {hint}"
    return None


def pull_queries(checked: Checked, run: Run) -> tuple[tuple[PulledQuery, ...], tuple[Diagnostic, ...]]:
    """Each query in turn; one that is refused does not keep the others out."""
    done: list[PulledQuery] = []
    refused: list[Diagnostic] = []
    texts: dict[str, str] = {}
    for query, connection in _named(checked.sources, run.names):
        try:
            answer = asked(query, connection, _need(checked, query, run), environ=run.environ, root=run.root)
            drafts = [
                Draft(each.date, each.metric, each.value, each.account, each.segment, each.window)
                for each in answer.readings
            ]
            writes = put_into_files(
                run.root, drafts, source=query.source, collected=checked.as_of, texts=texts, dry=run.dry
            )
        except (PullError, NotTakenError) as error:
            refused.append(PULL_REFUSED.at(query.span, error.message, fix=error.fix))
            continue
        engine = str(connection.engine) if connection is not None else "duckdb"
        totals = totals_of(drafts, checked.book.metrics)
        done.append(PulledQuery(query=query, engine=engine, answer=answer, totals=totals, writes=writes))
    return tuple(done), tuple(refused)


def plan_queries(checked: Checked, run: Run) -> tuple[tuple[Plan, ...], tuple[Diagnostic, ...]]:
    """What each query would ask; nothing is asked, and nothing written."""
    done: list[Plan] = []
    refused: list[Diagnostic] = []
    for query, connection in _named(checked.sources, run.names):
        try:
            need = _need(checked, query, run)
            questions = planned(query, connection, need, environ=run.environ, root=run.root)
        except PullError as error:
            refused.append(PULL_REFUSED.at(query.span, error.message, fix=error.fix))
            continue
        done.append(Plan(query=query, questions=questions))
    return tuple(done), tuple(refused)


def _named(sources: Sources, names: Sequence[str]) -> Iterable[tuple[Query, Connection | None]]:
    for name in names or tuple(sources.queries):
        query = sources.queries[name]
        yield query, sources.connections[query.connection] if query.connection is not None else None


def _need(checked: Checked, query: Query, run: Run) -> Need:
    book = checked.book
    return Need(
        today=checked.as_of,
        timezone=book.site.timezone,
        metrics=book.metrics,
        wanted=wanted_by(book),
        newest=_newest(book, query),
        whole=run.whole,
    )


def _newest(book: Book, query: Query) -> Mapping[SeriesKey, date]:
    """The newest day of each series that this source has given before."""
    found: dict[SeriesKey, date] = {}
    for key, series in book.series.items():
        if query.metric in {None, key.metric}:
            days = [reading.date for reading in series.readings if reading.source == query.source]
            if days:
                found[key] = max(days)
    return found
