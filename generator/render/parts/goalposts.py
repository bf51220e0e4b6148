"""Moved goalposts as pages show them: every move with its reason or its absence, and the result by both terms.

Takes judged goals with their ledgers, gives views. It asks git nothing and judges nothing.
"""

from collections.abc import Iterable, Iterator, Mapping

from generator.l10n import key_result_title
from generator.l10n.sentences.goalposts.ledger import ledger_sentence, standings_sentence, unexplained_text
from generator.l10n.sentences.goalposts.moves import Measures, move_sentence
from generator.model.metric import Metric
from generator.model.report import GoalReport, KeyResultReport
from generator.model.verdict import Ledger, Move, Removed
from generator.render.page_context import PageContext, said, text
from generator.render.parts.sources import commit_link
from generator.render.views import LedgerView, Link, MovesView, MoveView, StandingView, Text

#: Those that a ledger names, by id.
Metrics = Mapping[str, Metric]


def ledger_view(here: PageContext, report: GoalReport, metrics: Metrics) -> LedgerView:
    """What was moved of one goal, oldest first."""
    return LedgerView(
        answer=ledger_sentence(here.words, report.goalposts).parts,
        moves=moves_view(move_view(here, report, move, metrics) for move in report.goalposts.moves),
        standings=tuple(_standings(here, report)),
    )


def moves_view(rows: Iterable[MoveView]) -> MovesView:
    found = tuple(rows)
    return MovesView(rows=found, authors=any(row.author for row in found))


def move_view(
    here: PageContext, report: GoalReport, move: Move, metrics: Metrics, goal: Link | None = None
) -> MoveView:
    """One move of ``report``'s goal; ``goal`` is its link in a list of several goals."""
    return _move_view(here, move, measures_of(report, move, metrics), _of(here, report, move), goal)


def removed_view(here: PageContext, removed: Removed, move: Move) -> MoveView:
    """One move of a goal that is gone: it has a name, and no page any more."""
    results = {each.id: each for each in removed.goal.key_results}
    result = results.get(move.key_result or "")
    metric = removed.metrics.get(result.metric or "") if result is not None else None
    several = move.key_result is not None and move.field != "key_result" and len(results) > 1
    return _move_view(
        here,
        move,
        Measures(old=metric, new=metric, all=removed.metrics),
        Text(move.key_result) if several and move.key_result is not None else None,
        Link(text=text(here, removed.goal.title), href=None),
    )


def _move_view(
    here: PageContext, move: Move, measures: Measures, of: Text | None, goal: Link | None
) -> MoveView:
    words = here.words
    return MoveView(
        date=words.date(move.date),
        date_iso=move.date.isoformat(),
        goal=goal,
        of=of,
        change=move_sentence(words, move, measures).parts,
        reason=text(here, move.reason) if move.reason else None,
        unexplained=unexplained_text(words),
        correction=words.text("a correction in the first days, not counted") if move.correction else "",
        clock=words.text("the commit is dated in the future; it was made on this day at the latest")
        if move.clock_ahead
        else "",
        author=move.author,
        commit=_commit(here, move),
    )


def _of(here: PageContext, report: GoalReport, move: Move) -> Text | None:
    """Which key result was moved, where the goal has several; of one that is gone there is but the id."""
    if move.key_result is None or move.field == "key_result":
        return None
    found = _result(report, move.key_result)
    if found is None:
        return Text(move.key_result)
    return _title(here, found) if len(report.key_results) > 1 else None


def _result(report: GoalReport, id_: str | None) -> KeyResultReport | None:
    return next((each for each in report.key_results if each.key_result.id == id_), None)


def _title(here: PageContext, report: KeyResultReport) -> Text:
    return said(here, key_result_title(here.words, report.key_result, report.metric))


def measures_of(report: GoalReport, move: Move, metrics: Metrics) -> Measures:
    """What the figures of a move are counted in: the metric that the key result had then."""
    found = _result(report, move.key_result)
    now = found.metric if found is not None else None
    old, new = (_metric_then(report.goalposts, move, before=before) for before in (True, False))
    return Measures(
        old=now if old is None else metrics.get(old),
        new=now if new is None else metrics.get(new),
        all=metrics,
    )


def metrics_named(moves: Iterable[Move], metrics: Metrics) -> Metrics:
    """Those of ``metrics`` that a move was to or from, for the figures around it."""
    ids = {str(id_) for move in moves if move.field == "metric" for id_ in (move.old, move.new)}
    return {id_: metrics[id_] for id_ in sorted(ids) if id_ in metrics}


def _metric_then(ledger: Ledger, move: Move, *, before: bool) -> str | None:
    """The metric's id before or after ``move``, where it was another one than today's."""
    place = ledger.moves.index(move)
    for index, other in enumerate(ledger.moves):
        if other.field != "metric" or other.key_result != move.key_result:
            continue
        together = other.commit == move.commit
        if (together and before) or (not together and index > place):
            return str(other.old)
    return None


def _commit(here: PageContext, move: Move) -> Link | None:
    return None if move.commit is None else commit_link(here, move.commit)


def _standings(here: PageContext, report: GoalReport) -> Iterator[StandingView]:
    for each in report.key_results:
        said_of = standings_sentence(here.words, each)
        if said_of.parts:
            about = _title(here, each) if len(report.key_results) > 1 else None
            yield StandingView(about=about, parts=said_of.parts)
