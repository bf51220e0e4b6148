"""One goal in a terminal: the answer in a sentence, then every key result's figures, and what is unknown with its reason.

Takes a goal's report; gives text. It judges nothing.
"""

from collections.abc import Iterator, Sequence
from textwrap import wrap

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from generator.cli.text import goals
from generator.cli.text.board import coloured_status, printed
from generator.cli.text.moves import move_lines
from generator.cli.text.smart import letters
from generator.cli.text.work import work_lines
from generator.l10n import Words, has_pace
from generator.l10n.sentences.answer.answer import answer
from generator.l10n.sentences.answer.expected import likely_end
from generator.l10n.sentences.answer.pace import pace_by_days_read
from generator.l10n.sentences.answer.result import answer_key_result
from generator.l10n.sentences.goalposts.closing import closing_text
from generator.l10n.sentences.terms.amounts import as_figure, figure_of, when_measured
from generator.l10n.sentences.terms.titles import target_text
from generator.l10n.sentences.work.work import course_sentence
from generator.model.calendar import Day
from generator.model.fact import Fact, Unknown
from generator.model.report import GoalReport, KeyResultReport, Report

_WIDEST = 100


def detail(words: Words, report: Report, goal: GoalReport, *, width: int | None, colour: bool) -> str:
    """All that there is to say of ``goal``."""
    by_id = {each.goal.id: each for each in report.goals}
    supporters = tuple(by_id[each] for each in goal.supporters if each in by_id)
    room = min(width or _WIDEST, _WIDEST)
    body = Group(
        Text(goals.title_of(goal), style="bold"),
        Text.assemble(coloured_status(words, goal), "  ", _known_of(words, goal, report.as_of)),
        _said(answer(words, goal, report.as_of, supporters=supporters).text, room),
        *(_result(words, report, each, room, alone=len(goal.key_results) == 1) for each in goal.key_results),
        *(Text(f"supported by {goals.title_of(each)}") for each in supporters),
        letters(words, goal, room),
        _paragraph(move_lines(words, goal), room),
        *_work(words, report, goal, room),
    )
    return printed(body, room, colour=colour)


def _work(words: Words, report: Report, goal: GoalReport, room: int) -> Iterator[RenderableType]:
    lines = work_lines(words, goal, report.as_of)
    if lines:
        yield _paragraph(lines, room)


def _paragraph(lines: Sequence[str], room: int) -> RenderableType:
    return Padding(Group(*(_said(line, room) for line in lines)), (1, 0, 0, 0))


def _said(sentence: str, room: int) -> Text:
    """A sentence in lines of its own: rich would part a number from its unit at a no-break space."""
    return Text("\n".join(wrap(goals.spoken(sentence), room)))


def _known_of(words: Words, goal: GoalReport, as_of: Day) -> Text:
    period = goals.spoken(words.period(goal.period)) if goal.period else ""
    ended = goals.spoken(closing_text(words, goal, as_of))
    where = f"{goal.goal.span.path}:{goal.goal.span.line}"
    return Text(
        " · ".join(filter(None, (period, ended, goal.goal.owner and goals.spoken(goal.goal.owner), where))),
        style="dim",
    )


def _result(
    words: Words, report: Report, result: KeyResultReport, room: int, *, alone: bool
) -> RenderableType:
    lines = Table.grid(padding=(0, 2, 0, 0))
    for label, text in _figures(words, report, result):
        lines.add_row(Text(label, style="dim"), Text(text, overflow="fold"))
    if alone:
        return Padding(lines, (1, 0, 0, 0))
    head = Text.assemble(coloured_status(words, result), "  ", goals.result_title(words, result))
    said = _said(answer_key_result(words, result, report.as_of).text, room - 2)
    return Padding(Group(head, Padding(Group(said, lines), (0, 0, 0, 2))), (1, 0, 0, 0))


def _figures(words: Words, report: Report, result: KeyResultReport) -> Iterator[tuple[str, str]]:
    """What is known, and why the rest is not; what such a metric cannot have is left out."""
    then = result.value_date if result.value_date != report.as_of else None
    yield "value", _value(words, result, then)
    yield "baseline", goals.fact_text(words, result, result.baseline)
    target = goals.spoken(target_text(words, result, report.as_of))
    yield "target", target or goals.fact_text(words, result, result.target)
    yield "progress", _or_why(words, result.progress, goals.progress_cell(words, result.progress))
    yield "expected by then" if then else "expected by now", goals.fact_text(words, result, result.expected)
    likely = likely_end(words, result)
    if likely is not None:
        yield "likely at the end", goals.spoken(f"{likely.median} ({likely.range})")
    course = course_sentence(words, result, report.as_of).text
    if course:
        yield "course", goals.spoken(course)
    if has_pace(result, report.as_of):
        yield from _rates(words, result)
    if result.provenance is not None:
        read = result.provenance
        source = f", {goals.spoken(read.source)}" if read.source else ""
        collected = goals.spoken(words.date(read.collected))
        yield "read", f"collected {collected}{source}, {read.path}:{read.line}"


def _value(words: Words, result: KeyResultReport, day: Day | None) -> str:
    """The value as what it is, with the day of its reading where that is another than the one on which it is judged."""
    text = goals.fact_text(words, result, result.value)
    if isinstance(result.value, Unknown):
        return text
    figure = figure_of(result.metric)
    told = as_figure(words, figure, text)
    return goals.spoken(when_measured(words, figure, told, words.date(day)) if day else told)


def _rates(words: Words, result: KeyResultReport) -> Iterator[tuple[str, str]]:
    rates = {
        "pace now": result.recent_per_calendar_day,
        "needed from here": result.needed_per_day,
        "best stretch": result.best_per_calendar_day,
    }
    read = goals.spoken(pace_by_days_read(words, result))
    for label, rate in rates.items():
        if rate == Unknown("too-few-readings") and _is_from_before(result):
            yield label, "unknown: there is no reading since the start"
        elif rate != Unknown("not-for-type"):
            text = goals.rate_cell(words, result, rate)
            yield label, _or_why(words, rate, f"{text} ({read})" if read and label == "pace now" else text)


def _is_from_before(result: KeyResultReport) -> bool:
    """Whether there are readings, and the last is older than the goal: it is not that there were too few."""
    return (
        result.period is not None
        and result.value_date is not None
        and result.value_date < result.period.start
    )


def _or_why(words: Words, fact: Fact, text: str) -> str:
    return goals.unknown_text(words, fact) if isinstance(fact, Unknown) else text
