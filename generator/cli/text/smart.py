"""The SMART audit in a terminal: a row a letter, with its verdict and what speaks against it, else what speaks for it.

What speaks against it has its code behind it, by which ``goalposts explain`` tells what to do.

Takes a goal's report; gives a table. It judges nothing.
"""

from textwrap import wrap

from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from generator.cli.text import goals
from generator.cli.text.board import STYLES
from generator.l10n import (
    LETTERS,
    Words,
    finding_sentence,
    letter_name,
    verdict_glyph,
    verdict_tone,
    verdict_word,
)
from generator.model.report import GoalReport
from generator.model.verdict import Finding, Letter, Verdict

#: Columns that the letter's name and its verdict take, with the gaps behind them.
_BESIDE = 28
_NARROWEST = 24
_CODE = r"\[[a-z-]+\]"


def letters(words: Words, goal: GoalReport, room: int) -> Padding:
    """All five letters."""
    grid = Table.grid(padding=(0, 2, 0, 0))
    for name in LETTERS:
        letter: Letter = getattr(goal.smart, name)
        grid.add_row(
            Text(letter_name(words, name), style="dim"),
            Text(_verdict(words, letter.verdict), style=STYLES[verdict_tone(letter.verdict)]),
            _fitted(_evidence(words, goal, letter), max(room - _BESIDE, _NARROWEST)),
        )
    return Padding(grid, (1, 0, 0, 0))


def _fitted(evidence: str, room: int) -> Text:
    """In lines of its own; a code is quiet, and stays whole."""
    text = Text("\n".join(wrap(evidence, room, break_on_hyphens=False)))
    text.highlight_regex(_CODE, "dim")
    return text


def _verdict(words: Words, verdict: Verdict) -> str:
    return f"{goals.GLYPHS[verdict_glyph(verdict)]} {verdict_word(words, verdict)}"


def _evidence(words: Words, goal: GoalReport, letter: Letter) -> str:
    """Every reason for a verdict that is not a pass, each once; of a pass the evidence. Of several results, whose it is."""
    against = [each for each in letter.findings if each.verdict is not Verdict.PASS]
    of: dict[tuple[str, str], list[str]] = {}
    for finding in against or letter.findings:
        code = f" [{finding.code}]" if against else ""
        of.setdefault((finding_sentence(words, finding).text, code), []).append(_whose(words, goal, finding))
    return goals.spoken(" ".join(_named(said, names) + code for (said, code), names in of.items()))


def _whose(words: Words, goal: GoalReport, finding: Finding) -> str:
    """The key result that a finding is about, where the goal has several; empty for the goal's own."""
    several = goal.key_results if len(goal.key_results) > 1 else ()
    return next(
        (goals.result_title(words, each) for each in several if each.key_result.id == finding.key_result), ""
    )


def _named(said: str, names: list[str]) -> str:
    """A sentence with those that it is about before it, unless it begins with the name by itself."""
    about = ", ".join(dict.fromkeys(filter(None, names)))
    if not about or _begins_with(goals.spoken(said), goals.spoken(about)):
        return said
    return f"{about}: {said}"


def _begins_with(said: str, name: str) -> bool:
    """Whether the whole name stands there first, and not a longer word that begins like it."""
    return said.startswith(name) and not said[len(name) : len(name) + 1].isalnum()
