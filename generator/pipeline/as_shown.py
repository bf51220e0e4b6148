"""How far goals are judged for a command that shows them: no further than what it is to print.

Takes what is shown; gives a function that judges a book so far. What it leaves out is unknown in the report, so it is for whoever does not
print that. It prints nothing and keeps nothing.
"""

from collections.abc import Collection, Mapping
from functools import partial
from pathlib import Path

from generator.evaluate import evaluate
from generator.model.book import Book
from generator.model.calendar import Day
from generator.model.hindsight import Hindsight
from generator.model.report import Report
from generator.model.verdict import Ledger
from generator.pipeline.cleaning import OUTPUT
from generator.pipeline.hindsight import evaluate_recalling
from generator.pipeline.judging import Evaluate
from generator.pipeline.unchanged import recalled_of

#: Statuses, values and chances of one day: no audits, no trends, and nothing of earlier days.
IN_A_TABLE: Evaluate = partial(evaluate, hindsight=False)


def in_detail(names: Collection[str]) -> Evaluate:
    """All that there is to say of the goals of these names; of the others nothing of earlier days."""
    return partial(_in_detail, names)


def _in_detail(names: Collection[str], book: Book, as_of: Day, ledgers: Mapping[str, Ledger]) -> Report:
    untold = {name: Hindsight() for name in book.goals if name not in names}
    return evaluate(book, as_of, ledgers, recalled=untold)


def in_full(root: Path) -> Evaluate:
    """All that there is to say of all goals, with what builds into the usual folder kept of earlier days."""
    return partial(evaluate_recalling, recalled_of(root, root / OUTPUT))
