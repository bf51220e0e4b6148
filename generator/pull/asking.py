"""One query from its connection to its readings, and what it would be, without asking.

Takes a query, its connection and what the site needs; gives an ``Answer``, or the SQL and the engine's own plan of each question.
"""

from collections.abc import Mapping
from pathlib import Path

from generator.model.sources import Connection, Engine, Query
from generator.pull.answers import Answer, answered
from generator.pull.connecting import Open, opened
from generator.pull.questions import Need, questions_of
from generator.pull.relations import rows_of

__all__ = ["Need", "asked", "planned"]


def asked(
    query: Query, connection: Connection | None, need: Need, *, environ: Mapping[str, str], root: Path
) -> Answer:
    """The readings of ``query``.

    Raises:
        PullError: the engine cannot be reached or refuses, or a row is no reading.
    """
    with opened(connection, environ, root) as at:
        questions = questions_of(query, rows_of(query, root, at), need, at)
        return answered(query, questions, need, at)


def planned(
    query: Query, connection: Connection | None, need: Need, *, environ: Mapping[str, str], root: Path
) -> tuple[tuple[str, str], ...]:
    """The SQL of each question and how the engine would go about it. Nothing of it is run.

    Raises:
        PullError: the engine cannot be reached or does not understand the query.
    """
    with opened(connection, environ, root) as at:
        questions = questions_of(query, rows_of(query, root, at), need, at)
        with at.speaking(f"the query `{query.name}` cannot be planned", "run it in the engine's own client"):
            written = [str(at.backend.compile(question.expression)) for question in questions]
            return tuple((sql, _plan(sql, at)) for sql in written)


def _plan(sql: str, at: Open) -> str:
    explain = "EXPLAIN QUERY PLAN" if at.engine is Engine.SQLITE else "EXPLAIN"
    told = at.backend.raw_sql(f"{explain} {sql}")
    rows = told.collect() if at.engine is Engine.SPARK else told.fetchall()
    return "\n".join(str(row[-1]) for row in rows)
