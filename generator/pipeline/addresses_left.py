"""Addresses that were left: goals whose files had other names, by git's testimony, and whose old addresses lead nowhere.

Takes a site's root and what was checked, gives a hint for each. It is asked for by ``check`` alone, for nothing that is built
depends on it.
"""

from collections.abc import Iterator
from pathlib import Path

from generator.diagnostics import Diagnostic
from generator.diagnostics.codes.history import OLD_ADDRESS
from generator.history import former_ids_of
from generator.model.goal import Goal
from generator.pipeline.checking import Checked
from generator.pipeline.remembering import stages_for


def old_addresses(root: Path, checked: Checked) -> tuple[Diagnostic, ...]:
    """A hint for each earlier id at which there is neither another goal nor an alias; drafts have been nowhere yet."""
    book = checked.book
    former = former_ids_of(root, checked.tree, book, checked.as_of, stages_for(book, checked.as_of))
    goals = ((book.goals[name], ids) for name, ids in former.items())
    return tuple(hint for goal, ids in goals for hint in _hints(goal, ids, set(book.goals)))


def _hints(goal: Goal, former: tuple[str, ...], taken: set[str]) -> Iterator[Diagnostic]:
    for old in former:
        if old not in goal.former_ids | taken:
            fix = f"add `aliases: [{', '.join([*goal.aliases, old])}]`, if anybody may have kept a link"
            yield OLD_ADDRESS.at(
                goal.span,
                f"this goal was `{old}` before, and nothing leads from `goals/{old}/` to it",
                fix=fix,
            )
