"""A goal before its start and after it was cancelled: when it runs, and when and why it was put aside.

Takes periods and moves, gives sentences.
"""

from generator.l10n.sentence import Sentence, joined, plain
from generator.l10n.words import Words
from generator.model.calendar import Day, Period
from generator.model.text import LocalText
from generator.model.verdict import Move


def plan_sentence(words: Words, period: Period | None, as_of: Day) -> Sentence:
    """When it is to run, and how long there is until then."""
    if period is None:
        return words.sentence("It has no dates yet.")
    if as_of > period.end:
        return words.sentence("It was to run from {start} to {end}.", start=period.start, end=period.end)
    runs = words.nsentence(
        "It is to run for {n} day, from {start} to {end}.",
        "It is to run for {n} days, from {start} to {end}.",
        period.days,
        start=period.start,
        end=period.end,
    )
    left = (period.start - as_of).days
    if left <= 0:
        return runs
    return joined((runs, words.nsentence("It starts in {n} day.", "It starts in {n} days.", left)))


def cancelled_sentence(
    words: Words, move: Move | None, *, first_seen: Day | None, reason: LocalText | None, explained: bool
) -> Sentence:
    """On which day it was cancelled, as far as git can tell, and for what ``reason``; None where no change gives one.

    ``first_seen`` is when git first held it; None where nobody knows. Where the goal's own text may tell why
    (``explained``), a reason is not said to be missing.
    """
    return joined((_when(words, move, first_seen), _why(words, reason, explained=explained)))


def _why(words: Words, reason: LocalText | None, *, explained: bool) -> Sentence:
    if reason is not None:
        return words.sentence("The reason given: {reason}", reason=reason)
    return plain("") if explained else words.sentence("No reason was given.")


def _when(words: Words, move: Move | None, first_seen: Day | None) -> Sentence:
    if move is not None and move.commit is not None:
        return words.sentence("It was cancelled on {date}.", date=move.date)
    if move is not None:
        return words.sentence("That it is cancelled is not committed yet.")
    if first_seen is not None:
        return words.sentence("Git has known it as cancelled since {date}.", date=first_seen)
    return words.sentence("On which day it was cancelled is unknown: git's history is not at hand.")
