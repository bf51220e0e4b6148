"""The table of ``goalposts status`` as Markdown: one goal a row, what needs attention first.

Takes a report and the English ``Words``; gives Markdown in which an author's text is text and nothing else. It judges nothing.
"""

from collections.abc import Iterator

from generator.cli.text import goals
from generator.cli.text.board import summary
from generator.cli.text.markdown import escaped, table
from generator.l10n import Words
from generator.model.report import GoalReport, Report

_HEADS = ("goal", "status", "value", "chance", "due")


def board_markdown(words: Words, report: Report, *, nothing: str) -> str:
    """All goals of ``report``; ``nothing`` is said where there are none."""
    if not report.goals:
        return f"### Goalposts\n\n{escaped(nothing)}\n"
    rows = (row for goal in goals.worst_first(report.goals) for row in _rows(words, report, goal))
    return f"### Goalposts: {escaped(summary(words, report))}\n\n{table(_HEADS, rows)}"


def _rows(words: Words, report: Report, goal: GoalReport) -> Iterator[tuple[str, ...]]:
    """A goal with one key result is one row; of several, each follows."""
    title, status = f"**{escaped(goals.title_of(goal))}**", goals.status_cell(words, goal.status)
    chance, due = goals.chance_cell(words, goal.because), goals.due_cell(words, goal, report.as_of)
    results = goal.key_results
    value = (
        goals.value_cell(words, results[0])
        if len(results) == 1
        else goals.progress_cell(words, goal.progress)
    )
    yield (title, *map(escaped, (status, value, chance, due)))
    for result in results if len(results) > 1 else ():
        cells = (
            goals.status_cell(words, result.status),
            goals.value_cell(words, result),
            goals.chance_cell(words, result.because),
            "",
        )
        yield (f"– {escaped(goals.result_title(words, result))}", *map(escaped, cells))
