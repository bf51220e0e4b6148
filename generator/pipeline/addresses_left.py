"""Addresses that were left: goals whose files had other names, by git's testimony, and whose old addresses lead nowhere.

Takes what was checked, gives a hint for each. ``check`` asks git of all, for nothing that is built
depends on it; ``diff`` tells of what was renamed between its two states.
"""

from collections.abc import Iterable, Iterator

from generator.check import as_list
from generator.diagnostics import Diagnostic
from generator.diagnostics.codes.history import OLD_ADDRESS
from generator.model.book import Book
from generator.model.goal import State
from generator.pipeline.checking import Checked
from generator.pipeline.former_names import former_names


def old_addresses(checked: Checked) -> tuple[Diagnostic, ...]:
    """A hint for each earlier id at which there is neither another goal nor an alias; drafts have been nowhere yet."""
    book = checked.book
    former = former_names(checked.located, checked.tree, book)
    return tuple(hint for name, ids in former.items() for hint in address_left(book, name, ids))


def address_left(book: Book, name: str, former: Iterable[str]) -> Iterator[Diagnostic]:
    """A hint where the goal ``name`` bore the ids ``former``, and no other goal and no alias is at one of them.

    A draft has been nowhere yet.
    """
    goal = book.goals[name]
    left = [old for old in former if old not in goal.former_ids and old not in book.goals]
    if left and goal.state is not State.DRAFT:
        names, places = (
            " and ".join(f"`{old}`" for old in left),
            " or ".join(f"`goals/{old}/`" for old in left),
        )
        fix = f"add `aliases: {as_list((*goal.aliases, *left))}`, if anybody may have kept a link"
        message = f"this goal was {names} before, and nothing leads from {places} to it"
        yield OLD_ADDRESS.at(goal.span, message, fix=fix)
