"""What was moved between two states of the content, whatever lies between them.

Takes both states as trees with their books; gives, for every goal, under which id it went before and the moves that lead
from one state to the other. It asks git nothing: what was moved and moved back in between is no move.
"""

from collections.abc import Mapping
from dataclasses import replace

from generator.history.commits import Commit
from generator.history.criteria import JudgedBy, criteria, criteria_moves
from generator.history.fields import Fields
from generator.history.ledger import GoalHistory, is_correction, ledger_of
from generator.history.reasons import without
from generator.history.rename_detection import renamed
from generator.history.revisions import Revision, Told, deleted, revised
from generator.history.stages import Stages
from generator.history.today import Today, today_of
from generator.model.book import Book
from generator.model.calendar import Day
from generator.model.difference import Passage
from generator.model.goal import Change
from generator.model.source import SourceTree
from generator.model.verdict import Move
from generator.records import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """One of the states. ``date`` and ``commit`` are what its moves are said to be of; None is the folder as it lies there."""

    tree: SourceTree
    book: Book
    date: Day
    commit: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Desk:
    before: Today
    after: Today
    first_committed: Mapping[str, Day]
    old: Commit
    new: Commit
    fields: Fields
    judged_by: JudgedBy


def passages(
    before: Side, after: Side, stages: Stages, first_committed: Mapping[str, Day]
) -> tuple[Passage, ...]:
    """The ways of all goals that either state has, by the id that each has now, or had last.

    ``first_committed`` says when git first saw a goal, for those of which it knows: what is moved soon after may be a
    correction.
    """
    desk = _desk_of(before, after, stages, first_committed)
    was = _former_ids(desk)
    gone = before.book.goals.keys() - set(was.values())
    found = [_passage(name, was.get(name), desk) for name in after.book.goals]
    lost = [Passage(before=name, after=None, moves=_deletion(name, desk)) for name in gone]
    return tuple(sorted((*found, *lost), key=lambda each: each.after or each.before or ""))


def _desk_of(before: Side, after: Side, stages: Stages, first_committed: Mapping[str, Day]) -> _Desk:
    old, new = _commit(0, before), _commit(1, after)
    sides = today_of(before.tree, before.book, before.date), today_of(after.tree, after.book, after.date)
    return _Desk(
        before=sides[0],
        after=sides[1],
        first_committed=first_committed,
        old=old,
        new=new,
        fields=Fields(stages.baseline, stages.resolved),
        judged_by=_judged_by(*sides, old, new),
    )


def _commit(order: int, side: Side) -> Commit:
    return Commit(
        order=order,
        id=side.commit,
        tree="",
        parents=(),
        date=side.date,
        earliest=side.date,
        author=None,
        changes=(),
    )


def _judged_by(before: Today, after: Today, old: Commit, new: Commit) -> JudgedBy:
    now = criteria(new, after.judgement, (criteria(old, before.judgement, ()),))
    moves = (move for key in now.written for move in criteria_moves(now, key))
    return JudgedBy(moves=tuple(moves), thresholds=after.judgement.status, lost=-1)


def _former_ids(desk: _Desk) -> Mapping[str, str]:
    """The id before of each goal that was there: its own, or that of the vanished goal which its file is like."""
    then, now = desk.before.book.goals, desk.after.book.goals
    appeared = {name: desk.after.content(name) for name in now if name not in then}
    vanished = {name: desk.before.content(name) for name in then if name not in now}
    return {name: name for name in now if name in then} | renamed(appeared, vanished)


def _passage(name: str, former: str | None, desk: _Desk) -> Passage:
    if former is None:
        return Passage(before=None, after=name, moves=())
    told, was = desk.after.told(name), desk.before.told(former)
    new = without(list(told.goal.changes), was.goal.changes)
    then = revised(desk.old, _explaining(was, ()), ())
    now = revised(desk.new, _explaining(told, tuple(new)), (then,))
    return Passage(before=former, after=name, moves=_moves(now, then, desk))


def _explaining(told: Told, changes: tuple[Change, ...]) -> Told:
    """What was told, with no other reasons than ``changes``: older ones explain what was moved before."""
    return replace(told, goal=replace(told.goal, changes=changes))


def _deletion(name: str, desk: _Desk) -> tuple[Move, ...]:
    then = revised(desk.old, _explaining(desk.before.told(name), ()), ())
    return _moves(deleted(desk.new, (then,)), then, desk)


def _moves(now: Revision, then: Revision, desk: _Desk) -> tuple[Move, ...]:
    """The moves from ``then`` to ``now``. Which are corrections the two states alone cannot tell."""
    history = GoalHistory(now=now, heads=(then,), held=(then,), fields=desk.fields)
    found = ledger_of(history, desk.judged_by, show_authors=False).moves
    return tuple(replace(move, correction=_corrects(move, now, then, desk)) for move in found)


def _corrects(move: Move, now: Revision, then: Revision, desk: _Desk) -> bool:
    first = desk.first_committed.get(now.goal.id) if now.present else None
    if first is None or desk.new.date < desk.old.date:
        return False
    return is_correction(move.date, first, then.goal)
