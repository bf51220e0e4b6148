"""The table of ``goalposts status``: one goal a row, what needs attention first, fitted to the width.

Takes a report and a width; gives text. On a narrow terminal a goal becomes two lines instead of a row. It judges nothing.
"""

from collections.abc import Iterator, Sequence
from io import StringIO
from textwrap import wrap

from rich.cells import cell_len
from rich.console import Console, Group, RenderableType

from generator.cli.text import goals
from generator.cli.text.rows import Cell, Paragraph, Rows
from generator.l10n import Words, has_pace, status_tone
from generator.model.calendar import Day
from generator.model.fact import known
from generator.model.report import GoalReport, KeyResultReport, Report, Status

STYLES = {"good": "green", "doubtful": "yellow", "bad": "red", "soft": "dim"}
_HEADS = ("goal", "status", "value", "now", "needed", "chance", "due")
#: So much of a line a table leaves to titles at least; where its figures leave less, rows become paragraphs.
_TITLES = 32
_VALUE = 24
_BETWEEN = 2
_LOG_WIDTH = 120


def board(words: Words, report: Report, *, width: int | None, colour: bool) -> str:
    """All goals of ``report``, which has some; ``width`` None is a log."""
    shown = goals.worst_first(report.goals)
    room = width or _LOG_WIDTH
    rows = [row for goal in shown for row in _rows(words, report, goal)]
    widths = _widths(rows)
    titles = room - sum(_BETWEEN + width for width in widths)
    body: RenderableType = Rows(heads=_HEADS, widths=widths, rows=rows)
    if titles < _TITLES:
        body = Group(*(_paragraph(words, report, goal) for goal in shown))
    return printed(body, room, colour=colour) + "\n".join(wrap(summary(words, report), room)) + "\n"


def printed(body: RenderableType, width: int, *, colour: bool) -> str:
    """``body`` as text of at most ``width`` columns, without spaces at the ends of lines."""
    out = StringIO()
    console = Console(
        file=out,
        width=width,
        force_terminal=colour,
        color_system="standard" if colour else None,
        highlight=False,
    )
    console.print(body)
    return "".join(line.rstrip() + "\n" for line in out.getvalue().splitlines())


def coloured_status(words: Words, report: GoalReport | KeyResultReport) -> Cell:
    return Cell(goals.status_cell(words, report.status), STYLES[status_tone(report.status)])


def _widths(rows: Sequence[tuple[Cell, ...]]) -> list[int]:
    """How wide each column beside the titles is; a value with its target may go over two lines."""
    figures = ([head, *(row[place].text for row in rows)] for place, head in enumerate(_HEADS))
    _, status, value, *rates = (max(map(cell_len, column)) for column in figures)
    return [status, min(value, _VALUE), *rates]


def _rows(words: Words, report: Report, goal: GoalReport) -> Iterator[tuple[Cell, ...]]:
    """A goal with one key result is one row; of several, each follows indented."""
    title = Cell(goals.title_of(goal), style="bold")
    status = coloured_status(words, goal)
    due = (Cell(goals.chance_cell(words, goal.because)), Cell(goals.due_cell(words, goal, report.as_of)))
    if len(goal.key_results) == 1:
        yield (title, status, *_figures(words, goal.key_results[0], report.as_of), *due)
        return
    yield (title, status, Cell(goals.progress_cell(words, goal.progress)), Cell(""), Cell(""), *due)
    for result in goal.key_results:
        name = Cell(f"  {goals.result_title(words, result)}", style="dim")
        chance = Cell(goals.chance_cell(words, result.because), style="dim")
        yield (name, coloured_status(words, result), *_figures(words, result, report.as_of), chance, Cell(""))


def _figures(words: Words, result: KeyResultReport, as_of: Day) -> tuple[Cell, Cell, Cell]:
    """The value with its rates; none of what is not under way."""
    value = Cell(goals.value_cell(words, result))
    if not has_pace(result, as_of):
        return value, Cell("–"), Cell("–")
    return (
        value,
        Cell(goals.rate_cell(words, result, result.recent_per_calendar_day)),
        Cell(goals.rate_cell(words, result, result.needed_per_day)),
    )


def _paragraph(words: Words, report: Report, goal: GoalReport) -> Paragraph:
    """Status and title, and below them each key result's figures."""
    alone = len(goal.key_results) == 1
    chance = goals.chance_cell(words, goal.because)
    ahead = f"chance {chance} · " if chance else ""
    due = Cell(f"{ahead}due {goals.due_cell(words, goal, report.as_of)}", "dim")
    figures = (Cell(_in_short(words, each, report.as_of, alone=alone)) for each in goal.key_results)
    return Paragraph(
        head=(coloured_status(words, goal), Cell("  "), Cell(goals.title_of(goal), "bold")),
        below=(*figures, due),
    )


def _in_short(words: Words, result: KeyResultReport, as_of: Day, *, alone: bool) -> str:
    """The figures in a line; rates that nobody can know are left out."""
    name = "" if alone else f"{goals.result_title(words, result)}: "
    rates = (("now", result.recent_per_calendar_day), ("needs", result.needed_per_day))
    known_rates = (
        f" · {label} {goals.rate_cell(words, result, rate)}"
        for label, rate in rates
        if known(rate) and has_pace(result, as_of)
    )
    return f"{name}{goals.value_cell(words, result)}{''.join(known_rates)}"


def summary(words: Words, report: Report) -> str:
    """The day, and how many goals stand in which way."""
    day = goals.spoken(words.date(report.as_of))
    statuses = [goal.status for goal in report.goals]
    parts = (
        f"{statuses.count(each)} {goals.status_cell(words, each)[2:].lower()}"
        for each in Status
        if each in statuses
    )
    return f"{day} · {' · '.join(parts)}"
