"""What differs, in cells of words: each line a name, how it was and how it is.

Takes differences and the English ``Words``; gives plain strings, which text and Markdown lay out. It compares nothing.
"""

from collections.abc import Iterable, Iterator

from generator.cli.text import goals
from generator.diagnostics.excerpt import visible
from generator.l10n import Words
from generator.l10n.sentences.terms.amounts import quantity_of
from generator.model.difference import DifferenceKind, GoalDifference, ResultDifference, chance_of, same_fact
from generator.model.fact import Fact, known
from generator.model.report import KeyResultReport
from generator.model.verdict import Move, MoveValue
from generator.records import dataclass

#: Of a commit's name so much is shown, as git itself does.
SHORT = 7


@dataclass(frozen=True, slots=True)
class Line:
    """One thing as it was and as it is; None of both where there was no such thing."""

    label: str
    before: str | None
    after: str | None

    @property
    def text(self) -> str:
        """Both with an arrow between them, or the one that there is."""
        if self.before is None or self.after is None:
            return self.after or self.before or ""
        if self.before == self.after:
            return f"{self.after}, with hardly a change"
        return f"{self.before} → {self.after}"


@dataclass(frozen=True, slots=True)
class Part:
    """One key result's lines; ``title`` is empty where the goal has no other."""

    title: str
    change: DifferenceKind
    lines: tuple[Line, ...]


def worst_first(found: Iterable[GoalDifference]) -> tuple[GoalDifference, ...]:
    """Worst first, as they stand now or stood last."""
    each = {difference.shown.goal.id: difference for difference in found}
    return tuple(each[goal.goal.id] for goal in goals.worst_first(one.shown for one in each.values()))


def goal_lines(words: Words, found: GoalDifference) -> tuple[Line, ...]:
    """How the goal as a whole stood and stands: what of it differs, or all of one that came or went."""
    before, after = found.before, found.after
    statuses = (None if each is None else goals.status_cell(words, each.status) for each in (before, after))
    chances = (None if each is None else _chance(words, each.chance) for each in (before, after))
    status, chance = Line("status", *statuses), Line("chance", *chances)
    if before is None or after is None:
        return (status, chance) if chance.text != "unknown" else (status,)
    lines = [status] if before.status is not after.status else []
    return (*lines, chance) if not same_fact(before.chance, after.chance) else tuple(lines)


def parts(words: Words, found: GoalDifference) -> Iterator[Part]:
    """The key results that differ. Of a lone one the goal's own lines say status and chance."""
    alone = max(len(goal.key_results) for goal in (found.before, found.after) if goal is not None) == 1
    for pair in found.key_results:
        retargeted = any(_is_target_of(move, pair) for move in found.moves)
        lines = tuple(
            line
            for line in _result_lines(words, pair, alone=alone)
            if line.label != "target" or not retargeted
        )
        if lines or not alone:
            yield Part("" if alone else goals.result_title(words, pair.shown), pair.change, lines)


def _is_target_of(move: Move, pair: ResultDifference) -> bool:
    """Whether the move says already what became of the target."""
    return move.field == "target" and move.key_result == pair.shown.key_result.id


def _result_lines(words: Words, pair: ResultDifference, *, alone: bool) -> Iterator[Line]:
    before, after = pair.before, pair.after
    if before is None or after is None:
        values = (None if each is None else goals.value_cell(words, each) for each in (before, after))
        yield Line("value", *values)
        return
    if not alone and before.status is not after.status:
        yield Line(
            "status",
            goals.status_cell(words, before.status),
            goals.status_cell(words, after.status),
        )
    old, new = chance_of(before), chance_of(after)
    if not alone and not same_fact(old, new):
        yield Line("chance", _chance(words, old), _chance(words, new))
    if not same_fact(before.value, after.value):
        yield Line("value", *_amounts(words, before, after, (before.value, after.value)))
    if not same_fact(before.target, after.target):
        yield Line("target", *_amounts(words, before, after, (before.target, after.target)))


def _chance(words: Words, chance: Fact) -> str:
    return goals.spoken(words.chance(chance)) if known(chance) else "unknown"


def _amounts(
    words: Words, before: KeyResultReport, after: KeyResultReport, facts: tuple[Fact, Fact]
) -> tuple[str, str]:
    """Two figures of a result, with as many digits as it takes to tell them apart."""
    old, new = facts
    if known(old) and known(new) and before.unit == after.unit:
        first, second = words.apart([quantity_of(before, old), quantity_of(after, new)])
        return goals.spoken(first), goals.spoken(second)
    return _amount(words, before, old), _amount(words, after, new)


def _amount(words: Words, report: KeyResultReport, fact: Fact) -> str:
    return goals.spoken(words.quantity(quantity_of(report, fact))) if known(fact) else "unknown"


def moved(move: Move) -> str:
    """What was moved, from where to where: ``target 490 → 480``, ``target +20% (480) → +15% (460)``."""
    if move.field == "key_result":
        return (
            f"key result {visible(str(move.new))} added"
            if move.new
            else f"key result {visible(str(move.old))} dropped"
        )
    return f"{move.field} {_side(move.old, move.old_text)} → {_side(move.new, move.new_text)}"


def _side(value: MoveValue, text: str | None) -> str:
    """As it was written, and what that came down to where it is not the same."""
    shown = f"{value:.10g}" if isinstance(value, float) else value
    if shown is None or text is None or shown == text:
        return visible(shown or text or "none")
    return visible(f"{text} ({shown})")


def made_in(move: Move) -> str:
    """The day and the commit, short as git itself shows it: ``2026-12-01, 1a2b3c4``."""
    return "not committed" if move.commit is None else f"{move.date}, {move.commit[:SHORT]}"


def effect(move: Move) -> str:
    """What it did to the goal, and why it was done: ``easier, no reason given``."""
    reason = f"“{visible(move.reason.first)}”" if move.reason is not None else "no reason given"
    corrects = ", a correction in the goal's first days" if move.correction else ""
    ahead = ", its commit is dated in the future" if move.clock_ahead else ""
    return f"{move.direction}{corrects}{ahead}, {reason}"
