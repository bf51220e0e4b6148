"""That a goal was closed, and on which day, in a few words.

Takes a goal's report, gives a clause. How the goal ended is not said here.
"""

from generator.l10n.words import Words
from generator.model.calendar import Day
from generator.model.goal import State
from generator.model.report import GoalReport


def closing_text(words: Words, report: GoalReport, seen_from: Day) -> str:
    """When it was closed; empty of a goal that is not, or was not yet by git's testimony."""
    ledger = report.goalposts
    if ledger.closed is not None:
        return words.text("closed on {date}", date=words.day(ledger.closed, seen_from))
    if report.goal.state is State.CLOSED and not ledger.known:
        return words.text("closed, on a day that is not known")
    return ""
