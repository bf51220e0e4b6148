"""The table of ``goalposts status``: one goal a row, what needs attention first, fitted to the width.

Takes a report and a width; gives text. On a narrow terminal a goal becomes two lines instead of a row. It judges nothing.
"""

from collections.abc import Iterator, Sequence
from io import StringIO
from textwrap import wrap

from rich.box import SIMPLE_HEAD
from rich.cells import cell_len
from rich.console import Console, RenderableType
from rich.padding import Padding
from rich.table import Column, Table
from rich.text import Text

from generator.cli.text import goals
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
    body = _table(rows, widths) if titles >= _TITLES else _list(words, report, shown)
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


def status_text(words: Words, report: GoalReport | KeyResultReport) -> Text:
    cell = goals.status_cell(words, report.status)
    return Text(cell, style=STYLES[status_tone(report.status)])


def _widths(rows: Sequence[tuple[Text, ...]]) -> list[int]:
    """How wide each column beside the titles is; a value with its target may go over two lines."""
    figures = ([head, *(row[place].plain for row in rows)] for place, head in enumerate(_HEADS))
    _, status, value, *rates = (max(map(cell_len, column)) for column in figures)
    return [status, min(value, _VALUE), *rates]


def _table(rows: Sequence[tuple[Text, ...]], widths: Sequence[int]) -> Table:
    status, *figures = widths
    table = Table(
        Column("goal", ratio=1, overflow="fold"),
        Column("status", width=status),
        *(
            Column(head, justify="right", width=width)
            for head, width in zip(_HEADS[2:], figures, strict=True)
        ),
        box=SIMPLE_HEAD,
        pad_edge=False,
        expand=True,
        header_style="dim",
    )
    for row in rows:
        table.add_row(*row)
    return table


def _rows(words: Words, report: Report, goal: GoalReport) -> Iterator[tuple[Text, ...]]:
    """A goal with one key result is one row; of several, each follows indented."""
    title = Text(goals.title_of(goal), style="bold")
    status = status_text(words, goal)
    due = (Text(goals.chance_cell(words, goal.because)), Text(goals.due_cell(words, goal, report.as_of)))
    if len(goal.key_results) == 1:
        yield (title, status, *_figures(words, goal.key_results[0], report.as_of), *due)
        return
    yield (title, status, Text(goals.progress_cell(words, goal.progress)), Text(""), Text(""), *due)
    for result in goal.key_results:
        name = Text(f"  {goals.result_title(words, result)}", style="dim")
        chance = Text(goals.chance_cell(words, result.because), style="dim")
        yield (name, status_text(words, result), *_figures(words, result, report.as_of), chance, Text(""))


def _figures(words: Words, result: KeyResultReport, as_of: Day) -> tuple[Text, Text, Text]:
    """The value with its rates; none of what is not under way."""
    value = Text(goals.value_cell(words, result))
    if not has_pace(result, as_of):
        return value, Text("–"), Text("–")
    return (
        value,
        Text(goals.rate_cell(words, result, result.recent_per_calendar_day)),
        Text(goals.rate_cell(words, result, result.needed_per_day)),
    )


def _list(words: Words, report: Report, shown: tuple[GoalReport, ...]) -> Table:
    """Paragraphs instead of rows: status and title, then each key result's figures below."""
    grid = Table.grid()
    for goal in shown:
        grid.add_row(_paragraph(words, report, goal))
        grid.add_row("")
    return grid


def _paragraph(words: Words, report: Report, goal: GoalReport) -> Table:
    lines = Table.grid()
    head = Text.assemble(status_text(words, goal), "  ", (goals.title_of(goal), "bold"))
    lines.add_row(head)
    for result in goal.key_results:
        lines.add_row(
            Padding(
                Text(_in_short(words, result, report.as_of, alone=len(goal.key_results) == 1)), (0, 0, 0, 2)
            )
        )
    chance = goals.chance_cell(words, goal.because)
    ahead = f"chance {chance} · " if chance else ""
    due = f"{ahead}due {goals.due_cell(words, goal, report.as_of)}"
    lines.add_row(Padding(Text(due, style="dim"), (0, 0, 0, 2)))
    return lines


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
