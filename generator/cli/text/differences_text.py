"""What differs, for a terminal or a log: a paragraph for each goal, what needs attention first.

Takes a comparison and the English ``Words``; gives plain text. It knows no Markdown.
"""

from collections.abc import Iterator, Sequence

from generator.cli.text import differences, goals
from generator.cli.text.differences import Line
from generator.diagnostics.excerpt import visible
from generator.l10n import Words
from generator.model.difference import DifferenceKind, GoalDifference
from generator.pipeline.comparing import Comparison, State

_LABEL = 8


def heading(words: Words, comparison: Comparison) -> str:
    """Which states were compared, and on which day both were judged."""
    day = goals.spoken(words.date(comparison.after.checked.as_of))
    return f"{state_name(comparison.before)} → {state_name(comparison.after)}, judged on {day}"


def state_name(state: State) -> str:
    """``main (1a2b3c4)``, or where the files lie."""
    if state.commit is None or state.revision is None:
        return "the working tree"
    short = state.commit[:7]
    return short if state.commit.startswith(state.revision) else f"{visible(state.revision)} ({short})"


def as_text(words: Words, comparison: Comparison, found: Sequence[GoalDifference]) -> str:
    """Every difference in ``found``."""
    if not found:
        return f"{heading(words, comparison)}: nothing differs\n"
    paragraphs = ("".join(_paragraph(words, each)) for each in differences.worst_first(found))
    return f"{heading(words, comparison)}\n\n" + "\n".join(paragraphs)


def _paragraph(words: Words, found: GoalDifference) -> Iterator[str]:
    change = "" if found.change is DifferenceKind.CHANGED else f", {found.change}"
    yield f"{goals.title_of(found.shown)} ({_ids(found)}){change}\n"
    yield from _lines(differences.goal_lines(words, found), indent=2)
    for part in differences.parts(words, found):
        if part.title:
            change = "" if part.change is DifferenceKind.CHANGED else f", {part.change}"
            yield f"  {part.title}{change}\n"
        yield from _lines(part.lines, indent=4 if part.title else 2)
    for move in found.moves:
        of = f"{visible(move.key_result)}: " if move.key_result and move.field != "key_result" else ""
        yield f"  {'moved':<{_LABEL}} {of}{differences.moved(move)}: {differences.effect(move)} ({differences.made_in(move)})\n"


def _ids(found: GoalDifference) -> str:
    now = visible(found.shown.goal.id)
    renamed = found.before is not None and found.before.goal.id != found.shown.goal.id
    return f"{now}, before: {visible(found.before.goal.id)}" if renamed and found.before else now


def _lines(lines: Sequence[Line], *, indent: int) -> Iterator[str]:
    return (f"{' ' * indent}{line.label:<{_LABEL}} {line.text}\n" for line in lines)
