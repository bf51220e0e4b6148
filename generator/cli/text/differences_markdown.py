"""What differs, as Markdown for a pull request: one table, a row for each goal.

Takes a comparison and the English ``Words``; gives Markdown in which an author's text is text and nothing else.
"""

from collections.abc import Iterator, Sequence

from generator.cli.text import differences, goals
from generator.cli.text.differences_text import heading
from generator.cli.text.markdown import escaped, table
from generator.l10n import Words
from generator.model.difference import DifferenceKind, GoalDifference
from generator.model.verdict import Move
from generator.pipeline.comparing import Comparison

_HEADS = ("goal", "status", "chance", "what differs")


def as_markdown(words: Words, comparison: Comparison, found: Sequence[GoalDifference]) -> str:
    """Every difference in ``found``."""
    head = f"### Goalposts: {escaped(heading(words, comparison))}\n\n"
    if not found:
        return f"{head}Nothing differs.\n"
    return head + table(_HEADS, (_row(words, each) for each in differences.worst_first(found)))


def _row(words: Words, found: GoalDifference) -> tuple[str, ...]:
    lines = {line.label: escaped(line.text) for line in differences.goal_lines(words, found)}
    status = lines.get("status") or escaped(goals.status_cell(words, found.shown.status))
    change = "" if found.change is DifferenceKind.CHANGED else f" ({found.change})"
    return (
        f"**{escaped(goals.title_of(found.shown))}**{change}",
        status,
        lines.get("chance", ""),
        "<br>".join((*map(_move, found.moves), *_results(words, found))),
    )


def _move(move: Move) -> str:
    of = f"{escaped(move.key_result)}: " if move.key_result and move.field != "key_result" else ""
    done, sep, why = differences.effect(move).partition(", ")
    return (
        f"{of}{escaped(differences.moved(move))}: **{done}**{sep}{escaped(why)} ({differences.made_in(move)})"
    )


def _results(words: Words, found: GoalDifference) -> Iterator[str]:
    for part in differences.parts(words, found):
        title = f"{escaped(part.title)}: " if part.title else ""
        change = "" if part.change is DifferenceKind.CHANGED else f"{part.change} "
        yield title + change + ", ".join(f"{line.label} {escaped(line.text)}" for line in part.lines)
