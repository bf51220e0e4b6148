"""The ledger of one goal: its moves, its original terms, and the days on which it was first committed and closed.

Takes the goal's revisions, how it stands today and the criteria's moves; gives the record. It asks git nothing.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from generator.history.commits import Commit
from generator.history.criteria import THRESHOLDS, CriteriaMove, JudgedBy, measured_by
from generator.history.fields import Fields, text_of
from generator.history.git import NO_HISTORY
from generator.history.reasons import NEAR, reasons_for
from generator.history.revisions import Revision, revisions_behind
from generator.history.trace import way
from generator.history.written import GOAL, GOAL_FIELDS, RESULT_FIELDS, Key
from generator.model.book import StatusThresholds
from generator.model.calendar import Day
from generator.model.fact import Unknown
from generator.model.goal import Goal, State
from generator.model.text import LocalText
from generator.model.verdict import Direction, Ledger, Move, MoveValue, Original
from generator.records import dataclass

_LIVE = frozenset(state.value for state in State if not state.is_at_rest)
_CLOSED = State.CLOSED.value
#: What an address of mail has behind its name.
_AT_A_HOST = re.compile(r"@[^\s<>]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class GoalHistory:
    """A goal's way to today: ``now`` is what its file says, ``heads`` the last revisions up to the day of judgement.

    ``held`` are the last ones that git has at all: what equals one of them is committed already.
    """

    now: Revision
    heads: tuple[Revision, ...]
    held: tuple[Revision, ...]
    fields: Fields

    def tip(self, key: Key) -> Revision:
        """Where a field's way back begins: today, or with the last revision where a later commit brought it."""
        if (
            self.heads
            and self.held != self.heads
            and any(self.fields.same(each, self.now, key) for each in self.held)
        ):
            return self.heads[0]
        return self.now


@dataclass(frozen=True, slots=True, kw_only=True)
class _Step:
    """A field moved from one revision to another (None for both: the criteria moved, and not the goal)."""

    commit: Commit
    key: Key
    origin: Revision | None
    old: MoveValue
    new: MoveValue
    old_text: str | None
    new_text: str | None
    direction: Direction


def unknown_ledger(reason: str) -> Ledger:
    """The ledger of a goal of which git tells nothing."""
    return Ledger(
        known=False, moves=(), first_committed=None, first_commit=None, closed=None, original=Unknown(reason)
    )


def ledger_of(history: GoalHistory, judged_by: JudgedBy, *, show_authors: bool) -> Ledger:
    """What git knows of the goal of ``history``."""
    revisions = revisions_behind([history.now])
    began = _began(history)
    first = next((each.commit for each in revisions if each is not history.now), None)
    now = Original(goal=history.now.goal, thresholds=judged_by.thresholds)
    if judged_by.lost > began:
        return unknown_ledger(NO_HISTORY.reason)
    if first is None:
        return Ledger(
            known=True, moves=(), first_committed=None, first_commit=None, closed=None, original=now
        )
    steps = _all_steps(history, judged_by.moves, revisions, began)
    reasons = reasons_for((step.commit for step in steps), revisions)
    corrected = [_corrects(step, first, revisions) for step in steps]
    names = _names_today(revisions)
    counted = [step for step, correction in zip(steps, corrected, strict=True) if not correction]
    return Ledger(
        known=True,
        moves=tuple(
            _move(step, names, reasons.get(step.commit), correction=correction, show_authors=show_authors)
            for step, correction in zip(steps, corrected, strict=True)
        ),
        first_committed=first.date,
        first_commit=first.id,
        closed=_closed(history),
        original=_original(history.now, counted, names, judged_by.thresholds),
    )


def _all_steps(
    history: GoalHistory, judged_by: Iterable[CriteriaMove], revisions: Sequence[Revision], began: int
) -> list[_Step]:
    """Every move after the commit ``began``, oldest first."""
    steps = [
        *_judged_steps(judged_by, revisions),
        *(step for key in _keys(history.now, revisions) for step in _steps(history, key)),
    ]
    return sorted((step for step in steps if step.commit.order > began), key=lambda step: step.commit.order)


def _began(history: GoalHistory) -> int:
    """The order of the first commit in which the goal was active or closed; nothing counts as moved up to it."""
    key = (GOAL, "state")
    on_the_way = (node for node, _, _ in way(history.tip(key), key, history.fields.same))
    live = [node.commit.order for node in on_the_way if node.written[key] in _LIVE]
    return min(live, default=history.now.commit.order)


def _keys(now: Revision, revisions: Iterable[Revision]) -> list[Key]:
    """The fields that are not written alike in all revisions, in the order in which moves of one commit are listed."""
    others = [each.written for each in revisions if each.written != now.written]
    if not others:
        return []
    labels = dict.fromkeys((*now.results, *(label for each in revisions for label in each.results)))
    goal = ((GOAL, field) for field in GOAL_FIELDS)
    fields = (*goal, *((label, field) for label in labels for field in RESULT_FIELDS))
    return [key for key in fields if any(written.get(key) != now.written.get(key) for written in others)]


