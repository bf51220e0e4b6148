"""Moved goalposts in a terminal: whether any moved, a line for each, and how the goal stands by its first terms.

Takes a goal's report and the English ``Words``; gives lines of text. It judges nothing.
"""

from collections.abc import Iterator

from generator.cli.text import differences, goals
from generator.diagnostics.excerpt import visible
from generator.l10n import Words
from generator.l10n.sentences.goalposts.ledger import ledger_sentence, standings_sentence
from generator.model.report import GoalReport
from generator.model.verdict import Move


def move_lines(words: Words, goal: GoalReport) -> tuple[str, ...]:
    """What git tells of the goal's posts, oldest move first."""
    return tuple(_lines(words, goal))


def _lines(words: Words, goal: GoalReport) -> Iterator[str]:
    yield ledger_sentence(words, goal.goalposts).text
    several = len(goal.key_results) > 1
    yield from (_move(move, several=several) for move in goal.goalposts.moves)
    for each in goal.key_results:
        said = standings_sentence(words, each).text
        if said:
            yield f"{goals.result_title(words, each)}: {said}" if several else said


def _move(move: Move, *, several: bool) -> str:
    of = f"{visible(move.key_result)}: " if several and move.key_result and move.field != "key_result" else ""
    commit = move.commit[: differences.SHORT] if move.commit else "not committed"
    who = f", {visible(move.author)}" if move.author else ""
    return f"{move.date} {of}{differences.moved(move)}: {differences.effect(move)} ({commit}{who})"