def _steps(history: GoalHistory, key: Key) -> Iterator[_Step]:
    """The moves of one field. Closing is none, and neither are the fields of a key result that comes or goes."""
    for node, origin, moved in way(history.tip(key), key, history.fields.same):
        if not moved or origin is None or (key[1] == "state" and node.written[key] == _CLOSED):
            continue
        if key[1] == "key_result" or (key in node.written and key in origin.written):
            yield _Step(
                commit=node.commit,
                key=key,
                origin=origin,
                old=history.fields.value(origin, key),
                new=history.fields.value(node, key),
                old_text=text_of(origin, key),
                new_text=text_of(node, key),
                direction=history.fields.direction(origin, node, key),
            )


def _judged_steps(moves: Iterable[CriteriaMove], revisions: Sequence[Revision]) -> Iterator[_Step]:
    """The criteria's moves that concern the goal: thresholds, and the metrics that it used then."""
    for move in moves:
        then = _in_force(revisions, move.commit.order)
        if then is None or (move.metric is not None and move.metric not in _used(then)):
            continue
        yield _Step(
            commit=move.commit,
            key=(GOAL, move.field),
            origin=None,
            old=move.old,
            new=move.new,
            old_text=_shown(move.old),
            new_text=_shown(move.new),
            direction=move.direction,
        )


def _shown(value: MoveValue) -> str | None:
    return f"{value:g}" if isinstance(value, float) else value


def _in_force(revisions: Sequence[Revision], order: int) -> Revision | None:
    return next((each for each in reversed(revisions) if each.commit.order <= order), None)


def _used(revision: Revision) -> frozenset[str]:
    metrics = frozenset(result.metric for result in revision.results.values() if result.metric is not None)
    return measured_by(metrics, revision.told.metrics)


def is_correction(moved: Day, first: Day, until: Goal | None) -> bool:
    """Within three days of the goal's first commit, and before its start as it was written ``until`` then."""
    if abs((moved - first).days) > NEAR:
        return False
    return until is None or until.period is None or moved < until.period.start


def _corrects(step: _Step, first: Commit, revisions: Sequence[Revision]) -> bool:
    """Whether it is a correction by the commits' clocks, and by what came before them, too: a clock can be set."""
    if step.commit.ahead:
        return False
    until = step.origin or _in_force(revisions, step.commit.order)
    then = until.goal if until is not None else None
    return is_correction(step.commit.date, first.date, then) and is_correction(
        step.commit.earliest, first.earliest, then
    )


def _names_today(revisions: Iterable[Revision]) -> dict[str, str]:
    """The ids that key results bear today, or bore last, by who they are."""
    return {label: result.id for each in revisions for label, result in each.results.items()}


def _name(author: str | None) -> str | None:
    """The name that git has of somebody; of one who is called by an address only what stands before the host.

    >>> _name("Dana Lee"), _name("dana@example.org"), _name("Dana Lee <dana@example.org>")
    ('Dana Lee', 'dana', 'Dana Lee <dana>')
    """
    return author and _AT_A_HOST.sub("", author)


def _move(
    step: _Step, names: Mapping[str, str], reason: LocalText | None, *, correction: bool, show_authors: bool
) -> Move:
    label, field = step.key
    return Move(
        date=step.commit.date,
        commit=step.commit.id,
        author=_name(step.commit.author) if show_authors else None,
        key_result=names.get(label),
        field=field,
        old=step.old,
        new=step.new,
        old_text=step.old_text,
        new_text=step.new_text,
        direction=step.direction,
        reason=reason,
        correction=correction,
        clock_ahead=step.commit.ahead,
    )


def _closed(history: GoalHistory) -> Day | None:
    """The day of the commit that closed the goal, for the last time, if it is closed."""
    key = (GOAL, "state")
    closing: Commit | None = None
    for node, _, _ in way(history.tip(key), key, history.fields.same):
        if node.written[key] != _CLOSED:
            break
        closing = node.commit
    return None if closing is None else closing.date


def _original(
    now: Revision, counted: Sequence[_Step], names: Mapping[str, str], thresholds: StatusThresholds
) -> Original:
    """The terms before the first move that counts, under today's names; today's where none counts.

    The goal's state is today's only where it is closed, which is no move: before all others it was active.
    """
    first = next((step.origin for step in counted if step.origin is not None), None)
    return Original(
        goal=now.goal if first is None else _as_it_was(first, now.goal, names),
        thresholds=_thresholds_before(counted, thresholds),
    )


def _as_it_was(revision: Revision, now: Goal, names: Mapping[str, str]) -> Goal:
    results = tuple(replace(result, id=names[label]) for label, result in revision.results.items())
    state = State.CLOSED if now.state is State.CLOSED else State.ACTIVE
    return replace(revision.goal, id=now.id, state=state, key_results=results)


def _thresholds_before(counted: Sequence[_Step], now: StatusThresholds) -> StatusThresholds:
    """The thresholds before the first move of each that counts."""
    first = {step.key[1]: step.old for step in reversed(counted) if isinstance(step.old, float)}
    on_track, at_risk = (first.get(field) for field in THRESHOLDS)
    return StatusThresholds(
        on_track=now.on_track if on_track is None else on_track,
        at_risk=now.at_risk if at_risk is None else at_risk,
    )
